// Where fact-checks are reached: under their claim to note one, by their own id to withdraw it.
import { z } from 'zod'
import { ClaimId } from '../claims/schema.ts'
import { Withdrawal } from '../evidence/schema.ts'
import { type Route, route } from '../http/route.ts'
import { FactCheck, FactCheckId, FactCheckList, NewFactCheck } from './schema.ts'
import { addFactCheck, listFactChecks, withdrawFactCheck } from './service.ts'

const ofClaim = z.strictObject({ id: ClaimId })

export const factCheckRoutes: Route[] = [
  route({
    method: 'get',
    path: '/claims/{id}/fact-checks',
    name: 'listFactChecks',
    tag: 'evidence',
    summary: 'What others concluded about a claim, withdrawn ones included',
    can: 'claims:read',
    params: ofClaim,
    returns: FactCheckList,
    run: ({ ctx, params }) => listFactChecks(ctx, params.id),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/fact-checks',
    name: 'addFactCheck',
    tag: 'evidence',
    summary: 'Note what somebody else concluded about a claim',
    description: 'It is kept apart from evidence and counts for no verdict of this desk.',
    can: 'fact-checks:add',
    params: ofClaim,
    body: NewFactCheck,
    example: {
      publisher: 'Fact Desk',
      url: 'https://factdesk.example/checks/chips',
      ratingText: 'Mostly true',
      ratingNumber: 0.75,
      reviewedOn: '2026-01-19',
    },
    status: 201,
    returns: FactCheck,
    versioned: true,
    location: ({ claimId }) => `/claims/${claimId}/fact-checks`,
    problems: ['claim-not-open', 'duplicate-fact-check'],
    run: ({ ctx, params, body }) => addFactCheck(ctx, params.id, body),
  }),
  route({
    method: 'post',
    path: '/fact-checks/{id}/withdrawal',
    name: 'withdrawFactCheck',
    tag: 'evidence',
    summary: 'Withdraw a fact-check with a reason; it stays readable',
    description: 'One’s own; somebody else’s needs `evidence:judge`.',
    can: 'fact-checks:add',
    params: z.strictObject({ id: FactCheckId }),
    body: Withdrawal,
    example: { reason: 'Belongs to another claim.' },
    returns: FactCheck,
    versioned: true,
    problems: ['fact-check-withdrawn'],
    run: ({ ctx, params, body }) => withdrawFactCheck(ctx, params.id, body.reason),
  }),
]
