// The things a piece of JSON-LD speaks of, wherever they are nested and however their names are written.

/** One thing, its properties under their plain names: `claimReviewed`, whatever prefix it was written with. */
export type Thing = Record<string, unknown>

/** Deeper than any page nests, and more things than any page names. */
const limits = { depth: 60 }

/**
 * Every thing of a type, in the order of the text. A mere reference (`{"@id": …}`) to one that is there is none.
 * @param data  what JSON held; texts that hold JSON themselves are read by `read`
 */
export function thingsOf(type: string, data: unknown, read: (json: string) => unknown): Found {
  const all: Thing[] = []
  collect(data, read, all, 0)
  const byId = new Map<string, Thing>()
  for (const thing of all) {
    const id = idOf(thing)
    const known = id === undefined ? undefined : byId.get(id)
    if (id !== undefined && (!known || sizeOf(thing) > sizeOf(known))) byId.set(id, thing)
  }
  const resolve = (value: unknown): unknown => {
    if (!isThing(value) || sizeOf(value) > 0) return value
    return byId.get(idOf(value) ?? '') ?? value
  }
  const things = all.filter((thing) => isOf(thing, type) && resolve(thing) === thing)
  return { things, resolve }
}

export interface Found {
  things: Thing[]
  /** The thing itself for a reference to it. */
  resolve: (value: unknown) => unknown
}

function collect(value: unknown, read: (json: string) => unknown, all: Thing[], depth: number): unknown {
  if (depth > limits.depth) return undefined
  if (Array.isArray(value)) return value.map((one) => collect(one, read, all, depth + 1))
  if (typeof value === 'string' && isJson(value)) {
    const held = read(value)
    return held === undefined || typeof held === 'string' ? value : collect(held, read, all, depth + 1)
  }
  if (typeof value !== 'object' || value === null) return value
  if ('@value' in value) return value['@value']
  const list = plural in value ? value[plural] : '@list' in value ? value['@list'] : undefined
  if (list !== undefined) return collect(list, read, all, depth + 1)
  const thing: Thing = {}
  all.push(thing)
  for (const [name, one] of Object.entries(value))
    thing[plainName(name)] ??= collect(one, read, all, depth + 1)
  return thing
}

const plural = '@set'

/** Some feeds hold their markup as text. */
const isJson = (text: string) => /^\s*[{[]/.test(text) && text.includes('ClaimReview')

/** `schema:url`, `http://schema.org/url` and `url` are one name; `type` and `id` are aliases most contexts have. */
function plainName(name: string): string {
  const plain = name.trim().replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema(?:\.org)?:)/i, '')
  return plain === 'type' ? '@type' : plain === 'id' ? '@id' : plain
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a thing is of a type, with whatever prefix and in whatever case it is written. */
export function isOf(thing: Thing, ...types: string[]): boolean {
  const wanted = types.map((type) => type.toLowerCase())
  return [thing['@type']].flat().some((type) => wanted.includes(plainName(String(type)).toLowerCase()))
}

export function idOf(thing: Thing): string | undefined {
  return typeof thing['@id'] === 'string' ? thing['@id'] : undefined
}

/** How much it says of itself. */
const sizeOf = (thing: Thing) => Object.keys(thing).filter((name) => !name.startsWith('@')).length

/** The values of a property as a list; what is not there is none. */
export const each = (value: unknown): unknown[] =>
  [value].flat(3).filter((one) => one !== undefined && one !== null && one !== '')
