// What travels about fact-checks: what others concluded about a claim, never the desk's own answer.
import { z } from 'zod'
import { verdicts } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { language } from '../articles/schema.ts'
import * as examples from '../examples.ts'
import { idOf, impreciseDate, instant, text, webUrl } from '../http/values.ts'

export const FactCheckId = idOf('fck', 'a fact-check')

const means = {
  publisher: { description: 'Who published it.' },
  url: { description: 'Where it is published. One address is told once a claim.' },
  ratingText: { description: 'Their rating, in their words.' },
  ratingNumber: { description: 'Their rating as a number from 0, found false, to 1, found true.' },
  verdict: { description: 'What their rating comes to in the words of this desk; not its own verdict.' },
  reviewedOn: { description: 'When they published it.' },
  appearances: { description: 'Where they say the claim occurs.' },
}

const fields = {
  publisher: text(300).meta(means.publisher),
  url: webUrl.meta(means.url),
  title: text(1000).optional(),
  ratingText: text(1000).optional().meta(means.ratingText),
  ratingNumber: z.number().min(0).max(1).optional().meta(means.ratingNumber),
  verdict: z.enum(verdicts).optional().meta(means.verdict),
  reviewedOn: impreciseDate.optional().meta(means.reviewedOn),
  language: language.optional(),
  appearances: z.array(webUrl).max(100).default([]).meta(means.appearances),
}

export const NewFactCheck = z.strictObject(fields).meta({ id: 'NewFactCheck' })

/** The conclusion itself, as it leaves the desk. */
const conclusion = {
  publisher: z.string().meta(means.publisher),
  url: z.string().nullable().meta(means.url),
  title: z.string().nullable(),
  ratingText: z.string().nullable().meta(means.ratingText),
  ratingNumber: z.number().nullable().meta(means.ratingNumber),
  verdict: z.enum(verdicts).nullable().meta(means.verdict),
  reviewedOn: z.string().nullable().meta(means.reviewedOn),
  language: z.string().nullable(),
  appearances: z.array(z.string()).meta(means.appearances),
}

export const PublicFactCheck = z.strictObject(conclusion).meta({ id: 'PublicFactCheck' })

export const FactCheck = z
  .strictObject({
    id: FactCheckId,
    claimId: z.string(),
    ...conclusion,
    addedBy: Person,
    withdrawn: z.strictObject({ at: instant, reason: z.string() }).nullable(),
    version: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({
    id: 'FactCheck',
    description: 'What somebody else concluded about a claim; kept apart, never the desk’s own answer.',
    example: examples.factCheck,
  })

export const FactCheckList = z.strictObject({
  data: z.array(FactCheck),
  nextCursor: z.null(),
  total: z.int(),
})

export type NewFactCheck = z.output<typeof NewFactCheck>
export type FactCheck = z.output<typeof FactCheck>
export type PublicFactCheck = z.output<typeof PublicFactCheck>
