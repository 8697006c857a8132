// What travels about merges: what one would do, and those that stand.
import { z } from 'zod'
import { verdicts } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { ClaimId } from '../claims/schema.ts'
import * as examples from '../examples.ts'
import { idOf, instant } from '../http/values.ts'
import { MatchedClaim } from './schema.ts'

const Moves = z
  .strictObject({
    ...{ appearances: z.int(), evidence: z.int(), notes: z.int(), contacts: z.int() },
    factChecks: z.int(),
  })
  .meta({ id: 'Moves', description: 'How many of each move to the claim that stays.' })

export const MergePreview = z
  .strictObject({
    loserId: ClaimId.meta({ description: 'The claim that would answer 308.' }),
    winnerId: ClaimId.meta({ description: 'The claim that would stay.' }),
    moves: Moves,
    verdict: z.enum(verdicts).nullable().meta({ description: 'The answer in force afterwards.' }),
    hidesPublished: z.boolean().meta({
      description: 'The loser is public: its place in the public is taken by the winner’s equal verdict.',
    }),
    problem: z
      .looseObject({ type: z.string(), title: z.string(), status: z.int() })
      .nullable()
      .meta({ description: 'Why it would be refused; null where it would not.' }),
  })
  .meta({ id: 'MergePreview', description: 'Nothing is changed by asking.', example: examples.mergePreview })

export const StandingMerge = z
  .strictObject({
    id: idOf('mrg', 'a merge'),
    claim: MatchedClaim.meta({ description: 'The claim that was taken in.' }),
    moved: Moves,
    reason: z.string().nullable(),
    mergedBy: Person,
    mergedAt: instant,
  })
  .meta({ id: 'StandingMerge' })
export const StandingMergeList = z
  .strictObject({ data: z.array(StandingMerge) })
  .meta({ id: 'StandingMergeList', description: 'The newest first, at most 200.' })

export type MergePreview = z.output<typeof MergePreview>
export type StandingMerge = z.output<typeof StandingMerge>
