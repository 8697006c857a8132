// What the desk tells of itself as numbers, in the form Prometheus reads: never an id, a name or a word of anybody.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type ShedReason, shedReasons } from './gate.ts'
import type { Answered } from './request-log.ts'

/** One number for each word, such as how many claims there are of each status. */
export type Counts = Readonly<Record<string, number>>

export interface Records {
  claims: Counts
  jobs: Counts
  deliveries: Counts
}

/** What is read when somebody asks. */
export interface Sources {
  inFlight: () => number
  loopDelayMs: () => number
  streams: () => number
  connections: () => Promise<number>
  writesWaiting: () => number
  /** Undefined while the database does not answer. Asked several times for one answer, it reads once. */
  records: () => Promise<Records | undefined>
}

/** Of one transaction: how many of its writes were committed and how many taken back, and whether it failed as a whole. */
interface Transaction {
  kept: number
  undone: number
  ms: number
  failure?: unknown
}

const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const transactionSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 10]

export class Metrics {
  readonly #registry = new Registry()
  readonly #requests = this.#counter('http_requests_total', 'Requests answered.', [
    'method',
    'route',
    'status',
  ])
  readonly #seconds = this.#histogram(
    'http_request_duration_seconds',
    'Until the answer began.',
    requestSeconds,
    ['method', 'route'],
  )
  readonly #shed = this.#counter('http_shed_total', 'Requests sent away because there was too much to do.', [
    'reason',
  ])
  readonly #limited = this.#counter(
    'http_rate_limited_total',
    'Requests above the rate a caller may have.',
    [],
  )
  readonly #cut = this.#counter(
    'http_connections_cut_total',
    'Connections of clients that kept the desk waiting.',
    ['reason'],
  )
  readonly #transactions = this.#counter('database_transactions_total', 'Transactions of the writer.', [
    'result',
  ])
  readonly #writes = this.#counter('database_writes_total', 'Writes that were committed.', [])
  readonly #undone = this.#counter(
    'database_writes_undone_total',
    'Writes that were taken back, because they were refused inside or failed.',
    [],
  )
  readonly #transaction = this.#histogram(
    'database_transaction_duration_seconds',
    'From asking for the lock to the commit.',
    transactionSeconds,
    [],
  )

  constructor(sources: Sources) {
    collectDefaultMetrics({ register: this.#registry })
    for (const reason of shedReasons) this.#shed.inc({ reason }, 0)
    this.#gauge('http_in_flight', 'Requests under way.', sources.inFlight)
    this.#gauge('http_connections', 'Connections that are open.', sources.connections)
    this.#gauge('event_streams', 'Streams of events that are open.', sources.streams)
    this.#gauge(
      'event_loop_late_seconds',
      'How late the event loop is, at half of the last moments.',
      () => Math.round(sources.loopDelayMs()) / 1000,
    )
    this.#gauge('database_writes_waiting', 'Writes that wait for the writer.', sources.writesWaiting)
    this.#recordGauges(sources.records)
  }

  /** The media type of `text`. */
  get type(): string {
    return this.#registry.contentType
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }

  answered({ method, route, status, ms }: Answered): void {
    this.#requests.inc({ method, route, status }, 1)
    this.#seconds.observe({ method, route }, ms / 1000)
  }

  shed(reason: ShedReason): void {
    this.#shed.inc({ reason })
  }

  limited(): void {
    this.#limited.inc()
  }

  cut(reason: string): void {
    this.#cut.inc({ reason })
  }

  wrote({ kept, undone, ms, failure }: Transaction): void {
    this.#transactions.inc({ result: failure === undefined ? 'committed' : 'failed' })
    this.#writes.inc(kept)
    this.#undone.inc(undone)
    this.#transaction.observe(ms / 1000)
  }

  /** Left out while the database does not answer. */
  #recordGauges(read: Sources['records']): void {
    const gauge = (name: string, help: string, label: string, pick: (found: Records) => Counts) =>
      new Gauge({
        ...{ name: `claimdesk_${name}`, help, labelNames: [label], registers: [this.#registry] },
        async collect() {
          const found = await read()
          this.reset()
          for (const [word, count] of Object.entries(found ? pick(found) : {}))
            this.set({ [label]: word }, count)
        },
      })
    gauge('claims', 'Claims by status, at most a minute old.', 'status', ({ claims }) => claims)
    gauge('jobs', 'Jobs by state.', 'state', ({ jobs }) => jobs)
    gauge('webhook_deliveries', 'Messages to webhooks by state.', 'state', ({ deliveries }) => deliveries)
    this.#gauge('database_up', 'Whether the database answers.', async () => ((await read()) ? 1 : 0))
  }

  #counter<L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> {
    return new Counter({ name: `claimdesk_${name}`, help, labelNames, registers: [this.#registry] })
  }

  #histogram<L extends string>(name: string, help: string, buckets: number[], labelNames: readonly L[]) {
    const registers = [this.#registry]
    return new Histogram<L>({ name: `claimdesk_${name}`, help, buckets, labelNames, registers })
  }

  #gauge(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      ...{ name: `claimdesk_${name}`, help, registers: [this.#registry] },
      async collect() {
        this.set(await read())
      },
    })
  }
}
