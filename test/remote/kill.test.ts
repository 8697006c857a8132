// Against a real libSQL server, under mixed load: the desk is killed, its server, and both at once. Nothing acknowledged is lost.
// Each once; `npm run test:kill` does it as often as KILLS says.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { checkStore } from '../../db/migrate.ts'
import { openStore } from '../../db/store.ts'
import {
  Acknowledged,
  halfThere,
  lostFrom,
  openArchive,
  send,
  until,
  workedFor,
  workUntilGone,
} from '../support/mixed-load.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { startSqld } from '../support/sqld.ts'

const kills = Number(process.env.KILLS ?? 3)
const victims = ['desk', 'server', 'both'] as const

test(`after ${kills} kills of the desk, its server or both nothing acknowledged is lost`, {
  timeout: 60_000 + kills * 30_000,
}, async () => {
  const startedAt = performance.now()
  const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-kill-'))
  const [sqld, archive] = await Promise.all([startSqld(), openArchive()])
  const store = await openStore(sqld.url)
  /** Both ways to speak with a server take turns. */
  const start = (kill: number) => {
    const DATABASE_URL = kill % 2 === 0 ? sqld.url.replace('http', 'ws') : sqld.url
    return startServer({ dataDir, env: { DATABASE_URL, WEBHOOK_PRIVATE_HOSTS: archive.host } })
  }
  const reached = ({ url, admin }: RunningServer) => ({ url, key: admin.key, mayLoseDatabase: true })
  const isReady = async () => (await fetch(`${desk.url}/ready`)).ok
  const all = new Acknowledged()
  let desk = await start(0)
  try {
    await send(reached(desk), 'POST', '/webhooks', archive.webhook)
    for (let kill = 0; kill < kills; kill++) {
      const victim = victims[kill % victims.length]
      const [done, over] = [new Acknowledged(), new AbortController()]
      const load = workUntilGone({
        ...{ desk: reached(desk), name: String(kill), done },
        ...{ known: [...all.claims], over: over.signal },
      })
      await workedFor(load, done, 8)
      await sleep(Math.random() * 200)
      const deskEnds = victim === 'server' ? undefined : desk.end('SIGKILL')
      if (victim !== 'desk') await sqld.killAndStart()
      await deskEnds
      if (victim === 'server') {
        // The same desk goes on with what its people were at.
        await until(isReady, 20_000)
        await workedFor(load, done, 8)
        over.abort()
      }
      await load
      if (victim !== 'server') desk = await start(kill + 1)
      all.add(done)
      expect(await lostFrom(store.read, done), `of kill ${kill}, of ${victim}`).toEqual([])
      if (kill % 10 === 9) {
        const seconds = Math.round((performance.now() - startedAt) / 1000)
        console.info(
          `${kill + 1} kills beside a server, ${all.count} acts acknowledged and found, ${seconds} s`,
        )
      }
    }
    await until(() => [...all.published].every((id) => archive.told.has(id)), 60_000)
    expect(await send(reached(desk), 'GET', '/history/verify')).toMatchObject({ valid: true })
    await checkStore(store)
    expect(await lostFrom(store.read, all)).toEqual([])
    expect(await halfThere(store.read)).toEqual([])
    console.info(`${kills} kills beside a server · acknowledged: ${all.count}`)
  } finally {
    await store.close()
    await desk.end()
    await Promise.all([sqld.stop(), archive.close()])
    rmSync(dataDir, { recursive: true, force: true })
  }
})
