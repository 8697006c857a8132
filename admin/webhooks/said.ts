// Webhooks and their messages in words. Pure.
import type { Delivery, Webhook } from '../../api/webhooks/schema.ts'
import type { WebhookState } from '../../db/vocabulary.ts'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'

export const stateWords: Record<WebhookState, string> = {
  active: t('In use'),
  paused: t('Paused'),
  disabled: t('Stopped by the desk'),
}

export function toldOf({ events }: Pick<Webhook, 'events'>): string {
  if (events.length === 0) return t('Everything')
  return events.length <= 3
    ? events.join(', ')
    : t('%{smart_count} kind of event |||| %{smart_count} kinds of event', events.length)
}

/** How a webhook is doing, where it is not simply in use. */
export function standingOf({ state, failingSinceAt }: Pick<Webhook, 'state' | 'failingSinceAt'>): string {
  return state === 'active' && failingSinceAt !== null ? t('Failing') : stateWords[state]
}

/** What became of a message, in a word or two. */
export function outcomeOf({ state, attempts }: Pick<Delivery, 'state' | 'attempts'>): string {
  if (state === 'delivered') return t('Arrived')
  if (state === 'failed') return t('Failed')
  return attempts === 0 ? t('Waits its turn') : t('Will be tried again')
}

/** `204 in 38 ms`, `It answered 500.` */
export function answerOf({ error, statusCode, durationMs }: Delivery): string | null {
  if (error !== null) return fromDesk(error)
  if (statusCode === null) return null
  return t('%{status} in %{time} ms', { status: String(statusCode), time: String(durationMs ?? 0) })
}
