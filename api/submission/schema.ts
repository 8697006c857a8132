// What one submission carries: a claim with its article, its quote and its sources, in one call.
import { z } from 'zod'
import { modalities } from '../../db/vocabulary.ts'
import { ArticleId, NewArticle } from '../articles/schema.ts'
import { Attribution, Quote } from '../claims/quote-schema.ts'
import { Claim, claimFields } from '../claims/schema.ts'
import { evidenceFields } from '../evidence/schema.ts'
import * as examples from '../examples.ts'
import { SimilarClaim } from '../matching/schema.ts'
import { NewSource } from '../sources/schema.ts'

const { stance, excerpt, locator, note } = evidenceFields

/** A source together with what it says about the claim. */
export const SubmittedSource = z
  .strictObject({
    title: NewSource.shape.title,
    url: NewSource.shape.url,
    medium: NewSource.shape.medium,
    publisher: NewSource.shape.publisher,
    publishedOn: NewSource.shape.publishedOn,
    level: NewSource.shape.level,
    originKnown: NewSource.shape.originKnown,
    stance: stance.default('unassessed'),
    excerpt: excerpt.optional(),
    locator: locator.optional(),
    note: note.optional(),
  })
  .meta({ id: 'SubmittedSource' })

export const Submission = z
  .strictObject({
    text: claimFields.text,
    headline: claimFields.headline.optional(),
    quote: Quote.optional(),
    attribution: Attribution.optional(),
    modality: z.enum(modalities).optional(),
    kinds: claimFields.kinds.optional(),
    speaker: claimFields.speaker.optional(),
    claimedOn: claimFields.claimedOn.optional(),
    language: claimFields.language.optional(),
    scope: claimFields.scope.optional(),
    resolution: claimFields.resolution.optional(),
    articleId: ArticleId.optional(),
    article: NewArticle.optional().meta({ description: 'Found again by its address, or created.' }),
    sources: z.array(SubmittedSource).max(50).optional(),
    topics: claimFields.topics.optional(),
    externalId: claimFields.externalId.optional(),
    priority: claimFields.priority.optional(),
    deadlineAt: claimFields.deadlineAt.optional(),
  })
  .refine((given) => given.articleId === undefined || given.article === undefined, {
    message: 'gives an article and an articleId; one of them is enough',
    path: ['article'],
  })
  .refine(hasArticleForQuote, {
    message: 'needs an article: the text the quote is taken from',
    path: ['quote'],
  })
  .meta({ id: 'Submission' })

function hasArticleForQuote(given: { quote?: unknown; articleId?: unknown; article?: unknown }): boolean {
  return given.quote === undefined || given.articleId !== undefined || given.article !== undefined
}

export const SubmissionQuery = z.strictObject({
  onDuplicate: z.enum(['refuse', 'appearance', 'create']).default('refuse').meta({
    description:
      'The same text in the same article (or the same text without one): refuse with 409, add an appearance to the claim there is (also where it was made in another article), or create another.',
  }),
})

export const SubmittedClaim = Claim.extend({
  similar: z.array(SimilarClaim).meta({
    description: 'Claims it may repeat, the likeliest first; they never keep it out.',
  }),
}).meta({ id: 'SubmittedClaim', example: { ...examples.claim, similar: [] } })

export const BulkSubmission = z
  .array(z.unknown())
  .min(1)
  .max(1000)
  .meta({
    id: 'BulkSubmission',
    description:
      'Up to 1,000 submissions, as a JSON array or one a line (NDJSON). Each is checked on its own.',
    items: { $ref: '#/components/schemas/Submission' },
  })

export const BulkResults = z
  .strictObject({
    results: z.array(
      z.union([
        z.strictObject({ status: z.literal([200, 201]), id: z.string() }),
        z.looseObject({ type: z.string(), title: z.string(), status: z.int().min(400) }),
      ]),
    ),
  })
  .meta({
    id: 'BulkResults',
    description: 'One result for each submission, in order: a new id, or a problem.',
  })

export type SubmittedClaim = z.output<typeof SubmittedClaim>
export type Submission = z.output<typeof Submission>
export type SubmissionQuery = z.output<typeof SubmissionQuery>
export type SubmittedSource = z.output<typeof SubmittedSource>
export type BulkResults = z.output<typeof BulkResults>
