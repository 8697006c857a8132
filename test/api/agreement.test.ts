// How far reviewers agree: counted over closed rounds of several reviews, and nothing said of too few.
import { beforeAll, describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeDecidedClaim, makeSupportedClaim } from '../support/make.ts'
import { refusal, wait } from './caused.ts'

const desk = openDeskForFile()
const judgement = { rationale: 'Because.', asOf: '2026-01-20' }
const report = async (query = '') => (await desk.as.reviewer.get(`/agreement${query}`)).body

/** One claim, read by the reviewer and then by the editor. */
async function readTwice(first: string, second: string, topics: string[] = []): Promise<string> {
  const { id } = await makeSupportedClaim(desk, { topics })
  await desk.as.reviewer.post(`/claims/${id}/reviews`, { ...judgement, verdict: first })
  const closing = await desk.as.editor.post(`/claims/${id}/reviews`, { ...judgement, verdict: second })
  if (closing.status !== 201) throw new Error(closing.text)
  return id
}

beforeAll(async () => {
  await makeDecidedClaim(desk)
  await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 2 } })
})

describe('agreement', () => {
  test('says nothing of fewer than twenty pairs', async () => {
    for (let n = 0; n < 8; n++) await readTwice('verified', 'verified', ['water'])
    for (let n = 0; n < 2; n++) await readTwice('verified', 'refuted', ['water'])
    for (let n = 0; n < 4; n++) await readTwice('refuted', 'verified')
    for (let n = 0; n < 5; n++) await readTwice('refuted', 'refuted')
    expect(await report()).toEqual({
      pairs: 19,
      fewestPairs: 20,
      percent: null,
      kappa: null,
      byVerdict: null,
    })
  }, 60_000)

  test('is Cohen’s kappa of the two readers, with the table it comes from', async () => {
    wait(desk, 60)
    await readTwice('refuted', 'refuted')
    const { kappa, ...rest } = await report()
    // The shares of the 50 grants that every textbook shows, at two fifths of their number.
    expect(kappa).toBeCloseTo(0.4, 9)
    expect(rest).toEqual({
      pairs: 20,
      fewestPairs: 20,
      percent: 70,
      byVerdict: [
        { first: 'refuted', second: 'refuted', pairs: 6 },
        { first: 'refuted', second: 'verified', pairs: 4 },
        { first: 'verified', second: 'refuted', pairs: 2 },
        { first: 'verified', second: 'verified', pairs: 8 },
      ],
    })
  })

  test('is narrowed by topic and by when the round closed', async () => {
    expect(await report('?topic=water')).toMatchObject({ pairs: 10 })
    expect(await report('?topic=fire')).toMatchObject({ pairs: 0 })
    expect(await report('?after=2026-01-21T10:00:00Z')).toMatchObject({ pairs: 1 })
    expect(await report('?before=2026-01-21T09:59:00Z')).toMatchObject({ pairs: 19 })
  })

  test('leaves out open rounds, single reviews, adjudication, and decisions undone as slips', async () => {
    const { id } = await makeSupportedClaim(desk)
    await decide(desk, id)
    expect(await report()).toMatchObject({ pairs: 20 })
    const undone = await readTwice('verified', 'verified')
    expect(await report()).toMatchObject({ pairs: 21 })
    await desk.as.editor.post(`/claims/${undone}/undo`)
    expect(await report()).toMatchObject({ pairs: 20 })
    const settled = await readTwice('mixed', 'unproven')
    await desk.as.admin.post(`/claims/${settled}/adjudication`, { ...judgement, verdict: 'mixed' })
    expect(await report()).toMatchObject({ pairs: 21 })
  })

  test('is for reviewers', async () => {
    expect(refusal(await desk.as.contributor.get('/agreement'))).toEqual([403, 'not-permitted'])
    expect(desk.errors).toEqual([])
  })
})
