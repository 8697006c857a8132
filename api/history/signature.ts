// Signatures of the desk: Ed25519 (RFC 8032) over canonical JSON, and keys that are known by a hash of their public half.
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { canonicalJson } from './chain.ts'

/** A public key as it travels: PEM (SPKI), known by the hex SHA-256 of its DER form. */
export interface PublicKey {
  keyId: string
  pem: string
}

/** Signs for the desk, and knows the keys that signed for it before. */
export interface Signer extends PublicKey {
  /** Keys that signed once and are still trusted; the newest key is not among them. */
  retired: readonly PublicKey[]
  sign(statement: object): string
}

/** What came of checking a signature. */
export type SignatureFault = 'unknown_key' | 'signature'

const block = /-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g

/**
 * @param text PEM: one private Ed25519 key, which signs, and any number of public ones that are trusted still
 * @throws Error when there is not exactly one private key, or a key of another kind
 */
export function signerFrom(text: string): Signer {
  const blocks = [...text.matchAll(block)]
  const secrets = blocks.filter(([, kind = '']) => kind.endsWith('PRIVATE KEY')).map(([pem]) => pem)
  const [secret, ...more] = secrets
  if (secret === undefined || more.length > 0)
    throw new Error('the signing key must be one private key in PEM')
  const key = createPrivateKey(secret)
  const retired = blocks.filter(([, kind = '']) => kind.endsWith('PUBLIC KEY'))
  return {
    ...publicKeyOf(createPublicKey(key)),
    retired: retired.map(([pem]) => publicKeyFrom(pem)),
    sign: (statement) => sign(null, bytesOf(statement), key).toString('base64'),
  }
}

/** @throws Error when it is no Ed25519 key */
export function publicKeyFrom(pem: string): PublicKey {
  return publicKeyOf(createPublicKey(pem))
}

function publicKeyOf(key: KeyObject): PublicKey {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key is no Ed25519 key')
  const der = key.export({ type: 'spki', format: 'der' })
  const keyId = createHash('sha256').update(der).digest('hex')
  return { keyId, pem: key.export({ type: 'spki', format: 'pem' }).toString() }
}

/** @returns what is wrong with the signature of a statement; undefined when one of the keys made it */
export function signatureFault(
  statement: object,
  { keyId, signature }: { keyId: string; signature: string },
  keys: readonly PublicKey[],
): SignatureFault | undefined {
  const key = keys.find((each) => each.keyId === keyId)
  if (!key) return 'unknown_key'
  const bytes = Buffer.from(signature, 'base64')
  // Base64 has spare bits; another spelling of the same bytes is not what was written.
  if (bytes.toString('base64') !== signature) return 'signature'
  return verify(null, bytesOf(statement), key.pem, bytes) ? undefined : 'signature'
}

const bytesOf = (statement: object) => Buffer.from(canonicalJson(statement), 'utf8')
