// kill -9 under write load, ten times: what was acknowledged is there, the chain holds, the search index agrees.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { checkStore } from '../../db/migrate.ts'
import { openStore } from '../../db/store.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const kills = 10
const writers = 12

test('after ten kills nothing acknowledged is lost and nothing is half there', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-kill-'))
  const acknowledged: string[] = []
  try {
    for (let kill = 0; kill < kills; kill++) {
      const server = await startServer({ dataDir })
      const before = acknowledged.length
      const load = Promise.all(
        Array.from({ length: writers }, (_, at) => writeUntilGone(server, `${kill}-${at}`, acknowledged)),
      )
      // A process that has just started is slow; the kill is for one at full work.
      while (acknowledged.length < before + 2 * writers) await sleep(5)
      await sleep(Math.random() * 350)
      await server.end('SIGKILL')
      await load
    }
    const server = await startServer({ dataDir })
    for (const id of acknowledged) expect(await find(server, id), `claim ${id} was acknowledged`).toBe(200)
    const { body: chain } = await get(server, '/history/verify')
    expect(chain).toMatchObject({ valid: true })
    const { body: list } = await get(server, '/claims?total=true&limit=1&q=bridge')
    await server.end()

    const store = await openStore(`file:${join(dataDir, 'claimdesk.db')}`)
    await checkStore(store)
    await store.close()
    expect(list.total).toBeGreaterThanOrEqual(acknowledged.length)
    expect(
      list.total - acknowledged.length,
      'at most one write of each writer was kept unacknowledged',
    ).toBeLessThanOrEqual(kills * writers)
    expect(acknowledged.length, 'the load was real').toBeGreaterThan(kills * writers)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}, 120_000)

async function writeUntilGone(server: RunningServer, name: string, acknowledged: string[]): Promise<void> {
  for (let n = 0; ; n++) {
    const text = `Bridge ${name}-${n} is open.`
    const body = JSON.stringify({ text, sources: [{ title: `Survey ${name}-${n}`, stance: 'supports' }] })
    const answer = await fetch(`${server.url}/api/v1/claims`, {
      method: 'POST',
      headers: headers(server),
      body,
    }).catch(() => undefined)
    if (!answer) return
    const claim = await answer.json().catch(() => undefined)
    if (!claim) return
    if (answer.status !== 201) throw new Error(`expected 201, got ${answer.status}: ${JSON.stringify(claim)}`)
    acknowledged.push(claim.id)
  }
}

async function find(server: RunningServer, id: string): Promise<number> {
  return (await get(server, `/claims/${id}?include=evidence`)).status
}

async function get(server: RunningServer, path: string) {
  const answer = await fetch(`${server.url}/api/v1${path}`, { headers: headers(server) })
  return { status: answer.status, body: await answer.json() }
}

function headers(server: RunningServer) {
  return { 'content-type': 'application/json', authorization: `Bearer ${server.admin.key}` }
}
