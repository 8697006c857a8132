// A receiver as a process of its own: writes down what the Standard Webhooks library lets pass, then answers.
// PORT, SECRET, and FILE, which holds one message a line.
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { createServer } from 'node:http'
import { Webhook } from 'standardwebhooks'

const { PORT, SECRET, FILE } = process.env
const webhook = new Webhook(SECRET)
const file = openSync(FILE, 'a')

const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks).toString('utf8')
  try {
    const message = webhook.verify(body, request.headers)
    writeSync(file, `${JSON.stringify({ id: request.headers['webhook-id'], ...message })}\n`)
    fsyncSync(file)
    response.writeHead(204).end()
  } catch (error) {
    response.writeHead(401).end(error.message)
  }
})
server.listen(Number(PORT), '127.0.0.1', () => console.log('listening'))
process.once('SIGTERM', () => {
  closeSync(file)
  process.exit(0)
})
