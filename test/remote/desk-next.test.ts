// On a real libSQL server too, two reviewers who ask at once never get the same claim.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import { type Desk, deskOver } from '../support/desk.ts'
import { makeClaim } from '../support/make.ts'
import { hireEverybody } from '../support/people.ts'
import { startSqld } from '../support/sqld.ts'

let sqld: Awaited<ReturnType<typeof startSqld>>
/** Two processes of one desk, as far as the server can tell. */
let desks: Desk[] = []

beforeAll(async () => {
  sqld = await startSqld()
  const store = await openStore(sqld.url)
  await hireEverybody(store)
  desks = [deskOver(store), deskOver(await openStore(sqld.url))]
})

afterAll(async () => {
  for (const desk of desks) {
    desk.server.close()
    await desk.store.close()
  }
  await sqld.stop()
})

test('three people at two processes get three claims, and the fourth request of one of them the same again', async () => {
  const [here, there] = desks as [Desk, Desk]
  for (let n = 0; n < 3; n++) await makeClaim(here)
  const asked = await Promise.all([
    here.as.reviewer.get('/desk/next'),
    there.as.editor.get('/desk/next'),
    there.as.admin.get('/desk/next'),
  ])
  expect(asked.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(new Set(asked.map(({ body }) => body.claim.id)).size).toBe(3)
  expect((await there.as.reviewer.get('/desk/next')).body.claim.id).toBe(asked[0]?.body.claim.id)
})
