// The tiles that count claims: the filter of the list each opens, and the same said in the words of an index, so that what
// is counted is found at once however large the desk is. A test holds the two against each other.
import { type SQL, sql } from 'drizzle-orm'
import { claims, decisions, isOpenClaim, leases } from '../../db/schema.ts'
import type { Permission } from '../access.ts'
import { undecidedStatuses } from '../claims/deadline.ts'
import { leasedBy } from '../claims/leased.ts'
import { reappearedSince } from '../claims/lifetimes.ts'
import { dayAfter, type Present } from '../reviews/freshness.ts'
import { notReviewedBy } from '../reviews/rounds.ts'
import type { TileName } from './schema.ts'

/** Whose day it is, and when. */
export interface Viewer {
  userId: string
  present: Present
}

/** Claims that are found along one index, in its order. */
export interface Part {
  /** Named, for SQLite takes another where it has counted little of what is in it. */
  index?: string
  where: SQL
  by: SQL
  /** Finds the first of them, where they are not the first along the index. */
  first?: SQL
}

export interface ClaimTile {
  name: TileName
  needs: Permission
  query: (viewer: Viewer) => Record<string, string[]>
  /** No claim is in two of them. */
  parts: (viewer: Viewer) => Part[]
  /** The column of the moment that is told of each. */
  told: SQL
  /** Whether the earliest moment comes first, or the latest. */
  isEarliestFirst: boolean
}

const oldest = sql.raw('seq')
const newest = sql.raw('seq desc')
const stands = sql.raw('withdrawn_at is null and merged_into_id is null')
const toJudge = ['submitted', 'in_review', 'second_review'] as const
const soonDays = 7
/** How far back a claim that is said again is news. */
export const recentDays = 30

const ofStatus = (status: string) => sql.raw(`status = '${status}'`)
const createdAt = sql.raw('created_at')

export const soonOf = ({ at }: Present) =>
  new Date(Date.parse(at) + soonDays * 24 * 60 * 60 * 1000).toISOString()

export const claimTiles: readonly ClaimTile[] = [
  {
    name: 'leased',
    needs: 'claims:review',
    query: ({ userId }) => ({ leasedBy: [userId] }),
    parts: ({ userId, present: { at } }) => [
      { where: sql`${leasedBy(userId, at)} and ${stands}`, by: newest },
    ],
    told: sql`(select ${leases.takenAt} from ${leases} where ${leases.claimId} = ${claims.id})`,
    isEarliestFirst: false,
  },
  {
    name: 'assigned',
    needs: 'claims:review',
    query: ({ userId }) => ({ assigneeId: [userId], status: [...undecidedStatuses] }),
    parts: ({ userId }) =>
      undecidedStatuses.map((status) => ({
        index: 'claims_open_assignee',
        where: sql`${isOpenClaim} and ${ofStatus(status)} and assignee_id = ${userId}`,
        by: newest,
      })),
    told: createdAt,
    isEarliestFirst: false,
  },
  {
    name: 'returned',
    needs: 'claims:submit',
    query: ({ userId }) => ({ submittedBy: [userId], returned: ['true'] }),
    parts: ({ userId }) => [
      {
        index: 'claims_returned',
        where: sql`returned_at is not null and submitted_by = ${userId} and ${stands}`,
        by: newest,
      },
    ],
    told: sql.raw('returned_at'),
    isEarliestFirst: false,
  },
  {
    name: 'secondReview',
    needs: 'claims:review',
    query: ({ userId }) => ({ status: ['second_review'], notReviewedBy: [userId] }),
    parts: ({ userId }) => [
      {
        index: 'claims_open',
        where: sql`${isOpenClaim} and status = 'second_review' and ${notReviewedBy(userId)}`,
        by: oldest,
      },
    ],
    told: createdAt,
    isEarliestFirst: true,
  },
  {
    name: 'adjudication',
    needs: 'claims:adjudicate',
    query: () => ({ status: ['adjudication'] }),
    parts: () => [
      { index: 'claims_open', where: sql`${isOpenClaim} and status = 'adjudication'`, by: oldest },
    ],
    told: createdAt,
    isEarliestFirst: true,
  },
  {
    name: 'waiting',
    needs: 'claims:read',
    query: () => ({ status: [...toJudge] }),
    parts: () =>
      toJudge.map((status) => ({
        index: 'claims_open',
        where: sql`${isOpenClaim} and ${ofStatus(status)}`,
        by: oldest,
      })),
    told: createdAt,
    isEarliestFirst: true,
  },
  {
    name: 'decided',
    needs: 'claims:read',
    query: ({ present }) => ({ decidedAfter: [present.today] }),
    parts: ({ present }) => [
      {
        where: sql`seq in (select ${decisions.claimSeq} from ${decisions} where ${decisions.day} >= ${present.today}) and ${stands}`,
        first: sql`seq in (select claim_seq from ${decisions}
          where seq > (select max(seq) from ${decisions}) - 100 and +day >= ${present.today}) and ${stands}`,
        by: sql.raw('updated_at desc'),
      },
    ],
    told: sql.raw('updated_at'),
    isEarliestFirst: false,
  },
  {
    name: 'underReview',
    needs: 'claims:read',
    query: () => ({ underReview: ['true'] }),
    parts: () => [
      {
        index: 'claims_under_review',
        where: sql`verdict is not null and status <> 'decided' and ${stands}`,
        by: newest,
      },
    ],
    told: sql.raw('updated_at'),
    isEarliestFirst: false,
  },
  {
    name: 'evidenceChanged',
    needs: 'claims:read',
    query: () => ({ evidenceChanged: ['true'] }),
    parts: () => [{ index: 'claims_shaken', where: sql`evidence_changed = 1 and ${stands}`, by: newest }],
    told: sql.raw('updated_at'),
    isEarliestFirst: false,
  },
  {
    name: 'overdue',
    needs: 'claims:read',
    query: () => ({ overdue: ['true'] }),
    parts: ({ present }) => [
      {
        index: 'claims_open_deadline',
        where: sql`deadline_at < ${present.at} and ${isOpenClaim}`,
        by: sql.raw('deadline_at, seq'),
      },
    ],
    told: sql.raw('deadline_at'),
    isEarliestFirst: true,
  },
  {
    name: 'deadline',
    needs: 'claims:read',
    query: ({ present }) => ({
      deadlineAfter: [present.at],
      deadlineBefore: [soonOf(present)],
      status: [...undecidedStatuses],
    }),
    parts: ({ present }) => [
      {
        index: 'claims_open_deadline',
        where: sql`deadline_at >= ${present.at} and deadline_at <= ${soonOf(present)} and ${isOpenClaim}`,
        by: sql.raw('deadline_at, seq'),
      },
    ],
    told: sql.raw('deadline_at'),
    isEarliestFirst: true,
  },
  {
    name: 'due',
    needs: 'claims:read',
    query: () => ({ due: ['true'] }),
    parts: ({ present }) => [
      {
        index: 'claims_open_due',
        where: sql`due_on < ${present.today} and ${isOpenClaim}`,
        by: sql.raw('due_on, seq'),
      },
    ],
    told: sql.raw('due_on'),
    isEarliestFirst: true,
  },
  {
    name: 'aged',
    needs: 'claims:read',
    query: () => ({ freshness: ['due', 'overdue', 'expired'] }),
    parts: ({ present: { today } }) => [
      {
        index: 'claims_valid',
        where: sql`valid_until <= ${today} and verdict is not null and ${stands}`,
        by: sql.raw('valid_until, seq'),
      },
      {
        index: 'claims_recheck',
        where: sql`recheck_on <= ${today} and (valid_until is null or valid_until > ${today}) and ${stands}`,
        by: sql.raw('recheck_on, seq'),
      },
    ],
    told: sql.raw('min(coalesce(recheck_on, valid_until), coalesce(valid_until, recheck_on))'),
    isEarliestFirst: true,
  },
  {
    name: 'reappeared',
    needs: 'claims:read',
    query: ({ present }) => ({
      verdict: ['refuted'],
      reappearedAfter: [dayAfter(present.today, 1 - recentDays)],
    }),
    parts: ({ present }) => [
      {
        where: sql`${claims.verdict} = 'refuted' and ${reappearedSince(dayAfter(present.today, 1 - recentDays))} and ${stands}`,
        by: newest,
      },
    ],
    told: sql.raw(
      '(select max(latest.created_at) from appearances as latest where latest.claim_id = claims.id)',
    ),
    isEarliestFirst: false,
  },
]
