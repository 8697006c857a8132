// The filters of the claims list: which words each offers, and how a set of them reads. Pure.
import { claimKinds, claimStatuses, verdicts } from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'
import { verdictWords, worded } from '../words.ts'

export type Filters = Record<string, unknown>

export interface FacetGroup {
  name: 'status' | 'verdict' | 'kind' | 'topic'
  label: string
  /** The closed list of words; topics have none and show what is there. */
  words: readonly string[] | null
}

export const facetGroups: readonly FacetGroup[] = [
  { name: 'status', label: t('Status'), words: claimStatuses },
  { name: 'verdict', label: t('Verdict'), words: verdicts },
  { name: 'kind', label: t('Kind'), words: claimKinds },
  { name: 'topic', label: t('Topic'), words: null },
]

export function wordOf(name: string, value: string): string {
  if (name === 'topic') return value
  if (name === 'verdict') return (verdictWords as Record<string, string>)[value] ?? value
  return worded(value)
}

export function chosen(filters: Filters, name: string): string[] {
  const value = filters[name]
  return value === undefined ? [] : [value].flat().map(String)
}

export function toggled(filters: Filters, name: string, value: string): Filters {
  const now = chosen(filters, name)
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value]
  const { [name]: _, ...others } = filters
  return next.length === 0 ? others : { ...others, [name]: next }
}

export function without(filters: Filters, name: string): Filters {
  const { [name]: _, ...others } = filters
  return others
}

export function isSame(a: Filters, b: Filters): boolean {
  const plain = (filters: Filters) =>
    JSON.stringify(
      Object.keys(filters)
        .sort()
        .map((name) => [name, chosen(filters, name).sort()]),
    )
  return plain(a) === plain(b)
}

/** The list's filters as the export knows them: where the work stands is left out, an answer is always asked for. */
export function exportQuery(filters: Filters): Filters {
  const { status: _status, withdrawn: _withdrawn, verdict = 'any', ...others } = filters
  return { ...others, verdict: [verdict].flat().join(',') }
}
