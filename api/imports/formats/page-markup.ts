// What a page says by markup: its JSON-LD scripts, its microdata and RDFa, and its own address.

import { Parser } from 'htmlparser2'
import { isUrl } from '../../read-url.ts'
import type { Thing } from './linked-data.ts'

export interface PageMarkup {
  /** The texts of the scripts. */
  scripts: string[]
  /** The things described by attributes of the page’s elements, one in the other as they stand. */
  things: Thing[]
  /** Where the page says it is. */
  address: string | null
}

interface Open {
  tag: string
  /** The thing that what stands in it belongs to. */
  of: Thing | undefined
  words?: Words
}

/** The property whose words an element holds, with the thing it belongs to. */
interface Words {
  of: Thing
  names: string[]
  text: string
}

/** No page nests deeper; what does is read no further, for it would cost more with every level. */
const deepest = 1000

/** Words stand in words, but not without end. */
const mostListening = 50

/** Elements that have no end tag. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Where an element keeps the value of its property; elsewhere it is its words. */
const valueIn: Record<string, string> = { meta: 'content', time: 'datetime', data: 'value', meter: 'value' }
for (const tag of ['a', 'area', 'link']) valueIn[tag] = 'href'
for (const tag of ['img', 'audio', 'video', 'source', 'iframe', 'embed']) valueIn[tag] = 'src'

export function readMarkup(html: string): PageMarkup {
  const page: PageMarkup = { scripts: [], things: [], address: null }
  const open: Open[] = []
  const listening: Words[] = []
  let script: string | undefined

  const begin = (tag: string, attributes: Record<string, string>) => {
    const type = attributes.itemtype ?? attributes.typeof
    const isThing = 'itemscope' in attributes || attributes.typeof !== undefined
    const names = (attributes.itemprop ?? attributes.property ?? '').split(/\s+/).filter(Boolean)
    const of = open.at(-1)?.of
    if (isThing) {
      const thing: Thing = { '@type': type?.split(/\s+/) ?? [] }
      const id = attributes.itemid ?? attributes.resource
      if (id !== undefined) thing['@id'] = id
      if (of && names.length > 0) for (const name of names) add(of, name, thing)
      else page.things.push(thing)
      open.push({ tag, of: thing })
      return
    }
    if (!of || names.length === 0) {
      open.push({ tag, of })
      return
    }
    const value = attributes.content ?? attributes[valueIn[tag] ?? '']
    if (value !== undefined) for (const name of names) add(of, name, value)
    if (value !== undefined || listening.length === mostListening) open.push({ tag, of })
    else {
      const words = { of, names, text: '' }
      listening.push(words)
      open.push({ tag, of, words })
    }
  }

  const end = (tag: string) => {
    const at = open.findLastIndex((one) => one.tag === tag)
    if (at < 0) return
    for (const { words } of open.splice(at)) {
      if (words) listening.splice(listening.indexOf(words), 1)
      for (const name of words?.names ?? []) if (words) add(words.of, name, words.text.trim())
    }
  }

  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (tag === 'script') script = /ld\+json/i.test(attributes.type ?? '') ? '' : undefined
        if (open.length > deepest) return parser.pause()
        page.address ??= addressIn(tag, attributes)
        begin(tag, attributes)
        if (empty.has(tag)) end(tag)
      },
      ontext: (text) => {
        if (script !== undefined) script += text
        else for (const words of listening) words.text += text
      },
      onclosetag: (tag) => {
        if (tag === 'script' && script !== undefined) page.scripts.push(script)
        if (tag === 'script') script = undefined
        if (!empty.has(tag)) end(tag)
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return page
}

function add(thing: Thing, name: string, value: unknown): void {
  const known = thing[name]
  thing[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value]
}

function addressIn(tag: string, attributes: Record<string, string>): string | null {
  const said =
    tag === 'link' && /\bcanonical\b/i.test(attributes.rel ?? '')
      ? attributes.href
      : tag === 'meta' && attributes.property === 'og:url'
        ? attributes.content
        : undefined
  return said !== undefined && /^https?:/i.test(said) && isUrl(said) ? said : null
}
