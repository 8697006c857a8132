// Random requests made from the OpenAPI document: every operation, any role, what fits and what does not.
import fc from 'fast-check'
import type { Route } from '../../api/http/route.ts'
import { type Role, roles } from '../../db/vocabulary.ts'
import type { Judge, Operation, Schema } from '../contract/documented.ts'
import { type FindSchema, fitting, hostile, idSlot, nearly, slotted, sometimes } from './arbitrary.ts'

/** A request with slots where ids of records will stand. */
export interface Recipe {
  route: Route
  role: Role | 'nobody'
  path: Record<string, unknown>
  query: [string, unknown][]
  body: unknown
  headers: Record<string, string>
}

type Fit = 'fits' | 'nearly' | 'hostile'

export function recipes(routes: readonly Route[], judge: Judge): fc.Arbitrary<Recipe> {
  const find: FindSchema = (ref) =>
    judge.document.components.schemas[ref.replace('#/components/schemas/', '')] ?? {}
  const fit = fc.oneof(
    { weight: 8, arbitrary: fc.constant<Fit>('fits') },
    { weight: 2, arbitrary: fc.constant<Fit>('nearly') },
    { weight: 1, arbitrary: fc.constant<Fit>('hostile') },
  )
  const made = new Map<string, fc.Arbitrary<Recipe>>()
  return fc.tuple(fc.constantFrom(...routes), fit).chain(([route, how]) => {
    const name = `${route.name} ${how}`
    const one = made.get(name) ?? recipe(route, judge.operation(route), how, find)
    made.set(name, one)
    return one
  })
}

const anybody = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Role>('editor', 'admin') },
  { weight: 4, arbitrary: fc.constantFrom(...roles) },
  { weight: 1, arbitrary: fc.constant('nobody' as const) },
)

function recipe(route: Route, operation: Operation, how: Fit, find: FindSchema): fc.Arbitrary<Recipe> {
  const make = (schema: Schema): fc.Arbitrary<unknown> =>
    how === 'hostile' ? fc.oneof(hostile, fitting(schema, find)) : fitting(schema, find)
  const of = (place: string) => operation.parameters.filter((parameter) => parameter.in === place)
  const path = fc.record(Object.fromEntries(of('path').map(({ name, schema }) => [name, make(schema)])))
  // A cursor that fits a list cannot be told from its schema.
  const asked = of('query').filter(({ name }) => how === 'hostile' || name !== 'cursor')
  const query = fc.tuple(
    ...asked.map(({ name, schema }) =>
      sometimes(make(schema), undefined, 6).map((value): [string, unknown] => [name, value]),
    ),
  )
  const headers = fc.record(
    Object.fromEntries(
      of('header').map(({ name, schema }) => [name, sometimes(make(schema).map(headerSafe), '', 6)]),
    ),
  )
  const [json] = Object.entries(operation.requestBody?.content ?? {})
  const fits = json
    ? fc.oneof(fitting(json[1].schema, find), slotted(json[1].example))
    : fc.constant(undefined)
  const body = json && how !== 'fits' ? nearly(fits) : fits
  return fc.record({ route: fc.constant(route), role: anybody, path, query, body, headers })
}

const headerSafe = (value: unknown) =>
  String(value)
    .replaceAll(/[^\x21-\x7e]/g, '')
    .slice(0, 300)

/** The ids of records seen so far, by their prefix. */
export class KnownIds {
  readonly #ids = new Map<string, string[]>()

  learnFrom(text: string, except: ReadonlySet<string>): void {
    for (const [id, prefix = ''] of text.matchAll(/\b([a-z]{2,5})_[0-9a-hjkmnp-tv-z]{26}\b/g)) {
      const known = this.#ids.get(prefix) ?? []
      if (!known.includes(id) && !except.has(id)) this.#ids.set(prefix, [...known, id].slice(-300))
    }
  }

  /** The value with every slot filled; unknown kinds get an id of nothing. */
  fill(value: unknown): unknown {
    if (typeof value === 'string') return this.#fillSlot(value)
    if (Array.isArray(value)) return value.map((item) => this.fill(item))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.fill(inner)]))
  }

  #fillSlot(value: string): string {
    const [, prefix = '', at = ''] = idSlot.exec(value) ?? []
    if (prefix === '') return value
    const known = this.#ids.get(prefix) ?? []
    return known[Number(at) % known.length] ?? `${prefix}_01jd9v6r2yf0bt8x5m3k7wq4ze`
  }
}

/** Path and query of a recipe, encoded as the document says: lists repeated. */
export function addressOf({ route, path, query }: Recipe, known: KnownIds): string {
  const address = route.path.replaceAll(/\{(\w+)\}/g, (_, name) => encode(known.fill(path[name])))
  const pairs = query.flatMap(([name, value]) => {
    const filled = known.fill(value)
    const values = Array.isArray(filled) ? filled : [filled]
    return value === undefined ? [] : values.map((one) => `${name}=${encode(one)}`)
  })
  return pairs.length > 0 ? `${address}?${pairs.join('&')}` : address
}

function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return encodeURIComponent((text ?? '').toWellFormed().slice(0, 1500)) || '-'
}
