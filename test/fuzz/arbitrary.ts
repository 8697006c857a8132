// From JSON Schema to values: those that fit, those that nearly fit, and those meant to hurt.
import fc from 'fast-check'
import type { Schema } from '../contract/documented.ts'

export type FindSchema = (ref: string) => Schema

/** Stands for the id of a record that is there when the request is sent: `‹clm 17›` is the 17th claim known by then. */
export const idSlot = /^‹([a-z]+) (\d+)›$/

const deepest = 4

/** Values that fit the schema, as far as a schema tells. */
export function fitting(schema: Schema, find: FindSchema, depth = 0): fc.Arbitrary<unknown> {
  const {
    $ref,
    anyOf,
    enum: words,
    type,
  } = schema as { $ref?: string; anyOf?: Schema[]; enum?: unknown[]; type?: string | string[] }
  if ($ref) return fitting(find($ref), find, depth)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (words) return fc.constantFrom(...words)
  if (anyOf) return fc.oneof(...anyOf.map((one) => fitting(one, find, depth)))
  if (Array.isArray(type))
    return fc.oneof(...type.map((one) => fitting({ ...schema, type: one }, find, depth)))
  if (type === 'object') return objects(schema, find, depth)
  if (type === 'array') return arrays(schema, find, depth)
  if (type === 'integer' || type === 'number') return numbers(schema)
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  return strings(schema)
}

function objects(schema: Schema, find: FindSchema, depth: number): fc.Arbitrary<unknown> {
  const required = (schema.required ?? []) as string[]
  const fields = Object.entries((schema.properties ?? {}) as Record<string, Schema>).flatMap(
    ([name, inner]) => {
      const value = () => fitting(inner, find, depth + 1).map((one) => [[name, one]])
      if (required.includes(name)) return [value()]
      return depth < deepest ? [sometimes(value(), [], 3)] : []
    },
  )
  return fc.tuple(...fields).map((all) => Object.fromEntries(all.flat()))
}

/** Left out so many times for each time it is there. */
export function sometimes<T, A>(arbitrary: fc.Arbitrary<T>, absent: A, times: number): fc.Arbitrary<T | A> {
  return fc.oneof({ weight: times, arbitrary: fc.constant(absent) }, { weight: 1, arbitrary })
}

function arrays(schema: Schema, find: FindSchema, depth: number): fc.Arbitrary<unknown> {
  const {
    items = {},
    minItems = 0,
    maxItems = 3,
  } = schema as { items?: Schema; minItems?: number; maxItems?: number }
  const constraints = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) }
  return fc.uniqueArray(fitting(items, find, depth + 1), {
    ...constraints,
    selector: (item) => JSON.stringify(item),
  })
}

function numbers({
  minimum = -1000,
  maximum = 1000,
}: {
  minimum?: number
  maximum?: number
}): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.constantFrom(minimum, maximum))
}

const prefixed = /^\^([a-z]+)_\[/

function strings(schema: Schema): fc.Arbitrary<string> {
  const { pattern, format, minLength = 0, maxLength = 200 } = schema as Record<string, never>
  const [, prefix] = prefixed.exec(pattern ?? '') ?? []
  if (prefix) return ids(prefix)
  if (format === 'date-time') return instants
  if (format === 'date') return days
  if (format === 'uri')
    return fc.integer({ min: 1, max: 500 }).map((n) => `https://site-${n % 7}.example/page/${n}`)
  if (format === 'email') return fc.integer({ min: 1, max: 9999 }).map((n) => `person-${n}@desk.example`)
  if (pattern) return fc.stringMatching(new RegExp(pattern), { maxLength: 60 })
  return texts
    .filter((text) => text.trim().length >= minLength)
    .map((text) => [...text].slice(0, maxLength).join(''))
}

/** An example of the document, with slots where it has ids. */
export function slotted(example: unknown): fc.Arbitrary<unknown> {
  const json = JSON.stringify(example)
  return fc
    .nat(9999)
    .map((n) => JSON.parse(json.replaceAll(/\b([a-z]{2,5})_[0-9a-hjkmnp-tv-z]{26}\b/g, `‹$1 ${n}›`)))
}

/** Real ones three times of four, else of nobody. */
const ids = (prefix: string) =>
  fc
    .tuple(fc.nat(9999), fc.nat(3))
    .map(([n, quarter]) =>
      quarter > 0 ? `‹${prefix} ${n}›` : `${prefix}_01jd9v6r2yf0bt8x5m3k7w${String(n).padStart(4, '0')}`,
    )

const days = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2026-01-20'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const instants = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

const vocabulary = [
  'bridge',
  'tower',
  'river',
  'longer',
  'the',
  'mayor',
  'said',
  '410',
  'metres',
  'Brücke',
  '塔',
  'é',
]
const texts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 8 })
      .map((all) => all.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) },
)

/** Values of any kind that have broken programs before. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
      true,
      0,
      -1,
      1.5,
      1e308,
      Number.MAX_SAFE_INTEGER,
      '',
      ' ',
      '\u0000',
      'a\u0000b',
      '\ud800',
      '\u202e',
      [],
      {},
    ],
    ...[
      'x'.repeat(30_000),
      "'; drop table claims; --",
      '" OR *',
      'NEAR(',
      '<script>alert(1)</script>',
      '../../etc/passwd',
    ],
    ...[
      'javascript:alert(1)',
      '2025-02-30',
      '9999-99-99',
      '%00',
      '%ff',
      '__proto__',
      'clm_',
      '=1+1',
      '-0',
      'NaN',
      'null',
    ],
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

/** A value with one place in it replaced, taken out or added to. */
export function nearly(fits: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const names = fc.constantFrom('colour', '__proto__', 'constructor', 'id', 'version', 'toString', '')
  const act = fc.constantFrom('replace', 'remove', 'add')
  return fc.tuple(fits, fc.nat(50), act, hostile, names).map(([value, at, how, other, name]) => {
    const copy = structuredClone(value)
    const places = placesIn(copy)
    const place = places[at % Math.max(1, places.length)]
    if (!place) return other
    if (how === 'replace') place.holder[place.key] = other
    else if (how === 'remove' || Array.isArray(place.holder)) delete place.holder[place.key]
    else
      Object.defineProperty(place.holder, name, {
        value: other,
        enumerable: true,
        configurable: true,
        writable: true,
      })
    return copy
  })
}

type Holder = Record<string, unknown>

function placesIn(value: unknown): { holder: Holder; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}
