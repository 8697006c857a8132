// What the palette asks the desk.
import type { SearchResults } from '../../api/search/schema.ts'
import { request } from '../request.ts'

export const searchVerbs = {
  searchAll: (q: string, limit: number, signal?: AbortSignal) =>
    request<SearchResults>('/search', { query: { q, limit }, signal }),
}
