// The three kinds of feed tell the same items, to readers that are none of ours, whatever is in the text.
import { parseHTML } from 'linkedom'
import Parser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { type FeedItem, type FeedOf, jsonFeed, writeFeed } from '../../api/publication/feeds.ts'
import { jsonFeedFaults } from '../support/json-feed.ts'

const item = (more: Partial<FeedItem> = {}): FeedItem => ({
  id: 'urn:uuid:01935362-1c5e-7817-a475-5441d13b9f3f#2',
  title: 'Refuted: the pier is the longest',
  url: 'https://desk.example/claims/clm_1?revision=2&from=feed',
  paragraphs: ['Refuted – found false, as of 20 January 2026.', '“The pier is the longest.”'],
  publishedAt: '2026-01-21T09:00:00.000Z',
  topics: ['coast'],
  ...more,
})

const feed = (items: FeedItem[]): FeedOf => ({
  title: 'The desk’s <fact-checks> & more',
  description: 'Newest first.',
  deskName: 'The Town Herald’s desk',
  url: 'https://desk.example/feed.xml?verdict=refuted&topic=coast',
  homeUrl: 'https://desk.example/',
  licence: 'CC-BY-4.0',
  items,
  madeAt: '2026-01-22T09:00:00.000Z',
})

const parse = (kind: 'rss' | 'atom', items: FeedItem[]) =>
  new Parser({ customFields: { item: ['guid', 'content:encoded'] } }).parseString(
    writeFeed(kind, feed(items)),
  )

const textOf = (html = '') => parseHTML(`<html><body>${html}</body></html>`).document.body.textContent

test('RSS is read by another’s reader', async () => {
  const read = await parse('rss', [item()])
  expect(read).toMatchObject({
    title: 'The desk’s <fact-checks> & more',
    link: 'https://desk.example/',
    feedUrl: 'https://desk.example/feed.xml?verdict=refuted&topic=coast',
    copyright: 'CC-BY-4.0',
    lastBuildDate: 'Wed, 21 Jan 2026 09:00:00 GMT',
  })
  expect(read.items[0]).toMatchObject({
    title: item().title,
    link: item().url,
    guid: item().id,
    isoDate: item().publishedAt,
    categories: ['coast'],
    content: item().paragraphs[0],
  })
  expect(textOf(read.items[0]?.['content:encoded'])).toBe(item().paragraphs.join('\n'))
})

test('Atom is read by another’s reader', async () => {
  const read = await parse('atom', [item()])
  expect(read).toMatchObject({
    title: 'The desk’s <fact-checks> & more',
    link: 'https://desk.example/',
    feedUrl: 'https://desk.example/feed.xml?verdict=refuted&topic=coast',
    lastBuildDate: '2026-01-21T09:00:00.000Z',
  })
  const { title, url: link, id, publishedAt: isoDate } = item()
  expect(read.items[0]).toMatchObject({ title, link, id, isoDate, summary: item().paragraphs[0] })
  expect(textOf(read.items[0]?.content)).toBe(item().paragraphs.join('\n'))
  const atom = writeFeed('atom', feed([item()]))
  expect(atom).toContain('<name>The Town Herald’s desk</name>')
  expect(atom).toContain('<updated>2026-01-21T09:00:00.000Z</updated>')
})

test('JSON Feed fits its specification', () => {
  const json = jsonFeed(feed([item({ record: { revision: 2 } })]))
  expect(jsonFeedFaults(JSON.parse(JSON.stringify(json)))).toEqual([])
  expect(json.items[0]).toMatchObject({ tags: ['coast'], _claimdesk: { revision: 2 } })
  expect(jsonFeedFaults({ ...json, version: 'https://jsonfeed.org/version/1' })).toHaveLength(1)
  expect(jsonFeedFaults({ ...json, items: [{ title: 'x' }] })).not.toEqual([])
})

test('a feed without items is one all the same, as old as it was made', async () => {
  expect((await parse('rss', [])).lastBuildDate).toBe('Thu, 22 Jan 2026 09:00:00 GMT')
  expect((await parse('atom', [])).lastBuildDate).toBe('2026-01-22T09:00:00.000Z')
  expect(jsonFeedFaults(jsonFeed(feed([])))).toEqual([])
})

describe('whatever is in the text stays text', () => {
  const hostile = [
    '</title><script>alert(1)</script>',
    ']]> once ]]> and twice ]]>',
    '<![CDATA[ & &amp; &lt;',
    '"quoted" & \'single\' <b>bold</b>',
    'a\u0001b\ufffec',
    '🜁 e\u0301 \u202etxet',
    '<',
  ]
  test.each(hostile)('%j', async (words) => {
    const its = item({ title: words, paragraphs: [words, words], topics: [words] })
    const [rss, atom] = [await parse('rss', [its]), await parse('atom', [its])]
    const kept = words.replaceAll('\u0001', '\ufffd').replaceAll('\ufffe', '\ufffd')
    expect(rss.items).toHaveLength(1)
    expect(rss.items[0]?.title).toBe(kept.replaceAll(']]>', ']] >'))
    expect(textOf(rss.items[0]?.['content:encoded'])).toBe(`${kept}\n${kept}`)
    expect(atom.items).toHaveLength(1)
    expect(textOf(atom.items[0]?.title)).toBe(kept)
    expect(textOf(atom.items[0]?.content)).toBe(`${kept}\n${kept}`)
    const json = jsonFeed(feed([its]))
    expect(json.items[0]?.content_text).toBe(`${words}\n\n${words}`)
    expect(textOf(json.items[0]?.content_html)).toBe(`${kept}\n${kept}`)
    expect(jsonFeedFaults(json)).toEqual([])
  })
})
