// One job, kept up to date by the desk's own events while it moves.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Job } from '../../api/jobs/schema.ts'
import { findJob, isMoving } from './jobs.ts'

const keyOf = (id: string) => ['job', id]

export function useJob(id: string) {
  const queries = useQueryClient()
  const queryKey = keyOf(id)
  const found = useQuery({
    queryKey,
    queryFn: ({ signal }) => findJob(id, signal),
    retry: false,
    enabled: id !== '',
  })
  const moves = found.data !== undefined && isMoving(found.data.state)
  useEffect(() => {
    if (!moves) return
    const events = new EventSource(`/api/v1/jobs/${id}/events`)
    events.addEventListener('job', ({ data }) => {
      const job = JSON.parse(data) as Job
      queries.setQueryData(keyOf(id), job)
      // The browser would connect again when the stream has come to its end.
      if (!isMoving(job.state)) events.close()
    })
    return () => events.close()
  }, [id, moves, queries])
  return { ...found, put: (job: Job) => queries.setQueryData(queryKey, job) }
}
