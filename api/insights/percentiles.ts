// The middle and the slow end of how long things took, from lengths and how often each occurred. Pure.

export interface Length {
  minutes: number
  count: number
}

/** With fewer, the ninth tenth is nothing but the slowest one. */
export const fewestForNinth = 10

export interface Spread {
  claims: number
  medianMinutes: number | null
  ninthMinutes: number | null
}

/** The nearest-rank percentiles: each is a length that occurred. @param lengths  in any order, each once or oftener */
export function spreadOf(lengths: readonly Length[]): Spread {
  const sorted = [...lengths].sort((one, other) => one.minutes - other.minutes)
  const claims = sorted.reduce((sum, { count }) => sum + count, 0)
  const rank = (part: number) => {
    const wanted = Math.ceil(part * claims)
    let passed = 0
    for (const { minutes, count } of sorted) {
      passed += count
      if (passed >= wanted) return minutes
    }
    return null
  }
  return {
    claims,
    medianMinutes: claims === 0 ? null : rank(0.5),
    ninthMinutes: claims < fewestForNinth ? null : rank(0.9),
  }
}
