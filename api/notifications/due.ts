// Days that have come: whoever works on a claim, or answers for its verdict, is told once for each.
import { and, eq } from 'drizzle-orm'
import { notifications } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { AgendaEntry } from '../calendar/schema.ts'
import { listAgenda } from '../calendar/service.ts'
import { dayOf } from '../claims/lifetimes.ts'
import { type Ctx, operate } from '../context.ts'
import { answerableFor, notify } from '../notify.ts'
import { dayAfter } from '../reviews/freshness.ts'

/** A desk that stood still for longer begins with its Due page. */
const daysBack = 7

/** Tells of every day that has come and was not told of yet. What happened a week ago is not news. */
export async function remindOfDue(ctx: Ctx): Promise<void> {
  const at = ctx.now().toISOString()
  const today = dayOf(at)
  for (let back = daysBack; back >= 0; back--) {
    const day = dayAfter(today, -back)
    const { data } = await listAgenda(ctx, { from: day, to: day })
    for (const entry of data) if (hasCome(entry, at)) await tell(ctx, entry, at)
  }
}

/** A prediction can still come true on its last day; a deadline has its very moment. */
function hasCome({ kind, on, at: moment }: AgendaEntry, now: string): boolean {
  if (kind === 'prediction') return on < dayOf(now)
  return moment === null || moment <= now
}

async function tell(ctx: Ctx, { on, at: moment, claim }: AgendaEntry, at: string): Promise<void> {
  const due = moment ?? on
  if (await isTold(ctx.store.read, claim.id, due)) return
  const ids = await answerableFor(ctx.store.read, claim.id)
  if (ids.length === 0) return
  await operate(ctx.store, async (db) => {
    // Another process may have told of it since.
    if (await isTold(db, claim.id, due)) return
    await notify(db, ids, { kind: 'due', claimId: claim.id, eventSeq: null, due, at })
  })
}

/** Once is enough, whoever has it to do by now. */
async function isTold(db: Pick<Database, 'select'>, claimId: string, due: string): Promise<boolean> {
  const [told] = await db
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.claimId, claimId), eq(notifications.due, due)))
    .limit(1)
  return told !== undefined
}
