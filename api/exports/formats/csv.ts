// A table for spreadsheets (RFC 4180): one row a claim, with what a cell could run as a formula made harmless.
import { stringify } from 'csv-stringify/sync'
import type { Departure, ExportedClaim, ExportedRow } from '../schema.ts'
import type { Format } from './format.ts'

type Cell = string | number | boolean | null

/** Column name → its cell. Lists are joined by line breaks inside the cell. */
const columns: Record<string, (claim: ExportedClaim) => Cell> = {
  id: (claim) => claim.id,
  text: (claim) => claim.text,
  headline: (claim) => claim.headline,
  verdict: (claim) => claim.verdict,
  rating: (claim) => claim.rating,
  as_of: (claim) => claim.asOf,
  outcome: (claim) => claim.outcome,
  freshness: (claim) => claim.freshness,
  recheck_on: (claim) => claim.recheckOn,
  valid_until: (claim) => claim.validUntil,
  overtaken_on: (claim) => claim.overtakenOn,
  overtaken_note: (claim) => claim.overtakenNote,
  revision: (claim) => claim.verdictRevision,
  revision_kind: (claim) => claim.revisionKind,
  imported_from: (claim) => claim.imported?.format ?? null,
  published_revision: (claim) => claim.publishedRevision,
  under_review: (claim) => claim.underReview,
  evidence_changed: (claim) => claim.evidenceChanged,
  reading: (claim) => claim.reading,
  summary: (claim) => claim.summary,
  rationale: (claim) => claim.rationale,
  waiver: (claim) => claim.waiver,
  speaker: (claim) => claim.speaker,
  claimed_on: (claim) => claim.claimedOn,
  kinds: (claim) => claim.kinds.join('\n'),
  topics: (claim) => claim.topics.join('\n'),
  article_title: (claim) => claim.article?.title ?? null,
  article_url: (claim) => claim.article?.url ?? null,
  article_publisher: (claim) => claim.article?.publisher ?? null,
  article_published_on: (claim) => claim.article?.publishedOn ?? null,
  quotes: (claim) => claim.appearances.map(({ exact }) => exact).join('\n'),
  origins_supporting: (claim) => claim.independentOrigins.supports,
  origins_refuting: (claim) => claim.independentOrigins.refutes,
  origins_unknown: (claim) => claim.independentOrigins.unknown,
  origins: (claim) => claim.originsInWords,
  evidence: (claim) => claim.evidence.map(evidenceLine).join('\n'),
  fact_checks: (claim) => claim.factChecks.map(factCheckLine).join('\n'),
  corrections: (claim) => claim.corrections.length,
  external_id: (claim) => claim.externalId,
  decided_at: (claim) => claim.decidedAt,
  created_at: (claim) => claim.createdAt,
  licence: (claim) => claim.licence,
  updated_at: (claim) => claim.updatedAt,
}

/** A claim that left has its id, the reason, and when. */
const departure: Record<string, (left: Departure) => Cell> = {
  id: (left) => left.id,
  removed: (left) => left.reason,
  updated_at: (left) => left.updatedAt,
}

const names = [...Object.keys(columns), 'removed']

function cellsOf(row: ExportedRow): Cell[] {
  return 'removed' in row
    ? names.map((name) => departure[name]?.(row) ?? null)
    : names.map((name) => columns[name]?.(row) ?? null)
}

function evidenceLine({ stance, source, verdictOf, excerpt }: ExportedClaim['evidence'][number]): string {
  const other = verdictOf ? `the verdict on “${verdictOf.text}” (${verdictOf.rating ?? 'none'})` : 'no source'
  const from = source ? [source.title, source.url].filter(Boolean).join(', ') : other
  return `${stance}: ${from}${excerpt ? `: “${excerpt}”` : ''}`
}

function factCheckLine({ publisher, ratingText, url }: ExportedClaim['factChecks'][number]): string {
  return [`${publisher}${ratingText ? `: ${ratingText}` : ''}`, url].filter(Boolean).join(', ')
}

/** What spreadsheets take for the beginning of a formula, in their wide forms too, and behind blanks that some drop. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u

/** Behind an apostrophe a cell is text, whatever it begins with. */
export const harmless = (cell: string) => (formula.test(cell) ? `'${cell}` : cell)

/** A lone line feed ends a row for many readers, so a cell that holds one is quoted like one with a whole line end. */
const write = (rows: Cell[][]) =>
  stringify(rows, {
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    cast: { boolean: String, string: harmless },
  })

export const csv: Format = {
  mediaType: 'text/csv; charset=utf-8; header=present',
  begin: () => write([names]),
  page: (rows) => write(rows.map(cellsOf)),
  end: () => '',
}
