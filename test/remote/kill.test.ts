// Against a real libSQL server: the desk is killed under mixed load, and so is the server; nothing acknowledged is lost.
// Only where KILLS says how often: every write takes many journeys there.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { checkStore } from '../../db/migrate.ts'
import { openStore } from '../../db/store.ts'
import { Acknowledged, lostFrom, openArchive, send, until, workUntilGone } from '../support/mixed-load.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { startSqld } from '../support/sqld.ts'

const kills = Number(process.env.KILLS ?? 0)

test.runIf(kills > 0)(
  `after ${kills} kills of the desk or its server nothing acknowledged is lost`,
  {
    timeout: 120_000 + kills * 60_000,
  },
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-kill-'))
    const [sqld, archive] = await Promise.all([startSqld(), openArchive()])
    const env = { DATABASE_URL: sqld.url, WEBHOOK_PRIVATE_HOSTS: archive.host, LOG_LEVEL: 'fatal' }
    const start = () => startServer({ dataDir, env })
    const reached = ({ url, admin }: RunningServer) => ({ url, key: admin.key, mayLoseDatabase: true })
    const done = new Acknowledged()
    let desk = await start()
    try {
      await send(reached(desk), 'POST', '/webhooks', archive.webhook)
      for (let kill = 0; kill < kills; kill++) {
        const before = done.count
        const load = workUntilGone(reached(desk), String(kill), done)
        while (done.count < before + 8) await sleep(5)
        await sleep(Math.random() * 200)
        if (kill % 2 === 0) {
          await desk.end('SIGKILL')
          await load
          desk = await start()
        } else {
          await sqld.killAndStart()
          await load
          const isReady = async () => (await fetch(`${desk.url}/ready`)).ok
          await until(isReady, 20_000)
        }
      }
      await until(() => [...done.published].every((id) => archive.told.has(id)), 60_000)
      expect(await send(reached(desk), 'GET', '/history/verify')).toMatchObject({ valid: true })
      const store = await openStore(sqld.url)
      await checkStore(store)
      expect(await lostFrom(store, done)).toEqual([])
      await store.close()
      console.info(`${kills} kills beside a server · acknowledged: ${done.count}`)
    } finally {
      await desk.end()
      await Promise.all([sqld.stop(), archive.close()])
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
)
