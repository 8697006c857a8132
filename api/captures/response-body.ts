// The body of an answer, decompressed and never larger than allowed, whatever its headers say of it.
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib'
import { FetchFailure } from './fetch-failure.ts'

type Decompress = (bytes: Uint8Array, options: ZlibOptions) => Promise<Uint8Array>

const zlib: Decompress = promisify(inflate)
const raw: Decompress = promisify(inflateRaw)
const gzip: Decompress = promisify(gunzip)
const brotli: Decompress = promisify(brotliDecompress)

const decoders: Record<string, Decompress> = {
  gzip,
  'x-gzip': gzip,
  // Zlib's format by the standard (RFC 9110, 8.4.1.2), and without its header from servers that read it otherwise.
  deflate: (bytes, options) => (hasZlibHeader(bytes) ? zlib : raw)(bytes, options),
  br: brotli,
}

/** More than anybody sends; each is a chance to make much of little. */
const mostLayers = 3

/**
 * @param encoding  the Content-Encoding: names in the order in which they were applied
 * @param size  the most bytes it may have, before as after decompression
 * @throws FetchFailure `too_large`, `interrupted`
 */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  size: number,
): Promise<Uint8Array> {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  const unknown = names.find((name) => !Object.hasOwn(decoders, name))
  if (unknown !== undefined || names.length > mostLayers) throw unreadable(unknown ?? names.join(', '))
  let bytes = await collect(body, size)
  for (const name of names.reverse()) bytes = await decompress(bytes, name, size)
  return bytes
}

async function collect(body: Readable, size: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > size) throw tooLarge(size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function decompress(bytes: Uint8Array, name: string, size: number): Promise<Uint8Array> {
  const decoder = decoders[name]
  if (decoder === undefined || bytes.length === 0) return bytes
  try {
    return await decoder(bytes, { maxOutputLength: size })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(size)
    throw unreadable(name)
  }
}

const hasZlibHeader = ([first = 0, second = 0]: Uint8Array) =>
  (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0

const tooLarge = (size: number) =>
  new FetchFailure('too_large', `The page is larger than ${size / 1_000_000} MB.`)

const unreadable = (name: string) =>
  new FetchFailure(
    'interrupted',
    `The page is compressed (${name}) in a way that cannot be read, or it broke off.`,
  )
