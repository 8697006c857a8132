// Seals what must be kept and used again but never read: AES-256-GCM under a key made from the desk's own secret.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

export interface Sealer {
  /** @param of  the record it belongs to; sealed for one, it opens for no other */
  seal(plain: string, of: string): string
  /** @throws Error when it was sealed with another secret, for another record, or altered */
  open(sealed: string, of: string): string
}

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

export function sealerFrom(secret: string): Sealer {
  const key = Buffer.from(hkdfSync('sha256', secret, 'claimdesk', 'webhook-secrets/1', 32))
  return {
    seal(plain, of) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(of))
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open(sealed, of) {
      const bytes = Buffer.from(sealed, 'base64url')
      const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)]
      const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(of)).setAuthTag(tag)
      const plain = decipher.update(bytes.subarray(ivBytes + tagBytes))
      return Buffer.concat([plain, decipher.final()]).toString('utf8')
    },
  }
}
