// How long something took, in one unit that a person would choose. Pure.
import { t } from '../language/language.ts'

const hour = 60
const day = 24 * hour

/** `45 minutes`, `5 hours`, `3 days` */
export function durationInWords(minutes: number): string {
  if (minutes < 2 * hour) return t('%{smart_count} minute |||| %{smart_count} minutes', minutes)
  if (minutes < 2 * day) {
    return t('%{smart_count} hour |||| %{smart_count} hours', Math.round(minutes / hour))
  }
  return t('%{smart_count} day |||| %{smart_count} days', Math.round(minutes / day))
}

/** The unit a scale up to so many minutes is read in. */
export function unitOf(most: number): { minutes: number; word: string } {
  if (most < 3 * hour) return { minutes: 1, word: t('min#unit') }
  return most < 3 * day ? { minutes: hour, word: t('h#unit') } : { minutes: day, word: t('d#unit') }
}
