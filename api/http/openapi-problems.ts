// The part of the OpenAPI document that says how requests fail.
import { type ProblemSlug, problems } from '../problems.ts'
import type { Json } from './json-schema.ts'
import type { Route } from './route.ts'

export const ProblemDocument = {
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

export const requestIdHeader = {
  'Request-Id': { description: 'The id of this request.', schema: { type: 'string' } },
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

export function failures(route: Route): Json {
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
