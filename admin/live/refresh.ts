// Asks anew for exactly what shows a record that was changed, and for nothing that somebody is typing into.
import type { Query, QueryClient } from '@tanstack/react-query'
import type { LiveEvent } from '../../api/events/schema.ts'

interface Row {
  id: unknown
  version?: number
}

/** The records an answer shows: those of a list, or the one. */
function rowsOf({ state: { data } }: Query): Row[] {
  const shown = (data as { data?: unknown } | undefined)?.data ?? data
  const rows = Array.isArray(shown) ? shown : [shown]
  return rows.filter((row): row is Row => typeof row === 'object' && row !== null && 'id' in row)
}

/** Resources whose lists hold a new record of theirs. */
const listed: Record<string, string> = {
  'claim.submitted': 'claims',
  'article.created': 'articles',
  'source.created': 'sources',
  'request.received': 'correction-requests',
}
/** What has no id in its key, and which nouns change it. */
const whole: Record<string, readonly string[]> = {
  settings: ['settings'],
  view: ['views'],
  export: ['saved-exports'],
}

/** Whether an answer shows what an event happened to, as it was before. */
export function isStale(query: Query, event: LiveEvent): boolean {
  const { action, subject, claimId, version } = event
  const [noun = ''] = action.split('.')
  const [resource, method] = query.queryKey
  if (whole[noun]?.includes(String(resource))) return true
  if (method === 'getList' && listed[action] === resource) return true
  const ids = claimId === null ? [subject] : [subject, claimId]
  const rows = rowsOf(query).filter(({ id }) => ids.includes(id as string))
  // What a claim's own answers hold is of one version; notes, contacts and rounds have queries of their own.
  const isKnown =
    rows.length > 0 && rows.every((row) => row.version !== undefined && row.version >= (version ?? Infinity))
  if (rows.length > 0) return !isKnown
  return query.queryKey.some((part) => ids.includes(part as string))
}

/** Marks as stale what shows the records, and asks at once for what is on screen unless `isHeld` keeps it. */
export function refresh(
  client: QueryClient,
  events: readonly LiveEvent[],
  isHeld: (query: Query) => boolean,
): Promise<void> {
  const isAbout = (query: Query) => events.some((event) => isStale(query, event))
  // The queue of the review desk has its own way of keeping up, which never moves what is being read.
  const predicate = (query: Query) => query.queryKey[0] !== 'desk' && isAbout(query) && !isHeld(query)
  return client.invalidateQueries({ predicate })
}
