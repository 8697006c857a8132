// The formats of others: ClaimReview, AVeriTeC, Web Annotation, and our own by its published schema.
import jsonld from 'jsonld'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeClaim, makeSupportedClaim } from '../support/make.ts'
import { validator } from '../support/published-schema.ts'

const desk = openDeskForFile()
const url = 'https://herald.example/chips'
const made: Record<string, string> = {}

beforeAll(async () => {
  const article = {
    title: 'Chips on the border',
    url,
    publisher: 'Town Herald',
    publishedOn: '2026-01-19',
    text: 'People say the new chip is a generation behind. Others do not.',
  }
  const { id } = await makeSupportedClaim(desk, {
    text: 'The new chip is a generation behind',
    quote: 'the new chip is a generation behind',
    speaker: 'A. Weaver',
    claimedOn: '2026-01-18',
    kinds: ['comparison', 'number'],
    language: 'en',
    topics: ['formats'],
    scope: { measure: { value: 'release date', basis: 'stated' } },
    article,
  })
  await desk.as.reviewer.post(`/claims/${id}/evidence`, {
    source: { title: 'Product table', url: 'https://maker.example/table', medium: 'dataset' },
    stance: 'supports',
    question: 'When did the chips come out?',
    answerType: 'boolean',
    note: 'Yes. The table lists both.',
  })
  await desk.as.reviewer.post(`/claims/${id}/evidence`, {
    stance: 'not_found',
    question: 'Did the maker comment?',
    note: 'Nothing was found.',
  })
  await decide(desk, id, { summary: 'The table confirms it.', reading: 'by the year of release' })
  made.true = id
  const unproven = await makeSupportedClaim(desk, { text: 'A chip was lost', topics: ['formats'] })
  await decide(desk, unproven.id, { verdict: 'unproven' })
  made.unproven = unproven.id
})

const get = (path: string) => desk.as.reader.get(path)
const exported = async (extension: string, query = '?verdict=any&topic=formats') =>
  JSON.parse((await get(`/exports/claims.${extension}${query}`).buffer(true)).text)

describe('ClaimReview', () => {
  test('carries the verdict, its place on the scale, the claimant and the appearances', async () => {
    const { body } = await get(`/claims/${made.true}/claimreview`)
    expect(body).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      claimReviewed: 'The new chip is a generation behind',
      inLanguage: 'en',
      license: 'CC-BY-4.0',
      reviewRating: {
        '@type': 'Rating',
        alternateName: 'True',
        ratingValue: 5,
        bestRating: 5,
        worstRating: 1,
        ratingExplanation: 'We took this to mean: by the year of release. The table confirms it.',
      },
      itemReviewed: {
        '@type': 'Claim',
        datePublished: '2026-01-18',
        author: { '@type': 'Person', name: 'A. Weaver' },
        firstAppearance: { '@type': 'NewsArticle', url, headline: 'Chips on the border' },
      },
    })
    expect(body['@id']).toBe(`${body.url}#review-1`)
    expect(new URL(body.url).pathname).toBe(`/claims/${made.true}`)
  })

  test('gives no number for what is unproven', async () => {
    const { body } = await get(`/claims/${made.unproven}/claimreview`)
    expect(body.reviewRating).toEqual({ '@type': 'Rating', alternateName: 'Unproven' })
  })

  test('leaves as a data feed with one item a claim', async () => {
    const feed = await exported('claimreview.json')
    expect(feed['@type']).toBe('DataFeed')
    const ids = feed.dataFeedElement.map(({ item }: { item: { url: string }[] }) =>
      item[0]?.url.split('/').at(-1),
    )
    expect(ids).toEqual([made.true, made.unproven])
  })

  test('is held against every rule, with the reason', async () => {
    const { body } = await get(`/claims/${made.unproven}/claimreview/lint`)
    const results = Object.fromEntries(
      body.results.map(({ rule, result }: { rule: string; result: string }) => [rule, result]),
    )
    expect(results).toEqual({
      url: 'fail',
      claimReviewed: 'pass',
      ratingNotInClaim: 'pass',
      alternateName: 'pass',
      ratingValue: 'pass',
      author: 'pass',
      claimAuthor: 'warn',
      claimAuthorIsNotUs: 'pass',
      appearance: 'warn',
      claimDate: 'warn',
      sources: 'warn',
      singleReview: 'pass',
    })
    expect(body.passes).toBe(false)
    expect((await get(`/claims/${made.true}/claimreview/lint`)).body.results).toContainEqual({
      rule: 'appearance',
      result: 'pass',
      detail: 'An address is given where the claim appeared.',
    })
  })

  test('is none without a verdict', async () => {
    const { id } = await makeClaim(desk)
    expect((await get(`/claims/${id}/claimreview`)).status).toBe(409)
  })
})

test('AVeriTeC: questions with their answers, labels and claim types by its names', async () => {
  const [record, other] = await exported('averitec.json')
  expect(record).toMatchObject({
    claim: 'The new chip is a generation behind',
    label: 'Supported',
    justification: 'The table confirms it.',
    claim_date: '18-1-2026',
    speaker: 'A. Weaver',
    original_claim_url: url,
    reporting_source: 'Town Herald',
    claim_types: ['Numerical Claim'],
  })
  expect(record.questions.slice(1)).toEqual([
    {
      question: 'When did the chips come out?',
      answers: [
        {
          answer: 'Yes',
          boolean_explanation: 'The table lists both.',
          answer_type: 'Boolean',
          source_url: 'https://maker.example/table',
          source_medium: 'Web table',
          cached_source_url: null,
        },
      ],
    },
    {
      question: 'Did the maker comment?',
      answers: [
        {
          answer: 'Nothing was found.',
          answer_type: 'Unanswerable',
          source_url: null,
          source_medium: null,
          cached_source_url: null,
        },
      ],
    },
  ])
  expect(other.label).toBe('Not Enough Evidence')
})

test('Web Annotation: each appearance with its quote and its place', async () => {
  const collection = await exported('annotations.json')
  expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld')
  const items = collection.first.items
  expect(items).toHaveLength(1)
  expect(items[0].target).toEqual({
    source: url,
    selector: [
      expect.objectContaining({ type: 'TextQuoteSelector', exact: 'the new chip is a generation behind' }),
      { type: 'TextPositionSelector', start: 11, end: 46 },
    ],
  })
})

/** Of the context of Web Annotations (http://www.w3.org/ns/anno.jsonld) the terms that exports use; no other term is known. */
const anno = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    as: 'http://www.w3.org/ns/activitystreams#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: { '@id': '@id', '@type': '@id' },
    type: { '@id': '@type', '@type': '@vocab' },
    Annotation: 'oa:Annotation',
    TextualBody: 'oa:TextualBody',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    Text: 'http://purl.org/dc/dcmitype/Text',
    Organization: 'foaf:Organization',
    assessing: 'oa:assessing',
    classifying: 'oa:classifying',
    describing: 'oa:describing',
    linking: 'oa:linking',
    motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
    purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
    body: { '@type': '@id', '@id': 'oa:hasBody' },
    target: { '@type': '@id', '@id': 'oa:hasTarget' },
    source: { '@type': '@id', '@id': 'oa:hasSource' },
    selector: { '@type': '@id', '@id': 'oa:hasSelector' },
    creator: { '@type': '@id', '@id': 'dcterms:creator' },
    rights: { '@type': '@id', '@id': 'dcterms:rights' },
    homepage: { '@type': '@id', '@id': 'foaf:homepage' },
    first: { '@type': '@id', '@id': 'as:first' },
    partOf: { '@type': '@id', '@id': 'as:partOf' },
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
    created: { '@type': 'xsd:dateTime', '@id': 'dcterms:created' },
    modified: { '@type': 'xsd:dateTime', '@id': 'dcterms:modified' },
    start: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:start' },
    end: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:end' },
    startIndex: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:startIndex' },
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    name: 'foaf:name',
    format: 'dc:format',
    language: 'dc:language',
  },
}

test('Web Annotation: means the same to a processor of JSON-LD, and nothing of it is lost', async () => {
  const documentLoader = async (documentUrl: string) => {
    if (documentUrl !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asked for ${documentUrl}`)
    return { documentUrl, document: anno as never }
  }
  const collection = await exported('annotations.json')
  // Safe mode refuses terms without a meaning and addresses that are none.
  const options = { documentLoader, safe: true }
  const expanded: object = await jsonld.expand(collection, options)
  const text = JSON.stringify(expanded)
  expect(text).toContain('"http://www.w3.org/ns/oa#exact":[{"@value":"the new chip is a generation behind"}]')
  expect(text).toContain('"http://purl.org/dc/terms/rights":[{"@id":"https://spdx.org/licenses/CC-BY-4.0"}]')
  expect(text).toContain(
    '"http://www.w3.org/ns/oa#motivatedBy":[{"@id":"http://www.w3.org/ns/oa#assessing"}]',
  )
})

describe('rows', () => {
  test('fit the published schema, those that left as well', async () => {
    const left = await makeSupportedClaim(desk, { topics: ['formats'] })
    await decide(desk, left.id)
    const since = desk.clock.now.toISOString()
    await desk.as.reviewer.post(`/claims/${left.id}/withdrawal`, { reason: 'x' })
    const { data } = await exported('json', `?topic=formats&changedSince=${since}`)
    expect(data).toContainEqual({ id: left.id, removed: true, reason: 'withdrawn', updatedAt: since })
    const { body: schema } = await get('/exports/schema.json')
    const fits = validator(schema)
    expect(data.filter((row: object) => !fits(row))).toEqual([])
    expect(fits({ ...data[0], verdict: 'maybe' })).toBe(false)
  })

  test('do not name the people who work on evidence unless the desk wants it', async () => {
    const named = async () => (await exported('json')).data[0].evidence[0].addedBy
    expect(await named()).toBeNull()
    await desk.as.admin.patch('/settings', { desk: { namesReviewers: true } })
    expect(await named()).toMatchObject({ name: 'The contributor' })
    await desk.as.admin.patch('/settings', { desk: { namesReviewers: false } })
  })

  test('go on after the one that was held last', async () => {
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
    const all = ids((await exported('json')).data)
    const first = ids((await exported('json', '?verdict=any&topic=formats&limit=1')).data)
    expect(first).toEqual(all.slice(0, 1))
    const rest = await exported('json', `?verdict=any&topic=formats&cursor=${first[0]}`)
    expect(ids(rest.data)).toEqual(all.slice(1))
    const unknown = await get('/exports/claims.json?cursor=clm_01jd9v6r2yf0bt8x5m3k7wq4ze')
    expect([unknown.status, unknown.body.errors]).toEqual([
      422,
      [{ parameter: 'cursor', detail: 'is not a claim of this desk' }],
    ])
  })
})
