// The shape of the AVeriTeC data set: a claim, its label, and the questions and answers that led there.
// Schlichtkrull, Guo and Vlachos, "AVeriTeC", NeurIPS 2023.
import type { ClaimKind, SourceMedium, Verdict } from '../../../db/vocabulary.ts'
import type { ExportedClaim } from '../schema.ts'
import { claimsIn, claimUrl, type Format, type Issuer } from './format.ts'

type Piece = ExportedClaim['evidence'][number]

export const averitecLabels: Record<Verdict, string> = {
  verified: 'Supported',
  refuted: 'Refuted',
  mixed: 'Conflicting Evidence/Cherrypicking',
  unproven: 'Not Enough Evidence',
}

export const averitecClaimTypes: Record<ClaimKind, string> = {
  event: 'Event/Property Claim',
  state: 'Event/Property Claim',
  number: 'Numerical Claim',
  comparison: 'Numerical Claim',
  quote: 'Quote Verification',
  cause: 'Causal Claim',
  position: 'Position Statement',
  prediction: 'Event/Property Claim',
}

export const averitecMedia: Record<SourceMedium, string> = {
  web: 'Web text',
  document: 'PDF',
  dataset: 'Web table',
  interview: 'Other',
  social: 'Web text',
  broadcast: 'Video',
  other: 'Other',
}

/** What evidence that answers no question of its own answers. */
const openQuestion = 'What evidence is there on this claim?'

export function averitecRecord(claim: ExportedClaim, issuer: Issuer) {
  const place = claim.appearances.find(({ isFirst }) => isFirst)?.article ?? claim.article
  return {
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
    questions: questionsOf(claim.evidence),
  }
}

/** The data set writes days as 12-3-2022; a date known less precisely has no form there. */
function dayMonthYear(date: string | null): string | null {
  const [year, month, day] = date?.split('-').map(Number) ?? []
  return year && month && day ? `${day}-${month}-${year}` : null
}

function questionsOf(evidence: readonly Piece[]) {
  const judged = evidence.filter(({ stance }) => stance !== 'unassessed')
  const asked = [...new Set(judged.map(({ question }) => question ?? openQuestion))]
  return asked.map((question) => ({
    question,
    answers: judged.filter((piece) => (piece.question ?? openQuestion) === question).map(answer),
  }))
}

function answer({ answerType, stance, excerpt, note, source }: Piece) {
  const from = {
    source_url: source?.url ?? null,
    source_medium: source ? averitecMedia[source.medium] : null,
    cached_source_url: null,
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
