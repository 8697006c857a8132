// Puts a backup in the place of the desk's files, which are set aside and not deleted.
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { migrationTags } from '../../db/migrate.ts'
import { damageOf, isInUse, removeLog } from '../../db/snapshot.ts'
import { flush } from './flush.ts'
import { databaseName, faultyFiles, type Manifest, readManifest } from './manifest.ts'

export interface RestoreOf {
  /** The folder of the backup. */
  folder: string
  /** The database file to be replaced; it may be missing. */
  database: string
  dataDir: string
  now: () => Date
}

/**
 * @returns what was restored, and the folder the replaced database is in, or null where there was none
 * @throws Error before anything is changed: a running desk, a backup that is damaged, or one of a newer program
 */
export async function restoreBackup(given: RestoreOf): Promise<{ manifest: Manifest; aside: string | null }> {
  const { folder, database, now } = given
  const manifest = await readManifest(folder)
  const faults = await faultyFiles(folder, manifest)
  if (faults.length > 0) throw new Error(`the backup is damaged:\n- ${faults.join('\n- ')}`)
  await refuseNewer(manifest)
  const wasThere = existsSync(database)
  if (wasThere && isInUse(database)) {
    throw new Error(`${database} is open in another process: stop the desk first`)
  }
  const drafts = await Promise.all(manifest.files.map(({ name }) => draftOf(given, name)))
  const damage = drafts.flatMap(({ draft, target }) => (target === database ? damageOf(draft) : []))
  await removeLog(join(dirname(database), draftName(databaseName)))
  if (damage.length > 0) {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })))
    throw new Error(`the backup is damaged:\n- ${damage.join('\n- ')}`)
  }
  const aside = `replaced-${stamp(now())}`
  // The log of the old database would be read into the new one: it goes with the file it belongs to.
  const targets = [...drafts.map(({ target }) => target), `${database}-wal`, `${database}-shm`]
  for (const path of targets.filter((one) => existsSync(one))) {
    const away = join(dirname(path), aside)
    await mkdir(away, { recursive: true, mode: 0o700 })
    await rename(path, join(away, basename(path)))
  }
  for (const { draft, target } of drafts) await rename(draft, target)
  await flush(dirname(database))
  return { manifest, aside: wasThere ? join(dirname(database), aside) : null }
}

const stamp = (at: Date) =>
  at
    .toISOString()
    .replaceAll(':', '-')
    .replace(/\.\d+Z$/, 'Z')

const draftName = (name: string) => `.restoring-${name}`

/** A copy beside the place it will have, on disk before anything is moved. */
async function draftOf({ folder, database, dataDir }: RestoreOf, name: string) {
  const target = name === databaseName ? database : join(dataDir, name)
  const draft = join(dirname(target), draftName(name))
  await mkdir(dirname(target), { recursive: true })
  await copyFile(join(folder, name), draft)
  await chmod(draft, 0o600)
  await flush(draft)
  return { draft, target }
}

async function refuseNewer({ migration, version }: Manifest): Promise<void> {
  if ((await migrationTags()).includes(migration)) return
  throw new Error(`the backup was made by a newer Claimdesk (${version}): restore it with that version`)
}
