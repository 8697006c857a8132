// Where claims are judged, and where reviews and verdicts are read.
import { z } from 'zod'
import { ClaimId } from '../claims/schema.ts'
import { type Route, route } from '../http/route.ts'
import { NewReview, Review, ReviewList, VerdictList } from './schema.ts'
import { listReviews, listVerdicts, reviewClaim } from './service.ts'

const params = z.strictObject({ id: ClaimId })

export const reviewRoutes: Route[] = [
  route({
    method: 'get',
    path: '/claims/{id}/reviews',
    name: 'listReviews',
    tag: 'reviews',
    summary: 'The reviews of a claim, oldest first; of an open round one’s own',
    can: 'claims:read',
    params,
    returns: ReviewList,
    run: ({ ctx, params }) => listReviews(ctx, params.id),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/reviews',
    name: 'reviewClaim',
    tag: 'reviews',
    summary: 'Review a claim; under the default policy this decides it',
    description:
      'Where the policy asks for several reviews, the last one decides, or shows that they differ; until then each is read by its author alone. Give a verdict, or a rating of the desk’s scale, which implies one. The policy must be met, or a `waiver` give the public reason. If-Match takes the version of the claim.',
    can: 'claims:review',
    params,
    body: NewReview,
    example: {
      verdict: 'verified',
      rationale: 'The statistics office’s own table gives the figure.',
      asOf: '2026-01-20',
      summary: 'Official figures confirm it.',
    },
    status: 201,
    returns: Review,
    versioned: true,
    problems: ['already-reviewed', 'claim-already-decided', 'claim-not-open', 'policy-not-met'],
    run: ({ ctx, params, body }) => reviewClaim(ctx, params.id, body),
  }),
  route({
    method: 'get',
    path: '/claims/{id}/verdicts',
    name: 'listVerdicts',
    tag: 'reviews',
    summary: 'Every revision of the verdict, oldest first',
    can: 'claims:read',
    params,
    returns: VerdictList,
    run: ({ ctx, params }) => listVerdicts(ctx, params.id),
  }),
]
