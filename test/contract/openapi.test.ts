// The OpenAPI document is valid, complete and true: every route is in it, every example fits, every real answer too.
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import type { SignIn } from '../../api/accounts/sign-in.ts'
import { event } from '../../api/examples.ts'
import { bodyHash, canonicalJson, eventHash } from '../../api/history/chain.ts'
import { allRoutes } from '../../api/routes.ts'
import { base, documentOf, Judge, type Operation, pointerPart } from './documented.ts'

const routes = allRoutes({} as SignIn)
const document = documentOf(routes)
const judge = new Judge(document)

const operations = routes.map((route) => ({ route, operation: judge.operation(route) }))
const each = operations.map(({ route, operation }) => [operation.operationId, route, operation] as const)

/** Every object in the document, with the pointer that leads to it. */
function* objectsIn(value: unknown, pointer = ''): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield [pointer, value as Record<string, unknown>]
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${pointer}/${pointerPart(key)}`)
}

/** Examples are data: what looks like a reference or a schema inside one is none. */
const isInExample = (pointer: string) => /\/(examples?|value)(\/|$)/.test(pointer)

const references = [...objectsIn(document)].flatMap(([pointer, { $ref }]) =>
  typeof $ref === 'string' ? [{ pointer, $ref }] : [],
)

function resolve(ref: string): unknown {
  return ref
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document)
}

describe('the document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)))
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
    expect(document.openapi).toBe('3.1.0')
  })

  test('passes the rules that Redocly recommends, errors and warnings alike', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const lint = async (given: unknown) => {
      const found = await lintFromString({ source: JSON.stringify(given), config })
      return found.map(({ ruleId, severity, message, location: [at] }) =>
        [severity, ruleId, message, at?.pointer].join(' · '),
      )
    }
    expect(await lint(document)).toEqual([])
    const bare = { openapi: '3.1.0', info: { title: 'Bare', version: '1' }, paths: { '/a': { get: {} } } }
    expect((await lint(bare)).join('\n')).toContain('error · security-defined')
  })

  test('describes every route and no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${base}${path}`).sort())
  })

  test('points at nothing that is not there', () => {
    expect(references.length).toBeGreaterThan(500)
    expect(references.filter(({ $ref }) => resolve($ref) === undefined)).toEqual([])
  })

  test('has no component that nothing points at', () => {
    const pointedAt = new Set(references.map(({ $ref }) => $ref))
    const unused = (['schemas', 'examples', 'headers'] as const).flatMap((kind) =>
      Object.keys(document.components[kind])
        .map((name) => `#/components/${kind}/${name}`)
        .filter((ref) => !pointedAt.has(ref)),
    )
    expect(unused).toEqual([])
  })

  test('names every operation once, in the words of the desk', () => {
    const names = each.map(([name]) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/)
  })

  test('explains every tag, and uses each', () => {
    const used = new Set(each.flatMap(([, , { tags }]) => tags))
    expect(document.tags.map(({ name }) => name).sort()).toEqual([...used].sort())
    for (const { description } of document.tags) expect(description).toMatch(/\.$/)
  })

  test('says the type of every value', () => {
    const typing = ['type', '$ref', 'anyOf', 'oneOf', 'allOf', 'const', 'enum']
    const untyped = [...objectsIn(document)].filter(
      ([pointer, json]) =>
        /\/(schema|items|properties\/[^/]+)$/.test(pointer) &&
        !isInExample(pointer) &&
        !typing.some((keyword) => keyword in json),
    )
    expect(untyped.map(([pointer]) => pointer)).toEqual([])
  })

  test('keeps its real event verifiable', () => {
    expect(bodyHash(event.salt, null, canonicalJson(event.after))).toBe(event.bodyHash)
    expect(eventHash({ ...event, actor: event.actor.id })).toBe(event.hash)
  })
})

describe('the operation', () => {
  test.each(each)(
    '%s says what it does, where it belongs, who may call it and how it ends',
    (_, route, operation) => {
      expect(operation.summary).toMatch(/^[A-Z].*[^.]$/)
      expect(operation.tags).toHaveLength(1)
      expect(operation.description).toContain(route.can === 'anyone' ? 'Needs no account.' : route.can)
      expect(operation.security ?? document.security).toHaveLength(route.can === 'anyone' ? 0 : 2)
      const statuses = Object.keys(operation.responses)
      const { status: usual = 200, answers } = route
      const good = answers ? ['200', String(usual)] : [String(usual)]
      expect(statuses.filter((status) => status.startsWith('2'))).toEqual(good)
      for (const status of ['422', '500', '503']) expect(statuses).toContain(status)
      expect(statuses.includes('404')).toBe(
        route.params !== undefined || route.problems?.includes('invitation-not-valid') === true,
      )
    },
  )

  test.each(each)('%s has examples, and they fit', (_, { method, path }, operation) => {
    const at = `/paths/${pointerPart(base + path)}/${method}`
    const faults = [...bodyExamples(operation, at), ...answerExamples(operation, at)].flatMap(
      ({ pointer, value }) =>
        value === undefined ? [`${pointer} has no example`] : judge.misfits(`${pointer}/schema`, value),
    )
    expect(faults).toEqual([])
  })
})

interface Given {
  pointer: string
  value: unknown
}

function bodyExamples({ requestBody }: Operation, at: string): Given[] {
  return Object.entries(requestBody?.content ?? {}).map(([type, { example }]) => ({
    pointer: `${at}/requestBody/content/${pointerPart(type)}`,
    value: example,
  }))
}

function answerExamples({ responses }: Operation, at: string): Given[] {
  return Object.entries(responses).flatMap(([status, { content = {} }]) =>
    Object.entries(content).flatMap(([type, { example, examples }]) => {
      const pointer = `${at}/responses/${status}/content/${pointerPart(type)}`
      const values = examples
        ? Object.values(examples).map(({ $ref }) => (resolve($ref) as { value: unknown }).value)
        : [example]
      return values.map((value) => ({ pointer, value }))
    }),
  )
}

describe('the component', () => {
  const schemas = Object.entries(document.components.schemas)
  test.each(schemas)('%s has examples that fit, here and in its fields', (name, schema) => {
    const faults = [...objectsIn(schema, `/components/schemas/${name}`)].flatMap(([pointer, { examples }]) =>
      Array.isArray(examples) && !isInExample(pointer)
        ? examples.flatMap((example) => judge.misfits(pointer, example))
        : [],
    )
    expect(faults).toEqual([])
  })

  const records = [
    'Claim',
    'Article',
    'Source',
    'Evidence',
    'Review',
    'Verdict',
    'Capture',
    'Event',
    'Settings',
  ]
  const shown = [...records, 'Appearance', 'Note', 'User', 'ApiKey', 'ExportedClaim']
  test.each(shown)('%s shows a whole record, with every field there is', (name) => {
    const schema = document.components.schemas[name] as { examples?: object[]; required: string[] }
    const [example = {}] = schema.examples ?? []
    expect(Object.keys(example).sort()).toEqual([...schema.required].sort())
  })
})

test('the judge sees what does not fit', () => {
  const claims = { method: 'get', path: '/claims' } as const
  const headers = { 'content-type': 'application/json', 'request-id': 'req_1' }
  const answer = (status: number, body: unknown, more = {}) => ({
    status,
    headers: { ...headers, ...more },
    body,
    text: JSON.stringify(body),
  })
  const page = { data: [], nextCursor: null, total: null }
  expect(judge.faults(claims, answer(200, page))).toEqual([])
  expect(judge.faults(claims, answer(200, { ...page, extra: 1 }))).toHaveLength(1)
  expect(judge.faults(claims, answer(200, { ...page, data: [{}] })).length).toBeGreaterThan(20)
  expect(judge.faults(claims, answer(418, page))).toEqual(['the status 418 is not documented'])
  expect(judge.faults(claims, answer(200, page, { 'request-id': undefined }))).toHaveLength(1)
  expect(judge.faults(claims, answer(200, page, { 'content-type': 'text/html' }))).toHaveLength(1)
  const problem = { type: '/problems/stale-record', title: 'x', status: 422, instance: 'urn:request:1' }
  const problemAnswer = answer(422, problem, { 'content-type': 'application/problem+json' })
  expect(judge.faults(claims, problemAnswer)).toEqual([
    'the problem /problems/stale-record is not documented',
  ])
})
