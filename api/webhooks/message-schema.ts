// What a message to a webhook says, by its name; published so that receivers can check it.
import { z } from 'zod'
import {
  declineReasons,
  predictionOutcomes,
  revisionKinds,
  verdicts,
  type WebhookMessage,
  webhookMessages,
} from '../../db/vocabulary.ts'
import { Claim } from '../claims/schema.ts'
import { instant } from '../http/values.ts'

const personId = z.string().meta({ description: 'The id of a person; messages carry no names of people.' })

/** A claim as it stands when the message is sent: what a reader of the desk sees, without its lists and without people. */
export const MessageClaim = Claim.pick({
  ...{ id: true, text: true, headline: true, kinds: true, topics: true, speaker: true, claimedOn: true },
  ...{ language: true, scope: true, resolution: true, externalId: true, status: true },
  ...{ verdict: true, verdictRevision: true, rating: true, asOf: true, outcome: true, verdictImported: true },
  ...{
    freshness: true,
    recheckOn: true,
    validUntil: true,
    overtakenOn: true,
    dueFrom: true,
    dueOn: true,
    isDue: true,
  },
  ...{ publishedRevision: true, underReview: true, evidenceChanged: true, quoteChanged: true },
  ...{ independentOrigins: true, originsInWords: true, deadlineAt: true, priority: true },
  ...{ parentId: true, mergedIntoId: true, originArticleId: true },
  ...{ version: true, createdAt: true, updatedAt: true },
}).extend({
  declineReason: z.enum(declineReasons).nullable(),
  withdrawnAt: instant.nullable(),
  assigneeId: personId.nullable(),
  submittedById: personId,
})

/** A revision as a message tells of it. */
export const MessageAnswer = z.strictObject({
  revision: z.int(),
  kind: z.enum(revisionKinds),
  verdict: z.enum(verdicts).nullable(),
  rating: z.string().nullable(),
  outcome: z.enum(predictionOutcomes).nullable(),
  asOf: z.string().nullable(),
  summary: z.string().nullable(),
  changeNote: z.string().nullable().meta({ description: 'For whoever knows the answer before.' }),
})

const common = {
  seq: z.int().meta({ description: 'The event of the history. Messages about one claim come in its order.' }),
  subject: z.string().meta({ description: 'The id of the record it happened to.' }),
  claimId: z.string().nullable(),
  actorId: personId,
  claim: MessageClaim.nullable().meta({
    description: 'As it stands when this is sent, which may be later than what the message tells of.',
  }),
}

const answer = { answer: MessageAnswer.nullable() }
const reason = { reason: z.string().nullable().meta({ description: 'As readers are told.' }) }

const more: Partial<Record<WebhookMessage, z.ZodRawShape>> = {
  'claim.decided': answer,
  'claim.published': answer,
  'claim.corrected': {
    ...answer,
    before: MessageAnswer.nullable().meta({ description: 'What readers were told until then.' }),
  },
  'claim.retracted': { ...answer, ...reason },
  'claim.voided': { ...answer, ...reason },
  'review.submitted': {
    commitment: z.string().meta({
      description:
        'SHA-256 over a salt and what the review says (`bodyHash` of the event in the history), to hold it to once its round has closed.',
    }),
  },
}

const dataOf = (event: WebhookMessage) =>
  event === 'webhook.test'
    ? z.strictObject({ webhookId: z.string(), text: z.string() })
    : z.strictObject({ ...common, ...more[event] })

/** The schema of one kind of message. */
export const messageOf = (event: WebhookMessage) =>
  z
    .strictObject({
      type: z.literal(event),
      timestamp: instant.meta({ description: 'When it happened.' }),
      data: dataOf(event),
    })
    .meta({ title: event })

export type MessageClaim = z.output<typeof MessageClaim>
export type MessageAnswer = z.output<typeof MessageAnswer>

export interface Message {
  type: WebhookMessage
  timestamp: string
  data: Record<string, unknown>
}

export interface MessageSchema {
  event: WebhookMessage
  schema: Record<string, unknown>
}

let described: readonly MessageSchema[] | undefined

/** Every kind of message with its JSON Schema; made when first asked for, so that no start waits for it. */
export function messageSchemas(): readonly MessageSchema[] {
  described ??= webhookMessages.map((event) => ({
    event,
    schema: {
      ...z.toJSONSchema(messageOf(event), {
        target: 'draft-2020-12',
        override: ({ jsonSchema }) => plain(jsonSchema),
      }),
      $id: `urn:claimdesk:webhook:1:${event}`,
    },
  }))
  return described
}

/** Our schemas' names and examples are for the API's description; a validator would trip over them. */
function plain(jsonSchema: Record<string, unknown>): void {
  delete jsonSchema.id
  delete jsonSchema.example
}

/** Those that tell of a revision. */
export const tellsOfAnswer = (event: WebhookMessage) => more[event] !== undefined && 'answer' in more[event]
