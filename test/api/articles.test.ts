// Articles and their captures: known once by their address, kept as they were, counted in code points.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeArticle, makeClaim, unique } from '../support/make.ts'
import { actions, caused, etagOf, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('an article', () => {
  test('comes in with its text, and tells of both', async () => {
    const body = {
      title: unique('Harbour'),
      url: 'https://www.herald.example/harbour/?utm_medium=y',
      publisher: 'Herald',
      author: 'R. Okafor',
      publishedOn: '2026-01',
      language: 'pt-BR',
      text: 'Ships came.',
    }
    const { answer, events } = await caused(desk, desk.as.contributor.post('/articles', body))
    const { text, ...fields } = body
    expect([answer.status, etagOf(answer)]).toEqual([201, 1])
    expect(answer.headers.location).toBe(`/api/v1/articles/${answer.body.id}`)
    expect(answer.body).toMatchObject({
      ...fields,
      canonicalUrl: 'https://herald.example/harbour',
      claims: 0,
      latestCapture: { number: 1, sha256: sha256(text), characters: 11, how: 'pasted', state: 'saved' },
      createdBy: { id: await idOf(desk, 'contributor') },
    })
    expect(events).toMatchObject([
      { action: 'article.created', subject: answer.body.id, before: null, after: fields },
      { action: 'article.captured', subject: answer.body.id, after: { number: 1, sha256: sha256(text) } },
    ])
    expect(events[0]?.after).not.toHaveProperty('text')
  })

  test('is known by its canonical address; one without an address is always new', async () => {
    const known = await makeArticle(desk, { url: 'https://herald.example/known?b=1&a=2' })
    const again = { title: 'x', url: 'http://HERALD.example:80/known/?a=2&b=1#here' }
    const { answer, events } = await caused(desk, desk.as.contributor.post('/articles', again))
    expect([refusal(answer), answer.body.existing.id, events]).toEqual([
      [409, 'duplicate-article'],
      known.id,
      [],
    ])
    await makeArticle(desk, { title: 'Same title' })
    await makeArticle(desk, { title: 'Same title' })
  })

  test('is corrected by whoever brought it, or by a reviewer', async () => {
    const article = await makeArticle(desk, { publisher: 'Herold', url: 'https://herald.example/typo' })
    const request = desk.as.contributor.patch(`/articles/${article.id}`, { publisher: 'Herald', url: null })
    const { answer, events } = await caused(desk, request)
    expect(answer.body).toMatchObject({ publisher: 'Herald', url: null, canonicalUrl: null, version: 2 })
    expect(events).toMatchObject([
      {
        action: 'article.changed',
        before: { publisher: 'Herold', url: 'https://herald.example/typo' },
        after: { publisher: 'Herald', url: null },
      },
    ])
    const theirs = (await desk.as.editor.post('/articles', { title: unique('Theirs') })).body
    expect(refusal(await desk.as.contributor.patch(`/articles/${theirs.id}`, { title: 'Mine' }))).toEqual([
      403,
      'not-permitted',
    ])
    expect((await desk.as.reviewer.patch(`/articles/${theirs.id}`, { title: 'Mended' })).status).toBe(200)
  })

  test('is not corrected into another, nor on an old version', async () => {
    const one = await makeArticle(desk, { url: 'https://herald.example/one' })
    const two = await makeArticle(desk, { url: 'https://herald.example/two' })
    const clash = await desk.as.contributor.patch(`/articles/${two.id}`, {
      url: 'https://www.herald.example/one#x',
    })
    expect([refusal(clash), clash.body.existing.id]).toEqual([[409, 'duplicate-article'], one.id])
    const own = await desk.as.contributor.patch(`/articles/${two.id}`, {
      url: 'https://herald.example/two?gclid=1',
    })
    expect(own.status).toBe(200)
    const stale = await desk.as.contributor
      .patch(`/articles/${two.id}`, { title: 'x' })
      .set('if-match', '"1"')
    expect([refusal(stale), stale.body.current.version]).toEqual([[412, 'stale-record'], 2])
  })

  test('is listed, found by its words, and counts its claims', async () => {
    const article = await makeArticle(desk, { title: 'Lighthouses dimmed', publisher: unique('Coast') })
    await makeClaim(desk, { articleId: article.id })
    await makeClaim(desk, { articleId: article.id })
    const list = async (query: string) => (await desk.as.reader.get(`/articles?${query}`)).body
    expect((await list('q=lighthouse')).data).toMatchObject([{ id: article.id, claims: 2 }])
    expect((await list(`publisher=${encodeURIComponent(String(article.publisher))}&total=true`)).total).toBe(
      1,
    )
    const history = await desk.as.reader.get(`/articles/${article.id}/history`)
    expect(history.body.data.map((event: { action: string }) => event.action)).toEqual(['article.created'])
  })
})

describe('a capture', () => {
  test('is normalised once: NFC, line ends; and hashed as it is kept', async () => {
    const { id } = await makeArticle(desk)
    const given = 'Cafe\u0301\r\nrua\rfim'
    const { answer, events } = await caused(
      desk,
      desk.as.contributor.post(`/articles/${id}/captures`, { text: given }),
    )
    const kept = 'Café\nrua\nfim'
    expect(answer.body).toMatchObject({
      articleId: id,
      text: kept,
      sha256: sha256(kept),
      characters: 12,
      number: 1,
    })
    expect(answer.headers.location).toBe(`/api/v1/captures/${answer.body.id}`)
    expect(events).toMatchObject([
      { action: 'article.captured', subject: id, after: { captureId: answer.body.id } },
    ])
    expect((await desk.as.reader.get(`/captures/${answer.body.id}`)).body).toEqual(answer.body)
  })

  test('of the same text is the one there is; of a changed text the next', async () => {
    const { id } = await makeArticle(desk, { text: 'One' })
    const capture = async (text: string) =>
      (await desk.as.contributor.post(`/articles/${id}/captures`, { text })).body
    const same = await capture('One')
    const next = await capture('Two')
    const back = await capture('One')
    expect([same.number, next.number, back.number]).toEqual([1, 2, 3])
    const { body } = await desk.as.reader.get(`/articles/${id}/captures?limit=2`)
    expect(body.data.map((row: { number: number }) => row.number)).toEqual([3, 2])
    expect(body.data[0]).not.toHaveProperty('text')
    const rest = await desk.as.reader.get(`/articles/${id}/captures?limit=2&cursor=${body.nextCursor}`)
    expect(rest.body).toMatchObject({ data: [{ number: 1 }], nextCursor: null })
    expect((await desk.as.reader.get(`/articles/${id}`)).body.latestCapture.number).toBe(3)
  })

  test('cannot be changed in the database', async () => {
    const { latestCapture } = await makeArticle(desk, { text: 'Fixed' })
    const { id } = latestCapture as unknown as { id: string }
    for (const statement of [
      `update captures set text = 'x' where id = '${id}'`,
      `delete from captures where id = '${id}'`,
    ])
      await expect(desk.store.write((db) => db.run(statement))).rejects.toThrow()
  })

  test('takes two million characters, and no more', async () => {
    const { id } = await makeArticle(desk)
    const post = (text: string) => desk.as.contributor.post(`/articles/${id}/captures`, { text })
    expect((await post('x'.repeat(2_000_000))).body.characters).toBe(2_000_000)
    expect(refusal(await post('x'.repeat(2_000_001)))).toEqual([422, 'invalid-request', '/text'])
  })
})

describe('a quote is anchored in code points', () => {
  const at = async (text: string, quote: unknown) => {
    const { id } = await makeArticle(desk, { text })
    const claim = await makeClaim(desk, { articleId: id, quote })
    const [place] = claim.appearances as unknown as {
      start: number
      end: number
      exact: string
      captureId: string
    }[]
    if (!place) throw new Error('no appearance')
    const capture = (await desk.as.reader.get(`/captures/${place.captureId}`)).body
    expect([...capture.text].slice(place.start, place.end).join('')).toBe(place.exact)
    return [place.start, place.end]
  }
  test.each([
    ['after emoji', '👩‍🚀🚀 says: “we fly”.', 'we fly', [12, 18]],
    ['of emoji', 'It is 🚀🚀 fast', '🚀🚀', [6, 8]],
    ['in decomposed letters', 'Le cafe\u0301 est fermé.', 'café est ferme\u0301', [3, 17]],
    ['over a line end', 'One\r\ntwo\r\nthree', 'two\r\nthree', [4, 13]],
    ['in Hebrew', 'הוא אמר שלום לכולם', 'שלום', [8, 12]],
    ['at the very beginning', 'All of it', 'All of it', [0, 9]],
  ])('%s', async (_, text, quote, expected) => {
    expect(await at(text, quote)).toEqual(expected)
  })

  test('and by what stands around it when it occurs twice', async () => {
    const text = 'Prices rose. Then prices rose again. At last prices rose.'
    expect(await at(text, { exact: 'prices rose', prefix: 'Then ' })).toEqual([18, 29])
    expect(await at(text, { exact: 'prices rose', suffix: '.' })).toEqual([45, 56])
  })
})

test('captures are told by one event a change, whoever sends the article', async () => {
  const url = 'https://herald.example/told'
  const { events } = await caused(
    desk,
    desk.as.reviewer.post('/claims', { text: unique('x'), article: { title: 't', url, text: 'a' } }),
  )
  expect(actions(events)).toEqual(['article.created', 'article.captured', 'claim.submitted'])
  expect(new Set(events.map(({ requestId }) => requestId)).size).toBe(1)
})
