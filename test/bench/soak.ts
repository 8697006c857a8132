// A long day at the built desk: npm run soak -- [MINUTES]. Fails when memory, handles or descriptors go on growing.
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'undici'
import { metricIn } from '../support/raw-client.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { freePort } from '../support/sqld.ts'
import { claimsFor } from './import-claims.ts'
import { actOf, type Desk } from './soak-acts.ts'

const minutes = Number(process.argv[2] ?? 10)
const people = 6
/** Enough that the caches of the database are full before anything is measured. */
const claimsBefore = Number(process.argv[3] ?? 30_000)
const token = 'a-token-for-the-watch'
/** What may be added a minute, over the last two thirds; each sample is taken after a collection of garbage. */
const most = { rssMb: 3, heapMb: 1, handles: 2, descriptors: 2 }

interface Sample {
  minute: number
  rssMb: number
  heapMb: number
  handles: number
  descriptors: number
  databaseMb: number
}

const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-soak-'))
const url = `http://127.0.0.1:${await freePort()}`
const inspected = `--inspect=127.0.0.1:${await freePort()}`
const env = { PORT: new URL(url).port, PUBLIC_URL: url, METRICS_TOKEN: token, NODE_OPTIONS: inspected }
const server = await startServer({ dataDir, env })
const authorization = `Bearer ${server.admin.key}`

/** Has the desk collect its garbage: what is left then is what it holds. */
async function collect({ output }: RunningServer): Promise<void> {
  const [address = ''] = /ws:\S+/.exec(output()) ?? []
  const inspector = new WebSocket(address)
  await new Promise((resolve, reject) => {
    inspector.onerror = reject
    inspector.onopen = () => inspector.send('{"id":1,"method":"HeapProfiler.collectGarbage"}')
    inspector.onmessage = resolve
  })
  inspector.close()
}

async function sample({ url, pid }: RunningServer, minute: number): Promise<Sample> {
  await collect(server)
  const metrics = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } })
  const text = await metrics.text()
  const size = (name: string) => statSync(join(dataDir, name), { throwIfNoEntry: false })?.size ?? 0
  return {
    minute,
    rssMb: Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
    heapMb: (metricIn(text, 'nodejs_heap_size_used_bytes') ?? 0) / 2 ** 20,
    handles: metricIn(text, 'nodejs_active_handles_total') ?? 0,
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
    databaseMb: (size('claimdesk.db') + size('claimdesk.db-wal')) / 2 ** 20,
  }
}

/** How much is added a minute, by least squares. */
function slope(samples: readonly Sample[], pick: (one: Sample) => number): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(samples.map(({ minute }) => minute)), mean(samples.map(pick))]
  const above = samples.reduce((sum, one) => sum + (one.minute - x) * (pick(one) - y), 0)
  const below = samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0)
  return below === 0 ? 0 : above / below
}

const desk: Desk = { url: server.url, key: server.admin.key, claims: [] }
const tally = new Map<string, number>()
let failure: unknown

async function person(number: number, until: number): Promise<void> {
  for (let n = number; performance.now() < until && failure === undefined; n += people) {
    const turn = actOf(n)
    if (!turn) return
    try {
      await turn.act(desk, n)
      tally.set(turn.name, (tally.get(turn.name) ?? 0) + 1)
    } catch (error) {
      // Whoever leaves is told so by their own program.
      if (!(error instanceof Error) || error.name !== 'AbortError') failure = error
    }
  }
}

async function prepare(): Promise<void> {
  const lines = claimsFor(claimsBefore).map((claim) => `${JSON.stringify(claim)}\n`)
  const imported = await fetch(`${server.url}/api/v1/imports?wait=true`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/x-ndjson' },
    body: lines.join(''),
  })
  await imported.text()
  const answer = await fetch(`${server.url}/api/v1/claims?limit=200`, { headers: { authorization } })
  const { data } = (await answer.json()) as { data: { id: string }[] }
  desk.claims = data.map(({ id }) => id)
}

const show = ({ minute, ...rest }: Sample) =>
  console.log(
    `${minute.toFixed(1).padStart(5)} min  ${Object.entries(rest)
      .map(([name, value]) => `${name} ${value.toFixed(name.endsWith('Mb') ? 1 : 0).padStart(6)}`)
      .join('  ')}`,
  )

try {
  await prepare()
  const begun = performance.now()
  const until = begun + minutes * 60_000
  const working = Array.from({ length: people }, (_, number) => person(number, until))
  const samples: Sample[] = []
  while (performance.now() < until && failure === undefined) {
    await new Promise((resolve) => setTimeout(resolve, minutes * 3000))
    const taken = await sample(server, (performance.now() - begun) / 60_000)
    samples.push(taken)
    show(taken)
  }
  await Promise.all(working)
  if (failure) throw failure
  console.log('acts:', Object.fromEntries(tally))
  const later = samples.filter(({ minute }) => minute > minutes / 3)
  for (const [name, allowed] of Object.entries(most)) {
    const added = slope(later, (one) => one[name as keyof typeof most])
    const isFlat = added <= allowed
    console.log(
      `${name.padEnd(12)} ${added.toFixed(2)} a minute (at most ${allowed})${isFlat ? '' : '  GROWS'}`,
    )
    if (!isFlat) process.exitCode = 1
  }
} catch (error) {
  console.error(error)
  console.error(server.output().slice(-5000))
  process.exitCode = 1
} finally {
  await server.stop()
}
