// AVeriTeC there and back: what comes in leaves as it was written, equal claims and equal questions included.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ExportedClaim } from '../../api/exports/schema.ts'
import { averitecDocument } from '../support/averitec.ts'
import { openDeskForFile } from '../support/desk.ts'

const desk = openDeskForFile()
const example = JSON.parse(readFileSync(new URL('../unit/averitec-example.json', import.meta.url), 'utf8'))

const bring = (document: unknown, role: 'admin' | 'contributor' = 'admin', query = 'wait=true') =>
  desk.as[role]
    .post(`/imports?${query}`)
    .set('content-type', 'application/vnd.averitec+json')
    .send(JSON.stringify(document))

const exported = async (extension: string, query: string) =>
  (await desk.as.reader.get(`/exports/claims.${extension}?verdict=any${query}`).buffer(true)).text
const rowsAfter = async (last: string): Promise<ExportedClaim[]> =>
  (await exported('ndjson', last && `&cursor=${last}`))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** Brings a document in and gives what an export of its claims alone holds. */
let last = ''
async function thereAndBack(document: unknown) {
  const { body: job } = await bring(document)
  const back = JSON.parse(await exported('averitec.json', last && `&cursor=${last}`))
  last = (await rowsAfter(last)).at(-1)?.id ?? last
  return { job, back }
}

describe('AVeriTeC', () => {
  it('comes back as it went in', async () => {
    const { job, back } = await thereAndBack(example)
    expect(job).toMatchObject({ created: 3, failed: 0 })
    expect(back).toEqual(example)
  })

  it('comes back whatever it holds: equal claims, equal questions, answers of every type', async () => {
    await fc.assert(
      fc.asyncProperty(averitecDocument, async (document) => {
        // Sent again, a document is known; here each is another one.
        const marked = document.map((record) => ({ ...record, run: last }))
        expect((await thereAndBack(marked)).back).toEqual(marked)
      }),
      { numRuns: 15 },
    )
  })

  it('is known when it is sent again', async () => {
    const { body } = await bring(example)
    expect(body).toMatchObject({ created: 0, known: 3, failed: 0 })
  })

  it('leaves out a record it cannot read, says why, and keeps the others', async () => {
    const records = [
      { ...example[0], claim: ' ' },
      { ...example[0], label: 'Half true' },
      { ...example[0], questions: 'none' },
      { ...example[0], claim: 'A claim that nobody has judged.', label: null },
      7,
    ]
    const { body } = await bring(records, 'admin', 'dryRun=true')
    expect(body.errors).toMatchObject([
      { row: 1, field: '/claim' },
      { row: 2, field: '/label', reason: expect.stringContaining('Half true') },
      { row: 3, field: '/questions' },
      { row: 5 },
    ])
    expect(body.data).toMatchObject([{ text: 'A claim that nobody has judged.' }])
  })
})

describe('a verdict that came with an import', () => {
  let id = ''
  const claim = async () => (await desk.as.reader.get(`/claims/${id}?include=verdicts,evidence`)).body
  beforeAll(async () => {
    await desk.as.admin.patch('/settings', { policy: { autoPublish: true } })
    await bring([{ ...example[0], claim: 'The harbour bridge was imported.' }])
    const { body } = await desk.as.reader.get('/claims?q=harbour+imported')
    id = body.data[0].id
  })

  it('decides the claim and says that others did; nobody reviewed, and it is not public', async () => {
    expect(await claim()).toMatchObject({
      status: 'decided',
      verdict: 'verified',
      rating: 'Supported',
      asOf: '2022-03-12',
      verdictImported: true,
      publishedRevision: null,
      verdicts: [{ revision: 1, decidedBy: [], imported: { format: 'averitec' }, isSelfReviewed: false }],
      evidence: [
        {
          stance: 'context',
          question: 'How much did the bridge cost?',
          answerType: 'extractive',
          archiveUrl: 'https://archive.example/1',
          judgedBy: null,
        },
        { answerType: 'abstractive' },
        { source: { url: 'https://news.example/bridge' } },
      ],
    })
    expect((await desk.as.reviewer.get(`/claims/${id}/reviews`)).body.data).toEqual([])
  })

  it('is never published and leaves in no ClaimReview', async () => {
    const published = await desk.as.editor.post(`/claims/${id}/publication`)
    expect([published.status, published.body.type]).toEqual([409, expect.stringMatching(/verdict-imported$/)])
    expect((await desk.as.reader.get(`/claims/${id}/claimreview`)).body.type).toMatch(/verdict-imported$/)
    expect(await exported('claimreview.json', '')).not.toContain('harbour')
    expect(JSON.parse(await exported('claimreview.json', ''))).toMatchObject({ '@type': 'DataFeed' })
  })

  it('is brought by those alone who may judge', async () => {
    const { body } = await bring(
      [{ ...example[0], claim: 'A contributor imports a verdict.' }],
      'contributor',
    )
    expect(body).toMatchObject({ created: 0, failed: 1 })
  })

  it('gives way to the desk’s own, which is its first and no correction', async () => {
    const records = async () => JSON.parse(await exported('averitec.json', `&id=${id}`))
    const piece = (await claim()).evidence[0]
    await desk.as.reviewer.patch(`/evidence/${piece.id}`, {
      excerpt: '4.3 million dollars, says the report.',
    })
    expect((await records())[0].questions[0].answers[0]).toMatchObject({
      answer: '4.3 million dollars, says the report.',
      source_url: 'https://council.example/report-2021.pdf',
      cached_source_url: 'https://archive.example/1',
    })
    await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'To look ourselves.' })
    const review = { verdict: 'refuted', rationale: 'It was more.', asOf: '2026-01-20', waiver: 'A test.' }
    expect((await desk.as.reviewer.post(`/claims/${id}/reviews`, review)).status).toBe(201)
    expect(await claim()).toMatchObject({
      verdict: 'refuted',
      verdictImported: false,
      publishedRevision: 2,
      verdicts: [{ revision: 1 }, { revision: 2, kind: 'initial', imported: null }],
    })
    expect((await records())[0]).toMatchObject({
      label: 'Refuted',
      justification: 'It was more.',
      fact_checking_article: expect.stringContaining(id),
      questions: [{ question: 'How much did the bridge cost?' }, { question: 'When was it paid?' }],
    })
    expect((await desk.as.reader.get('/corrections')).body.data).toEqual([])
  })
})
