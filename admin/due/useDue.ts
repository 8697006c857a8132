// What the due page asks the desk for.
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Claim } from '../../api/claims/schema.ts'
import type { Desk } from '../provider.ts'

const most = 50

export function useAgenda(from: string, to: string) {
  const desk = useDataProvider<Desk>()
  return useQuery({
    queryKey: ['claims', 'agenda', from, to],
    queryFn: ({ signal }) => desk.listAgenda(from, to, signal),
  })
}

/** Predictions whose last day is over, the longest waiting first, and verdicts to look at again. */
export function useWaiting() {
  const desk = useDataProvider<Desk>()
  return useQuery({
    queryKey: ['claims', 'waiting'],
    queryFn: async ({ signal }): Promise<{ predictions: Claim[]; aged: Claim[]; total: number }> => {
      const [predictions, aged] = await Promise.all([
        desk.listQueue({ due: true, sort: 'dueOn', limit: most, total: true }, signal),
        desk.listQueue({ freshness: ['due', 'overdue', 'expired'], limit: most, total: true }, signal),
      ])
      return {
        predictions: predictions.data,
        aged: aged.data.sort((one, other) => (agedOn(one) < agedOn(other) ? -1 : 1)),
        total: (predictions.total ?? 0) + (aged.total ?? 0),
      }
    },
  })
}

/** The day it was to be looked at again, or has expired, whichever came first. */
export const agedOn = ({ recheckOn, validUntil }: Pick<Claim, 'recheckOn' | 'validUntil'>): string =>
  [recheckOn, validUntil].flatMap((day) => day ?? []).sort()[0] ?? ''
