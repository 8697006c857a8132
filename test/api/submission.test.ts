// Submitting: one call is enough, nothing half-written, and the same words are recognised.
import { count } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { appearances, articles, claims, evidence, sources } from '../../db/schema.ts'
import { openDeskForFile } from '../support/desk.ts'
import { makeArticle, makeClaim, makeSource, unique } from '../support/make.ts'
import { actions, caused, etagOf, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()

const rowsOf = async () => {
  const counted = [claims, articles, appearances, evidence, sources].map(async (table) => {
    const [row] = await desk.store.read.select({ n: count() }).from(table)
    return row?.n
  })
  return Promise.all(counted)
}

describe('a submission', () => {
  test('keeps what came with it, and names each thing it made', async () => {
    const text = unique('The tower leans by four degrees')
    const body = {
      text,
      headline: 'Leaning tower',
      kinds: ['number', 'state'],
      topics: ['towers', 'geometry'],
      speaker: 'Engineer Sato',
      claimedOn: '2026-01',
      language: 'en',
      scope: { place: { value: 'Old town', basis: 'inferred' } },
      resolution: { from: '2026-02', by: '2026-03-01', wording: 'by March' },
      externalId: 'feed-1',
      priority: 3,
      deadlineAt: '2026-02-01T12:00:00.000Z',
      quote: { exact: 'leans by four degrees', prefix: 'tower ' },
      attribution: { kind: 'named', name: 'Engineer Sato', wording: 'according to' },
      modality: 'reported',
      article: { title: 'The tower', text: 'They say the tower leans by four degrees.' },
      sources: [
        {
          title: unique('Plumb line'),
          stance: 'supports',
          excerpt: '4.0°',
          locator: 'p. 3',
          note: 'Measured.',
        },
        { title: unique('Old survey') },
      ],
    }
    const { answer, events } = await caused(desk, desk.as.contributor.post('/claims', body))
    expect(answer.status).toBe(201)
    expect(etagOf(answer)).toBe(1)
    const contributor = await idOf(desk, 'contributor')
    const { article, quote, sources: given, attribution, modality, ...fields } = body
    expect(answer.body).toMatchObject({
      ...fields,
      status: 'submitted',
      verdict: null,
      underReview: false,
      version: 1,
      submittedBy: { id: contributor },
      independentOrigins: { supports: 1, refutes: 0, unknown: 0 },
      article: { title: 'The tower', url: null },
      appearances: [
        { exact: quote.exact, start: 19, end: 40, anchor: 'exact', attribution, modality, isFirst: true },
      ],
      evidence: [
        {
          stance: 'supports',
          excerpt: '4.0°',
          locator: 'p. 3',
          note: 'Measured.',
          judgedBy: { id: contributor },
          source: { title: given[0]?.title, medium: 'web', level: 'secondary' },
        },
        { stance: 'unassessed', judgedBy: null },
      ],
    })
    expect(actions(events)).toEqual([
      'article.created',
      'article.captured',
      'claim.submitted',
      'appearance.added',
      'source.created',
      'evidence.added',
      'source.created',
      'evidence.added',
    ])
    expect(new Set(events.map((event) => event.actor))).toEqual(new Set([contributor]))
    expect(new Set(events.map((event) => event.requestId))).toEqual(new Set([answer.headers['request-id']]))
    const told = events.find(({ action }) => action === 'claim.submitted')
    expect(told).toMatchObject({ subject: answer.body.id, claimId: answer.body.id, before: null })
    expect(told?.after).toMatchObject({ text, topics: ['towers', 'geometry'], externalId: 'feed-1' })
    expect((await desk.as.reader.get(`/claims/${answer.body.id}`)).body).toMatchObject(fields)
  })

  test('leaves its words as they are, markup and blanks included', async () => {
    const text = `  <script>alert("1")</script> & ${unique('“so”')}\n`
    const { id } = await makeClaim(desk, { text })
    expect((await desk.as.reader.get(`/claims/${id}`)).body.text).toBe(text)
  })

  test('finds its article again by the canonical address, and captures a changed text', async () => {
    const first = await makeClaim(desk, {
      article: { title: 'A', url: 'http://www.Herald.example/a/?utm_source=x&b=2&a=1#top', text: 'One.' },
    })
    const again = await makeClaim(desk, {
      article: { title: 'Another title', url: 'https://herald.example/a?a=1&b=2', text: 'One.' },
    })
    const { answer, events } = await caused(
      desk,
      desk.as.contributor.post('/claims', {
        text: unique('Changed'),
        quote: 'Two.',
        article: { title: 'A', url: 'https://herald.example/a?b=2&a=1', text: 'One. Two.' },
      }),
    )
    expect([again.originArticleId, answer.body.originArticleId]).toEqual([
      first.originArticleId,
      first.originArticleId,
    ])
    expect(answer.body.article.title).toBe('A')
    expect(actions(events)).toEqual(['article.captured', 'claim.submitted', 'appearance.added'])
    expect(answer.body.appearances[0]).toMatchObject({ start: 5, end: 9 })
    const { body } = await desk.as.reader.get(`/articles/${first.originArticleId}/captures`)
    expect(body.data.map(({ number }: { number: number }) => number)).toEqual([2, 1])
  })

  test('does not tell of a capture when the text of the article is known already', async () => {
    const article = { title: 'B', url: 'https://herald.example/b', text: 'The same text.' }
    await makeClaim(desk, { article })
    const body = { text: unique('Second claim of it'), article }
    const { events } = await caused(desk, desk.as.contributor.post('/claims', body))
    expect(actions(events)).toEqual(['claim.submitted'])
  })

  test('finds its source again by the canonical address', async () => {
    const source = await makeSource(desk, { url: 'https://www.county.example/survey/' })
    const claim = await makeClaim(desk, {
      sources: [{ title: 'The survey, again', url: 'http://county.example/survey?fbclid=9' }],
    })
    expect(claim.evidence).toMatchObject([{ source: { id: source.id, title: source.title } }])
  })

  test.each([
    ['a quote that does not occur', { quote: 'never said' }, [422, 'quote-not-found', '/quote']],
    ['a quote that occurs twice', { quote: 'tower' }, [422, 'quote-ambiguous', '/quote']],
  ])('with %s is refused at /quote, and nothing of it is written', async (_, quote, expected) => {
    const before = await rowsOf()
    const { answer, events } = await caused(
      desk,
      desk.as.contributor.post('/claims', {
        text: unique('Nothing of this stays'),
        article: { title: unique('New article'), text: 'The tower, the old tower.' },
        sources: [{ title: unique('New source') }],
        ...quote,
      }),
    )
    expect(refusal(answer)).toEqual(expected)
    expect(events).toEqual([])
    expect(await rowsOf()).toEqual(before)
  })

  test('with a fault in its second source writes nothing of the first', async () => {
    const before = await rowsOf()
    const sources = [{ title: 'Fine' }, { title: 'Bad', url: 'javascript:alert(1)' }]
    const answer = await desk.as.contributor.post('/claims', { text: unique('Half'), sources })
    expect(refusal(answer)).toEqual([422, 'invalid-request', '/sources/1/url'])
    expect(await rowsOf()).toEqual(before)
  })

  test('for an article without text keeps its quote pending', async () => {
    const article = await makeArticle(desk)
    const claim = await makeClaim(desk, { articleId: article.id, quote: 'said somewhere' })
    expect(claim.appearances).toMatchObject([
      { anchor: 'pending', exact: 'said somewhere', start: null, end: null, captureId: null },
    ])
  })

  test('says of what is not there that it is missing', async () => {
    const { body } = await desk.as.contributor.post('/claims', { headline: 'No text' })
    expect(body.errors).toEqual([{ pointer: '/text', detail: 'is missing' }])
    expect(body.detail).toBe('/text is missing')
  })

  test('names the fields that do not go together', async () => {
    const article = await makeArticle(desk)
    const post = async (body: object) =>
      refusal(await desk.as.contributor.post('/claims', { text: unique('Odd'), ...body }))
    expect(await post({ quote: 'x' })).toEqual([422, 'invalid-request', '/quote'])
    expect(await post({ articleId: article.id, article: { title: 'x' } })).toEqual([
      422,
      'invalid-request',
      '/article',
    ])
    expect(await post({ articleId: 'art_01jd9v6r2yf0bt8x5m3k7wq4ze' })).toEqual([
      422,
      'invalid-request',
      '/articleId',
    ])
    expect(await post({ articleId: 'clm_01jd9v6r2yf0bt8x5m3k7wq4ze' })).toEqual([
      422,
      'invalid-request',
      '/articleId',
    ])
    expect(await post({ resolution: { from: '2026-03', by: '2026-02' } })).toEqual([
      422,
      'invalid-request',
      '/resolution/by',
    ])
    expect(await post({ verdict: 'verified' })).toEqual([422, 'invalid-request', '/verdict'])
  })

  test('needs a role that submits', async () => {
    expect(refusal(await desk.as.reader.post('/claims', { text: 'x' }))).toEqual([403, 'not-permitted'])
    expect(refusal(await desk.nobody.post('/claims', { text: 'x' }))).toEqual([401, 'not-signed-in'])
  })
})
