// What the desk is asked for: a queue, or everything open, narrowed as the rail says. Pure.
import type { Me } from '../../api/accounts/schema.ts'
import type { QueryValue } from '../request.ts'
import type { Narrowing } from './useQueue.ts'

/** As many as one request may name. */
const mostSkipped = 50

export function nextQuery(
  { view, share, topic, attention = 'verdict' }: Narrowing,
  me: Pick<Me, 'id'>,
  skipped: readonly string[],
): Record<string, QueryValue> {
  const narrowed = {
    assigneeId: share === 'mine' ? me.id : share === 'unassigned' ? 'none' : undefined,
    topic: topic === '' ? undefined : topic,
    evidenceChanged: attention === 'evidence' ? true : undefined,
    quoteChanged: attention === 'quote' ? true : undefined,
  }
  return { ...(view === undefined ? narrowed : { view }), skip: skipped.slice(-mostSkipped) }
}
