// Made once for a run: a migrated database with one user and one API key for every role, copied by every test file.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashPassword } from 'better-auth/crypto'
import type { TestProject } from 'vitest/node'
import { firstRun } from '../../api/accounts/first-run.ts'
import { insertKey } from '../../api/accounts/keys.ts'
import { system } from '../../api/accounts/present.ts'
import { insertUser } from '../../api/accounts/service.ts'
import { change } from '../../api/context.ts'
import { migrateStore } from '../../db/migrate.ts'
import { openStore } from '../../db/store.ts'
import { roles } from '../../db/vocabulary.ts'
import { emailOf, keyOf, password } from './people.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    template: string
  }
}

export default async function makeTemplate(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-template-'))
  const path = join(folder, 'template.db')
  const store = await openStore(`file:${path}`)
  const now = () => new Date('2026-01-20T09:00:00Z')
  await migrateStore(store)
  await firstRun(store, now, { email: emailOf('admin'), password, apiKey: keyOf('admin') })
  const hash = await hashPassword(password)
  await change({ store, now, actor: system, requestId: null }, async (tx) => {
    for (const role of roles.filter((each) => each !== 'admin')) {
      const { id } = await insertUser(tx, { name: `The ${role}`, email: emailOf(role), role }, hash)
      await insertKey(tx, { name: role, userId: id }, keyOf(role))
    }
  })
  await store.close()
  project.provide('template', path)
  return () => rmSync(folder, { recursive: true, force: true })
}
