// What the comparison of two claims asks the desk for.
import type { QueryClient } from '@tanstack/react-query'
import type { Claim } from '../../api/claims/schema.ts'
import type { Desk } from '../provider.ts'
import { type Pair, sidesOf } from './pair.ts'

/** Both claims with where they were said. */
export const detailQuery = (desk: Desk, { claim, other }: Pick<Pair, 'claim' | 'other'>) => ({
  queryKey: ['claims', 'compared', claim.id, other.id],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Map<string, Claim>> => {
    const query = { id: [claim.id, other.id], include: 'article,appearances', limit: 2 }
    const { data } = await desk.listQueue(query, signal)
    return new Map(data.map((one) => [one.id, one]))
  },
  staleTime: 30_000,
})

export const previewQuery = (desk: Desk, loserId: string, winnerId: string) => ({
  queryKey: ['claims', 'mergePreview', loserId, winnerId],
  queryFn: ({ signal }: { signal: AbortSignal }) => desk.previewMerge(loserId, winnerId, signal),
  staleTime: 30_000,
})

/** What a claim may repeat, looked for thoroughly. */
export const claimMatchesQuery = (desk: Desk, claimId: string) => ({
  queryKey: ['claims', 'matches', claimId],
  queryFn: async ({ signal }: { signal: AbortSignal }) => (await desk.listClaimMatches(claimId, signal)).data,
  staleTime: 60_000,
})

/** So that no spinner stands between one pair and the next. */
export async function fetchAhead(
  client: QueryClient,
  desk: Desk,
  pair: Pair,
  mayMerge: boolean,
): Promise<void> {
  const { winner, loser } = sidesOf(pair, false)
  await Promise.all([
    client.prefetchQuery(detailQuery(desk, pair)),
    mayMerge && client.prefetchQuery(previewQuery(desk, loser.id, winner.id)),
  ])
}
