// The desk stops sending to a webhook by itself, and says why where administrators see it.
import { and, eq, sql } from 'drizzle-orm'
import { webhooks } from '../../db/schema.ts'
import { type Ctx, change } from '../context.ts'

/** Does nothing where somebody was quicker to pause it, put it away or stop it. */
export async function disableWebhook(ctx: Ctx, id: string, why: string): Promise<void> {
  const [active] = await ctx.store.read.select().from(webhooks).where(eq(webhooks.id, id))
  if (active?.state !== 'active') return
  await change(ctx, async (tx) => {
    const [row] = await tx.db
      .update(webhooks)
      .set({
        ...{ state: 'disabled', stateReason: why, stateSinceAt: tx.at },
        ...{ version: sql`version + 1`, updatedAt: tx.at },
      })
      .where(and(eq(webhooks.id, id), eq(webhooks.state, 'active')))
      .returning()
    if (!row) throw new Superseded()
    tx.happened({
      action: 'webhook.disabled',
      subject: id,
      before: { state: 'active' },
      after: { state: 'disabled' },
      reason: why,
    })
  }).catch((error) => {
    if (!(error instanceof Superseded)) throw error
  })
}

class Superseded extends Error {}
