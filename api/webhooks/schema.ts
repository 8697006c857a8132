// What travels about webhooks: addresses that are told what happens, and what became of each message to them.
import { z } from 'zod'
import { deliveryStates, webhookEvents, webhookMessages, webhookStates } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import * as examples from '../examples.ts'
import { listOfRows, pageQuery } from '../http/paging.ts'
import { anyOf, idOf, instant, text, webUrl } from '../http/values.ts'

export const WebhookId = idOf('hook', 'a webhook')
export const DeliveryId = idOf('dlv', 'a delivery')

const fields = {
  name: text(100),
  url: webUrl.meta({
    description: 'Where messages are posted to: https, on the public network. Redirects are not followed.',
    example: examples.webhook.url,
  }),
  events: z
    .array(z.enum(webhookEvents))
    .max(webhookEvents.length)
    .refine((events) => new Set(events).size === events.length, 'must not name an event twice')
    .meta({ description: 'What it is told of; empty for everything.' }),
}

export const Webhook = z
  .strictObject({
    id: WebhookId,
    name: z.string(),
    url: z.string(),
    events: z.array(z.enum(webhookEvents)).meta({ description: 'What it is told of; empty for everything.' }),
    state: z.enum(webhookStates).meta({
      description:
        '`disabled` by the desk, as nothing arrived for days. What happens meanwhile waits, as it does while it is `paused`, and is sent once it is `active` again.',
    }),
    stateReason: z.string().nullable().meta({ description: 'Why it is disabled.' }),
    stateSinceAt: instant,
    formerSecretUntilAt: instant.nullable().meta({
      description: 'Until when messages bear a signature by the secret before, too.',
    }),
    waiting: z
      .int()
      .meta({ description: 'Messages to it that wait, of those read from the history so far.' }),
    lastDeliveredAt: instant.nullable(),
    failingSinceAt: instant.nullable().meta({ description: 'Since when nothing has arrived any more.' }),
    archivedAt: instant.nullable(),
    createdBy: Person,
    version: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({
    id: 'Webhook',
    description: 'An address of somebody outside that is told what happens on the desk.',
    example: examples.webhook,
  })

export const KeyedWebhook = Webhook.extend({
  secret: z.string().nullable().meta({
    description: 'Shown this once; null when an Idempotency-Key repeats the request.',
    example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD5qkRGJ1o1nE=',
  }),
}).meta({ id: 'KeyedWebhook', description: 'A webhook with the secret its messages are signed with.' })

export const NewWebhook = z
  .strictObject({ name: fields.name, url: fields.url, events: fields.events.default([]) })
  .meta({ id: 'NewWebhook' })

export const WebhookChanges = z
  .strictObject({
    name: fields.name.optional(),
    url: fields.url.optional(),
    events: fields.events.optional(),
    state: z
      .enum(['active', 'paused'])
      .optional()
      .meta({ description: 'Made `active` again, it goes on where it had stopped, at once.' }),
  })
  .meta({ id: 'WebhookChanges', description: 'Only the fields given change.' })

export const WebhookQuery = z.strictObject({
  ...pageQuery(['createdAt']),
  archived: z.stringbool().default(false).meta({ description: 'Those put away instead of those in use.' }),
})
export const WebhookList = listOfRows(Webhook)

export const Delivery = z
  .strictObject({
    id: DeliveryId.meta({ description: 'The message’s `webhook-id`, the same at every attempt.' }),
    webhookId: WebhookId,
    event: z.enum(webhookMessages),
    eventSeq: z.int().nullable().meta({ description: 'The event of the history; null for a test.' }),
    about: z.string().meta({ description: 'The id of the claim, or of what else it is about.' }),
    state: z.enum(deliveryStates).meta({
      description:
        '`waiting` for its turn, or for the next attempt. `failed`: given up after three days; it can be sent again by hand.',
    }),
    attempts: z.int(),
    lastAttemptAt: instant.nullable(),
    nextAttemptAt: instant
      .nullable()
      .meta({ description: 'Not before; null for as soon as its turn comes.' }),
    statusCode: z.int().nullable(),
    durationMs: z.int().nullable(),
    error: z.string().nullable().meta({ description: 'Why the last attempt failed.' }),
    response: z.string().nullable().meta({ description: 'How the answer to the last attempt began.' }),
    settledAt: instant.nullable().meta({ description: 'When it was delivered or given up.' }),
    createdAt: instant,
  })
  .meta({
    id: 'Delivery',
    description: 'A message to a webhook and what became of it; kept for 30 days after that.',
    example: examples.delivery,
  })

export const DeliveryQuery = z.strictObject({
  ...pageQuery(['createdAt']),
  state: anyOf(z.enum(deliveryStates)),
})
export const DeliveryList = listOfRows(Delivery)

export const PublishedEvents = z
  .strictObject({
    data: z.array(
      z.strictObject({
        event: z.enum(webhookMessages),
        description: z.string(),
        schema: z
          .record(z.string(), z.unknown())
          .meta({ description: 'JSON Schema (2020-12) of the message.' }),
      }),
    ),
  })
  .meta({ id: 'PublishedEvents' })

export type Webhook = z.output<typeof Webhook>
export type KeyedWebhook = z.output<typeof KeyedWebhook>
export type NewWebhook = z.output<typeof NewWebhook>
export type WebhookChanges = z.output<typeof WebhookChanges>
export type WebhookQuery = z.output<typeof WebhookQuery>
export type Delivery = z.output<typeof Delivery>
export type DeliveryQuery = z.output<typeof DeliveryQuery>
export type PublishedEvents = z.output<typeof PublishedEvents>
