// Where rounds of reviews are read, and settled where they differ.
import { z } from 'zod'
import { ClaimId } from '../claims/schema.ts'
import { type Route, route } from '../http/route.ts'
import { adjudicateClaim } from './adjudicate.ts'
import { listRounds } from './present-rounds.ts'
import { RoundList } from './round-schema.ts'
import { NewReview, Review } from './schema.ts'

const params = z.strictObject({ id: ClaimId })

export const roundRoutes: Route[] = [
  route({
    method: 'get',
    path: '/claims/{id}/rounds',
    name: 'listRounds',
    tag: 'reviews',
    summary: 'The rounds of reviews of a claim, oldest first',
    description:
      'While a round is open its reviews are read by their author alone; others see that there is one, and a commitment to what it says.',
    can: 'claims:read',
    params,
    returns: RoundList,
    run: ({ ctx, params }) => listRounds(ctx, params.id),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/adjudication',
    name: 'adjudicateClaim',
    tag: 'reviews',
    summary: 'Settle reviews that differ; this decides the claim',
    description:
      'For a claim with the status `adjudication`, by somebody who wrote none of its reviews, or with a `waiver` that says why.',
    can: 'claims:adjudicate',
    params,
    body: NewReview,
    example: {
      verdict: 'mixed',
      rationale: 'Both readings are supported; the statement leaves open which is meant.',
      asOf: '2026-01-20',
      summary: 'True by one measure, not by the other.',
    },
    status: 201,
    returns: Review,
    versioned: true,
    problems: ['nothing-to-adjudicate', 'claim-not-open', 'policy-not-met'],
    run: ({ ctx, params, body }) => adjudicateClaim(ctx, params.id, body),
  }),
]
