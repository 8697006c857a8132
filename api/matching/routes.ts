// Where one asks whether something was checked already, decides about claims that look alike, and merges them.
import { z } from 'zod'
import { Claim, ClaimId } from '../claims/schema.ts'
import { type Route, route } from '../http/route.ts'
import { mergeClaims, unmergeClaim } from './merging.ts'
import {
  ClaimMatchList,
  MatchDecision,
  MatchInput,
  MatchList,
  MatchPair,
  MatchPairList,
  MatchQuery,
  Merge,
  Unmerge,
} from './schema.ts'
import { decideMatch, listClaimMatches, listMatches, matchText } from './service.ts'

const params = z.strictObject({ id: ClaimId })
const other = 'clm_01jd9v6r2yf0bt8x5m3k7wq4zg'

export const matchingRoutes: Route[] = [
  route({
    method: 'post',
    path: '/claims/match',
    name: 'matchText',
    storesNothing: true,
    tag: 'matching',
    summary: 'Has this been checked already? The claims a text repeats, best first',
    description:
      'For a claim, a sentence, a post with hashtags and links, or a paragraph. All claims that stand are looked at, decided or not.',
    can: 'claims:read',
    body: MatchInput,
    example: { text: 'The #H200 is a whole generation behind, https://example.org/x', limit: 5 },
    status: 200,
    returns: MatchList,
    run: ({ ctx, body }) => matchText(ctx, body),
  }),
  route({
    method: 'get',
    path: '/claims/{id}/matches',
    name: 'listClaimMatches',
    tag: 'matching',
    summary: 'The claims one repeats or resembles, and what was decided of each pair',
    can: 'claims:read',
    params,
    returns: ClaimMatchList,
    run: ({ ctx, params }) => listClaimMatches(ctx, params.id),
  }),
  route({
    method: 'put',
    path: '/claims/{id}/matches',
    name: 'decideMatch',
    tag: 'matching',
    summary: 'Say how a claim stands to another: the same, related, or different',
    description: 'Recorded, and never asked again. Deciding once more replaces it.',
    can: 'matches:decide',
    params,
    body: MatchDecision,
    example: { otherId: other, decision: 'related', relation: 'narrower' },
    returns: MatchPair,
    run: ({ ctx, params, body }) => decideMatch(ctx, params.id, body),
  }),
  route({
    method: 'get',
    path: '/matches',
    name: 'listMatches',
    tag: 'matching',
    summary: 'Pairs of claims that look alike and wait for a decision, the likeliest first',
    can: 'claims:read',
    query: MatchQuery,
    returns: MatchPairList,
    run: ({ ctx, query }) => listMatches(ctx, query),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/merge',
    name: 'mergeClaims',
    tag: 'matching',
    summary: 'Merge a claim into another: its appearances, evidence, notes and contacts move',
    description:
      'From then on the merged claim answers 308 to the one that stays. A verdict is never lost this way: where only one claim has one, the other is merged into it.',
    can: 'claims:merge',
    params,
    body: Merge,
    example: { intoId: other, reason: 'The same statement from another paper.' },
    returns: Claim,
    versioned: true,
    problems: ['verdicts-differ', 'claim-not-open'],
    run: ({ ctx, params, body }) => mergeClaims(ctx, params.id, body),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/unmerge',
    name: 'unmergeClaim',
    tag: 'matching',
    summary: 'Take a merge back; everything returns to where it was, at any time',
    can: 'claims:merge',
    params,
    body: Unmerge,
    example: { reason: 'The papers speak of different bridges.' },
    returns: Claim,
    versioned: true,
    problems: ['claim-not-merged'],
    run: ({ ctx, params, body }) => unmergeClaim(ctx, params.id, body.reason),
  }),
]
