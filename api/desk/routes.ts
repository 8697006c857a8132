// Where people at the desk get their next claim, say what they are at, put claims off and keep views.
import { z } from 'zod'
import { Claim, ClaimId } from '../claims/schema.ts'
import { type Route, route } from '../http/route.ts'
import { Lease, TakeLease } from './lease-schema.ts'
import { leaseClaim, releaseClaim } from './leases.ts'
import { nextClaim } from './next.ts'
import { NewSnooze, Next, NextQuery } from './schema.ts'
import { snoozeClaim, wakeClaim } from './snooze.ts'
import { NewView, View, ViewChanges, ViewId, ViewList, ViewQuery } from './view-schema.ts'
import { archiveView, changeView, createView, findView, listViews } from './views.ts'

const ClaimParams = z.strictObject({ id: ClaimId })
const ViewParams = z.strictObject({ id: ViewId })

const working: Route[] = [
  route({
    method: 'get',
    path: '/desk/next',
    name: 'nextClaim',
    tag: 'desk',
    summary: 'The next claim to work on, with all that belongs to it, leased to the caller',
    description:
      'Two people never get the same claim. Left out are claims that colleagues are at or are assigned to, those put off or sent back, predictions not yet due, and what the caller may not judge.',
    can: 'claims:lease',
    storesSomething: true,
    query: NextQuery,
    returns: Next,
    run: ({ ctx, query }) => nextClaim(ctx, query),
  }),
  route({
    method: 'put',
    path: '/claims/{id}/lease',
    name: 'leaseClaim',
    tag: 'desk',
    summary: 'Say that one is at work on a claim, or still is',
    description:
      'Holds for 90 seconds from each sign of work: this request, or any change the holder makes to the claim. It forbids nobody anything.',
    can: 'claims:lease',
    params: ClaimParams,
    body: TakeLease,
    example: { takeOver: { reason: 'Ana has left for today.' } },
    returns: Lease,
    problems: ['claim-not-open', 'claim-leased'],
    run: ({ ctx, params, body }) => leaseClaim(ctx, params.id, body),
  }),
  route({
    method: 'delete',
    path: '/claims/{id}/lease',
    name: 'releaseClaim',
    tag: 'desk',
    summary: 'Give one’s lease back',
    can: 'claims:lease',
    params: ClaimParams,
    status: 204,
    problems: ['claim-leased'],
    run: ({ ctx, params }) => releaseClaim(ctx, params.id),
  }),
  route({
    method: 'put',
    path: '/claims/{id}/snooze',
    name: 'snoozeClaim',
    tag: 'desk',
    summary: 'Put a claim off: out of every queue until a time',
    can: 'claims:snooze',
    params: ClaimParams,
    body: NewSnooze,
    example: { untilAt: '2100-01-04T08:00:00Z', reason: 'The figures come out on Monday.' },
    returns: Claim,
    versioned: true,
    problems: ['claim-not-open'],
    run: ({ ctx, params, body }) => snoozeClaim(ctx, params.id, body),
  }),
  route({
    method: 'delete',
    path: '/claims/{id}/snooze',
    name: 'wakeClaim',
    tag: 'desk',
    summary: 'Take a claim that was put off up again',
    can: 'claims:snooze',
    params: ClaimParams,
    returns: Claim,
    versioned: true,
    problems: ['claim-not-snoozed'],
    run: ({ ctx, params }) => wakeClaim(ctx, params.id),
  }),
]

const keeping: Route[] = [
  route({
    method: 'get',
    path: '/views',
    name: 'listViews',
    tag: 'desk',
    summary: 'The filters the desk shares, and its queues',
    can: 'claims:read',
    query: ViewQuery,
    returns: ViewList,
    run: ({ ctx, query }) => listViews(ctx, query),
  }),
  route({
    method: 'post',
    path: '/views',
    name: 'createView',
    tag: 'desk',
    summary: 'Keep a filter under a name, for everybody',
    can: 'views:change',
    body: NewView,
    example: {
      name: 'Elections, most urgent first',
      filters: { topic: ['elections'], status: ['submitted', 'in_review'] },
      isQueue: true,
    },
    status: 201,
    returns: View,
    versioned: true,
    location: ({ id }) => `/views/${id}`,
    run: ({ ctx, body }) => createView(ctx, body),
  }),
  route({
    method: 'get',
    path: '/views/{id}',
    name: 'findView',
    tag: 'desk',
    summary: 'Find a view',
    can: 'claims:read',
    params: ViewParams,
    returns: View,
    versioned: true,
    run: ({ ctx, params }) => findView(ctx, params.id),
  }),
  route({
    method: 'patch',
    path: '/views/{id}',
    name: 'changeView',
    tag: 'desk',
    summary: 'Change a view',
    can: 'views:change',
    params: ViewParams,
    body: ViewChanges,
    example: { name: 'Elections', sort: 'deadlineAt' },
    returns: View,
    versioned: true,
    problems: ['view-archived'],
    run: ({ ctx, params, body }) => changeView(ctx, params.id, body),
  }),
  route({
    method: 'delete',
    path: '/views/{id}',
    name: 'archiveView',
    tag: 'desk',
    summary: 'Put a view away; it stays readable',
    can: 'views:change',
    params: ViewParams,
    returns: View,
    versioned: true,
    problems: ['view-archived'],
    run: ({ ctx, params }) => archiveView(ctx, params.id),
  }),
]

export const deskRoutes: Route[] = [...working, ...keeping]
