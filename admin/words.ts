// How the desk's words read on screen.
import type {
  Action,
  AgendaKind,
  AnchorState,
  answerTypes,
  captureStates,
  Freshness,
  ImportedFormat,
  OriginHint,
  Role,
  SourceStanding,
  Stance,
} from '../db/vocabulary.ts'

/** `second_review` → `Second review` */
export function worded(word: string): string {
  const text = word.replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `pt-BR` → `Brazilian Portuguese`; a tag that names no known language stays as it is. */
export function languageName(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag
  } catch {
    return tag
  }
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

export function choicesOf(words: readonly string[]): { id: string; name: string }[] {
  return words.map((id) => ({ id, name: worded(id) }))
}

/** `1 claim`, `2 claims` */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`
}

export function shortened(text: string, atMost = 90): string {
  if (text.length <= atMost) return text
  // The dots stay with the last word.
  return `${text.slice(0, atMost).replace(/\s+\S*$/, '')}\u00a0…`
}

/** How far a verdict can be relied on, where it is not simply fresh. */
export const freshnessWords: Record<Freshness, string> = {
  fresh: 'Fresh',
  due: 'Look again',
  overdue: 'Look again, late',
  expired: 'Verdict expired',
}

/** Why a day asks for something. */
export const agendaWords: Record<AgendaKind, string> = {
  prediction: 'Last day',
  recheck: 'Look again',
  expiry: 'Verdict expires',
  deadline: 'Deadline',
  reply: 'Reply due',
}

export const roleWords: Record<Role, string> = {
  reader: 'Reader',
  contributor: 'Contributor',
  reviewer: 'Reviewer',
  editor: 'Editor',
  admin: 'Administrator',
}

export const stanceWords: Record<string, string> = {
  supports: 'Supports the claim',
  refutes: 'Refutes the claim',
  context: 'Gives context',
  not_found: 'Looked for, not found',
  unassessed: 'Not judged yet',
}

/** What each stance means, for whoever has to choose one. */
export const stanceMeanings: Record<Stance, string> = {
  supports: 'If the source is right, so is the claim',
  refutes: 'If the source is right, the claim is wrong',
  context: 'Helps to understand the claim; counts for neither side',
  not_found: 'A record of having looked and found nothing; needs no source',
  unassessed: 'Counts for nothing until somebody judges it',
}

/** How a source answers a question. */
/** What the data sets are called whose verdicts are imported. */
export const importedWords: Record<ImportedFormat, string> = { averitec: 'AVeriTeC' }

export const answerWords: Record<(typeof answerTypes)[number], string> = {
  extractive: 'In its own words',
  abstractive: 'Put together from it',
  boolean: 'Yes or no',
  unanswerable: 'It cannot be answered',
}

export const derivationWords: Record<string, string> = {
  reprint: 'a reprint of',
  rewrite: 'a rewrite of',
  translation: 'a translation of',
  quotation: 'quoting',
  same_statement: 'the same statement as',
  same_data: 'from the same data as',
}

/** Whether a source still stands by what it said. */
export const standingWords: Record<SourceStanding, string> = {
  stands: 'Its publisher stands by it',
  corrected: 'Corrected by its publisher',
  retracted: 'Retracted by its publisher',
}

/** What came of an attempt to keep a text. */
export const captureWords: Record<(typeof captureStates)[number], string> = {
  queued: 'waits to be fetched',
  saved: 'kept',
  failed: 'could not be fetched',
  unchanged: 'looked at again, and found unchanged',
}

/** What the desk noticed about two sources, as a verb or a phrase before the words that say so. */
export const hintWords: Record<OriginHint, string> = {
  credit_line: 'credits',
  agency_byline: 'is signed',
  cited: 'cites',
  same_canonical: 'is the same page',
  near_identical: 'reads nearly the same',
  same_publisher: 'has the same publisher',
  same_owner: 'has the same owner',
}

/** What came of asking somebody. */
export const outcomeWords: Record<string, string> = {
  waiting: 'Waiting for a reply',
  answered: 'Answered',
  declined: 'Declined to answer',
  no_reply: 'Gave no reply',
  corrected: 'Corrected what was claimed',
}

export const declineWords: Record<string, string> = {
  opinion: 'An opinion, not a fact',
  too_vague: 'Too vague to check',
  hedged: 'Hedged, says only that it may be',
  no_criterion: 'Nothing would settle it',
  out_of_scope: 'Not ours to check',
  no_capacity: 'No capacity',
  spam: 'Spam',
}

/** Why a claim is not checked, within a sentence: `an opinion, not a fact`. */
export function declinedInWords(reason: string): string {
  const words = declineWords[reason] ?? worded(reason)
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** How a quote stands in the newest text. */
export const anchorWords: Record<AnchorState, string> = {
  pending: 'No text of the article here yet to find it in',
  exact: 'Found in the text',
  moved: 'Found in the text, at another place or among other words',
  changed: 'Other words stand there now',
  ambiguous: 'Occurs more than once in the text',
  lost: 'No longer in the text',
}

const became: [AnchorState, one: string, several: string][] = [
  ['exact', 'stands', 'stand'],
  ['moved', 'moved', 'moved'],
  ['changed', 'changed', 'changed'],
  ['ambiguous', 'stands in several places', 'stand in several places'],
  ['lost', 'is lost', 'are lost'],
]

/** `12 quotes stand, 1 moved, 1 is lost` */
export function becameInWords(anchors: readonly AnchorState[]): string {
  const parts = became.flatMap(([state, one, several]) => {
    const count = anchors.filter((anchor) => anchor === state).length
    return count === 0 ? [] : [{ count, verb: count === 1 ? one : several }]
  })
  const [first, ...others] = parts
  if (!first) return 'No quotes to look for'
  const rest = others.map(({ count, verb }) => `${count} ${verb}`)
  return [`${counted(first.count, 'quote')} ${first.verb}`, ...rest].join(', ')
}

/** What an act is called where it can be taken back. */
export const actWords: Partial<Record<Action, string>> = {
  'claim.changed': 'change',
  'claim.assigned': 'assignment',
  'claim.unassigned': 'giving back',
  'claim.declined': 'decline',
  'claim.returned': 'sending back',
  'claim.withdrawn': 'withdrawal',
  'claim.reopened': 'reopening',
  'claim.deferred': 'putting off',
  'claim.decided': 'verdict',
  'claim.held': 'hold',
  'claim.released': 'release',
  'round.opened': 'review',
  'review.submitted': 'review',
  'evidence.added': 'evidence',
  'evidence.changed': 'evidence change',
  'evidence.withdrawn': 'evidence withdrawal',
}
