// Where verdicts become public, are retracted and held back, and where those who rely on them learn of corrections.
import { z } from 'zod'
import { Claim, ClaimId } from '../claims/schema.ts'
import * as examples from '../examples.ts'
import { askedAddress, ownAddress } from '../http/own-address.ts'
import { Answer, type Call, type Route, route } from '../http/route.ts'
import { checkBack } from './check-back.ts'
import { listCorrections } from './corrections.ts'
import { type FeedKind, feedTypes } from './feeds.ts'
import { followCorrections } from './follow.ts'
import {
  CheckedBack,
  CorrectionList,
  CorrectionQuery,
  FeedQuery,
  HeldVerdicts,
  HoldReason,
  JsonFeed,
  PublicationList,
  PublicReason,
} from './schema.ts'
import {
  holdPublication,
  listPublications,
  publishVerdict,
  releasePublication,
  retractVerdict,
  voidVerdict,
} from './service.ts'

const params = z.strictObject({ id: ClaimId })
const changesClaim = { tag: 'publication', params, returns: Claim, versioned: true } as const

const acts: Route[] = [
  route({
    method: 'get',
    path: '/claims/{id}/publications',
    name: 'listPublications',
    tag: 'publication',
    summary: 'Every time a verdict on a claim became public, oldest first',
    can: 'claims:read',
    params,
    returns: PublicationList,
    run: ({ ctx, params }) => listPublications(ctx, params.id),
  }),
  route({
    ...changesClaim,
    method: 'post',
    path: '/claims/{id}/publication',
    name: 'publishVerdict',
    summary: 'Show the verdict in force to the public',
    description:
      'A hold ends with it. From then on a new revision is published as soon as it is decided, unless held.',
    can: 'claims:publish',
    problems: ['claim-not-open', 'nothing-to-publish', 'verdict-imported', 'already-published'],
    run: ({ ctx, params }) => publishVerdict(ctx, params.id),
  }),
  route({
    ...changesClaim,
    method: 'post',
    path: '/claims/{id}/retraction',
    name: 'retractVerdict',
    summary: 'Take the published verdict out of the public, with a public reason',
    description:
      'In the desk it stays in force; to give it up altogether, void it. Verdicts that lean on it are marked `evidenceChanged`.',
    can: 'claims:retract',
    body: PublicReason,
    example: { reason: 'The survey it rests on was withdrawn by its publisher.' },
    problems: ['not-published'],
    run: ({ ctx, params, body }) => retractVerdict(ctx, params.id, body.reason),
  }),
  route({
    ...changesClaim,
    method: 'put',
    path: '/claims/{id}/hold',
    name: 'holdPublication',
    summary: 'Hold back what comes next: a new revision is not published with its decision',
    can: 'claims:hold',
    body: HoldReason,
    example: { reason: 'The ministry answers on Friday.' },
    problems: ['claim-not-open'],
    run: ({ ctx, params, body }) => holdPublication(ctx, params.id, body.reason),
  }),
  route({
    ...changesClaim,
    method: 'delete',
    path: '/claims/{id}/hold',
    name: 'releasePublication',
    summary: 'End a hold; a revision that waited is published at once',
    can: 'claims:hold',
    problems: ['claim-not-open', 'claim-not-held'],
    run: ({ ctx, params }) => releasePublication(ctx, params.id),
  }),
  route({
    ...changesClaim,
    method: 'post',
    path: '/claims/{id}/voiding',
    name: 'voidVerdict',
    summary: 'Take the verdict in force back for good, without another one',
    description:
      'For an answer that should never have been given. The claim is open again, the corrections list it, and what was public is retracted.',
    can: 'verdicts:void',
    body: PublicReason,
    example: { reason: 'We had judged another person’s statement.' },
    problems: ['claim-not-open', 'claim-not-decided'],
    run: ({ ctx, params, body }) => voidVerdict(ctx, params.id, body.reason),
  }),
]

const feed =
  (kind: FeedKind) =>
  async ({ ctx, query, request }: Call<undefined, FeedQuery, undefined>) => {
    const at = { url: askedAddress(ctx, request), home: ownAddress(ctx, request) }
    const type = { 'content-type': `${feedTypes[kind]}; charset=utf-8` }
    return new Answer(await followCorrections(ctx, kind, query, at), type)
  }

const corrections: Route[] = [
  route({
    method: 'get',
    path: '/corrections',
    name: 'listCorrections',
    tag: 'publication',
    summary: 'What the desk corrected or took back, newest first',
    description:
      'Revisions of kind `correction` and `void`. What was undone as a slip, within minutes and before it was public, is none.',
    can: 'claims:read',
    query: CorrectionQuery,
    returns: CorrectionList,
    run: ({ ctx, query }) => listCorrections(ctx, query),
  }),
  route({
    method: 'get',
    path: '/corrections.json',
    name: 'followCorrections',
    tag: 'publication',
    summary: 'The newest corrections as a JSON Feed',
    can: 'claims:read',
    query: FeedQuery,
    returns: JsonFeed,
    produces: feedTypes.json,
    run: feed('json'),
  }),
  route({
    method: 'get',
    path: '/corrections.atom',
    name: 'followCorrectionsAtom',
    tag: 'publication',
    summary: 'The newest corrections as an Atom feed',
    can: 'claims:read',
    query: FeedQuery,
    produces: feedTypes.atom,
    sample: examples.atomFeed,
    run: feed('atom'),
  }),
  route({
    method: 'post',
    path: '/check-back',
    name: 'checkBack',
    tag: 'publication',
    summary: 'Which of the verdicts you hold no longer stand, and why',
    can: 'claims:read',
    body: HeldVerdicts,
    example: [{ id: examples.claim.id, revision: 1 }],
    returns: CheckedBack,
    storesNothing: true,
    run: ({ ctx, body }) => checkBack(ctx, body),
  }),
]

export const publicationRoutes: Route[] = [...acts, ...corrections]
