// What travels about leases: who is at work on a claim, and how a colleague takes over.
import { z } from 'zod'
import { Person } from '../accounts/schema.ts'
import { lease } from '../examples.ts'
import { instant, text } from '../http/values.ts'

export const Lease = z
  .strictObject({
    holder: Person,
    takenAt: instant,
    expiresAt: instant.meta({ description: 'Put off by everything the holder does to the claim.' }),
  })
  .meta({
    id: 'Lease',
    description: 'Somebody is at work on a claim. It runs out by itself and forbids nobody anything.',
    example: lease,
  })

export const TakeLease = z
  .strictObject({
    takeOver: z
      .strictObject({ reason: text(2000) })
      .optional()
      .meta({ description: 'Take it out of a colleague’s hands; the history keeps why.' }),
  })
  .meta({ id: 'TakeLease' })

export type Lease = z.output<typeof Lease>
export type TakeLease = z.output<typeof TakeLease>
