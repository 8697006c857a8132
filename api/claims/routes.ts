// Where claims are read and moved through their life; submitting and judging have slices of their own.
import { z } from 'zod'
import { EventList, RecordHistoryQuery } from '../history/schema.ts'
import { listClaimEvents } from '../history/service.ts'
import { type Route, route } from '../http/route.ts'
import { Assignment, Decline, NewParts, Reason } from './acts.ts'
import { assignClaim, unassignClaim } from './assignment.ts'
import { deferClaim } from './deferral.ts'
import { ClaimList, ClaimQuery, ClaimRead } from './filters.ts'
import { Deferral } from './lifetime-schema.ts'
import { splitClaim } from './parts.ts'
import { findClaim, listClaims } from './queries.ts'
import { requireClaim } from './record.ts'
import { Claim, ClaimChanges, ClaimId } from './schema.ts'
import { changeClaim, declineClaim, reopenClaim, returnClaim, withdrawClaim } from './service.ts'
import { undoLastAct } from './undo.ts'

const params = z.strictObject({ id: ClaimId })

const reading: Route[] = [
  route({
    method: 'get',
    path: '/claims',
    name: 'listClaims',
    tag: 'claims',
    summary: 'List, filter, search and count claims',
    description:
      'Withdrawn and merged claims are left out unless asked for. `facets` counts the words of a field.',
    can: 'claims:read',
    query: ClaimQuery,
    returns: ClaimList,
    run: ({ ctx, query }) => listClaims(ctx, query),
  }),
  route({
    method: 'get',
    path: '/claims/{id}',
    name: 'findClaim',
    tag: 'claims',
    summary: 'Find a claim',
    can: 'claims:read',
    params,
    query: ClaimRead,
    returns: Claim,
    versioned: true,
    problems: ['claim-merged'],
    run: ({ ctx, params, query }) => findClaim(ctx, params.id, query.include, query.inForceAt),
  }),
  route({
    method: 'get',
    path: '/claims/{id}/history',
    name: 'listClaimHistory',
    tag: 'claims',
    summary: 'What happened to a claim and all that belongs to it, newest first',
    can: 'claims:read',
    params,
    query: RecordHistoryQuery,
    returns: EventList,
    run: async ({ ctx, params, query }) => {
      await requireClaim(ctx.store.read, params.id)
      return listClaimEvents(ctx, params.id, query)
    },
  }),
]

const living: Route[] = [
  route({
    method: 'patch',
    path: '/claims/{id}',
    name: 'changeClaim',
    tag: 'claims',
    summary: 'Change a claim',
    description:
      'Contributors may change their own while it is `submitted`. What a decided claim says is frozen.',
    can: 'claims:change',
    params,
    body: ClaimChanges,
    example: { topics: ['trade', 'chips'], speaker: 'J. Huang' },
    returns: Claim,
    versioned: true,
    problems: ['claim-not-open', 'claim-already-decided', 'round-open', 'duplicate-claim'],
    run: ({ ctx, params, body }) => changeClaim(ctx, params.id, body),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/parts',
    name: 'splitClaim',
    tag: 'claims',
    summary: 'Split a claim that holds several facts',
    can: 'claims:split',
    params,
    body: NewParts,
    example: {
      parts: [
        { text: 'The chief spent the new year with staff.' },
        { text: 'The chief skipped the inauguration.' },
      ],
    },
    status: 201,
    returns: Claim,
    versioned: true,
    problems: ['claim-not-open', 'claim-already-decided', 'duplicate-claim'],
    run: ({ ctx, params, body }) => splitClaim(ctx, params.id, body),
  }),
  route({
    method: 'put',
    path: '/claims/{id}/assignment',
    name: 'assignClaim',
    tag: 'claims',
    summary: 'Take a claim, or assign it to a colleague',
    description: 'Assigning somebody else needs `claims:assign`.',
    can: 'claims:take',
    params,
    body: Assignment,
    example: { userId: 'usr_01jd9v6r2yf0bt8x5m3k7wq4ze' },
    returns: Claim,
    versioned: true,
    problems: ['claim-not-open', 'claim-already-decided'],
    run: ({ ctx, params, body }) => assignClaim(ctx, params.id, body.userId),
  }),
  route({
    method: 'delete',
    path: '/claims/{id}/assignment',
    name: 'unassignClaim',
    tag: 'claims',
    summary: 'Give a claim back',
    can: 'claims:take',
    params,
    returns: Claim,
    versioned: true,
    problems: ['claim-not-open', 'claim-already-decided'],
    run: ({ ctx, params }) => unassignClaim(ctx, params.id),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/decline',
    name: 'declineClaim',
    tag: 'claims',
    summary: 'Decline to check a claim, with a reason',
    can: 'claims:decline',
    params,
    body: Decline,
    example: { declineReason: 'hedged', note: 'Says only that it may happen.' },
    returns: Claim,
    versioned: true,
    problems: ['claim-not-open', 'claim-already-decided'],
    run: ({ ctx, params, body }) => declineClaim(ctx, params.id, body),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/return',
    name: 'returnClaim',
    tag: 'claims',
    summary: 'Send a claim back to whoever submitted it, with what is missing',
    description: 'The claim says so in `returned` until somebody touches it again.',
    can: 'claims:return',
    params,
    body: Reason,
    example: { reason: 'Which of the two tables do you mean?' },
    returns: Claim,
    versioned: true,
    problems: ['claim-not-open', 'claim-already-decided'],
    run: ({ ctx, params, body }) => returnClaim(ctx, params.id, body.reason),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/deferral',
    name: 'deferClaim',
    tag: 'claims',
    summary: 'Put a prediction off: it is not due before another day',
    can: 'claims:defer',
    params,
    body: Deferral,
    example: { until: '2027-03', reason: 'The vote was postponed to March.' },
    returns: Claim,
    versioned: true,
    problems: ['claim-not-open', 'claim-already-decided', 'not-a-prediction', 'round-open'],
    run: ({ ctx, params, body }) => deferClaim(ctx, params.id, body),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/withdrawal',
    name: 'withdrawClaim',
    tag: 'claims',
    summary: 'Withdraw a claim; it stays readable',
    description: 'Contributors may withdraw their own while it is `submitted`.',
    can: 'claims:withdraw',
    params,
    body: Reason,
    example: { reason: 'Submitted twice.' },
    returns: Claim,
    versioned: true,
    problems: ['claim-not-open', 'claim-published'],
    run: ({ ctx, params, body }) => withdrawClaim(ctx, params.id, body.reason),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/reopening',
    name: 'reopenClaim',
    tag: 'claims',
    summary: 'Reopen a decided or declined claim; a verdict stays in force meanwhile',
    can: 'claims:reopen',
    params,
    body: Reason,
    example: { reason: 'The office revised its figures.' },
    returns: Claim,
    versioned: true,
    problems: ['claim-not-decided'],
    run: ({ ctx, params, body }) => reopenClaim(ctx, params.id, body.reason),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/undo',
    name: 'undoLastAct',
    tag: 'claims',
    summary: 'Undo one’s own last act on a claim, within ten minutes',
    description: 'A verdict is taken back by a revision of kind `void`; the history keeps both.',
    can: 'claims:undo',
    params,
    returns: Claim,
    versioned: true,
    problems: ['nothing-to-undo', 'dependence-cycle'],
    run: ({ ctx, params }) => undoLastAct(ctx, params.id),
  }),
]

export const claimRoutes: Route[] = [...reading, ...living]
