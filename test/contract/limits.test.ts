// Nothing that is sent may be of any length: every text, list and record of every request says how much it may hold.
import { expect, test } from 'vitest'
import type { SignIn } from '../../api/accounts/sign-in.ts'
import { allRoutes } from '../../api/routes.ts'
import { base, documentOf, type Schema } from './documented.ts'

const routes = allRoutes({} as SignIn)
const document = documentOf(routes)
const component = '#/components/schemas/'

/** A pattern that repeats nothing without end says how long a text can be. */
const isBounded = (pattern: string) =>
  !/(?<!\\)[*+](?!\])|\{\d+,\}/.test(pattern.replaceAll(/\[[^\]]*\]/g, '.'))

/** Where a schema lets through more than it says, as paths into it. */
function unbounded(schema: Schema, path: string, above: readonly string[] = []): string[] {
  const { $ref, type, properties = {}, items, additionalProperties, prefixItems } = schema
  if (typeof $ref === 'string') {
    const name = $ref.replace(component, '')
    if (above.includes(name)) return []
    return unbounded(document.components.schemas[name] ?? {}, path, [...above, name])
  }
  const inner = (one: unknown, at: string) =>
    typeof one === 'object' && one !== null ? unbounded(one as Schema, `${path}${at}`, above) : []
  const choices = ['anyOf', 'oneOf', 'allOf'].flatMap((word) => (schema[word] ?? []) as Schema[])
  const types = [type].flat()
  const faults: string[] = []
  if (types.includes('string') && !saysLength(schema)) faults.push(`${path} is a text of any length`)
  if (types.includes('array') && schema.maxItems === undefined && !prefixItems)
    faults.push(`${path} is a list of any length`)
  if (
    types.includes('object') &&
    additionalProperties &&
    schema.maxProperties === undefined &&
    !bounded(schema.propertyNames)
  ) {
    faults.push(`${path} has any number of fields`)
  }
  return [
    ...faults,
    ...choices.flatMap((one) => inner(one, '')),
    ...Object.entries(properties as Record<string, Schema>).flatMap(([name, one]) => inner(one, `.${name}`)),
    ...inner(items, '[]'),
    ...inner(additionalProperties, '.*'),
  ]
}

const bounded = (names: unknown) => Array.isArray((names as Schema | undefined)?.enum)

function saysLength({ maxLength, enum: words, const: word, pattern, format }: Schema): boolean {
  if (maxLength !== undefined || words !== undefined || word !== undefined) return true
  // zod checks dates and instants by patterns whose only repetition is that of the fraction of a second.
  if (format === 'date' || format === 'date-time') return true
  return typeof pattern === 'string' && isBounded(pattern)
}

test('every body says how long its texts and lists may be', () => {
  // An upload is bounded as a whole, and by its rows.
  const bodies = routes.filter(({ upload }) => !upload)
  const faults = bodies.flatMap(({ method, path }) => {
    const { requestBody } = document.paths[base + path]?.[method] ?? {}
    const schema = requestBody?.content['application/json']?.schema
    return schema ? unbounded(schema, `${method} ${path}: body`) : []
  })
  expect(faults).toEqual([])
})

test('every parameter says how long it may be', () => {
  const faults = routes.flatMap(({ method, path }) => {
    const { parameters = [] } = document.paths[base + path]?.[method] ?? {}
    return parameters.flatMap(({ name, schema }) => unbounded(schema, `${method} ${path}: ${name}`))
  })
  expect(faults).toEqual([])
})

test('the test sees what has no end', () => {
  const text = { type: 'string' }
  const body = { type: 'object', properties: { a: text, b: { type: 'array', items: text, maxItems: 3 } } }
  expect(unbounded(body, 'x')).toEqual(['x.a is a text of any length', 'x.b[] is a text of any length'])
  expect(unbounded({ type: 'array', items: { type: 'integer' } }, 'x')).toHaveLength(1)
  expect(unbounded({ type: 'object', additionalProperties: { type: 'integer' } }, 'x')).toHaveLength(1)
  expect(unbounded({ type: 'string', pattern: '^a+$' }, 'x')).toHaveLength(1)
  expect(unbounded({ type: 'string', pattern: '^[a-z*+]{3}$' }, 'x')).toEqual([])
})
