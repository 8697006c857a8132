// What travels about requests for correction: what a reader of a published verdict says is wrong, and what the desk made of it.
import { z } from 'zod'
import { correctionRequestStatuses, verdicts } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { ClaimBrief, ClaimId } from '../claims/schema.ts'
import * as examples from '../examples.ts'
import { listOfRows, pageQuery } from '../http/paging.ts'
import { anyOf, idOf, instant, text, webUrl } from '../http/values.ts'

export const CorrectionRequestId = idOf('cor', 'a request for correction')

const revision = z.int().min(1).max(1_000_000).meta({ description: 'The revision that was read.' })

export const NewCorrectionRequest = z
  .strictObject({
    revision,
    what: text(5000).meta({ description: 'What is wrong, in the reader’s words.' }),
    sourceUrl: webUrl.optional().meta({ description: 'Where it can be seen.' }),
    name: text(200).optional().meta({ description: 'Only if the reader wants to say.' }),
    email: z.email('must be an e-mail address').max(254).optional().meta({
      description: 'Only if the reader wants an answer. The desk sends none by itself.',
    }),
  })
  .meta({ id: 'NewCorrectionRequest' })

export const CorrectionRequestReceipt = z
  .strictObject({
    id: CorrectionRequestId,
    claimId: ClaimId,
    revision: z.int(),
    receivedAt: instant,
  })
  .meta({
    id: 'CorrectionRequestReceipt',
    description: 'What the reader is told. Only the desk reads the rest.',
    example: examples.correctionRequestReceipt,
  })

const Said = z.strictObject({
  revision: z.int(),
  verdict: z.enum(verdicts).nullable(),
  rating: z.string().nullable(),
  asOf: z.string().nullable(),
})

export const CorrectionRequest = z
  .strictObject({
    id: CorrectionRequestId,
    claim: ClaimBrief,
    read: Said.extend({ text: z.string(), summary: z.string().nullable() }).meta({
      description: 'The revision the reader had before them, in the words it was judged in.',
    }),
    inForce: Said.nullable().meta({ description: 'The verdict the desk stands by now; null for none.' }),
    publishedRevision: z.int().nullable().meta({ description: 'What the public sees now.' }),
    what: z.string().meta({ description: 'Empty once erased.' }),
    sourceUrl: z.string().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    isErased: z.boolean().meta({ description: 'What it said, and of whom, was erased.' }),
    status: z.enum(correctionRequestStatuses),
    answer: z.string().nullable().meta({ description: 'What the desk made of it, in its own words.' }),
    answeredBy: Person.nullable(),
    answeredAt: instant.nullable(),
    version: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({
    id: 'CorrectionRequest',
    description: 'A reader of a published verdict says that it is wrong.',
    example: examples.correctionRequest,
  })

export const CorrectionRequestQuery = z.strictObject({
  ...pageQuery(['createdAt', 'status']),
  status: anyOf(z.enum(correctionRequestStatuses)),
  claimId: anyOf(ClaimId),
})

export const CorrectionRequestList = listOfRows(CorrectionRequest)

export const CorrectionRequestAnswer = z
  .strictObject({
    status: z.enum(correctionRequestStatuses).exclude(['open']),
    answer: text(5000).meta({ description: 'Why. The reader is not written to.' }),
  })
  .meta({ id: 'CorrectionRequestAnswer' })

export type NewCorrectionRequest = z.output<typeof NewCorrectionRequest>
export type CorrectionRequestReceipt = z.output<typeof CorrectionRequestReceipt>
export type CorrectionRequest = z.output<typeof CorrectionRequest>
export type CorrectionRequestQuery = z.output<typeof CorrectionRequestQuery>
export type CorrectionRequestAnswer = z.output<typeof CorrectionRequestAnswer>
