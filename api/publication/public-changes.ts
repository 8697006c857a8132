// When anything last changed that lists and feeds of published verdicts show.
import { desc, eq } from 'drizzle-orm'
import { events } from '../../db/schema.ts'
import type { Action } from '../../db/vocabulary.ts'
import type { Ctx } from '../context.ts'

/** What brings a verdict into them or takes one out, and what changes the desk's name. */
const acts: readonly Action[] = [
  'claim.published',
  'claim.retracted',
  'verdict.voided',
  'claim.merged',
  'claim.unmerged',
  'settings.changed',
]

/** A retraction makes a list older than the one before it: so its time is not that of what it still shows. */
export async function lastPublicChange({ store }: Pick<Ctx, 'store'>): Promise<string | undefined> {
  const newest = await Promise.all(
    acts.map((action) =>
      store.read
        .select({ at: events.at })
        .from(events)
        .where(eq(events.action, action))
        .orderBy(desc(events.seq))
        .limit(1),
    ),
  )
  return newest
    .flat()
    .map(({ at }) => at)
    .sort()
    .at(-1)
}
