// What claims can be found by around their dates: how fresh the verdict is, when a prediction is due, what came of it.
import { z } from 'zod'
import { freshnesses, predictionOutcomes } from '../../db/vocabulary.ts'
import { anyOf, day } from '../http/values.ts'

export const lifetimeFilters = {
  freshness: anyOf(z.enum(freshnesses)).meta({
    description: 'How far the verdict can be relied on today: anything but `fresh` is to be looked at again.',
  }),
  recheckAfter: day.optional().meta({ description: 'To be looked at again on this day or later.' }),
  recheckBefore: day.optional().meta({ description: 'To be looked at again on this day or earlier.' }),
  outcome: anyOf(z.enum(predictionOutcomes)).meta({ description: 'What came of a prediction.' }),
  due: z.stringbool().optional().meta({
    description: 'Undecided claims whose last day (`dueOn`) is over, or is still to come.',
  }),
  dueAfter: day.optional().meta({ description: 'Whose last day is this one or later.' }),
  dueBefore: day.optional().meta({ description: 'Whose last day is this one or earlier.' }),
  decidedAfter: day.optional().meta({ description: 'The desk gave a verdict on this day or later.' }),
  decidedBefore: day.optional().meta({ description: 'The desk gave a verdict on this day or earlier.' }),
  reappearedAfter: day.optional().meta({
    description: 'Found in another article on this day or later, when the desk had its answer already.',
  }),
}

const LifetimeFilters = z.object(lifetimeFilters)
export type LifetimeFilters = z.output<typeof LifetimeFilters>
