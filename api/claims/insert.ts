// Writes a new claim with the words it can be found by; submissions and parts come through here.
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { insertMany } from '../../db/insert-many.ts'
import { prepared } from '../../db/prepared.ts'
import { type ClaimRow, claimKindRows, claims, claimTopics } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { type ClaimStatus, claimStatuses } from '../../db/vocabulary.ts'
import type { Tx } from '../context.ts'
import { newId } from '../ids.ts'
import { indexNewClaims } from '../matching/indexing.ts'
import { statusByDates, type Window, windowOf } from './due.ts'
import { fingerprint, ownFingerprint } from './fingerprint.ts'
import { dayOf } from './lifetimes.ts'
import { requireClaim } from './record.ts'

type Columns = Omit<
  typeof claims.$inferInsert,
  | 'id'
  | 'seq'
  | 'fingerprint'
  | 'status'
  | 'submittedBy'
  | 'createdAt'
  | 'updatedAt'
  | 'kinds'
  | 'topics'
  | 'scope'
>
export type NewClaim = Columns & Pick<ClaimRow, 'kinds' | 'topics' | 'scope'>

/**
 * @param insist  keep it although the same words are there: its fingerprint is then its own
 */
export async function insertClaim(tx: Tx, claim: NewClaim, insist = false): Promise<ClaimRow> {
  const id = newId('clm')
  const seq = (await newestSeq(tx.db)) + 1
  const window = windowOf(claim.resolution, claim.deferredUntil)
  const unjudged = { kinds: claim.kinds, assigneeId: null, verdict: null, status: 'submitted' } as const
  const status = statusByDates({ ...unjudged, ...window }, dayOf(tx.at))
  const given = Object.entries({ ...claim, ...window }).filter(([, value]) => value !== undefined)
  await insertRows(tx, [
    {
      ...(Object.fromEntries(given) as NewClaim),
      seq,
      id,
      fingerprint: insist ? ownFingerprint(claim.text, id) : fingerprint(claim.text),
      status,
      submittedBy: tx.ctx.actor.id,
      createdAt: tx.at,
      updatedAt: tx.at,
    },
  ])
  tx.happened({
    action: 'claim.submitted',
    subject: id,
    claimId: id,
    after: { ...claim, ...datesTold(window, status) },
  })
  return requireClaim(tx.db, id)
}

type InsertedClaim = typeof claims.$inferInsert & Pick<ClaimRow, 'seq' | 'kinds' | 'topics'>

/** Claims that name the same columns, with all they are found by, in four statements. */
async function insertRows({ db }: Tx, rows: readonly InsertedClaim[]): Promise<void> {
  await insertMany(db, claims, rows)
  await insertMany(
    db,
    claimTopics,
    rows.flatMap(({ topics, seq: claimSeq }) => topics.map((topic) => ({ topic, claimSeq }))),
  )
  await insertMany(
    db,
    claimKindRows,
    rows.flatMap(({ kinds, seq: claimSeq }) => kinds.map((kind) => ({ kind, claimSeq }))),
  )
  await indexNewClaims(db, rows.map(searchedOf))
}

/** What a claim that came alone, without article, quote or evidence, is made of. */
export type PlainClaim = Pick<
  NewClaim,
  | 'text'
  | 'headline'
  | 'kinds'
  | 'topics'
  | 'speaker'
  | 'claimedOn'
  | 'language'
  | 'scope'
  | 'resolution'
  | 'externalId'
  | 'priority'
  | 'deadlineAt'
>

/**
 * Many at once, as `insertClaim` does each, in as many statements.
 * @param insists  of each, whether it is kept although the same words are there
 */
export async function insertClaims(
  tx: Tx,
  given: readonly PlainClaim[],
  insists: (at: number) => boolean = () => false,
): Promise<{ id: string; seq: number }[]> {
  const { db, ctx, at } = tx
  const before = await newestSeq(db)
  const today = dayOf(at)
  const rows = given.map((claim, n) => {
    const window = windowOf(claim.resolution, undefined)
    const unjudged = { kinds: claim.kinds, assigneeId: null, verdict: null, status: 'submitted' } as const
    const status = statusByDates({ ...unjudged, ...window }, today)
    const id = newId('clm')
    const print = insists(n) ? ownFingerprint(claim.text, id) : fingerprint(claim.text)
    return { claim, window, status, seq: before + n + 1, id, print }
  })
  await insertRows(
    tx,
    rows.map(({ claim, window, status, seq, id, print }) => ({
      seq,
      id,
      text: claim.text,
      headline: claim.headline ?? null,
      kinds: claim.kinds,
      topics: claim.topics,
      speaker: claim.speaker ?? null,
      claimedOn: claim.claimedOn ?? null,
      language: claim.language ?? null,
      scope: claim.scope,
      resolution: claim.resolution ?? null,
      externalId: claim.externalId ?? null,
      priority: claim.priority ?? 0,
      deadlineAt: claim.deadlineAt ?? null,
      ...window,
      fingerprint: print,
      status,
      submittedBy: ctx.actor.id,
      createdAt: at,
      updatedAt: at,
    })),
  )
  for (const { claim, window, status, id } of rows) {
    const after = { ...claim, originArticleId: null, ...datesTold(window, status) }
    tx.happened({ action: 'claim.submitted', subject: id, claimId: id, after })
  }
  return rows.map(({ id, seq }) => ({ id, seq }))
}

const searchedOf = ({ seq, text, headline, speaker, topics, language }: InsertedClaim) => ({
  seq,
  text,
  headline: headline ?? null,
  speaker: speaker ?? null,
  topics,
  language: language ?? null,
})

/** Nobody else writes while this change does, so the numbers after it are free. */
async function newestSeq(db: Database): Promise<number> {
  const [newest] = await lastNumber(db).all()
  return newest?.seq ?? 0
}

const lastNumber = prepared((db) =>
  db.select({ seq: claims.seq }).from(claims).orderBy(desc(claims.seq)).limit(1).prepare(),
)

/** What its dates made of it; most claims have none. */
const datesTold = ({ dueFrom, dueOn }: Window, status: ClaimStatus) => ({
  ...(dueFrom !== null && { dueFrom }),
  ...(dueOn !== null && { dueOn }),
  ...(status !== 'submitted' && { status }),
})

/** The claim that says the same in the same article, or in none. */
export async function findSameWords(
  db: Database,
  text: string,
  originArticleId: string | null,
): Promise<ClaimRow | undefined> {
  const print = fingerprint(text)
  const [row] =
    originArticleId === null
      ? await sameWordsAlone(db).all({ print })
      : await sameWords(db).all({ print, originArticleId })
  return row
}

const isPrint = eq(claims.fingerprint, sql.placeholder('print'))
const sameWordsAlone = prepared((db) =>
  db
    .select()
    .from(claims)
    .where(and(isPrint, isNull(claims.originArticleId)))
    .prepare(),
)
const sameWords = prepared((db) =>
  db
    .select()
    .from(claims)
    .where(and(isPrint, eq(claims.originArticleId, sql.placeholder('originArticleId'))))
    .prepare(),
)

/** The oldest claim that says the same in whatever article, and stands. */
export async function findSameWordsElsewhere(db: Database, text: string): Promise<ClaimRow | undefined> {
  return (await findSameWordsOf(db, [text])).get(fingerprint(text))
}

/** The same for many texts, by their fingerprints. */
export async function findSameWordsOf(db: Database, texts: string[]): Promise<Map<string, ClaimRow>> {
  const wanted = [...new Set(texts.map(fingerprint))]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .select()
    .from(claims)
    .where(
      and(
        inArray(claims.fingerprint, wanted),
        isNull(claims.withdrawnAt),
        isNull(claims.mergedIntoId),
        inArray(claims.status, workable),
      ),
    )
  rows.sort((a, b) => b.seq - a.seq)
  return new Map(rows.map((row) => [row.fingerprint, row]))
}

const workable = claimStatuses.filter((status) => status !== 'declined' && status !== 'split')
