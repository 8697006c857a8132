// What one POST /claims with everything in it means: the article, the claim, its quote and its sources, or none of it.
import { and, eq, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { type ClaimRow, claims } from '../../db/schema.ts'
import { requireNamedArticle } from '../articles/service.ts'
import { insertAppearance } from '../claims/appearances.ts'
import { findSameWords, findSameWordsElsewhere, insertClaim } from '../claims/insert.ts'
import { presentClaim } from '../claims/present.ts'
import { requireStanding, touchClaim } from '../claims/record.ts'
import type { ClaimInclude } from '../claims/schema.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { insertEvidence } from '../evidence/service.ts'
import type { SimilarClaim } from '../matching/schema.ts'
import { findSimilar, keepSimilar } from '../matching/service.ts'
import { compareLater } from '../matching/uncompared.ts'
import { invalid, Problem } from '../problems.ts'
import { NewSource } from '../sources/schema.ts'
import type { Submission, SubmissionQuery, SubmittedClaim, SubmittedSource } from './schema.ts'

export async function submitClaim(
  ctx: Ctx,
  input: Submission,
  query: SubmissionQuery,
): Promise<SubmittedClaim> {
  // Read before the change, which others wait for; a claim submitted in the same instant may be missed.
  const found = await findSimilar(ctx, input)
  return change(ctx, (tx) => submitTo(tx, input, query, (claim) => keepSimilar(tx, claim, found)))
}

/** The same for one of many, which is compared with the others later. Takes its place among the changes at once. */
export function submitOneOfMany(
  ctx: Ctx,
  input: Submission,
  query: SubmissionQuery,
): Promise<SubmittedClaim> {
  return change(ctx, (tx) =>
    submitTo(tx, input, query, async ({ seq }) => {
      await compareLater(tx, [seq])
      return []
    }),
  )
}

/** What is made of the claims a new one may repeat, in the change that stores it. */
type Likeness = (claim: ClaimRow) => Promise<SimilarClaim[]>

/** @throws Problem `duplicate-claim` for what is known, unless something else is to be made of that */
async function submitTo(
  tx: Tx,
  input: Submission,
  { onDuplicate }: SubmissionQuery,
  likeness: Likeness,
): Promise<SubmittedClaim> {
  const articleId = await articleOf(tx, input)
  const byId = await findByExternalId(tx, input.externalId)
  const isHere = byId ?? (await findSameWords(tx.db, input.text, articleId))
  const isPlace = onDuplicate === 'appearance' && input.quote !== undefined
  const known = isHere ?? (isPlace ? await findSameWordsElsewhere(tx.db, input.text) : undefined)
  if (!known) return submitNew(tx, input, articleId, likeness, false)
  if (onDuplicate === 'appearance') return addToKnown(tx, known, input, articleId)
  if (onDuplicate === 'create' && !byId) return submitNew(tx, input, articleId, likeness, true)
  throw new Problem('duplicate-claim', { existing: await presentClaim(tx, known) })
}

/** What an import makes of a submission: a new claim, or the one on the desk already. Looks for no likeness. */
export async function bringIn(
  tx: Tx,
  input: Submission,
  insist: boolean,
): Promise<{ claim: ClaimRow; isNew: boolean }> {
  const articleId = await articleOf(tx, input)
  const byId = await findByExternalId(tx, input.externalId)
  const known = byId ?? (insist ? undefined : await findSameWords(tx.db, input.text, articleId))
  if (known) return { claim: known, isNew: false }
  return { claim: await insertWhole(tx, input, articleId, insist), isNew: true }
}

async function submitNew(
  tx: Tx,
  input: Submission,
  articleId: string | null,
  likeness: Likeness,
  insist: boolean,
): Promise<SubmittedClaim> {
  const claim = await insertWhole(tx, input, articleId, insist)
  const similar = await likeness(claim)
  return { ...(await presentNew(tx, claim, input)), similar }
}

/** A claim of this instant has what it came with and no more: what it came without is not looked for. */
async function presentNew(tx: Tx, claim: ClaimRow, { quote, sources = [] }: Submission) {
  const include: ClaimInclude[] = []
  if (claim.originArticleId !== null) include.push('article')
  if (quote !== undefined && claim.originArticleId !== null) include.push('appearances')
  if (sources.length > 0) include.push('evidence')
  const made = await presentClaim(tx, claim, include)
  made.article ??= null
  made.evidence ??= []
  made.appearances ??= []
  return made
}

async function insertWhole(
  tx: Tx,
  input: Submission,
  articleId: string | null,
  insist: boolean,
): Promise<ClaimRow> {
  const { article: _, articleId: __, quote, attribution, modality, sources = [], ...fields } = input
  const { kinds = [], topics = [], scope = {} } = fields
  const claim = await insertClaim(tx, { ...fields, kinds, topics, scope, originArticleId: articleId }, insist)
  if (quote !== undefined && articleId !== null) {
    await insertAppearance(tx, claim, { articleId, quote, attribution, modality })
  }
  for (const source of sources) await insertEvidence(tx, claim, evidenceOf(source))
  return claim
}

/** The claim is known: what this submission adds to it is where else it was said, and with what sources. */
async function addToKnown(
  tx: Tx,
  known: ClaimRow,
  input: Submission,
  articleId: string | null,
): Promise<SubmittedClaim> {
  const claim = await requireStanding(tx.db, known.id)
  const { quote, attribution, modality, sources = [] } = input
  if (quote === undefined || articleId === null) {
    throw invalid('/quote', 'is needed, with its article, to add an appearance to the claim there is')
  }
  await insertAppearance(tx, claim, { articleId, quote, attribution, modality })
  for (const source of sources) await insertEvidence(tx, claim, evidenceOf(source))
  const evidence = claim.verdict !== null && sources.length > 0 ? { evidenceChanged: true } : {}
  const after = await touchClaim(tx, claim, evidence)
  return { ...(await presentClaim(tx, after, ['article', 'appearances', 'evidence'])), similar: [] }
}

function evidenceOf({ stance, excerpt, locator, note, ...source }: SubmittedSource) {
  return { source: NewSource.parse(source), stance, excerpt, locator, note }
}

async function articleOf(tx: Tx, named: Submission): Promise<string | null> {
  if (!named.article && named.articleId === undefined) return null
  return (await requireNamedArticle(tx, named)).id
}

/** The claim this submitter calls by that id; insisting does not make it another one. */
async function findByExternalId(tx: Tx, externalId: string | undefined): Promise<ClaimRow | undefined> {
  if (externalId === undefined) return undefined
  const [known] = await byExternalId(tx.db).all({ submittedBy: tx.ctx.actor.id, externalId })
  return known
}

const byExternalId = prepared((db) =>
  db
    .select()
    .from(claims)
    .where(
      and(
        eq(claims.submittedBy, sql.placeholder('submittedBy')),
        eq(claims.externalId, sql.placeholder('externalId')),
      ),
    )
    .prepare(),
)
