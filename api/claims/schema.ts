// What travels about claims: the statement, its scope, where the work stands, and where it appears.
import { z } from 'zod'
import { claimKinds, claimStatuses, declineReasons, modalities, verdicts } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { ArticleBrief, ArticleId, language, NewArticle } from '../articles/schema.ts'
import { Lease } from '../desk/lease-schema.ts'
import { Evidence, IndependentOrigins, originsInWords } from '../evidence/schema.ts'
import * as examples from '../examples.ts'
import { FactCheck } from '../fact-checks/schema.ts'
import { idOf, impreciseDate, instant, text } from '../http/values.ts'
import { OpenRound } from '../reviews/round-schema.ts'
import { Review, Verdict } from '../reviews/schema.ts'
import { claimDates } from './lifetime-schema.ts'
import { Attribution, anchor, place, Quote } from './quote-schema.ts'
import { Resolution, Scope } from './scope-schema.ts'

export const ClaimId = idOf('clm', 'a claim')
export const AppearanceId = idOf('app', 'an appearance')

const topic = text(100)

/** What the fields of a statement mean, on their way in and out. */
const means = {
  text: { description: 'The statement, restated so that it stands alone.' },
  headline: { description: 'A short form of it, for lists.' },
  kinds: { description: 'What it is about; the first kind is the main one.' },
  topics: { description: 'Words to find it by.' },
  speaker: { description: 'Whose statement it is, where that is known.' },
  claimedOn: { description: 'When it was made, as precisely as that is known.' },
  externalId: { description: 'The submitter’s own id for it.' },
  priority: { description: 'From -10 to 10, the most urgent highest.' },
  deadlineAt: { description: 'When the desk wants it decided.' },
}

export const claimFields = {
  text: text(5000).meta(means.text),
  headline: text(500).meta(means.headline),
  kinds: z
    .array(z.enum(claimKinds))
    .max(claimKinds.length)
    .refine((kinds) => new Set(kinds).size === kinds.length, 'must not name a kind twice')
    .meta(means.kinds),
  topics: z
    .array(topic)
    .max(20)
    .refine((topics) => new Set(topics).size === topics.length, 'must not name a topic twice')
    .meta(means.topics),
  speaker: text(300).meta(means.speaker),
  claimedOn: impreciseDate.meta(means.claimedOn),
  language,
  scope: Scope,
  resolution: Resolution,
  externalId: text(200).meta(means.externalId),
  priority: z.int().min(-10).max(10).meta(means.priority),
  deadlineAt: instant.meta(means.deadlineAt),
}

export const Appearance = z
  .strictObject({
    id: AppearanceId,
    claimId: ClaimId,
    article: ArticleBrief,
    ...place,
    anchor,
    quoted: z
      .strictObject(place)
      .meta({ description: 'The words as they were taken, in the capture they were taken from.' }),
    similarity: z.number().nullable().meta({ description: 'From 0 to 1, where the words changed.' }),
    lossAcceptedAt: instant
      .nullable()
      .meta({ description: 'When a person saw what became of the words, and left it at that.' }),
    attribution: Attribution.nullable(),
    modality: z.enum(modalities).nullable(),
    isFirst: z.boolean(),
    createdAt: instant,
  })
  .meta({ id: 'Appearance', example: examples.appearance })

export const NewAppearance = z
  .strictObject({
    articleId: ArticleId.optional(),
    article: NewArticle.optional(),
    quote: Quote,
    attribution: Attribution.optional(),
    modality: z.enum(modalities).optional(),
  })
  .refine(({ articleId, article }) => (articleId === undefined) !== (article === undefined), {
    message: 'or `article` is needed, one of them',
    path: ['articleId'],
  })
  .meta({ id: 'NewAppearance', description: 'In an article the desk has, or in one brought along.' })

const included = {
  article: ArticleBrief.nullable().optional(),
  evidence: z.array(Evidence).optional(),
  appearances: z.array(Appearance).optional(),
  verdicts: z.array(Verdict).optional(),
  reviews: z.array(Review).optional(),
  factChecks: z.array(FactCheck).optional(),
}
export const claimIncludes = [
  'article',
  'evidence',
  'appearances',
  'verdicts',
  'reviews',
  'factChecks',
  'parts',
] as const

/** What a claim says, as every answer that holds one tells it. */
export const statement = {
  id: ClaimId,
  text: z.string().meta(means.text),
  headline: z.string().nullable().meta(means.headline),
  kinds: z.array(z.enum(claimKinds)).meta(means.kinds),
  topics: z.array(z.string()).meta(means.topics),
  speaker: z.string().nullable().meta(means.speaker),
  claimedOn: z.string().nullable().meta(means.claimedOn),
  language: z.string().nullable(),
  scope: Scope,
  resolution: Resolution.nullable(),
  externalId: z.string().nullable().meta(means.externalId),
}

const ClaimBase = z.strictObject({
  ...statement,
  status: z.enum(claimStatuses).meta({ description: 'Where the work stands.' }),
  verdict: z.enum(verdicts).nullable().meta({ description: 'The answer in force.' }),
  verdictRevision: z.int().nullable().meta({ description: 'Counts up from 1 with every answer.' }),
  rating: z.string().nullable().meta({ description: 'The label of the desk’s scale for it.' }),
  asOf: z.string().nullable().meta({ description: 'The day the verdict was judged for.' }),
  verdictImported: z.boolean().meta({
    description: 'The verdict came with an import: others concluded it, and the desk has not given its own.',
  }),
  ...claimDates,
  publishedRevision: z.int().nullable().meta({ description: 'The revision the public sees, if any.' }),
  held: z
    .strictObject({ reason: z.string() })
    .nullable()
    .meta({ description: 'Why a revision that comes next is not published at once.' }),
  underReview: z.boolean().meta({ description: 'A verdict is in force and a new one is being worked on.' }),
  evidenceChanged: z.boolean().meta({ description: 'Evidence changed after the verdict.' }),
  quoteChanged: z.boolean().meta({
    description: 'The words it was taken from changed or vanished in a later version of the article.',
  }),
  openRound: OpenRound.nullable().meta({
    description: 'How far the reviews have come, where one is in and others are still to be written.',
  }),
  independentOrigins: IndependentOrigins,
  originsInWords,
  assignee: Person.nullable(),
  deadlineAt: instant.nullable().meta(means.deadlineAt),
  isOverdue: z.boolean().meta({ description: 'The deadline has passed and the claim is undecided.' }),
  lease: Lease.nullable().meta({ description: 'Who is at work on it just now.' }),
  snoozed: z
    .strictObject({ untilAt: instant, reason: z.string().nullable() })
    .nullable()
    .meta({ description: 'Out of every queue until then.' }),
  priority: z.int().meta(means.priority),
  declined: z.strictObject({ reason: z.enum(declineReasons), note: z.string().nullable() }).nullable(),
  withdrawn: z.strictObject({ at: instant, reason: z.string() }).nullable(),
  returned: z
    .strictObject({ at: instant, reason: z.string() })
    .nullable()
    .meta({ description: 'Sent back to the submitter, and not touched since.' }),
  parentId: z.string().nullable().meta({ description: 'The claim it was split from.' }),
  mergedIntoId: z.string().nullable(),
  originArticleId: z.string().nullable().meta({ description: 'The article it was submitted with.' }),
  submittedBy: Person,
  version: z.int().meta({ description: 'Counts every change a reviewer would see.' }),
  createdAt: instant,
  updatedAt: instant,
  ...included,
})

export const Claim = ClaimBase.extend({ parts: z.array(ClaimBase).optional() }).meta({
  id: 'Claim',
  description: 'One checkable statement. `include` adds the lists at the end.',
  example: examples.claim,
})

/** A claim another request collided with. */
export const ClaimBrief = z
  .strictObject({
    id: ClaimId,
    text: z.string(),
    status: z.enum(claimStatuses),
    verdict: z.enum(verdicts).nullable(),
  })
  .meta({ id: 'ClaimBrief' })

export const ClaimChanges = z
  .strictObject({
    text: claimFields.text.optional(),
    headline: claimFields.headline.nullable().optional(),
    kinds: claimFields.kinds.optional(),
    topics: claimFields.topics.optional(),
    speaker: claimFields.speaker.nullable().optional(),
    claimedOn: claimFields.claimedOn.nullable().optional(),
    language: claimFields.language.nullable().optional(),
    scope: claimFields.scope.optional(),
    resolution: claimFields.resolution.nullable().optional(),
    priority: claimFields.priority.optional(),
    deadlineAt: claimFields.deadlineAt.nullable().optional(),
  })
  .meta({ id: 'ClaimChanges', description: 'Only the fields given change; null empties one.' })

export const AppearanceList = z.strictObject({
  data: z.array(Appearance),
  nextCursor: z.null(),
  total: z.int(),
})

export type Claim = z.output<typeof Claim>
export type ClaimInclude = (typeof claimIncludes)[number]
export type ClaimChanges = z.output<typeof ClaimChanges>
export type Appearance = z.output<typeof Appearance>
export type NewAppearance = z.output<typeof NewAppearance>
