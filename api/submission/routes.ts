// Where claims come in.
import { type Route, route } from '../http/route.ts'
import { submitClaims } from './bulk.ts'
import { BulkResults, BulkSubmission, Submission, SubmissionQuery, SubmittedClaim } from './schema.ts'
import { submitClaim } from './service.ts'

const example = {
  text: 'The H200 is one generation behind the chips sold in the United States.',
  quote: 'the H200 is a generation behind',
  kinds: ['comparison'],
  article: {
    title: 'Chip maker’s chief plans a trip',
    url: 'https://town-herald.example/chips',
    text: 'Analysts say the H200 is a generation behind what rivals sell at home.',
  },
  sources: [
    {
      title: 'Product table',
      url: 'https://chips.example/table',
      stance: 'supports',
      level: 'primary',
      excerpt: 'H200: previous generation.',
    },
  ],
  topics: ['chips'],
}

export const submissionRoutes: Route[] = [
  route({
    method: 'post',
    path: '/claims',
    name: 'submitClaim',
    tag: 'submission',
    summary: 'Submit a claim with everything that belongs to it',
    description:
      'One call is enough: article, quote and sources come with the claim, or nothing of it is kept. The same text in the same article, or a known `externalId`, is 409 with `existing`.',
    can: 'claims:submit',
    query: SubmissionQuery,
    body: Submission,
    example,
    status: 201,
    returns: SubmittedClaim,
    versioned: true,
    location: ({ id }) => `/claims/${id}`,
    problems: ['duplicate-claim', 'claim-not-open', 'quote-not-found', 'quote-ambiguous'],
    run: ({ ctx, query, body }) => submitClaim(ctx, body, query),
  }),
  route({
    method: 'post',
    path: '/claims/bulk',
    name: 'submitClaims',
    load: 'heavy',
    tag: 'submission',
    summary: 'Submit up to 1,000 claims',
    description:
      'Answers with one result for each, in order: `{status: 201, id}` or a problem document. What is taken is kept when it answers; what it may repeat is looked for afterwards, within minutes of thousands, and appears among `GET /matches`.',
    can: 'claims:submit',
    query: SubmissionQuery,
    body: BulkSubmission,
    consumes: ['application/json', 'application/x-ndjson'],
    example: [example],
    returns: BulkResults,
    run: ({ ctx, query, body }) => submitClaims(ctx, body, query),
  }),
]
