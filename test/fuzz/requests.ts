// Random requests made from the OpenAPI document: every operation, any role, what fits and what does not.
import fc from 'fast-check'
import type { Route } from '../../api/http/route.ts'
import { type Role, roles } from '../../db/vocabulary.ts'
import type { Judge, Operation, Schema } from '../contract/documented.ts'
import { type FindSchema, fitting, hostile, idSlot, nearly, slotted, sometimes } from './arbitrary.ts'
import { brokenJson, fileLike } from './files.ts'
import { needsPreparation } from './prepared.ts'

/** A request with slots where ids of records will stand. */
export interface Recipe {
  route: Route
  role: Role | 'nobody' | 'stranger'
  path: Record<string, unknown>
  query: [string, unknown][]
  sent: Sent | undefined
  /** Instead of path and body those of a visit that was prepared, the so many-th of its route. */
  visit: number | undefined
  headers: Record<string, string>
}

/** A body of values, or one that is sent character by character. */
export type Sent = { type: string; json: unknown } | { type: string; text: string }

export type Fit = 'fits' | 'nearly' | 'hostile'

export function recipes(routes: readonly Route[], judge: Judge): fc.Arbitrary<Recipe> {
  const find: FindSchema = (ref) =>
    judge.document.components.schemas[ref.replace('#/components/schemas/', '')] ?? {}
  const fit = fc.oneof(
    { weight: 7, arbitrary: fc.constant<Fit>('fits') },
    { weight: 2, arbitrary: fc.constant<Fit>('nearly') },
    { weight: 1, arbitrary: fc.constant<Fit>('hostile') },
  )
  const made = new Map<string, fc.Arbitrary<Recipe>>()
  // What hashes a password takes as long as a hundred others.
  const chosen: Route[] = routes.flatMap((route) => (slow.has(route.name) ? [route] : Array(4).fill(route)))
  return fc.tuple(fc.constantFrom(...chosen), fit).chain(([route, how]) => {
    const name = `${route.name} ${how}`
    const one = made.get(name) ?? recipe(route, judge.operation(route), how, find)
    made.set(name, one)
    return one
  })
}

const slow = new Set([
  'signIn',
  'changeOwnPassword',
  'createUser',
  'inviteUser',
  'changeUser',
  'acceptInvitation',
])

const anybody = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<Role>('editor', 'admin') },
  { weight: 8, arbitrary: fc.constantFrom(...roles) },
  { weight: 1, arbitrary: fc.constantFrom<'nobody' | 'stranger'>('nobody', 'stranger') },
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
    ...(how === 'fits' ? [] : [strayParameter]),
  )
  const headers = fc.record({
    ...Object.fromEntries(
      of('header').map(({ name, schema }) => [name, sometimes(make(schema).map(headerSafe), '', 6)]),
    ),
    ...(how === 'hostile' ? strayHeaders : {}),
  })
  const sent = sentTo(operation, how, find)
  const visit =
    how === 'fits' && needsPreparation(route) ? sometimes(fc.nat(99), undefined, 1) : fc.constant(undefined)
  return fc.record({ route: fc.constant(route), role: anybody, path, query, sent, visit, headers })
}

const strayNames = ['colour', '__proto__', 'constructor', 'limit', 'token', 'toString', '%00']
const strayParameter = sometimes(fc.constantFrom(...strayNames), undefined, 12).map(
  (name): [string, unknown] => [name ?? '', name && 'x'],
)

/** What browsers, proxies and attackers add; none of it may change what is answered. */
const strayHeaders = Object.fromEntries(
  ['cookie', 'x-forwarded-for', 'x-forwarded-host', 'x-http-method-override', 'accept', 'range'].map(
    (name) => [name, sometimes(hostile.map(headerSafe), '', 6)],
  ),
)

function sentTo({ requestBody }: Operation, how: Fit, find: FindSchema): fc.Arbitrary<Sent | undefined> {
  const kinds = Object.entries(requestBody?.content ?? {})
  if (kinds.length === 0) return fc.constant(undefined)
  return fc.oneof(
    ...kinds.map(([type, { schema, example }]): fc.Arbitrary<Sent> => {
      if (typeof example === 'string') return fileLike(example, how).map((text) => ({ type, text }))
      const fits = fc.oneof(fitting(schema, find), slotted(example))
      const json = (how === 'fits' ? fits : nearly(fits)).map((value) => ({ type, json: value }))
      if (how !== 'hostile') return json
      const broken = fc.record({ type: fc.constantFrom(type, 'text/plain', ''), text: brokenJson })
      return fc.oneof({ weight: 3, arbitrary: json }, { weight: 1, arbitrary: broken })
    }),
  )
}

function headerSafe(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
    .replaceAll(/[^\x21-\x7e]/g, '')
    .slice(0, 300)
}

/** The ids of records seen so far, by their prefix. */
export class KnownIds {
  readonly #ids: Map<string, string[]>

  constructor(ids: ReadonlyMap<string, string[]> = new Map()) {
    this.#ids = new Map(ids)
  }

  copy(): KnownIds {
    return new KnownIds(this.#ids)
  }

  learnFrom(text: string, except: ReadonlySet<string>): void {
    // Of a long list the beginning will do.
    for (const [id, prefix = ''] of text
      .slice(0, 4000)
      .matchAll(/\b([a-z]{2,5})_[0-9a-hjkmnp-tv-z]{26}\b/g)) {
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
export function addressOf(
  { route, path, query }: Pick<Recipe, 'route' | 'path' | 'query'>,
  known: KnownIds,
): string {
  const address = route.path.replaceAll(/\{(\w+)\}/g, (_, name) => encode(known.fill(path[name])))
  const pairs = query.flatMap(([name, value]) => {
    const filled = known.fill(value)
    const values = Array.isArray(filled) ? filled : [filled]
    return value === undefined ? [] : values.map((one) => `${encode(name)}=${encode(one)}`)
  })
  return pairs.length > 0 ? `${address}?${pairs.join('&')}` : address
}

function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const encoded = encodeURIComponent((text ?? '').toWellFormed().slice(0, 1500))
  // These would lead to another address before anybody looks at them.
  return ['', '.', '..'].includes(encoded) ? '-' : encoded
}
