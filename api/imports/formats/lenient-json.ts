// JSON as pages and hand-made files have it: comments, stray commas, raw line ends, words in quotes inside quotes.

/** What scripts of pages are wrapped in, so that browsers of another age or readers of XML would not trip over it. */
const before = /^(?:\s|\uFEFF|<!--|<!\[CDATA\[|\/\/(?=\s*<!)|\/\*\s*<!\[CDATA\[\s*\*\/)+/
const after = [';', '-->', ']]>', '//', '*/', '/*']

/** Deeper than anything a page says about itself; what is nested more is no data but an attack. */
const deepest = 200

/**
 * Reads what `JSON.parse` reads, and where that fails, what was meant.
 * @returns undefined for what is not even nearly JSON; several values one after the other come as an array
 */
export function readLenientJson(text: string): unknown {
  const json = unwrapped(text)
  const strict = strictly(json)
  if (strict !== undefined) return strict
  return leniently(json) ?? (json.includes('&quot;') ? leniently(unquoted(json)) : undefined)
}

function unwrapped(text: string): string {
  let json = text.replace(before, '').trimEnd()
  for (let end = endOf(json); end !== undefined; end = endOf(json))
    json = json.slice(0, -end.length).trimEnd()
  return json
}

const endOf = (json: string) => after.find((end) => json.endsWith(end))

function strictly(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function leniently(json: string): unknown {
  try {
    const values = new Tolerant(json).all()
    return values.length > 1 ? values : values[0]
  } catch {
    return undefined
  }
}

/** The whole text went through a template that escapes HTML. */
const unquoted = (json: string) =>
  json.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&')

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }
const bare: Record<string, unknown> = { true: true, false: false, True: true, False: false }

class Tolerant {
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  all(): unknown[] {
    const values: unknown[] = []
    for (this.#skip(); this.#at < this.#text.length; this.#skip()) {
      if (this.#take(',') || this.#take(';')) continue
      const value = this.#value('')
      if (typeof value !== 'object' || value === null) throw new SyntaxError('is not an object')
      values.push(value)
    }
    return values
  }

  #value(end: string): unknown {
    this.#skip()
    const character = this.#text[this.#at]
    if (character === '{') return this.#nested(() => this.#object())
    if (character === '[') return this.#nested(() => this.#array())
    if (character === '"' || character === "'") return this.#string(character, end)
    return this.#word()
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > deepest) throw new SyntaxError('is nested too deeply')
    this.#at++
    const value = read()
    this.#depth--
    return value
  }

  #object(): Record<string, unknown> {
    const object: Record<string, unknown> = {}
    for (;;) {
      this.#skipCommas()
      if (this.#take('}')) return object
      const key = this.#key()
      this.#skip()
      if (!this.#take(':')) throw new SyntaxError('has a name without a value')
      Object.defineProperty(object, key, { ...open, value: this.#value('}') })
    }
  }

  #array(): unknown[] {
    const array: unknown[] = []
    for (;;) {
      this.#skipCommas()
      if (this.#take(']')) return array
      array.push(this.#value(']'))
    }
  }

  #key(): string {
    const quote = this.#text[this.#at]
    if (quote === '"' || quote === "'") return this.#string(quote, ':')
    const name = this.#match(/[\w@$:/.#-]+?(?=\s*:)/y)
    if (name === undefined) throw new SyntaxError('has no name where one belongs')
    return name
  }

  /** @param end  what closes the thing it stands in: `:` after a name, else a bracket */
  #string(quote: string, end: string): string {
    let words = ''
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at] ?? ''
      if (character === '\\') words += this.#escaped()
      else if (character !== quote) words += character
      else if (this.#isLast(end)) {
        this.#at++
        return words
      } else words += character
    }
    throw new SyntaxError('breaks off within a text')
  }

  /** A quotation mark ends the text only where JSON can go on after it; else it is one of the words. */
  #isLast(end: string): boolean {
    if (end === ':') return /\s*:/y.test(this.#rest(1))
    const rest = this.#rest(1)
    if (end === '}') return /^\s*(?:,\s*(?:["'}/]|[\w@]+\s*:)|\}|\/[/*]|["'][\w@:]+["']\s*:|$)/.test(rest)
    return /^\s*(?:,|\]|\/[/*]|["'{]|$)/.test(rest)
  }

  #rest(from: number): string {
    return this.#text.slice(this.#at + from, this.#at + from + 100)
  }

  #escaped(): string {
    const next = this.#text[++this.#at] ?? ''
    if (next !== 'u') return escapes[next] ?? next
    const digits = /^[0-9a-f]{4}/i.exec(this.#rest(1))?.[0]
    if (digits === undefined) return 'u'
    this.#at += 4
    return String.fromCharCode(Number.parseInt(digits, 16))
  }

  #word(): unknown {
    const word = this.#match(/[^\s,}\]{["':;]+/y)
    if (word === undefined) throw new SyntaxError('is not JSON')
    if (word in bare) return bare[word]
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(word) ? Number(word) : null
  }

  #skipCommas(): void {
    for (this.#skip(); this.#take(','); this.#skip());
    if (this.#at >= this.#text.length) throw new SyntaxError('breaks off')
  }

  #skip(): void {
    this.#match(/(?:[\s\uFEFF]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y)
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at++
    return true
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const [found] = pattern.exec(this.#text) ?? []
    if (found === undefined) return undefined
    this.#at += found.length
    return found
  }
}

/** A name such as `__proto__` is a name like any other. */
const open = { enumerable: true, configurable: true, writable: true }
