// `npm run backup -- [--to FOLDER] [--keep N]`: a checked copy of the database, keys and files; the desk goes on meanwhile.
import { parseArgs } from 'node:util'
import { makeBackup } from './backups/make.ts'
import { backupOf } from './backups/of-desk.ts'
import { readEnv } from './env.ts'

// Whatever is made here holds people's data: it is for its owner alone.
process.umask(0o077)

try {
  const { values } = parseArgs({ options: { to: { type: 'string' }, keep: { type: 'string' } } })
  const keep = Number(values.keep ?? 14)
  if (!Number.isInteger(keep) || keep < 1) throw new Error('--keep is a whole number from 1 on')
  const given = await backupOf(readEnv(), 'by hand')
  const { folder, manifest } = await makeBackup({
    ...given,
    keep,
    ...(values.to === undefined ? {} : { backupDir: values.to }),
  })
  const { history, files, notIncluded } = manifest
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  console.log(
    `${folder}: ${files.length} files, ${Math.ceil(bytes / 1024)} kB, ${history?.events ?? 'unread'} events`,
  )
  for (const name of notIncluded) console.log(`not in it: ${name}, which the environment gives`)
  if (history?.valid === false) {
    console.error('The copy is sound, but the history in it does not hold: run npm run cli -- verify.')
    process.exitCode = 1
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
