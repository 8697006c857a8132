// Feeds that a feed reader follows: RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1 of the same items.
import { Feed } from 'feed'

export interface FeedItem {
  /** An IRI that stays the item's name for good, whatever the desk's address. */
  id: string
  /** Plain text, as are the paragraphs. */
  title: string
  /** Where a reader goes on from it. */
  url: string
  paragraphs: string[]
  /** ISO instant. */
  publishedAt: string
  topics?: string[]
  /** For programs: told in the JSON Feed alone. */
  record?: object
}

export interface FeedOf {
  title: string
  description: string
  deskName: string
  /** The address of the feed itself. */
  url: string
  /** The page it is a feed of. */
  homeUrl: string
  licence?: string | null | undefined
  items: readonly FeedItem[]
  /** When there is no item to take the time from. */
  madeAt: string
}

export const feedTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const
export type FeedKind = keyof typeof feedTypes

export function writeFeed(kind: FeedKind, feed: FeedOf): string {
  return kind === 'json' ? JSON.stringify(jsonFeed(feed)) : xmlFeed(kind, feed)
}

/** JSON Feed 1.1; the library writes 1.0. https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed({ title, description, deskName, url, homeUrl, items }: FeedOf) {
  return {
    version: 'https://jsonfeed.org/version/1.1' as const,
    ...{ title, description, home_page_url: homeUrl, feed_url: url },
    authors: [{ name: deskName }],
    items: items.map((item) => ({
      ...{ id: item.id, url: item.url, title: item.title },
      content_text: item.paragraphs.join('\n\n'),
      content_html: htmlOf(item.paragraphs),
      date_published: item.publishedAt,
      ...(item.topics && item.topics.length > 0 && { tags: item.topics }),
      ...(item.record && { _claimdesk: item.record }),
    })),
  }
}

function xmlFeed(kind: 'rss' | 'atom', { items, ...about }: FeedOf): string {
  const feed = new Feed({
    ...{ id: about.url, feed: about.url, link: about.homeUrl },
    ...{ title: characters(about.title), description: characters(about.description) },
    author: { name: characters(about.deskName) },
    ...(about.licence && { copyright: characters(about.licence) }),
    updated: new Date(newestOf(items) ?? about.madeAt),
    generator: false,
  })
  for (const item of items) {
    const date = new Date(item.publishedAt)
    feed.addItem({
      ...{ id: item.id, link: item.url, date, published: date },
      // Atom's titles are HTML, those of RSS are taken for text.
      title: kind === 'atom' ? html(item.title) : cdata(characters(item.title)),
      // Both are HTML to whoever reads them.
      description: html(item.paragraphs[0] ?? ''),
      content: htmlOf(item.paragraphs),
      category: (item.topics ?? []).map((topic) => ({ name: attribute(topic), term: attribute(topic) })),
    })
  }
  return kind === 'rss' ? feed.rss2() : feed.atom1()
}

const newestOf = (items: readonly FeedItem[]) =>
  items
    .map(({ publishedAt }) => publishedAt)
    .sort()
    .at(-1)

const htmlOf = (paragraphs: readonly string[]) => paragraphs.map((each) => `<p>${html(each)}</p>`).join('\n')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const html = (text: string) => characters(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** The library splits only the first end of a CDATA section it finds. */
const cdata = (text: string) => text.replaceAll(']]>', ']] >')

/** The library leaves this sign in attributes as it is, where XML has no place for it. */
const attribute = (text: string) => characters(text).replaceAll('<', '‹')

/** XML 1.0 has no place for most control characters, however they are written. */
const characters = (text: string) => text.replace(forbidden, '\ufffd')

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
