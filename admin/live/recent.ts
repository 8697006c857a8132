// What colleagues changed a moment ago, for the marks beside it and for whoever looks at it.
import { useSyncExternalStore } from 'react'
import type { LiveEvent } from '../../api/events/schema.ts'

/** How long a change counts as just made. */
export const recentMs = 120_000

const changes = new Map<string, LiveEvent>()
const watching = new Set<() => void>()
const listening = new Set<(events: readonly LiveEvent[]) => void>()

const tellAll = () => {
  for (const look of watching) look()
}

/** Notes who changed what, until it is no news any more. */
export function noteChanges(events: readonly LiveEvent[]): void {
  for (const event of events) {
    const id = event.claimId ?? event.subject
    changes.set(id, event)
    setTimeout(() => {
      if (changes.get(id) !== event) return
      changes.delete(id)
      tellAll()
    }, recentMs)
  }
  if (events.length === 0) return
  tellAll()
  for (const listen of listening) listen(events)
}

/** Hears of what colleagues do from now on. @returns how to stop */
export function onColleagues(listen: (events: readonly LiveEvent[]) => void): () => void {
  listening.add(listen)
  return () => {
    listening.delete(listen)
  }
}

const hearing = new Set<() => void>()

/** Hears that something happened on the desk that this page did not cause, whoever did it. @returns how to stop */
export function onHeard(listen: () => void): () => void {
  hearing.add(listen)
  return () => {
    hearing.delete(listen)
  }
}

export function tellHeard(): void {
  for (const listen of hearing) listen()
}

/** The last thing a colleague did to a record, if that was a moment ago. */
export function useRecentChange(id: string | undefined): LiveEvent | undefined {
  return useSyncExternalStore(watch, () => (id === undefined ? undefined : changes.get(id)))
}

function watch(look: () => void): () => void {
  watching.add(look)
  return () => {
    watching.delete(look)
  }
}
