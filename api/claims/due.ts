// When a prediction can come true and when the desk can say so, from dates known only to the month or the year. Pure.
import type { Resolution } from '../../db/schema.ts'
import type { ClaimStatus, PredictionOutcome, Verdict } from '../../db/vocabulary.ts'

/** The first and the last day on which a prediction can come true; null where nothing says so. */
export interface Window {
  dueFrom: string | null
  dueOn: string | null
}

export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10)

export function lastDay(date: string): string {
  if (date.length === 10) return date
  const last = new Date(`${date.slice(0, 4)}-${date.slice(5, 7) || '12'}-01T00:00:00Z`)
  last.setUTCMonth(last.getUTCMonth() + 1, 0)
  return last.toISOString().slice(0, 10)
}

/** What was put off is due then, unless its own last day is later still. Without an end, the beginning has to do. */
export function windowOf(
  resolution: Resolution | null | undefined,
  deferredUntil: string | null | undefined,
): Window {
  const { from, by } = resolution ?? {}
  const last = by ?? from
  const ends = [last, deferredUntil].flatMap((date) => (date ? [lastDay(date)] : [])).sort()
  return { dueFrom: from ? firstDay(from) : null, dueOn: ends.at(-1) ?? null }
}

/** The last day is over, so that whatever came of it can be said. */
export const isOver = (dueOn: string | null, today: string): boolean => dueOn !== null && dueOn < today

type Predicting = Pick<Window, 'dueOn'> & {
  kinds: readonly string[]
  status: ClaimStatus
  assigneeId: string | null
  verdict: Verdict | null
}

export const isPrediction = (kinds: readonly string[]): boolean => kinds[0] === 'prediction'

/** Where an open claim stands: a prediction waits for its last day; nothing else waits. */
export function statusByDates({ kinds, dueOn, status, assigneeId, verdict }: Predicting, today: string) {
  const waits = isPrediction(kinds) && dueOn !== null && !isOver(dueOn, today)
  if (waits && (status === 'submitted' || status === 'in_review')) return 'awaiting_outcome'
  if (waits || status !== 'awaiting_outcome') return status
  return assigneeId === null && verdict === null ? 'submitted' : 'in_review'
}

interface Answer {
  kinds: readonly string[]
  window: Window
  verdict: Verdict
  outcome?: PredictionOutcome | undefined
  /** The day it is judged for. */
  asOf: string
}

/** Why a verdict on a prediction comes too early; undefined when it does not. */
export function tooEarly({ kinds, window, verdict, outcome, asOf }: Answer): string | undefined {
  const { dueFrom, dueOn } = window
  if (!isPrediction(kinds) || dueOn === null || isOver(dueOn, asOf)) return undefined
  const hasHappened = verdict === 'verified' && (outcome === undefined || outcome === 'happened')
  if (hasHappened && dueFrom !== null && asOf >= dueFrom) return undefined
  return `The prediction can still come true until ${dueOn}; judged for ${asOf}, a verdict comes too early.`
}
