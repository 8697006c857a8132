// Exports: only decided claims, verified unless asked, whole over many pages, and safe to open.
import type { Response } from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeClaim, makeDecidedClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { refusal } from './caused.ts'
import { readCsv } from './csv.ts'

const desk = openDeskForFile()
type Row = { id: string; text: string; verdict: string }
const json = async (query = '') =>
  (await desk.as.reader.get(`/exports/claims.json${query}`)).body.data as Row[]
const text = async (extension: string, query = '') => {
  const answer = await desk.as.reader.get(`/exports/claims.${extension}${query}`).buffer(true).parse(asText)
  return answer.body as string
}
const asText = (response: Response, done: (error: Error | null, body: string) => void) => {
  const answer = response as unknown as NodeJS.ReadableStream
  const chunks: Buffer[] = []
  answer.on('data', (chunk: Buffer) => chunks.push(chunk))
  answer.on('end', () => done(null, Buffer.concat(chunks).toString('utf8')))
}

const many = 451
beforeAll(async () => {
  await desk.as.admin.patch('/settings', { policy: { minEvidence: 0, minOrigins: 0 } })
  const items = Array.from({ length: many }, (_, at) => ({
    text: `Exported ${at}`,
    topics: ['mass'],
    language: 'en',
  }))
  const { body } = await desk.as.contributor.post('/claims/bulk', items)
  const review = { verdict: 'verified', rationale: 'x', asOf: '2026-01-20' }
  await Promise.all(
    body.results.map(({ id }: { id: string }) => desk.as.reviewer.post(`/claims/${id}/reviews`, review)),
  )
})

describe('an export of several pages', () => {
  test('holds every claim once, in the order they came', async () => {
    const rows = await json('?topic=mass')
    expect(rows.map((row) => row.text)).toEqual(Array.from({ length: many }, (_, at) => `Exported ${at}`))
  })

  test('is the same in every format', async () => {
    const rows = await json('?topic=mass')
    const lines = (await text('ndjson', '?topic=mass')).split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows)
    const [header, ...table] = readCsv(await text('csv', '?topic=mass'))
    expect(header?.slice(0, 2)).toEqual(['id', 'text'])
    expect(table.map(([id]) => id)).toEqual(rows.map(({ id }) => id))
    expect(new Set(table.map((cells) => cells.length))).toEqual(new Set([header?.length]))
  })

  test('tells what it is', async () => {
    const answer = await desk.as.reader.get('/exports/claims.csv')
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="claims.csv"')
    const whole = (await desk.as.reader.get('/exports/claims.json?verdict=refuted&topic=mass')).body
    expect(whole).toEqual({ exportedAt: desk.clock.now.toISOString(), data: [] })
  })
})

describe('an export holds', () => {
  const made: Record<string, string> = {}
  beforeAll(async () => {
    const make = async (name: string, review: object | undefined) => {
      const { id } = await makeSupportedClaim(desk, { text: `Held ${name}`, topics: ['held'], speaker: name })
      made[name] = id
      if (review) await decide(desk, id, { ...review })
    }
    await make('true', {})
    await make('false', { verdict: 'refuted' })
    await make('mixed', { rating: 'Misleading', verdict: undefined })
    await make('open', undefined)
    await make('gone', {})
    await make('again', {})
    await desk.as.reviewer.post(`/claims/${made.gone}/withdrawal`, { reason: 'x' })
    await desk.as.reviewer.post(`/claims/${made.again}/reopening`, { reason: 'x' })
  })
  const held = async (query: string) => (await json(`?topic=held${query}`)).map((row) => row.text.slice(5))

  test('verified claims unless asked, those under review with the verdict in force', async () => {
    expect(await held('')).toEqual(['true', 'again'])
    const [, again] = await json('?topic=held')
    expect(again).toMatchObject({ underReview: true, verdict: 'verified', verdictRevision: 1 })
  })

  test.each([
    ['&verdict=any', ['true', 'false', 'mixed', 'again']],
    ['&verdict=refuted', ['false']],
    ['&verdict=refuted,mixed', ['false', 'mixed']],
    ['&verdict=refuted&verdict=mixed', ['false', 'mixed']],
    ['&verdict=any&speaker=mixed', ['mixed']],
    ['&verdict=any&q=held+-false', ['true', 'mixed', 'again']],
    ['&verdict=any&q=***', []],
    ['&underReview=true', ['again']],
  ])('with %s', async (query, expected) => expect(await held(query)).toEqual(expected))

  test('no withdrawn claim, not even by its id', async () => {
    expect(await json(`?verdict=any&id=${made.gone}`)).toEqual([])
    expect(await json(`?verdict=any&id=${made.true}`)).toHaveLength(1)
  })

  test('no parameter it does not know', async () => {
    for (const parameter of ['status', 'withdrawn', 'limit', 'colour']) {
      const answer = await desk.as.reader.get(`/exports/claims.json?${parameter}=decided`)
      expect(refusal(answer)).toEqual([422, 'invalid-request', parameter])
    }
    expect(refusal(await desk.as.reader.get('/exports/claims.csv?verdict=true'))).toEqual([
      422,
      'invalid-request',
      'verdict',
    ])
    expect(refusal(await desk.nobody.get('/exports/claims.json'))).toEqual([401, 'not-signed-in'])
  })
})

describe('a row', () => {
  test('carries the claim with its article, evidence, verdict and corrections, and no internal talk', async () => {
    const { id } = await makeSupportedClaim(desk, {
      quote: 'longer than the tower',
      article: { title: unique('Bridge'), text: 'It is longer than the tower.' },
      externalId: 'row-1',
    })
    await desk.as.reviewer.post(`/claims/${id}/notes`, { text: 'internal talk' })
    await decide(desk, id, {
      note: 'internal talk',
      summary: 'Yes.',
      reading: 'By span.',
      waiver: 'None needed.',
    })
    await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'New survey.' })
    await decide(desk, id, { verdict: 'refuted', asOf: '2026-01-21' })
    const [row] = await json(`?verdict=any&id=${id}`)
    expect(row).toMatchObject({
      externalId: 'row-1',
      article: { title: expect.stringContaining('Bridge') },
      appearances: [{ exact: 'longer than the tower', start: 6 }],
      verdict: 'refuted',
      rating: 'False',
      verdictRevision: 2,
      revisionKind: 'correction',
      asOf: '2026-01-21',
      isSelfReviewed: false,
      independentOrigins: { supports: 1 },
      evidence: [{ stance: 'supports', excerpt: 'It is longer.', source: { origin: { isKnown: true } } }],
      corrections: [{ revision: 2, kind: 'correction', from: 'verified', to: 'refuted' }],
      decidedAt: desk.clock.now.toISOString(),
    })
    expect(JSON.stringify(row)).not.toContain('internal talk')
  })

  test('tells of no correction after a recheck or an update', async () => {
    const { id } = await makeDecidedClaim(desk)
    for (const given of [{}, { verdict: 'mixed', kind: 'update' }]) {
      await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'x' })
      await decide(desk, id, given)
    }
    expect((await json(`?verdict=any&id=${id}`))[0]).toMatchObject({ verdictRevision: 3, corrections: [] })
  })

  test('in CSV is no formula either in wide signs, behind blanks, or after a line end', async () => {
    const nasty = [
      '＝1+1',
      '＋1',
      '－1',
      '＠SUM(A1)',
      '  =1+1',
      '\u00a0=1',
      '\r=1',
      '\n=1',
      '\t+1',
      ' text = 1',
    ]
    for (const words of nasty) {
      const { id } = await makeClaim(desk, { headline: words, topics: ['wide'] })
      await decide(desk, id)
    }
    const [header = [], ...rows] = readCsv(await text('csv', '?topic=wide'))
    const cells = rows.map((row) => row[header.indexOf('headline')])
    expect(cells).toEqual(nasty.map((words) => (words === ' text = 1' ? words : `'${words}`)))
  })

  test('in CSV comes back as it was, and runs as no formula', async () => {
    const nasty = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', 'Said "so", twice', 'two\nlines', 'Ünïcode 🚀 ,;']
    for (const [at, words] of nasty.entries()) {
      const { id } = await makeClaim(desk, {
        text: `${words} (${at})`,
        headline: words,
        topics: ['nasty', '=evil'],
      })
      await decide(desk, id, { rationale: words })
    }
    const [header = [], ...rows] = readCsv(await text('csv', '?topic=nasty'))
    const cell = (row: string[], name: string) => row[header.indexOf(name)] ?? ''
    expect(rows).toHaveLength(nasty.length)
    for (const [at, words] of nasty.entries()) {
      const row = rows[at] ?? []
      const safe = /^[=+\-@\t]/.test(words) ? `'${words}` : words
      expect(cell(row, 'headline')).toBe(safe)
      expect(cell(row, 'rationale')).toBe(safe)
      expect(cell(row, 'text')).toBe(`${safe} (${at})`)
      expect(cell(row, 'topics')).toBe('nasty\n=evil')
      expect(cell(row, 'under_review')).toBe('false')
    }
    expect(rows.flat().filter((value) => /^[=+\-@\t\r]/.test(value))).toEqual([])
  })
})
