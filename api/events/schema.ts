// What travels live: that something happened, to what and by whom; never what it says.
import { z } from 'zod'
import { actions, notificationKinds } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { ClaimId } from '../claims/schema.ts'
import { liveEvent } from '../examples.ts'
import { anyOf, instant, wholeNumber } from '../http/values.ts'

export const LiveEvent = z
  .strictObject({
    seq: z.int().meta({ description: 'Its number in the history, and the id to resume after.' }),
    at: instant,
    action: z.enum(actions),
    subject: z.string().meta({ description: 'The id of the record it happened to.' }),
    claimId: ClaimId.nullable().meta({ description: 'The claim whose history it belongs to.' }),
    actor: Person,
    version: z.int().nullable().meta({
      description:
        'The version of that claim when this was sent: whoever holds it, or a later one, is up to date.',
    }),
    requestId: z.string().nullable().meta({
      description: 'Of one’s own acts: the `Request-Id` that the answer to the request had.',
    }),
    notification: z.enum(notificationKinds).nullable().meta({
      description: 'Why the reader was told of it; null when it does not concern them more than others.',
    }),
  })
  .meta({
    id: 'LiveEvent',
    description:
      'That something happened. What it says is asked for at the record, with the rights that takes.',
    example: liveEvent,
  })

export const LiveQuery = z.strictObject({
  types: anyOf(z.enum(actions)).meta({ description: 'Only these actions.' }),
  claimId: anyOf(ClaimId).meta({ description: 'Only what belongs to these claims.' }),
  after: wholeNumber(0, 999_999_999).optional().meta({
    description: 'Begin after this event; `Last-Event-ID` goes before it. From now on, unless said.',
  }),
})

export const LiveEvents = z
  .strictObject({
    data: z.array(LiveEvent),
    lastSeq: z.int().meta({ description: 'What to ask after next.' }),
    hasMore: z.boolean().meta({ description: 'There is more already: ask again at once.' }),
  })
  .meta({ id: 'LiveEvents', example: { data: [liveEvent], lastSeq: liveEvent.seq, hasMore: false } })

export type LiveEvent = z.output<typeof LiveEvent>
export type LiveQuery = z.output<typeof LiveQuery>
export type LiveEvents = z.output<typeof LiveEvents>
