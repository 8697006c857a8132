// What travels about contacts: whom the desk asked about a claim, how, by when, and what they said.
import { z } from 'zod'
import { contactChannels, contactOutcomes } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import * as examples from '../examples.ts'
import { day, idOf, instant, text } from '../http/values.ts'

export const ContactId = idOf('con', 'a contact')

const fields = {
  whom: text(300).meta({ description: 'Whom the desk asked.' }),
  channel: z.enum(contactChannels),
  askedAt: instant,
  replyDueOn: day.meta({ description: 'The day a reply was asked for by.' }),
  outcome: z.enum(contactOutcomes),
  publicReply: text(5000).meta({ description: 'What may be published of the answer.' }),
  note: text(5000).meta({ description: 'For the desk only.' }),
}

export const Contact = z
  .strictObject({
    id: ContactId,
    claimId: z.string(),
    whom: z.string().meta({ description: 'Empty once erased.' }),
    channel: z.enum(contactChannels),
    askedAt: instant,
    replyDueOn: z.string().nullable(),
    outcome: z.enum(contactOutcomes),
    publicReply: z.string().nullable(),
    note: z.string().nullable(),
    isErased: z.boolean().meta({ description: 'What it said of a person was erased.' }),
    createdBy: Person,
    version: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({
    id: 'Contact',
    description: 'The claimant, or somebody who would know, was asked.',
    example: examples.contact,
  })

export const NewContact = z
  .strictObject({
    whom: fields.whom,
    channel: fields.channel,
    askedAt: fields.askedAt.optional().meta({ description: 'Now, unless said.' }),
    replyDueOn: fields.replyDueOn.optional(),
    outcome: fields.outcome.default('waiting'),
    publicReply: fields.publicReply.optional(),
    note: fields.note.optional(),
  })
  .meta({ id: 'NewContact' })

export const ContactChanges = z
  .strictObject({
    whom: fields.whom.optional(),
    channel: fields.channel.optional(),
    askedAt: fields.askedAt.optional(),
    replyDueOn: fields.replyDueOn.nullable().optional(),
    outcome: fields.outcome.optional(),
    publicReply: fields.publicReply.nullable().optional(),
    note: fields.note.nullable().optional(),
  })
  .meta({ id: 'ContactChanges' })

export const ContactList = z.strictObject({ data: z.array(Contact), nextCursor: z.null(), total: z.int() })

/** A contact as exports tell of it: neither who at the desk asked, nor their note. */
export const PublicContact = z
  .strictObject({
    whom: z.string(),
    askedAt: z.string(),
    replyDueOn: z.string().nullable(),
    outcome: z.enum(contactOutcomes),
    publicReply: z.string().nullable(),
  })
  .meta({ id: 'PublicContact' })

export type Contact = z.output<typeof Contact>
export type NewContact = z.output<typeof NewContact>
export type ContactChanges = z.output<typeof ContactChanges>
export type PublicContact = z.output<typeof PublicContact>
