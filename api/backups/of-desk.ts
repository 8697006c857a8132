// What there is to be saved of the desk that the environment describes.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathOf } from '../../db/store.ts'
import { databaseOf, type Env } from '../env.ts'
import { openSigner } from '../history/signing-key.ts'
import type { BackupOf } from './make.ts'

/** @throws Error when the database is a server's, or is not there */
export async function backupOf(env: Env, reason: string): Promise<BackupOf> {
  const database = databaseFileOf(env)
  if (!existsSync(database)) throw new Error(`there is no database at ${database}`)
  const dataDir = resolve(env.DATA_DIR)
  const signingKey = env.SIGNING_KEY
  return {
    database,
    dataDir,
    backupDir: join(dataDir, 'backups'),
    signer: await openSigner(dataDir, signingKey),
    signingKey,
    reason,
    notIncluded: env.AUTH_SECRET === undefined ? [] : ['AUTH_SECRET'],
    now: () => new Date(),
  }
}

/** The path of the database file. @throws Error when the database is a server's, which has backups of its own */
export function databaseFileOf(env: Env): string {
  const [url] = databaseOf(env)
  if (!url.startsWith('file:')) {
    throw new Error(
      `${new URL(url).host} is a database server: save and restore it by its own means (README)`,
    )
  }
  return resolve(pathOf(url))
}
