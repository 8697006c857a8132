// What came in by the many is compared with the others afterwards: durable, in slices, once, whoever does it.
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { operate } from '../../api/context.ts'
import { runNextJob } from '../../api/imports/run.ts'
import { startComparing } from '../../api/matching/keep-comparing.ts'
import { compareWaiting, hasUncompared } from '../../api/matching/uncompared.ts'
import { databaseOver, runnerOf } from '../../db/database.ts'
import { jobs, matches } from '../../db/schema.ts'
import type { JobState } from '../../db/vocabulary.ts'
import { type Desk, openDeskForFile } from '../support/desk.ts'
import { makeClaim } from '../support/make.ts'

const desk = openDeskForFile()
const bulk = async (texts: string[]): Promise<string[]> => {
  const { body } = await desk.as.contributor.post(
    '/claims/bulk',
    texts.map((text) => ({ text })),
  )
  return body.results.map(({ id }: { id: string }) => id)
}
/** The pairs that hold one of these claims. */
const pairsOf = async (ids: readonly string[]) =>
  (await desk.store.read.select().from(matches)).filter(
    ({ claimId, otherId }) => ids.includes(claimId) || ids.includes(otherId),
  )
/** As another process would, that is at an import or gives it up. */
const setState = (id: string, state: JobState) =>
  operate(desk.store, async (db) => {
    await db.update(jobs).set({ state }).where(eq(jobs.id, id))
  })
const abattoir = (n: number) => `The abattoir of Quarry Hill slaughtered ${n} Highland bullocks in 1987.`

describe('claims that came in by the many', () => {
  test('are compared with the desk and with one another, each pair once', async () => {
    const before = await makeClaim(desk, { text: abattoir(400) })
    const ids = await bulk([abattoir(500), abattoir(600)])
    expect(await pairsOf(ids)).toEqual([])
    expect(await compareWaiting(desk.own)).toBe(2)
    const found = (await pairsOf(ids)).map(({ claimId, otherId }) => [claimId, otherId].toSorted().join())
    const [first = '', second = ''] = ids
    const expected = [[before.id, first], [before.id, second], ids].map((pair) => pair.toSorted().join())
    expect(found.toSorted()).toEqual(expected.toSorted())
    expect(await compareWaiting(desk.own)).toBe(0)
  })

  test('are compared although they brought an article', async () => {
    const article = { title: 'Slaughter', text: abattoir(700) }
    const { body } = await desk.as.contributor.post('/claims/bulk', [{ text: abattoir(700), article }])
    expect(await compareWaiting(desk.own)).toBe(1)
    expect(await pairsOf([body.results[0].id])).not.toEqual([])
  })

  test('are compared when they were imported, once the import is done', async () => {
    const rows = [abattoir(710), abattoir(720)].map((text) => `${JSON.stringify({ text })}\n`).join('')
    const { body: job } = await desk.as.contributor
      .post('/imports')
      .set('content-type', 'application/x-ndjson')
      .send(rows)
    await bulk([abattoir(730)])
    await setState(job.id, 'running')
    expect(await compareWaiting(desk.own)).toBe(0)
    await setState(job.id, 'queued')
    expect(await runNextJob(desk.own)).toBe(true)
    expect(await compareWaiting(desk.own)).toBe(3)
    const { body: imported } = await desk.as.contributor.get(`/jobs/${job.id}/rows`)
    const ids = imported.data.map(({ claimId }: { claimId: string }) => claimId)
    expect(ids).toHaveLength(2)
    expect((await pairsOf(ids)).length).toBeGreaterThan(1)
  })

  test('are left out when they no longer stand', async () => {
    const [id = ''] = await bulk([abattoir(800)])
    const { body } = await desk.as.editor.get(`/claims/${id}`)
    const withdrawal = desk.as.editor.post(`/claims/${id}/withdrawal`, { reason: 'Sent by mistake.' })
    expect((await withdrawal.set('if-match', `"${body.version}"`)).status).toBe(200)
    expect(await compareWaiting(desk.own)).toBe(1)
    expect(await pairsOf([id])).toEqual([])
  })

  test('keep what has been decided of them meanwhile', async () => {
    const [one = '', two = ''] = await bulk([abattoir(900), abattoir(950)])
    const decision = { otherId: two, decision: 'different' }
    expect((await desk.as.reviewer.put(`/claims/${one}/matches`, decision)).status).toBe(200)
    await compareWaiting(desk.own)
    const decided = (await pairsOf([one])).filter(({ claimId, otherId }) => [claimId, otherId].includes(two))
    expect(decided.map((pair) => pair.decision)).toEqual(['different'])
  })

  test('are compared once by two processes that are at it together', async () => {
    const ids = await bulk(Array.from({ length: 30 }, (_, n) => abattoir(1000 + n)))
    const other = { ...desk.own }
    await Promise.all([compareWaiting(desk.own), compareWaiting(other)])
    expect(await hasUncompared(desk.store.read)).toBe(false)
    const names = (await pairsOf(ids)).map(({ claimId, otherId }) => `${claimId} ${otherId}`)
    expect(names.length).toBeGreaterThan(30)
    expect(new Set(names).size).toBe(names.length)
  })
})

test('a desk that starts takes up what waits, and one that stops leaves the rest', async () => {
  const stopped = new AbortController()
  stopped.abort()
  await bulk(Array.from({ length: 20 }, (_, n) => abattoir(2000 + n)))
  expect(await compareWaiting({ ...desk.own, stopping: stopped.signal })).toBe(0)
  const stop = startComparing(desk.own)
  await expect.poll(() => hasUncompared(desk.store.read), { timeout: 20_000 }).toBe(false)
  await stop()
})

test('a claim that cannot be compared is reported, and keeps nobody else waiting', async () => {
  const reported: unknown[] = []
  const ctx = { ...desk.own, report: (error: unknown) => reported.push(error), store: failingOnce(desk) }
  const ids = await bulk([abattoir(3000), abattoir(3100)])
  expect(await compareWaiting(ctx)).toBe(2)
  expect(reported).toHaveLength(1)
  expect(await pairsOf(ids.slice(1))).not.toEqual([])
})

/** A store that fails the first time a word is looked up. */
function failingOnce({ store }: Desk): Desk['store'] {
  const runner = runnerOf(store.read)
  let hasFailed = false
  const read = databaseOver(
    {
      ...runner,
      run(statement, form) {
        if (hasFailed || !statement.sql.includes('claims_fts')) return runner.run(statement, form)
        hasFailed = true
        return Promise.reject(new Error('no such luck'))
      },
    },
    'file',
  )
  return { ...store, read }
}
