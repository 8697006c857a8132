// Published verdicts by what they are about, as another program looks for them: by words, and by likeness where words find few.
import { type Ctx, readingOf } from '../context.ts'
import { findMatches } from '../matching/find.ts'
import { findBriefs } from './briefs.ts'
import { listPublished } from './listed.ts'
import { isInFlux } from './public-facts.ts'
import type { PublishedBrief, PublishedFilters } from './published-schema.ts'

/** Where a page begins: after a claim of the list, or so far into what was found. */
export type Place = { after: string } | { skip: number }

export interface FoundPage {
  data: PublishedBrief[]
  next: Place | null
}

/** Fewer hits than these, and claims that look alike join them. */
const few = 10
/** Below this score a likeness says little. */
const alike = 0.2
/** Who wants to go further follows the pages. */
const mostSkipped = 1000

/** Newest verdict first; where words find few, the likest of the others after them. */
export async function searchPublished(
  ctx: Ctx,
  filters: Pick<PublishedFilters, 'q' | 'language' | 'since'>,
  { from, limit }: { from: Place; limit: number },
): Promise<FoundPage> {
  if ('after' in from) {
    const { data, nextAfter } = await listPublished(ctx, filters, { limit, after: from.after })
    return { data, next: nextAfter === null ? null : { after: nextAfter } }
  }
  const { skip } = from
  if (skip > mostSkipped) return { data: [], next: null }
  const end = skip + limit
  const { data: hits, nextAfter } = await listPublished(ctx, filters, { limit: Math.max(end, few) })
  const isMany = filters.q === undefined || hits.length >= few || nextAfter !== null
  const all = isMany ? hits : [...hits, ...(await likest(ctx, filters, hits))]
  const data = all.slice(skip, end)
  if (all.length <= end) return { data, next: isMany && nextAfter !== null ? { after: nextAfter } : null }
  const last = data.at(-1)
  return { data, next: isMany && last ? { after: last.id } : { skip: end } }
}

/** Those alone that say of themselves what is published. */
async function likest(
  ctx: Ctx,
  { q = '', language, since }: PublishedFilters,
  known: readonly PublishedBrief[],
): Promise<PublishedBrief[]> {
  const { store } = ctx
  const taken = new Set(known.map(({ id }) => id))
  const matches = (await findMatches(store, store.read, q)).filter(
    ({ claim, score }) =>
      score >= alike && !taken.has(claim.id) && !isInFlux(claim) && claim.mergedIntoId === null,
  )
  const briefs = await findBriefs(
    readingOf(ctx),
    matches.map(({ claim }) => claim.id),
  )
  const isWanted = ({ language: tongue, claimedOn, decidedAt }: PublishedBrief) =>
    (language === undefined || tongue?.toLowerCase().split('-')[0] === language) &&
    (since === undefined || (claimedOn ?? '') >= since || decidedAt >= since)
  return matches.flatMap(({ claim }) => briefs.get(claim.id) ?? []).filter(isWanted)
}
