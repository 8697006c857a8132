// Somebody outside who is told what happens: keeps every message, and answers as a test asks it to.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach } from 'vitest'

export interface Received {
  headers: IncomingHttpHeaders
  body: string
  /** The body as it reads, whether its signature holds or not. */
  message: { type: string; timestamp: string; data: Record<string, unknown> & { claim?: Claim | null } }
}

interface Claim {
  id: string
  [field: string]: unknown
}

interface Answer {
  status: number
  headers?: Record<string, string>
  body?: string
}

export interface Receiver {
  host: string
  at(path: string): string
  /** All that came, oldest first; emptied before each test. */
  got: Received[]
  /** Says how each is answered; 204 before each test. */
  answer: (received: Received, path: string) => Answer | number
}

export function receiveForFile(): Receiver {
  const receiver: Receiver = {
    host: '',
    at: (path) => `http://${receiver.host}${path}`,
    got: [],
    answer: () => 204,
  }
  let server: Server
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const body = Buffer.concat(chunks).toString('utf8')
      const received = { headers: request.headers, body, message: JSON.parse(body) }
      receiver.got.push(received)
      const answer = receiver.answer(received, request.url ?? '')
      const { status, headers = {}, body: said } = typeof answer === 'number' ? { status: answer } : answer
      response.writeHead(status, headers).end(said)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    receiver.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  beforeEach(() => {
    receiver.got = []
    receiver.answer = () => 204
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return receiver
}

/** The message as the library lets it pass. @throws WebhookVerificationError */
export function verified({ body, headers }: Received, secret: string) {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as Received['message']
}

/** Whether one of its signatures is by this secret, whatever the time it was made at. */
export function isSignedBy({ body, headers }: Received, secret: string): boolean {
  const at = new Date(Number(headers['webhook-timestamp']) * 1000)
  const expected = new Webhook(secret).sign(String(headers['webhook-id']), at, body)
  return String(headers['webhook-signature']).split(' ').includes(expected)
}
