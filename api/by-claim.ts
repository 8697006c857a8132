// What belongs to several claims, read at once and told apart: in one pass, for pages are long.

/** For the id of a claim what is its own, in the order it came. */
export function byClaim<T extends { claimId: string }>(all: readonly T[]): (claimId: string) => readonly T[] {
  const known = new Map<string, T[]>()
  for (const one of all) {
    const own = known.get(one.claimId)
    if (own) own.push(one)
    else known.set(one.claimId, [one])
  }
  return (claimId) => known.get(claimId) ?? []
}
