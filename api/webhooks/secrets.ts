// The secrets a message is signed with, opened for the moment of signing.
import type { WebhookRow } from '../../db/schema.ts'
import type { Ctx } from '../context.ts'
import type { Sealer } from './sealing.ts'

export function requireSealer({ sealer }: Pick<Ctx, 'sealer'>): Sealer {
  if (!sealer) throw new Error('nothing is sealed here')
  return sealer
}

/** @returns the newest first; undefined when what they were sealed with is gone */
export function secretsOf(
  ctx: Pick<Ctx, 'sealer'>,
  { id, secret, formerSecret, formerSecretUntilAt }: WebhookRow,
  at: Date,
): string[] | undefined {
  const sealer = requireSealer(ctx)
  const isFormerGood = formerSecret !== null && (formerSecretUntilAt ?? '') > at.toISOString()
  try {
    return [secret, ...(isFormerGood ? [formerSecret] : [])].map((sealed) => sealer.open(sealed, id))
  } catch {
    return undefined
  }
}
