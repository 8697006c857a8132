// Makes a backup: a snapshot of the database while others write, checked, with the keys and files beside it.
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { checkStore, migrationsOf } from '../../db/migrate.ts'
import { damageOf, removeLog, snapshot, waitingInLog } from '../../db/snapshot.ts'
import { openStore } from '../../db/store.ts'
import { system } from '../accounts/present.ts'
import { verifyHistory } from '../history/integrity.ts'
import type { Signer } from '../history/signature.ts'
import { version } from '../package.ts'
import { flush } from './flush.ts'
import { databaseName, fingerprintOf, type Manifest, manifestName } from './manifest.ts'

export interface BackupOf {
  /** The database file. */
  database: string
  dataDir: string
  /** Where backups are kept, each a folder. */
  backupDir: string
  signer: Signer
  /** The signing key, when it is kept elsewhere than in the data folder. */
  signingKey?: string | undefined
  /** Why it is made, told in its manifest. */
  reason: string
  /** Settings that are given by the environment, which a backup does not hold. */
  notIncluded?: readonly string[]
  now: () => Date
  /** How many backups made for this reason stay; all when not given. */
  keep?: number | undefined
}

/** In the data folder, but not of the desk: other desks, other backups, what restoring put aside or left half done. */
const notOurs = /^\.|^(backups|demo|replaced-.*)$/
const unfinished = '.unfinished-'

/**
 * @returns the folder of the backup, which appears whole or not at all
 * @throws Error when the copy is not sound: then nothing is kept, and no older backup is removed
 */
export async function makeBackup(given: BackupOf): Promise<{ folder: string; manifest: Manifest }> {
  const { backupDir, now, reason } = given
  const madeAt = now().toISOString()
  const name = `${madeAt.replaceAll(':', '-').replace(/\.\d+Z$/, 'Z')}-${reason.replace(/\W+/g, '-')}`
  const folder = join(backupDir, name)
  const draft = join(backupDir, `${unfinished}${name}-${process.pid}`)
  await mkdir(draft, { recursive: true, mode: 0o700 })
  try {
    const copy = join(draft, databaseName)
    snapshot(given.database, copy)
    const found = await checked(copy, given)
    if ((await waitingInLog(copy)) > 0) throw new Error('the copy could not be closed')
    await removeLog(copy)
    await copyBeside(given, draft)
    const names = (await readdir(draft)).sort()
    const files = await Promise.all(
      names.map(async (one) => ({ name: one, ...(await fingerprintOf(join(draft, one))) })),
    )
    const notIncluded = [...(given.notIncluded ?? [])]
    const manifest: Manifest = {
      format: 'claimdesk-backup-1',
      ...{ madeAt, version, reason, ...found, files, notIncluded },
    }
    await writeFile(join(draft, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    await Promise.all([...names, manifestName].map((one) => flush(join(draft, one))))
    await flush(draft)
    await settle(draft, folder)
    await flush(backupDir)
    await rotate(given, name)
    return { folder, manifest }
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

/** Two processes that begin together make the same backup: the first is as good as the second. */
async function settle(draft: string, folder: string): Promise<void> {
  try {
    await rename(draft, folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
    await rm(draft, { recursive: true, force: true })
  }
}

async function checked(copy: string, { database, signer, now }: BackupOf) {
  const damage = damageOf(copy)
  if (damage.length > 0) throw new Error(`the copy is not sound:\n- ${damage.join('\n- ')}`)
  const store = await openStore(`file:${copy}`)
  try {
    const { applied, missing } = await migrationsOf(store)
    const migration = applied.at(-1)
    if (migration === undefined) throw new Error(`${database} holds no desk`)
    if (missing.length > 0) return { migration, history: null }
    await checkStore(store)
    const { valid, events, head } = await verifyHistory({
      store,
      signer,
      now,
      actor: system,
      requestId: null,
    })
    return { migration, history: { valid, events, head } }
  } finally {
    await store.close()
  }
}

/** Keys and whatever else the desk keeps in its folder; not the database itself, nor its log. */
async function copyBeside({ dataDir, database, signingKey }: BackupOf, to: string): Promise<void> {
  const inFolder = await readdir(dataDir, { withFileTypes: true })
  const mine = inFolder
    .filter((one) => one.isFile() && !notOurs.test(one.name) && !one.name.startsWith(basename(database)))
    .map((one) => join(dataDir, one.name))
  const apart = signingKey !== undefined && dirname(signingKey) !== dataDir ? [signingKey] : []
  await Promise.all([...mine, ...apart].map((one) => copyFile(one, join(to, basename(one)))))
}

/** Removes the oldest backups of the same reason beyond `keep`, and what an interrupted backup left an hour ago. */
async function rotate({ backupDir, keep, now }: BackupOf, newest: string): Promise<void> {
  const names = (await readdir(backupDir)).sort()
  const ending = newest.slice(newest.indexOf('Z-'))
  const same = names.filter((name) => /^\d{4}-\d\d-\d\dT/.test(name) && name.endsWith(ending))
  const old = keep === undefined ? [] : same.slice(0, Math.max(0, same.length - keep))
  const hourAgo = new Date(now().getTime() - 3_600_000).toISOString().replaceAll(':', '-')
  const left = names.filter((name) => name.startsWith(unfinished) && name.slice(unfinished.length) < hourAgo)
  await Promise.all([...old, ...left].map((name) => rm(join(backupDir, name), { recursive: true })))
}
