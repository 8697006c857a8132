// What travels about evidence: what a source says about a claim.
import { z } from 'zod'
import { answerTypes, stances, verdicts } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import * as examples from '../examples.ts'
import { idOf, instant, text, webUrl } from '../http/values.ts'
import { NewSource, SourceBrief, SourceId } from '../sources/schema.ts'

export const EvidenceId = idOf('evd', 'a piece of evidence')

export const evidenceFields = {
  stance: z.enum(stances),
  excerpt: text(20_000).meta({ description: 'The words of the source, verbatim.' }),
  locator: text(500).meta({ description: 'Where in the source: a page, a table, a minute.' }),
  question: text(2000).meta({ description: 'The question this answers (AVeriTeC).' }),
  answerType: z.enum(answerTypes),
  note: text(5000).meta({ description: 'The judgement in a sentence: why it supports or refutes.' }),
  archiveUrl: webUrl.meta({ description: 'Where an archive keeps what it was read in.' }),
  secondaryReason: text(2000).meta({
    description: 'Why this secondary source is used and no primary one.',
  }),
}

/** Another claim whose verdict is the evidence. */
export const VerdictOf = z
  .strictObject({
    id: z.string(),
    text: z.string(),
    verdict: z.enum(verdicts).nullable().meta({ description: 'Null where it no longer stands.' }),
    rating: z.string().nullable(),
    revision: z.int().nullable(),
  })
  .meta({ id: 'VerdictOf', description: 'Another claim, and the verdict on it that is in force.' })

export const Evidence = z
  .strictObject({
    id: EvidenceId,
    claimId: z.string(),
    source: SourceBrief.nullable(),
    verdictOf: VerdictOf.nullable().meta({
      description: 'The claim whose verdict is the evidence, where it is not a source. Counts for no origin.',
    }),
    stance: z.enum(stances),
    excerpt: z.string().nullable(),
    locator: z.string().nullable(),
    excerptFound: z.boolean().nullable().meta({
      description:
        'Whether the capture of the source holds the excerpt; null without a capture or an excerpt.',
    }),
    excerptConfirmedBy: Person.nullable().meta({
      description: 'Who stands by an excerpt that the capture does not hold.',
    }),
    secondaryReason: z.string().nullable(),
    question: z.string().nullable(),
    answerType: z.enum(answerTypes).nullable(),
    note: z.string().nullable(),
    archiveUrl: z.string().nullable().meta({ description: 'Where an archive keeps what it was read in.' }),
    imported: z
      .strictObject({
        question: z.int().meta({ description: 'Which question of the record it answers, from 0.' }),
        answer: z.record(z.string(), z.unknown()).nullable().meta({
          description: 'The answer as the data set has it; null where its source is not named.',
        }),
      })
      .nullable()
      .meta({ description: 'Where it came with an import; null for evidence of the desk’s own.' }),
    addedBy: Person,
    judgedBy: Person.nullable(),
    withdrawn: z.strictObject({ at: instant, reason: z.string() }).nullable(),
    version: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({
    id: 'Evidence',
    description: 'What a source says about a claim; `unassessed` counts for nothing yet.',
    example: examples.evidence,
  })

const hasSource = {
  test: (given: { sourceId?: unknown; source?: unknown; verdictOf?: unknown; stance?: unknown }) =>
    [given.sourceId, given.source, given.verdictOf].some((one) => one !== undefined) ||
    given.stance === 'not_found',
  params: {
    message: 'needs a source, a sourceId or verdictOf; only not_found can do without',
    path: ['sourceId'],
  },
}

export const NewEvidence = z
  .strictObject({
    sourceId: SourceId.optional(),
    source: NewSource.optional(),
    verdictOf: idOf('clm', 'a claim')
      .optional()
      .meta({ description: 'A claim whose verdict in force is the evidence, instead of a source.' }),
    stance: evidenceFields.stance.default('unassessed'),
    excerpt: evidenceFields.excerpt.optional(),
    locator: evidenceFields.locator.optional(),
    question: evidenceFields.question.optional(),
    answerType: evidenceFields.answerType.optional(),
    note: evidenceFields.note.optional(),
    archiveUrl: evidenceFields.archiveUrl.optional(),
    secondaryReason: evidenceFields.secondaryReason.optional(),
  })
  .refine(hasSource.test, hasSource.params)
  .refine((given) => given.sourceId === undefined || given.source === undefined, {
    message: 'gives a source and a sourceId; one of them is enough',
    path: ['source'],
  })
  .refine(
    ({ verdictOf, source, sourceId }) =>
      verdictOf === undefined || (source === undefined && sourceId === undefined),
    { message: 'is given beside a source; one of them is enough', path: ['verdictOf'] },
  )
  .meta({ id: 'NewEvidence' })

export const EvidenceChanges = z
  .strictObject({
    stance: evidenceFields.stance.optional(),
    excerpt: evidenceFields.excerpt.nullable().optional(),
    locator: evidenceFields.locator.nullable().optional(),
    question: evidenceFields.question.nullable().optional(),
    answerType: evidenceFields.answerType.nullable().optional(),
    note: evidenceFields.note.nullable().optional(),
    archiveUrl: evidenceFields.archiveUrl.nullable().optional(),
    secondaryReason: evidenceFields.secondaryReason.nullable().optional(),
    excerptConfirmed: z.boolean().optional().meta({
      description: 'Stand by an excerpt although the capture does not hold it, or no longer.',
    }),
  })
  .meta({ id: 'EvidenceChanges' })

export const Withdrawal = z.strictObject({ reason: text(2000) }).meta({ id: 'Withdrawal' })

export const EvidenceList = z.strictObject({
  data: z.array(Evidence),
  nextCursor: z.null(),
  total: z.int(),
})

/** Distinct origins among the judged evidence; those that could not be identified are counted apart. */
export const IndependentOrigins = z
  .strictObject({ supports: z.int(), refutes: z.int(), unknown: z.int() })
  .meta({ id: 'IndependentOrigins', example: { supports: 1, refutes: 0, unknown: 1 } })

export const originsInWords = z.string().meta({
  description: 'The same in a sentence: "5 sources, 1 independent origin (Reuters), 1 of unknown origin".',
})

export type Evidence = z.output<typeof Evidence>
export type VerdictOf = z.output<typeof VerdictOf>
export type NewEvidence = z.output<typeof NewEvidence>
export type EvidenceChanges = z.output<typeof EvidenceChanges>
export type Withdrawal = z.output<typeof Withdrawal>
export type IndependentOrigins = z.output<typeof IndependentOrigins>
