// Gathers the days that ask for something: predictions and deadlines to come, verdicts to look at again, replies awaited.
import {
  and,
  asc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  notInArray,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { type ClaimRow, claims, contacts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { claimStatuses } from '../../db/vocabulary.ts'
import { dayOf } from '../claims/lifetimes.ts'
import type { Ctx } from '../context.ts'
import { Problem } from '../problems.ts'
import { dayAfter } from '../reviews/freshness.ts'
import type { Agenda, AgendaEntry, AgendaQuery } from './schema.ts'

interface Span {
  from: string
  to: string
}

const usualDays = 60
const mostDays = 400
const mostOfAKind = 500

const isOver = ['decided', 'declined', 'split'] as const
const openStatuses = claimStatuses.filter((status) => !isOver.some((over) => over === status))

export async function listAgenda(ctx: Ctx, query: AgendaQuery): Promise<Agenda> {
  const span = spanOf(query, dayOf(ctx.now().toISOString()))
  const db = ctx.store.read
  const kinds = await Promise.all([
    predictions(db, span),
    rechecks(db, span),
    expiries(db, span),
    deadlines(db, span),
    replies(db, span),
  ])
  const data = kinds.flatMap((entries) => entries.slice(0, mostOfAKind))
  return { ...span, data: data.sort(byDay), isCapped: kinds.some((entries) => entries.length > mostOfAKind) }
}

const byDay = (one: AgendaEntry, other: AgendaEntry) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1)

/** What a calendar program shows: a month back and a year ahead. */
export function listFeed(ctx: Ctx): Promise<Agenda> {
  const today = dayOf(ctx.now().toISOString())
  return listAgenda(ctx, { from: dayAfter(today, -30), to: dayAfter(today, 365) })
}

function spanOf({ from, to }: AgendaQuery, today: string): Span {
  const first = from ?? (to === undefined ? today : dayAfter(to, -usualDays))
  const last = to ?? dayAfter(first, usualDays)
  if (last < first) throw wrongSpan('must not be before from')
  if (last > dayAfter(first, mostDays)) throw wrongSpan(`must be at most ${mostDays} days after from`)
  return { from: first, to: last }
}

function wrongSpan(detail: string): Problem {
  return new Problem('invalid-request', { detail: `to ${detail}`, errors: [{ parameter: 'to', detail }] })
}

const stands = and(isNull(claims.withdrawnAt), isNull(claims.mergedIntoId))
const isOpen = notInArray(claims.status, [...isOver])

function within(db: Database, date: SQLiteColumn, condition: SQL | undefined): Promise<ClaimRow[]> {
  return db
    .select()
    .from(claims)
    .where(and(condition, stands))
    .orderBy(asc(date), asc(claims.seq))
    .limit(mostOfAKind + 1)
}

const between = (date: SQLiteColumn, { from, to }: Span) => and(gte(date, from), lte(date, to))

async function predictions(db: Database, span: Span): Promise<AgendaEntry[]> {
  const rows = await within(db, claims.dueOn, and(between(claims.dueOn, span), isOpen))
  return rows.map((row) => ({
    ...entry('prediction', row, row.dueOn ?? ''),
    since: row.dueFrom,
    says: row.deferredReason,
  }))
}

async function rechecks(db: Database, span: Span): Promise<AgendaEntry[]> {
  const inForce = and(between(claims.recheckOn, span), isNotNull(claims.verdict))
  const rows = await within(db, claims.recheckOn, inForce)
  return rows.map((row) => entry('recheck', row, row.recheckOn ?? ''))
}

async function expiries(db: Database, span: Span): Promise<AgendaEntry[]> {
  const inForce = and(between(claims.validUntil, span), isNotNull(claims.verdict))
  const rows = await within(db, claims.validUntil, inForce)
  return rows.map((row) => entry('expiry', row, row.validUntil ?? ''))
}

async function deadlines(db: Database, { from, to }: Span): Promise<AgendaEntry[]> {
  const inSpan = and(gte(claims.deadlineAt, from), lt(claims.deadlineAt, dayAfter(to, 1)))
  const rows = await within(db, claims.deadlineAt, and(inSpan, isOpen))
  return rows.map((row) => ({
    ...entry('deadline', row, dayOf(row.deadlineAt ?? '')),
    at: row.deadlineAt,
  }))
}

/** By the days the replies are due on: with a plus, which keeps SQLite from reading all claims that are open. */
async function replies(db: Database, span: Span): Promise<AgendaEntry[]> {
  const rows = await db
    .select({ contact: contacts, claim: claims })
    .from(contacts)
    .innerJoin(claims, eq(claims.id, contacts.claimId))
    .where(
      and(
        inArray(sql`+${claims.status}`, openStatuses),
        eq(contacts.outcome, 'waiting'),
        between(contacts.replyDueOn, span),
        stands,
      ),
    )
  const waiting = rows.map(({ contact, claim }) => ({
    ...entry('reply', claim, contact.replyDueOn ?? ''),
    says: contact.whom,
  }))
  return waiting.sort(byDay)
}

function entry(kind: AgendaEntry['kind'], row: ClaimRow, on: string): AgendaEntry {
  const { id, text, headline, status, verdict, rating, outcome } = row
  const claim = { id, text, headline, status, verdict, rating, outcome }
  return { kind, on, since: null, at: null, says: null, claim }
}
