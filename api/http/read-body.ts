// Reads a body of at most ten megabytes, which must come in time and find room beside the others.
import type { Context } from 'hono'
import { Problem } from '../problems.ts'
import { whenAnswered } from './admit.ts'
import type { Gate } from './gate.ts'

const maxBody = 10 * 1024 * 1024

export interface BodyRules {
  gate?: Gate | undefined
  /** Milliseconds for all of it; for ever where it is not said. */
  bodyMs?: number | undefined
}

/** @throws Problem `body-too-large`, `body-too-slow`, `overloaded`, `malformed-json` when it breaks off */
export async function readBody(c: Context, { gate, bodyMs }: BodyRules): Promise<ArrayBuffer | Uint8Array> {
  const length = c.req.header('transfer-encoding') ? undefined : c.req.header('content-length')
  const announced = Number(length ?? maxBody)
  if (announced > maxBody) throw new Problem('body-too-large')
  if (gate) whenAnswered(c, gate.hold(announced))
  const read: Promise<ArrayBuffer | Uint8Array> =
    length === undefined ? readChunks(c.req.raw.body) : c.req.arrayBuffer()
  try {
    return await inTime(read, bodyMs)
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('malformed-json', { detail: 'The body broke off.' })
  }
}

/** Of a body that does not say how long it is. What is left of one that is too long is not ours to take. */
async function readChunks(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const reader = body?.getReader()
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > maxBody) throw new Problem('body-too-large')
    chunks.push(value)
  }
  return Buffer.concat(chunks)
}

async function inTime<T>(work: Promise<T>, ms: number | undefined): Promise<T> {
  if (ms === undefined) return work
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem('body-too-slow')), ms)
  })
  // Whichever loses is not waited for any more.
  work.catch(() => {})
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
