// A pair of claims as the screens compare it, from whichever list it came; which of the two stays, and how that reads. Pure.
import type { MergePreview } from '../../api/matching/merge-schema.ts'
import type { ClaimMatch, MatchedClaim, MatchPair } from '../../api/matching/schema.ts'
import type { MatchRelation } from '../../db/vocabulary.ts'
import { counted } from '../words.ts'

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

/** A claim and what it may repeat, as a pair. */
export function pairOf(claim: Brief, { claim: other, ...match }: ClaimMatch): Pair {
  return { ...match, claim, other, staysId: stays(claim, other).id }
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
  same: 'The same words',
  similar: 'Similar words',
  unlikely: 'Little in common',
} as const

export const relationWords: Record<MatchRelation, string> = {
  narrower: 'Narrower or wider',
  newer: 'Newer figures',
  negation: 'One denies the other',
  translation: 'A translation',
  contradicts: 'They contradict',
}

export const factWords = {
  number: 'Number',
  date: 'Date',
  name: 'Name',
  negation: 'Negation or opposite',
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
    appearances > 0 && counted(appearances, 'appearance'),
    evidence > 0 && counted(evidence, 'piece of evidence', 'pieces of evidence'),
    notes > 0 && counted(notes, 'note'),
    contacts > 0 && counted(contacts, 'contact'),
    factChecks > 0 && counted(factChecks, 'fact-check of others', 'fact-checks of others'),
  ].filter((part) => part !== false)
  const count = appearances + evidence + notes + contacts + factChecks
  if (parts.length === 0) return 'Nothing hangs on it that would move'
  const last = parts.pop()
  const all = parts.length > 0 ? `${parts.join(', ')} and ${last}` : last
  return `${all} ${count === 1 ? 'moves' : 'move'}`
}

/** How sure the desk is, in the words the README explains. */
export const scoreInWords = (score: number): string => `${Math.round(score * 100)} %`
