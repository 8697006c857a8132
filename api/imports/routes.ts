// Where claims come in by the thousand.
import { Answer, type Route, route } from '../http/route.ts'
import { Job } from '../jobs/schema.ts'
import { maxUpload } from './intake.ts'
import { ImportQuery, Trial } from './schema.ts'
import { formatOfType, startImport } from './service.ts'
import { tryImport } from './trial.ts'

const line = {
  text: 'The new bridge is the longest in the county.',
  externalId: 'row-1',
  topics: ['bridges'],
}
const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/bridge',
  claimReviewed: line.text,
  author: { '@type': 'Organization', name: 'Checks' },
  reviewRating: { '@type': 'Rating', ratingValue: '1', bestRating: '5', alternateName: 'False' },
}

export const importRoutes: Route[] = [
  route({
    method: 'post',
    path: '/imports',
    name: 'startImport',
    mayWait: true,
    load: 'heavy',
    tag: 'imports',
    summary: 'Import claims from a file, as a job',
    description:
      'NDJSON holds one body of `POST /claims` a line; a table is read by its header; ClaimReview comes as JSON-LD, as a DataFeed or in the HTML of a page; AVeriTeC as its data set has it. Rows that are sound are stored, the others say why not. A row that was imported before, is called by a known `externalId` or says what a claim says already is `known` and changes nothing. Claims that look alike are looked for once it is done. Answers 202 with the job, or 200 with `dryRun` and `wait`.',
    can: 'claims:import',
    query: ImportQuery,
    upload: {
      maxBytes: maxUpload,
      consumes: {
        'application/x-ndjson': `${JSON.stringify(line)}\n`,
        'text/csv': `text,externalId,topics\n"${line.text}",row-1,bridges\n`,
        'application/ld+json': JSON.stringify(review),
        'application/json': JSON.stringify({ '@type': 'DataFeed', dataFeedElement: [{ item: review }] }),
        'text/html': `<script type="application/ld+json">${JSON.stringify(review)}</script>`,
        'application/vnd.averitec+json': JSON.stringify([
          { claim: line.text, label: 'Refuted', questions: [] },
        ]),
      },
    },
    status: 202,
    returns: Job,
    answers: Trial.or(Job),
    location: ({ id }) => `/jobs/${id}`,
    run: async ({ ctx, query, request }) => {
      const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
      const upload = { format: formatOfType[type] ?? 'ndjson', chunks: chunksOf(request) }
      if (query.dryRun) return now(await tryImport(ctx, upload, query))
      const job = await startImport(ctx, upload, query)
      return query.wait ? now(job) : job
    },
  }),
]

const now = (answer: object) =>
  new Answer(JSON.stringify(answer), { 'content-type': 'application/json' }, 200)

async function* chunksOf({ body }: Request): AsyncGenerator<Uint8Array, void> {
  if (!body) return
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) yield chunk
}
