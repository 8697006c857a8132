// What is chosen to be exported, as an address takes it, as a record keeps it, and in words. Pure.

import type { NewSavedExport, SavedExport } from '../../api/exports/saved-schema.ts'
import { type ExportFormat, exportFormats } from '../../db/vocabulary.ts'
import { chosen, type Filters, wordOf } from '../claims/filters.ts'
import { fieldName } from '../elements/differences.ts'
import { inClauses, inSentence } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { verdictWords } from '../words.ts'

export const formatLabels: Record<ExportFormat, string> = {
  json: 'JSON',
  ndjson: t('NDJSON, one claim a line'),
  csv: t('CSV, for spreadsheets'),
  'claimreview.json': 'ClaimReview (schema.org)',
  'averitec.json': 'AVeriTeC',
  'annotations.json': t('Web Annotations (W3C)'),
}

export const formatChoices = exportFormats.map((id) => ({ id, name: formatLabels[id] }))

const verdictChoices = [
  { id: 'verified', name: verdictWords.verified },
  { id: 'refuted', name: verdictWords.refuted },
  { id: 'mixed', name: verdictWords.mixed },
  { id: 'unproven', name: verdictWords.unproven },
  { id: 'any', name: t('All decided') },
]

/** Several verdicts, as the list of claims may have brought them, are one more choice. */
export const verdictChoicesWith = (verdict: string) =>
  verdictChoices.some(({ id }) => id === verdict)
    ? verdictChoices
    : [...verdictChoices, { id: verdict, name: verdictsInWords([verdict]) }]

const verdictsInWords = (verdict: readonly string[]) =>
  eitherOf(verdict.flatMap((words) => words.split(',')).map((word) => wordOf('verdict', word)))

/** `a or b or c` */
const eitherOf = (words: readonly string[]): string =>
  words.length === 0 ? '' : words.reduce((one, other) => t('%{one} or %{other}', { one, other }))

export interface Choice {
  format: ExportFormat
  verdict: string
  topic: string
  publishedOnly: boolean
  /** Filters that came from the list of claims. */
  others: Filters
}

/** The choice an address brings: `?filter={…}`, as the list of claims has it. */
export function choiceFrom(filter: string | null): Choice {
  const { verdict = 'verified', ...others } = readFilters(filter)
  return {
    format: 'json',
    verdict: [verdict].flat().join(','),
    topic: '',
    publishedOnly: false,
    others,
  }
}

function readFilters(filter: string | null): Filters {
  try {
    const read: unknown = JSON.parse(filter ?? '{}')
    return typeof read === 'object' && read !== null ? (read as Filters) : {}
  } catch {
    return {}
  }
}

export function filtersOf({
  verdict,
  topic,
  others,
}: Omit<Choice, 'publishedOnly'>): Record<string, string[]> {
  const all: Filters = { ...others, verdict, ...(topic.trim() !== '' && { topic: topic.trim() }) }
  const lists = Object.keys(all).map((name) => [name, chosen(all, name)] as const)
  return Object.fromEntries(lists.filter(([, values]) => values.length > 0))
}

export function addressOf(choice: Choice): string {
  const query = new URLSearchParams()
  for (const [name, values] of Object.entries(filtersOf(choice))) {
    for (const value of values) query.append(name, value)
  }
  if (choice.publishedOnly) query.set('published', 'true')
  return `/api/v1/exports/claims.${choice.format}?${query}`
}

/** A saved export holds what is published anyway, unless it says otherwise. */
export function savedOf(choice: Choice, name: string, includesUnpublished: boolean): NewSavedExport {
  return { name, format: choice.format, filters: filtersOf(choice), includesUnpublished }
}

/** “Verified – found true; topic bridges” */
export function filtersInWords(filters: SavedExport['filters']): string {
  const { verdict = ['verified'], ...others } = filters
  const answers = verdict.includes('any') ? t('all verdicts') : verdictsInWords(verdict)
  const rest = Object.entries(others).map(([name, values]) =>
    t('%{field} %{values}', {
      field: inSentence(fieldName(name)),
      values: eitherOf(values.map((value) => wordOf(name, value))),
    }),
  )
  return inClauses([answers, ...rest])
}

/** A line to paste into a shell; without a key it takes the one in `$KEY`. */
export const curlLine = (address: string, key = '$KEY') => `curl -H "Authorization: Bearer ${key}" ${address}`
