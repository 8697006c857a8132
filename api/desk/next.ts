// The next claim for a person: picked from a queue and leased in one step, so that two people never get the same.
import { eq } from 'drizzle-orm'
import { views } from '../../db/schema.ts'
import { presentOfRequest } from '../claims/lifetimes.ts'
import { findClaim } from '../claims/queries.ts'
import { claimIncludes } from '../claims/schema.ts'
import { type Ctx, operate } from '../context.ts'
import { findWaitingWith } from '../matching/service.ts'
import { Problem } from '../problems.ts'
import { currentSettings } from '../settings/service.ts'
import { holdsNewLease, releaseLeases, takeFreeLease } from './leases.ts'
import { countWaiting, findWaiting, mostCounted, stillWaiting } from './queue.ts'
import type { Queue } from './queue-conditions.ts'
import type { Next, NextQuery } from './schema.ts'
import { readFilters, type View } from './view-schema.ts'

/** How many claims are looked at before one is taken: enough that colleagues asking at once leave one. */
const considered = 30
const shownAhead = 5
const shownMatches = 3
const mostAttempts = 20

export async function nextClaim(ctx: Ctx, query: NextQuery): Promise<Next> {
  const { view: viewId, skip = [], ...narrowing } = query
  const db = ctx.store.read
  const { queue: name, filters, sort } = await requireQueue(ctx, viewId)
  const { policy } = await currentSettings(db)
  const queue: Queue = {
    filters: { ...filters, ...given(narrowing) },
    sort,
    skip,
    present: await presentOfRequest(ctx),
    userId: ctx.actor.id,
    forbidsOwn: policy.selfReview === 'forbid',
    maySettle: ctx.actor.can.has('claims:adjudicate'),
  }
  const taken = await takeFirst(ctx, queue)
  if (!taken) return { claim: null, lease: null, matches: [], queue: name, upcoming: [], remaining: 0 }
  const counted = await countWaiting(db, queue)
  const claim = await findClaim(ctx, taken.id, claimIncludes)
  return {
    claim,
    lease: claim.lease,
    matches: await findWaitingWith(ctx, taken.id, shownMatches),
    queue: name,
    upcoming: taken.after,
    remaining: Math.min(counted, mostCounted),
    ...(counted > mostCounted && { remainingCapped: true }),
  }
}

async function requireQueue({ store }: Ctx, id: string | undefined) {
  const everything = { queue: { id: null, name: 'Everything open' }, filters: {}, sort: 'queue' as const }
  if (id === undefined) return everything
  const [view] = await store.read.select().from(views).where(eq(views.id, id))
  const detail = view ? 'names a view that was put away' : 'names no view of this desk'
  if (!view || view.archivedAt !== null) {
    throw new Problem('invalid-request', {
      detail: `view ${detail}`,
      errors: [{ parameter: 'view', detail }],
    })
  }
  return {
    queue: { id: view.id, name: view.name },
    filters: readFilters(view.filters),
    sort: view.sort as View['sort'],
  }
}

/** What the caller narrows the queue by wins over what the view says of the same. */
const given = <T extends object>(narrowing: T): Partial<T> =>
  Object.fromEntries(Object.entries(narrowing).filter(([, value]) => value !== undefined)) as Partial<T>

/**
 * Candidates are read beside the writer; which of them is still free is settled inside it. When colleagues took all
 * of them meanwhile, there are others to read.
 */
async function takeFirst(ctx: Ctx, queue: Queue): Promise<{ id: string; after: string[] } | undefined> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const ids = await findWaiting(ctx.store.read, queue, considered)
    if (queue.skip.length === 0) {
      const [id, ...after] = ids
      if (id === undefined) return undefined
      if (await holdsNewLease({ db: ctx.store.read, at: queue.present.at }, id, queue.userId)) {
        return { id, after: after.slice(0, shownAhead) }
      }
    }
    const taken = await operate(ctx.store, async (db) => {
      await releaseLeases(db, queue.skip, queue.userId)
      const still = await stillWaiting(db, queue, ids)
      const [id, ...after] = ids.filter((each) => still.has(each))
      if (id === undefined) return undefined
      await takeFreeLease(db, id, queue.userId, queue.present.at)
      return { id, after: after.slice(0, shownAhead) }
    })
    if (taken || ids.length < considered) return taken
  }
  throw new Problem('unavailable', { retryAfter: 1 })
}
