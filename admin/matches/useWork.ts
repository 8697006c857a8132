// Reads the pairs that wait, a page at a time, and does to them what a person decides.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useRef, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { MatchPair } from '../../api/matching/schema.ts'
import { useTold } from '../elements/ToldLine.tsx'
import { t } from '../language/language.ts'
import type { Desk } from '../provider.ts'
import { problemOf } from '../request.ts'
import { type Decision, decide } from './deciding.ts'
import { fetchAhead } from './queries.ts'
import { advance, noWork } from './work.ts'

const pageSize = 25
const fewLeft = 5

export function useWork(meId: string, mayMerge: boolean) {
  const desk = useDataProvider<Desk>()
  const client = useQueryClient()
  const [work, step] = useReducer(advance, noWork)
  const [told, tell] = useTold()
  const [isBusy, setBusy] = useState(false)
  const latest = useRef({ work, isBusy: false })
  latest.current.work = work

  const first = useQuery({
    queryKey: ['matches', 'waiting', meId],
    queryFn: ({ signal }) => desk.listMatches({ limit: pageSize, total: true }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  useEffect(() => {
    if (!first.data) return
    const { data: pairs, total, nextCursor } = first.data
    step({ type: 'loaded', pairs, total: total ?? pairs.length, nextCursor })
  }, [first.data])

  const [current, next] = work.pairs
  useEffect(() => {
    for (const pair of [current, next]) if (pair) void fetchAhead(client, desk, pair, mayMerge)
  }, [client, desk, current, next, mayMerge])

  const { nextCursor } = work
  const isRunningLow = nextCursor !== null && work.pairs.length <= fewLeft
  useEffect(() => {
    if (!isRunningLow) return
    void desk
      .listMatches({ limit: pageSize, cursor: nextCursor })
      .then(({ data: pairs, nextCursor }) => step({ type: 'continued', pairs, nextCursor }))
      .catch((error) => tell(problemOf(error).message, { isFault: true }))
  }, [desk, isRunningLow, nextCursor, tell])

  /** One at a time: a key pressed twice decides once. */
  async function alone(act: () => Promise<void>) {
    if (latest.current.isBusy) return
    latest.current.isBusy = true
    setBusy(true)
    try {
      await act()
    } catch (error) {
      tell(problemOf(error).message, { isFault: true })
    } finally {
      latest.current.isBusy = false
      setBusy(false)
    }
  }

  /** A merge ends other pairs of the claim that went, and gives some to the one that stayed. */
  async function recount() {
    const { data: pairs, total } = await desk.listMatches({ limit: pageSize, total: true })
    step({ type: 'recounted', pairs, total: total ?? pairs.length })
  }

  const left = (count: number) =>
    count === 0 ? t('None is left.') : t('%{smart_count} pair left. |||| %{smart_count} pairs left.', count)

  return {
    work,
    told,
    tell,
    isBusy,
    isReading: first.isFetching && !work.isLoaded,
    error: first.error,
    readAgain: async () => {
      await client.invalidateQueries({ queryKey: ['claims'] })
      await first.refetch()
    },
    decide: (pair: MatchPair, decision: Decision) =>
      alone(async () => {
        const { matchId, said, what, loserId } = await decide(desk, pair, decision)
        step({ type: 'decided', deed: { pair, matchId, what, isMerge: loserId !== undefined } })
        // Another pair of a claim that is no more cannot be decided; the desk carries it over to the one that stays.
        const lost = latest.current.work.pairs.filter(
          ({ id, claim, other }) => id !== pair.id && loserId && [claim.id, other.id].includes(loserId),
        )
        for (const { id } of lost) step({ type: 'dropped', id })
        tell(`${said}. ${left(Math.max(0, latest.current.work.total - 1 - lost.length))}`, { canUndo: true })
        await client.invalidateQueries({ queryKey: ['claims'], refetchType: 'none' })
        if (loserId) await recount()
      }),
    skip(pair: MatchPair) {
      if (latest.current.work.pairs.length < 2) return tell(t('There is no other pair to go to.'))
      step({ type: 'skipped', id: pair.id })
      tell(t('Skipped: it comes again at the end.'))
    },
    undo: () =>
      alone(async () => {
        const deed = latest.current.work.deeds.at(-1)
        if (!deed) return tell(t('There is nothing to undo here.'), { isFault: true })
        await desk.reopenMatch(deed.matchId)
        await client.invalidateQueries({ queryKey: ['claims'] })
        step({ type: 'undone' })
        if (deed.isMerge) await recount()
        tell(t('Undone: %{what}. The pair waits again.', { what: deed.what }))
      }),
  }
}
