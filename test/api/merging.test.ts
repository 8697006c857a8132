// Two claims become one, and two again: what moves, what stays, where the old address leads.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeClaim, makeDecidedClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { actions, caused, refusal } from './caused.ts'

const desk = openDeskForFile()
const merge = (id: string, intoId: string, reason?: string) =>
  desk.as.editor.post(`/claims/${id}/merge`, { intoId, ...(reason && { reason }) })
const unmerge = (id: string) => desk.as.editor.post(`/claims/${id}/unmerge`, {})
const read = async (id: string) =>
  (await desk.as.editor.get(`/claims/${id}?include=appearances,evidence,verdicts`)).body
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()

/** A claim with everything that can move. */
async function makeFull() {
  const text = unique('The river rose by a metre')
  const claim = await makeSupportedClaim(desk, {
    text,
    article: { title: unique('Rivers'), text: `${text}, they say.` },
    quote: text,
  })
  await desk.as.contributor.post(`/claims/${claim.id}/notes`, { text: 'Ask the gauge.' })
  await desk.as.contributor.post(`/claims/${claim.id}/contacts`, { whom: 'The gauge', channel: 'phone' })
  return claim.id
}

async function holdings(id: string) {
  const of = async (what: string) => ids((await desk.as.editor.get(`/claims/${id}/${what}`)).body.data)
  return {
    appearances: await of('appearances'),
    evidence: await of('evidence'),
    notes: await of('notes'),
    contacts: await of('contacts'),
  }
}

describe('merging', () => {
  test('moves all that belongs to the claim, and tells both histories', async () => {
    const [loser, winner] = [await makeFull(), await makeFull()]
    const [ofLoser, ofWinner] = [await holdings(loser), await holdings(winner)]
    const { answer, events } = await caused(desk, merge(loser, winner, 'The same river.'))
    expect(answer.status, answer.text).toBe(200)
    expect(answer.body.id).toBe(winner)
    expect(answer.body.appearances.filter((one: { isFirst: boolean }) => one.isFirst)).toHaveLength(1)
    expect(actions(events)).toEqual(['match.decided', 'match.decided', 'claim.merged', 'claim.absorbed'])
    const together = await holdings(winner)
    for (const what of Object.keys(together) as (keyof typeof together)[]) {
      expect(together[what], what).toEqual([...ofLoser[what], ...ofWinner[what]].sort())
      expect((await holdings(loser))[what], what).toEqual([])
    }
    const told = (await desk.as.reader.get(`/claims/${loser}/history`)).body.data
    expect(told[0]).toMatchObject({ action: 'claim.merged', reason: 'The same river.' })
  })

  test('leaves an address that leads to the claim that stays, however often it was merged on', async () => {
    const [a, b, c] = [await makeFull(), await makeFull(), await makeFull()]
    await merge(a, b)
    const once = await desk.as.reader.get(`/claims/${a}?include=evidence`).redirects(0)
    expect([once.status, once.headers.location]).toEqual([308, `/api/v1/claims/${b}?include=evidence`])
    await merge(b, c)
    for (const id of [a, b]) {
      const answer = await desk.as.reader.get(`/claims/${id}`).redirects(0)
      expect([answer.status, answer.headers.location]).toEqual([308, `/api/v1/claims/${c}`])
      expect(answer.body).toMatchObject({ mergedIntoId: c, type: '/problems/claim-merged' })
    }
    expect((await desk.as.reader.get(`/claims?id=${a}`)).body.data[0]).toMatchObject({
      id: a,
      mergedIntoId: b,
    })
  })

  test('takes the claim out of lists, search and matches', async () => {
    const text = 'Quagga mussels reached the Norland lakes.'
    const { id } = await makeClaim(desk, { text })
    await merge(id, await makeFull())
    expect((await desk.as.reader.get('/claims?q=quagga')).body.data).toEqual([])
    expect((await desk.as.reader.post('/claims/match', { text })).body.data).toEqual([])
  })

  test('never loses a verdict', async () => {
    const verified = (await makeDecidedClaim(desk)).id
    const refuted = (await makeDecidedClaim(desk, {}, { verdict: 'refuted' })).id
    const open = await makeFull()
    const differing = await merge(verified, refuted)
    expect(refusal(differing)).toEqual([409, 'verdicts-differ'])
    expect(differing.body).toMatchObject({ verdict: 'verified', otherVerdict: 'refuted' })
    expect(refusal(await merge(verified, open))).toEqual([409, 'verdicts-differ'])
    const kept = await merge(open, verified)
    expect(kept.body).toMatchObject({ id: verified, verdict: 'verified', evidenceChanged: true })
    const other = (await makeDecidedClaim(desk)).id
    expect((await merge(other, verified)).status).toBe(200)
  })

  test('is refused where a claim does not stand, is itself, or is unknown', async () => {
    const [one, two, three] = [await makeFull(), await makeFull(), await makeFull()]
    await merge(one, two)
    expect(refusal(await merge(one, three))).toEqual([409, 'claim-not-open'])
    expect(refusal(await merge(three, one))).toEqual([409, 'claim-not-open'])
    expect(refusal(await merge(three, three))).toEqual([422, 'invalid-request', '/intoId'])
    expect(refusal(await merge(three, 'clm_01jd9v6r2yf0bt8x5m3k7wq4ze'))).toEqual([
      422,
      'invalid-request',
      '/intoId',
    ])
    expect(refusal(await unmerge(three))).toEqual([409, 'claim-not-merged'])
    expect(
      refusal(
        await desk.as.reviewer.post(`/claims/${one}/reviews`, {
          verdict: 'verified',
          rationale: 'So it is.',
          asOf: '2026-01-20',
        }),
      ),
    ).toEqual([409, 'claim-not-open'])
  })
})

describe('unmerging', () => {
  test('puts everything back, and asks about the pair no more', async () => {
    const [loser, winner] = [await makeFull(), await makeFull()]
    const [ofLoser, ofWinner] = [await holdings(loser), await holdings(winner)]
    const firsts = async (id: string) =>
      (await read(id)).appearances.map((one: { isFirst: boolean }) => one.isFirst)
    await merge(loser, winner)
    desk.clock.now = new Date('2031-01-01T00:00:00Z')
    const { answer, events } = await caused(desk, unmerge(loser))
    desk.clock.now = new Date('2026-01-21T09:00:00Z')
    expect(answer.status, answer.text).toBe(200)
    expect(answer.body).toMatchObject({ id: loser, mergedIntoId: null })
    expect(actions(events)).toContain('claim.unmerged')
    expect([await holdings(loser), await holdings(winner)]).toEqual([ofLoser, ofWinner])
    expect([await firsts(loser), await firsts(winner)]).toEqual([[true], [true]])
    const { body } = await desk.as.reader.get(`/claims/${loser}/matches`)
    const pair = body.data.find((each: { claim: { id: string } }) => each.claim.id === winner)
    expect(pair.decided.decision).toBe('different')
  })

  test('leaves with the winner what came later', async () => {
    const [loser, winner] = [await makeFull(), await makeFull()]
    await merge(loser, winner)
    const later = await desk.as.contributor.post(`/claims/${winner}/notes`, { text: 'Came later.' })
    await unmerge(loser)
    expect((await holdings(winner)).notes).toContain(later.body.id)
    expect((await holdings(loser)).notes).not.toContain(later.body.id)
  })

  test('works through chains, in any order', async () => {
    const [a, b, c] = [await makeFull(), await makeFull(), await makeFull()]
    const before = [await holdings(a), await holdings(b), await holdings(c)]
    await merge(a, b)
    await merge(b, c)
    await unmerge(a)
    expect((await read(a)).mergedIntoId).toBeNull()
    await unmerge(b)
    expect([await holdings(a), await holdings(b), await holdings(c)]).toEqual(before)
  })

  test('can be followed by another merge', async () => {
    const [loser, winner] = [await makeFull(), await makeFull()]
    await merge(loser, winner)
    await unmerge(loser)
    expect((await merge(loser, winner)).status).toBe(200)
    expect((await unmerge(loser)).status).toBe(200)
    await decide(desk, loser)
    expect((await read(loser)).verdict).toBe('verified')
  })
})
