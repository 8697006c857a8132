// The read side of history: what happened, to what and by whom.
import { eq, gte, inArray, lte, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { type EventRow, events } from '../../db/schema.ts'
import { findPeople, type People } from '../accounts/present.ts'
import type { Ctx } from '../context.ts'
import { listRows } from '../listing.ts'
import { mayNameSources } from '../sources/present.ts'
import type { Event, EventQuery, RecordHistoryQuery } from './schema.ts'
import { findSealed } from './sealed.ts'

export function listEvents(ctx: Ctx, query: EventQuery) {
  const isSpan = query.after !== undefined || query.before !== undefined
  const where = [
    query.subject && inArray(events.subject, query.subject),
    query.claimId && inArray(events.claimId, query.claimId),
    query.actor && inArray(events.actor, query.actor),
    query.action && inArray(events.action, query.action),
    query.after ? gte(events.at, query.after) : undefined,
    query.before ? lte(events.at, query.before) : undefined,
  ]
  // A span of time is read by its own index; the order is the same.
  return pageOfEvents(ctx, query, where, isSpan ? { seq: events.at } : {})
}

/** All that happened to a claim and to what belongs to it. */
export function listClaimEvents(ctx: Ctx, claimId: string, query: RecordHistoryQuery) {
  return pageOfEvents(ctx, query, [eq(events.claimId, claimId)])
}

export function listSubjectEvents(ctx: Ctx, subject: string, query: RecordHistoryQuery) {
  return pageOfEvents(ctx, query, [eq(events.subject, subject)])
}

async function pageOfEvents(
  ctx: Ctx,
  query: RecordHistoryQuery,
  where: (SQL | undefined)[],
  orders: Record<string, SQLiteColumn> = {},
) {
  const db = ctx.store.read
  const { rows, ...page } = await listRows(db, { table: events, where, orders }, query)
  return { data: await presentEvents(ctx, rows), ...page }
}

/** Events as this actor may see them. */
export async function presentEvents(ctx: Ctx, rows: EventRow[]): Promise<Event[]> {
  const people = await findPeople(
    ctx.store.read,
    rows.map((row) => row.actor),
  )
  const { actor } = ctx
  const readsTalk = actor.can.has('notes:read')
  const readsRequests = actor.can.has('requests:read')
  const sealed = await findSealed(ctx.store.read, actor.id, rows)
  return rows.map((row) => {
    if (sealed.has(row.seq)) return presentSealed(row, people)
    const event = presentEvent(row, people)
    if (isRequest(event) && !readsRequests) return withoutWords(event)
    const told = readsTalk ? event : withoutTalk(event)
    return mayNameSources(actor) ? told : withoutJudged(told)
  })
}

function presentEvent(row: EventRow, people: People): Event {
  const { before, after, actor, ...rest } = row
  return {
    ...rest,
    actor: people(actor),
    before: before === null ? null : JSON.parse(before),
    after: after === null ? null : JSON.parse(after),
    isErased: row.salt === null,
    isSealed: false,
  }
}

/** That it happened, and the hash that commits to what. */
function presentSealed(row: EventRow, people: People): Event {
  return { ...presentEvent(row, people), before: null, after: null, salt: null, reason: null, isSealed: true }
}

const isRequest = ({ action }: Event) => action === 'request.received' || action === 'request.answered'

const withoutWords = (event: Event): Event => ({ ...event, before: null, after: null, salt: null })

/** What happened, without the desk's own talk; the salt goes with it, or short words could be guessed. */
function withoutTalk(event: Event): Event {
  if (event.action === 'note.added') return withoutWords(event)
  if (event.action !== 'review.submitted' || !event.after?.note) return event
  const { note: _, ...after } = event.after
  return { ...event, after, salt: null }
}

/** The evidence as judged names its sources; the verdict itself tells it to those outside, without withheld names. */
function withoutJudged(event: Event): Event {
  if (!event.after?.judged) return event
  const { judged: _, ...after } = event.after
  return { ...event, after, salt: null }
}
