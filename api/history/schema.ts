// What travels about history: events, and the result of checking their chain.
import { z } from 'zod'
import { actions, checkpointFaults } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { checkpoint, event, signingKey } from '../examples.ts'
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
    brokenAt: z.int().optional().meta({
      description: 'The first event that does not fit, is not what a checkpoint signed, or is gone.',
    }),
    checkpoints: z.strictObject({
      count: z.int(),
      valid: z.boolean(),
      signedUpTo: z.int().meta({ description: 'The last event that a good checkpoint covers; 0 for none.' }),
      brokenAt: z.int().optional().meta({ description: 'The first checkpoint that does not hold.' }),
      eventSeq: z.int().optional().meta({ description: 'The event it signed.' }),
      fault: z.enum(checkpointFaults).optional().meta({
        description:
          '`events_missing`: the chain ends before the event it signed. `head`: that event has another hash. `unknown_key`: no key of this desk signed it. `signature`: it was altered. `number`: a checkpoint before it is gone.',
      }),
    }),
  })
  .meta({ id: 'ChainReport' })

export const Checkpoint = z
  .strictObject({
    number: z.int(),
    eventSeq: z.int().meta({ description: 'The chain had that many events.' }),
    head: z.string().meta({ description: 'The hash of the last of them.' }),
    at: instant,
    keyId: z.string().meta({ description: 'Hex SHA-256 of the public key in DER form (SPKI).' }),
    signature: z.string().meta({
      description:
        'Ed25519, base64, over the canonical JSON (RFC 8785) of `format` ("claimdesk-checkpoint/1") and the five fields above.',
    }),
  })
  .meta({ id: 'Checkpoint', description: 'The head of the chain at one time, signed.', example: checkpoint })

export const CheckpointQuery = z.strictObject(pageQuery(['number']))
export const CheckpointList = listOfRows(Checkpoint)

const key = { keyId: z.string(), publicKey: z.string().meta({ description: 'PEM (SPKI).' }) }
export const SigningKeys = z
  .strictObject({
    algorithm: z.literal('Ed25519'),
    ...key,
    retired: z
      .array(z.strictObject(key))
      .meta({ description: 'Keys that signed before and are trusted still.' }),
  })
  .meta({ id: 'SigningKeys', example: signingKey })

export type Event = z.output<typeof Event>
export type EventQuery = z.output<typeof EventQuery>
export type RecordHistoryQuery = z.output<typeof RecordHistoryQuery>
export type Checkpoint = z.output<typeof Checkpoint>
export type CheckpointQuery = z.output<typeof CheckpointQuery>
export type SigningKeys = z.output<typeof SigningKeys>
export type ChainReport = z.output<typeof ChainReport>
