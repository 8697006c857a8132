// What travels about insights: what the desk decided over time, how long it took, how far reviewers agree, whom it covers.
import { z } from 'zod'
import { insights } from '../examples.ts'
import { anyOf, day, instant, words } from '../http/values.ts'
import { AgreementReport } from '../reviews/agreement-schema.ts'

/** Weeks or months in one answer. */
export const mostBuckets = 120
/** Rows of a table. */
export const mostRows = 25

export const InsightsQuery = z.strictObject({
  from: day.optional().meta({
    description:
      'The first day, moved back to the beginning of its week or month. 26 weeks or 12 months back, unless said.',
  }),
  to: day.optional().meta({ description: 'The last day; today, unless said.' }),
  by: z
    .enum(['week', 'month'])
    .default('month')
    .meta({
      description: `Weeks begin on Monday. At most ${mostBuckets} of either.`,
    }),
  topic: anyOf(words(100)).meta({ description: 'Only claims on any of these topics.' }),
  outlet: anyOf(words(300)).meta({
    description: 'Only claims submitted with an article of these publishers.',
  }),
  speaker: anyOf(words(300)),
})

const count = z.int().nonnegative()
const minutes = count.nullable()

const answers = { verified: count, refuted: count, mixed: count, unproven: count }

export const DecisionBucket = z.strictObject({
  from: z.string().meta({ description: 'The first day of the week or month.' }),
  isPartial: z.boolean().meta({ description: 'It is not over, or goes beyond the last day asked for.' }),
  ...answers,
  first: count.meta({ description: 'Those that were the first on their claim.' }),
  again: count.meta({ description: 'Those that replaced another.' }),
})

const waiting = {
  claims: count.meta({ description: 'Claims that got their first verdict.' }),
  medianMinutes: minutes.meta({
    description:
      'From submission to first verdict; to ten minutes beyond two hours, to the hour beyond two days.',
  }),
  ninthMinutes: minutes.meta({
    description: 'Nine of ten took no longer; null for fewer claims than `fewestForNinth`.',
  }),
}

const answered = z.strictObject({ value: z.string(), ...answers, total: count })

const tableOf = <T extends z.ZodType>(row: T) => ({
  data: z.array(row).meta({ description: `The ${mostRows} with most, most first.` }),
  more: count.meta({ description: 'Values that are not told.' }),
})

export const Insights = z
  .strictObject({
    at: instant.meta({ description: 'When it was read: what took long to read is given again for a while.' }),
    from: z.string(),
    to: z.string(),
    by: z.enum(['week', 'month']),
    decisions: z.array(DecisionBucket).meta({
      description:
        'Verdicts the desk gave, each in its week or month, those without any included. Slips that were taken back and imported verdicts are none.',
    }),
    timeToVerdict: z.strictObject({
      ...waiting,
      fewestForNinth: count,
      buckets: z.array(z.strictObject({ from: z.string(), ...waiting })),
    }),
    topics: z.strictObject(tableOf(answered)).meta({
      description: 'The same verdicts by topic; one counts for each topic of its claim.',
    }),
    outlets: z.strictObject(tableOf(answered)).meta({
      description: 'The same by the publisher of the article the claim was submitted with.',
    }),
    speakers: z
      .strictObject({
        claims: count.meta({ description: 'Claims submitted in these days that stand.' }),
        withoutSpeaker: count,
        ...tableOf(answered.extend({ open: count, declined: count })),
      })
      .meta({ description: 'Whose claims came in, and what became of them: by the verdict in force today.' }),
    agreement: AgreementReport.nullable().meta({
      description:
        'Of rounds that closed in these days, by topic alone; null for whoever may not read it, and by outlet or speaker.',
    }),
  })
  .meta({ id: 'Insights', example: insights })

export type InsightsQuery = z.output<typeof InsightsQuery>
export type Insights = z.output<typeof Insights>
export type DecisionBucket = z.output<typeof DecisionBucket>
