// Tells people of what happened where it concerns them, in the change it happened in: neither can be without the other.
import { and, eq, inArray } from 'drizzle-orm'
import { claims, notifications, users, verdicts } from '../db/schema.ts'
import type { Database } from '../db/store.ts'
import type { Action, NotificationKind } from '../db/vocabulary.ts'
import { newId } from './ids.ts'

/** An event as it is written, with its number. */
interface Told {
  seq: number
  action: Action
  claimId: string | null
  after: object | null
}

/** Whom an event concerns, by what it says or by what is known of its claim. */
type Concerned = (db: Database, claimId: string, after: Record<string, unknown>) => Promise<string[]>

const concerns: Partial<Record<Action, { kind: NotificationKind; whom: Concerned }>> = {
  'claim.assigned': { kind: 'assigned', whom: async (_, __, { assigneeId }) => idsIn([assigneeId]) },
  'note.added': { kind: 'mentioned', whom: async (_, __, { mentions }) => idsIn(mentions) },
  'claim.returned': { kind: 'returned', whom: submitterOf },
  'request.received': { kind: 'request', whom: answerableFor },
}

const idsIn = (value: unknown) =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []

async function submitterOf(db: Database, claimId: string): Promise<string[]> {
  const [claim] = await db.select({ by: claims.submittedBy }).from(claims).where(eq(claims.id, claimId))
  return claim ? [claim.by] : []
}

/** Whoever works on a claim, and whoever gave the verdict that is in force. */
export async function answerableFor(db: Database, claimId: string): Promise<string[]> {
  const [claim] = await db
    .select({ assigneeId: claims.assigneeId, revision: claims.verdictRevision })
    .from(claims)
    .where(eq(claims.id, claimId))
  if (claim?.revision == null) return idsIn([claim?.assigneeId])
  const [verdict] = await db
    .select({ decidedBy: verdicts.decidedBy })
    .from(verdicts)
    .where(and(eq(verdicts.claimId, claimId), eq(verdicts.revision, claim.revision)))
  return [...new Set([...idsIn([claim.assigneeId]), ...(verdict?.decidedBy ?? [])])]
}

/** Nobody is told of what they did themselves, nor is anybody who has left. */
export async function notifyOf(
  db: Database,
  actorId: string,
  at: string,
  told: readonly Told[],
): Promise<void> {
  for (const { seq, action, claimId, after } of told) {
    const concern = concerns[action]
    if (!concern || claimId === null) continue
    const ids = await concern.whom(db, claimId, (after ?? {}) as Record<string, unknown>)
    const others = ids.filter((id) => id !== actorId)
    await notify(db, others, { kind: concern.kind, claimId, eventSeq: seq, due: null, at })
  }
}

interface Notice {
  kind: NotificationKind
  claimId: string
  eventSeq: number | null
  due: string | null
  at: string
}

/** Once for each of them, however often it is said. */
export async function notify(
  db: Pick<Database, 'select' | 'insert'>,
  userIds: readonly string[],
  notice: Notice,
): Promise<void> {
  if (userIds.length === 0) return
  const here = await db
    .select({ id: users.id })
    .from(users)
    .where(and(inArray(users.id, [...userIds]), eq(users.banned, false)))
  if (here.length === 0) return
  await db
    .insert(notifications)
    .values(here.map(({ id }) => ({ ...notice, id: newId('ntf'), userId: id })))
    .onConflictDoNothing()
}

/** Whether an action can concern anybody in particular. */
export const notifies = (action: Action): boolean => concerns[action] !== undefined
