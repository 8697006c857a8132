// What stands between a claim and a verdict: evidence, origins, both sides, a reading, and who may judge.
import { afterEach, describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import {
  decide,
  makeClaim,
  makeDecidedClaim,
  makeSource,
  makeSupportedClaim,
  unique,
} from '../support/make.ts'
import { actions, caused, refusal } from './caused.ts'

const desk = openDeskForFile()
const read = async (path: string) => (await desk.as.reader.get(path)).body
const body = { verdict: 'verified', rationale: 'Because.', asOf: '2026-01-20' }
const review = (id: string, given: object = {}, who: 'contributor' | 'reviewer' | 'editor' = 'reviewer') =>
  desk.as[who].post(`/claims/${id}/reviews`, { ...body, ...given })
const unmet = [422, 'policy-not-met', '/verdict']

describe('the default policy', () => {
  test('asks for judged evidence with a known origin, and a waiver gives the public reason', async () => {
    const bare = await makeClaim(desk)
    const { answer, events } = await caused(desk, review(bare.id))
    expect([refusal(answer), events]).toEqual([[...unmet, '/verdict'], []])
    expect(answer.body.unmet.map(({ rule }: { rule: string }) => rule)).toEqual(['minEvidence', 'minOrigins'])
    const unjudged = await makeClaim(desk, { sources: [{ title: unique('x') }] })
    expect(refusal(await review(unjudged.id))[1]).toBe('policy-not-met')
    const rumour = await makeClaim(desk, {
      sources: [{ title: unique('x'), stance: 'supports', originKnown: false }],
    })
    expect(refusal(await review(rumour.id))).toEqual(unmet)
    const waived = await review(rumour.id, { waiver: 'Nothing better can exist.' })
    expect(waived.body).toMatchObject({ waiver: 'Nothing better can exist.' })
    expect((await read(`/claims/${rumour.id}/verdicts`)).data[0].waiver).toBe('Nothing better can exist.')
    const unneeded = await makeSupportedClaim(desk)
    expect((await review(unneeded.id, { waiver: 'Not needed.' })).status).toBe(201)
  })

  test('counts no evidence from the claim’s own article', async () => {
    const url = 'https://herald.example/self'
    const claim = await makeClaim(desk, {
      article: { title: 'Self', url },
      sources: [{ title: 'Self', url, stance: 'supports', level: 'primary' }],
    })
    expect(refusal(await review(claim.id))).toEqual(unmet)
  })

  test('lets unproven rest on having looked, but not on nothing', async () => {
    const { id } = await makeClaim(desk)
    expect(refusal(await review(id, { verdict: 'unproven' }))).toEqual(unmet)
    await desk.as.reviewer.post(`/claims/${id}/evidence`, { stance: 'not_found', note: 'Archive searched.' })
    expect((await review(id, { verdict: 'unproven' })).body).toMatchObject({ rating: 'Unproven' })
  })

  test('asks for a reading where a comparison does not state its measure; no waiver lifts it', async () => {
    const inferred = { measure: { value: 'length', basis: 'inferred' } }
    const { id } = await makeSupportedClaim(desk, { kinds: ['number', 'comparison'], scope: inferred })
    expect(refusal(await review(id, { waiver: 'x' }))).toEqual([422, 'policy-not-met', '/reading'])
    expect((await review(id, { reading: 'We took it to mean length.' })).status).toBe(201)
    const stated = { comparator: { value: 'the tower', basis: 'stated' } }
    const clear = await makeSupportedClaim(desk, { kinds: ['comparison'], scope: stated })
    expect((await review(clear.id)).status).toBe(201)
  })

  test('accepts an excerpt until a capture of its source contradicts it', async () => {
    const source = await makeSource(desk, { level: 'primary' })
    const claim = async (excerpt: string) => {
      const { id } = await makeClaim(desk)
      await desk.as.reviewer.post(`/claims/${id}/evidence`, {
        sourceId: source.id,
        stance: 'supports',
        excerpt,
      })
      return id
    }
    const [early, found, missing] = [await claim('Row 1'), await claim('Row 1'), await claim('Row 9')]
    expect((await review(early)).status).toBe(201)
    const { events } = await caused(
      desk,
      desk.as.contributor.post(`/sources/${source.id}/captures`, { text: 'Row 1\nRow 2' }),
    )
    expect(actions(events)).toEqual([
      'source.captured',
      'evidence.changed',
      'evidence.changed',
      'evidence.changed',
    ])
    expect(events.at(-1)).toMatchObject({
      claimId: missing,
      before: { excerptFound: null },
      after: { excerptFound: false },
    })
    expect((await read(`/claims/${missing}/evidence`)).data[0].excerptFound).toBe(false)
    expect(refusal(await review(missing))[1]).toBe('policy-not-met')
    expect((await review(found)).status).toBe(201)
    expect((await read(`/claims/${early}`)).evidenceChanged).toBe(false)
  })
})

describe('a policy', () => {
  const set = (policy: object) => desk.as.admin.patch('/settings', { policy })
  afterEach(async () => {
    await set({ minEvidence: 1, minOrigins: 1, bothSides: false, selfReview: 'flag' })
  })
  const secondary = () => ({ title: unique('x'), stance: 'supports' })

  test('of two origins is met by two, or by one primary source, not by two reprints', async () => {
    await set({ minOrigins: 2 })
    const one = await makeClaim(desk, { sources: [secondary()] })
    expect(refusal(await review(one.id))).toEqual(unmet)
    const wire = await makeSource(desk)
    const reprint = await makeSource(desk, { derivedFromId: wire.id, derivation: 'reprint' })
    for (const { id } of [wire, reprint])
      await desk.as.reviewer.post(`/claims/${one.id}/evidence`, { sourceId: id, stance: 'supports' })
    expect((await read(`/claims/${one.id}`)).independentOrigins.supports).toBe(2)
    expect((await review(one.id)).status).toBe(201)
    const reprints = await makeClaim(desk)
    for (const { id } of [wire, reprint])
      await desk.as.reviewer.post(`/claims/${reprints.id}/evidence`, { sourceId: id, stance: 'supports' })
    expect(refusal(await review(reprints.id))).toEqual(unmet)
    expect((await review((await makeSupportedClaim(desk)).id)).status).toBe(201)
  })

  test('of several pieces counts those that are judged', async () => {
    await set({ minEvidence: 2 })
    const { id } = await makeSupportedClaim(desk)
    const { body: piece } = await desk.as.contributor.post(`/claims/${id}/evidence`, {
      source: { title: unique('x') },
    })
    expect(refusal(await review(id))).toEqual(unmet)
    await desk.as.reviewer.patch(`/evidence/${piece.id}`, { stance: 'context' })
    expect((await review(id)).status).toBe(201)
  })

  test('of both sides asks for evidence against, or a record of having looked', async () => {
    await set({ bothSides: true })
    const searched = await makeSupportedClaim(desk)
    expect(refusal(await review(searched.id))).toEqual(unmet)
    await desk.as.reviewer.post(`/claims/${searched.id}/evidence`, { stance: 'not_found' })
    expect((await review(searched.id)).status).toBe(201)
    const against = await makeSupportedClaim(desk)
    await desk.as.reviewer.post(`/claims/${against.id}/evidence`, {
      source: { title: unique('x') },
      stance: 'refutes',
    })
    expect((await review(against.id)).status).toBe(201)
  })

  test('on self-review flags it on the verdict, allows it or forbids it', async () => {
    const own = async () => {
      const sources = [{ ...secondary(), level: 'primary' }]
      return (await desk.as.reviewer.post('/claims', { text: unique('Own'), sources })).body.id
    }
    const flagged = await own()
    await review(flagged)
    expect((await read(`/claims/${flagged}/verdicts`)).data[0].isSelfReviewed).toBe(true)
    await set({ selfReview: 'allow' })
    const allowed = await own()
    await review(allowed)
    expect((await read(`/claims/${allowed}/verdicts`)).data[0].isSelfReviewed).toBe(false)
    await set({ selfReview: 'forbid' })
    const { answer, events } = await caused(desk, review(await own()))
    expect([refusal(answer), events]).toEqual([[403, 'not-permitted'], []])
    expect((await review(await own(), {}, 'editor')).status).toBe(201)
  })

  test('on self-review reaches the parts of a claim one submitted', async () => {
    await set({ selfReview: 'forbid' })
    const whole = (await desk.as.reviewer.post('/claims', { text: unique('Whole') })).body
    const parts = [{ text: unique('a') }, { text: unique('b') }]
    const split = (await desk.as.editor.post(`/claims/${whole.id}/parts`, { parts })).body
    const [part] = split.parts
    await desk.as.editor.post(`/claims/${part.id}/evidence`, {
      source: { ...secondary(), stance: undefined, level: 'primary' },
      stance: 'supports',
    })
    expect(refusal(await review(part.id))).toEqual([403, 'not-permitted'])
  })

  test('is named by every verdict reached under it', async () => {
    const before = await makeDecidedClaim(desk)
    const { body: settings } = await set({ minEvidence: 0, minOrigins: 0 })
    const { id } = await makeClaim(desk)
    await decide(desk, id)
    const named = async (claim: string) => (await read(`/claims/${claim}/verdicts`)).data[0].settingsVersion
    expect(await named(id)).toBe(settings.version)
    expect(await named(before.id)).toBeLessThan(settings.version)
  })
})
