// What travels about sources, and what a source rests on.
import { z } from 'zod'
import { derivations, originHints, sourceLevels, sourceMedia, sourceStandings } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { CaptureSummary } from '../captures/schema.ts'
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
  derivationReason: text(2000).meta({ description: 'Why it is thought to rest on that.' }),
  interests: text(2000).meta({ description: 'What the source stands to gain.' }),
  withheldReason: text(2000).meta({
    description:
      'The public reason for not naming the source. Outside the desk its name, address and publisher are left out.',
  }),
}

const standing = z.enum(sourceStandings).meta({
  description: 'Whether its publisher stands by it. A retracted source counts for no origin.',
})

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
    interests: z.string().nullable(),
    standing,
    withheld: z
      .string()
      .nullable()
      .meta({ description: 'The public reason, where the source is not named outside the desk.' }),
  })
  .meta({ id: 'SourceBrief' })

export const Source = SourceBrief.extend({
  canonicalUrl: z.string().nullable(),
  owner: z.string().nullable(),
  derivedFromId: SourceId.nullable(),
  derivation: z.enum(derivations).nullable(),
  derivationReason: z.string().nullable(),
  originKnown: z.boolean(),
  standingReason: z.string().nullable(),
  latestCapture: CaptureSummary.nullable().meta({ description: 'The newest text kept of it.' }),
  lastAttempt: CaptureSummary.nullable().meta({
    description: 'The last attempt to fetch it, where that is queued or failed and no text came since.',
  }),
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
    derivationReason: fields.derivationReason.optional(),
    originKnown: fields.originKnown.default(true),
    interests: fields.interests.optional(),
    withheldReason: fields.withheldReason.optional(),
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
    derivationReason: fields.derivationReason.nullable().optional(),
    originKnown: fields.originKnown.optional(),
    interests: fields.interests.nullable().optional(),
    withheldReason: fields.withheldReason.nullable().optional(),
    reason: text(2000).optional().meta({ description: 'Why, kept in the history.' }),
  })
  .meta({ id: 'SourceChanges' })

/** What several sources rest on, said in one step. */
export const Regrouping = z
  .strictObject({
    sourceIds: z.array(SourceId).min(1).max(200),
    derivedFromId: SourceId.nullable()
      .optional()
      .meta({ description: 'What they rest on; null makes each its own origin.' }),
    derivedFrom: NewSource.optional().meta({
      description: 'What they rest on, where the desk has no source of it yet.',
    }),
    derivation: fields.derivation.optional(),
    originKnown: fields.originKnown.optional(),
    reason: text(2000),
  })
  .refine((given) => (given.derivedFromId === undefined) !== (given.derivedFrom === undefined), {
    message: 'or `derivedFrom` is needed, one of them',
    path: ['derivedFromId'],
  })
  .refine((given) => new Set(given.sourceIds).size === given.sourceIds.length, {
    message: 'must not name a source twice',
    path: ['sourceIds'],
  })
  .meta({ id: 'Regrouping' })

export const Regrouped = z
  .strictObject({
    data: z.array(Source),
    claims: z.int().meta({ description: 'Claims that lean on these sources.' }),
  })
  .meta({ id: 'Regrouped' })

export const Standing = z
  .strictObject({ standing, reason: text(2000) })
  .meta({ id: 'Standing', description: 'What the publisher did, and how it is known.' })

export const OriginSuggestion = z
  .strictObject({
    sourceId: SourceId,
    sourceTitle: z.string(),
    derivedFromId: SourceId.nullable().meta({
      description: 'Null where the desk has no source of that name yet.',
    }),
    originName: z.string(),
    derivation: z.enum(derivations),
    hint: z.enum(originHints),
    because: z.string().meta({ description: 'The words that say so, or how alike the texts are.' }),
  })
  .meta({ id: 'OriginSuggestion', example: examples.originSuggestion })

export const OriginSuggestions = z.strictObject({ data: z.array(OriginSuggestion) })

export const SourceQuery = z.strictObject({
  ...pageQuery(['createdAt', 'updatedAt']),
  q: words(1000).optional(),
  medium: anyOf(z.enum(sourceMedia)),
  publisher: anyOf(words(200)),
  derivedFromId: anyOf(SourceId),
  owner: anyOf(words(200)),
  saved: z.stringbool().optional().meta({ description: 'Whether the desk keeps a text of it.' }),
  id: anyOf(SourceId),
})
export const SourceList = listOfRows(Source)

export type Origin = z.output<typeof Origin>
export type SourceBrief = z.output<typeof SourceBrief>
export type Source = z.output<typeof Source>
export type NewSource = z.output<typeof NewSource>
export type SourceChanges = z.output<typeof SourceChanges>
export type Regrouping = z.output<typeof Regrouping>
export type Standing = z.output<typeof Standing>
export type OriginSuggestion = z.output<typeof OriginSuggestion>
export type SourceQuery = z.output<typeof SourceQuery>
