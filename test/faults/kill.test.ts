// kill -9 at random moments under mixed load: nothing acknowledged is lost or half there, the chain holds, the search index
// agrees, the import and the webhook go on. Six times; `npm run test:kill` does it a hundred times.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { checkStore } from '../../db/migrate.ts'
import { type Database, openStore } from '../../db/store.ts'
import { lookInto } from '../support/look-into-file.ts'
import {
  Acknowledged,
  halfThere,
  lostFrom,
  openArchive,
  people,
  send,
  until,
  workedFor,
  workUntilGone,
} from '../support/mixed-load.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const kills = Number(process.env.KILLS ?? 6)
/** An import is at work while the first kills come. */
const rows = 2_000

const reached = ({ url, admin }: RunningServer) => ({ url, key: admin.key })

async function upload({ url, admin }: RunningServer): Promise<string> {
  const lines = Array.from({ length: rows }, (_, n) => JSON.stringify({ text: `Lane ${n} is open.` }))
  const answer = await fetch(`${url}/api/v1/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${admin.key}`, 'content-type': 'application/x-ndjson' },
    body: lines.join('\n'),
  })
  return (await answer.json()).id
}

test(`after ${kills} kills nothing acknowledged is lost, and what was under way goes on`, {
  timeout: 60_000 + kills * 30_000,
}, async () => {
  const startedAt = performance.now()
  const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-kill-'))
  const archive = await openArchive()
  const start = () => startServer({ dataDir, env: { WEBHOOK_PRIVATE_HOSTS: archive.host } })
  const all = new Acknowledged()
  const found = (look: (db: Database) => Promise<string[]>) => lookInto(join(dataDir, 'claimdesk.db'), look)
  try {
    let server = await start()
    const { id: webhookId } = await send(reached(server), 'POST', '/webhooks', archive.webhook)
    const jobId = await upload(server)
    for (let kill = 0; kill < kills; kill++) {
      const done = new Acknowledged()
      const known = [...all.claims]
      const load = workUntilGone({ desk: reached(server), name: String(kill), done, known })
      // A process that has just started is slow; the kill is for one at full work.
      await workedFor(load, done, 2 * people)
      await sleep(Math.random() * 350)
      await server.end('SIGKILL')
      await load
      // Whoever starts checks every reference and every search index, and is refused by a fault.
      server = await start()
      all.add(done)
      expect(await found((db) => lostFrom(db, done)), `of kill ${kill}`).toEqual([])
      if (kill % 10 === 9) {
        expect(await found((db) => lostFrom(db, all))).toEqual([])
        expect(await found(halfThere)).toEqual([])
        expect(await send(reached(server), 'GET', '/history/verify')).toMatchObject({ valid: true })
        const seconds = Math.round((performance.now() - startedAt) / 1000)
        console.info(`${kill + 1} kills, ${all.count} acts acknowledged and found, ${seconds} s`)
      }
    }
    const desk = reached(server)
    await until(async () => (await send(desk, 'GET', `/jobs/${jobId}`)).state === 'finished', 60_000)
    expect(await send(desk, 'GET', `/jobs/${jobId}`)).toMatchObject({ total: rows, created: rows, failed: 0 })
    await until(() => [...all.published].every((id) => archive.told.has(id)), 60_000)
    expect(await send(desk, 'GET', `/webhooks/${webhookId}`)).toMatchObject({ state: 'active' })
    expect(await send(desk, 'GET', '/history/verify')).toMatchObject({ valid: true })
    await server.end()

    const store = await openStore(`file:${join(dataDir, 'claimdesk.db')}`)
    await checkStore(store)
    expect(await lostFrom(store.read, all)).toEqual([])
    expect(await halfThere(store.read)).toEqual([])
    const [[kept] = [0]] = await store.read.values<[number]>(
      sql`select count(*) from claims where text like 'Bridge %'`,
    )
    await store.close()
    const unknown = kept - all.claims.size
    expect(unknown, 'at most one write of each person was kept unacknowledged').toBeLessThanOrEqual(
      kills * people,
    )
    expect(unknown).toBeGreaterThanOrEqual(0)
    console.info(
      `${kills} kills · acknowledged: ${all.claims.size} claims, ${all.decided.size} verdicts, ${all.published.size} publications, ${all.notes.size} notes · ${unknown} claims more were kept`,
    )
    expect(all.count, 'the load was real').toBeGreaterThan(kills * people)
  } finally {
    await archive.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
})
