// What others concluded: noted beside a claim, told in exports, and never taken for the desk's own answer.
import { beforeAll, describe, expect, it } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim, makeDecidedClaim } from '../support/make.ts'

const desk = openDeskForFile()
const conclusion = {
  publisher: 'Fact Desk',
  url: 'https://factdesk.example/checks/1',
  title: 'No, it cost more',
  ratingText: 'Mostly false',
  ratingNumber: 0.25,
  verdict: 'mixed',
  reviewedOn: '2024-03-05',
  language: 'en',
  appearances: ['https://social.example/p/1'],
}
const add = (id: string, body: object = conclusion, role: 'contributor' | 'reader' = 'contributor') =>
  desk.as[role].post(`/claims/${id}/fact-checks`, body)
const listed = async (id: string) => (await desk.as.reader.get(`/claims/${id}/fact-checks`)).body.data
const included = async (id: string) =>
  (await desk.as.reader.get(`/claims/${id}?include=factChecks`)).body.factChecks

describe('a fact-check of others', () => {
  it('is noted beside the claim, whose status, verdict and origins stay as they are', async () => {
    const before = await makeClaim(desk)
    const { status, body } = await add(before.id)
    expect([status, body]).toMatchObject([201, { ...conclusion, claimId: before.id, withdrawn: null }])
    const after = (await desk.as.reader.get(`/claims/${before.id}?include=factChecks`)).body
    const { status: stands, verdict, independentOrigins, evidenceChanged } = after
    expect({ stands, verdict, independentOrigins, evidenceChanged }).toEqual({
      stands: 'submitted',
      verdict: null,
      independentOrigins: { supports: 0, refutes: 0, unknown: 0 },
      evidenceChanged: false,
    })
    expect(after.version).toBe(before.version + 1)
    expect(after.factChecks).toMatchObject([conclusion])
  })

  it('is told once an address, again after it was withdrawn, and as often as there are claims', async () => {
    const [one, other] = [await makeClaim(desk), await makeClaim(desk)]
    const { body: first } = await add(one.id)
    const again = await add(one.id, { publisher: 'Another', url: conclusion.url })
    expect([again.status, again.body.type, again.body.existing.id]).toEqual([
      409,
      expect.stringContaining('duplicate-fact-check'),
      first.id,
    ])
    expect((await add(other.id)).status).toBe(201)
    await desk.as.contributor.post(`/fact-checks/${first.id}/withdrawal`, { reason: 'A typo.' })
    expect((await add(one.id)).status).toBe(201)
    expect(await listed(one.id)).toHaveLength(2)
    expect(await included(one.id)).toHaveLength(1)
  })

  it('is withdrawn with a reason, once, by who brought it or who judges evidence', async () => {
    const { id } = await makeClaim(desk)
    const { body: theirs } = await desk.as.editor.post(`/claims/${id}/fact-checks`, conclusion)
    const withdraw = (role: 'contributor' | 'reviewer', reason = 'Another claim.') =>
      desk.as[role].post(`/fact-checks/${theirs.id}/withdrawal`, { reason })
    expect((await withdraw('contributor')).status).toBe(403)
    const { body } = await withdraw('reviewer')
    expect(body).toMatchObject({ withdrawn: { reason: 'Another claim.' }, version: 2 })
    expect((await withdraw('reviewer')).body.type).toMatch(/fact-check-withdrawn$/)
  })

  it.each([
    ['no publisher', { url: conclusion.url }, '/publisher'],
    ['no address', { publisher: 'Fact Desk' }, '/url'],
    ['an address that runs', { ...conclusion, url: 'javascript:alert(1)' }, '/url'],
    ['a rating off its scale', { ...conclusion, ratingNumber: 4 }, '/ratingNumber'],
  ])('with %s is refused', async (_what, body, pointer) => {
    const { id } = await makeClaim(desk)
    const { status, body: problem } = await add(id, body)
    expect([status, problem.errors?.[0]?.pointer]).toEqual([422, pointer])
  })

  it('is told in the history of its claim', async () => {
    const { id } = await makeClaim(desk)
    const { body } = await add(id)
    await desk.as.contributor.post(`/fact-checks/${body.id}/withdrawal`, { reason: 'A typo.' })
    const { body: history } = await desk.as.reviewer.get(`/claims/${id}/history`)
    const actions = history.data.map(({ action }: { action: string }) => action)
    expect(actions).toEqual(expect.arrayContaining(['fact_check.added', 'fact_check.withdrawn']))
  })
})

describe('merging', () => {
  it('takes along what the claim that stays does not have, and gives it back', async () => {
    const [loser, winner] = [await makeClaim(desk), await makeClaim(desk)]
    const other = { publisher: 'Check It', url: 'https://checkit.example/2' }
    await add(loser.id)
    await add(loser.id, other)
    await add(winner.id)
    const { body: preview } = await desk.as.editor.post(`/claims/${loser.id}/merge/preview`, {
      intoId: winner.id,
    })
    expect(preview.moves.factChecks).toBe(1)
    const { status } = await desk.as.editor.post(`/claims/${loser.id}/merge`, { intoId: winner.id })
    expect(status).toBe(200)
    const urls = async (id: string) => (await listed(id)).map(({ url }: { url: string }) => url)
    expect(await urls(winner.id)).toEqual([other.url, conclusion.url])
    await desk.as.editor.post(`/claims/${loser.id}/unmerge`, {})
    expect([await urls(loser.id), await urls(winner.id)]).toEqual([
      [conclusion.url, other.url],
      [conclusion.url],
    ])
  })
})

describe('exports', () => {
  const exported = async (extension: string) =>
    (await desk.as.reader.get(`/exports/claims.${extension}?topic=others`).buffer(true)).text
  beforeAll(async () => {
    const { id } = await makeDecidedClaim(desk, { topics: ['others'] })
    await add(id)
    const { body } = await add(id, { publisher: 'Gone', url: 'https://gone.example/' })
    await desk.as.contributor.post(`/fact-checks/${body.id}/withdrawal`, { reason: 'Gone.' })
  })

  it('carry it apart from the verdict, without who brought it and without those withdrawn', async () => {
    expect(JSON.parse(await exported('ndjson'))).toMatchObject({
      verdict: 'verified',
      imported: null,
      factChecks: [conclusion],
    })
    expect(Object.keys(JSON.parse(await exported('ndjson')).factChecks[0]).sort()).toEqual(
      Object.keys(conclusion).sort(),
    )
    expect(await exported('csv')).toContain('Fact Desk: Mostly false, https://factdesk.example/checks/1')
  })

  it('in ClaimReview stay the desk’s own', async () => {
    expect(await exported('claimreview.json')).not.toContain('factdesk.example')
  })
})
