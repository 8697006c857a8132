// ClaimReview as it is found: every case of our collection, and more dirt of the same kinds.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readClaimReviewPage, readClaimReviews } from '../../api/imports/formats/claim-review.ts'
import type { ReviewFacts } from '../../api/imports/formats/review-facts.ts'
import { isFault } from '../../api/imports/row.ts'

interface Case {
  name: string
  kind: 'jsonld' | 'html' | 'datafeed'
  note: string
  payload: unknown
  expected: ReviewFacts[]
}

const cases: Case[] = JSON.parse(readFileSync(new URL('claimreview-cases.json', import.meta.url), 'utf8'))

function read(text: string, kind: Case['kind'] = 'jsonld') {
  const all = [...(kind === 'html' ? readClaimReviewPage(text) : readClaimReviews(text))]
  return {
    facts: all.flatMap((one) => (isFault(one) ? [] : [one.preview as ReviewFacts])),
    faults: all.filter(isFault),
    rows: all.flatMap((one) => (isFault(one) ? [] : [one])),
  }
}

const plain = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://factdesk.example/checks/1',
  datePublished: '2024-03-05',
  author: { '@type': 'Organization', name: 'Fact Desk', url: 'https://factdesk.example/' },
  claimReviewed: 'The bridge cost 4.2 million.',
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Ilsa Brandt' },
    datePublished: '2024-03-01',
    appearance: [{ '@type': 'CreativeWork', url: 'https://social.example/p/1' }],
  },
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'False' },
}
const factsOfPlain: ReviewFacts = {
  url: 'https://factdesk.example/checks/1',
  claimReviewed: 'The bridge cost 4.2 million.',
  datePublished: '2024-03-05',
  publisher: 'Fact Desk',
  claimant: 'Ilsa Brandt',
  claimDate: '2024-03-01',
  ratingText: 'False',
  ratingNumber: 0,
  appearances: ['https://social.example/p/1'],
}
const json = JSON.stringify(plain)
const review = (changes: object) => JSON.stringify({ ...plain, ...changes })
const item = (changes: object) => review({ itemReviewed: { ...plain.itemReviewed, ...changes } })
const rating = (changes: object) => review({ reviewRating: { ...plain.reviewRating, ...changes } })

describe('ClaimReview of the collection', () => {
  it.each(cases)('$name: $note', ({ kind, payload, expected }) => {
    const text = kind === 'html' ? String(payload) : JSON.stringify(payload)
    const sorted = read(text, kind).facts.map((facts) => ({
      ...facts,
      appearances: facts.appearances.sort(),
    }))
    expect(sorted).toEqual(expected)
  })

  it('tells why a review without a claim is left out', () => {
    const { payload } = cases.find(({ name }) => name === 'no-claim') ?? {}
    expect(read(JSON.stringify(payload)).faults).toMatchObject([
      {
        row: 1,
        field: '/claimReviewed',
        problem: 'invalid-request',
        original: expect.stringContaining('checks/23'),
      },
    ])
  })
})

describe('other dirt', () => {
  it.each([
    [
      'a prefix before every name',
      review({})
        .replaceAll(/"(?!@)(\w+)":/g, '"schema:$1":')
        .replaceAll('"ClaimReview"', '"schema:ClaimReview"'),
    ],
    [
      'whole addresses as names',
      json
        .replaceAll(/"(?!@)(\w+)":/g, '"http://schema.org/$1":')
        .replace('"ClaimReview"', '"http://schema.org/ClaimReview"'),
    ],
    ['an address as type', review({ '@type': 'https://schema.org/ClaimReview' })],
    ['a type in small letters', review({ '@type': 'claimreview' })],
    ['type without its sign', json.replaceAll('"@type"', '"type"')],
    ['lists in lists', JSON.stringify([[{ '@graph': [[plain]] }]])],
    ['hung on an article', JSON.stringify({ '@type': 'NewsArticle', review: [plain] })],
    [
      'an item list',
      JSON.stringify({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: plain }] }),
    ],
    ['markup held as text', JSON.stringify({ dataFeedElement: [{ item: json }] })],
    ['values in objects', review({ claimReviewed: { '@value': plain.claimReviewed, '@language': 'en' } })],
    [
      'lists of one',
      review({
        claimReviewed: [plain.claimReviewed],
        url: [plain.url],
        datePublished: [plain.datePublished],
      }),
    ],
    [
      'the claim by reference',
      JSON.stringify({
        '@graph': [
          { ...plain, itemReviewed: { '@id': '#c' } },
          { ...plain.itemReviewed, '@id': '#c' },
        ],
      }),
    ],
    [
      'the publisher by reference',
      JSON.stringify([
        { ...plain, author: { '@id': '#o' } },
        { ...plain.author, '@id': '#o' },
      ]),
    ],
    [
      'a reference to the review beside it',
      JSON.stringify({
        '@graph': [
          { '@type': 'WebPage', mainEntity: { '@type': 'ClaimReview', '@id': '#r' } },
          { ...plain, '@id': '#r' },
        ],
      }),
    ],
    ['commas too many', json.replaceAll('}', ',}').replace(']', ',]')],
    ['comments', json.replace('{', '{ /* made by hand */ ').replace(',"url"', ', // where\n"url"')],
    ['a byte order mark', `\uFEFF${json}`],
    ['a CDATA section', `//<![CDATA[\n${json}\n//]]>`],
    ['a semicolon after it', `${json};`],
    ['escaped as a whole', json.replaceAll('"', '&quot;')],
    ['the address escaped', review({ url: ' https://factdesk.example/checks/1 ' })],
    ['the publisher as a text', review({ author: 'Fact Desk' })],
    [
      'the publisher beside a writer',
      review({ author: { '@type': 'Person', name: 'A. Writer' }, publisher: plain.author }),
    ],
    ['the publisher after a writer', review({ author: ['A. Writer', plain.author] })],
    [
      'a publisher of a narrower type',
      review({
        author: [
          { '@type': 'Person', name: 'A' },
          { ...plain.author, '@type': ['NewsMediaOrganization'] },
        ],
      }),
    ],
    ['no author but a publisher', review({ author: undefined, publisher: plain.author })],
    ['entities, twice', review({ author: { ...plain.author, name: 'Fact&amp;nbsp;Desk' } })],
    ['tags in the claim', review({ claimReviewed: '<p>The bridge cost <b>4.2 million</b>.</p>' })],
    ['line ends in the claim', review({ claimReviewed: '  The bridge\n cost\t4.2 million. ' })],
    ['the claimant as a text', item({ author: 'Ilsa Brandt' })],
    ['the claimant in a list', item({ author: [{ '@type': 'Person', name: ['Ilsa Brandt'] }] })],
    ['the claim in a list', review({ itemReviewed: [plain.itemReviewed] })],
    [
      'the place as an object in a list of texts',
      item({ appearance: ['https://social.example/p/1', { url: 'https://social.example/p/1' }] }),
    ],
    ['the place by its id', item({ appearance: { '@id': 'https://social.example/p/1' } })],
    ['a place without a protocol', item({ appearance: '//social.example/p/1' })],
    ['a place that is no address', item({ appearance: ['a post', 'https://social.example/p/1'] })],
    ['the name of the rating', rating({ alternateName: undefined, name: 'False' })],
    ['the rating as a list', review({ reviewRating: [plain.reviewRating] })],
    [
      'the word where the number belongs',
      rating({ alternateName: '', ratingValue: 'False' }),
      { ratingNumber: null },
    ],
    ['the rating as a text', review({ reviewRating: 'False' }), { ratingNumber: null }],
    ['no rating', review({ reviewRating: null }), { ratingNumber: null, ratingText: null }],
    [
      'a comma in the number',
      rating({ ratingValue: '4,5', bestRating: '5,0', worstRating: '1,0' }),
      { ratingNumber: 0.875 },
    ],
    [
      'a scale from 0 to 10',
      rating({ ratingValue: 7, bestRating: 10, worstRating: 0 }),
      { ratingNumber: 0.7 },
    ],
    [
      'a scale upside down',
      rating({ ratingValue: 2, bestRating: 1, worstRating: 5 }),
      { ratingNumber: 0.75 },
    ],
    ['a number beside its scale', rating({ ratingValue: '-1' }), { ratingNumber: null }],
    ['a scale of one number', rating({ bestRating: 1 }), { ratingNumber: null }],
    [
      'a scale that is not said',
      rating({ ratingValue: 2, bestRating: undefined, worstRating: undefined }),
      { ratingNumber: 0.25 },
    ],
    [
      'no claim beside the words',
      review({ itemReviewed: undefined }),
      { claimant: null, claimDate: null, appearances: [] },
    ],
    ['an empty claim', review({ itemReviewed: {} }), { claimant: null, claimDate: null, appearances: [] }],
    [
      'the claim as an address',
      review({ itemReviewed: 'https://social.example/p/1' }),
      { claimant: null, claimDate: null },
    ],
    ['a day of one reading', review({ datePublished: '25/03/2024' }), { datePublished: '2024-03-25' }],
    ['a day of two readings', review({ datePublished: '05/03/2024' }), { datePublished: null }],
    ['a day that there is not', review({ datePublished: '2024-02-31' }), { datePublished: null }],
    ['a day in Spanish', review({ datePublished: '5 de marzo de 2024' })],
    ['a day in German', review({ datePublished: '5. März 2024' })],
    ['seconds since 1970', review({ datePublished: 1709596800 })],
    ['a day with the name of its zone', review({ datePublished: '2024-03-05T23:30:00-05:00' })],
    ['no day', review({ datePublished: '' }), { datePublished: null }],
    [
      'no name, but an address',
      review({ author: { url: 'https://factdesk.example/' } }),
      { publisher: null },
    ],
  ] as [string, string, Partial<ReviewFacts>?][])('%s', (_dirt, text, changes: Partial<ReviewFacts> = {}) => {
    expect(read(text)).toMatchObject({ facts: [{ ...factsOfPlain, ...changes }], faults: [] })
  })

  it('reads quotation marks that nobody escaped', () => {
    const text = json.replace('The bridge', 'He said \\"now\\"'.replaceAll('\\', ''))
    expect(read(text).facts).toMatchObject([{ claimReviewed: 'He said "now" cost 4.2 million.' }])
  })

  it('keeps both reviews that share an id, and every row of lines of JSON', () => {
    const other = { ...plain, claimReviewed: 'Another.' }
    const text = [
      { ...plain, '@id': '#r' },
      { ...other, '@id': '#r' },
    ]
      .map((one) => JSON.stringify(one))
      .join('\n')
    expect(read(text).facts.map(({ claimReviewed }) => claimReviewed)).toEqual([
      plain.claimReviewed,
      'Another.',
    ])
  })

  it.each([
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['an empty list', '[]'],
    ['empty elements', '{"@type":"DataFeed","dataFeedElement":[null,{"item":[null]},{}]}'],
  ])('%s holds no review', (_what, text) => {
    expect(read(text)).toMatchObject({ facts: [], faults: [] })
  })

  it.each([
    ['prose', 'He said so.'],
    ['a text that breaks off', json.slice(0, 200)],
    ['very deep nesting', '['.repeat(100_000)],
  ])('%s is a fault, told once', (_what, text) => {
    expect(read(text)).toMatchObject({ facts: [], faults: [{ row: 1, problem: 'malformed-json' }] })
  })
})

describe('a page', () => {
  const page = (...heads: string[]) =>
    `<!doctype html><html><head>${heads.join('')}</head><body></body></html>`
  const script = (text: string, type = 'application/ld+json') => `<script type="${type}">${text}</script>`

  it.each([
    ['a type in capitals, with parameters', page(script(json, 'Application/LD+JSON; charset=utf-8'))],
    ['the same review twice', page(script(json), script(json))],
    ['a comment around it', page(script(`<!--\n${json}\n-->`))],
    [
      'an address only the page has',
      page(
        '<link rel="canonical" href="https://factdesk.example/checks/1">',
        script(review({ url: undefined })),
      ),
    ],
    [
      'an address within the site',
      page(
        '<meta property="og:url" content="https://factdesk.example/">',
        script(review({ url: '/checks/1' })),
      ),
    ],
    ['broken JSON of something else beside it', page(script('{"@type":'), script(json))],
  ])('with %s', (_what, html) => {
    expect(read(html, 'html')).toMatchObject({ facts: [factsOfPlain], faults: [] })
  })

  it('tells of a script it cannot read, after what it could', () => {
    const broken = '{"@type":"ClaimReview","claimReviewed":"It'
    expect(read(page(script(broken), script(json)), 'html')).toMatchObject({
      facts: [factsOfPlain],
      faults: [{ row: 2, problem: 'malformed-json', original: broken }],
    })
  })

  it.each([
    ['microdata', 'itemscope itemtype="http://schema.org/', 'itemprop'],
    ['RDFa', 'vocab="https://schema.org/" typeof="', 'property'],
  ])('with %s', (_what, is, has) => {
    const html = `<div ${is}ClaimReview">
      <meta ${has}="datePublished" content="2024-03-05">
      <a ${has}="url" href="https://factdesk.example/checks/1">The check</a>
      <p ${has}="claimReviewed">The bridge <b>cost</b> 4.2&nbsp;million.</p>
      <span ${has}="author" ${is}Organization"><span ${has}="name">Fact Desk</span></span>
      <div ${has}="itemReviewed" ${is}Claim">
        <span ${has}="author" ${is}Person"><span ${has}="name">Ilsa Brandt</span></span>
        <time ${has}="datePublished" datetime="2024-03-01">1 March</time>
        <link ${has}="appearance" href="https://social.example/p/1">
      </div>
      <div ${has}="reviewRating" ${is}Rating">
        <meta ${has}="ratingValue" content="1"><meta ${has}="bestRating" content="5"><meta ${has}="worstRating" content="1">
        <img src="no.png"><b ${has}="alternateName">False</b>
      </div></div>`
    expect(read(html, 'html').facts).toEqual([factsOfPlain])
  })
})

describe('what becomes of a review', () => {
  it('a claim, and a conclusion that stays its publisher’s', () => {
    const [row] = read(review({ inLanguage: 'en', headline: 'No, it cost more' })).rows
    expect(row).toMatchObject({
      claim: { text: plain.claimReviewed, speaker: 'Ilsa Brandt', claimedOn: '2024-03-01', language: 'en' },
      factChecks: [
        {
          publisher: 'Fact Desk',
          ratingText: 'False',
          verdict: 'refuted',
          title: 'No, it cost more',
          reviewedOn: '2024-03-05',
        },
      ],
    })
    expect(row).not.toHaveProperty('verdict')
  })

  it('names a publisher without a name by its site', () => {
    const [row] = read(
      review({ author: { '@type': 'Organization', url: 'https://www.factdesk.example/about' } }),
    ).rows
    expect(row?.factChecks).toMatchObject([{ publisher: 'factdesk.example' }])
  })

  it.each([
    ['Mostly True', 0.75, 'mixed'],
    ['Falso', null, 'refuted'],
    ['“Misleading”', null, 'mixed'],
    ['Unproven', null, 'unproven'],
    ['True', 0, 'verified'],
    ['Trueish', null, null],
    ['Rated by us', 0, 'refuted'],
    ['Rated by us', 0.4, 'mixed'],
    [undefined, null, null],
  ])('%s (%s) comes to %s', (alternateName, number, verdict) => {
    const of =
      number === null ? { ratingValue: null } : { ratingValue: number, bestRating: 1, worstRating: 0 }
    expect(read(rating({ ...of, alternateName })).rows[0]?.factChecks).toMatchObject([{ verdict }])
  })
})
