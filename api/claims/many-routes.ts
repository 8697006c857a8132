// One act on many claims: changed together, and taken back together.
import { type Route, route } from '../http/route.ts'
import { ManyChanges, ManyResults, ManyUndo } from './acts.ts'
import { changeClaims, undoChanges } from './many.ts'

export const manyClaimsRoutes: Route[] = [
  route({
    method: 'post',
    path: '/claims/changes',
    name: 'changeClaims',
    tag: 'claims',
    summary: 'Assign many claims, or change their topics, at once',
    description:
      'Each claim on its own: those that cannot take the change are refused with a problem. `dryRun` tells what would happen.',
    can: 'claims:take',
    body: ManyChanges,
    example: { ids: ['clm_01jd9v6r2yf0bt8x5m3k7wq4ze'], addTopics: ['elections'], dryRun: true },
    returns: ManyResults,
    run: ({ ctx, body }) => changeClaims(ctx, body),
  }),
  route({
    method: 'post',
    path: '/claims/changes/undo',
    name: 'undoChanges',
    tag: 'claims',
    summary: 'Take back what one batch did to many claims',
    description:
      'One’s own, within ten minutes, as with a single claim. A claim something else happened to since is left as it is and says so.',
    can: 'claims:undo',
    body: ManyUndo,
    example: { ids: ['clm_01jd9v6r2yf0bt8x5m3k7wq4ze'], batchId: 'bat_01jd9v6r2yf0bt8x5m3k7wq4ze' },
    status: 200,
    returns: ManyResults,
    run: ({ ctx, body }) => undoChanges(ctx, body),
  }),
]
