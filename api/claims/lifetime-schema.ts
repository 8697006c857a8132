// What a claim says of its dates: how long its verdict holds, when a prediction is due, and that it was put off.
import { z } from 'zod'
import { freshnesses, predictionOutcomes } from '../../db/vocabulary.ts'
import { impreciseDate, text } from '../http/values.ts'

/** What a verdict says of its own lifetime, on itself and on the claim it is in force for. */
export const lifetime = {
  outcome: z.enum(predictionOutcomes).nullable().meta({ description: 'What came of a prediction.' }),
  recheckOn: z
    .string()
    .nullable()
    .meta({ description: 'When it is due to be looked at again, by the policy; null for never.' }),
  validUntil: z
    .string()
    .nullable()
    .meta({ description: 'From when it may no longer be relied on, by the policy; null for never.' }),
  overtakenOn: z
    .string()
    .nullable()
    .meta({ description: 'Since when what was right for its date is no longer so.' }),
}

export const claimDates = {
  ...lifetime,
  freshness: z.enum(freshnesses).nullable().meta({
    description:
      'How far the verdict can be relied on today: `due` from `recheckOn`, `overdue` when the policy’s days of grace are over, `expired` from `validUntil`. Computed; a verdict stays in force until another replaces it.',
  }),
  dueFrom: z.string().nullable().meta({ description: 'The first day on which a prediction can come true.' }),
  dueOn: z.string().nullable().meta({
    description: 'The last day on which a prediction can come true, or to which it was put off.',
  }),
  isDue: z.boolean().meta({ description: 'That last day is over, and the claim undecided.' }),
  deferred: z
    .strictObject({ until: z.string(), reason: z.string() })
    .nullable()
    .meta({ description: 'A prediction that was put off, and why.' }),
}

export const Deferral = z
  .strictObject({
    until: impreciseDate.meta({
      description: 'When to come back to it, as precisely as that is known; it is due after the last day.',
    }),
    reason: text(2000),
  })
  .meta({ id: 'Deferral' })

export type Deferral = z.output<typeof Deferral>
