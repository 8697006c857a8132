// What a person says in the regrouping dialog, as it travels; and a suggestion as the dialog's first words. Pure.
import type { OriginSuggestion, Regrouping } from '../../api/sources/schema.ts'
import { withoutBlanks } from '../fields.ts'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import type { RegroupingInput } from '../verbs.ts'
import { hintWords } from '../words.ts'

/** What the sources rest on: a source seen on this claim, another of the desk, a new one, or nobody knows. */
export type RestsOn = 'ofClaim' | 'ofDesk' | 'new' | 'unknown'

export interface RegroupingForm {
  ofClaim?: string
  derivedFromId?: string
  derivedFrom?: { title?: string; publisher?: string; url?: string }
  derivation?: Regrouping['derivation']
  reason: string
}

export function regroupingOf(sourceIds: string[], on: RestsOn, form: RegroupingForm): RegroupingInput {
  const { ofClaim, derivedFromId, derivedFrom, derivation, reason } = form
  if (on === 'unknown') return { sourceIds, derivedFromId: null, originKnown: false, reason }
  const said = { sourceIds, reason, originKnown: true, ...(derivation ? { derivation } : {}) }
  if (on !== 'new') return { ...said, derivedFromId: (on === 'ofClaim' ? ofClaim : derivedFromId) ?? null }
  return { ...said, derivedFrom: { title: '', ...withoutBlanks({ ...derivedFrom }) } }
}

export function splittingOf(sourceIds: string[], reason: string): RegroupingInput {
  return { sourceIds, derivedFromId: null, originKnown: true, reason }
}

/** Suggestions that name one origin, to be confirmed together or each by itself. */
export interface SuggestedGroup {
  key: string
  originName: string
  derivedFromId: string | null
  suggestions: OriginSuggestion[]
}

/** The strongest hint for each source, which the desk lists first, by the origin it names. */
export function suggestedGroups(suggestions: readonly OriginSuggestion[]): SuggestedGroup[] {
  const strongest = suggestions.filter(
    ({ sourceId }, at) => suggestions.findIndex((one) => one.sourceId === sourceId) === at,
  )
  const groups = new Map<string, SuggestedGroup>()
  for (const suggestion of strongest) {
    const { derivedFromId, originName } = suggestion
    const key = derivedFromId ?? `new:${originName}`
    const before = groups.get(key)?.suggestions ?? []
    groups.set(key, { key, originName, derivedFromId, suggestions: [...before, suggestion] })
  }
  return [...groups.values()]
}

/** `credits (Reuters)` */
export function hintInWords({ hint, because }: OriginSuggestion): string {
  const isQuote = hint === 'credit_line' || hint === 'agency_byline' || hint === 'cited'
  return isQuote ? `${hintWords[hint]} ${because}` : `${hintWords[hint]}: ${fromDesk(because)}`
}

/** What is stored holds no signs that only keep names apart on the page. */
const asWritten = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '')

/** The dialog as a suggestion fills it; what it says is a person's to change. */
export function suggestedForm({ originName, derivedFromId, suggestions }: SuggestedGroup): RegroupingForm {
  const reasons = new Set(suggestions.map(hintInWords))
  const said = asWritten([...reasons].slice(0, 3).join('; '))
  const reason = said.charAt(0).toUpperCase() + said.slice(1)
  const [first] = suggestions
  const form = { reason, ...(first ? { derivation: first.derivation } : {}) }
  if (derivedFromId) return { ...form, ofClaim: derivedFromId, derivedFromId }
  return {
    ...form,
    derivedFrom: { title: asWritten(t('Report by %{originName}', { originName })), publisher: originName },
  }
}
