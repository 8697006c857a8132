// The migrations and the tables say the same, and a database of any earlier state becomes today's.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../api/package.ts'
import { migrateStore } from '../../db/migrate.ts'
import { openStore } from '../../db/store.ts'
import { temporaryFolder } from '../support/temporary.ts'

const migrations = join(root, 'db/migrations')
const journal = JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8'))

test('drizzle-kit finds nothing to add to the migrations', () => {
  const out = mkdtempSync(join(root, 'dist/migrations-'))
  try {
    cpSync(migrations, out, { recursive: true })
    const { stdout, stderr } = spawnSync(
      join(root, 'node_modules/.bin/drizzle-kit'),
      [
        'generate',
        '--dialect',
        'sqlite',
        '--schema',
        './db/schema.ts',
        '--out',
        `./${out.slice(root.length)}`,
      ],
      { cwd: root, encoding: 'utf8' },
    )
    expect(stdout + stderr).toContain('No schema changes')
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
})

test('a database stopped at any earlier migration is brought up to date', async () => {
  for (let upTo = 1; upTo < journal.entries.length; upTo++) {
    const url = `file:${join(temporaryFolder(), 'old.db')}`
    const old = await openStore(url)
    await old.migrate(migrationsUpTo(upTo))
    await old.close()
    const store = await openStore(url)
    await expect(migrateStore(store), `from ${journal.entries[upTo - 1].tag}`).resolves.toBeUndefined()
    await store.close()
  }
  expect(journal.entries.length).toBeGreaterThan(1)
})

/** A folder with the first migrations only. */
function migrationsUpTo(count: number): string {
  const folder = temporaryFolder()
  cpSync(migrations, folder, { recursive: true })
  const entries = journal.entries.slice(0, count)
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  return folder
}
