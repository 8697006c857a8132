// Checks a row as POST /claims checks its body, and gives it the hash by which it is known again.
import { createHash } from 'node:crypto'
import { NewEvidence } from '../evidence/schema.ts'
import { faultsOf } from '../problems.ts'
import { Submission } from '../submission/schema.ts'
import { type ImportFault, type ImportRow, isFault } from './row.ts'

/** A row that is sound in itself. */
export interface SoundRow extends ImportRow {
  hash: string
  original: string
}

export interface FaultyRow extends ImportFault {
  hash: string
}

export type PreparedRow = SoundRow | FaultyRow

export const isFaulty = (row: PreparedRow): row is FaultyRow => isFault(row)

/** How often each content came that is kept every time; one for each reading of an upload. */
export type Occurrences = Map<string, number>

/** Rows may be long; what is shown of one that failed is not. */
const longestOriginal = 20_000

export function prepareRow(read: ImportRow | ImportFault, occurrences: Occurrences): PreparedRow {
  if (isFault(read)) return faulty(read)
  const original = read.original ?? JSON.stringify(read.claim)
  const parsed = Submission.safeParse(read.claim)
  if (!parsed.success) {
    const faults = faultsOf(parsed.error, 'pointer')
    const [first] = faults
    const reason = faults.map(({ pointer, detail }) => (faults.length > 1 ? `${pointer}: ${detail}` : detail))
    return faulty({
      row: read.row,
      field: first?.pointer ?? '',
      problem: 'invalid-request',
      reason: reason.slice(0, 5).join('; '),
      original,
    })
  }
  const unfit = faultOfEvidence(read)
  if (unfit) return faulty({ ...unfit, row: read.row, problem: 'invalid-request', original })
  const { evidence, factChecks, verdict, insist } = read
  const content = JSON.stringify([parsed.data, evidence, factChecks, verdict])
  return {
    ...read,
    claim: parsed.data,
    original,
    hash: insist ? hashOf(`${content}\n${next(occurrences, content)}`) : hashOf(content),
  }
}

/** Answers are checked as POST /claims/{id}/evidence checks its body. */
function faultOfEvidence({ evidence = [] }: ImportRow): Pick<ImportFault, 'field' | 'reason'> | undefined {
  for (const { given, imported } of evidence) {
    const parsed = NewEvidence.safeParse(given)
    if (parsed.success) continue
    const [first] = faultsOf(parsed.error, 'pointer')
    const reason = `${first?.pointer ?? ''}: ${first?.detail ?? 'does not fit'}`
    return { field: `/questions/${imported.question}`, reason }
  }
  return undefined
}

function faulty(fault: ImportFault): FaultyRow {
  return { ...inStorableWords(fault), hash: hashOf(fault.original) }
}

/** The row failed where it met the desk and not in itself. */
export function failed(
  { row, original, hash }: SoundRow,
  fault: Pick<ImportFault, 'field' | 'problem' | 'reason'>,
): FaultyRow {
  return { ...inStorableWords({ row, original, ...fault }), hash }
}

/** What is wrong with a row quotes it, and may have cut it within a character; no such text can be stored. */
function inStorableWords({ original, reason, field, ...rest }: ImportFault): ImportFault {
  const words = { reason: storable(reason), original: storable(original.slice(0, longestOriginal)) }
  return { ...rest, ...words, ...(field !== undefined && { field: storable(field) }) }
}

const storable = (text: string) => text.toWellFormed().replaceAll('\u0000', '\ufffd')

function next(occurrences: Occurrences, content: string): number {
  const key = hashOf(content)
  const count = (occurrences.get(key) ?? 0) + 1
  occurrences.set(key, count)
  return count
}

const hashOf = (content: string) => createHash('sha256').update(content).digest('base64url').slice(0, 22)
