// The manifest an export may end in: the hash of every line, one root over them, the head of the chain, all signed.
import { createHash } from 'node:crypto'
import type { Signer } from '../history/signature.ts'

/** Everything the signature covers: the lines by their root, the key by its hash. */
export interface ManifestStatement {
  format: 'claimdesk-manifest/1'
  holds: 'claims' | 'history'
  exportedAt: string
  /** What was asked for. */
  query: Record<string, unknown>
  count: number
  /** Hex SHA-256 over the hashes of the lines, each in hex and followed by a line feed. */
  root: string
  /** The last event of the desk when the last line was written. */
  chain: { seq: number; head: string }
  keyId: string
}

export interface Manifest extends ManifestStatement {
  /** PEM. Whoever wrote the file wrote this too: trust it only when its hash is known from elsewhere. */
  publicKey: string
  /** Ed25519 over the canonical JSON of the fields of the statement, base64. */
  signature: string
  /** Hex SHA-256 of each line's bytes, without the line feed; in JSON without the comma before it. */
  lines: string[]
}

const hex = (bytes: string) => createHash('sha256').update(bytes, 'utf8').digest('hex')

export const lineHash = hex

/** Hashes lines as they pass; keeps 32 bytes of each. */
export class Tally {
  #root = createHash('sha256')
  #hashes: Buffer[] = []
  #filled = 0

  get count(): number {
    return this.#filled
  }

  add(line: string | Buffer): void {
    const hash = createHash('sha256').update(line).digest()
    const at = this.#filled % perBlock
    if (at === 0) this.#hashes.push(Buffer.alloc(perBlock * 32))
    hash.copy(this.#hashes.at(-1) as Buffer, at * 32)
    this.#filled += 1
    this.#root.update(`${hash.toString('hex')}\n`)
  }

  root(): string {
    return this.#root.copy().digest('hex')
  }

  at(index: number): string | undefined {
    if (index >= this.#filled) return undefined
    const offset = (index % perBlock) * 32
    return this.#hashes[Math.floor(index / perBlock)]?.subarray(offset, offset + 32).toString('hex')
  }
}

const perBlock = 1024

/** The statement of a manifest read back: what its signature covers. */
export function statementOf(manifest: Manifest): ManifestStatement {
  const { format, holds, exportedAt, query, count, root, chain, keyId } = manifest
  return { format, holds, exportedAt, query, count, root, chain, keyId }
}

type About = Pick<ManifestStatement, 'holds' | 'exportedAt' | 'query' | 'chain'>

/** The manifest as JSON, in pieces: a million lines are sixty megabytes of hashes. */
export function* manifestJson(about: About, tally: Tally, signer: Signer): Generator<string, void> {
  const { holds, exportedAt, query, chain } = about
  const statement: ManifestStatement = {
    format: 'claimdesk-manifest/1',
    ...{ holds, exportedAt, query },
    ...{ count: tally.count, root: tally.root(), chain, keyId: signer.keyId },
  }
  const { pem: publicKey } = signer
  const head = JSON.stringify({ ...statement, publicKey, signature: signer.sign(statement) })
  yield `${head.slice(0, -1)},"lines":[`
  for (let from = 0; from < tally.count; from += perBlock) {
    const hashes = Array.from({ length: Math.min(perBlock, tally.count - from) }, (_, i) =>
      tally.at(from + i),
    )
    yield (from === 0 ? '' : ',') + hashes.map((hash) => `"${hash}"`).join(',')
  }
  yield ']}'
}
