// What travels about the calendar: which days ask for something, and of which claim.
import { z } from 'zod'
import { agendaKinds, claimStatuses, predictionOutcomes, verdicts } from '../../db/vocabulary.ts'
import { ClaimId } from '../claims/schema.ts'
import { agendaEntry } from '../examples.ts'
import { day, instant, text } from '../http/values.ts'

export const AgendaEntry = z
  .strictObject({
    kind: z.enum(agendaKinds),
    on: z.string().meta({ description: 'The day it falls on; of a prediction, the last one.' }),
    since: z.string().nullable().meta({ description: 'The first day on which a prediction can come true.' }),
    at: instant.nullable().meta({ description: 'The very moment, of a deadline.' }),
    says: z.string().nullable().meta({ description: 'Why it was put off, or who was asked.' }),
    claim: z.strictObject({
      id: ClaimId,
      text: z.string(),
      headline: z.string().nullable(),
      status: z.enum(claimStatuses),
      verdict: z.enum(verdicts).nullable(),
      rating: z.string().nullable(),
      outcome: z.enum(predictionOutcomes).nullable(),
    }),
  })
  .meta({ id: 'AgendaEntry', description: 'A day that asks for something.', example: agendaEntry })

export const AgendaQuery = z.strictObject({
  from: day.optional().meta({ description: 'Today, unless said.' }),
  to: day.optional().meta({ description: '60 days on, unless said; at most 400.' }),
})

export const Agenda = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    data: z.array(AgendaEntry),
    isCapped: z
      .boolean()
      .meta({ description: 'There was more of one kind than is told; ask for fewer days.' }),
  })
  .meta({ id: 'Agenda' })

export const FeedQuery = z.strictObject({
  token: text(200).optional().meta({
    description: 'An API key whose only scope is `calendar:read`, for programs that can send no header.',
  }),
})

export type AgendaEntry = z.output<typeof AgendaEntry>
export type AgendaQuery = z.output<typeof AgendaQuery>
export type Agenda = z.output<typeof Agenda>
