// `npm run restore -- FOLDER`: puts a backup in the place of the desk's files while the desk is stopped.
import { resolve } from 'node:path'
import { databaseFileOf } from './backups/of-desk.ts'
import { restoreBackup } from './backups/restore.ts'
import { readEnv } from './env.ts'

// Whatever is made here holds people's data: it is for its owner alone.
process.umask(0o077)

const [folder, ...more] = process.argv.slice(2)
if (folder === undefined || more.length > 0) {
  console.error('Usage: npm run restore -- FOLDER')
  process.exit(2)
}

try {
  const env = readEnv()
  const { manifest, aside } = await restoreBackup({
    folder,
    database: databaseFileOf(env),
    dataDir: resolve(env.DATA_DIR),
    now: () => new Date(),
  })
  console.log(`Restored what was saved at ${manifest.madeAt} (${manifest.files.length} files).`)
  if (aside) console.log(`What was there before is in ${aside}.`)
  for (const name of manifest.notIncluded) console.log(`Set ${name} as it was then.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
