// Jobs as the admin reads and steers them, and how they read in words.

import type { Job, JobBrief, RowPage, UndoPreview } from '../../api/jobs/schema.ts'
import type { JobState } from '../../db/vocabulary.ts'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { request } from '../request.ts'

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
  receiving: t('Coming in'),
  queued: t('Waiting its turn'),
  running: t('Running'),
  paused: t('Paused'),
  finished: t('Finished'),
  cancelled: t('Cancelled'),
  failed: t('Failed#job'),
  undoing: t('Being undone'),
  undone: t('Undone'),
}

/** How much of it is done, in percent; null while nobody knows how much there is. */
export function shareOf({ state, total, done }: JobBrief, undone = 0): number | null {
  if (state === 'undoing') return done === 0 ? 100 : Math.min(100, (undone / done) * 100)
  if (total === null) return null
  return total === 0 ? 100 : Math.min(100, (done / total) * 100)
}

/** `9,200 of 20,000 rows: 9,011 new, 97 known, 92 failed` */
export function countsInWords({ total, done, created, known, failed }: JobBrief): string {
  const parts = [t('%{count} new', { count: created })]
  if (known > 0) parts.push(t('%{count} known', { count: known }))
  if (failed > 0) parts.push(t('%{count} failed', { count: failed }))
  const counts = inList(parts)
  return total === null || total === done
    ? t('%{smart_count} rows: %{counts} |||| %{smart_count} rows: %{counts}', { smart_count: done, counts })
    : t('%{done} of %{smart_count} rows: %{counts} |||| %{done} of %{smart_count} rows: %{counts}', {
        smart_count: total,
        done,
        counts,
      })
}

/** `1,840 rows a second, about 6 seconds left`; nothing while nothing moves. */
export function paceInWords({ rate, remainingSeconds }: JobBrief): string {
  if (rate === null) return ''
  const speed = t('%{rate} rows a second', { rate: Math.round(rate) })
  return remainingSeconds === null ? speed : inList([speed, leftInWords(remainingSeconds)])
}

function leftInWords(seconds: number): string {
  if (seconds < 2) return t('nearly done')
  if (seconds < 90) {
    return t('about %{smart_count} second left |||| about %{smart_count} seconds left', seconds)
  }
  if (seconds < 5400) {
    const minutes = Math.round(seconds / 60)
    return t('about %{smart_count} minute left |||| about %{smart_count} minutes left', minutes)
  }
  const hours = Math.round(seconds / 3600)
  return t('about %{smart_count} hour left |||| about %{smart_count} hours left', hours)
}
