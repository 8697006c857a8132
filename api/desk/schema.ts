// What travels at the desk: the next claim to work on, with its queue, and how a claim is put off.
import { z } from 'zod'
import { claimFilters } from '../claims/filters.ts'
import { Claim, ClaimId } from '../claims/schema.ts'
import { next } from '../examples.ts'
import { anyOf, instant, text } from '../http/values.ts'
import { ClaimMatch } from '../matching/schema.ts'
import { Lease } from './lease-schema.ts'
import { ViewId } from './view-schema.ts'

const { topic, assigneeId, evidenceChanged, quoteChanged } = claimFilters

export const NextQuery = z.strictObject({
  view: ViewId.optional().meta({ description: 'The queue; everything open unless said.' }),
  skip: anyOf(ClaimId).meta({
    description: 'Claims to pass over; the caller’s leases on them are given back.',
  }),
  topic,
  assigneeId,
  evidenceChanged,
  quoteChanged,
})

export const Next = z
  .strictObject({
    claim: Claim.nullable().meta({
      description: 'With everything that belongs to it; null when nothing waits.',
    }),
    lease: Lease.nullable(),
    matches: z.array(ClaimMatch).meta({
      description:
        'Claims it may repeat about which nobody has decided yet, the likeliest first; at most three.',
    }),
    queue: z.strictObject({ id: ViewId.nullable(), name: z.string() }),
    upcoming: z.array(ClaimId).meta({ description: 'What would come after it, not leased.' }),
    remaining: z
      .int()
      .meta({ description: 'What waits for the caller, this claim included; counted up to 1,000.' }),
    remainingCapped: z.boolean().optional().meta({ description: 'There is more than was counted.' }),
  })
  .meta({ id: 'Next', example: next })

export const NewSnooze = z
  .strictObject({
    untilAt: instant.meta({ description: 'When it comes back into the queues.' }),
    reason: text(2000).optional(),
  })
  .meta({ id: 'NewSnooze' })

export type NextQuery = z.output<typeof NextQuery>
export type Next = z.output<typeof Next>
export type NewSnooze = z.output<typeof NewSnooze>
