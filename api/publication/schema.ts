// What travels about publication: what became public and when, what was corrected, and whether what somebody holds still stands.
import { z } from 'zod'
import { checkBackReasons, verdicts } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { ClaimBrief, ClaimId } from '../claims/schema.ts'
import * as examples from '../examples.ts'
import { listOfRows, pageQuery } from '../http/paging.ts'
import { idOf, instant, text } from '../http/values.ts'

export const PublicReason = z
  .strictObject({ reason: text(2000).meta({ description: 'For the public.' }) })
  .meta({ id: 'PublicReason' })

export const HoldReason = z
  .strictObject({ reason: text(2000).meta({ description: 'For the desk.' }) })
  .meta({ id: 'HoldReason' })

export const Publication = z
  .strictObject({
    id: idOf('pub', 'a publication'),
    claimId: z.string(),
    verdictId: z.string(),
    revision: z.int(),
    publishedAt: instant,
    publishedBy: Person,
    retracted: z
      .strictObject({ at: instant, by: Person, reason: z.string() })
      .nullable()
      .meta({ description: 'Null also where a newer revision replaced it.' }),
  })
  .meta({
    id: 'Publication',
    description: 'A revision became public. Nothing said in public is ever removed from here.',
    example: examples.publication,
  })

export const PublicationList = z.strictObject({
  data: z.array(Publication),
  nextCursor: z.null(),
  total: z.int(),
})

const Answer = z.strictObject({
  verdict: z.enum(verdicts).nullable(),
  rating: z.string().nullable(),
  revision: z.int(),
})

export const ListedCorrection = z
  .strictObject({
    id: z.string().meta({ description: 'The id of the revision that corrects.' }),
    claim: ClaimBrief,
    revision: z.int(),
    kind: z.enum(['correction', 'void']),
    from: Answer.nullable(),
    to: Answer.meta({ description: 'Without verdict where the answer was taken back.' }),
    verdictChanged: z.boolean(),
    note: z.string().nullable().meta({ description: 'What is different, for readers.' }),
    at: instant,
    publishedAt: instant
      .nullable()
      .meta({ description: 'When the public first saw the correction; null where it never did.' }),
  })
  .meta({
    id: 'ListedCorrection',
    description: 'The desk owned up to a mistake.',
    example: examples.correction,
  })

const published = z.stringbool().optional().meta({
  description: 'Corrections of what the public had seen, or of what it had not.',
})

export const CorrectionQuery = z.strictObject({ ...pageQuery(['createdAt']), published })
export const FeedQuery = z.strictObject({ published })
export const CorrectionList = listOfRows(ListedCorrection)

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export const JsonFeed = z
  .strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    description: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    authors: z.array(z.strictObject({ name: z.string() })),
    items: z.array(
      z.strictObject({
        id: z.string(),
        url: z.string(),
        title: z.string(),
        content_text: z.string(),
        content_html: z.string(),
        date_published: z.string(),
        _claimdesk: ListedCorrection,
      }),
    ),
  })
  .meta({ id: 'JsonFeed', example: examples.correctionFeed })

export const HeldVerdicts = z
  .array(z.strictObject({ id: text(100), revision: z.int().min(1).max(1_000_000) }))
  .min(1)
  .max(1000)
  .meta({ id: 'HeldVerdicts', description: 'Claims and the revisions of their verdicts that you hold.' })

export const CheckedBack = z
  .strictObject({
    data: z.array(
      z.strictObject({
        id: z.string(),
        revision: z.int(),
        isCurrent: z.boolean(),
        reason: z.enum(checkBackReasons),
        currentRevision: z.int().nullable().meta({ description: 'Null where no verdict is in force.' }),
        verdict: z.enum(verdicts).nullable().meta({ description: 'The one in force.' }),
        mergedIntoId: ClaimId.nullable(),
      }),
    ),
  })
  .meta({ id: 'CheckedBack', description: 'In the order asked.', example: examples.checkedBack })

export type Publication = z.output<typeof Publication>
export type PublicationList = z.output<typeof PublicationList>
export type ListedCorrection = z.output<typeof ListedCorrection>
export type CorrectionQuery = z.output<typeof CorrectionQuery>
export type FeedQuery = z.output<typeof FeedQuery>
export type JsonFeed = z.output<typeof JsonFeed>
export type HeldVerdicts = z.output<typeof HeldVerdicts>
export type CheckedBack = z.output<typeof CheckedBack>
