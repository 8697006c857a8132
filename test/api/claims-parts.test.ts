// A claim that holds several facts is split: what its parts get from it, and what is left of the whole.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim, makeDecidedClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { actions, caused, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const read = async (id: string, query = '') => (await desk.as.reader.get(`/claims/${id}${query}`)).body

describe('a split', () => {
  test('gives each part what the whole had, and takes the whole out of work', async () => {
    const whole = await makeClaim(desk, {
      kinds: ['event'],
      topics: ['town'],
      speaker: 'Sato',
      claimedOn: '2026',
      language: 'en',
      scope: { place: { value: 'Town', basis: 'stated' } },
      priority: 4,
      deadlineAt: '2026-02-02T10:00:00.000Z',
      article: { title: 'Parts', text: 'He came and he went.' },
      quote: 'came and he went',
      externalId: 'whole',
    })
    const parts = [{ text: unique('He came') }, { text: unique('He went'), kinds: ['state'], scope: {} }]
    const { answer, events } = await caused(
      desk,
      desk.as.editor.post(`/claims/${whole.id}/parts`, { parts, reason: 'Two facts.' }),
    )
    expect([answer.status, answer.body.status, answer.body.version]).toEqual([201, 'split', 2])
    const inherited = {
      status: 'submitted',
      parentId: whole.id,
      topics: ['town'],
      speaker: 'Sato',
      claimedOn: '2026',
      language: 'en',
      priority: 4,
      deadlineAt: '2026-02-02T10:00:00.000Z',
      originArticleId: whole.originArticleId,
      externalId: null,
    }
    expect(answer.body.parts).toMatchObject([
      { ...inherited, text: parts[0]?.text, kinds: ['event'], scope: { place: { value: 'Town' } } },
      { ...inherited, text: parts[1]?.text, kinds: ['state'], scope: {} },
    ])
    expect(actions(events)).toEqual([
      'claim.submitted',
      'appearance.added',
      'claim.submitted',
      'appearance.added',
      'claim.split',
    ])
    expect(events.at(-1)).toMatchObject({
      subject: whole.id,
      before: { status: 'submitted' },
      after: { status: 'split' },
      reason: 'Two facts.',
    })
    const [place] = whole.appearances as unknown as { id: string }[]
    const { appearances } = await read(answer.body.parts[0].id, '?include=appearances')
    expect(appearances).toMatchObject([
      { exact: 'came and he went', start: 3, end: 19, isFirst: true, claimId: answer.body.parts[0].id },
    ])
    expect(appearances[0].id).not.toBe(place?.id)
    const listed = await desk.as.reader.get(`/claims?parentId=${whole.id}&total=true`)
    expect(listed.body.total).toBe(2)
  })

  test('leaves nothing to do on the whole', async () => {
    const whole = await makeSupportedClaim(desk)
    const parts = [{ text: unique('One') }, { text: unique('Two') }]
    await desk.as.editor.post(`/claims/${whole.id}/parts`, { parts })
    const review = { verdict: 'verified', rationale: 'x', asOf: '2026-01-01' }
    const at = `/claims/${whole.id}`
    const userId = await idOf(desk, 'editor')
    for (const request of [
      desk.as.editor.post(`${at}/reviews`, review),
      desk.as.editor.patch(at, { headline: 'x' }),
      desk.as.editor.put(`${at}/assignment`, { userId }),
      desk.as.editor.post(`${at}/decline`, { declineReason: 'spam' }),
      desk.as.editor.post(`${at}/evidence`, { source: { title: 'x' } }),
      desk.as.editor.post(`${at}/parts`, { parts: [{ text: 'x' }, { text: 'y' }] }),
    ])
      expect(refusal(await request)).toEqual([409, 'claim-not-open'])
    expect(refusal(await desk.as.editor.post(`${at}/reopening`, { reason: 'x' }))).toEqual([
      409,
      'claim-not-decided',
    ])
  })

  test('is refused when a part repeats the whole, another part, or another claim', async () => {
    const whole = await makeClaim(desk)
    const other = await makeClaim(desk)
    const split = async (...texts: string[]) => {
      const parts = texts.map((text) => ({ text }))
      const { answer, events } = await caused(
        desk,
        desk.as.editor.post(`/claims/${whole.id}/parts`, { parts }),
      )
      expect(events).toEqual([])
      return answer
    }
    const fresh = unique('A fresh part')
    expect(refusal(await split(fresh, `${whole.text}.`))).toEqual([422, 'invalid-request', '/parts/1/text'])
    expect(refusal(await split(fresh, fresh.toUpperCase()))).toEqual([
      422,
      'invalid-request',
      '/parts/1/text',
    ])
    const known = await split(fresh, String(other.text))
    expect([refusal(known), known.body.existing.id]).toEqual([[409, 'duplicate-claim'], other.id])
    expect(refusal(await split('only one'))[0]).toBe(422)
  })

  test('is an editor’s, and not of a claim with a verdict', async () => {
    const whole = await makeDecidedClaim(desk)
    const parts = [{ text: unique('One') }, { text: unique('Two') }]
    expect(refusal(await desk.as.reviewer.post(`/claims/${whole.id}/parts`, { parts }))).toEqual([
      403,
      'not-permitted',
    ])
    expect(refusal(await desk.as.editor.post(`/claims/${whole.id}/parts`, { parts }))).toEqual([
      409,
      'claim-already-decided',
    ])
    await desk.as.reviewer.post(`/claims/${whole.id}/reopening`, { reason: 'x' })
    expect(refusal(await desk.as.editor.post(`/claims/${whole.id}/parts`, { parts }))).toEqual([
      409,
      'claim-not-open',
    ])
  })

  test('of a claim without an article leaves parts without one', async () => {
    const whole = await makeClaim(desk)
    const parts = [{ text: unique('One') }, { text: unique('Two') }]
    const { body } = await desk.as.editor.post(`/claims/${whole.id}/parts`, { parts })
    expect(body.parts.map((part: { originArticleId: unknown }) => part.originArticleId)).toEqual([null, null])
  })
})
