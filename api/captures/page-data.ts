// The JSON-LD of a page: the object that describes the article, with the names it only refers to.

import { Parser } from 'htmlparser2'
import { isUrl } from '../read-url.ts'

export type Data = Record<string, unknown>

/** What the JSON-LD says of the article; every field absent where it says nothing. */
export interface ArticleData {
  headline: string | null
  author: string | null
  publisher: string | null
  published: string | null
  language: string | null
}

const articleTypes = /(Article|BlogPosting|Report|LiveBlogPosting)$/

/**
 * Of several articles, which pages list beside their own, the one whose address is the page's.
 * @param scripts  the texts of the page's JSON-LD scripts; broken JSON is as good as none
 * @param addresses  those the page is known by
 */
export function articleData(scripts: readonly string[], addresses: readonly string[]): ArticleData {
  const objects = scripts.flatMap((script) => objectsIn(parse(script)))
  const articles = objects.filter(isArticle)
  const pages = new Set(addresses.map(placeOf))
  const ownOf = (data: Data) => [data.url, data['@id'], data.mainEntityOfPage].flatMap(addressesIn)
  const isOwn = (data: Data) => ownOf(data).some((address) => pages.has(placeOf(address)))
  const isSilent = (data: Data) => ownOf(data).length === 0
  const data = articles.find(isOwn) ?? (articles.length === 1 ? articles[0] : articles.find(isSilent)) ?? {}
  const byId = new Map(
    objects.filter(({ name }) => name !== undefined).map((one) => [one['@id'], one] as const),
  )
  const names = (value: unknown) => nameOf(value, byId)
  return {
    headline: wordsIn(data.headline),
    author: names(data.author),
    publisher: names(data.publisher),
    published: wordsIn(data.datePublished),
    language: wordsIn(data.inLanguage),
  }
}

/** JSON as pages have it: inside a comment or a CDATA section, and with line ends inside its strings. */
function parse(script: string): unknown {
  const json = script
    .replace(/^\s*(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s{0,20}(?:\]\]>|-->)\s{0,20}(?:\*\/)?\s{0,20}$/, '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what makes the JSON invalid
  return parseStrictly(json) ?? parseStrictly(json.replaceAll(/[\u0000-\u001f]/g, ' '))
}

function parseStrictly(json: string): unknown {
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

const addressesIn = (value: unknown): string[] => {
  const address = typeof value === 'string' ? value : (value as Data | null | undefined)?.['@id']
  return typeof address === 'string' && isUrl(address) ? [address] : []
}

/** Host and path: the same page with another query, fragment or protocol is the same page here. */
function placeOf(address: string): string {
  const { hostname, pathname } = new URL(address)
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`
}

function wordsIn(value: unknown): string | null {
  const [first] = [value].flat()
  return typeof first === 'string' ? tidy(decoded(first)) : null
}

/** A person or an organisation: a string, an object with a name, a reference to one, or several of them. */
function nameOf(value: unknown, byId: ReadonlyMap<unknown, Data>): string | null {
  const names = [value]
    .flat()
    .slice(0, 5)
    .flatMap((one) => {
      if (typeof one === 'string') return plainName(wordsIn(one)) ?? []
      const data = one as Data | null | undefined
      return plainName(wordsIn(data?.name ?? (data?.['@id'] ? byId.get(data['@id']) : undefined)?.name)) ?? []
    })
  return names.length === 0 ? null : names.join(', ')
}

/** Some pages give the address of a profile where a name belongs. */
export const plainName = (name: string | null) => (name && /^https?:/i.test(name) ? null : name)

export function tidy(text: string | null | undefined): string | null {
  return text?.replaceAll(/\s+/g, ' ').trim() || null
}

/** Text whose letters are written as entities, which JSON does not ask for and pages do. */
function decoded(text: string): string {
  if (!/&(#|[a-z])/i.test(text)) return text
  let plain = ''
  const parser = new Parser({
    ontext: (piece) => {
      plain += piece
    },
  })
  parser.end(text)
  return plain
}
