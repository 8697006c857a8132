// Secrets: the signing secret kept beside the database, new API keys, and the hash by which a key is known.
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Hex SHA-256; a key is long and random, so a slow hash would add nothing. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('hex')
}

/** `cdk_` and 32 random bytes; the key of a saved export begins with `cdx_`. */
export function newKey(prefix: 'cdk' | 'cdx' = 'cdk'): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`
}

export function newPassword(): string {
  return randomBytes(15).toString('base64url')
}

/** The secret that signs session cookies: read from the folder, or made there once (mode 0600). */
export async function signingSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'auth-secret')
  await mkdir(dataDir, { recursive: true })
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      const secret = randomBytes(32).toString('hex')
      await file.writeFile(secret)
      await file.sync()
      return secret
    } finally {
      await file.close()
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return (await readFile(path, 'utf8')).trim()
  }
}
