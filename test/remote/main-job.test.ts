// The main job on a real libSQL server.
import { afterAll, beforeAll, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import { decideAndExport, reopenAndCorrect } from '../stories/main-job.ts'
import { type Desk, deskOver } from '../support/desk.ts'
import { hireEverybody } from '../support/people.ts'
import { startSqld } from '../support/sqld.ts'

let sqld: Awaited<ReturnType<typeof startSqld>>
let desk: Desk

beforeAll(async () => {
  sqld = await startSqld()
  const store = await openStore(sqld.url)
  await hireEverybody(store)
  desk = deskOver(store)
})

afterAll(async () => {
  desk.server.close()
  await desk.store.close()
  await sqld.stop()
})

test('a claim goes from submission to export, and history tells who did what', () => decideAndExport(desk))

test('a claim is reopened, decided anew, and the export owns up to the correction', () =>
  reopenAndCorrect(desk))
