// What travels about captures: a text as it was at one time, of an article or of a source.
import { z } from 'zod'
import { captureStates, captureWays } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import * as examples from '../examples.ts'
import { listOfRows, pageQuery } from '../http/paging.ts'
import { idOf, instant, text } from '../http/values.ts'

export const CaptureId = idOf('cap', 'a capture')
export const maxCaptureText = 2_000_000

const { text: _text, ...summaryExample } = examples.capture

export const CaptureSummary = z
  .strictObject({
    id: CaptureId,
    articleId: z.string().nullable(),
    sourceId: z.string().nullable(),
    number: z.int().meta({ description: 'Counts up from 1 for one article or source.' }),
    how: z.enum(captureWays),
    state: z.enum(captureStates),
    sha256: z.string().nullable(),
    characters: z.int().nullable().meta({ description: 'Unicode code points.' }),
    capturedAt: instant,
    capturedBy: Person,
  })
  .meta({
    id: 'CaptureSummary',
    description: 'A capture without its text.',
    example: summaryExample,
  })

export const Capture = CaptureSummary.extend({
  text: z.string().nullable().meta({ description: 'NFC, line ends as \\n.' }),
}).meta({ id: 'Capture', description: 'A text as it was at one time. Immutable.', example: examples.capture })

export const NewCapture = z.strictObject({ text: text(maxCaptureText) }).meta({ id: 'NewCapture' })

export const CaptureQuery = z.strictObject(pageQuery(['number']))
export const CaptureList = listOfRows(CaptureSummary)

export type CaptureSummary = z.output<typeof CaptureSummary>
export type Capture = z.output<typeof Capture>
export type NewCapture = z.output<typeof NewCapture>
export type CaptureQuery = z.output<typeof CaptureQuery>
