// The OpenAPI 3.1 document, made from the same route table that serves the requests.
import { z } from 'zod'
import { type Json, Schemas } from './json-schema.ts'
import { failures, ProblemDocument, problemExamples } from './openapi-problems.ts'
import { type Route, takesIdempotencyKey, takesIfMatch, type Upload } from './route.ts'
import { sampleOf } from './sample.ts'

const introduction = `A desk for checking claims. Submit the claims an article makes, review them against evidence, take the verified ones away.

**Signing in.** Programs send \`Authorization: Bearer <API key>\`; the admin uses a session cookie. What a caller may do follows from the role of the user, or the scopes of the key. Each operation names the permission it needs.

**Lists** answer \`{ "data": […], "nextCursor": "…" | null, "total": n | null }\`. Follow \`nextCursor\` with the same filters until it is null. A filter given several times means any of the values. Fields and parameters that are not described here are refused.

**Writes.** A POST with an \`Idempotency-Key\` can be repeated: within 24 hours the same request gets the answer of the first, with \`Idempotency-Replayed: true\`, and nothing happens twice. \`ETag\` is the version of a record; sent back as \`If-Match\` it keeps a change from overwriting another one.

**Problems** are \`application/problem+json\` (RFC 9457). \`type\` names the problem and is a path that answers with its description; \`errors\` says where the fault lies.

**Values.** Instants are ISO 8601 in UTC, dates may be imprecise (\`2025\`, \`2025-07\`, \`2025-07-14\`), ids carry a prefix for their kind, offsets and lengths count Unicode code points.

Where the desk has a public site (\`PUBLIC_URL\` is set, or it is the demo), \`GET /v1alpha1/claims:search\` at the root answers like Google's Fact Check Tools API over the published verdicts, without an account: \`query\`, \`languageCode\`, \`reviewPublisherSiteFilter\`, \`maxAgeDays\`, \`pageSize\`, \`pageToken\`, \`offset\`.

**Live.** \`GET /events\` tells of everything as it happens; \`GET /notifications\` lists what concerns the reader.

**Limits.** A desk with too much to do answers 503 and one that is asked too often 429, both with \`Retry-After\`; where a rate is set, \`RateLimit\` and \`RateLimit-Policy\` tell with every answer what is left. A body has at most 10 MB and 64 levels.

Beside the API stand \`GET /health\` (the process is up) and \`GET /ready\` (it can work: the database is read and written, and up to date).`

export interface Document {
  /** What stands before every path. */
  base: string
  version: string
  /** The tags in their order, each with a sentence. */
  tags: Record<string, string>
}

/** The description of every route under `base`. */
export function openApi(routes: readonly Route[], { base, version, tags }: Document): Json {
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
      description: introduction,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This desk.' }],
    security: [{ apiKey: [] }, { session: [] }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key of the desk.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'claimdesk.session_token',
          description: 'Set by `POST /session`; over https its name begins with `__Host-`.',
        },
      },
      headers,
      examples: problemExamples(routes),
      schemas: { ...schemas.components(), Problem: ProblemDocument },
    },
  }
}

function operation(route: Route, schemas: Schemas): Json {
  const permission = route.can === 'anyone' ? 'Needs no account.' : `Permission: \`${route.can}\`.`
  return {
    operationId: route.name,
    tags: [route.tag],
    summary: route.summary,
    description: [route.description, permission].filter(Boolean).join('\n\n'),
    ...(route.can === 'anyone' ? { security: [] } : {}),
    parameters: parameters(route, schemas),
    ...(route.body ? { requestBody: requestBody(route, schemas) } : {}),
    ...(route.upload ? { requestBody: uploaded(route.upload) } : {}),
    responses: { ...success(route, schemas), ...failures(route) },
  }
}

function parameters(route: Route, schemas: Schemas): Json[] {
  return [
    ...fields(route.params, schemas).map((field) => ({ in: 'path', ...field, required: true })),
    ...fields(route.query, schemas).map(queryParameter),
    ...(takesIdempotencyKey(route) ? [idempotencyKey] : []),
    ...(takesIfMatch(route) ? [ifMatch] : []),
  ]
}

/** Values of a list are repeated (`status=a&status=b`), words that select parts are joined by commas (`include=a,b`). */
function queryParameter({ schema, ...field }: { schema: Json } & Json): Json {
  const { joined, ...rest } = schema
  const isList = rest.type === 'array'
  return {
    in: 'query',
    ...field,
    required: false,
    ...(isList ? { style: 'form', explode: joined !== true } : {}),
    schema: rest,
  }
}

const idempotencyKey = {
  in: 'header',
  name: 'Idempotency-Key',
  description: 'Repeating the request with the same key within 24 hours repeats its answer.',
  required: false,
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$', examples: ['import-2026-01-20-row-77'] },
}

const ifMatch = {
  in: 'header',
  name: 'If-Match',
  description: 'The version last seen, as the ETag gave it; 412 when the record has moved on.',
  required: false,
  schema: { type: 'string', pattern: '^((W/)?"\\d{1,15}"|\\*)$', examples: ['"7"'] },
}

function fields(shape: z.ZodType | undefined, schemas: Schemas): ({ schema: Json } & Json)[] {
  if (!shape) return []
  const { properties = {} } = schemas.of(shape, 'output') as { properties?: Record<string, Json> }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    ...(description ? { description } : {}),
    schema,
  }))
}

function requestBody(route: Route, schemas: Schemas): Json {
  const schema = schemas.of(route.body as z.ZodType, 'input')
  const content = (type: string) =>
    type === 'application/x-ndjson'
      ? { schema: linesOf('One item of the JSON body a line.'), example: lines(route.example) }
      : { schema, ...(route.example === undefined ? {} : { example: route.example }) }
  const types = route.consumes ?? ['application/json']
  return { required: true, content: Object.fromEntries(types.map((type) => [type, content(type)])) }
}

function uploaded({ consumes, maxBytes }: Upload): Json {
  const schema = linesOf(`At most ${maxBytes / 1024 / 1024} MB.`)
  const content = Object.entries(consumes).map(([type, example]) => [type, { schema, example }])
  return { required: true, content: Object.fromEntries(content) }
}

const linesOf = (description: string) => ({ type: 'string', description })

const lines = (items: unknown) =>
  Array.isArray(items) ? items.map((item) => `${JSON.stringify(item)}\n`).join('') : ''

function success(route: Route, schemas: Schemas): Json {
  const status = route.status ?? 200
  const answer = { description: route.summary, headers: headersOf(route) }
  if (status === 204) return { [status]: answer }
  const types = [route.produces ?? 'application/json'].flat()
  const content = Object.fromEntries(types.map((type) => [type, media(route, schemas, type)]))
  if (!route.answers) return { [status]: { ...answer, content } }
  const schema = schemas.of(route.answers, 'output')
  const now = { 'application/json': { schema, example: sampleOf(schema, schemas) } }
  return {
    200: {
      description: route.summary,
      headers: headersOf({ ...route, location: undefined } as Route),
      content: now,
    },
    [status]: { ...answer, content },
  }
}

/** A streamed answer that is no JSON document is text, described by the route and shown by its sample. */
function media(route: Route, schemas: Schemas, type: string): Json {
  if (type === 'text/event-stream') return { schema: linesOf(route.summary), example: route.sample ?? '' }
  if (!route.returns && /\bjson$/.test(type))
    return { schema: { type: ['object', 'array'], description: route.summary }, example: {} }
  if (!route.returns) return { schema: linesOf(route.summary), example: route.sample ?? '' }
  const schema = schemas.of(route.returns, 'output')
  return { schema, example: sampleOf(schema, schemas) }
}

const described = (description: string, schema: Json = { type: 'string' }) => ({ description, schema })

const headers = {
  'Request-Id': described('The id of this request; problems and the history name it too.'),
  ETag: described('The version of the record, in quotes; marked `W/` where the answer is compressed.', {
    type: 'string',
    pattern: '^(W/)?"\\d+"$',
  }),
  Location: described('The path of the new record.'),
  'Idempotency-Replayed': described('`true` when this is the answer to an earlier request.'),
  'Content-Disposition': described('A file name for what is taken away.'),
  'Set-Cookie': described('The session.'),
  'Retry-After': described('Seconds to wait.', { type: 'integer' }),
  'WWW-Authenticate': described('How to sign in.'),
}

function headersOf(route: Route): Json {
  const names: string[] = ['Request-Id', ...(route.sends ?? [])]
  if (route.versioned && hasVersion(route)) names.push('ETag')
  if (route.location) names.push('Location')
  if (takesIdempotencyKey(route)) names.push('Idempotency-Replayed')
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

const hasVersion = ({ returns }: Route) => returns instanceof z.ZodObject && 'version' in returns.shape
