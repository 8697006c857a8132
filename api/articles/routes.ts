// Where articles are reached.
import { z } from 'zod'
import { Capture, CaptureList, CaptureQuery, NewCapture } from '../captures/schema.ts'
import { listCaptures } from '../captures/service.ts'
import { EventList, RecordHistoryQuery } from '../history/schema.ts'
import { listSubjectEvents } from '../history/service.ts'
import { type Route, route } from '../http/route.ts'
import { Article, ArticleChanges, ArticleId, ArticleList, ArticleQuery, NewArticle } from './schema.ts'
import { captureArticle, changeArticle, createArticle, findArticle, listArticles } from './service.ts'

const params = z.strictObject({ id: ArticleId })

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
    description: 'With `text` the text is captured and `url` only recorded.',
    can: 'articles:create',
    body: NewArticle,
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
  route({
    method: 'get',
    path: '/articles/{id}/captures',
    name: 'listArticleCaptures',
    tag: 'articles',
    summary: 'The versions of an article’s text, newest first',
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
    path: '/articles/{id}/captures',
    name: 'captureArticle',
    tag: 'articles',
    summary: 'Keep the text as it is now; the same text again answers with the capture there is',
    can: 'articles:create',
    params,
    body: NewCapture,
    example: { text: 'The chief executive plans to travel in early February.' },
    status: 201,
    returns: Capture,
    location: ({ id }) => `/captures/${id}`,
    run: ({ ctx, params, body }) => captureArticle(ctx, params.id, body.text),
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
