// How far a verdict can still be relied on, by its dates, the policy's days of grace and today. Pure; nothing of it is stored.
import type { ClaimKind, Freshness } from '../../db/vocabulary.ts'

const dayMs = 24 * 60 * 60 * 1000

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

export type Days = Partial<Record<ClaimKind, number | null>>

/** The day so many days after `asOf` as the claim's main kind has; null for never. */
export function dayByKind(asOf: string, kinds: readonly string[], days: Days): string | null {
  const many = days[kinds[0] as ClaimKind]
  return many ? dayAfter(asOf, many) : null
}

/** What a verdict's lifetime depends on. */
export interface Lifespan {
  lifetimes: Days
  validFor: Days
}

/** When to look again and until when it holds. What is known to be overtaken holds for its date and needs no second look. */
export function lifetimeOf(
  { asOf, overtakenOn }: { asOf: string; overtakenOn: string | null },
  kinds: readonly string[],
  { lifetimes, validFor }: Lifespan,
): { recheckOn: string | null; validUntil: string | null } {
  if (overtakenOn !== null) return { recheckOn: null, validUntil: null }
  return { recheckOn: dayByKind(asOf, kinds, lifetimes), validUntil: dayByKind(asOf, kinds, validFor) }
}

/** The present instant, its day, and how many days a verdict may be due before it is overdue. */
export interface Present {
  at: string
  today: string
  graceDays: number
}

/** Expired from the day it was valid until; else due from the day to look again, and overdue when the grace is over. */
export function freshnessOf(
  {
    verdict,
    recheckOn,
    validUntil,
  }: { verdict: string | null; recheckOn: string | null; validUntil: string | null },
  { today, graceDays }: Omit<Present, 'at'>,
): Freshness | null {
  if (verdict === null) return null
  if (validUntil !== null && validUntil <= today) return 'expired'
  if (recheckOn === null || recheckOn > today) return 'fresh'
  return dayAfter(recheckOn, graceDays) <= today ? 'overdue' : 'due'
}
