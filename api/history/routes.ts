// Where the history of the whole desk is reached; a record's own history is under the record.
import { type Route, route } from '../http/route.ts'
import { findSigningKeys, listCheckpoints, signHead } from './checkpoints.ts'
import { verifyHistory } from './integrity.ts'
import {
  ChainReport,
  Checkpoint,
  CheckpointList,
  CheckpointQuery,
  EventList,
  EventQuery,
  SigningKeys,
} from './schema.ts'
import { listEvents } from './service.ts'

export const historyRoutes: Route[] = [
  route({
    method: 'get',
    path: '/history',
    name: 'listHistory',
    tag: 'history',
    summary: 'Everything that happened on the desk, newest first',
    can: 'history:read',
    query: EventQuery,
    returns: EventList,
    run: ({ ctx, query }) => listEvents(ctx, query),
  }),
  route({
    method: 'get',
    path: '/history/verify',
    name: 'verifyHistory',
    mayWait: true,
    load: 'heavy',
    tag: 'history',
    summary: 'Check the integrity of the hash chain and its checkpoints',
    description:
      'Recomputes every hash from the first event, and holds the chain against every signed checkpoint. `brokenAt` is the first event that does not fit, or is gone.',
    can: 'history:read',
    returns: ChainReport,
    run: ({ ctx }) => verifyHistory(ctx),
  }),
  route({
    method: 'get',
    path: '/history/checkpoints',
    name: 'listCheckpoints',
    tag: 'history',
    summary: 'List the signed heads of the chain, newest first',
    can: 'history:read',
    query: CheckpointQuery,
    returns: CheckpointList,
    run: ({ ctx, query }) => listCheckpoints(ctx, query),
  }),
  route({
    method: 'post',
    path: '/history/checkpoints',
    name: 'signHead',
    mayWait: true,
    load: 'heavy',
    tag: 'history',
    summary: 'Sign the head of the chain now',
    description:
      'The desk signs by itself after a thousand events or a day. What is noted elsewhere, a checkpoint or the manifest of an export, shows later whether anything before it was altered.',
    can: 'history:sign',
    status: 201,
    returns: Checkpoint,
    problems: ['history-broken'],
    run: ({ ctx }) => signHead(ctx),
  }),
  route({
    method: 'get',
    path: '/history/key',
    name: 'findSigningKeys',
    tag: 'history',
    summary: 'Find the public key that the desk signs with',
    can: 'anyone',
    returns: SigningKeys,
    run: ({ ctx }) => findSigningKeys(ctx),
  }),
]
