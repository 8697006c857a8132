// Events as they are told live: read without what they say, and told to whoever may read the records they happened to.
import { asc, desc, gt, inArray } from 'drizzle-orm'
import { claims, events, notifications } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Action, NotificationKind } from '../../db/vocabulary.ts'
import type { Permission } from '../access.ts'
import { findPeople } from '../accounts/present.ts'
import type { Actor } from '../context.ts'
import { notifies } from '../notify.ts'
import type { LiveEvent, LiveQuery } from './schema.ts'

/** So many events are read at once. */
export const slice = 200

/** An event and what is known of it for one reader or another. */
export interface Told {
  event: LiveEvent
  requestId: string | null
  concerned: ReadonlyMap<string, NotificationKind>
}

/** What a reader of the records can do has the same name as the noun of the action; of the rest, history is the record. */
const needed: Record<string, Permission> = {
  claim: 'claims:read',
  appearance: 'claims:read',
  evidence: 'claims:read',
  review: 'claims:read',
  round: 'claims:read',
  verdict: 'claims:read',
  match: 'claims:read',
  view: 'claims:read',
  contact: 'notes:read',
  note: 'notes:read',
  article: 'articles:read',
  candidate: 'articles:read',
  source: 'sources:read',
  export: 'exports:save',
  request: 'requests:read',
  settings: 'settings:read',
}

export function mayBeTold({ can }: Pick<Actor, 'can'>, action: Action): boolean {
  return can.has(needed[action.split('.')[0] ?? ''] ?? 'history:read')
}

/** The event as this reader is told of it; undefined when they are not, or did not ask. */
export function toldTo(actor: Actor, { types, claimId }: LiveQuery, told: Told): LiveEvent | undefined {
  const { event, requestId, concerned } = told
  if (types && !types.includes(event.action)) return undefined
  if (claimId && (event.claimId === null || !claimId.includes(event.claimId))) return undefined
  if (!mayBeTold(actor, event.action)) return undefined
  return {
    ...event,
    requestId: event.actor.id === actor.id ? requestId : null,
    notification: concerned.get(actor.id) ?? null,
  }
}

export async function newestSeq(db: Database): Promise<number> {
  const [row] = await db
    .select({ seq: events.seq })
    .from(events)
    .where(gt(events.seq, 0))
    .orderBy(desc(events.seq))
    .limit(1)
  return row?.seq ?? 0
}

/** The next events, oldest first. What they say is not even read: nothing here could give away an open round. */
export async function eventsAfter(db: Database, after: number): Promise<Told[]> {
  const { seq, at, actor, action, subject, claimId, requestId } = events
  const rows = await db
    .select({ seq, at, actor, action, subject, claimId, requestId })
    .from(events)
    .where(gt(events.seq, after))
    .orderBy(asc(events.seq))
    .limit(slice)
  if (rows.length === 0) return []
  const people = await findPeople(
    db,
    rows.map((row) => row.actor),
  )
  const versions = await versionsOf(db, [...new Set(rows.flatMap((row) => row.claimId ?? []))])
  const concerned = await concernedBy(
    db,
    rows.filter((row) => notifies(row.action)).map((row) => row.seq),
  )
  return rows.map(({ requestId, ...row }) => ({
    event: {
      ...row,
      actor: people(row.actor),
      version: versions.get(row.claimId ?? '') ?? null,
      requestId: null,
      notification: null,
    },
    requestId,
    concerned: concerned.get(row.seq) ?? new Map(),
  }))
}

async function versionsOf(db: Database, ids: string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: claims.id, version: claims.version })
    .from(claims)
    .where(inArray(claims.id, ids))
  return new Map(rows.map(({ id, version }) => [id, version]))
}

async function concernedBy(db: Database, seqs: number[]) {
  const found = new Map<number, Map<string, NotificationKind>>()
  if (seqs.length === 0) return found
  const rows = await db
    .select({ seq: notifications.eventSeq, userId: notifications.userId, kind: notifications.kind })
    .from(notifications)
    .where(inArray(notifications.eventSeq, seqs))
  for (const { seq, userId, kind } of rows) {
    const told = found.get(seq ?? 0) ?? new Map<string, NotificationKind>()
    found.set(seq ?? 0, told.set(userId, kind))
  }
  return found
}
