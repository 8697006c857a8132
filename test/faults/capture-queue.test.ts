// A source that waits to be captured waits through a kill -9, and is captured by whoever starts next.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { page, servePagesForFile } from '../support/page-server.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let isStalling = true
const pages = servePagesForFile({
  '/report': (request, response) => {
    if (!isStalling) page('The crane lifts forty tonnes.', 'text/plain')(request, response)
  },
})

test('what was being fetched when the desk was killed is fetched by the next one', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-queue-'))
  const env = { ALLOWED_PRIVATE_HOSTS: pages.host }
  try {
    const first = await startServer({ dataDir, env })
    const { id } = await call(first, '/sources', { title: 'Report', url: pages.at('/report') })
    await until(async () => pages.asked.length > 0)
    await first.end('SIGKILL')

    isStalling = false
    const second = await startServer({ dataDir, env })
    await until(async () => (await call(second, `/sources/${id}`)).latestCapture !== null)
    const source = await call(second, `/sources/${id}`)
    expect(source).toMatchObject({ lastAttempt: null, latestCapture: { number: 1, state: 'saved' } })
    expect(await call(second, '/history/verify')).toMatchObject({ valid: true })
    await second.end()
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}, 60_000)

async function call({ url, admin }: RunningServer, path: string, body?: object) {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${admin.key}` },
    ...(body && { body: JSON.stringify(body) }),
  })
  return answer.json()
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('it never came about')
    await sleep(50)
  }
}
