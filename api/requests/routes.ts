// Where readers ask for a correction, and where the desk reads and answers what they ask.
import { z } from 'zod'
import { ClaimId } from '../claims/schema.ts'
import * as examples from '../examples.ts'
import { type Route, route } from '../http/route.ts'
import {
  CorrectionRequest,
  CorrectionRequestAnswer,
  CorrectionRequestId,
  CorrectionRequestList,
  CorrectionRequestQuery,
  CorrectionRequestReceipt,
  NewCorrectionRequest,
} from './schema.ts'
import { answerRequest, askForCorrection, findRequest, listRequests } from './service.ts'
import type { Throttle } from './throttle.ts'

const params = z.strictObject({ id: CorrectionRequestId })

/** @param throttle  shared with the form of the public site */
export function requestRoutes(throttle?: Throttle): Route[] {
  return [
    route({
      method: 'post',
      path: '/claims/{id}/correction-requests',
      name: 'askForCorrection',
      tag: 'requests',
      summary: 'Ask for a correction of a published verdict',
      description:
        'Needs no account; without a key it is limited per address and for the desk as a whole. The same words again, while they wait for an answer, are the same request.',
      can: 'anyone',
      params: z.strictObject({ id: ClaimId }),
      body: NewCorrectionRequest,
      example: examples.newCorrectionRequest,
      status: 201,
      returns: CorrectionRequestReceipt,
      location: ({ id }) => `/correction-requests/${id}`,
      problems: ['too-many-attempts'],
      run: ({ ctx, params, body, peer }) => askForCorrection(ctx, params.id, body, { throttle, peer }),
    }),
    route({
      method: 'get',
      path: '/correction-requests',
      name: 'listRequests',
      tag: 'requests',
      summary: 'What readers say is wrong, newest first',
      description: '`sort=-status` begins with what waits for an answer.',
      can: 'requests:read',
      query: CorrectionRequestQuery,
      returns: CorrectionRequestList,
      run: ({ ctx, query }) => listRequests(ctx, query),
    }),
    route({
      method: 'get',
      path: '/correction-requests/{id}',
      name: 'findRequest',
      tag: 'requests',
      summary: 'One request, with what its reader had before them and what is in force now',
      can: 'requests:read',
      params,
      returns: CorrectionRequest,
      versioned: true,
      run: ({ ctx, params }) => findRequest(ctx, params.id),
    }),
    route({
      method: 'post',
      path: '/correction-requests/{id}/answer',
      name: 'answerRequest',
      tag: 'requests',
      summary: 'Accept or dismiss a request, with a reason',
      description:
        'Changes no verdict: an accepted request is followed by reopening the claim, or by a correction of another kind.',
      can: 'requests:answer',
      params,
      body: CorrectionRequestAnswer,
      example: { status: 'accepted', answer: 'The table was reissued in March. We are checking again.' },
      returns: CorrectionRequest,
      versioned: true,
      problems: ['request-already-answered'],
      run: ({ ctx, params, body }) => answerRequest(ctx, params.id, body),
    }),
  ]
}
