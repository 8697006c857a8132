// Where articles are reached.
import { z } from 'zod'
import { compareCaptures } from '../captures/compare.ts'
import { Capture, CaptureList, CaptureQuery, Diff, DiffQuery, NewCapture } from '../captures/schema.ts'
import { listCaptures } from '../captures/service.ts'
import { EventList, RecordHistoryQuery } from '../history/schema.ts'
import { listSubjectEvents } from '../history/service.ts'
import { type Route, route } from '../http/route.ts'
import { captureArticle } from './captures.ts'
import { Article, ArticleChanges, ArticleId, ArticleIntake, ArticleList, ArticleQuery } from './schema.ts'
import { changeArticle, createArticle, findArticle, listArticles } from './service.ts'

const params = z.strictObject({ id: ArticleId })

/** The texts of an article under one address; they answer to two names, for both are in use. */
function captureRoutes(noun: 'captures' | 'versions', Noun: string): Route[] {
  const path = `/articles/{id}/${noun}` as const
  return [
    route({
      method: 'get',
      path,
      name: `listArticle${Noun}`,
      tag: 'articles',
      summary: 'The versions of an article’s text, newest first, with attempts that failed',
      can: 'articles:read',
      params,
      query: CaptureQuery,
      returns: CaptureList,
      run: async ({ ctx, params, query }) => {
        await findArticle(ctx, params.id)
        return listCaptures(ctx, { articleId: params.id }, query)
      },
    }),
    route({
      method: 'post',
      path,
      name: noun === 'captures' ? 'captureArticle' : 'addArticleVersion',
      tag: 'articles',
      summary: 'Keep the text as it is now, and look for every quote in it',
      description:
        'As `text`, as the page’s `html`, or with neither fetched from the article’s address. The same text again answers with the capture there is; a text that could not be fetched with one whose `state` is `failed`. When it answers, the anchors of all claims are settled.',
      can: 'articles:create',
      params,
      body: NewCapture,
      example: { text: 'The chief executive plans to travel in early February.' },
      status: 201,
      returns: Capture,
      location: ({ id }) => `/captures/${id}`,
      run: ({ ctx, params, body }) => captureArticle(ctx, params.id, body),
    }),
  ]
}

export const articleRoutes: Route[] = [
  route({
    method: 'get',
    path: '/articles',
    name: 'listArticles',
    tag: 'articles',
    summary: 'List and search articles',
    can: 'articles:read',
    query: ArticleQuery,
    returns: ArticleList,
    run: ({ ctx, query }) => listArticles(ctx, query),
  }),
  route({
    method: 'post',
    path: '/articles',
    name: 'createArticle',
    tag: 'articles',
    summary: 'Bring in an article',
    description:
      'As pasted text, as HTML, or by its address. A page that cannot be fetched is brought in all the same, with the reason in `failedCapture`; capture it again later.',
    can: 'articles:create',
    body: ArticleIntake,
    example: {
      title: 'Chip maker’s chief plans a trip',
      publisher: 'Town Herald',
      publishedOn: '2026-01-19',
      language: 'en',
      text: 'The chief executive plans to travel in late January, according to people familiar with the plan.',
    },
    status: 201,
    returns: Article,
    versioned: true,
    location: ({ id }) => `/articles/${id}`,
    problems: ['duplicate-article'],
    run: ({ ctx, body }) => createArticle(ctx, body),
  }),
  route({
    method: 'get',
    path: '/articles/{id}',
    name: 'findArticle',
    tag: 'articles',
    summary: 'Find an article',
    can: 'articles:read',
    params,
    returns: Article,
    versioned: true,
    run: ({ ctx, params }) => findArticle(ctx, params.id),
  }),
  route({
    method: 'patch',
    path: '/articles/{id}',
    name: 'changeArticle',
    tag: 'articles',
    summary: 'Correct what is known about an article',
    description: 'Contributors may correct those they brought.',
    can: 'articles:change',
    params,
    body: ArticleChanges,
    example: { author: 'R. Okafor' },
    returns: Article,
    versioned: true,
    problems: ['duplicate-article'],
    run: ({ ctx, params, body }) => changeArticle(ctx, params.id, body),
  }),
  ...captureRoutes('captures', 'Captures'),
  ...captureRoutes('versions', 'Versions'),
  route({
    method: 'get',
    path: '/articles/{id}/diff',
    name: 'compareCaptures',
    load: 'heavy',
    tag: 'articles',
    summary: 'What changed between two versions of an article’s text, sentence by sentence',
    can: 'articles:read',
    params,
    query: DiffQuery,
    returns: Diff,
    problems: ['nothing-to-compare'],
    run: async ({ ctx, params, query }) => {
      await findArticle(ctx, params.id)
      return compareCaptures(ctx, params.id, query)
    },
  }),
  route({
    method: 'get',
    path: '/articles/{id}/history',
    name: 'listArticleHistory',
    tag: 'articles',
    summary: 'What happened to an article, newest first',
    can: 'articles:read',
    params,
    query: RecordHistoryQuery,
    returns: EventList,
    run: async ({ ctx, params, query }) => {
      await findArticle(ctx, params.id)
      return listSubjectEvents(ctx, params.id, query)
    },
  }),
]
