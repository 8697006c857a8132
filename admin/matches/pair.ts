// A pair of claims as the screens compare it, from whichever list it came; which of the two stays, and how that reads. Pure.
import type { MergePreview } from '../../api/matching/merge-schema.ts'
import type { ClaimMatch, MatchedClaim, MatchPair } from '../../api/matching/schema.ts'
import type { MatchRelation } from '../../db/vocabulary.ts'
import { andList, inPercent } from '../language/formats.ts'
import { t } from '../language/language.ts'

/** Two claims, the newer first, and why they look alike. `id` is null while the desk has not written the pair down. */
export interface Pair extends Pick<MatchPair, 'score' | 'band' | 'why'> {
  id: string | null
  claim: Brief
  other: Brief
  staysId: string
}

/** A claim as far as a comparison shows it. */
export type Brief = Pick<
  MatchedClaim,
  | 'id'
  | 'text'
  | 'speaker'
  | 'claimedOn'
  | 'language'
  | 'status'
  | 'verdict'
  | 'rating'
  | 'asOf'
  | 'publishedRevision'
  | 'createdAt'
>

/** A claim and what it may repeat, as a pair: the newer first, whichever of the two is asked about. */
export function pairOf(asked: Brief, { claim: found, why, ...match }: ClaimMatch): Pair {
  const staysId = stays(asked, found).id
  if (asked.createdAt >= found.createdAt) return { ...match, why, claim: asked, other: found, staysId }
  const differs = why.differs.map(({ fact, query, claim }) => ({ fact, query: claim, claim: query }))
  return { ...match, why: { ...why, differs }, claim: found, other: asked, staysId }
}

/** The same choice the desk makes: what the public knows, else what has an answer, else what came first. */
function stays(one: Brief, other: Brief): Brief {
  const weight = ({ verdict, publishedRevision }: Brief) => (publishedRevision ? 2 : verdict ? 1 : 0)
  if (weight(one) !== weight(other)) return weight(one) > weight(other) ? one : other
  return one.createdAt <= other.createdAt ? one : other
}

/** Who stays and who goes, turned round where somebody wanted that. */
export function sidesOf(
  { claim, other, staysId }: Pair,
  isSwapped: boolean,
): { winner: Brief; loser: Brief } {
  const isClaim = (staysId === claim.id) !== isSwapped
  return isClaim ? { winner: claim, loser: other } : { winner: other, loser: claim }
}

export const bandWords = {
  same: t('The same words'),
  similar: t('Similar words'),
  unlikely: t('Little in common'),
} as const

export const relationWords: Record<MatchRelation, string> = {
  narrower: t('Narrower or wider'),
  newer: t('Newer figures'),
  negation: t('One denies the other'),
  translation: t('A translation'),
  contradicts: t('They contradict'),
}

export const factWords = {
  number: t('Number'),
  date: t('Date'),
  name: t('Name'),
  negation: t('Negation or opposite'),
} as const

/** `1 appearance and 2 pieces of evidence move` */
export function movesInWords({
  appearances,
  evidence,
  notes,
  contacts,
  factChecks,
}: MergePreview['moves']): string {
  const parts = [
    appearances > 0 && t('%{smart_count} appearance |||| %{smart_count} appearances', appearances),
    evidence > 0 && t('%{smart_count} piece of evidence |||| %{smart_count} pieces of evidence', evidence),
    notes > 0 && t('%{smart_count} note |||| %{smart_count} notes', notes),
    contacts > 0 && t('%{smart_count} contact |||| %{smart_count} contacts', contacts),
    factChecks > 0 &&
      t('%{smart_count} fact-check of others |||| %{smart_count} fact-checks of others', factChecks),
  ].filter((part) => part !== false)
  const count = appearances + evidence + notes + contacts + factChecks
  if (parts.length === 0) return t('Nothing hangs on it that would move')
  return t('%{what} moves |||| %{what} move', { smart_count: count, what: andList.format(parts) })
}

/** How sure the desk is, in the words the README explains. */
export const scoreInWords = (score: number): string => inPercent(Math.round(score * 100))
