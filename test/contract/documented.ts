// The OpenAPI document as a judge: whether an answer is one that the document promises.

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Response } from 'supertest'
import { openApi } from '../../api/http/openapi.ts'
import type { Route } from '../../api/http/route.ts'
import { tags } from '../../api/routes.ts'

export type Schema = { [keyword: string]: unknown }

export interface Operation {
  operationId: string
  summary: string
  description: string
  tags: string[]
  security?: unknown[]
  parameters: { in: string; name: string; required: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> }
  responses: Record<string, Answered>
}

interface Answered {
  description: string
  headers?: Record<string, { $ref: string }>
  content?: Record<string, { schema: Schema; example?: unknown; examples?: Record<string, { $ref: string }> }>
}

export interface OpenApi {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, Schema>
    examples: Record<string, { value: unknown }>
    headers: Record<string, { schema: Schema }>
  }
  security: unknown[]
  tags: { name: string; description: string }[]
}

export const base = '/api/v1'

export function documentOf(routes: readonly Route[]): OpenApi {
  return JSON.parse(JSON.stringify(openApi(routes, { base, version: '0.0.0', tags })))
}

/** Judges values and answers by a document; compiled schemas are kept. */
export class Judge {
  readonly document: OpenApi
  readonly #ajv = addFormats(
    new Ajv2020({
      strict: true,
      allowUnionTypes: true,
      strictTypes: false,
      strictRequired: false,
      allErrors: true,
      // Thousands of schemas are compiled, each for a few values: to compile them fast is worth more than to run them so.
      inlineRefs: false,
      code: { optimize: false },
    }),
  )
  readonly #compiled = new Map<string, ValidateFunction>()

  constructor(document: OpenApi) {
    this.document = document
    this.#ajv.addVocabulary(['components', 'paths'])
    this.#ajv.addSchema({ $id: 'desk', components: document.components, paths: document.paths }, 'desk')
  }

  operation(route: Pick<Route, 'method' | 'path'>): Operation {
    const found = this.document.paths[base + route.path]?.[route.method]
    if (!found) throw new Error(`${route.method} ${route.path} is not in the document`)
    return found
  }

  /** What does not fit the schema at this JSON pointer into the document, each in a line. */
  misfits(pointer: string, value: unknown): string[] {
    const fits = this.#validator(pointer)
    if (fits(value)) return []
    return (fits.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    )
  }

  #validator(pointer: string): ValidateFunction {
    const known = this.#compiled.get(pointer)
    if (known) return known
    const { $ref, ...rest } = this.#at(pointer)
    // Most are the same problem at another status: what only names another schema is that schema.
    const isName = typeof $ref === 'string' && Object.keys(rest).length === 0
    const fits = isName ? this.#validator($ref.slice(1)) : this.#ajv.compile({ $ref: `desk#${pointer}` })
    this.#compiled.set(pointer, fits)
    return fits
  }

  #at(pointer: string): Schema {
    const parts = pointer.split('/').slice(1)
    const names = parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    return names.reduce<Schema>((found, name) => found[name] as Schema, this.document as unknown as Schema)
  }

  #headerFaults(name: string, headers: Response['headers']): string[] {
    const value = headers[name.toLowerCase()]
    if (value === undefined) return optionalHeaders.has(name) ? [] : [`the header ${name} is missing`]
    const pointer = `/components/headers/${name}/schema`
    const isNumber = this.document.components.headers[name]?.schema.type === 'integer'
    return this.misfits(pointer, isNumber ? Number(value) : String(value)).map((fault) => `${name}: ${fault}`)
  }

  /** Why an answer to this route is not one the document promises. */
  faults(
    route: Pick<Route, 'method' | 'path'>,
    answer: Pick<Response, 'status' | 'headers' | 'body' | 'text'>,
  ): string[] {
    const { responses } = this.operation(route)
    const promised = responses[answer.status]
    if (!promised) return [`the status ${answer.status} is not documented`]
    const faults = Object.keys(promised.headers ?? {}).flatMap((name) =>
      this.#headerFaults(name, answer.headers),
    )
    if (!promised.content) return answer.text ? [...faults, 'there is a body where none is promised'] : faults
    const type = answer.headers['content-type']?.split(';')[0] ?? ''
    if (!promised.content[type]) return [...faults, `the type ${type} is not documented for ${answer.status}`]
    const pointer = `/paths/${pointerPart(base + route.path)}/${route.method}/responses/${answer.status}/content/${pointerPart(type)}`
    const value =
      type.endsWith('json') && type !== 'application/x-ndjson' ? JSON.parse(answer.text) : answer.text
    // Most answers are of a few schemas: each is compiled once, and not for every route that names it.
    const { $ref } = promised.content[type].schema
    return [
      ...faults,
      ...this.misfits(typeof $ref === 'string' ? $ref.slice(1) : `${pointer}/schema`, value),
      ...undocumentedProblem(promised.content[type], value),
    ]
  }
}

const optionalHeaders = new Set(['Idempotency-Replayed', 'Set-Cookie'])

/** A problem has to be one of those the operation names, not only one of the same status. */
function undocumentedProblem({ examples }: { examples?: Record<string, unknown> }, value: unknown): string[] {
  if (!examples) return []
  const { type } = value as { type: string }
  return Object.hasOwn(examples, type.replace('/problems/', ''))
    ? []
    : [`the problem ${type} is not documented`]
}

export const pointerPart = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')
