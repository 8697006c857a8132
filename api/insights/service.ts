// Answers questions about what the desk decided: at once where there is little to read, else by a thread, and not twice in a row.
import { sql } from 'drizzle-orm'
import { claims, decisions } from '../../db/schema.ts'
import type { Database, Store } from '../../db/store.ts'
import { dayOf } from '../claims/lifetimes.ts'
import type { Ctx } from '../context.ts'
import { Problem } from '../problems.ts'
import { dayAfter } from '../reviews/freshness.ts'
import { readBeside } from './beside.ts'
import { beginningOf, beginningsWithin, bucketsLater } from './buckets.ts'
import { type Asked, readInsights } from './read.ts'
import { type Insights, type InsightsQuery, mostBuckets } from './schema.ts'

const usualBuckets = { week: 26, month: 12 } as const
/** More decisions, or claims, than this are read by a thread. */
const fewAtOnce = 2_000
/** What took so long to read is given again for ten times as long as it took. */
const longMs = 250
const timesAsLong = 10

export function findInsights(ctx: Ctx, query: InsightsQuery): Promise<Insights> {
  const asked = askedBy(ctx, query)
  return notTwice(ctx, JSON.stringify(asked), async () => {
    const { store } = ctx
    const at = ctx.now().toISOString()
    const { path } = store
    if (path === undefined || !(await isMuch(store.read, asked))) {
      return { at, ...(await readInsights(store.read, asked)) }
    }
    return { at, ...(await readBeside(path, asked)) }
  })
}

/** @throws Problem `invalid-request` for a span that ends before it begins, or of too many weeks or months */
function askedBy({ now, actor }: Ctx, { from, to, by, topic, outlet, speaker }: InsightsQuery): Asked {
  const today = dayOf(now().toISOString())
  const last = to ?? today
  const first =
    from === undefined ? bucketsLater(beginningOf(last, by), by, 1 - usualBuckets[by]) : beginningOf(from, by)
  if (from !== undefined && last < from) throw wrongSpan('must not be before from')
  if (beginningsWithin(first, last, by, mostBuckets).length > mostBuckets) {
    throw wrongSpan(`must be at most ${mostBuckets} ${by}s after from`)
  }
  const withAgreement = actor.can.has('agreement:read')
  return { from: first, to: last, today, by, topic, outlet, speaker, withAgreement }
}

function wrongSpan(detail: string): Problem {
  return new Problem('invalid-request', { detail: `to ${detail}`, errors: [{ parameter: 'to', detail }] })
}

/** Counted along indexes, and no further than it matters. */
async function isMuch(db: Database, { from, to }: Asked): Promise<boolean> {
  const most = sql.raw(`limit ${fewAtOnce + 1}`)
  const [row] = await db.values<[number, number]>(sql`select
    (select count(*) from (select 1 from ${decisions} where day >= ${from} and day <= ${to} ${most}) as capped),
    (select count(*) from (select 1 from ${claims} where created_at >= ${from}
      and created_at < ${dayAfter(to, 1)} ${most}) as capped)`)
  const [decided = 0, submitted = 0] = row ?? []
  return decided > fewAtOnce || submitted > fewAtOnce
}

interface Kept {
  until: number
  answer: Promise<Insights>
}

const kept = new WeakMap<Store, Map<string, Kept>>()

/** Whoever asks the same while it is read, or soon after it took long, gets the same answer; it says when it was read. */
function notTwice({ store, now }: Ctx, question: string, read: () => Promise<Insights>): Promise<Insights> {
  const known = kept.get(store) ?? new Map<string, Kept>()
  kept.set(store, known)
  const began = now().getTime()
  for (const [other, { until }] of known) if (until <= began) known.delete(other)
  const last = known.get(question)
  if (last) return last.answer
  const answer = read()
  const keep: Kept = { until: Number.POSITIVE_INFINITY, answer }
  known.set(question, keep)
  const settle = () => {
    const ended = now().getTime()
    keep.until = ended - began < longMs ? 0 : ended + timesAsLong * (ended - began)
    if (keep.until === 0) known.delete(question)
  }
  answer.then(settle, () => known.delete(question))
  return answer
}
