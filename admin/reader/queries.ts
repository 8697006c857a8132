// What the reader asks the desk for, under names that a change can call stale.
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Desk } from '../provider.ts'

/** Everything about one article that a new claim, capture or anchor makes stale. */
const staleWith = (articleId: string) => [
  ['reader', articleId],
  ['articles', 'getOne'],
  ['articles', 'captures', articleId],
  ['claims'],
]

export async function readAgain(client: QueryClient, articleId: string): Promise<void> {
  await Promise.all(staleWith(articleId).map((queryKey) => client.invalidateQueries({ queryKey })))
}

/** The versions of the text, newest first, with attempts that failed. */
export function useCaptures(articleId: string) {
  const desk = useDataProvider<Desk>()
  return useQuery({
    queryKey: ['reader', articleId, 'captures'],
    queryFn: ({ signal }) => desk.listCaptures('articles', articleId, signal),
  })
}

export function useAppearances(articleId: string) {
  const desk = useDataProvider<Desk>()
  return useQuery({
    queryKey: ['reader', articleId, 'appearances'],
    queryFn: ({ signal }) => desk.listArticleAppearances(articleId, signal),
  })
}

/** The candidates of the newest text, dismissed ones included. */
export function useCandidates(articleId: string, isWanted: boolean) {
  const desk = useDataProvider<Desk>()
  return useQuery({
    queryKey: ['reader', articleId, 'candidates'],
    queryFn: ({ signal }) => desk.extractArticle(articleId, signal),
    enabled: isWanted,
  })
}

/** Where a quote could stand now. */
export function useAnchorView(articleId: string, appearanceId: string, isWanted: boolean) {
  const desk = useDataProvider<Desk>()
  return useQuery({
    queryKey: ['reader', articleId, 'anchor', appearanceId],
    queryFn: ({ signal }) => desk.findAnchor(appearanceId, signal),
    enabled: isWanted,
  })
}

export function useDiff(articleId: string, from: number, to: number) {
  const desk = useDataProvider<Desk>()
  return useQuery({
    queryKey: ['reader', articleId, 'diff', from, to],
    queryFn: ({ signal }) => desk.compareCaptures(articleId, from, to, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
