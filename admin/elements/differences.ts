// What differs between two states of a record, and how a value reads. Pure.
import { inList } from '../language/formats.ts'
import { t, tMade } from '../language/language.ts'

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
  if (Array.isArray(value)) return inList(value.map(readable))
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
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
export const fieldNames: Record<string, string> = {
  exact: t('Quote'),
  anchor: t('Its place'),
  attribution: t('Who says it'),
  modality: t('How firmly'),
  stance: t('What it says'),
  derivedFrom: t('Rests on'),
  shock: t('A source of it was'),
  recheckOn: t('Look again on'),
  rationale: t('Why'),
  reading: t('We took it to mean'),
  secondaryReason: t('Why no primary source is used'),
  changeNote: t('What is different'),
  what: t('What is wrong'),
}

/** `claimedOn` → `Claimed on` */
export function fieldName(name: string): string {
  if (fieldNames[name] !== undefined) return fieldNames[name]
  const spaced = name.replace(/([A-Z])/g, ' $1').toLowerCase()
  return tMade(spaced.charAt(0).toUpperCase() + spaced.slice(1), 'field')
}
