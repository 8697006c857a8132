// Reading claims: lists by any filter, and one claim.
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { claims } from '../../db/schema.ts'
import { type Ctx, readingOf } from '../context.ts'
import { evidenceFor } from '../evidence/present.ts'
import { listRows } from '../listing.ts'
import { Problem } from '../problems.ts'
import { reviewsFor, verdictsFor } from '../reviews/present.ts'
import { mayNameSources } from '../sources/present.ts'
import { byWord } from './by-word.ts'
import { claimConditions } from './conditions.ts'
import { countFacets } from './facets.ts'
import { type ClaimQuery, claimFilters } from './filters.ts'
import { asStoodBy } from './in-force.ts'
import { leansOn } from './leaning.ts'
import { dateOrders, hasDateOf, presentOfRequest } from './lifetimes.ts'
import { presentClaim, presentClaims } from './present.ts'
import { finalIdOf, requireClaim } from './record.ts'
import type { Claim, ClaimInclude } from './schema.ts'
import { readClaimSearch } from './search.ts'

export async function listClaims(ctx: Ctx, query: ClaimQuery) {
  const reading = readingOf(ctx)
  const { db } = reading
  const present = await presentOfRequest(ctx)
  const search = readClaimSearch(query.q)
  const leaning = query.sourceId && leansOn(query.sourceId, mayNameSources(ctx.actor))
  const word = await byWord(db, query)
  const listing = {
    table: claims,
    where: [
      ...claimConditions(word?.query ?? query, present),
      leaning,
      word?.where,
      hasDateOf(query.sort),
      ...(search?.conditions ?? []),
    ],
    through: word?.through,
    match: search?.match,
    isNarrowed: isNarrowed(query) || leaning !== undefined || (search?.conditions.length ?? 0) > 0,
    orders: ordersOf(query),
  }
  const { rows, ...page } = await listRows(db, listing, query)
  const listed = await presentClaims(reading, rows, query.include)
  const data = (await asStoodBy(db, listed, query.inForceAt)).map((claim) => claimFor(ctx, claim))
  return {
    data,
    ...page,
    ...(query.facets && (await countFacets(db, query, query.facets, present, leaning))),
  }
}

/** Whether anything but `q` keeps claims out that the list would show. */
function isNarrowed(query: ClaimQuery): boolean {
  const filters = Object.keys(claimFilters).filter((name) => name !== 'q' && name !== 'withdrawn')
  return query.withdrawn || filters.some((name) => query[name as keyof ClaimQuery] !== undefined)
}

/** By its own index where only a span of time is wanted; else by number, which every other index ends in. */
function ordersOf({ createdAfter, createdBefore }: ClaimQuery): Record<string, SQLiteColumn> {
  const isSpan = createdAfter !== undefined || createdBefore !== undefined
  return {
    ...dateOrders,
    updatedAt: claims.updatedAt,
    deadlineAt: claims.deadlineAt,
    ...(isSpan && { createdAt: claims.createdAt }),
  }
}

export async function findClaim(
  ctx: Ctx,
  id: string,
  include?: readonly ClaimInclude[],
  inForceAt?: string,
): Promise<Claim> {
  const reading = readingOf(ctx)
  const row = await requireClaim(reading.db, id)
  if (row.mergedIntoId !== null) {
    const mergedIntoId = await finalIdOf(reading.db, row)
    throw new Problem('claim-merged', { mergedIntoId, location: `/claims/${mergedIntoId}` })
  }
  const now = await presentClaim(reading, row, include)
  const [claim = now] = await asStoodBy(reading.db, [now], inForceAt)
  return claimFor(ctx, claim)
}

/** A claim with what this person may see of it. */
function claimFor({ actor }: Ctx, claim: Claim): Claim {
  const { reviews, evidence, verdicts } = claim
  if (!reviews && !evidence && !verdicts) return claim
  return {
    ...claim,
    ...(reviews && { reviews: reviewsFor(actor, reviews) }),
    ...(evidence && { evidence: evidenceFor(actor, evidence) }),
    ...(verdicts && { verdicts: verdictsFor(actor, verdicts) }),
  }
}
