// Searches everything for what is being typed: a moment after the last key, and never for two things at once.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { SearchResults } from '../../api/search/schema.ts'
import type { Desk } from '../provider.ts'
import { mayGoOn } from './options.ts'

const pauseMs = 150
/** Of each kind. */
export const mostFound = 6

export interface Found {
  results: SearchResults | undefined
  /** The results are not yet those of what is typed. */
  isSearching: boolean
  error: unknown
}

export function useFound(typed: string): Found {
  const desk = useDataProvider<Desk>()
  const wanted = typed.trim()
  const [q, search] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => search(wanted), wanted === '' ? 0 : pauseMs)
    return () => clearTimeout(timer)
  }, [wanted])
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    queryKey: ['search', q],
    queryFn: async ({ signal }) => {
      const found = await desk.searchAll(q, mostFound, signal)
      // A word that is still being typed is no word of anything yet.
      return isEmpty(found) && mayGoOn(q) ? desk.searchAll(`${q}*`, mostFound, signal) : found
    },
    enabled: q !== '',
    placeholderData: (before) => before,
    staleTime: 10_000,
    retry: false,
  })
  const isSearching = wanted !== '' && (wanted !== q || isFetching || isPlaceholderData)
  return { results: wanted === '' ? undefined : data, isSearching, error: wanted === q ? error : null }
}

export const isEmpty = ({ claims, articles, sources }: SearchResults) =>
  claims.length + articles.length + sources.length === 0
