// Listening to real processes: two over one database, a session that ends, a desk that stops.
import { expect, onTestFinished, test } from 'vitest'
import { listen } from '../support/listener.ts'
import { startServer } from '../support/server.ts'
import { temporaryFolder } from '../support/temporary.ts'

/** Signs in as the administrator. @returns the cookie */
async function cookieOf({ url, admin }: Awaited<ReturnType<typeof startServer>>): Promise<string> {
  const { email, password } = admin
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

test('what one process writes is heard of at another within a second, and a stream ends with its right or its desk', async () => {
  const dataDir = temporaryFolder()
  const here = await startServer({ dataDir })
  onTestFinished(() => here.end())
  const there = await startServer({ dataDir })
  onTestFinished(() => there.end())
  const authorization = `Bearer ${here.admin.key}`
  const cookie = await cookieOf(here)
  const [byKey, bySession] = [await listen(here.url, { authorization }), await listen(here.url, { cookie })]
  await Promise.all([byKey.ready, bySession.ready])

  const submit = async (text: string) => {
    const headers = { authorization, 'content-type': 'application/json' }
    const body = JSON.stringify({ text })
    const answer = await fetch(`${there.url}/api/v1/claims`, { method: 'POST', headers, body })
    return (await answer.json()).id as string
  }
  // The first act of a process loads what the next ones have; it is not what is measured.
  const first = await submit('The bridge is long.')
  await byKey.hears(({ subject }) => subject === first)
  const id = await submit('The tower is high.')
  const told = performance.now()
  await byKey.hears(({ subject }) => subject === id)
  expect(performance.now() - told).toBeLessThan(1000)

  // Signing out ends the stream of that session, and of no other.
  await bySession.hears(({ subject }) => subject === id)
  await fetch(`${here.url}/api/v1/session`, { method: 'DELETE', headers: { cookie, origin: here.url } })
  await bySession.ended

  const stopping = performance.now()
  await here.end()
  await byKey.ended
  expect(performance.now() - stopping, 'nobody waits for who listens').toBeLessThan(8000)

  // At the other process the stream goes on where it broke off.
  const last = byKey.told.at(-1)?.seq ?? 0
  const missed = await submit('The river is deep.')
  const back = await listen(there.url, { authorization, 'last-event-id': String(last) })
  await back.hears(({ subject }) => subject === missed)
  expect(back.told[0]?.seq).toBe(last + 1)
  back.leave()
})
