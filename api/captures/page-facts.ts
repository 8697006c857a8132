// What a page says of itself: title, publisher, author, date, language and address, from the places pages say it in.
import { isUrl } from '../read-url.ts'
import { articleData, plainName, tidy } from './page-data.ts'
import { dateOf } from './page-date.ts'

/** A fact is null where the page does not tell it. */
export interface PageFacts {
  title: string | null
  /** The address the page gives as its own, where that is an http or https one of the same host. */
  url: string | null
  publisher: string | null
  author: string | null
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, in the time zone the page states. */
  publishedOn: string | null
  language: string | null
}

/** The little of a DOM that is needed here. */
export interface Page {
  querySelectorAll(selector: string): Iterable<Element>
  documentElement: Element | null
}
interface Element {
  nodeName: string
  textContent: string | null
  getAttribute(name: string): string | null
  parentNode: Element | null
}

/** JSON-LD first, for it is meant for machines; then OpenGraph and meta tags; then what a reader sees. */
export function readFacts(page: Page, base?: string): PageFacts {
  const { meta, scripts, canonical, headings, times, titles } = placesOf(page)
  const url = ownAddress(canonical, base) ?? ownAddress(meta('og:url'), base)
  const data = articleData(scripts, [base, url].filter(isAddress))
  const publisher = data.publisher ?? meta('og:site_name', 'application-name', 'dc.publisher')
  const title =
    data.headline ??
    meta('og:title', 'twitter:title', 'dc.title') ??
    tidy(headings.find(isInStory)?.textContent) ??
    tidy(headings.find((heading) => !isInFurniture(heading))?.textContent) ??
    tidy(titles[0]?.textContent)
  const time = times.find(isInStory) ?? times.find((one) => !isInFurniture(one))
  return {
    title: title && withoutSite(title, publisher),
    url,
    publisher,
    author:
      data.author ??
      plainName(meta('author', 'dc.creator', 'parsely-author', 'sailthru.author')) ??
      plainName(meta('article:author')),
    publishedOn:
      dateOf(data.published) ??
      firstDate(meta, 'article:published_time', 'datepublished', 'date', 'dc.date', 'dc.date.issued') ??
      firstDate(meta, 'parsely-pub-date', 'sailthru.date', 'pubdate') ??
      dateOf(time?.getAttribute('datetime')),
    language: languageOf(
      data.language ?? page.documentElement?.getAttribute('lang') ?? meta('og:locale', 'content-language'),
    ),
  }
}

type Meta = (...names: string[]) => string | null

const firstDate = (meta: Meta, ...names: string[]) =>
  names.map((name) => dateOf(meta(name))).find((date) => date !== null) ?? null

const isAddress = (url: string | null | undefined): url is string => Boolean(url && isUrl(url))

/** Headings and times of which it is asked where they stand. */
const looked = 1000

/** Everything that is looked at, in one pass over the page; the names of meta tags in small letters, the first one wins. */
function placesOf(page: Page) {
  const metas = new Map<string, string>()
  const found: Record<'SCRIPT' | 'LINK' | 'H1' | 'TIME' | 'TITLE', Element[]> = {
    SCRIPT: [],
    LINK: [],
    H1: [],
    TIME: [],
    TITLE: [],
  }
  for (const element of page.querySelectorAll('meta, script, link, h1, time, title')) {
    const name = element.nodeName.toUpperCase()
    if (name === 'META') keepMeta(element, metas)
    else found[name as keyof typeof found]?.push(element)
  }
  const isData = (script: Element) => /^\s*application\/ld\+json/i.test(script.getAttribute('type') ?? '')
  const isCanonical = (link: Element) => /(^|\s)canonical(\s|$)/i.test(link.getAttribute('rel') ?? '')
  return {
    meta: ((...names) =>
      names.map((name) => metas.get(name)).find((content) => content !== undefined) ?? null) as Meta,
    scripts: found.SCRIPT.filter(isData).map(({ textContent }) => textContent ?? ''),
    canonical: found.LINK.find(isCanonical)?.getAttribute('href'),
    headings: found.H1.slice(0, looked),
    times: found.TIME.slice(0, looked).filter((time) => time.getAttribute('datetime') !== null),
    titles: found.TITLE,
  }
}

function keepMeta(element: Element, metas: Map<string, string>): void {
  const content = tidy(element.getAttribute('content'))
  if (!content) return
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = element.getAttribute(attribute)?.trim().toLowerCase()
    if (name && !metas.has(name)) metas.set(name, content)
  }
}

/** In the article, and there not in what stands beside it. A header of an article is part of it. */
const isInStory = (element: Element) =>
  nearestOf(element, /^(?:ASIDE|NAV|FOOTER|ARTICLE|MAIN)$/, /^(?:ARTICLE|MAIN)$/)
const isInFurniture = (element: Element) => nearestOf(element, furniture, furniture)
const furniture = /^(?:ASIDE|NAV|FOOTER|HEADER)$/

/** Whether the nearest of these places around an element is one that is wanted. */
function nearestOf({ parentNode }: Element, places: RegExp, wanted: RegExp): boolean {
  for (let above = parentNode; above; above = above.parentNode) {
    const name = above.nodeName.toUpperCase()
    if (places.test(name)) return wanted.test(name)
  }
  return false
}

/** A title as browsers show it often ends in the name of the site. */
function withoutSite(title: string, site: string | null): string {
  if (!site) return title
  for (const dash of [' | ', ' - ', ' – ', ' — ', ' · ', ' :: ']) {
    if (title.toLowerCase().endsWith(`${dash}${site}`.toLowerCase())) {
      return title.slice(0, -(dash.length + site.length)).trim() || title
    }
  }
  return title
}

/** An address of the web. Another host's is not the page's own, but its copies for phones are. */
function ownAddress(href: string | null | undefined, base?: string): string | null {
  if (!href?.trim() || !isUrl(href, base)) return null
  const url = new URL(href, base)
  if (!/^https?:$/.test(url.protocol)) return null
  return base === undefined || siteOf(url) === siteOf(new URL(base)) ? url.href : null
}

const siteOf = ({ hostname }: URL) => hostname.replace(/^(?:www|m|mobile|amp)\./, '')

function languageOf(tag: string | null): string | null {
  const [language = '', ...rest] = (tag ?? '').trim().replaceAll('_', '-').split('-')
  const lower = [language.toLowerCase(), ...rest].join('-')
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lower) ? lower : null
}
