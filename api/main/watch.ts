// What watches over a running desk: who is let in, what it tells of itself, and what is said in the log about both.
import type { Server } from 'node:http'
import type { Logger } from 'pino'
import type { Store } from '../../db/store.ts'
import type { Env } from '../env.ts'
import type { Live } from '../events/live.ts'
import { Gate, usualLimits } from '../http/gate.ts'
import { LoopDelay } from '../http/loop-delay.ts'
import { Metrics } from '../http/metrics.ts'
import { letGoOfSlow } from '../http/slow-clients.ts'
import { countRecords } from '../operations/counts.ts'
import { seldom } from './log.ts'

export interface Watched {
  server: Server
  store: Store
  log: Logger
  env: Env
  live: () => Live | undefined
}

export function watchOver({ server, store, log, env, live }: Watched): { gate: Gate; metrics: Metrics } {
  const delay = new LoopDelay()
  const overloaded = seldom((times) =>
    log.warn({ times }, 'requests were sent away: there is too much to do'),
  )
  const slow = seldom((times) =>
    log.warn({ times }, 'connections were cut: their clients kept the desk waiting'),
  )
  const gate = new Gate(
    { ...usualLimits, inFlight: env.MAX_IN_FLIGHT },
    {
      lateMs: () => delay.lateMs,
      turn: () => delay.turn(),
      writesWaiting: () => store.writing.waiting(),
    },
    (reason) => {
      metrics.shed(reason)
      overloaded()
    },
  )
  const records = countRecords(store.read)
  const metrics = new Metrics({
    inFlight: () => gate.inFlight,
    loopDelayMs: () => delay.lateMs,
    streams: () => live()?.size ?? 0,
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error ? reject(error) : resolve(count)))
      }),
    writesWaiting: () => store.writing.waiting(),
    records: () => records().catch(() => undefined),
  })
  store.writing.watch((one) => metrics.wrote(one))
  letGoOfSlow(server, patienceOf(env), (reason) => {
    metrics.cut(reason)
    slow()
  })
  return { gate, metrics }
}

export const patienceOf = ({ CLIENT_PATIENCE, MAX_CONNECTIONS }: Env) => ({
  ms: CLIENT_PATIENCE * 1000,
  connections: MAX_CONNECTIONS,
})
