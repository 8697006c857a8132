// Which queue one works through, where the desk keeps any.
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { View } from '../../api/desk/view-schema.ts'
import { isSignedIn } from '../auth.ts'
import type { Desk } from '../provider.ts'

export const viewsQuery = (desk: Desk) => ({
  queryKey: ['views'],
  queryFn: async ({ signal }: { signal?: AbortSignal }) => (await desk.listViews(signal)).data,
  staleTime: 60_000,
  enabled: isSignedIn,
})

/** The queues of the desk, the person's own first. */
export function useQueues(userId: string): View[] {
  const desk = useDataProvider<Desk>()
  const { data = [] } = useQuery(viewsQuery(desk))
  const isOwn = ({ assignees }: View) => assignees.some(({ id }) => id === userId)
  const queues = data.filter(({ isQueue }) => isQueue)
  return [...queues.filter(isOwn), ...queues.filter((view) => !isOwn(view))]
}
