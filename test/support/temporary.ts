// Folders that vanish after the test, and small sets of migrations to put in them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A fresh folder, removed when the running test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The URL of a database file that does not exist yet. */
export function temporaryDatabase(): string {
  return `file:${join(temporaryFolder(), 'test.db')}`
}

/** A drizzle-kit folder with one migration for each list of statements, made in that order. */
export function migrationFolder(...migrations: readonly (readonly string[])[]): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'meta'))
  const entries = migrations.map((statements, idx) => {
    const tag = `000${idx}_test`
    writeFileSync(join(folder, `${tag}.sql`), statements.join('\n--> statement-breakpoint\n'))
    return { idx, version: '6', when: 1_800_000_000_000 + idx, tag, breakpoints: true }
  })
  writeFileSync(
    join(folder, 'meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'sqlite', entries }),
  )
  return folder
}
