// The article in a page: its text without menus, related headlines and share buttons, and what the page says of itself.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type PageFacts, readFacts } from './page-facts.ts'
import { normaliseText } from './text.ts'

export type ReadableArticle = PageFacts & { text: string }

/** Parts of a page that are never the article, by what they are and by what their makers call them. */
const furniture = [
  ...['nav', 'aside', 'footer', 'form', 'dialog', 'iframe', 'noscript', 'template', 'button', 'figcaption'],
  ...['script', 'style', 'svg', 'video', 'audio', '[hidden]', '[aria-hidden="true"]'],
  ...['navigation', 'complementary', 'contentinfo', 'search', 'dialog', 'banner', 'toolbar'].map(
    (role) => `[role="${role}"]`,
  ),
]
const named =
  /(^|[-_ ])(related|recommend(ed|ations)?|read-?more|more-(on|from|stories|news)|share|sharing|social|newsletter|subscribe|signup|cookie|consent|promo|advert(isement)?|ads?|sponsor(ed)?|comments?|breadcrumbs?|outbrain|taboola|trending|most-(read|popular)|toolbar|paywall|byline|tags?|caption|credit)([-_ ]|$)/i

/** Deeper than any page people read; parsers that recurse would not come back from a page made to hurt them. */
const deepest = 256

const blocks =
  'address article blockquote dd div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'
const isBlock = new Set(blocks.toUpperCase().split(' '))

/**
 * Reads the article out of a page's HTML. Scripts never run and nothing is loaded. The algorithm that tells the article
 * from the rest is Mozilla's Readability; what it leaves of the furniture is taken out before.
 * @returns an empty `text` where there is nothing that reads like one
 */
export function readArticle(html: string, url?: string): ReadableArticle {
  if (isTooDeep(html)) return { ...nothing, text: textOnly(html) }
  try {
    return parseArticle(html, url)
  } catch (error) {
    // A page made to exhaust the parser's stack; there is no other way to know one.
    if (error instanceof RangeError) return { ...nothing, text: textOnly(html) }
    throw error
  }
}

function parseArticle(html: string, url?: string): ReadableArticle {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
  const facts = readFacts(document, url)
  clear(document)
  const whole = document.querySelector('article, main, [role="main"]') ?? document.body
  const fallback = whole ? textOf(whole) : ''
  const read = new Readability(document as unknown as Document, { charThreshold: 200 }).parse()
  const text = read?.content ? textOf(parseHTML(`<div>${read.content}</div>`).document) : ''
  return { ...facts, text: text || fallback }
}

/** A page that is text already. */
export function readPlain(body: string): ReadableArticle {
  return { ...nothing, text: normaliseText(body).trim() }
}

const nothing: PageFacts = {
  title: null,
  url: null,
  publisher: null,
  author: null,
  publishedOn: null,
  language: null,
}

/** What stands before and after the parts that are not simply blocks. */
const edges: Record<string, readonly [string, string]> = {
  LI: ['\n- ', ''],
  TR: ['\n', ''],
  TD: ['', ' '],
  TH: ['', ' '],
}

interface Node {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<Node>
}

function clear(document: { querySelectorAll(selector: string): Iterable<Cleared> }): void {
  for (const part of [...document.querySelectorAll(furniture.join(', '))]) part.remove()
  for (const part of [...document.querySelectorAll('[class], [id]')]) {
    const names = `${part.getAttribute('class') ?? ''} ${part.getAttribute('id') ?? ''}`
    if (named.test(names) && !/^(html|body|main|article)$/i.test(part.nodeName)) part.remove()
  }
}

interface Cleared {
  nodeName: string
  getAttribute(name: string): string | null
  remove(): void
}

/** Text as it is read: a blank line between blocks, list items on lines of their own. */
function textOf(root: unknown): string {
  const pieces: string[] = []
  write(root as Node, pieces)
  const text = pieces
    .join('')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
  return normaliseText(text).trim()
}

function write(node: Node, pieces: string[]): void {
  if (node.nodeType === 3) {
    pieces.push((node.textContent ?? '').replaceAll(/\s+/g, ' '))
    return
  }
  const name = node.nodeName.toUpperCase()
  if (name === 'BR') {
    pieces.push('\n')
    return
  }
  const [before, after] = edges[name] ?? (isBlock.has(name) ? ['\n\n', '\n\n'] : ['', ''])
  pieces.push(before)
  for (const child of node.childNodes) write(child, pieces)
  pieces.push(after)
}

/** Counts open tags as they come; a rough measure, but one that needs no parser. */
function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [tag] of html.matchAll(
    /<(\/?)(?:div|span|ul|ol|li|table|tr|td|section|article|b|i|em|font|p|blockquote)\b[^>]{0,2000}>/gi,
  )) {
    depth += tag.startsWith('</') ? -1 : 1
    if (depth > deepest) return true
  }
  return false
}

/** What is left of a page without its tags: the last resort for one that no parser should be given. */
function textOnly(html: string): string {
  return normaliseText(html.replaceAll(/<[^<>]*>/g, '\n').replaceAll(/\s*\n\s*/g, '\n')).trim()
}
