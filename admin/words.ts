// How the desk's words read on screen.
import type {
  Action,
  AgendaKind,
  answerTypes,
  captureStates,
  Freshness,
  ImportedFormat,
  OriginHint,
  PredictionOutcome,
  Role,
  SourceStanding,
  Stance,
  Verdict,
} from '../db/vocabulary.ts'
import { inFigures, inSentence, languageNames } from './language/formats.ts'
import { t, tMade } from './language/language.ts'

/** `second_review` → `Second review` */
export function worded(word: string): string {
  const text = word.replaceAll('_', ' ')
  return tMade(text.charAt(0).toUpperCase() + text.slice(1), 'word')
}

/** `pt-BR` → `Brazilian Portuguese`; a tag that names no known language stays as it is. */
export function languageName(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag
  } catch {
    return tag
  }
}

export function choicesOf(words: readonly string[]): { id: string; name: string }[] {
  return words.map((id) => ({ id, name: worded(id) }))
}

/** `1 claim`, `2 claims`: English alone, until the last that asks for it says its own forms by `t`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${inFigures(count)} ${count === 1 ? noun : plural}`
}

export function shortened(text: string, atMost = 90): string {
  if (text.length <= atMost) return text
  // The dots stay with the last word.
  return `${text.slice(0, atMost).replace(/\s+\S*$/, '')}\u00a0…`
}

/** A statement as it stands inside a sentence of ours: that one has a full stop of its own. */
export function withoutEnd(text: string): string {
  return text.replace(/[.\s]+$/, '')
}

/** The verdicts, with what each means where the word alone leaves it open. */
export const verdictWords: Record<Verdict, string> = {
  verified: t('Verified – found true'),
  refuted: t('Refuted – found false'),
  mixed: t('Mixed'),
  unproven: t('Unproven'),
}

/** What came of a prediction. */
export const predictionWords: Record<PredictionOutcome, string> = {
  happened: t('Happened'),
  partly: t('Happened in part'),
  did_not: t('Did not happen'),
  undecidable: t('Cannot be decided'),
  overtaken: t('Overtaken by events'),
}

/** How far a verdict can be relied on, where it is not simply fresh. */
export const freshnessWords: Record<Freshness, string> = {
  fresh: t('Fresh'),
  due: t('Look again'),
  overdue: t('Look again, late'),
  expired: t('Verdict expired'),
}

/** Why a day asks for something. */
export const agendaWords: Record<AgendaKind, string> = {
  prediction: t('Last day'),
  recheck: t('Look again'),
  expiry: t('Verdict expires'),
  deadline: t('Deadline'),
  reply: t('Reply due'),
}

export const roleWords: Record<Role, string> = {
  reader: t('Reader'),
  contributor: t('Contributor'),
  reviewer: t('Reviewer'),
  editor: t('Editor'),
  admin: t('Administrator'),
}

export const stanceWords: Record<string, string> = {
  supports: t('Supports the claim'),
  refutes: t('Refutes the claim'),
  context: t('Gives context'),
  not_found: t('Looked for, not found'),
  unassessed: t('Not judged yet'),
}

/** What each stance means, for whoever has to choose one. */
export const stanceMeanings: Record<Stance, string> = {
  supports: t('If the source is right, so is the claim'),
  refutes: t('If the source is right, the claim is wrong'),
  context: t('Helps to understand the claim; counts for neither side'),
  not_found: t('A record of having looked and found nothing; needs no source'),
  unassessed: t('Counts for nothing until somebody judges it'),
}

/** What the data sets are called whose verdicts are imported. */
export const importedWords: Record<ImportedFormat, string> = { averitec: 'AVeriTeC' }

/** How a source answers a question. */
export const answerWords: Record<(typeof answerTypes)[number], string> = {
  extractive: t('In its own words'),
  abstractive: t('Put together from it'),
  boolean: t('Yes or no'),
  unanswerable: t('It cannot be answered'),
}

export const derivationWords: Record<string, string> = {
  reprint: t('a reprint of'),
  rewrite: t('a rewrite of'),
  translation: t('a translation of'),
  quotation: t('quoting'),
  same_statement: t('the same statement as'),
  same_data: t('from the same data as'),
}

/** Whether a source still stands by what it said. */
export const standingWords: Record<SourceStanding, string> = {
  stands: t('Its publisher stands by it'),
  corrected: t('Corrected by its publisher'),
  retracted: t('Retracted by its publisher'),
}

/** What came of an attempt to keep a text. */
export const captureWords: Record<(typeof captureStates)[number], string> = {
  queued: t('waits to be fetched'),
  saved: t('kept'),
  failed: t('could not be fetched'),
  unchanged: t('looked at again, and found unchanged'),
}

/** What the desk noticed about two sources, as a verb or a phrase before the words that say so. */
export const hintWords: Record<OriginHint, string> = {
  credit_line: t('credits'),
  agency_byline: t('is signed'),
  cited: t('cites'),
  same_canonical: t('is the same page'),
  near_identical: t('reads nearly the same'),
  same_publisher: t('has the same publisher'),
  same_owner: t('has the same owner'),
}

/** What came of asking somebody. */
export const outcomeWords: Record<string, string> = {
  waiting: t('Waiting for a reply'),
  answered: t('Answered'),
  declined: t('Declined to answer'),
  no_reply: t('Gave no reply'),
  corrected: t('Corrected what was claimed'),
}

export const declineWords: Record<string, string> = {
  opinion: t('An opinion, not a fact'),
  too_vague: t('Too vague to check'),
  hedged: t('Hedged, says only that it may be'),
  no_criterion: t('Nothing would settle it'),
  out_of_scope: t('Not ours to check'),
  no_capacity: t('No capacity'),
  spam: t('Spam'),
}

/** Why a claim is not checked, within a sentence: `an opinion, not a fact`. */
export function declinedInWords(reason: string): string {
  const words = declineWords[reason] ?? worded(reason)
  return inSentence(words.charAt(0)) + words.slice(1)
}

/** What an act is called where it can be taken back. */
export const actWords: Partial<Record<Action, string>> = {
  'claim.changed': t('change'),
  'claim.assigned': t('assignment'),
  'claim.unassigned': t('giving back'),
  'claim.declined': t('decline'),
  'claim.returned': t('sending back'),
  'claim.withdrawn': t('withdrawal'),
  'claim.reopened': t('reopening'),
  'claim.deferred': t('putting off'),
  'claim.decided': t('verdict'),
  'claim.held': t('hold'),
  'claim.released': t('release'),
  'round.opened': t('review'),
  'review.submitted': t('review'),
  'evidence.added': t('evidence'),
  'evidence.changed': t('evidence change'),
  'evidence.withdrawn': t('evidence withdrawal'),
}
