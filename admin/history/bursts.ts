// What happened, by day and by burst: what one person did without a longer pause stands together. Pure.
import type { Event } from '../../api/history/schema.ts'
import type { Action } from '../../db/vocabulary.ts'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { burstWords } from './burst-words.ts'

/** Acts of one person in a row; in the order of the list they come from. */
export interface Burst {
  /** The number of its oldest event: what comes in on top leaves an opened burst open. */
  key: number
  actor: Event['actor']
  events: Event[]
}

export interface Day {
  /** `2026-01-20`, by the reader's clock. */
  on: string
  bursts: Burst[]
}

const pauseMs = 10 * 60 * 1000

/** @param events in the order of time, either way */
export function byDay(events: readonly Event[], dayOf: (at: string) => string = localDay): Day[] {
  const days: Day[] = []
  for (const event of events) {
    const on = dayOf(event.at)
    const day = days.at(-1)
    if (day?.on !== on) {
      days.push({ on, bursts: [burstOf(event)] })
      continue
    }
    const burst = day.bursts.at(-1)
    if (burst && goesOn(burst, event)) {
      burst.events.push(event)
      burst.key = Math.min(burst.key, event.seq)
    } else day.bursts.push(burstOf(event))
  }
  return days
}

const burstOf = (event: Event): Burst => ({ key: event.seq, actor: event.actor, events: [event] })

function goesOn({ actor, events }: Burst, next: Event): boolean {
  const last = events.at(-1)
  if (!last || actor.id !== next.actor.id) return false
  return Math.abs(Date.parse(last.at) - Date.parse(next.at)) <= pauseMs
}

export function localDay(at: string): string {
  const date = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** `3 claims decided, 2 pieces of evidence added`: most frequent first, so many kinds at most. */
export function summaryOf(events: readonly Pick<Event, 'action'>[], atMost = 4): string {
  const counts = new Map<Action, number>()
  for (const { action } of events) counts.set(action, (counts.get(action) ?? 0) + 1)
  const sorted = [...counts].sort(([, a], [, b]) => b - a)
  const said = inList(sorted.slice(0, atMost).map(([action, count]) => burstWords[action](count)))
  const rest = sorted.slice(atMost).reduce((sum, [, count]) => sum + count, 0)
  return rest > 0 ? t('%{deeds} and %{rest} more', { deeds: said, rest }) : said
}

/** The actions that change which verdict is in force. */
export const verdictActions: readonly Action[] = ['claim.decided', 'verdict.voided']
