// Where everything is searched at once.
import { type Route, route } from '../http/route.ts'
import { SearchQuery, SearchResults } from './schema.ts'
import { searchAll } from './service.ts'

export const searchRoutes: Route[] = [
  route({
    method: 'get',
    path: '/search',
    name: 'searchAll',
    load: 'heavy',
    tag: 'matching',
    summary: 'Search claims, articles and sources at once',
    description: 'Of words that are in very many records, only the newest records are looked at.',
    can: 'claims:read',
    query: SearchQuery,
    returns: SearchResults,
    run: ({ ctx, query }) => searchAll(ctx, query),
  }),
]
