// The report on agreement: the pairs of reviews of closed rounds, counted by the database.
import { and, asc, count, eq, gt, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { claims, claimTopics, events, reviews, rounds, verdicts } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Ctx } from '../context.ts'
import { agreementOf, countPairs, fewestPairs } from './agreement.ts'
import type { AgreementQuery, AgreementReport } from './agreement-schema.ts'

const earlier = alias(reviews, 'earlier')
const later = alias(reviews, 'later')

export const reportAgreement = (ctx: Ctx, query: AgreementQuery): Promise<AgreementReport> =>
  agreementIn(ctx.store.read, query)

export async function agreementIn(db: Database, query: AgreementQuery): Promise<AgreementReport> {
  const table = await db
    .select({ first: earlier.verdict, second: later.verdict, pairs: count() })
    .from(rounds)
    .innerJoin(earlier, and(eq(earlier.roundId, rounds.id), isNull(earlier.withdrawnAt)))
    .innerJoin(
      later,
      and(eq(later.roundId, rounds.id), isNull(later.withdrawnAt), gt(later.seq, earlier.seq)),
    )
    .where(and(...conditions(query)))
    .groupBy(earlier.verdict, later.verdict)
    .orderBy(asc(earlier.verdict), asc(later.verdict))
  const agreement = agreementOf(table)
  return {
    pairs: countPairs(table),
    fewestPairs,
    percent: agreement?.percent ?? null,
    kappa: agreement?.kappa ?? null,
    byVerdict: agreement && table,
  }
}

function conditions({ topic, after, before }: AgreementQuery): (SQL | undefined)[] {
  return [
    // Only rounds of several reviews have this event, so the many rounds of one are never read.
    sql`${rounds.id} in (select ${events.subject} from ${events} where ${events.action} = 'round.opened')`,
    inArray(rounds.outcome, ['decided', 'disagreed']),
    after ? gte(rounds.closedAt, after) : undefined,
    before ? lte(rounds.closedAt, before) : undefined,
    topic && ofTopic(topic),
    wasMeant,
  ]
}

const ofTopic = (topic: string[]): SQL => sql`${rounds.claimId} in (
  select ${claims.id} from ${claimTopics} join ${claims} on ${claims.seq} = ${claimTopics.claimSeq}
  where ${inArray(claimTopics.topic, topic)})`

/** A decision that was undone as a slip says nothing of what its reviewers think. */
const wasMeant = sql`not exists (
  select 1 from ${verdicts} join ${verdicts} as voiding
    on voiding.claim_id = ${verdicts.claimId} and voiding.voids_revision = ${verdicts.revision}
  where ${verdicts.roundId} = ${rounds.id} and voiding.reason = 'slip')`
