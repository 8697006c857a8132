// Stopping: let nobody connect any more, finish what is under way, end what would go on for ever, and close.
import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '../../db/store.ts'
import { endReading } from '../thread.ts'

const patienceMs = 10_000
/** What was sent before the signal is read before the doors close. */
const lastCallMs = 200

export interface Running {
  server: Server
  store: Store
  stopping: AbortController
  /** Ends what the desk does by itself, and waits for it. */
  stopWork: () => Promise<unknown>
}

export function stopOnSignal(running: Running): void {
  const stop = () => void end(running).then(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

async function end({ server, store, stopping, stopWork }: Running): Promise<void> {
  stopping.abort()
  const rested = stopWork()
  await sleep(lastCallMs)
  const closed = new Promise((resolve) => server.close(resolve))
  // A connection that was busy when the server closed is kept alive after its answer; it has no one to wait for.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const impatient = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  await Promise.race([rested, sleep(patienceMs)])
  await Promise.race([endReading(), sleep(patienceMs)])
  clearInterval(idle)
  clearTimeout(impatient)
  await store.close()
}
