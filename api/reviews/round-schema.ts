// What travels about rounds: which reviews made a verdict together, and what is to be seen of one that is open.
import { z } from 'zod'
import { roundOutcomes } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import * as examples from '../examples.ts'
import { instant } from '../http/values.ts'
import { Review, ReviewId } from './schema.ts'

/** A colleague's review while its round is open: that it was made, and what it can later be held to. */
export const SealedReview = z
  .strictObject({
    id: ReviewId,
    reviewer: Person,
    createdAt: instant,
    withdrawnAt: instant.nullable(),
    isSealed: z.literal(true),
    commitment: z.string().meta({
      description:
        'The `bodyHash` of the event that recorded it. Once the round closes, the event shows what it was made of.',
    }),
  })
  .meta({ id: 'SealedReview', example: examples.sealedReview })

export const Round = z
  .strictObject({
    number: z.int(),
    settingsVersion: z.int().meta({ description: 'The version of policy and scale it is judged by.' }),
    reviewsRequired: z.int(),
    outcome: z.enum(roundOutcomes).nullable().meta({ description: 'Null while it is open.' }),
    isAdjudication: z
      .boolean()
      .meta({ description: 'Whether it settled the reviews of an earlier round, which differed.' }),
    openedAt: instant,
    closedAt: instant.nullable(),
    reviews: z.array(z.union([Review, SealedReview])),
  })
  .meta({ id: 'Round', example: examples.round })

export const RoundList = z.strictObject({ data: z.array(Round), nextCursor: z.null(), total: z.int() })

/** How far the open round of a claim has come, without what anybody said. */
export const OpenRound = z
  .strictObject({
    number: z.int(),
    reviewsRequired: z.int(),
    reviewers: z.array(Person).meta({ description: 'Who has reviewed already.' }),
  })
  .meta({ id: 'OpenRound' })

export type SealedReview = z.output<typeof SealedReview>
export type Round = z.output<typeof Round>
export type OpenRound = z.output<typeof OpenRound>
