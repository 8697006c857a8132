// What a request left behind: the history events it caused, told in short.
import { asc, desc, gt } from 'drizzle-orm'
import { events } from '../../db/schema.ts'
import type { Role } from '../../db/vocabulary.ts'
import type { Desk } from '../support/desk.ts'

export interface Caused {
  seq: number
  actor: string
  keyId: string | null
  action: string
  subject: string
  claimId: string | null
  requestId: string | null
  batchId: string | null
  reason: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** Sends a request and reads the events it caused, oldest first. */
export async function caused<T>(
  desk: Desk,
  request: PromiseLike<T>,
): Promise<{ answer: T; events: Caused[] }> {
  const [head] = await desk.store.read
    .select({ seq: events.seq })
    .from(events)
    .orderBy(desc(events.seq))
    .limit(1)
  const answer = await request
  return { answer, events: await eventsAfter(desk, head?.seq ?? 0) }
}

export async function eventsAfter(desk: Desk, seq: number): Promise<Caused[]> {
  const rows = await desk.store.read.select().from(events).where(gt(events.seq, seq)).orderBy(asc(events.seq))
  return rows.map((row) => ({
    ...row,
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
  }))
}

export const actions = (told: Caused[]) => told.map(({ action }) => action)

/** The id of the user behind a role's key. */
export async function idOf(desk: Desk, role: Role): Promise<string> {
  return (await desk.as[role].get('/me')).body.id
}

/** Minutes pass on the desk. */
export function wait(desk: Desk, minutes: number): void {
  desk.clock.now = new Date(desk.clock.now.getTime() + minutes * 60_000)
}

/** A problem as far as a test looks at it: what it is, and where. */
export function refusal({ status, body }: { status: number; body: Record<string, unknown> }) {
  const errors = (body.errors ?? []) as { pointer?: string; parameter?: string; header?: string }[]
  const places = errors.map(({ pointer, parameter, header }) => pointer ?? parameter ?? header)
  return [status, String(body.type).replace('/problems/', ''), ...places]
}

/** The version an ETag names, whether it came weakened by compression or not. */
export function etagOf({ headers }: { headers: Record<string, string> }): number | undefined {
  const [, version] = /^(?:W\/)?"(\d+)"$/.exec(headers.etag ?? '') ?? []
  return version === undefined ? undefined : Number(version)
}
