// What travels about history: events, and the result of checking their chain.
import { z } from 'zod'
import { actions } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { event } from '../examples.ts'
import { listOfRows, pageQuery } from '../http/paging.ts'
import { anyOf, instant, words } from '../http/values.ts'

export const Event = z
  .strictObject({
    seq: z.int(),
    at: instant,
    actor: Person,
    keyId: z.string().nullable().meta({ description: 'The API key it was done with.' }),
    action: z.enum(actions),
    subject: z.string().meta({ description: 'The id of the record it happened to.' }),
    claimId: z.string().nullable().meta({ description: 'The claim whose history it belongs to.' }),
    requestId: z.string().nullable(),
    batchId: z.string().nullable(),
    reason: z.string().nullable(),
    before: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'The fields that changed, as they were.' }),
    after: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'The same fields as they are now.' }),
    salt: z.string().nullable(),
    bodyHash: z.string(),
    prevHash: z.string(),
    hash: z.string(),
    isErased: z.boolean(),
    isSealed: z.boolean().meta({
      description: 'A colleague’s review in an open round; what it says can be read once the round closes.',
    }),
  })
  .meta({
    id: 'Event',
    description:
      'One thing that happened. `bodyHash` is SHA-256 over salt, before and after; `hash` over every other field and `prevHash`.',
    example: event,
  })

export const EventQuery = z.strictObject({
  ...pageQuery(['seq']),
  subject: anyOf(words(100)),
  claimId: anyOf(words(100)),
  actor: anyOf(words(100)),
  action: anyOf(z.enum(actions)),
  after: instant.optional(),
  before: instant.optional(),
})
export const RecordHistoryQuery = z.strictObject(pageQuery(['seq']))
export const EventList = listOfRows(Event)

export const ChainReport = z
  .strictObject({
    valid: z.boolean(),
    events: z.int(),
    erased: z.int(),
    head: z.string(),
    brokenAt: z.int().optional().meta({ description: 'The first event that does not fit.' }),
  })
  .meta({ id: 'ChainReport' })

export type Event = z.output<typeof Event>
export type EventQuery = z.output<typeof EventQuery>
export type RecordHistoryQuery = z.output<typeof RecordHistoryQuery>
export type ChainReport = z.output<typeof ChainReport>
