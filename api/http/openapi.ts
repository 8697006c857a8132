// The OpenAPI 3.1 document, made from the same route table that serves the requests.
import { z } from 'zod'
import { type ProblemSlug, problems } from '../problems.ts'
import type { Route } from './route.ts'

type Json = Record<string, unknown>

const ProblemDocument = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  properties: {
    type: { type: 'string', description: '`/problems/<slug>`, which answers with a description.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', description: 'The request, as in the Request-Id header.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the body.' },
          parameter: { type: 'string', description: 'The query or path parameter.' },
          header: { type: 'string' },
          detail: { type: 'string' },
        },
        required: ['detail'],
      },
    },
  },
  required: ['type', 'title', 'status', 'instance'],
}

const requestIdHeader = {
  'Request-Id': { description: 'The id of this request.', schema: { type: 'string' } },
}

/** The description of every route under `base`. */
export function openApi(routes: readonly Route[], base: string, version: string): Json {
  const schemas = new Schemas()
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = base + route.path
    paths[path] = { ...paths[path], [route.method]: operation(route, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Claimdesk',
      version,
      description:
        'A desk for checking claims. Submit the claims an article makes, review them against evidence, take the verified ones away.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This desk.' }],
    security: [{ apiKey: [] }, { session: [] }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key of the desk.' },
        session: { type: 'apiKey', in: 'cookie', name: 'claimdesk.session_token' },
      },
      schemas: { ...schemas.components(), Problem: ProblemDocument },
    },
  }
}

function operation(route: Route, schemas: Schemas): Json {
  return {
    operationId: operationId(route),
    tags: [route.tag],
    summary: route.summary,
    description: [route.description, route.can === 'anyone' ? '' : `Permission: \`${route.can}\`.`]
      .filter(Boolean)
      .join('\n\n'),
    ...(route.can === 'anyone' ? { security: [] } : {}),
    parameters: parameters(route, schemas),
    ...(route.body ? { requestBody: requestBody(route, schemas) } : {}),
    responses: { ...success(route, schemas), ...failures(route) },
  }
}

function operationId({ method, path }: Route): string {
  const words = path.split(/[/{}.-]+/).filter(Boolean)
  return [method, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('')
}

function parameters(route: Route, schemas: Schemas): Json[] {
  const listed = [
    ...fields(route.params, schemas).map((field) => ({ in: 'path', ...field, required: true })),
    ...fields(route.query, schemas).map((field) => ({ in: 'query', ...field, required: false })),
  ]
  if (route.method === 'post' && route.can !== 'anyone') {
    listed.push(
      header('Idempotency-Key', 'Repeating a request with the same key within 24 hours repeats its answer.'),
    )
  }
  if (route.versioned && route.method !== 'get') {
    listed.push(header('If-Match', 'The version last seen, in quotes; 412 when the record has moved on.'))
  }
  return listed
}

const header = (name: string, description: string) => ({
  in: 'header',
  name,
  description,
  required: false,
  schema: {
    type: 'string',
    ...(name === 'If-Match' ? { pattern: '^"\\d+"$' } : { pattern: '^[\\x21-\\x7e]{1,255}$' }),
  },
})

function fields(shape: z.ZodType | undefined, schemas: Schemas): Json[] {
  if (!shape) return []
  const { properties = {} } = schemas.inline(shape) as { properties?: Record<string, Json> }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    ...(description ? { description } : {}),
    schema,
  }))
}

function requestBody(route: Route, schemas: Schemas): Json {
  const content = (type: string) => ({
    [type]: {
      schema:
        type === 'application/x-ndjson' ? { type: 'string' } : schemas.of(route.body as z.ZodType, 'input'),
      ...(route.example !== undefined && type === 'application/json' ? { example: route.example } : {}),
    },
  })
  return {
    required: true,
    content: Object.assign({}, ...(route.consumes ?? ['application/json']).map(content)),
  }
}

function success(route: Route, schemas: Schemas): Json {
  const status = route.status ?? 200
  const type = route.produces ?? 'application/json'
  const body = route.returns
    ? schemas.of(route.returns, 'output')
    : { type: 'string', description: 'A stream; see the description.' }
  const headers = {
    ...requestIdHeader,
    ...(route.versioned
      ? { ETag: { description: 'The version, in quotes.', schema: { type: 'string' } } }
      : {}),
    ...(route.location ? { Location: { description: 'The new record.', schema: { type: 'string' } } } : {}),
  }
  return {
    [status]: {
      description: route.summary,
      headers,
      ...(status === 204 ? {} : { content: { [type]: { schema: body } } }),
    },
  }
}

/** What can go wrong with any route of its shape, and what the route adds. */
export function problemsOf(route: Route): ProblemSlug[] {
  const slugs: (ProblemSlug | false | undefined)[] = [
    route.can !== 'anyone' && 'not-signed-in',
    route.can !== 'anyone' && 'not-permitted',
    route.method !== 'get' && 'cross-site-request',
    route.params && 'not-found',
    route.method === 'post' && route.can !== 'anyone' && 'idempotency-key-reused',
    ((route.method === 'post' && route.can !== 'anyone') || route.versioned) && 'malformed-header',
    route.versioned && route.method !== 'get' && 'stale-record',
    ...(route.body ? (['malformed-json', 'body-too-large', 'unsupported-media-type'] as const) : []),
    'invalid-request',
    'internal',
    'unavailable',
    ...(route.problems ?? []),
  ]
  return [...new Set(slugs.filter((slug): slug is ProblemSlug => Boolean(slug)))]
}

function failures(route: Route): Json {
  const slugs = problemsOf(route)
  const statuses = [...new Set(slugs.map((slug) => problems[slug][0]))].sort()
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: ofStatus(slugs, status)
          .map((slug) => problems[slug][1])
          .join(' · '),
        headers: requestIdHeader,
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            examples: Object.fromEntries(
              ofStatus(slugs, status).map((slug) => [slug, { value: exampleOf(slug) }]),
            ),
          },
        },
      },
    ]),
  )
}

const ofStatus = (slugs: ProblemSlug[], status: number) =>
  slugs.filter((slug) => problems[slug][0] === status)

const exampleOf = (slug: ProblemSlug) => ({
  type: `/problems/${slug}`,
  title: problems[slug][1],
  status: problems[slug][0],
  instance: 'urn:request:req_01jd9v6r2yf0bt8x5m3k7wq4ze',
})

/** Turns zod schemas into JSON Schema, keeping those with an id as shared components. */
class Schemas {
  readonly #components: Record<string, Json> = {}

  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    const {
      $schema: _,
      $defs,
      ...json
    } = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      reused: 'inline',
      override: ({ zodSchema, jsonSchema }) => dropEmpty(zodSchema, jsonSchema as Json),
    }) as Json
    for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Json>)) {
      this.#components[name] = pointAtComponents(definition) as Json
    }
    const { id, ...body } = pointAtComponents(json) as Json
    if (typeof id !== 'string') return body
    this.#components[id] = body
    return { $ref: `#/components/schemas/${id}` }
  }

  inline(schema: z.ZodType): Json {
    const json = this.of(schema, 'output')
    return json
  }

  components(): Record<string, Json> {
    return Object.fromEntries(
      Object.entries(this.#components)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([name, { id: _, ...definition }]) => [name, definition]),
    )
  }
}

function dropEmpty(_schema: unknown, json: Json): void {
  if (json.example !== undefined) {
    json.examples = [json.example]
    delete json.example
  }
}

/** `#/$defs/Claim` inside one schema is `#/components/schemas/Claim` in the document. */
function pointAtComponents(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(pointAtComponents)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) =>
      key === '$ref' && typeof value === 'string'
        ? [key, value.replace('#/$defs/', '#/components/schemas/')]
        : [key, pointAtComponents(value)],
    ),
  )
}
