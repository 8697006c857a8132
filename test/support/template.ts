// Made once for a run: a migrated database with one user and one API key for every role, copied by every test file.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openStore } from '../../db/store.ts'
import { hireEverybody } from './people.ts'
import { isOverServer } from './place.ts'
import { startSqld } from './sqld.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    template: string
    /** The data of a server that holds the same; null where the tests run over files. */
    serverTemplate: string | null
  }
}

export default async function makeTemplate(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-template-'))
  const path = join(folder, 'template.db')
  const store = await openStore(`file:${path}`)
  await hireEverybody(store)
  await store.close()
  project.provide('template', path)
  const sqld = isOverServer ? await startSqld() : undefined
  if (sqld) {
    const remote = await openStore(sqld.url)
    await hireEverybody(remote)
    await remote.close()
    await sqld.kill()
  }
  project.provide('serverTemplate', sqld?.folder ?? null)
  return async () => {
    await sqld?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
