// Between a form and the wire: what changed, and what was left empty. Pure.

/** Only what differs travels; what was emptied travels as null. */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>) {
  const names = Object.keys(after).filter((name) => !isSame(before[name], after[name]))
  return Object.fromEntries(names.map((name) => [name, after[name] === '' ? null : (after[name] ?? null)]))
}

function isSame(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) => JSON.stringify(value === '' || value === undefined ? null : value)
  return plain(a) === plain(b)
}

/** A new record without the fields that were left empty. */
export function withoutBlanks(data: Record<string, unknown>): Record<string, unknown> {
  const isBlank = (value: unknown) =>
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(data).filter(([, value]) => !isBlank(value)))
}
