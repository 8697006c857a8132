// What travels about extraction: sentences that could be claims, with who says them, how firmly, and how worth a check.
import { z } from 'zod'
import { claimKinds, modalities } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { language } from '../articles/schema.ts'
import { onlyOneText } from '../captures/schema.ts'
import { Attribution } from '../claims/quote-schema.ts'
import { ClaimBrief } from '../claims/schema.ts'
import { Resolution } from '../claims/scope-schema.ts'
import * as examples from '../examples.ts'
import { idOf, impreciseDate, instant, listOf, text, webUrl } from '../http/values.ts'

export const DismissalId = idOf('dis', 'a dismissal')
const maxText = 500_000

const score = z.number().min(0).max(1).meta({ description: 'How worth a check, from 0 to 1.' })

const DateMention = z
  .strictObject({
    wording: z.string(),
    start: z.int(),
    end: z.int(),
    from: z.string().nullable().meta({ description: 'Null where the date of the text would be needed.' }),
    to: z.string().nullable(),
  })
  .meta({ id: 'DateMention', description: 'A date as the text puts it, and the days it means.' })

const fields = {
  quote: z.string().meta({ description: 'The sentence, word for word.' }),
  start: z.int().meta({ description: 'In the text, in Unicode code points.' }),
  end: z.int(),
  score,
  kinds: z.array(z.enum(claimKinds)),
  speaker: z.string().nullable(),
  claimedOn: impreciseDate
    .optional()
    .meta({ description: 'When it was said, where the sentence tells: “said on Tuesday”.' }),
  attribution: Attribution.nullable(),
  modality: z.enum(modalities).nullable(),
  resolution: Resolution.nullable().meta({ description: 'For a prediction, when it is settled.' }),
  dates: z.array(DateMention),
}

export const Candidate = z.strictObject(fields).meta({ id: 'Candidate', example: examples.candidate })

export const Dismissal = z
  .strictObject({ id: DismissalId, exact: z.string(), dismissedBy: Person, createdAt: instant })
  .meta({
    id: 'Dismissal',
    description: 'A sentence somebody found not worth a claim.',
    example: examples.dismissal,
  })

/** A sentence of an article the desk has. */
export const ArticleCandidate = z
  .strictObject({
    ...fields,
    claimIds: z.array(z.string()).meta({ description: 'The claims that stand on these words already.' }),
    dismissal: Dismissal.nullable(),
    existing: ClaimBrief.extend({ asOf: z.string().nullable() }).nullable().meta({
      description: 'A claim in the same words from elsewhere: this is one more appearance of it.',
    }),
  })
  .meta({ id: 'ArticleCandidate' })

export const ExtractionInput = z
  .strictObject({
    text: text(maxText).optional(),
    html: text(2_000_000).optional(),
    url: webUrl.optional().meta({ description: 'Fetched where neither text nor html is given.' }),
    language: language.optional(),
    publishedOn: impreciseDate.optional().meta({ description: 'What “last week” is counted from.' }),
  })
  .refine(onlyOneText.holds, onlyOneText.fault)
  .refine(({ text, html, url }) => text !== undefined || html !== undefined || url !== undefined, {
    message: 'is needed, or html, or url',
    path: ['text'],
  })
  .meta({ id: 'ExtractionInput' })

export const Candidates = z.strictObject({ data: z.array(Candidate) }).meta({ id: 'Candidates' })

const show = ['untracked', 'tracked', 'dismissed'] as const
export const ArticleExtractionQuery = z.strictObject({
  show: listOf(show).meta({ description: 'Which sentences; only those without a claim unless said.' }),
})
export const ArticleCandidates = z
  .strictObject({ captureId: z.string(), data: z.array(ArticleCandidate) })
  .meta({ id: 'ArticleCandidates', description: 'Best first; nothing is stored.' })

export const SentencesToScore = z
  .strictObject({ sentences: z.array(text(5000)).min(1).max(1000) })
  .meta({ id: 'SentencesToScore' })
export const Scores = z
  .strictObject({ data: z.array(z.strictObject({ score })) })
  .meta({ id: 'Scores', description: 'One score for each sentence, in order.' })

export const NewDismissal = z.strictObject({ exact: text(5000) }).meta({ id: 'NewDismissal' })

export type Candidate = z.output<typeof Candidate>
export type ArticleCandidate = z.output<typeof ArticleCandidate>
export type ArticleExtractionQuery = z.output<typeof ArticleExtractionQuery>
export type ArticleCandidates = z.output<typeof ArticleCandidates>
export type ExtractionInput = z.output<typeof ExtractionInput>
export type Dismissal = z.output<typeof Dismissal>
export type NewDismissal = z.output<typeof NewDismissal>
