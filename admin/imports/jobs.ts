// Jobs as the admin reads and steers them, and how they read in words.

import type { Job, JobBrief, RowPage, UndoPreview } from '../../api/jobs/schema.ts'
import type { JobState } from '../../db/vocabulary.ts'
import { inFigures } from '../language/formats.ts'
import { request } from '../request.ts'
import { counted } from '../words.ts'

export const jobPath = (id: string) => `/jobs/${id}/show`

export const findJob = (id: string, signal?: AbortSignal) => request<Job>(`/jobs/${id}`, { signal })
export const steerJob = (id: string, act: 'pause' | 'resume' | 'cancel') =>
  request<Job>(`/jobs/${id}/${act}`, { method: 'POST' })
export const undoJob = (id: string, reason: string) =>
  request<Job>(`/jobs/${id}/undo`, { method: 'POST', body: { reason } })
export const previewUndo = (id: string, signal?: AbortSignal) =>
  request<UndoPreview>(`/jobs/${id}/undo`, { signal })
export const listLeft = (id: string, signal?: AbortSignal) =>
  request<RowPage>(`/jobs/${id}/rows`, { signal, query: { undone: ['judged', 'touched'], limit: 20 } })

/** Where a job will still move by itself. */
export const isMoving = (state: JobState) =>
  state === 'receiving' || state === 'queued' || state === 'running' || state === 'undoing'

export const stateWords: Record<JobState, string> = {
  receiving: 'Coming in',
  queued: 'Waiting its turn',
  running: 'Running',
  paused: 'Paused',
  finished: 'Finished',
  cancelled: 'Cancelled',
  failed: 'Failed',
  undoing: 'Being undone',
  undone: 'Undone',
}

/** How much of it is done, in percent; null while nobody knows how much there is. */
export function shareOf({ state, total, done }: JobBrief, undone = 0): number | null {
  if (state === 'undoing') return done === 0 ? 100 : Math.min(100, (undone / done) * 100)
  if (total === null) return null
  return total === 0 ? 100 : Math.min(100, (done / total) * 100)
}

/** `9,200 of 20,000 rows: 9,011 new, 97 known, 92 failed` */
export function countsInWords({ total, done, created, known, failed }: JobBrief): string {
  const [n, all] = [inFigures(done), total === null ? undefined : inFigures(total)]
  const parts = [`${inFigures(created)} new`]
  if (known > 0) parts.push(`${inFigures(known)} known`)
  if (failed > 0) parts.push(`${inFigures(failed)} failed`)
  return `${all === undefined || all === n ? n : `${n} of ${all}`} rows: ${parts.join(', ')}`
}

/** `1,840 rows a second, about 6 seconds left`; nothing while nothing moves. */
export function paceInWords({ rate, remainingSeconds }: JobBrief): string {
  if (rate === null) return ''
  const speed = `${inFigures(Math.round(rate))} rows a second`
  return remainingSeconds === null ? speed : `${speed}, ${leftInWords(remainingSeconds)}`
}

function leftInWords(seconds: number): string {
  if (seconds < 2) return 'nearly done'
  if (seconds < 90) return `about ${counted(seconds, 'second')} left`
  if (seconds < 5400) return `about ${counted(Math.round(seconds / 60), 'minute')} left`
  return `about ${counted(Math.round(seconds / 3600), 'hour')} left`
}
