// Requests byte by byte, for what no client library would send.
import { once } from 'node:events'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Response } from 'supertest'

export interface RawRequest {
  method?: string
  path: string
  headers?: Record<string, string>
  /** One buffer goes with its length, several go in chunks without one. */
  body?: Buffer | Buffer[]
}

/** Sends exactly these bytes. The answer may come before the body is taken whole. */
export async function sendRaw(
  server: Server,
  { method = 'POST', path, headers = {}, body = Buffer.alloc(0) }: RawRequest,
): Promise<Pick<Response, 'status' | 'headers' | 'body' | 'text'>> {
  if (!server.listening) {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  }
  const { port } = server.address() as AddressInfo
  const chunks = Array.isArray(body) ? body : [body]
  const length = Array.isArray(body) ? {} : { 'content-length': String(body.length) }
  return new Promise((resolve, reject) => {
    const sending = request(
      { port, host: '127.0.0.1', agent: false, method, path, headers: { ...length, ...headers } },
      (answer) => {
        const received: Buffer[] = []
        answer.on('data', (chunk: Buffer) => received.push(chunk))
        answer.on('end', () => {
          const text = Buffer.concat(received).toString()
          const isJson = /json/.test(answer.headers['content-type'] ?? '')
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers as Record<string, string>,
            text,
            body: isJson && text ? JSON.parse(text) : {},
          })
          sending.destroy()
        })
      },
    )
    // The server may close while a body it refused is still on its way.
    sending.on('error', (error) => setTimeout(() => reject(error), 200))
    for (const chunk of chunks) sending.write(chunk)
    sending.end()
  })
}
