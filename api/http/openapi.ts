// The OpenAPI 3.1 document, made from the same route table that serves the requests.
import type { z } from 'zod'
import { type Json, Schemas } from './json-schema.ts'
import { failures, ProblemDocument, requestIdHeader } from './openapi-problems.ts'
import type { Route } from './route.ts'

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
