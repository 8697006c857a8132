// The sources of a claim's evidence and what they rest on, by id; watched while one of them is being fetched.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useDataProvider } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { Source } from '../../api/sources/schema.ts'
import type { Desk } from '../provider.ts'

/** The API takes as many values of one parameter. */
const atOnce = 50
const pauseMs = 2000

const isQueued = ({ lastAttempt }: Source) => lastAttempt?.state === 'queued'

export function useSources({ evidence = [] }: Claim): ReadonlyMap<string, Source> {
  const desk = useDataProvider<Desk>()
  const client = useQueryClient()
  const ids = [...new Set(evidence.flatMap(({ source }) => (source ? [source.id, source.origin.id] : [])))]
  const { data = [] } = useQuery({
    queryKey: ['sources', 'ofClaim', ids.toSorted()],
    queryFn: async ({ signal }) => {
      const starts = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) => at * atOnce)
      const parts = starts.map((start) => desk.listSources(ids.slice(start, start + atOnce), signal))
      return (await Promise.all(parts)).flatMap(({ data }) => data)
    },
    enabled: ids.length > 0,
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data?.some(isQueued) ? pauseMs : false),
  })

  // A text that came may hold an excerpt that was not found before, which the claim tells.
  const queued = data.filter(isQueued).length
  const before = useRef(queued)
  useEffect(() => {
    if (queued < before.current) client.invalidateQueries({ queryKey: ['claims'] })
    before.current = queued
  }, [queued, client])

  return new Map(data.map((source) => [source.id, source]))
}
