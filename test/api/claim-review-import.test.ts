// ClaimReview by POST /imports: tried, brought in as what others concluded, and known when it comes again.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'

const desk = openDeskForFile()
const cases: { name: string; kind: string; payload: unknown; expected: { appearances: string[] }[] }[] =
  JSON.parse(readFileSync(new URL('../unit/claimreview-cases.json', import.meta.url), 'utf8'))
const typeOf: Record<string, string> = {
  jsonld: 'application/ld+json',
  html: 'text/html; charset=utf-8',
  datafeed: 'application/json',
}
const send = (query: string, type: string, body: string) =>
  desk.as.contributor.post(`/imports?${query}`).set('content-type', type).send(body)
const review = (changes: object = {}) =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: 'https://factdesk.example/checks/1',
    datePublished: 'March 5, 2024',
    author: { '@type': 'Organization', name: 'Fact Desk' },
    claimReviewed: 'The dam cost 4.2 million.',
    itemReviewed: { '@type': 'Claim', author: 'Ilsa Brandt', datePublished: '2024-03-01' },
    reviewRating: { ratingValue: '2', bestRating: '5', worstRating: '1', alternateName: 'Mostly false' },
    ...changes,
  })
const found = async () => (await desk.as.reader.get('/claims?q=dam&include=factChecks')).body.data

describe('ClaimReview', () => {
  it('is tried without a trace: what each case of the collection holds', async () => {
    for (const { name, kind, payload, expected } of cases) {
      const text = kind === 'html' ? String(payload) : JSON.stringify(payload)
      const { status, body } = await send('dryRun=true', typeOf[kind] ?? '', text)
      for (const { appearances } of body.data) appearances.sort()
      expect([name, status, body.data]).toEqual([name, 200, expected])
    }
    expect((await desk.as.reader.get('/claims?total=true')).body.total).toBe(0)
  })

  it('becomes a claim to check, with what its publisher concluded', async () => {
    const { body } = await send('wait=true', 'application/ld+json', review())
    expect(body).toMatchObject({ created: 1, failed: 0 })
    expect(await found()).toMatchObject([
      {
        text: 'The dam cost 4.2 million.',
        speaker: 'Ilsa Brandt',
        claimedOn: '2024-03-01',
        status: 'submitted',
        verdict: null,
        factChecks: [
          {
            publisher: 'Fact Desk',
            ratingText: 'Mostly false',
            ratingNumber: 0.25,
            reviewedOn: '2024-03-05',
          },
        ],
      },
    ])
  })

  it('is known when it comes again, and another publisher’s joins it at the same claim', async () => {
    const again = await send('wait=true', 'application/ld+json', review())
    expect(again.body).toMatchObject({ created: 0, known: 1 })
    const other = { url: 'https://checkit.example/9', author: 'Check It' }
    expect((await send('wait=true', 'application/ld+json', review(other))).body).toMatchObject({ known: 1 })
    const [claim, ...rest] = await found()
    expect(rest).toEqual([])
    expect(claim.factChecks.map(({ publisher }: { publisher: string }) => publisher)).toEqual([
      'Fact Desk',
      'Check It',
    ])
  })

  it('is changed where its publisher changed it', async () => {
    const changed = review({ reviewRating: { alternateName: 'False' } })
    await send('wait=true', 'application/ld+json', changed)
    const [claim] = await found()
    expect(claim.factChecks[0]).toMatchObject({ ratingText: 'False', ratingNumber: null, version: 2 })
  })

  it('tells of a review it cannot read, and brings in the rest', async () => {
    const page = `<script type="application/ld+json">[${review({ claimReviewed: '' })},${review({
      claimReviewed: 'The dam leaks.',
      url: 'https://factdesk.example/checks/2',
    })}]</script>`
    const { body } = await send('wait=true', 'text/html', page)
    expect(body).toMatchObject({ created: 1, failed: 1 })
  })
})
