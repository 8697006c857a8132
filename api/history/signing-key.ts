// The key that signs for the desk, kept outside the database: made once beside it, or given by its path.
import { generateKeyPairSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeUnlessThere } from '../own-file.ts'
import { type Signer, signerFrom } from './signature.ts'

/** Reads the key at `path`, which must be there; or the one in `dataDir`, made at the first start (mode 0600). */
export async function openSigner(dataDir: string, path?: string): Promise<Signer> {
  if (path !== undefined) return read(path)
  const own = join(dataDir, 'signing-key.pem')
  if (!existsSync(own)) await makeUnlessThere(own, newSigningKey())
  return read(own)
}

async function read(path: string): Promise<Signer> {
  try {
    return signerFrom(await readFile(path, 'utf8'))
  } catch (error) {
    throw new Error(`The signing key ${path} cannot be used: ${(error as Error).message}`)
  }
}

/** A new private key as PEM (PKCS #8). */
export function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519')
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}
