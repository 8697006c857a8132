// How many notifications were not read: known from signing in, and told anew with each that comes.
import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { Me } from '../../api/accounts/schema.ts'

const queryKey = ['notifications', 'unread']

export function useUnread(me: Me | undefined): number {
  const { data } = useQuery<number>({
    queryKey,
    queryFn: () => me?.unreadNotifications ?? 0,
    enabled: me !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return data ?? me?.unreadNotifications ?? 0
}

/** Takes a new count, and has lists of notifications asked for again. */
export function countAgain(client: QueryClient, unread: number): void {
  client.setQueryData(queryKey, unread)
  void client.invalidateQueries({ queryKey: ['notifications', 'list'] })
}
