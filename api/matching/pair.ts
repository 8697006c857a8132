// A pair of claims has one name, whichever of them is asked about.

/** The smaller id first. */
export const ordered = (one: string, other: string) =>
  one < other ? { claimId: one, otherId: other } : { claimId: other, otherId: one }
