// Where insights are read.
import { type Route, route } from '../http/route.ts'
import { Insights, InsightsQuery } from './schema.ts'
import { findInsights } from './service.ts'

export const insightRoutes: Route[] = [
  route({
    method: 'get',
    path: '/insights',
    name: 'findInsights',
    tag: 'insights',
    summary: 'What the desk decided over time, how long it took, and whom it covers',
    description:
      'Counted over all there is, never over open rounds. What is long to read is read aside and given again for a short while; `at` says when it was read. Days are those of UTC.',
    can: 'claims:read',
    query: InsightsQuery,
    returns: Insights,
    run: ({ ctx, query }) => findInsights(ctx, query),
  }),
]
