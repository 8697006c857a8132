// Sentences worth a check are found in a text, marked where a claim stands on them already, and dismissed for good.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeArticle, makeClaim, unique } from '../support/make.ts'
import { actions, caused, refusal } from './caused.ts'

const desk = openDeskForFile()

const text = `Harbour board agrees budget

The new crane cost 1.4 million, which makes it the most expensive crane in the region, the harbour master Ingrid Falk said on Monday.

What a lovely day it was 🚀. The board plans to open a second ferry line in late May, according to the Town Herald.

Why did nobody ask? Unemployment in the harbour fell by 12 percent last year.

-
Ten best beaches of the north
-
Mayor opens bridge
-
Bus lane a success`

interface Found {
  quote: string
  start: number
  end: number
  score: number
  claimIds: string[]
  dismissal: { id: string } | null
}
const extract = async (body: object) => desk.as.contributor.post('/extraction', body)
const ofArticle = async (id: string, query = '') =>
  (await desk.as.contributor.post(`/articles/${id}/extraction${query}`)).body.data as Found[]

describe('a text', () => {
  test('gives its sentences, best first, word for word and in code points', async () => {
    const answer = await extract({ text, publishedOn: '2026-01-20', language: 'en' })
    expect(answer.status, answer.text).toBe(200)
    const found = answer.body.data as (Found & Record<string, unknown>)[]
    for (const { quote, start, end } of found) {
      expect([...text].slice(start, end).join('')).toBe(quote)
    }
    const scores = found.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    const quotes = found.map(({ quote }) => quote)
    expect(quotes.slice(0, 3).join(' ')).toContain('Unemployment in the harbour fell')
    expect(quotes.at(-1)).toContain('lovely day')
    for (const headline of ['Ten best', 'Mayor opens', 'Bus lane', 'Why did nobody']) {
      expect(quotes.join(' ')).not.toContain(headline)
    }
  })

  test('tells who says it, how firmly, and when a prediction is settled', async () => {
    const { body } = await extract({ text, publishedOn: '2026-01-20' })
    const about = (words: string) => body.data.find(({ quote }: Found) => quote.includes(words))
    expect(about('crane')).toMatchObject({
      speaker: 'Ingrid Falk',
      attribution: { kind: 'named', name: 'Ingrid Falk' },
      modality: 'asserted',
    })
    expect(about('second ferry')).toMatchObject({
      attribution: { kind: 'named', name: 'Town Herald' },
      modality: 'expected',
      kinds: expect.arrayContaining(['prediction']),
      resolution: { from: '2026-05-21', by: '2026-05-31', wording: 'late May' },
    })
  })

  test('stores nothing', async () => {
    const { events } = await caused(desk, extract({ text }))
    expect(events).toEqual([])
  })

  test('is needed, in one form', async () => {
    expect(refusal(await extract({}))).toEqual([422, 'invalid-request', '/text'])
    expect(refusal(await extract({ text, html: '<p>x</p>' }))).toEqual([422, 'invalid-request', '/html'])
    expect(refusal(await desk.as.reader.post('/extraction', { text }))).toEqual([403, 'not-permitted'])
  })

  test('at an address that may not be fetched is refused with the reason', async () => {
    const answer = await extract({ url: 'http://127.0.0.1:9/' })
    expect([refusal(answer), answer.body.reason]).toEqual([[422, 'page-not-read'], 'private_address'])
  })
})

describe('an article', () => {
  test('marks the sentences that have a claim, and proposes the others', async () => {
    const { id } = await makeArticle(desk, { text, publishedOn: '2026-01-20' })
    const claim = await makeClaim(desk, { articleId: id, quote: 'The new crane cost 1.4 million' })
    const open = await ofArticle(id)
    expect(open.some(({ quote }) => quote.includes('crane'))).toBe(false)
    const all = await ofArticle(id, '?show=tracked,untracked,dismissed')
    expect(all.find(({ quote }) => quote.includes('crane'))?.claimIds).toEqual([claim.id])
    expect(all.length).toBe(open.length + 1)
  })

  test('remembers what was dismissed, also in its next version, until it is restored', async () => {
    const { id } = await makeArticle(desk, { text })
    const exact = 'What a lovely day it was 🚀.'
    const { answer, events } = await caused(
      desk,
      desk.as.contributor.post(`/articles/${id}/dismissals`, { exact }),
    )
    expect(answer.status).toBe(201)
    expect(actions(events)).toEqual(['candidate.dismissed'])
    await desk.as.contributor.post(`/articles/${id}/captures`, { text: `${text}\n\nMore was said later.` })
    const quotes = (await ofArticle(id)).map(({ quote }) => quote)
    expect(quotes).not.toContain(exact)
    const [dismissed] = await ofArticle(id, '?show=dismissed')
    expect(dismissed).toMatchObject({ quote: exact, dismissal: { id: answer.body.id } })
    const again = await desk.as.contributor.post(`/articles/${id}/dismissals`, { exact })
    expect(again.body.id).toBe(answer.body.id)
    expect((await desk.as.contributor.delete(`/dismissals/${answer.body.id}`)).status).toBe(204)
    expect((await ofArticle(id)).map(({ quote }) => quote)).toContain(exact)
  })

  test('without a text has none to find', async () => {
    const { id } = await makeArticle(desk)
    const answer = await desk.as.contributor.post(`/articles/${id}/extraction`)
    expect(refusal(answer)).toEqual([409, 'no-text'])
  })
})

describe('scores', () => {
  test('come in the order of the sentences, and rank facts above talk', async () => {
    const sentences = [
      'Good evening, and thank you all for coming.',
      'Unemployment fell by 4 percent last year.',
      'Why would anyone do that?',
    ]
    const { body } = await desk.as.contributor.post('/extraction/score', { sentences })
    const [greeting, fact, question] = body.data.map(({ score }: { score: number }) => score)
    expect(fact).toBeGreaterThan(greeting)
    expect(fact).toBeGreaterThan(question)
  })

  test('are given for a thousand sentences at once', async () => {
    const sentences = Array.from({ length: 1000 }, (_, n) => `${unique('Prices rose by')} ${n} percent.`)
    const { body } = await desk.as.contributor.post('/extraction/score', { sentences })
    expect(body.data).toHaveLength(1000)
  })
})
