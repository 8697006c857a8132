// What travels about sources, and what a source rests on.
import { z } from 'zod'
import { derivations, sourceLevels, sourceMedia } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import * as examples from '../examples.ts'
import { listOfRows, pageQuery } from '../http/paging.ts'
import { anyOf, idOf, impreciseDate, instant, text, webUrl, words } from '../http/values.ts'

export const SourceId = idOf('src', 'a source')

const fields = {
  medium: z.enum(sourceMedia),
  title: text(500),
  url: webUrl,
  publisher: text(200),
  owner: text(200).meta({ description: 'Who owns the publisher, where that matters for independence.' }),
  publishedOn: impreciseDate,
  level: z.enum(sourceLevels),
  derivedFromId: SourceId.meta({ description: 'The source this one rests on.' }),
  derivation: z.enum(derivations),
  originKnown: z
    .boolean()
    .meta({ description: 'False: it rests on something that could not be identified.' }),
  interests: text(2000).meta({ description: 'What the source stands to gain.' }),
}

/** The source at the root of a derivation chain. */
export const Origin = z
  .strictObject({ id: SourceId, title: z.string(), isKnown: z.boolean() })
  .meta({ id: 'Origin' })

/** A source as evidence and exports name it. */
export const SourceBrief = z
  .strictObject({
    id: SourceId,
    title: z.string(),
    medium: z.enum(sourceMedia),
    url: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedOn: z.string().nullable(),
    level: z.enum(sourceLevels),
    origin: Origin,
  })
  .meta({ id: 'SourceBrief' })

export const Source = SourceBrief.extend({
  canonicalUrl: z.string().nullable(),
  owner: z.string().nullable(),
  derivedFromId: SourceId.nullable(),
  derivation: z.enum(derivations).nullable(),
  originKnown: z.boolean(),
  interests: z.string().nullable(),
  evidence: z.int().meta({ description: 'Pieces of evidence that come from it.' }),
  version: z.int(),
  createdBy: Person,
  createdAt: instant,
  updatedAt: instant,
}).meta({ id: 'Source', description: 'What evidence comes from.', example: examples.source })

export const NewSource = z
  .strictObject({
    title: fields.title,
    medium: fields.medium.default('web'),
    url: fields.url.optional(),
    publisher: fields.publisher.optional(),
    owner: fields.owner.optional(),
    publishedOn: fields.publishedOn.optional(),
    level: fields.level.default('secondary'),
    derivedFromId: fields.derivedFromId.optional(),
    derivation: fields.derivation.optional(),
    originKnown: fields.originKnown.default(true),
    interests: fields.interests.optional(),
  })
  .refine((source) => source.derivation === undefined || source.derivedFromId !== undefined, {
    message: 'needs derivedFromId: what it is derived from',
    path: ['derivation'],
  })
  .meta({ id: 'NewSource' })

export const SourceChanges = z
  .strictObject({
    title: fields.title.optional(),
    medium: fields.medium.optional(),
    url: fields.url.nullable().optional(),
    publisher: fields.publisher.nullable().optional(),
    owner: fields.owner.nullable().optional(),
    publishedOn: fields.publishedOn.nullable().optional(),
    level: fields.level.optional(),
    derivedFromId: fields.derivedFromId.nullable().optional(),
    derivation: fields.derivation.nullable().optional(),
    originKnown: fields.originKnown.optional(),
    interests: fields.interests.nullable().optional(),
    reason: text(2000).optional().meta({ description: 'Why, kept in the history.' }),
  })
  .meta({ id: 'SourceChanges' })

export const SourceQuery = z.strictObject({
  ...pageQuery(['createdAt', 'updatedAt']),
  q: words(1000).optional(),
  medium: anyOf(z.enum(sourceMedia)),
  publisher: anyOf(words(200)),
  derivedFromId: anyOf(SourceId),
  id: anyOf(SourceId),
})
export const SourceList = listOfRows(Source)

export type Origin = z.output<typeof Origin>
export type SourceBrief = z.output<typeof SourceBrief>
export type Source = z.output<typeof Source>
export type NewSource = z.output<typeof NewSource>
export type SourceChanges = z.output<typeof SourceChanges>
export type SourceQuery = z.output<typeof SourceQuery>
