// Made once for a run: a migrated database with one user and one API key for every role, copied by every test file.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openStore } from '../../db/store.ts'
import { hireEverybody } from './people.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    template: string
  }
}

export default async function makeTemplate(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-template-'))
  const path = join(folder, 'template.db')
  const store = await openStore(`file:${path}`)
  await hireEverybody(store)
  await store.close()
  project.provide('template', path)
  return () => rmSync(folder, { recursive: true, force: true })
}
