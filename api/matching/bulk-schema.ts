// What travels when many pairs are decided at once, and when that is taken back.
import { z } from 'zod'
import { matchBands, matchRelations } from '../../db/vocabulary.ts'
import { ClaimId } from '../claims/schema.ts'
import { idOf, text } from '../http/values.ts'
import { MatchId, MatchPair } from './schema.ts'

/** What can be made of all pairs at once. `merge` is `same` with its consequence. */
export const bulkActs = ['merge', 'same', 'related', 'different'] as const

const BatchId = idOf('bat', 'a batch')
const mostAtOnce = 200

export const MatchDecisions = z
  .strictObject({
    act: z.enum(bulkActs),
    relation: z.enum(matchRelations).optional(),
    minScore: z.number().min(0).max(1).meta({ description: 'Pairs that wait and are scored this high.' }),
    band: z.array(z.enum(matchBands)).min(1).max(matchBands.length).optional().meta({
      description: 'Only these; for `merge` and `same` it is `same` unless said, for the others any.',
    }),
    reason: text(2000).optional(),
    limit: z.int().min(1).max(mostAtOnce).default(100).meta({ description: 'Pairs in one call.' }),
    cursor: z
      .string()
      .max(1000)
      .optional()
      .meta({ description: 'The `nextCursor` of the call before, to go on after it.' }),
    batchId: BatchId.optional().meta({ description: 'Of the call before: both are then taken back as one.' }),
    dryRun: z.boolean().default(false).meta({ description: 'Say what would happen and change nothing.' }),
  })
  .refine(({ act, relation }) => act === 'related' || relation === undefined, {
    message: 'is only for claims that are related',
    path: ['relation'],
  })
  .meta({ id: 'MatchDecisions' })

const problem = z.looseObject({ type: z.string(), title: z.string(), status: z.int() })

export const DecidedMatches = z
  .strictObject({
    dryRun: z.boolean(),
    batchId: z.string().nullable().meta({ description: 'Ties the decisions together in the history.' }),
    waiting: z.int().meta({ description: 'Pairs that fitted before this call, counted up to 10,000.' }),
    waitingCapped: z.boolean().optional().meta({ description: 'There are more than were counted.' }),
    decided: z.int(),
    refused: z.int(),
    results: z.array(
      z.strictObject({
        id: MatchId,
        outcome: z.enum(['decided', 'refused']),
        loserId: ClaimId.nullable().meta({ description: 'The claim that answers 308 from now on.' }),
        winnerId: ClaimId.nullable().meta({ description: 'The claim that stays.' }),
        problem: problem.optional(),
      }),
    ),
    sample: z.array(MatchPair).meta({
      description: 'A few of the pairs looked at, from the likeliest to the least likely.',
    }),
    nextCursor: z.string().nullable().meta({ description: 'Where the next call goes on; null at the end.' }),
  })
  .meta({ id: 'DecidedMatches' })

export const MatchUndo = z
  .strictObject({
    batchId: BatchId,
    limit: z.int().min(1).max(mostAtOnce).default(100).meta({ description: 'Pairs in one call.' }),
  })
  .meta({ id: 'MatchUndo' })

export const ReopenedMatches = z
  .strictObject({
    batchId: z.string().nullable(),
    reopened: z.int(),
    refused: z.int(),
    results: z.array(
      z.strictObject({
        id: MatchId,
        outcome: z.enum(['reopened', 'refused']),
        problem: problem.optional(),
      }),
    ),
    remaining: z.int().meta({ description: 'Pairs of the batch that are still decided so.' }),
  })
  .meta({ id: 'ReopenedMatches' })

export type MatchDecisions = z.output<typeof MatchDecisions>
export type DecidedMatches = z.output<typeof DecidedMatches>
export type MatchUndo = z.output<typeof MatchUndo>
export type ReopenedMatches = z.output<typeof ReopenedMatches>
