// What is looked for before a change is looked for again when the words it was asked for changed meanwhile.
import { expect, test } from 'vitest'
import { captureText } from '../../api/captures/service.ts'
import { foreseeQuotes, settleQuotes } from '../../api/claims/settling.ts'
import { type Ctx, change } from '../../api/context.ts'
import { foreseeExcerpts, settleExcerpts } from '../../api/sources/excerpts.ts'
import { openDeskForFile } from '../support/desk.ts'
import { makeArticle, makeClaim, makeSource, unique } from '../support/make.ts'

const desk = openDeskForFile()
/** A request of somebody who may keep texts. */
async function asReviewer(): Promise<Ctx> {
  const { id } = (await desk.as.reviewer.get('/me')).body
  return { ...desk.own, actor: { ...desk.own.actor, id } }
}
const text = 'The harbour board agreed the budget. The new crane lifts forty tonnes.'

test('an excerpt that was corrected meanwhile, and one that came meanwhile', async () => {
  const { id: claimId } = await makeClaim(desk)
  const { id: sourceId } = await makeSource(desk)
  const add = async (excerpt: string): Promise<string> =>
    (await desk.as.reviewer.post(`/claims/${claimId}/evidence`, { sourceId, stance: 'supports', excerpt }))
      .body.id
  const [stands, corrected, spoilt] = [await add('forty tonnes'), await add('fifty'), await add('budget')]

  const foreseen = await foreseeExcerpts(desk.store.read, sourceId, text)
  expect([...foreseen.values()].map(({ isFound }) => isFound)).toEqual([true, false, true])
  await desk.as.reviewer.patch(`/evidence/${corrected}`, { excerpt: 'lifts forty' })
  await desk.as.reviewer.patch(`/evidence/${spoilt}`, { excerpt: 'budget of a million' })
  const late = await add('The new crane')

  await change(await asReviewer(), async (tx) => {
    const { row } = await captureText(tx, { sourceId }, { text, how: 'pasted' })
    await settleExcerpts(tx, sourceId, row, foreseen)
  })
  const { body } = await desk.as.reviewer.get(`/claims/${claimId}/evidence`)
  const found = new Map(
    body.data.map(({ id, excerptFound }: { id: string; excerptFound: boolean }) => [id, excerptFound]),
  )
  expect([stands, corrected, spoilt, late].map((id) => found.get(id))).toEqual([true, true, false, true])
})

test('a quote that was anchored elsewhere meanwhile, and one that came meanwhile', async () => {
  const { id: articleId, latestCapture } = await makeArticle(desk, { text })
  const quoting = async (quote: string) =>
    (await makeClaim(desk, { text: unique('Said of the crane'), articleId, quote })).id
  const [stands, anchored] = [await quoting('agreed the budget'), await quoting('lifts forty tonnes')]
  const next = text.replace('forty tonnes', 'fifty tonnes')

  const foreseen = await foreseeQuotes(desk.store.read, articleId, next)
  expect([...foreseen.values()].map(({ standing }) => standing.anchor)).toEqual(['exact', 'changed'])
  const place = (await desk.as.reviewer.get(`/claims/${anchored}/appearances`)).body.data[0]
  const start = text.indexOf('The new crane')
  const { status } = await desk.as.reviewer.put(`/appearances/${place.id}/anchor`, {
    captureId: (latestCapture as unknown as { id: string }).id,
    start,
    end: start + 'The new crane'.length,
  })
  expect(status).toBe(200)
  const late = await quoting('The new crane lifts')

  const counts = await change(await asReviewer(), async (tx) => {
    const { row } = await captureText(tx, { articleId }, { text: next, how: 'pasted' })
    return settleQuotes(tx, articleId, row, foreseen)
  })
  expect(counts.lost).toBeUndefined()
  const placeOf = async (claimId: string) =>
    (await desk.as.reviewer.get(`/claims/${claimId}/appearances`)).body.data[0]
  expect(await placeOf(stands)).toMatchObject({ anchor: 'exact', exact: 'agreed the budget' })
  // As foreseen, "lifts fifty tonnes" would stand here.
  expect((await placeOf(anchored)).exact).toBe('The new crane')
  expect((await placeOf(late)).exact).toBe('The new crane lifts')
})
