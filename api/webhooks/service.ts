// Webhooks: made, changed, paused and taken up again, given a new secret, put away. Secrets are shown once.
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { deliveries, events, type WebhookRow, webhookProgress, webhooks } from '../../db/schema.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { changedFields } from '../history/changed.ts'
import { newId } from '../ids.ts'
import { listRows } from '../listing.ts'
import { invalid, Problem } from '../problems.ts'
import { addressFault } from './address.ts'
import { type MessageSchema, messageSchemas } from './message-schema.ts'
import { presentWebhook, presentWebhooks, requireWebhook } from './present.ts'
import { meanings } from './published-names.ts'
import type {
  KeyedWebhook,
  NewWebhook,
  PublishedEvents,
  Webhook,
  WebhookChanges,
  WebhookQuery,
} from './schema.ts'
import { requireSealer } from './secrets.ts'
import { newSecret } from './signing.ts'

/** How long the secret before signs beside the new one. */
const formerSecretMs = 24 * 60 * 60 * 1000

export async function listWebhooks(ctx: Ctx, query: WebhookQuery) {
  const db = ctx.store.read
  const where = [query.archived ? isNotNull(webhooks.archivedAt) : isNull(webhooks.archivedAt)]
  const { rows, ...page } = await listRows(db, { table: webhooks, where }, query)
  return { data: await presentWebhooks(db, rows, ctx.now().toISOString()), ...page }
}

export async function findWebhook(ctx: Ctx, id: string): Promise<Webhook> {
  const db = ctx.store.read
  return presentWebhook(db, await requireWebhook(db, id), ctx.now().toISOString())
}

export async function listPublishedEvents(): Promise<PublishedEvents> {
  const described = ({ event, schema }: MessageSchema) => ({
    ...{ event, description: meanings[event], schema },
  })
  return { data: messageSchemas().map(described) }
}

/** It is told of what happens from now on. */
export function createWebhook(ctx: Ctx, input: NewWebhook): Promise<KeyedWebhook> {
  requireAddress(ctx, input.url)
  const [id, secret] = [newId('hook'), newSecret()]
  const sealed = requireSealer(ctx).seal(secret, id)
  const insert = async (tx: Tx): Promise<KeyedWebhook> => {
    const [row] = await tx.db
      .insert(webhooks)
      .values({
        ...{ id, ...input, secret: sealed, state: 'active', stateSinceAt: tx.at },
        ...{ createdBy: ctx.actor.id, createdAt: tx.at, updatedAt: tx.at },
      })
      .returning()
    if (!row) throw new Error('the webhook was not inserted')
    const [head] = await tx.db.select({ seq: sql<number | null>`max(seq)` }).from(events)
    await tx.db.insert(webhookProgress).values({ webhookId: id, cursor: head?.seq ?? 0 })
    const { name, events: told } = input
    tx.happened({
      action: 'webhook.created',
      subject: id,
      after: { name, host: hostOf(input.url), events: told },
    })
    return { ...(await presentWebhook(tx.db, row, tx.at)), secret }
  }
  return change(ctx, insert, { remember: withoutSecret })
}

/** Made active again, it goes on where it stopped, with all attempts anew. */
export function changeWebhook(ctx: Ctx, id: string, changes: WebhookChanges): Promise<Webhook> {
  if (changes.url !== undefined) requireAddress(ctx, changes.url)
  return change(ctx, async (tx) => {
    const before = await requireInUse(tx, id)
    const isTurned = changes.state !== undefined && changes.state !== before.state
    const state = isTurned ? { stateReason: null, stateSinceAt: tx.at } : {}
    const row = await write(tx, before, 'webhook.changed', { ...changes, ...state })
    const isOtherPlace = row.url !== before.url
    if (row.state === 'active' && (isTurned || isOtherPlace)) await tryAnew(tx, id)
    return presentWebhook(tx.db, row, tx.at)
  })
}

async function tryAnew(tx: Tx, webhookId: string): Promise<void> {
  await tx.db
    .update(webhookProgress)
    .set({ failures: 0, failingSinceAt: null, restsUntilAt: null })
    .where(eq(webhookProgress.webhookId, webhookId))
  await tx.db
    .update(deliveries)
    .set({ attempts: 0, nextAttemptAt: null })
    .where(and(eq(deliveries.webhookId, webhookId), sql`state = 'waiting'`))
}

/** The secret before signs, too, for a day, so that the receiver can go over in its own time. */
export function rotateWebhookSecret(ctx: Ctx, id: string): Promise<KeyedWebhook> {
  const secret = newSecret()
  const sealed = requireSealer(ctx).seal(secret, id)
  const rotate = async (tx: Tx): Promise<KeyedWebhook> => {
    const before = await requireInUse(tx, id)
    const formerSecretUntilAt = new Date(Date.parse(tx.at) + formerSecretMs).toISOString()
    const secrets = { secret: sealed, formerSecret: before.secret, formerSecretUntilAt }
    const row = await write(tx, before, 'webhook.secret_rotated', secrets)
    if (row.state === 'active') await tryAnew(tx, id)
    return { ...(await presentWebhook(tx.db, row, tx.at)), secret }
  }
  return change(ctx, rotate, { remember: withoutSecret })
}

/** Nothing is deleted: one that is put away is left out of lists, and nothing is sent to it any more. */
export function archiveWebhook(ctx: Ctx, id: string): Promise<Webhook> {
  return change(ctx, async (tx) => {
    const row = await write(tx, await requireInUse(tx, id), 'webhook.archived', { archivedAt: tx.at })
    await tx.db
      .update(deliveries)
      .set({ state: 'failed', settledAt: tx.at, nextAttemptAt: null, error: 'The webhook was put away.' })
      .where(and(eq(deliveries.webhookId, id), sql`state = 'waiting'`))
    return presentWebhook(tx.db, row, tx.at)
  })
}

const withoutSecret = (made: KeyedWebhook): KeyedWebhook => ({ ...made, secret: null })

/** @throws Problem `invalid-request` */
function requireAddress({ webhookHosts = [] }: Ctx, url: string): void {
  const fault = addressFault(url, webhookHosts)
  if (fault !== undefined) throw invalid('/url', fault)
}

const hostOf = (url: string) => new URL(url).host

/** The rest of an address may hold a password of its own, so the history is told the host alone, and of no secret. */
function tellable({ url, secret: _s, formerSecret: _f, ...row }: WebhookRow) {
  return { ...row, host: hostOf(url) }
}

async function write(
  tx: Tx,
  before: WebhookRow,
  action: 'webhook.changed' | 'webhook.secret_rotated' | 'webhook.archived',
  fields: Partial<WebhookRow>,
): Promise<WebhookRow> {
  const [row] = await tx.db
    .update(webhooks)
    .set({ ...fields, version: before.version + 1, updatedAt: tx.at })
    .where(eq(webhooks.id, before.id))
    .returning()
  if (!row) throw new Problem('not-found')
  tx.happened({ action, subject: row.id, ...changedFields(tellable(before), tellable(row)) })
  return row
}

/** One that was not put away, at the version the caller saw. */
async function requireInUse(tx: Tx, id: string): Promise<WebhookRow> {
  const { ctx } = tx
  const row = await requireWebhook(tx.db, id)
  if (ctx.ifMatch !== undefined && ctx.ifMatch !== row.version) {
    throw new Problem('stale-record', {
      detail: `You saw version ${ctx.ifMatch}; the webhook is at version ${row.version}.`,
      current: await presentWebhook(tx.db, row, tx.at),
    })
  }
  if (row.archivedAt !== null) throw new Problem('webhook-archived')
  return row
}
