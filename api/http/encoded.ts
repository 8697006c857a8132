// Compresses a whole answer for whoever takes it so: in one piece, for a stream costs several times as much.
import { promisify } from 'node:util'
import { deflate, deflateSync, gzip, gzipSync } from 'node:zlib'
import { parseAccept } from 'hono/utils/accept'

/** What is shorter is compressed sooner than another thread is told to. */
const short = 8 * 1024
/** A tenth longer than at the usual level, in less than half of the time. */
const level = 1

const atOnce = { gzip: gzipSync, deflate: deflateSync }
const aside = { gzip: promisify(gzip), deflate: promisify(deflate) }
export type Encoding = keyof typeof aside
type Bytes = Uint8Array<ArrayBuffer>

/** What an answer is sent as to somebody with this `Accept-Encoding`; undefined for as it is. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  if (accepted === undefined) return undefined
  const weights = new Map(parseAccept(accepted).map(({ type, q }) => [type.toLowerCase(), q]))
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0
  const best = weightOf('deflate') > weightOf('gzip') ? 'deflate' : 'gzip'
  return weightOf(best) > 0 ? best : undefined
}

export function encoded(body: string, encoding: Encoding): Bytes | Promise<Bytes> {
  if (body.length < short) return atOnce[encoding](body, { level }) as Bytes
  return aside[encoding](body, { level }) as Promise<Bytes>
}
