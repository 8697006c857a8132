// Webhooks and their messages in words. Pure.
import type { Delivery, Webhook } from '../../api/webhooks/schema.ts'
import type { WebhookState } from '../../db/vocabulary.ts'
import { fromDesk } from '../language/from-desk.ts'
import { counted } from '../words.ts'

export const stateWords: Record<WebhookState, string> = {
  active: 'In use',
  paused: 'Paused',
  disabled: 'Stopped by the desk',
}

export function toldOf({ events }: Pick<Webhook, 'events'>): string {
  if (events.length === 0) return 'Everything'
  return events.length <= 3 ? events.join(', ') : counted(events.length, 'kind of event', 'kinds of event')
}

/** How a webhook is doing, where it is not simply in use. */
export function standingOf({ state, failingSinceAt }: Pick<Webhook, 'state' | 'failingSinceAt'>): string {
  return state === 'active' && failingSinceAt !== null ? 'Failing' : stateWords[state]
}

/** What became of a message, in a word or two. */
export function outcomeOf({ state, attempts }: Pick<Delivery, 'state' | 'attempts'>): string {
  if (state === 'delivered') return 'Arrived'
  if (state === 'failed') return 'Failed'
  return attempts === 0 ? 'Waits its turn' : 'Will be tried again'
}

/** `204 in 38 ms`, `It answered 500.` */
export function answerOf({ error, statusCode, durationMs }: Delivery): string | null {
  if (error !== null) return fromDesk(error)
  return statusCode === null ? null : `${statusCode} in ${durationMs ?? 0} ms`
}
