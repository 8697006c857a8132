// What a page says of itself: title, publisher, author, date, language and address, from the places pages say it in.

/** A fact is null where the page does not tell it. */
export interface PageFacts {
  title: string | null
  /** The address the page gives as its own, where that is an http or https one. */
  url: string | null
  publisher: string | null
  author: string | null
  /** `YYYY-MM-DD`, in the time zone the page states. */
  publishedOn: string | null
  language: string | null
}

/** The little of a DOM that is needed here. */
export interface Page {
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): Iterable<Element>
  documentElement: Element | null
}
interface Element {
  textContent: string | null
  getAttribute(name: string): string | null
}

/** JSON-LD first, for it is meant for machines; then OpenGraph and meta tags; then what a reader sees. */
export function readFacts(page: Page, base?: string): PageFacts {
  const data = articleData(page)
  const publisher = nameOf(data.publisher) ?? meta(page, 'og:site_name', 'application-name', 'dc.publisher')
  const title =
    textOf(data.headline) ??
    meta(page, 'og:title', 'twitter:title', 'dc.title') ??
    tidy(page.querySelector('h1')?.textContent) ??
    tidy(page.querySelector('title')?.textContent)
  return {
    title: title && withoutSite(title, publisher),
    url: webAddress(
      page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta(page, 'og:url'),
      base,
    ),
    publisher,
    author:
      nameOf(data.author) ??
      plainName(meta(page, 'author', 'article:author', 'dc.creator', 'parsely-author')),
    publishedOn: dateOf(
      textOf(data.datePublished) ??
        meta(
          page,
          'article:published_time',
          'date',
          'dc.date',
          'dc.date.issued',
          'parsely-pub-date',
          'pubdate',
        ) ??
        page.querySelector('time[datetime]')?.getAttribute('datetime'),
    ),
    language: languageOf(
      textOf(data.inLanguage) ??
        page.documentElement?.getAttribute('lang') ??
        meta(page, 'og:locale', 'content-language'),
    ),
  }
}

type Data = Record<string, unknown>
const articleTypes = /(Article|BlogPosting|Report|LiveBlogPosting)$/

/** The JSON-LD object that describes an article; broken JSON-LD is as good as none. */
function articleData(page: Page): Data {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = objectsIn(parse(script.textContent ?? '')).find(isArticle)
    if (found) return found
  }
  return {}
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function objectsIn(value: unknown, depth = 0): Data[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.flatMap((one) => objectsIn(one, depth + 1))
  if (typeof value !== 'object' || value === null) return []
  const data = value as Data
  return [data, ...objectsIn(data['@graph'], depth + 1), ...objectsIn(data.mainEntity, depth + 1)]
}

const isArticle = (data: Data) => [data['@type']].flat().some((type) => articleTypes.test(String(type)))

function textOf(value: unknown): string | null {
  const [first] = [value].flat()
  return typeof first === 'string' ? tidy(first) : null
}

/** A person or an organisation: a string, an object with a name, or several of them. */
function nameOf(value: unknown): string | null {
  const names = [value].flat().flatMap((one) => {
    if (typeof one === 'string') return tidy(one) ?? []
    return textOf((one as Data | null | undefined)?.name) ?? []
  })
  return names.length === 0 ? null : names.slice(0, 5).join(', ')
}

function meta(page: Page, ...names: string[]): string | null {
  for (const name of names) {
    const found = page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)
    const content = tidy(found?.getAttribute('content'))
    if (content) return content
  }
  return null
}

/** Some pages give the address of a profile where a name belongs. */
const plainName = (name: string | null) => (name && /^https?:/.test(name) ? null : name)

function tidy(text: string | null | undefined): string | null {
  return text?.replaceAll(/\s+/g, ' ').trim() || null
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

function webAddress(href: string | null | undefined, base?: string): string | null {
  if (!href || !URL.canParse(href, base)) return null
  const url = new URL(href, base)
  return /^https?:$/.test(url.protocol) ? url.href : null
}

/** The day as the page writes it; the time zone is the page's own. */
function dateOf(text: string | null | undefined): string | null {
  const [, day] = /^\s*(\d{4}-\d{2}-\d{2})(?:[T\s]|$)/.exec(text ?? '') ?? []
  if (day) return isDay(day) ? day : null
  const at = text ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10)
}

const isDay = (day: string) => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false

function languageOf(tag: string | null): string | null {
  const [language = '', ...rest] = (tag ?? '').trim().replaceAll('_', '-').split('-')
  const lower = [language.toLowerCase(), ...rest].join('-')
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lower) ? lower : null
}
