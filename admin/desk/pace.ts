// How fast one decides. Pure.

/** The middle of the paces, in whole seconds. */
export function medianPace(pace: readonly number[]): number | undefined {
  const sorted = [...pace].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  return middle === undefined ? undefined : Math.max(1, Math.round(middle))
}
