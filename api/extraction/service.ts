// Finds the sentences of a text that are worth a check. Nothing is stored; a person accepts, edits or dismisses each.
import { and, eq, isNull } from 'drizzle-orm'
import { appearances, type ClaimRow, claims, type DismissalRow, dismissals } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { requireArticle } from '../articles/record.ts'
import { readText } from '../captures/read.ts'
import { latestCapture } from '../captures/service.ts'
import { codePointOffsets, normaliseText } from '../captures/text.ts'
import { fingerprint } from '../claims/fingerprint.ts'
import { findSameWordsOf } from '../claims/insert.ts'
import type { Ctx } from '../context.ts'
import { Problem } from '../problems.ts'
import { proposeClaims } from './candidates.ts'
import { presentDismissal } from './dismissals.ts'
import type {
  ArticleCandidate,
  ArticleCandidates,
  ArticleExtractionQuery,
  Candidate,
  ExtractionInput,
} from './schema.ts'
import { splitSentences } from './sentences.ts'
import { scoreWorth } from './worth.ts'

/** @throws Problem `page-not-read` when the address gives no text */
export async function extractClaims(ctx: Ctx, input: ExtractionInput): Promise<Candidate[]> {
  const reading = await readText(ctx, input, input.url)
  if (!reading) throw new Error('an extraction without a text got past its schema')
  if ('failure' in reading) {
    throw new Problem('page-not-read', { detail: reading.failureDetail, reason: reading.failure })
  }
  const { publishedOn = reading.page?.publishedOn, language = reading.page?.language } = input
  return candidatesOf(normaliseText(reading.text), { publishedOn, language })
}

export function scoreSentences(sentences: string[]) {
  return sentences.map((sentence) => ({ score: scoreWorth(sentence) }))
}

/** The candidates of an article's newest text, with what the desk knows of each. @throws Problem `no-text` */
export async function extractArticle(
  ctx: Ctx,
  articleId: string,
  { show = ['untracked'] }: ArticleExtractionQuery,
): Promise<ArticleCandidates> {
  const db = ctx.store.read
  const article = await requireArticle(db, articleId)
  const capture = await latestCapture(db, { articleId })
  if (!capture?.text) throw new Problem('no-text')
  const tracked = await findTracked(db, articleId, capture.id)
  const dismissed = await findDismissed(db, articleId)
  const people = await findPeople(
    db,
    dismissed.map(({ dismissedBy }) => dismissedBy),
  )
  const byWords = new Map(dismissed.map((row) => [row.fingerprint, presentDismissal(row, people)]))
  const candidates = candidatesOf(capture.text, article)
  const known = await findSameWordsOf(
    db,
    candidates.map(({ quote }) => quote),
  )
  const data = candidates.map((candidate): ArticleCandidate => {
    const claimIds = tracked.flatMap((place) => (overlaps(place, candidate) ? place.claimId : []))
    const words = fingerprint(candidate.quote)
    const dismissal = byWords.get(words) ?? null
    const existing = claimIds.length === 0 ? briefOf(known.get(words)) : null
    return { ...candidate, claimIds: [...new Set(claimIds)], dismissal, existing }
  })
  return { captureId: capture.id, data: data.filter((candidate) => show.includes(stateOf(candidate))) }
}

function briefOf(row: ClaimRow | undefined): ArticleCandidate['existing'] {
  if (!row) return null
  const { id, text, status, verdict, asOf } = row
  return { id, text, status, verdict, asOf }
}

function stateOf({ claimIds, dismissal }: ArticleCandidate) {
  if (claimIds.length > 0) return 'tracked'
  return dismissal ? 'dismissed' : 'untracked'
}

interface Known {
  publishedOn?: string | null | undefined
  language?: string | null | undefined
}

/** Candidates with offsets in code points. `text` is normalised. */
function candidatesOf(text: string, { publishedOn, language }: Known): Candidate[] {
  const at = codePointOffsets(text)
  const found = proposeClaims(text, {
    publishedOn: publishedOn ?? null,
    language: language ?? undefined,
    score: scoreWorth,
    split: splitSentences,
  })
  return found.map(({ quote, start, end, dates, ...rest }) => ({
    ...rest,
    quote,
    start: at(start),
    end: at(end),
    dates: dates.map((date) => ({ ...date, start: at(date.start), end: at(date.end) })),
  }))
}

interface Tracked {
  claimId: string
  start: number
  end: number
}

async function findTracked(db: Database, articleId: string, captureId: string): Promise<Tracked[]> {
  const rows = await db
    .select({ claimId: appearances.claimId, start: appearances.start, end: appearances.end })
    .from(appearances)
    .innerJoin(claims, eq(claims.id, appearances.claimId))
    .where(
      and(
        eq(appearances.articleId, articleId),
        eq(appearances.captureId, captureId),
        isNull(claims.withdrawnAt),
      ),
    )
  return rows.flatMap(({ claimId, start, end }) =>
    start === null || end === null ? [] : [{ claimId, start, end }],
  )
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end

function findDismissed(db: Database, articleId: string): Promise<DismissalRow[]> {
  return db
    .select()
    .from(dismissals)
    .where(and(eq(dismissals.articleId, articleId), isNull(dismissals.restoredAt)))
}
