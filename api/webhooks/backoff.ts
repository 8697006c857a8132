// When to try again, when to leave an address alone for a while, and when to give it up.

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** Before the second attempt, the third, and so on: more than three days in all. */
const pauses = [
  ...[5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour],
  ...[10 * hour, 14 * hour, 20 * hour, 24 * hour],
]

/** Jitter only lengthens a pause, so that an address is given up (`isDead`) before any message to it is. */
const mostJitter = 0.2

/** @param attempts  that failed, at least one @param random  from 0 to 1 @returns undefined when there is no other */
export function pauseAfter(attempts: number, random: number): number | undefined {
  const pause = pauses[attempts - 1]
  return pause && Math.round(pause * (1 + mostJitter * random))
}

const failuresBeforeRest = 5
const shortestRest = second
const longestRest = 10 * minute

/**
 * How long an address that fails whatever it is sent is left alone. It is short even after days: once it answers again,
 * all that waited is sent without waiting for its own turn.
 * @param failures  in a row, over all messages
 */
export function restAfter(failures: number): number {
  if (failures < failuresBeforeRest) return 0
  return Math.min(longestRest, shortestRest * 2 ** Math.min(failures - failuresBeforeRest, 10))
}

const deadAfter = 72 * hour

/** Whether nothing has arrived for so long that nobody seems to be there. */
export function isDead(failingSinceAt: string, at: string): boolean {
  return Date.parse(at) - Date.parse(failingSinceAt) >= deadAfter
}

const longestRetryAfter = 24 * hour

/** `Retry-After` in milliseconds: seconds, or a date of HTTP; nothing for what is neither, or in the past. */
export function readRetryAfter(header: string | undefined, now: Date): number {
  const given = header?.trim() ?? ''
  const ms = /^\d{1,9}$/.test(given) ? Number(given) * second : Date.parse(given) - now.getTime()
  return Number.isNaN(ms) ? 0 : Math.min(longestRetryAfter, Math.max(0, ms))
}
