// What differs between two states of a record, and how a value reads. Pure.

/** Bookkeeping nobody needs to compare. */
const silent = new Set(['id', 'version', 'createdAt', 'updatedAt', 'seq'])

type Fields = Record<string, unknown>

/** The names of the fields both states have and in which they differ. */
export function differingFields(before: Fields, after: Fields): string[] {
  return Object.keys(after).filter(
    (name) => !silent.has(name) && name in before && readable(before[name]) !== readable(after[name]),
  )
}

/** A value as a person reads it; nothing reads as an empty string. */
export function readable(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map(readable).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object') return String(value)
  const fields = value as Fields
  if (typeof fields.name === 'string') return fields.name
  if (typeof fields.value === 'string') return `${fields.value}${fields.basis ? ` (${fields.basis})` : ''}`
  return Object.entries(fields)
    .filter(([, inner]) => readable(inner) !== '')
    .map(([name, inner]) => `${name}: ${readable(inner)}`)
    .join('; ')
}

/** Fields a reader knows by another name. */
const names: Record<string, string> = {
  exact: 'Quote',
  anchor: 'Its place',
  attribution: 'Who says it',
  modality: 'How firmly',
  stance: 'What it says',
  derivedFrom: 'Rests on',
  shock: 'A source of it was',
  recheckOn: 'Look again on',
  rationale: 'Why',
  reading: 'We took it to mean',
  secondaryReason: 'Why no primary source is used',
  changeNote: 'What is different',
  what: 'What is wrong',
}

/** `claimedOn` → `Claimed on` */
export function fieldName(name: string): string {
  if (names[name] !== undefined) return names[name]
  const spaced = name.replace(/([A-Z])/g, ' $1').toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
