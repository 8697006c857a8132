// What waits today, asked for in one request, and again shortly after something happened on the desk.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Today } from '../../api/today/schema.ts'
import { onHeard } from '../live/recent.ts'
import { isTyping } from '../live/typing.ts'
import { request } from '../request.ts'

const queryKey = ['today']
/** What comes meanwhile is told by the same answer: a desk where much happens is not asked for each event. */
const gatherMs = 2_000
/** Deadlines pass and days begin without anybody doing anything. */
const lookAgainMs = 5 * 60_000

export function useToday() {
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    function later() {
      timer ??= setTimeout(() => {
        timer = undefined
        // What stands in a dialog may be shown only once.
        if (isTyping()) later()
        else void client.invalidateQueries({ queryKey })
      }, gatherMs)
    }
    const stop = onHeard(later)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [client])
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => request<Today>('/today', { signal }),
    refetchInterval: lookAgainMs,
  })
}
