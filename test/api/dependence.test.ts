// A verdict may rest on the verdict of another claim: it counts as evidence, for no origin, and learns when that one falls.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeClaim, makeDecidedClaim, makeSupportedClaim } from '../support/make.ts'
import { actions, caused, refusal } from './caused.ts'

const desk = openDeskForFile()
const read = async (path: string) => (await desk.as.reader.get(path)).body
const lean = (id: string, on: string, more: object = {}) =>
  desk.as.reviewer.post(`/claims/${id}/evidence`, { verdictOf: on, stance: 'supports', ...more })
const reopen = (id: string) => desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'New figures.' })
const isMarked = async (id: string) => (await read(`/claims/${id}`)).evidenceChanged as boolean

/** A decided claim that leans on another one. */
async function makeLeaning() {
  const base = await makeDecidedClaim(desk)
  const { id } = await makeSupportedClaim(desk)
  expect((await lean(id, base.id)).status).toBe(201)
  await decide(desk, id)
  return { base: base.id as string, id }
}

describe('another claim’s verdict as evidence', () => {
  test('is shown with what that claim says and its verdict, and counts for no origin', async () => {
    const base = await makeDecidedClaim(desk)
    const { id } = await makeClaim(desk)
    const { answer, events } = await caused(desk, lean(id, base.id, { note: 'It follows from this.' }))
    const verdictOf = { id: base.id, text: base.text, verdict: 'verified', rating: 'True', revision: 1 }
    expect(answer.body).toMatchObject({ source: null, stance: 'supports', verdictOf })
    expect(events[0]?.after).toMatchObject({ verdictOfClaimId: base.id })
    const claim = await read(`/claims/${id}?include=evidence`)
    expect(claim.evidence).toMatchObject([{ verdictOf }])
    expect(claim.independentOrigins).toEqual({ supports: 0, refutes: 0, unknown: 0 })
    const bare = { verdict: 'verified', rationale: 'It follows.', asOf: '2026-01-20' }
    const refused = await desk.as.reviewer.post(`/claims/${id}/reviews`, bare)
    expect(refused.body.unmet.map(({ rule }: { rule: string }) => rule)).toEqual(['minOrigins'])
    await decide(desk, id, { waiver: 'It follows from a verdict of this desk.' })
    const [{ judged }] = (await read(`/claims/${id}/verdicts`)).data
    expect(judged.evidence).toMatchObject([{ source: null, verdictOf }])
    const [row] = (await read(`/exports/claims.json?id=${id}`)).data
    expect(row.evidence).toMatchObject([{ verdictOf }])
    const { text } = await desk.as.reader.get(`/exports/claims.csv?id=${id}`)
    expect(text).toContain(`supports: the verdict on “${base.text}” (True)`)
  })

  test('needs a verdict in force, and stands alone', async () => {
    const { id } = await makeClaim(desk)
    const open = await makeClaim(desk)
    const base = await makeDecidedClaim(desk)
    const place = [422, 'invalid-request', '/verdictOf']
    expect(refusal(await lean(id, open.id))).toEqual(place)
    expect(refusal(await lean(id, 'clm_01jd9v6r2yf0bt8x5m3k7wq4ze'))).toEqual(place)
    expect(refusal(await lean(id, base.id, { source: { title: 'Atlas' } }))).toEqual(place)
    await desk.as.reviewer.post(`/claims/${base.id}/withdrawal`, { reason: 'x' })
    expect(refusal(await lean(id, base.id))).toEqual(place)
    expect((await read(`/claims/${id}/evidence`)).total).toBe(0)
  })

  test('can be judged anew like any other', async () => {
    const base = await makeDecidedClaim(desk)
    const { id } = await makeClaim(desk)
    const brought = await desk.as.contributor.post(`/claims/${id}/evidence`, { verdictOf: base.id })
    expect(brought.body).toMatchObject({ stance: 'unassessed', judgedBy: null })
    const judged = await desk.as.reviewer.patch(`/evidence/${brought.body.id}`, { stance: 'refutes' })
    expect(judged.body).toMatchObject({ stance: 'refutes', verdictOf: { id: base.id } })
  })

  test('never leads back to the claim itself, directly, by way of others, or by undo', async () => {
    const ring = [409, 'dependence-cycle']
    const { base, id } = await makeLeaning()
    const third = await makeSupportedClaim(desk)
    await lean(third.id, id)
    await decide(desk, third.id)
    expect(refusal(await lean(id, id))).toEqual(ring)
    expect(refusal(await lean(base, id))).toEqual(ring)
    expect(refusal(await lean(base, third.id))).toEqual(ring)
    const [piece] = (await read(`/claims/${id}/evidence`)).data.filter(
      ({ verdictOf }: { verdictOf: unknown }) => verdictOf !== null,
    )
    await desk.as.reviewer.post(`/evidence/${piece.id}/withdrawal`, { reason: 'x' })
    expect((await lean(base, third.id)).status).toBe(201)
    expect(refusal(await desk.as.reviewer.post(`/claims/${id}/undo`))).toEqual(ring)
  })
})

describe('when the verdict falls, those that lean on it are marked', () => {
  test('by another answer, but not by the same again', async () => {
    const { base, id } = await makeLeaning()
    await reopen(base)
    await decide(desk, base)
    expect(await isMarked(id)).toBe(false)
    await reopen(base)
    const { events } = await caused(desk, decide(desk, base, { verdict: 'refuted' }))
    expect(await isMarked(id)).toBe(true)
    expect(events.at(-1)).toMatchObject({
      action: 'claim.evidence_shaken',
      subject: id,
      claimId: id,
      before: { evidenceChanged: false },
      after: { evidenceChanged: true, shock: 'verdict_changed', claimIds: [base] },
    })
    const listed = await read(`/claims?evidenceChanged=true&id=${id}`)
    expect(listed.data).toHaveLength(1)
    const { evidence } = await read(`/claims/${id}?include=evidence`)
    expect(evidence[1].verdictOf).toMatchObject({ verdict: 'refuted', revision: 3 })
  })

  test('by undo, voiding, retraction and withdrawal', async () => {
    const undone = await makeDecidedClaim(desk)
    const leaning = await makeSupportedClaim(desk)
    await lean(leaning.id, undone.id)
    await decide(desk, leaning.id)
    await desk.as.reviewer.post(`/claims/${undone.id}/undo`)
    expect(await isMarked(leaning.id)).toBe(true)

    const voided = await makeLeaning()
    await desk.as.editor.post(`/claims/${voided.base}/voiding`, { reason: 'x' })
    expect(await isMarked(voided.id)).toBe(true)

    const retracted = await makeLeaning()
    await desk.as.editor.post(`/claims/${retracted.base}/publication`)
    expect(await isMarked(retracted.id)).toBe(false)
    const { events } = await caused(
      desk,
      desk.as.editor.post(`/claims/${retracted.base}/retraction`, { reason: 'The table was wrong.' }),
    )
    expect(actions(events)).toEqual(['claim.retracted', 'claim.evidence_shaken'])
    expect(events[1]?.reason).toBe('The table was wrong.')
    expect(await isMarked(retracted.id)).toBe(true)

    const withdrawn = await makeLeaning()
    await desk.as.reviewer.post(`/claims/${withdrawn.base}/withdrawal`, { reason: 'x' })
    expect(await isMarked(withdrawn.id)).toBe(true)
  })

  test('but not when the evidence was withdrawn before', async () => {
    const { base, id } = await makeLeaning()
    const [, piece] = (await read(`/claims/${id}/evidence`)).data
    await desk.as.reviewer.post(`/evidence/${piece.id}/withdrawal`, { reason: 'x' })
    await reopen(id)
    await decide(desk, id)
    await desk.as.editor.post(`/claims/${base}/voiding`, { reason: 'x' })
    expect(await isMarked(id)).toBe(false)
  })

  test('and nothing can rest on it any more', async () => {
    const base = await makeDecidedClaim(desk)
    const { id } = await makeClaim(desk)
    await lean(id, base.id)
    await desk.as.editor.post(`/claims/${base.id}/voiding`, { reason: 'x' })
    const body = { verdict: 'verified', rationale: 'It follows.', asOf: '2026-01-20' }
    const { body: refused } = await desk.as.reviewer.post(`/claims/${id}/reviews`, body)
    expect(refused.unmet.map(({ rule }: { rule: string }) => rule)).toEqual(['minEvidence', 'minOrigins'])
    expect((await read(`/claims/${id}/evidence`)).data[0].verdictOf).toMatchObject({
      verdict: null,
      rating: null,
      revision: null,
    })
  })
})
