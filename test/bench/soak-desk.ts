// A built desk under work like a long day's, and what it holds of memory, handles and files when asked.
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Agent, fetch } from 'undici'
import { heapHeldBy, inspectable, writeHeapOf } from '../support/inspected.ts'
import { metricIn } from '../support/raw-client.ts'
import { startServer } from '../support/server.ts'
import { freePort } from '../support/sqld.ts'
import { claimsFor } from './import-claims.ts'
import { actOf, type Desk, match, verifyHistory } from './soak-acts.ts'

const peopleAtOnce = 6
/** Each looks at some dozens of claims. */
const comparisons = 800
const token = 'a-token-for-the-watch'

/** Taken after a collection of garbage. */
export interface Sample {
  acts: number
  rssMb: number
  /** Objects of JavaScript, and what lies outside of its heap for them. */
  heapMb: number
  outsideMb: number
  handles: number
  descriptors: number
  /** What is under way: requests, streams of events, writes that wait. */
  open: number
  databaseMb: number
}

export interface Soak {
  /** Has the desk read and compare so much that what it remembers of pages and claims is as much as it ever will be. */
  fillCaches(): Promise<void>
  /** Works by several people at once, act after act, while they may go on. @throws what no sound desk answers */
  work(goOn: (acts: number) => boolean): Promise<void>
  sample(): Promise<Sample>
  /** How often each act was done. */
  tally: ReadonlyMap<string, number>
  writeHeap(path: string): Promise<void>
  /** What the desk has written last. */
  output(): string
  stop(): Promise<void>
}

/** @param claimsBefore  claims that are on the desk when the work begins */
export async function startSoak(claimsBefore: number): Promise<Soak> {
  const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-soak-'))
  const url = `http://127.0.0.1:${await freePort()}`
  const env = { PORT: new URL(url).port, PUBLIC_URL: url, METRICS_TOKEN: token }
  const server = await startServer({ dataDir, env: { ...env, ...(await inspectable()) } })
  const desk: Desk = { url: server.url, key: server.admin.key, claims: [], dispatcher: new Agent() }
  const tally = new Map<string, number>()
  let acts = 0
  await connected(desk, () => bringClaims(desk, claimsBefore))

  async function person(goOn: (acts: number) => boolean): Promise<void> {
    while (goOn(acts)) {
      const n = acts++
      const { name, act } = actOf(n)
      await act(desk, n).catch((error: unknown) => {
        // Whoever leaves is told so by their own program.
        if (!(error instanceof Error) || error.name !== 'AbortError') throw error
      })
      tally.set(name, (tally.get(name) ?? 0) + 1)
    }
  }

  const people = (each: () => Promise<void>) =>
    connected(desk, () => Promise.all(Array.from({ length: peopleAtOnce }, each)))

  return {
    tally,
    async fillCaches() {
      const texts = claimsFor(claimsBefore).map(({ text }) => text)
      const some = texts.filter((_, at) => at % Math.ceil(texts.length / comparisons) === 0).values()
      await people(async () => {
        for (const text of some) await match(desk, text)
      })
      await connected(desk, () => verifyHistory(desk))
    },
    async work(goOn) {
      let hasFailed = false
      const works = () =>
        person((done) => !hasFailed && goOn(done)).catch((error: unknown) => {
          hasFailed = true
          throw error
        })
      await people(works)
    },
    async sample() {
      const heap = await heapHeldBy(server)
      const metrics = await fetch(`${server.url}/metrics`, {
        headers: { authorization: `Bearer ${token}`, connection: 'close' },
      })
      const text = await metrics.text()
      const told = (name: string) => metricIn(text, name) ?? Number.NaN
      const size = (name: string) => statSync(join(dataDir, name), { throwIfNoEntry: false })?.size ?? 0
      const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
      return {
        acts,
        rssMb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024,
        heapMb: heap / 2 ** 20,
        outsideMb: told('nodejs_external_memory_bytes') / 2 ** 20,
        handles: told('nodejs_active_handles_total'),
        descriptors: readdirSync(`/proc/${server.pid}/fd`).length,
        open:
          told('claimdesk_http_in_flight') +
          told('claimdesk_event_streams') +
          told('claimdesk_database_writes_waiting'),
        databaseMb: (size('claimdesk.db') + size('claimdesk.db-wal')) / 2 ** 20,
      }
    },
    writeHeap: (path) => writeHeapOf(server, path),
    output: () => server.output().slice(-5000),
    stop: () => server.stop(),
  }
}

/** Leaves no connection open. */
async function connected(desk: Desk, work: () => Promise<unknown>): Promise<void> {
  desk.dispatcher = new Agent()
  try {
    await work()
  } finally {
    await desk.dispatcher.destroy()
  }
}

async function bringClaims(desk: Desk, count: number): Promise<void> {
  const { dispatcher } = desk
  const authorization = `Bearer ${desk.key}`
  const lines = claimsFor(count).map((claim) => `${JSON.stringify(claim)}\n`)
  const imported = await fetch(`${desk.url}/api/v1/imports?wait=true`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/x-ndjson' },
    body: lines.join(''),
    dispatcher,
  })
  await imported.text()
  const answer = await fetch(`${desk.url}/api/v1/claims?limit=200`, {
    headers: { authorization },
    dispatcher,
  })
  const { data } = (await answer.json()) as { data: { id: string }[] }
  desk.claims = data.map(({ id }) => id)
}
