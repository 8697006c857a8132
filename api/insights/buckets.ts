// Weeks and months: where each begins, which there are in a span, and what falls into each. Pure.
import type { Verdict } from '../../db/vocabulary.ts'
import type { DecisionBucket } from './schema.ts'

export type By = 'week' | 'month'

const dayMs = 24 * 60 * 60 * 1000
const asDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The first day of the week, a Monday, or of the month a day is in. */
export function beginningOf(day: string, by: By): string {
  if (by === 'month') return `${day.slice(0, 7)}-01`
  const sinceMonday = (new Date(at(day)).getUTCDay() + 6) % 7
  return asDay(at(day) - sinceMonday * dayMs)
}

/** The first day of the week or month so many later; before, where the number is negative. */
export function bucketsLater(beginning: string, by: By, many: number): string {
  if (by === 'week') return asDay(at(beginning) + many * 7 * dayMs)
  const date = new Date(at(beginning))
  date.setUTCMonth(date.getUTCMonth() + many)
  return asDay(date.getTime())
}

/** Every beginning from the one `from` is in to the one `to` is in; at most one more than `most`. */
export function beginningsWithin(from: string, to: string, by: By, most: number): string[] {
  const all: string[] = []
  let next = beginningOf(from, by)
  while (next <= to && all.length <= most) {
    all.push(next)
    next = bucketsLater(next, by, 1)
  }
  return all
}

/** Verdicts of one day that are alike. */
export interface DayOfDecisions {
  day: string
  verdict: Verdict
  isFirst: boolean
  count: number
}

/** @param to  the last day asked for, no later than today  */
export function bucketed(
  beginnings: readonly string[],
  by: By,
  to: string,
  days: readonly DayOfDecisions[],
  today: string,
): DecisionBucket[] {
  const buckets = new Map(
    beginnings.map((from) => {
      const next = bucketsLater(from, by, 1)
      const isPartial = next > today || asDay(at(next) - dayMs) > to
      const none = { verified: 0, refuted: 0, mixed: 0, unproven: 0, first: 0, again: 0 }
      return [from, { from, isPartial, ...none }]
    }),
  )
  for (const { day, verdict, isFirst, count } of days) {
    const bucket = buckets.get(beginningOf(day, by))
    if (!bucket) continue
    bucket[verdict] += count
    bucket[isFirst ? 'first' : 'again'] += count
  }
  return [...buckets.values()]
}
