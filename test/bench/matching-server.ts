// The desk of the matching's benchmark as a process of its own, which also tells how long its duplicate check of a text takes.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { system } from '../../api/accounts/present.ts'
import { findSimilar } from '../../api/matching/service.ts'
import { openStore } from '../../db/store.ts'
import { serverOver } from './export-desk.ts'

/** Where it serves, and where it answers a text with the milliseconds of its check. */
export interface Ports {
  desk: number
  checking: number
}

const [, , path = ''] = process.argv
// From the sources, as the check is: built, the desk would have a memory of claims of its own.
const store = await openStore(`file:${path}`)
const ctx = { store, now: () => new Date(), actor: system, requestId: null }

const checking = createServer(async (request, answer) => {
  const text = await textOf(request)
  const started = performance.now()
  await findSimilar(ctx, { text })
  answer.end(String(performance.now() - started))
})

const listening = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

const ports: Ports = {
  desk: await listening(serverOver(store) as Server),
  checking: await listening(checking),
}
process.send?.(ports)
