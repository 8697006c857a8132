// What travels about how far reviewers agree.
import { z } from 'zod'
import { verdicts } from '../../db/vocabulary.ts'
import * as examples from '../examples.ts'
import { anyOf, instant, words } from '../http/values.ts'

export const AgreementQuery = z.strictObject({
  topic: anyOf(words(100)),
  after: instant.optional().meta({ description: 'Rounds that closed at this instant or later.' }),
  before: instant.optional().meta({ description: 'Rounds that closed at this instant or earlier.' }),
})

export const AgreementReport = z
  .strictObject({
    pairs: z.int().meta({ description: 'Pairs of reviews of one round.' }),
    fewestPairs: z.int().meta({ description: 'Below this many pairs nothing is said.' }),
    percent: z.number().nullable().meta({ description: 'Pairs with one verdict, from 0 to 100.' }),
    kappa: z.number().nullable().meta({
      description:
        'Cohen’s kappa: 1 for full agreement, 0 for what chance alone would bring. Null too where only one verdict was ever given.',
    }),
    byVerdict: z
      .array(z.strictObject({ first: z.enum(verdicts), second: z.enum(verdicts), pairs: z.int() }))
      .nullable()
      .meta({ description: 'What the earlier and the later review of a pair said, and how often.' }),
  })
  .meta({ id: 'AgreementReport', example: examples.agreement })

export type AgreementQuery = z.output<typeof AgreementQuery>
export type AgreementReport = z.output<typeof AgreementReport>
