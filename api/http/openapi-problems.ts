// The part of the OpenAPI document that says how requests fail.
import { type ProblemSlug, problems } from '../problems.ts'
import type { Json } from './json-schema.ts'
import { type Route, takesIdempotencyKey, takesIfMatch } from './route.ts'

const record = { type: 'object', additionalProperties: true }

export const ProblemDocument = {
  type: 'object',
  description:
    'RFC 9457 problem details. Some problems carry more, of which those that a program acts upon are named here.',
  properties: {
    type: {
      type: 'string',
      pattern: '^/problems/[a-z-]+$',
      description: '`/problems/<slug>`, which answers with a description.',
    },
    title: { type: 'string', description: 'The same for every problem of a type.' },
    status: { type: 'integer', minimum: 300, maximum: 599 },
    detail: { type: 'string', description: 'What was wrong this time, fit to be shown to a person.' },
    instance: { type: 'string', description: 'The request, as in the Request-Id header.' },
    errors: {
      type: 'array',
      description: 'Every place of the request that is at fault.',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string', description: 'JSON pointer (RFC 6901) into the body.' },
          parameter: { type: 'string', description: 'The query or path parameter.' },
          header: { type: 'string', description: 'The request header.' },
          detail: { type: 'string' },
        },
        required: ['detail'],
        additionalProperties: false,
      },
    },
    existing: { ...record, description: 'With a duplicate: the record that is there already.' },
    current: { ...record, description: 'With a stale record: as it is now.' },
    permission: { type: 'string', description: 'With a refusal: what would have been needed.' },
    unmet: {
      type: 'array',
      description: 'With a policy that is not met: each rule and what it lacks.',
      items: {
        type: 'object',
        properties: { rule: { type: 'string' }, detail: { type: 'string' } },
        required: ['rule', 'detail'],
      },
    },
  },
  required: ['type', 'title', 'status', 'instance'],
}

/** What can go wrong with any route of its shape, and what the route adds. */
export function problemsOf(route: Route): ProblemSlug[] {
  const hasHeader = takesIdempotencyKey(route) || takesIfMatch(route)
  const slugs: (ProblemSlug | false | undefined)[] = [
    'not-signed-in',
    route.can !== 'anyone' && 'not-permitted',
    route.method !== 'get' && 'cross-site-request',
    route.params && 'not-found',
    takesIdempotencyKey(route) && 'idempotency-key-reused',
    hasHeader && 'malformed-header',
    takesIfMatch(route) && 'stale-record',
    route.method !== 'get' && 'body-too-large',
    ...(route.body || route.upload
      ? (['malformed-json', 'unsupported-media-type', 'body-too-slow'] as const)
      : []),
    'invalid-request',
    'internal',
    'unavailable',
    'overloaded',
    'too-many-requests',
    ...(route.problems ?? []),
  ]
  return [...new Set(slugs.filter((slug): slug is ProblemSlug => Boolean(slug)))]
}

export function failures(route: Route): Json {
  const slugs = problemsOf(route)
  const statuses = [...new Set(slugs.map(statusOf))].sort()
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      failure(
        status,
        slugs.filter((slug) => statusOf(slug) === status),
      ),
    ]),
  )
}

const statusOf = (slug: ProblemSlug) => problems[slug][0]

function failure(status: number, slugs: ProblemSlug[]): Json {
  return {
    description: slugs.map((slug) => problems[slug][1]).join(' · '),
    headers: Object.fromEntries(
      headersOf(status).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
    ),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(slugs.map((slug) => [slug, { $ref: `#/components/examples/${slug}` }])),
      },
    },
  }
}

function headersOf(status: number): string[] {
  if (status === 401) return ['Request-Id', 'WWW-Authenticate']
  if (status === 308) return ['Request-Id', 'Location']
  return status === 429 || status === 503 ? ['Request-Id', 'Retry-After'] : ['Request-Id']
}

/** One example for each problem that a route names, as `#/components/examples/<slug>`. */
export function problemExamples(routes: readonly Route[]): Json {
  const named = new Set(routes.flatMap(problemsOf))
  const slugs = (Object.keys(problems) as ProblemSlug[]).filter((slug) => named.has(slug))
  return Object.fromEntries(
    slugs.map((slug) => [slug, { summary: problems[slug][1], value: exampleOf(slug) }]),
  )
}

const exampleOf = (slug: ProblemSlug) => ({
  type: `/problems/${slug}`,
  title: problems[slug][1],
  status: statusOf(slug),
  ...occurrences[slug],
  instance: 'urn:request:req_01jd9v6r2yf0bt8x5m3k7wq4ze',
})

/** What an occurrence adds, for the problems that say more than their title. */
const occurrences: Partial<Record<ProblemSlug, Json>> = {
  'invalid-request': {
    detail: '/kinds/0 is not one of the kinds',
    errors: [{ pointer: '/kinds/0', detail: 'is not one of the kinds' }],
  },
  'malformed-header': {
    detail: 'If-Match takes one version in quotes, as the ETag gave it: "7".',
    errors: [{ header: 'If-Match', detail: 'is not a version in quotes' }],
  },
  'not-permitted': { detail: 'This needs the permission claims:review.', permission: 'claims:review' },
  'policy-not-met': {
    detail: 'A verdict needs 1 judged piece of evidence; there is none.',
    errors: [{ pointer: '/verdict', detail: 'A verdict needs 1 judged piece of evidence; there is none.' }],
    unmet: [{ rule: 'minEvidence', detail: 'A verdict needs 1 judged piece of evidence; there is none.' }],
  },
  'quote-not-found': {
    detail: 'The quote does not occur in the article as captured.',
    errors: [{ pointer: '/quote', detail: 'The quote does not occur in the article as captured.' }],
  },
}
