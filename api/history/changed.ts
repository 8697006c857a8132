// What a change changed: the fields whose values differ, as they were and as they are.

/** Bookkeeping that changes with everything and says nothing. */
const silent = new Set(['seq', 'version', 'updatedAt', 'fingerprint', 'canonicalUrl'])

/** @returns the differing fields of two states of one row, ready to be recorded */
export function changedFields(before: object, after: object): { before: object; after: object } {
  const then = before as Record<string, unknown>
  const now = after as Record<string, unknown>
  const names = Object.keys(now).filter((name) => !silent.has(name) && !isSame(then[name], now[name]))
  const pick = (row: Record<string, unknown>) =>
    Object.fromEntries(names.map((name) => [name, row[name] ?? null]))
  return { before: pick(then), after: pick(now) }
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
