// What a reader of any format makes of one row of an upload: something to store, or what is wrong with it.
import type { ImportedFormat, Verdict } from '../../db/vocabulary.ts'
import type { NewEvidence } from '../evidence/schema.ts'
import type { Submission } from '../submission/schema.ts'

/** One thing to store. `claim` is the body of POST /claims, as it travels: the import checks it as that one is checked. */
export interface ImportRow {
  /** Counted from 1: the line of NDJSON, the record of CSV after its header, the item of a document. */
  row: number
  claim: Submission
  /** Evidence with questions and answers, beside the sources a submission may bring. */
  evidence?: ImportedEvidence[]
  /** What others concluded: never our verdict. */
  factChecks?: FactCheckInput[]
  /** A verdict of another desk's data set that becomes a revision marked imported. */
  verdict?: ImportedVerdict
  /** The cells of a table's record, as samples of its columns. */
  cells?: string[]
  /** How the row is shown in a dry run; the submission itself when there is none. */
  preview?: object
  /** The row as it came, for the file of faults; the submission as JSON when there is none. */
  original?: string
  /** Keep the claim although another has the same words: data sets hold equal claims on purpose. */
  insist?: boolean
}

/** What is wrong with a row, in words for the person who sent it. Rows that are right are stored all the same. */
export interface ImportFault {
  row: number
  /** Where in the row: a JSON pointer into it, or the name of a column. */
  field?: string
  /** The cause, by which faults are counted together: the slug of a problem. */
  problem: string
  reason: string
  /** The row as it came, so that it can be mended and sent again. */
  original: string
}

/** A conclusion as markup states it: what it does not say is null. One without an address is told apart by its publisher. */
export interface FactCheckInput {
  publisher: string
  url: string | null
  title: string | null
  ratingText: string | null
  /** Scaled to 0 (false) to 1 (true). */
  ratingNumber: number | null
  /** What it comes to in our words; not our verdict. */
  verdict: Verdict | null
  reviewedOn: string | null
  language: string | null
  /** Where they say the claim occurs. */
  appearances: string[]
}

export interface ImportedEvidence {
  given: NewEvidence
  /** Which question it answers, and the answer as written. */
  imported: { question: number; answer: Record<string, unknown> }
}

export interface ImportedVerdict {
  verdict: Verdict
  /** The label as the data set has it. */
  label: string
  rationale?: string | undefined
  /** The day it holds for; that of the import unless said. */
  asOf?: string
  format: ImportedFormat
  /** The record as written, without its answers. */
  record: Record<string, unknown>
}

export const isFault = (read: ImportRow | ImportFault): read is ImportFault => 'problem' in read

/** Reads a whole document; never throws for what is in it. */
export type Reader = (text: string) => Iterable<ImportRow | ImportFault>
