// A file as its lines of bytes: an altered byte must not be mended on the way in.
import { Buffer } from 'node:buffer'
import { ndjsonLayout } from './layout.ts'

/** Cuts at line feeds only. What follows the last one is a line too, unless it is empty. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  let pending: Buffer[] = []
  for await (const chunk of chunks) {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    for (let at = rest.indexOf(0x0a); at >= 0; at = rest.indexOf(0x0a)) {
      yield Buffer.concat([...pending, rest.subarray(0, at)])
      pending = []
      rest = rest.subarray(at + 1)
    }
    if (rest.length > 0) pending.push(rest)
  }
  if (pending.length > 0) yield Buffer.concat(pending)
}

/** The rows of a JSON export that was laid out anew (by jq, say), as lines with the manifest last; undefined for another file. */
export function relaid(text: string): AsyncGenerator<Buffer, void> | undefined {
  const { data, manifest } = parsed(text)
  return Array.isArray(data) && manifest ? linesAnew(data, manifest) : undefined
}

function parsed(text: string): { data?: unknown; manifest?: unknown } {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}

async function* linesAnew(data: unknown[], manifest: unknown): AsyncGenerator<Buffer, void> {
  for (const row of data) yield Buffer.from(JSON.stringify(row))
  const { beforeManifest, afterManifest } = ndjsonLayout
  yield Buffer.from(`${beforeManifest}${JSON.stringify(manifest)}${afterManifest.trimEnd()}`)
}
