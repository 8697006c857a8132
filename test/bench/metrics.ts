// Measures what being watched costs a request: npm run bench:metrics. The same requests with and without metrics and gate, in turns.
import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { pino } from 'pino'
import { createApp } from '../../api/app.ts'
import { signerFrom } from '../../api/history/signature.ts'
import { newSigningKey } from '../../api/history/signing-key.ts'
import { Gate, usualLimits } from '../../api/http/gate.ts'
import { LoopDelay } from '../../api/http/loop-delay.ts'
import { Metrics } from '../../api/http/metrics.ts'
import { migrateStore } from '../../db/migrate.ts'
import { openStore } from '../../db/store.ts'
import { hireEverybody, keyOf } from '../support/people.ts'

const rounds = 40
const requests = 250
const folder = mkdtempSync(join(tmpdir(), 'claimdesk-metrics-'))
const store = await openStore(`file:${join(folder, 'desk.db')}`)
await migrateStore(store)
await hireEverybody(store)

const delay = new LoopDelay()
const metrics = new Metrics({
  inFlight: () => gate.inFlight,
  loopDelayMs: () => delay.lateMs,
  streams: () => 0,
  connections: async () => 0,
  writesWaiting: () => store.writing.waiting(),
  records: async () => undefined,
})
const gate = new Gate(usualLimits, {
  lateMs: () => delay.lateMs,
  turn: () => delay.turn(),
  writesWaiting: () => store.writing.waiting(),
})
const usual = {
  store,
  log: pino({ level: 'silent' }),
  secret: 's'.repeat(40),
  signer: signerFrom(newSigningKey()),
}
const apps = { bare: createApp(usual).app, watched: createApp({ ...usual, metrics, gate }).app }

const headers = { authorization: `Bearer ${keyOf('reader')}` }
const socket = { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' }

/** Microseconds of the processor for each request, without sockets. */
async function spent(app: typeof apps.bare, path: string): Promise<number> {
  const { user, system } = process.cpuUsage()
  for (let n = 0; n < requests; n++) {
    const outgoing = new EventEmitter()
    const answer = await app.request(path, { headers }, { incoming: { socket }, outgoing })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    await answer.text()
    outgoing.emit('close')
    await nextTurn()
  }
  const after = process.cpuUsage()
  return (after.user + after.system - user - system) / requests
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

for (const path of ['/api/v1/me', '/api/v1/claims?limit=25']) {
  const found = { bare: [] as number[], watched: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['bare', 'watched'] as const) : (['watched', 'bare'] as const)
    for (const name of order) found[name].push(await spent(apps[name], path))
  }
  const [bare, watched] = [middle(found.bare), middle(found.watched)]
  console.log(
    `${path}: ${bare.toFixed(0)} µs bare, ${watched.toFixed(0)} µs watched: ${(watched / bare).toFixed(3)} times`,
  )
}
await store.close()
delay.stop()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
