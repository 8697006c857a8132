// What travels about judgement: a reviewer's review, and the verdict the desk gives.
import { z } from 'zod'
import {
  claimKinds,
  importedFormats,
  predictionOutcomes,
  revisionKinds,
  stances,
  verdicts,
} from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { IndependentOrigins, originsInWords, VerdictOf } from '../evidence/schema.ts'
import * as examples from '../examples.ts'
import { day, idOf, instant, text } from '../http/values.ts'

export const ReviewId = idOf('rev', 'a review')
export const VerdictId = idOf('vrd', 'a verdict')

const reviewFields = {
  rating: text(60).meta({ description: "A label of the desk's scale.", example: 'True' }),
  rationale: text(20_000).meta({ description: 'Why, for anyone who asks how the desk came to it.' }),
  asOf: day.meta({ description: 'The day the claim is judged for.' }),
  summary: text(2000).meta({ description: 'Why, in a sentence or two for readers.' }),
  reading: text(2000).meta({
    description: '"We took this to mean …"; a comparison without a stated measure or comparator needs it.',
  }),
  note: text(5000).meta({ description: 'For the desk only.' }),
  waiver: text(2000).meta({ description: 'The public reason for deciding although the policy is not met.' }),
  outcome: z.enum(predictionOutcomes).meta({
    description:
      'What came of a prediction; implies its verdict: `happened` verified, `partly` mixed, `did_not` refuted, `undecidable` unproven, `overtaken` mixed unless unproven or refuted is given.',
  }),
  overtakenOn: day.meta({
    description: 'Since when the answer, right for `asOf`, is no longer so; later than `asOf`.',
  }),
  overtakenNote: text(2000).meta({ description: 'What changed then.' }),
  changeNote: text(2000).meta({
    description: 'For readers of the earlier answer: what is different now. Lists of corrections show it.',
  }),
}

/** What a review and the verdict it leads to say beside the answer. */
const answeredAgain = {
  outcome: z.enum(predictionOutcomes).nullable().meta({ description: 'What came of a prediction.' }),
  overtakenOn: z
    .string()
    .nullable()
    .meta({ description: 'Since when what was right for its date is no longer so.' }),
  overtakenNote: z.string().nullable(),
  changeNote: z
    .string()
    .nullable()
    .meta({ description: 'For readers of the earlier revision: what is different now.' }),
}

export const Review = z
  .strictObject({
    id: ReviewId,
    claimId: z.string(),
    round: z.int(),
    reviewer: Person,
    verdict: z.enum(verdicts),
    rating: z.string(),
    rationale: z.string(),
    asOf: z.string(),
    summary: z.string().nullable(),
    reading: z.string().nullable(),
    note: z.string().nullable(),
    waiver: z.string().nullable(),
    ...answeredAgain,
    kind: z
      .enum(revisionKinds)
      .nullable()
      .meta({ description: 'Why the desk answers again, where that was named.' }),
    isSelfReview: z.boolean().meta({ description: 'Its author submitted the claim.' }),
    withdrawnAt: instant
      .nullable()
      .meta({ description: 'When its author took it back; it counts for nothing.' }),
    claimVersion: z.int().meta({ description: 'The version of the claim it was made on.' }),
    verdictRevision: z
      .int()
      .nullable()
      .meta({ description: 'The revision of the verdict its round led to.' }),
    createdAt: instant,
  })
  .meta({
    id: 'Review',
    description: 'One reviewer’s own judgement of a claim, in one round.',
    example: examples.review,
  })

/** Kinds a reviewer can name when the desk answers again; `initial` and `void` follow from the act. */
const namedKinds = revisionKinds.filter((kind) => kind !== 'initial' && kind !== 'void')

export const NewReview = z
  .strictObject({
    verdict: z.enum(verdicts).optional(),
    rating: reviewFields.rating.optional(),
    rationale: reviewFields.rationale,
    asOf: reviewFields.asOf,
    summary: reviewFields.summary.optional(),
    reading: reviewFields.reading.optional(),
    note: reviewFields.note.optional(),
    waiver: reviewFields.waiver.optional(),
    outcome: reviewFields.outcome.optional(),
    overtakenOn: reviewFields.overtakenOn.optional(),
    overtakenNote: reviewFields.overtakenNote.optional(),
    changeNote: reviewFields.changeNote.optional(),
    kind: z.enum(namedKinds).optional().meta({
      description:
        'Why the desk answers again. Unless given, the same answer is a `recheck`, one with `overtakenOn` an `update` and another one a `correction`. Named `recheck`, it may confirm a decided claim that is due, without reopening it.',
    }),
  })
  .refine(({ verdict, rating, outcome }) => (verdict ?? rating ?? outcome) !== undefined, {
    message: 'needs a verdict, a rating or the outcome of a prediction',
    path: ['verdict'],
  })
  .refine(({ overtakenOn, asOf }) => overtakenOn === undefined || overtakenOn > asOf, {
    message: 'must be later than asOf, the day it was right for',
    path: ['overtakenOn'],
  })
  .refine(({ overtakenOn, overtakenNote }) => overtakenNote === undefined || overtakenOn !== undefined, {
    message: 'needs overtakenOn',
    path: ['overtakenNote'],
  })
  .refine(({ overtakenOn, kind = 'update' }) => overtakenOn === undefined || kind === 'update', {
    message: 'must be update where overtakenOn is given',
    path: ['kind'],
  })
  .meta({ id: 'NewReview' })

/** A piece of evidence as it stood when the verdict was reached. */
export const JudgedEvidence = z
  .strictObject({
    id: z.string(),
    stance: z.enum(stances),
    excerpt: z.string().nullable(),
    locator: z.string().nullable(),
    note: z.string().nullable(),
    question: z.string().nullable().optional(),
    secondaryReason: z.string().nullable().optional(),
    source: z
      .strictObject({
        id: z.string(),
        title: z.string(),
        url: z.string().nullable(),
        publisher: z.string().nullable(),
        level: z.string(),
        originId: z.string(),
        originKnown: z.boolean(),
        withheld: z
          .string()
          .nullable()
          .optional()
          .meta({ description: 'The public reason, where it is not named.' }),
      })
      .nullable(),
    verdictOf: VerdictOf.optional().meta({ description: 'The verdict it was, where it was no source.' }),
  })
  .meta({ id: 'JudgedEvidence' })

export const Judged = z
  .strictObject({
    text: z.string(),
    kinds: z.array(z.enum(claimKinds)),
    scope: z.record(z.string(), z.unknown()),
    evidence: z.array(JudgedEvidence),
    independentOrigins: IndependentOrigins,
    originsInWords,
  })
  .meta({
    id: 'Judged',
    description: 'The claim and the evidence as they stood when the verdict was reached.',
  })

export const Imported = z
  .strictObject({
    format: z.enum(importedFormats),
    record: z.record(z.string(), z.unknown()).meta({
      description: 'What the data set says beside claim and answers, as written there.',
    }),
  })
  .meta({ id: 'Imported' })

export const Verdict = z
  .strictObject({
    id: VerdictId,
    claimId: z.string(),
    revision: z.int(),
    kind: z.enum(revisionKinds),
    verdict: z.enum(verdicts).nullable().meta({ description: 'Null only for a revision of kind `void`.' }),
    rating: z.string().nullable(),
    voidsRevision: z.int().nullable().meta({ description: 'The revision a `void` takes back.' }),
    reason: z.string().nullable(),
    asOf: z.string().nullable(),
    reading: z.string().nullable(),
    summary: z.string().nullable(),
    rationale: z.string().nullable(),
    waiver: z.string().nullable(),
    recheckOn: z
      .string()
      .nullable()
      .meta({ description: 'When it is due to be looked at again, by the policy; null for never.' }),
    validUntil: z
      .string()
      .nullable()
      .meta({ description: 'Until when it may be relied on, by the policy; null for ever.' }),
    ...answeredAgain,
    isAdjudicated: z.boolean().meta({ description: 'Given by a person who settled reviews that differed.' }),
    isSelfReviewed: z.boolean(),
    isInForce: z.boolean(),
    supersededBy: z
      .int()
      .nullable()
      .meta({ description: 'The revision that replaced it or took it back; null while it is in force.' }),
    settingsVersion: z.int().meta({ description: 'The version of policy and scale it was reached under.' }),
    imported: Imported.nullable().meta({
      description: 'Where it came from, when others concluded it; null for the desk’s own.',
    }),
    judged: Judged,
    decidedBy: z.array(Person),
    createdAt: instant,
  })
  .meta({
    id: 'Verdict',
    description: 'One revision of the answer. Immutable.',
    example: examples.verdict,
  })

export const ReviewList = z.strictObject({ data: z.array(Review), nextCursor: z.null(), total: z.int() })
export const VerdictList = z.strictObject({ data: z.array(Verdict), nextCursor: z.null(), total: z.int() })

export type Review = z.output<typeof Review>
export type NewReview = z.output<typeof NewReview>
export type Verdict = z.output<typeof Verdict>
export type Imported = z.output<typeof Imported>
export type Judged = z.output<typeof Judged>
