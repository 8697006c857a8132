// What travels about one search over everything: claims, articles and sources with the places where the words stand.
import { z } from 'zod'
import { ArticleId } from '../articles/schema.ts'
import { ClaimBrief } from '../claims/schema.ts'
import { wholeNumber, words } from '../http/values.ts'
import { SourceId } from '../sources/schema.ts'

const highlights = z
  .array(z.strictObject({ start: z.int(), end: z.int() }))
  .meta({ description: 'Where the words stand, in Unicode code points.' })

export const FoundClaim = ClaimBrief.extend({
  headline: z.string().nullable(),
  asOf: z.string().nullable().meta({ description: 'The day the verdict was judged for.' }),
  highlights,
}).meta({ id: 'FoundClaim' })
export const FoundArticle = z
  .strictObject({ id: ArticleId, title: z.string(), publisher: z.string().nullable(), highlights })
  .meta({ id: 'FoundArticle' })
export const FoundSource = z
  .strictObject({ id: SourceId, title: z.string(), publisher: z.string().nullable(), highlights })
  .meta({ id: 'FoundSource' })

export const SearchQuery = z.strictObject({
  q: words(1000).default('').meta({
    description:
      'Words that must all occur, in any of their forms. `"two words"` is a phrase, `word*` a beginning, `-word` must not occur, `speaker:` `topic:` `author:` `publisher:` look in one field, `status:` `verdict:` `kind:` filter claims. An address alone finds the article and the source at that address, however it is spelled.',
    example: 'bridge -tower',
  }),
  limit: wholeNumber(1, 50).default(8).meta({ description: 'Of each kind.' }),
})

export const SearchResults = z
  .strictObject({
    claims: z.array(FoundClaim),
    articles: z.array(FoundArticle),
    sources: z.array(FoundSource),
  })
  .meta({ id: 'SearchResults' })

export type SearchQuery = z.output<typeof SearchQuery>
export type SearchResults = z.output<typeof SearchResults>
