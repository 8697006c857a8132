// Where the history of the whole desk is reached; a record's own history is under the record.
import { type Route, route } from '../http/route.ts'
import { ChainReport, EventList, EventQuery } from './schema.ts'
import { listEvents, verifyHistory } from './service.ts'

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
    tag: 'history',
    summary: 'Check the integrity of the hash chain',
    description:
      'Recomputes every hash from the first event. `brokenAt` is the first event that does not fit.',
    can: 'history:read',
    returns: ChainReport,
    run: ({ ctx }) => verifyHistory(ctx),
  }),
]
