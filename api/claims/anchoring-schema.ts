// What travels when a quote is looked for again: where it stands in its article, where it could, and what a person decides.
import { z } from 'zod'
import { predictionOutcomes } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { CaptureId } from '../captures/schema.ts'
import * as examples from '../examples.ts'
import { instant } from '../http/values.ts'
import { anchor, place } from './quote-schema.ts'
import { Appearance, ClaimBrief } from './schema.ts'

/** Where a quote could stand in the newest text, for a person to choose. */
export const AnchorView = z
  .strictObject({
    anchor,
    lossAcceptedAt: instant.nullable(),
    captureId: z.string().nullable().meta({ description: 'The capture the places are in.' }),
    quoted: z.strictObject(place),
    places: z
      .array(z.strictObject({ exact: z.string(), start: z.int(), end: z.int(), similarity: z.number() }))
      .meta({ description: 'The passages most like the quote, best first.' }),
  })
  .meta({ id: 'AnchorView', example: examples.anchorView })

/** What a person says about a quote whose words changed: here it stands now, or leave it. */
export const AnchorDecision = z
  .union([
    z.strictObject({
      captureId: CaptureId.meta({ description: 'The capture the person looked at.' }),
      start: z.int().min(0),
      end: z.int().min(1),
    }),
    z.strictObject({ captureId: CaptureId, accept: z.literal(true) }),
  ])
  .meta({
    id: 'AnchorDecision',
    description:
      'With `start` and `end`, the quote is anchored there by hand. With `accept`, what became of it is noted and left.',
  })

/** Where the claims of an article occur in it, each with what the margin shows of its claim. */
export const ArticleAppearanceList = z.strictObject({
  data: z.array(
    Appearance.extend({
      claim: ClaimBrief.extend({
        headline: z.string().nullable(),
        speaker: z.string().nullable(),
        rating: z.string().nullable(),
        outcome: z.enum(predictionOutcomes).nullable(),
        underReview: z.boolean(),
        quoteChanged: z.boolean(),
        withdrawn: z.boolean(),
        assignee: Person.nullable(),
      }),
    }).meta({ id: 'ArticleAppearance' }),
  ),
  nextCursor: z.null(),
  total: z.int(),
})

export type AnchorView = z.output<typeof AnchorView>
export type AnchorDecision = z.output<typeof AnchorDecision>
export type ArticleAppearanceList = z.output<typeof ArticleAppearanceList>
