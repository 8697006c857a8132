// Where candidate claims are asked for, and dismissed.
import { z } from 'zod'
import { ArticleId } from '../articles/schema.ts'
import { type Route, route } from '../http/route.ts'
import { dismissCandidate, restoreCandidate } from './dismissals.ts'
import {
  ArticleCandidates,
  ArticleExtractionQuery,
  Candidates,
  Dismissal,
  DismissalId,
  ExtractionInput,
  NewDismissal,
  Scores,
  SentencesToScore,
} from './schema.ts'
import { extractArticle, extractClaims, scoreSentences } from './service.ts'

export const extractionRoutes: Route[] = [
  route({
    method: 'post',
    path: '/extraction',
    name: 'extractClaims',
    load: 'heavy',
    storesNothing: true,
    tag: 'extraction',
    summary: 'Find the sentences of a text that are worth a check, best first',
    description:
      'Nothing is stored. Names of speakers, modality, kinds and dates are guesses for a person to confirm.',
    can: 'claims:submit',
    body: ExtractionInput,
    example: {
      text: 'The bridge is 410 metres long, the mayor said on Sunday. It is a lovely bridge.',
      publishedOn: '2026-01-19',
    },
    status: 200,
    returns: Candidates,
    problems: ['page-not-read'],
    run: async ({ ctx, body }) => ({ data: await extractClaims(ctx, body) }),
  }),
  route({
    method: 'post',
    path: '/extraction/score',
    name: 'scoreSentences',
    load: 'heavy',
    storesNothing: true,
    tag: 'extraction',
    summary: 'How worth a check each sentence is',
    description:
      'A model of the desk’s own, fitted to the ClaimBuster sentences (Arslan et al. 2020, CC BY 4.0).',
    can: 'claims:submit',
    body: SentencesToScore,
    example: { sentences: ['Unemployment fell by 4 percent last year.', 'Good evening, everybody.'] },
    status: 200,
    returns: Scores,
    run: async ({ body }) => ({ data: scoreSentences(body.sentences) }),
  }),
  route({
    method: 'post',
    path: '/articles/{id}/extraction',
    name: 'extractArticle',
    load: 'heavy',
    storesNothing: true,
    tag: 'extraction',
    summary: 'Find the sentences of an article’s newest text that are worth a check and have no claim yet',
    can: 'claims:submit',
    params: z.strictObject({ id: ArticleId }),
    query: ArticleExtractionQuery,
    status: 200,
    returns: ArticleCandidates,
    problems: ['no-text'],
    run: ({ ctx, params, query }) => extractArticle(ctx, params.id, query),
  }),
  route({
    method: 'post',
    path: '/articles/{id}/dismissals',
    name: 'dismissCandidate',
    tag: 'extraction',
    summary: 'Propose a sentence of an article no more',
    can: 'claims:submit',
    params: z.strictObject({ id: ArticleId }),
    body: NewDismissal,
    example: { exact: 'It is a lovely bridge.' },
    status: 201,
    returns: Dismissal,
    run: ({ ctx, params, body }) => dismissCandidate(ctx, params.id, body),
  }),
  route({
    method: 'delete',
    path: '/dismissals/{id}',
    name: 'restoreCandidate',
    tag: 'extraction',
    summary: 'Propose a dismissed sentence again',
    can: 'claims:submit',
    params: z.strictObject({ id: DismissalId }),
    status: 204,
    run: async ({ ctx, params }) => {
      await restoreCandidate(ctx, params.id)
      return undefined
    },
  }),
]
