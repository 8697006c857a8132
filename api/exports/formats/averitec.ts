// The shape of the AVeriTeC data set: a claim, its label, and the questions and answers that led there.
// Schlichtkrull, Guo and Vlachos, "AVeriTeC", NeurIPS 2023.
// A record that came in leaves as it was written, field by field, as long as nobody has changed what it says here.
import { addressIn, answerFields } from '../../imports/formats/averitec-answer.ts'
import { canonicalUrl } from '../../sources/url.ts'
import type { ExportedClaim } from '../schema.ts'
import {
  averitecClaimTypes,
  averitecLabels,
  averitecMedia,
  dayMonthYear,
  dayOfWritten,
  kindsOfTypes,
  said,
  speakerOf,
} from './averitec-words.ts'
import { claimsIn, claimUrl, type Format, type Issuer } from './format.ts'

type Piece = ExportedClaim['evidence'][number]
type Written = Record<string, unknown>

/** What evidence that answers no question of its own answers. */
const openQuestion = 'What evidence is there on this claim?'

export function averitecRecord(claim: ExportedClaim, issuer: Issuer) {
  const place = claim.appearances.find(({ isFirst }) => isFirst)?.article ?? claim.article
  const record = {
    claim: claim.text,
    required_reannotation: false,
    label: averitecLabels[claim.verdict],
    justification: claim.summary ?? claim.rationale,
    claim_date: dayMonthYear(claim.claimedOn),
    speaker: claim.speaker,
    original_claim_url: place?.url ?? null,
    cached_original_claim_url: null,
    fact_checking_article: claimUrl(issuer, claim.id),
    reporting_source: place?.publisher ?? null,
    location_ISO_code: null,
    claim_types: [...new Set(claim.kinds.map((kind) => averitecClaimTypes[kind]))],
    fact_checking_strategies: [],
  }
  const written = claim.imported?.format === 'averitec' ? claim.imported.record : undefined
  const questions = questionsOf(claim.evidence, questionsIn(written))
  if (!written) return { ...record, questions }
  const { claim: text, claim_date, speaker, claim_types } = record
  return {
    ...record,
    ...written,
    claim: text,
    ...(dayOfWritten(written.claim_date) !== claim.claimedOn && { claim_date }),
    ...(speakerOf(written.speaker) !== claim.speaker && { speaker }),
    ...(kindsOfTypes(written.claim_types).join() !== claim.kinds.join() && { claim_types }),
    ...('questions' in written || questions.length > 0 ? { questions } : {}),
  }
}

const questionsIn = (written: Written | undefined): Written[] =>
  Array.isArray(written?.questions) ? written.questions : []

interface Asked {
  question: unknown
  answers: Written[]
}

/**
 * The questions as they were written, in their order, equal ones included; then those of evidence that came since.
 * @param written  each with the number of its answers; one that has lost them all is left out
 */
function questionsOf(evidence: readonly Piece[], written: readonly Written[]): Asked[] {
  const judged = evidence.filter(({ stance }) => stance !== 'unassessed')
  const byNumber = new Map<number, Piece[]>()
  const since: Piece[] = []
  for (const piece of judged) {
    const number = piece.imported?.question
    if (number === undefined) since.push(piece)
    else byNumber.set(number, [...(byNumber.get(number) ?? []), piece])
  }
  const asked = written.flatMap((question, number): Asked[] => {
    const pieces = byNumber.get(number) ?? []
    byNumber.delete(number)
    const [first] = pieces
    if (!first)
      return question.answers === 0 ? [{ ...question, question: question.question, answers: [] }] : []
    const words = (said(question.question) ?? null) === first.question ? question.question : first.question
    return [{ ...question, question: words, answers: pieces.map(answer) }]
  })
  // Of a record whose verdict has been replaced by the desk's own, equal questions are still told apart.
  for (const [, pieces] of [...byNumber].sort(([a], [b]) => a - b)) {
    asked.push({ question: pieces[0]?.question ?? openQuestion, answers: pieces.map(answer) })
  }
  for (const piece of since) {
    const question = piece.question ?? openQuestion
    const same = asked.find((one) => one.question === question)
    if (same) same.answers.push(answer(piece))
    else asked.push({ question, answers: [answer(piece)] })
  }
  return asked
}

/** The answer as written, where what the desk holds of it is what it was made into. */
function answer(piece: Piece): Written {
  const written = piece.imported?.answer
  if (!written) return made(piece)
  const fields = answerFields(written)
  const isUnchanged = (Object.keys(fields) as (keyof typeof fields)[]).every(
    (name) => piece[name] === fields[name],
  )
  return isUnchanged && isFrom(piece.source, written.source_url) ? written : made(piece)
}

/** A source is kept once, under the address it came with first. */
function isFrom(source: Piece['source'], written: unknown): boolean {
  const address = addressIn(written)
  if (address === null || !source?.url) return address === (source?.url ?? null)
  return canonicalUrl(source.url) === canonicalUrl(address)
}

function made({ answerType, stance, excerpt, note, source, archiveUrl }: Piece): Written {
  const from = {
    source_url: source?.url ?? null,
    source_medium: source ? averitecMedia[source.medium] : null,
    cached_source_url: archiveUrl,
  }
  const type =
    answerType ?? (stance === 'not_found' ? 'unanswerable' : excerpt ? 'extractive' : 'abstractive')
  if (type === 'unanswerable') {
    return { answer: note ?? 'No answer could be found.', answer_type: 'Unanswerable', ...from }
  }
  if (type === 'boolean') return { ...yesOrNo(note ?? excerpt ?? ''), answer_type: 'Boolean', ...from }
  return type === 'extractive'
    ? { answer: excerpt ?? note ?? '', answer_type: 'Extractive', ...from }
    : { answer: note ?? excerpt ?? '', answer_type: 'Abstractive', ...from }
}

/** "No. The rates are equal." is the answer and its explanation. */
function yesOrNo(words: string) {
  const found = /^(yes|no)\b[\s.,:;–-]*(.*)$/isu.exec(words)
  if (!found?.[1]) return { answer: words, boolean_explanation: '' }
  return {
    answer: found[1][0]?.toUpperCase() + found[1].slice(1).toLowerCase(),
    boolean_explanation: found[2] ?? '',
  }
}

export const averitec: Format = {
  mediaType: 'application/json',
  begin: () => '[',
  page: (rows, isFirst, issuer) =>
    (isFirst ? '' : ',') +
    claimsIn(rows)
      .map((row) => JSON.stringify(averitecRecord(row, issuer)))
      .join(','),
  end: () => ']\n',
}
