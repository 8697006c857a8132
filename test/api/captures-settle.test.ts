// An article is edited and captured again: every quote says how it stands, and the claims whose words changed say so.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeArticle, makeClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { actions, caused, refusal } from './caused.ts'

const desk = openDeskForFile()

const paragraphs = [
  'The harbour board met on Tuesday to agree the budget for the coming year.',
  'The new crane cost 1.4 million and lifts forty tonnes, the harbour master said.',
  'Nobody was hurt when the old crane was taken down in March.',
  'Ferries will leave every half hour from May, according to the timetable.',
  'The board meets again in the first week of June.',
]
const text = paragraphs.join('\n\n')
const [opening = '', crane = '', nobody = '', ferries = '', closing = ''] = paragraphs

interface Place {
  id: string
  anchor: string
  exact: string
  start: number | null
  end: number | null
  captureId: string
  quoted: { exact: string; captureId: string; start: number }
  lossAcceptedAt: string | null
}

async function claimOn(articleId: string, quote: unknown, body = {}) {
  const claim = await makeClaim(desk, { text: unique('Said of the harbour'), articleId, quote, ...body })
  return claim.id
}
const placeOf = async (claimId: string): Promise<Place> =>
  (await desk.as.reader.get(`/claims/${claimId}/appearances`)).body.data[0]
const claimAt = async (id: string) => (await desk.as.reader.get(`/claims/${id}`)).body
const capture = (articleId: string, to: string) =>
  desk.as.contributor.post(`/articles/${articleId}/captures`, { text: to })

describe('a new version of an article', () => {
  test('leaves what stands, moves what moved, shows what changed and tells what is gone', async () => {
    const { id } = await makeArticle(desk, { text })
    const stands = await claimOn(id, 'agree the budget for the coming year')
    const changed = await claimOn(id, 'The new crane cost 1.4 million and lifts forty tonnes')
    const gone = await claimOn(id, 'Nobody was hurt when the old crane was taken down in March')
    const moved = await claimOn(id, 'Ferries will leave every half hour from May')
    const next = [ferries, opening, crane.replace('1.4', '2.4'), closing].join('\n\n')

    const { answer, events } = await caused(desk, capture(id, next))
    expect(answer.status).toBe(201)
    const kept = await desk.as.reader.get(`/captures/${answer.body.id}`)
    const slice = ({ start, end }: Place) => [...kept.body.text].slice(start ?? 0, end ?? 0).join('')

    const [a, b, c, d] = await Promise.all([stands, moved, changed, gone].map(placeOf))
    if (!a || !b || !c || !d) throw new Error('an appearance is missing')
    expect([a.anchor, b.anchor, c.anchor, d.anchor]).toEqual(['exact', 'moved', 'changed', 'lost'])
    for (const place of [a, b, c]) {
      expect(slice(place)).toBe(place.exact)
      expect(place.captureId).toBe(answer.body.id)
    }
    expect(c.exact).toContain('2.4 million')
    expect(c.quoted.exact).toContain('1.4 million')
    expect([d.start, d.end, d.exact]).toEqual([null, null, d.quoted.exact])
    expect(actions(events).filter((action) => action === 'appearance.reanchored')).toHaveLength(3)
    expect(events.at(-1)).toMatchObject({
      action: 'article.captured',
      after: { anchors: { exact: 1, moved: 1, changed: 1, lost: 1 } },
    })

    const flags = await Promise.all([stands, moved, changed, gone].map(claimAt))
    expect(flags.map(({ quoteChanged }) => quoteChanged)).toEqual([false, false, true, true])
    const list = await desk.as.reader.get(`/claims?quoteChanged=true&articleId=${id}`)
    expect(list.body.data.map((claim: { id: string }) => claim.id).sort()).toEqual([changed, gone].sort())
  })

  test('is compared with the words as they were taken: what comes back stands again', async () => {
    const { id } = await makeArticle(desk, { text })
    const claim = await claimOn(id, 'The new crane cost 1.4 million and lifts forty tonnes')
    await capture(id, text.replace('1.4', '2.4'))
    expect((await placeOf(claim)).anchor).toBe('changed')
    await capture(id, text)
    expect(await placeOf(claim)).toMatchObject({ anchor: 'exact', exact: expect.stringContaining('1.4') })
    expect((await claimAt(claim)).quoteChanged).toBe(false)
  })

  test('brings a decided claim back to attention, with its verdict in force', async () => {
    const { id } = await makeArticle(desk, { text })
    const claim = await makeSupportedClaim(desk, {
      text: unique('The crane cost 1.4 million'),
      articleId: id,
      quote: 'The new crane cost 1.4 million',
    })
    await decide(desk, claim.id)
    await capture(id, text.replace('cost 1.4 million', 'cost 2.4 million'))
    expect(await claimAt(claim.id)).toMatchObject({
      status: 'decided',
      verdict: 'verified',
      quoteChanged: true,
      underReview: false,
    })
    const waiting = await desk.as.reader.get('/claims?status=decided&quoteChanged=true')
    expect(waiting.body.data.map((one: { id: string }) => one.id)).toContain(claim.id)
  })

  test('leaves what was sent back sent back', async () => {
    const { id } = await makeArticle(desk, { text })
    const claim = await claimOn(id, 'The new crane cost 1.4 million and lifts forty tonnes')
    await desk.as.reviewer.post(`/claims/${claim}/return`, { reason: 'Which crane?' })
    await capture(id, text.replace('1.4', '2.4'))
    expect(await claimAt(claim)).toMatchObject({ quoteChanged: true, returned: { reason: 'Which crane?' } })
  })
})

describe('a quote of an article without a text', () => {
  test('waits, and settles with the first text', async () => {
    const { id } = await makeArticle(desk)
    const claim = await claimOn(id, 'lifts forty tonnes')
    expect(await placeOf(claim)).toMatchObject({ anchor: 'pending', start: null, captureId: null })
    const { events } = await caused(desk, capture(id, text))
    const place = await placeOf(claim)
    expect(place).toMatchObject({
      anchor: 'exact',
      quoted: { start: place.start, captureId: place.captureId },
    })
    expect(actions(events)).toContain('appearance.settled')
  })

  test('says so when the text does not hold it, or holds it twice', async () => {
    const { id } = await makeArticle(desk)
    const never = await claimOn(id, 'The moon is made of cheese')
    const twice = await claimOn(id, 'crane')
    await capture(id, text)
    expect((await placeOf(never)).anchor).toBe('lost')
    expect((await placeOf(twice)).anchor).toBe('ambiguous')
    expect((await claimAt(never)).quoteChanged).toBe(true)
  })
})

describe('a person', () => {
  async function lostQuote() {
    const { id } = await makeArticle(desk, { text })
    const claim = await claimOn(id, 'Nobody was hurt when the old crane was taken down in March')
    const next = text.replace(nobody, 'One man was slightly hurt when they took the old crane down.')
    const version = (await capture(id, next)).body
    return { articleId: id, claim, place: await placeOf(claim), version }
  }

  test('is shown the passages most like it, and anchors the quote by hand', async () => {
    const { claim, place, version } = await lostQuote()
    const view = (await desk.as.reviewer.get(`/appearances/${place.id}/anchor`)).body
    expect(view).toMatchObject({ captureId: version.id, quoted: { exact: place.quoted.exact } })
    const start = [...version.text].join('').indexOf('One man was slightly hurt')
    const decision = { captureId: version.id, start, end: start + 'One man was slightly hurt'.length }
    const { answer, events } = await caused(
      desk,
      desk.as.reviewer.put(`/appearances/${place.id}/anchor`, decision),
    )
    expect(answer.body).toMatchObject({
      anchor: 'exact',
      exact: 'One man was slightly hurt',
      quoted: { exact: 'One man was slightly hurt', captureId: version.id },
    })
    expect(actions(events)).toEqual(['appearance.anchored'])
    expect((await claimAt(claim)).quoteChanged).toBe(false)
  })

  test('accepts that the words are gone, until something else becomes of them', async () => {
    const { articleId, claim, place, version } = await lostQuote()
    const path = `/appearances/${place.id}/anchor`
    const accept = { captureId: version.id, accept: true }
    expect((await desk.as.reviewer.put(path, accept)).body.lossAcceptedAt).not.toBeNull()
    expect((await claimAt(claim)).quoteChanged).toBe(false)
    await capture(articleId, text)
    expect(await placeOf(claim)).toMatchObject({ anchor: 'exact', lossAcceptedAt: null })
    expect(refusal(await desk.as.reviewer.put(path, accept))).toEqual([409, 'anchor-outdated'])
  })

  test('is refused outside the text, on an older version, and without the permission', async () => {
    const { place, version } = await lostQuote()
    const put = (body: object, as: 'reviewer' | 'contributor' = 'reviewer') =>
      desk.as[as].put(`/appearances/${place.id}/anchor`, body)
    const far = await put({ captureId: version.id, start: 5, end: 1_000_000 })
    expect(refusal(far)).toEqual([422, 'invalid-request', '/end'])
    const old = await put({ captureId: place.quoted.captureId, start: 0, end: 5 })
    expect(refusal(old)).toEqual([409, 'anchor-outdated'])
    expect(refusal(await put({ captureId: version.id, accept: true }, 'contributor'))).toEqual([
      403,
      'not-permitted',
    ])
  })
})

describe('a quote that does not fit', () => {
  test('is refused with the nearest passages', async () => {
    const { id } = await makeArticle(desk, { text })
    const body = { text: unique('x'), articleId: id, quote: 'The new crane cost 2.4 million and lifts forty' }
    const answer = await desk.as.contributor.post('/claims', body)
    expect(refusal(answer)).toEqual([422, 'quote-not-found', '/quote'])
    expect(answer.body.nearest[0].exact).toContain('The new crane cost 1.4 million')
  })

  test('that stands in several places is refused with the places', async () => {
    const { id } = await makeArticle(desk, { text })
    const answer = await desk.as.contributor.post('/claims', {
      text: unique('x'),
      articleId: id,
      quote: 'crane',
    })
    expect(refusal(answer)).toEqual([422, 'quote-ambiguous', '/quote'])
    expect(answer.body.places).toHaveLength(2)
  })

  test('is found through other quotes, dashes and spaces, and points at the very characters', async () => {
    const { id } = await makeArticle(desk, {
      text: 'The mayor’s “dream” – a bridge\u00a0of  ﬁne steel – is built.',
    })
    const claim = await claimOn(id, 'mayor\'s "dream" - a bridge of fine steel')
    const place = await placeOf(claim)
    expect(place.exact).toBe('mayor’s “dream” – a bridge\u00a0of  ﬁne steel')
  })
})

describe('the versions of an article', () => {
  test('are compared by sentence and word', async () => {
    const { id } = await makeArticle(desk, { text })
    await capture(id, text.replace('1.4 million', '2.4 million').replace(`${nobody}\n\n`, ''))
    const { body } = await desk.as.reader.get(`/articles/${id}/diff`)
    expect([body.from.number, body.to.number]).toEqual([1, 2])
    const changes = body.data.filter((piece: { kind: string }) => piece.kind !== 'same')
    expect(changes).toMatchObject([{ kind: 'changed' }, { kind: 'removed', before: { text: nobody } }])
    const words = changes[0].words.filter((word: { kind: string }) => word.kind !== 'same')
    expect(words.map(({ text: word }: { text: string }) => word).join(' ')).toContain('2.4')
    expect(refusal(await desk.as.reader.get(`/articles/${id}/diff?from=7`))).toEqual([
      404,
      'nothing-to-compare',
    ])
  })

  test('go by the name of versions too', async () => {
    const { id } = await makeArticle(desk, { text })
    await desk.as.contributor.post(`/articles/${id}/versions`, { text: `${text} More.` })
    const { body } = await desk.as.reader.get(`/articles/${id}/versions`)
    expect(body.data.map(({ number }: { number: number }) => number)).toEqual([2, 1])
  })
})

test('more appearances are added in articles the desk has and in new ones', async () => {
  const claim = await makeClaim(desk)
  const article = { title: unique('Elsewhere'), publisher: 'Coast', publishedOn: '2026-01', text }
  const added = await desk.as.contributor.post(`/claims/${claim.id}/appearances`, {
    article,
    quote: 'lifts forty tonnes',
    attribution: { kind: 'named', name: 'Harbour master', wording: 'the harbour master said' },
    modality: 'reported',
  })
  expect(added.body).toMatchObject({
    article: { publisher: 'Coast', publishedOn: '2026-01' },
    anchor: 'exact',
    modality: 'reported',
  })
  const inside = await desk.as.reader.get(`/articles/${added.body.article.id}/appearances`)
  expect(inside.body.data).toMatchObject([{ id: added.body.id, claim: { id: claim.id } }])
})
