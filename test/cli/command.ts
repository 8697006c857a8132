// Runs a command line as the program does, and a line between it and the desk that fails as a test asks it to.
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable, Writable } from 'node:stream'
import { run } from '../../api/cli/program.ts'

interface Surroundings {
  stdin?: string
  env?: Record<string, string>
  stopping?: AbortSignal
  /** Told whatever is written to standard error, as it is written. */
  heard?: (text: string) => void
}

export interface Ended {
  code: number
  out: string
  err: string
}

export async function command(given: readonly string[], around: Surroundings = {}): Promise<Ended> {
  const { stdin, env = {}, stopping = new AbortController().signal, heard } = around
  const ended = { code: 0, out: '', err: '' }
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        ended[name] += chunk
        if (name === 'err') heard?.(String(chunk))
        done()
      },
    })
  const reading = Object.assign(Readable.from(stdin === undefined ? [] : [Buffer.from(stdin)]), {
    isTTY: stdin === undefined,
  })
  ended.code = await run(given, { stdin: reading, stdout: into('out'), stderr: into('err'), env, stopping })
  return ended
}

/** What becomes of a request on its way; `answered`: it has its answer, or what it gets of one, from here. */
export type Mishap = (response: ServerResponse) => 'pass' | 'lost answer' | 'answered' | Break

/** After so many bytes; at once unless it waits until they were taken, for what waits in a broken connection is lost. */
interface Break {
  bytes: number
  taken?: (() => Promise<unknown>) | undefined
}

export interface BadLine {
  url: string
  /** Method, path and Idempotency-Key of every request, in order. */
  asked: { method: string; path: string; key: string | undefined }[]
  /** Taken one by one by the requests that come. */
  mishaps: Mishap[]
  close(): Promise<void>
}

/** `lost answer`: the desk hears and answers, and nobody hears that. */
export async function badLineTo(origin: string): Promise<BadLine> {
  const line: BadLine = { url: '', asked: [], mishaps: [], close: () => closed(server) }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = 'GET', url: path = '/' } = request
    const key = request.headers['idempotency-key'] as string | undefined
    line.asked.push({ method, path, key })
    const fate = line.mishaps.shift()?.(response) ?? 'pass'
    if (fate === 'answered') return
    const { host: _, connection: __, ...headers } = request.headers as Record<string, string>
    const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}
    const answer = await fetch(origin + path, {
      method,
      headers: { ...headers, 'accept-encoding': 'identity' },
      ...body,
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (fate === 'lost answer') return void request.socket.destroy()
    const own = [...answer.headers].filter(
      ([name]) => !/^(content-length|transfer-encoding|connection)$/.test(name),
    )
    response.writeHead(answer.status, Object.fromEntries(own))
    if (fate === 'pass') return void response.end(bytes)
    await new Promise((resolve) => response.write(bytes.subarray(0, fate.bytes), resolve))
    await fate.taken?.()
    response.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  line.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return line
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

/** Answers in the desk's place. */
export const answering =
  (status: number, headers: Record<string, string> = {}, body = ''): Mishap =>
  (response) => {
    response.writeHead(status, headers).end(body)
    return 'answered'
  }
export const busy = answering(503, { 'retry-after': '0' })
export const lostAnswer: Mishap = () => 'lost answer'
export const breaksAfter =
  (bytes: number, taken?: Break['taken']): Mishap =>
  () => ({ bytes, taken })
