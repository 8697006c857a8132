// The desk's signer as a service finds it.
import type { Ctx } from '../context.ts'
import type { Signer } from './signature.ts'

export function requireSigner({ signer }: Pick<Ctx, 'signer'>): Signer {
  if (!signer) throw new Error('nothing signs here')
  return signer
}
