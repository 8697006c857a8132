// What a real desk writes down while people use it: JSON lines with ids, and nothing of who they are or what they wrote.
import { expect, test } from 'vitest'
import { rawClient } from '../support/raw-client.ts'
import { startServer } from '../support/server.ts'

/** Each of these is sent in some way, and none may be written down. */
const secrets = {
  email: 'ines.ito@herald.example',
  name: 'Ines Ito-Marquez',
  password: 'a-very-long-pass-phrase',
  text: 'The harbour was sold for a song',
  query: 'harbourmaster',
  path: 'ines@elsewhere.example',
  header: 'forged-by-header',
  address: '203.0.113.77',
  agent: 'Ines-Browser/9.9',
}

test('a tour of requests leaves lines of JSON with ids and no personal data', async () => {
  const token = 'a-token-for-the-watch'
  const server = await startServer({ env: { LOG_LEVEL: 'trace', TRUST_PROXY: 'true', METRICS_TOKEN: token } })
  const greeted = server.output().length
  const authorization = `Bearer ${server.admin.key}`
  const send = (method: string, path: string, body?: unknown, more: Record<string, string> = {}) =>
    fetch(server.url + path, {
      method,
      headers: {
        authorization,
        'content-type': 'application/json',
        'x-forwarded-for': secrets.address,
        'user-agent': secrets.agent,
        ...more,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  const made = await send('POST', '/api/v1/users', {
    ...{ email: secrets.email, name: secrets.name, role: 'reader', password: secrets.password },
  })
  expect(made.status).toBe(201)
  const { id } = await made.json()
  const signIn = (password: string) =>
    send('POST', '/api/v1/session', { email: secrets.email, password }, { authorization: '' })
  await signIn('another')
  await signIn(secrets.password)
  await send('POST', '/api/v1/claims', { text: secrets.text })
  await send('POST', '/api/v1/claims', `{"text": ${secrets.text}`)
  await send('POST', '/api/v1/claims', { text: secrets.text, [secrets.name]: 1 })
  await send('GET', `/api/v1/claims?q=${secrets.query}`)
  await send('GET', `/api/v1/users/${secrets.path}`)
  await send('GET', `/api/v1/users/${id}`)
  await send('GET', `/${secrets.path}`)
  await send('GET', `/api/v1/%0a%7B%22level%22:60%7D${secrets.path}`)
  await send('GET', '/api/v1/claims', undefined, { authorization: `Bearer ${secrets.header}` })
  await send('GET', '/api/v1/claims', undefined, {
    'request-id': secrets.header,
    'x-request-id': secrets.header,
  })
  await send('GET', `/api/v1/calendar.ics?token=${secrets.header}`)
  await send('GET', '/metrics', undefined, { authorization: `Bearer ${token}` })
  const raw = await rawClient(server.url)
  raw.socket.write(
    `GET /api/v1/claims HTTP/1.1\r\nHost: ${secrets.header}\r\nAuthorization: ${authorization}\r\nConnection: close\r\n\r\n`,
  )
  await raw.closed
  await server.stop()

  const lines = server.output().slice(greeted).trimEnd().split('\n')
  const written = lines.map((line) => JSON.parse(line))
  expect(written.length).toBeGreaterThan(14)
  for (const one of written)
    expect(one).toMatchObject({ requestId: expect.stringMatching(/^req_/), msg: 'answered' })
  expect(written.map(({ path }) => path)).toContain(`/api/v1/users/${id}`)
  expect(written.map(({ path }) => path)).toContain('/api/v1/users/:id')
  for (const [what, secret] of Object.entries({ ...secrets, key: server.admin.key, token })) {
    expect(lines.join('\n').toLowerCase(), what).not.toContain(secret.toLowerCase())
  }
})
