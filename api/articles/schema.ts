// What travels about articles: the texts that make claims.
import { z } from 'zod'
import { Person } from '../accounts/schema.ts'
import { CaptureSummary, givenText, maxCaptureText, onlyOneText } from '../captures/schema.ts'
import * as examples from '../examples.ts'
import { listOfRows, pageQuery } from '../http/paging.ts'
import { anyOf, idOf, impreciseDate, instant, text, webUrl, words } from '../http/values.ts'

export const ArticleId = idOf('art', 'an article')

export const language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or pt-BR')
  .meta({ example: 'en' })

const fields = {
  title: text(500),
  url: webUrl,
  publisher: text(200),
  author: text(300),
  publishedOn: impreciseDate,
  language,
}

/** An article as a claim or an export names it. */
export const ArticleBrief = z
  .strictObject({
    id: ArticleId,
    title: z.string(),
    url: z.string().nullable(),
    publisher: z.string().nullable(),
    author: z.string().nullable(),
    publishedOn: z.string().nullable(),
  })
  .meta({ id: 'ArticleBrief' })

export const Article = ArticleBrief.extend({
  canonicalUrl: z.string().nullable(),
  language: z.string().nullable(),
  latestCapture: CaptureSummary.nullable().meta({ description: 'The newest version of its text.' }),
  failedCapture: CaptureSummary.nullable().meta({
    description: 'The last attempt to fetch it, where that failed and no text came since.',
  }),
  claims: z.int().meta({ description: 'Claims submitted with this article.' }),
  version: z.int(),
  createdBy: Person,
  createdAt: instant,
  updatedAt: instant,
}).meta({
  id: 'Article',
  description: 'A text that makes claims; it may have no address.',
  example: examples.article,
})

const optionalFields = {
  url: fields.url.optional(),
  publisher: fields.publisher.optional(),
  author: fields.author.optional(),
  publishedOn: fields.publishedOn.optional(),
  language: fields.language.optional(),
}

/** An article a claim brings along: never fetched, so that submitting waits for nobody. */
export const NewArticle = z
  .strictObject({ title: fields.title, ...optionalFields, text: text(maxCaptureText).optional() })
  .meta({ id: 'NewArticle' })

/** An article brought in on its own; what is not said is read from the page. */
export const ArticleIntake = z
  .strictObject({ title: fields.title.optional(), ...optionalFields, ...givenText })
  .refine(onlyOneText.holds, onlyOneText.fault)
  .refine(isCalledSomething, {
    message: 'is needed, unless it is read from a page: `html`, or a `url` alone',
    path: ['title'],
  })
  .meta({
    id: 'ArticleIntake',
    description:
      'A title with the text as it is; or the page’s `html`; or a `url` alone, which is fetched. With a title or a text the `url` is only recorded.',
  })

function isCalledSomething({
  title,
  text,
  html,
  url,
}: Partial<Record<'title' | 'text' | 'html' | 'url', string | undefined>>) {
  return title !== undefined || (text === undefined && (html !== undefined || url !== undefined))
}

export const ArticleChanges = z
  .strictObject({
    title: fields.title.optional(),
    url: fields.url.nullable().optional(),
    publisher: fields.publisher.nullable().optional(),
    author: fields.author.nullable().optional(),
    publishedOn: fields.publishedOn.nullable().optional(),
    language: fields.language.nullable().optional(),
  })
  .meta({ id: 'ArticleChanges' })

export const ArticleQuery = z.strictObject({
  ...pageQuery(['createdAt', 'updatedAt']),
  q: words(1000).optional(),
  publisher: anyOf(words(200)),
  id: anyOf(ArticleId),
})
export const ArticleList = listOfRows(Article)

export type ArticleBrief = z.output<typeof ArticleBrief>
export type Article = z.output<typeof Article>
export type ArticleIntake = z.output<typeof ArticleIntake>
export type NewArticle = z.output<typeof NewArticle>
export type ArticleChanges = z.output<typeof ArticleChanges>
export type ArticleQuery = z.output<typeof ArticleQuery>
