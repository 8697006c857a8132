// How long something took, in one unit that a person would choose. Pure.
import { counted } from '../words.ts'

const hour = 60
const day = 24 * hour

/** `45 minutes`, `5 hours`, `3 days` */
export function durationInWords(minutes: number): string {
  if (minutes < 2 * hour) return counted(minutes, 'minute')
  if (minutes < 2 * day) return counted(Math.round(minutes / hour), 'hour')
  return counted(Math.round(minutes / day), 'day')
}

/** The unit a scale up to so many minutes is read in. */
export function unitOf(most: number): { minutes: number; word: string } {
  if (most < 3 * hour) return { minutes: 1, word: 'min' }
  return most < 3 * day ? { minutes: hour, word: 'h' } : { minutes: day, word: 'd' }
}
