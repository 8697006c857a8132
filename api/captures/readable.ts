// The article in a page: its text without menus, related headlines and share buttons, and what the page says of itself.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { clearFurniture, type Part } from './furniture.ts'
import { type Page, type PageFacts, readFacts } from './page-facts.ts'
import { mostElements, wayToRead } from './page-size.ts'
import { textOf } from './page-text.ts'
import { wordsOf } from './page-words.ts'
import { normaliseText } from './text.ts'

export type ReadableArticle = PageFacts & { text: string }

/**
 * Reads the article out of a page's HTML. Scripts never run and nothing is loaded. The algorithm that tells the article
 * from the rest is Mozilla's Readability; what it leaves of the furniture is taken out before. A page too large for it is
 * read whole, and one that is too large or too deep for a tree is read word by word, so that no page takes long.
 * @returns an empty `text` where there is nothing that reads like one
 */
export function readArticle(page: string, url?: string): ReadableArticle {
  const html = page.replaceAll('\0', '')
  const way = wayToRead(html)
  if (way === 'no-tree') return { ...factsOfHead(html, url), text: wordsOf(html) }
  const document = documentOf(html)
  const facts = readFacts(document as unknown as Page, url)
  clearFurniture(document.documentElement as unknown as Part)
  const whole = textOf(mainPart(document))
  if (way === 'plain-tree') return { ...facts, text: whole }
  const read = new Readability<unknown>(document as unknown as Document, {
    charThreshold: 200,
    maxElemsToParse: mostElements,
    serializer: (part) => part,
  }).parse()
  const text = read?.content ? textOf(read.content) : ''
  return { ...facts, text: text || whole }
}

/** A page that is text already. */
export function readPlain(body: string): ReadableArticle {
  return { ...nothing, text: normaliseText(body.replaceAll('\0', '')).trim() }
}

const nothing: PageFacts = {
  title: null,
  url: null,
  publisher: null,
  author: null,
  publishedOn: null,
  language: null,
}

/** What a page says of itself is worth having even where its body is not to be parsed. */
function factsOfHead(html: string, url?: string): PageFacts {
  const end = html.search(/<\/head\s*>|<body[\s>]/i)
  const head = end < 0 ? '' : html.slice(0, end)
  return head === '' || wayToRead(head) === 'no-tree'
    ? nothing
    : readFacts(documentOf(head) as unknown as Page, url)
}

const ofHead = /^(?:HEAD|TITLE|META|LINK|BASE|STYLE|SCRIPT)$/

/** A document with a head and a body, in which everything has its place, however much of that the page left out. */
function documentOf(html: string) {
  const parsed = parseHTML(html).document
  const isWhole = parsed.documentElement?.nodeName.toUpperCase() === 'HTML'
  const { document } = isWhole ? { document: parsed } : parseHTML(`<html>${html}</html>`)
  const root = document.documentElement
  const children = [...root.childNodes, ...[...document.childNodes].filter((node) => isAfter(node, root))]
  const head = children.find((node) => nameOf(node) === 'HEAD') ?? document.createElement('head')
  const body = document.querySelector('body') ?? document.createElement('body')
  for (const node of children) {
    if (node === head || node === body || nameOf(node) === 'HTML') continue
    ;(ofHead.test(nameOf(node)) ? head : body).appendChild(node)
  }
  root.append(head, body)
  return document
}

const nameOf = (node: { nodeName: string }) => node.nodeName.toUpperCase()

/** Elements and text that a page has outside its root, where browsers would put them into the body. */
const isAfter = (node: { nodeType: number }, root: unknown) =>
  node !== root && (node.nodeType === 1 || node.nodeType === 3)

/** The part that is marked as the story: the longest article, unless the main part holds much more than that. */
function mainPart(document: ReturnType<typeof documentOf>) {
  const story = longest([...document.querySelectorAll('article')])
  const main = longest([...document.querySelectorAll('main, [role="main"]')])
  const best = story && (!main || story.length > main.length / 2) ? story : main
  return best && best.length > 0 ? best.part : document.body
}

interface Placed {
  nodeName: string
  textContent: string | null
  parentNode: Placed | null
}

/** Of the outermost ones only: an inner one is never longer, and to measure it would read its text again. */
function longest(parts: readonly Placed[]): { part: unknown; length: number } | undefined {
  let best: { part: unknown; length: number } | undefined
  const seen = new Set<unknown>(parts)
  for (const part of parts) {
    if (isInside(part, seen)) continue
    const { length } = (part.textContent ?? '').trim()
    if (!best || length > best.length) best = { part, length }
  }
  return best
}

function isInside({ parentNode }: Placed, parts: ReadonlySet<unknown>): boolean {
  for (let above = parentNode; above; above = above.parentNode) if (parts.has(above)) return true
  return false
}
