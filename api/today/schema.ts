// What travels about today: what waits for the person who asks, and how the desk stands, one tile for each question.
import { z } from 'zod'
import { predictionOutcomes, verdicts } from '../../db/vocabulary.ts'
import { today } from '../examples.ts'
import { instant } from '../http/values.ts'

/** In the order they are shown. */
export const tileNames = [
  'leased',
  'assigned',
  'returned',
  'secondReview',
  'adjudication',
  'unread',
  'waiting',
  'decided',
  'underReview',
  'evidenceChanged',
  'overdue',
  'deadline',
  'due',
  'aged',
  'reappeared',
  'matches',
  'requests',
  'imports',
  'corrections',
] as const

const count = z.int().nonnegative()

export const TodayItem = z.strictObject({
  id: z.string().meta({ description: 'Of the record it opens: a claim, a request, a job or a pair.' }),
  text: z.string(),
  language: z.string().nullable(),
  verdict: z.enum(verdicts).nullable().meta({ description: 'In force; null where there is none.' }),
  outcome: z.enum(predictionOutcomes).nullable().meta({ description: 'Of a prediction that was decided.' }),
  at: z.string().nullable().meta({ description: 'The day or the instant that matters here.' }),
  says: z.string().nullable().meta({
    description: 'The other claim of a pair, the claim a request is about, or where a job stands.',
  }),
})

export const DayCount = z.strictObject({ day: z.string(), count })

export const Tile = z
  .strictObject({
    name: z.enum(tileNames),
    count,
    isCapped: z.boolean().optional().meta({ description: 'There are more than were counted.' }),
    list: z
      .strictObject({
        path: z.string(),
        query: z.record(z.string(), z.array(z.string())),
      })
      .meta({ description: 'The list that holds what is counted, and no more.' }),
    items: z.array(TodayItem).meta({ description: 'The first of them.' }),
    days: z.array(DayCount).optional().meta({
      description: 'The last 14 days, today included: claims submitted, or verdicts given, on each.',
    }),
  })
  .meta({ id: 'Tile' })

export const Today = z
  .strictObject({
    at: instant,
    isEmpty: z.boolean().meta({ description: 'There is no claim on the desk, and never was.' }),
    tiles: z.array(Tile),
    pace: z
      .strictObject({
        claims: count.meta({ description: 'First verdicts of the last 14 days, at most the newest 500.' }),
        medianMinutes: count.nullable().meta({ description: 'From submission to verdict; null for none.' }),
      })
      .meta({ description: 'How long claims waited for their first verdict.' }),
  })
  .meta({ id: 'Today', example: today })

export type TileName = (typeof tileNames)[number]
export type TodayItem = z.output<typeof TodayItem>
export type DayCount = z.output<typeof DayCount>
export type Tile = z.output<typeof Tile>
export type Today = z.output<typeof Today>
