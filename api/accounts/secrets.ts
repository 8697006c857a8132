// Secrets: the signing secret kept beside the database, new API keys, and the hash by which a key is known.
import { hash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeUnlessThere } from '../own-file.ts'

/** Hex SHA-256; a key is long and random, so a slow hash would add nothing. */
export function hashKey(key: string): string {
  return hash('sha256', key, 'hex')
}

/** `cdk_` and 32 random bytes; the key of a saved export begins with `cdx_`. */
export function newKey(prefix: 'cdk' | 'cdx' = 'cdk'): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`
}

export function newPassword(): string {
  return randomBytes(15).toString('base64url')
}

const shortest = 32

/**
 * The secret that signs session cookies: read from the folder, or made there once (mode 0600).
 * @throws Error for a file that holds none: with a secret that anybody could guess, anybody could sign in
 */
export async function signingSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'auth-secret')
  if (!existsSync(path)) await makeUnlessThere(path, randomBytes(32).toString('hex'))
  const secret = (await readFile(path, 'utf8')).trim()
  if (secret.length < shortest) {
    throw new Error(
      `${path} holds no secret of ${shortest} characters: restore it, or remove it for a new one`,
    )
  }
  return secret
}
