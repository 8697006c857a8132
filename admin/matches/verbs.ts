// What the admin asks of the desk about matches and merges, in the words of the API.
import type { Claim } from '../../api/claims/schema.ts'
import type { DecidedMatches, MatchDecisions, ReopenedMatches } from '../../api/matching/bulk-schema.ts'
import type { MergePreview, StandingMerge } from '../../api/matching/merge-schema.ts'
import type { ClaimMatch, Match, MatchDecision, MatchInput, MatchPair } from '../../api/matching/schema.ts'
import { type ListOf, post, type QueryValue, request } from '../request.ts'

type Signal = AbortSignal | undefined

export const matchVerbs = {
  matchText: (asked: Pick<MatchInput, 'text'> & Partial<MatchInput>, signal?: Signal) =>
    request<{ data: Match[] }>('/claims/match', { method: 'POST', body: asked, signal }),
  listMatches: (query: Record<string, QueryValue>, signal?: Signal) =>
    request<ListOf<MatchPair>>('/matches', { query, signal }),
  listClaimMatches: (claimId: string, signal?: Signal) =>
    request<{ data: ClaimMatch[] }>(`/claims/${claimId}/matches`, { signal }),
  decideMatch: (claimId: string, decision: MatchDecision) =>
    request<MatchPair>(`/claims/${claimId}/matches`, { method: 'PUT', body: decision }),
  reopenMatch: (id: string) => request<MatchPair>(`/matches/${id}/decision`, { method: 'DELETE' }),
  decideMatches: (decisions: Partial<MatchDecisions>) =>
    post<DecidedMatches>('/matches/decisions', decisions),
  undoMatches: (batchId: string) => post<ReopenedMatches>('/matches/undo', { batchId }),
  previewMerge: (loserId: string, intoId: string, signal?: Signal) =>
    request<MergePreview>(`/claims/${loserId}/merge/preview`, { method: 'POST', body: { intoId }, signal }),
  mergeClaims: (loserId: string, intoId: string) => post<Claim>(`/claims/${loserId}/merge`, { intoId }),
  unmergeClaim: (id: string, reason?: string) =>
    post<Claim>(`/claims/${id}/unmerge`, reason ? { reason } : {}),
  listMerges: (claimId: string, signal?: Signal) =>
    request<{ data: StandingMerge[] }>(`/claims/${claimId}/merges`, { signal }),
}
