// AVeriTeC: each record a claim with the verdict others reached, its questions and answers as evidence.
import {
  dayOfWritten,
  kindsOfTypes,
  said,
  speakerOf,
  verdictOfLabel,
} from '../../exports/formats/averitec-words.ts'
import type { ImportedEvidence, ImportedVerdict, ImportFault, ImportRow } from '../row.ts'
import { evidenceOf } from './averitec-answer.ts'
import { readLenientJson } from './lenient-json.ts'
import { siteOf, webAddress } from './web-address.ts'

type Fields = Record<string, unknown>

const shown = 20_000

/** A list of records, one alone, one a line, or lists under names such as `data`. */
export function* readAveritec(text: string): Generator<ImportRow | ImportFault> {
  const data = readLenientJson(text)
  if (data === undefined && text.trim() !== '') {
    yield {
      row: 1,
      problem: 'malformed-json',
      reason: 'The text is not JSON.',
      original: text.slice(0, shown),
    }
    return
  }
  let row = 0
  for (const record of recordsIn(data)) yield readRecord(++row, record)
}

function recordsIn(data: unknown): unknown[] {
  if (Array.isArray(data)) return data
  if (!isFields(data)) return data === undefined || data === null ? [] : [data]
  return 'claim' in data ? [data] : Object.values(data).flat()
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readRecord(row: number, record: unknown): ImportRow | ImportFault {
  const fault = (field: string, reason: string): ImportFault => {
    const original = (JSON.stringify(record) ?? '').slice(0, shown)
    return { row, field, problem: 'invalid-request', reason, original }
  }
  if (!isFields(record)) return fault('', 'is no record: neither a claim nor an object.')
  const text = said(record.claim)
  if (text === undefined) return fault('/claim', 'The record has no claim.')
  const verdict = verdictOfLabel(record.label)
  if (verdict === undefined && said(record.label) !== undefined) {
    return fault('/label', `“${said(record.label)}” is no label of AVeriTeC.`)
  }
  if (!(record.questions === undefined || record.questions === null || Array.isArray(record.questions))) {
    return fault('/questions', 'The questions are no list.')
  }
  const questions = (record.questions ?? []) as unknown[]
  const isWhole = questions.every((one) => isFields(one) && answersOf(one).every(isFields))
  if (!isWhole) return fault('/questions', 'A question is no object with a list of answers.')
  return {
    row,
    claim: claimOf(record, text),
    evidence: evidenceIn(questions as Fields[]),
    ...(verdict && { verdict: verdictIn(record, verdict, questions as Fields[]) }),
    original: JSON.stringify(record),
    // Data sets hold equal claims on purpose.
    insist: true,
  }
}

const answersOf = ({ answers }: Fields): unknown[] => (Array.isArray(answers) ? answers : [])

function claimOf(record: Fields, text: string): ImportRow['claim'] {
  const claimedOn = dayOfWritten(record.claim_date)
  const speaker = speakerOf(record.speaker)
  const url = webAddress(record.original_claim_url)
  const publisher = [...(said(record.reporting_source) ?? '')].slice(0, 200).join('')
  return {
    text,
    kinds: kindsOfTypes(record.claim_types),
    ...(speaker !== null && { speaker }),
    ...(claimedOn !== null && { claimedOn }),
    ...(url !== null && { article: { title: siteOf(url), url, ...(/\S/.test(publisher) && { publisher }) } }),
  }
}

function evidenceIn(questions: readonly Fields[]): ImportedEvidence[] {
  return questions.flatMap((question, number) =>
    answersOf(question).map((answer) => ({
      given: evidenceOf(said(question.question), answer as Fields),
      imported: { question: number, answer: answer as Fields },
    })),
  )
}

/** The record as written goes with the verdict, so that it comes out as it came in; its answers go with the evidence. */
function verdictIn(
  record: Fields,
  verdict: ImportedVerdict['verdict'],
  questions: Fields[],
): ImportedVerdict {
  const asked = questions.map((question) => ({ ...question, answers: answersOf(question).length }))
  const written = 'questions' in record ? { ...record, questions: asked } : record
  const asOf = dayOfWritten(record.claim_date)
  return {
    verdict,
    label: said(record.label)?.trim() ?? '',
    format: 'averitec',
    record: written,
    ...(said(record.justification) !== undefined && { rationale: said(record.justification) }),
    ...(asOf !== null && { asOf }),
  }
}
