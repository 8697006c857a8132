// Where a rating stands on its scale, as numbers a reader may rely on.
import type { Scale } from './schema.ts'

export interface PlaceOnScale {
  number: number
  worst: number
  best: number
}

/** A rating without a number, or of a scale with less than two, stands nowhere. */
export function placeOn({ ratings }: Scale, rating: string | null): PlaceOnScale | null {
  const numbers = ratings.flatMap(({ number }) => number ?? [])
  const number = ratings.find(({ label }) => label === rating)?.number ?? null
  if (number === null || new Set(numbers).size < 2) return null
  return { number, worst: Math.min(...numbers), best: Math.max(...numbers) }
}
