// What a list of claims, its facets and an export can be narrowed by, and what such a list answers.
import { z } from 'zod'
import { claimKinds, claimStatuses, verdicts } from '../../db/vocabulary.ts'
import { UserId } from '../accounts/schema.ts'
import { ArticleId } from '../articles/schema.ts'
import { Facets, listOfRows, pageQuery } from '../http/paging.ts'
import { anyOf, instant, listOf, words } from '../http/values.ts'
import { SourceId } from '../sources/schema.ts'
import { lifetimeFilters } from './lifetime-filters.ts'
import { Claim, ClaimId, claimIncludes } from './schema.ts'

const facets = ['status', 'verdict', 'kind', 'topic', 'speaker', 'assigneeId', 'language'] as const

/** A word may be given several times: any of them. */
export const claimFilters = {
  q: words(1000).optional().meta({
    description:
      'Words of the text, headline or speaker; all must occur, in any of their forms. `"two words"` is a phrase, `word*` a beginning, `-word` must not occur, `speaker:word` `topic:word` look in one field, `status:` `verdict:` `kind:` filter. Of words that are in more than 10,000 claims, filters and orders see the newest 10,000, and `totalCapped` says so.',
  }),
  id: anyOf(ClaimId),
  status: anyOf(z.enum(claimStatuses)),
  verdict: anyOf(z.enum(verdicts)),
  kind: anyOf(z.enum(claimKinds)),
  topic: anyOf(words(100)),
  speaker: anyOf(words(300)),
  language: anyOf(words(35)),
  articleId: anyOf(ArticleId).meta({ description: 'Claims submitted with this article.' }),
  assigneeId: anyOf(z.union([UserId, z.literal('none')])).meta({ description: '`none` for nobody.' }),
  submittedBy: anyOf(UserId),
  notReviewedBy: UserId.optional().meta({
    description: 'Without the claims this person has reviewed in the round that is open.',
  }),
  leasedBy: UserId.optional().meta({ description: 'This person is at work on it just now.' }),
  parentId: anyOf(ClaimId).meta({ description: 'Parts of these claims.' }),
  externalId: anyOf(words(200)).meta({ description: 'The submitter’s own id.' }),
  returned: z.stringbool().optional().meta({ description: 'Sent back to the submitter, or not.' }),
  underReview: z
    .stringbool()
    .optional()
    .meta({ description: 'A verdict is in force and a new one is being worked on.' }),
  published: z.stringbool().optional().meta({ description: 'The public sees a verdict on it, or not.' }),
  evidenceChanged: z.stringbool().optional().meta({ description: 'Evidence changed after the verdict.' }),
  quoteChanged: z.stringbool().optional().meta({
    description: 'The words it was taken from changed or vanished, and nobody has settled that.',
  }),
  unsavedEvidence: z.literal('true').optional().meta({
    description: 'Decided claims that lean on a source of which no text is kept.',
  }),
  ...lifetimeFilters,
  overdue: z.stringbool().optional().meta({ description: 'Its deadline has passed and it is undecided.' }),
  deadlineAfter: instant.optional(),
  deadlineBefore: instant.optional(),
  snoozed: z.stringbool().optional().meta({ description: 'Out of every queue for now, or not.' }),
  createdAfter: instant.optional(),
  createdBefore: instant.optional(),
  updatedAfter: instant.optional(),
  updatedBefore: instant.optional(),
  withdrawn: z
    .stringbool()
    .default(false)
    .meta({ description: 'Withdrawn claims instead of those that stand.' }),
}

const inForceAt = instant.optional().meta({
  description:
    'Tell the verdict with its rating and dates as the desk stood by it at this instant; null before the first. What was taken back as a slip was in force for those minutes. Filters and all else look at today.',
})

export const ClaimQuery = z.strictObject({
  ...pageQuery(['createdAt', 'updatedAt', 'dueOn', 'recheckOn', 'deadlineAt']),
  ...claimFilters,
  sourceId: anyOf(SourceId).meta({ description: 'One of these sources is given as evidence.' }),
  include: listOf(claimIncludes).meta({ description: 'Lists to send along with each claim.' }),
  inForceAt,
  facets: listOf(facets).meta({
    description: 'Count the claims for each word of these fields, its own filter aside.',
  }),
})
export const ClaimRead = z.strictObject({ include: listOf(claimIncludes), inForceAt })
export const ClaimList = listOfRows(Claim).extend({
  facets: Facets.optional(),
  facetsCapped: z
    .boolean()
    .optional()
    .meta({ description: 'The words of `q` are in more claims; only the newest 2,000 were counted.' }),
})

export type ClaimQuery = z.output<typeof ClaimQuery>
export type ClaimFilters = Omit<
  ClaimQuery,
  'limit' | 'cursor' | 'page' | 'sort' | 'total' | 'sourceId' | 'include' | 'inForceAt' | 'facets'
>
