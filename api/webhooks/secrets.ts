// The secrets a message is signed with, opened for the moment of signing.
import type { WebhookRow } from '../../db/schema.ts'
import type { Ctx } from '../context.ts'
import type { Sealer } from './sealing.ts'

export function requireSealer({ sealer }: Pick<Ctx, 'sealer'>): Sealer {
  if (!sealer) throw new Error('nothing is sealed here')
  return sealer
}

/** @returns the newest first; none when what the newest was sealed with is gone */
export function secretsOf(
  ctx: Pick<Ctx, 'sealer'>,
  { id, secret, formerSecret, formerSecretUntilAt }: WebhookRow,
  at: Date,
): string[] {
  const sealer = requireSealer(ctx)
  const open = (sealed: string): string[] => {
    try {
      return [sealer.open(sealed, id)]
    } catch {
      return []
    }
  }
  const newest = open(secret)
  const isFormerGood = formerSecret !== null && (formerSecretUntilAt ?? '') > at.toISOString()
  return newest.length > 0 && isFormerGood ? [...newest, ...open(formerSecret)] : newest
}
