// The body of an answer, decompressed and never larger than allowed, whatever its headers say of it.
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FetchFailure } from './fetch-failure.ts'

const decoders = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const

/**
 * @param size  the most bytes it may have after decompression
 * @throws FetchFailure `too_large`, `interrupted`
 */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  size: number,
): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      length += chunk.length
      chunks.push(chunk)
      if (length <= size) return done()
      done(new FetchFailure('too_large', `The page is larger than ${size / 1_000_000} MB.`))
    },
  })
  const name = encoding?.trim().toLowerCase() ?? 'identity'
  if (name === 'identity' || name === '') await pipeline(body, counted)
  else await pipeline(body, decoderOf(name), counted)
  return Buffer.concat(chunks)
}

function decoderOf(name: string): Transform {
  const make = decoders[name as keyof typeof decoders]
  if (make) return make()
  throw new FetchFailure('interrupted', `The page is compressed in a way that cannot be read (${name}).`)
}
