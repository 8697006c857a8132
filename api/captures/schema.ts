// What travels about captures: a text as it was at one time, of an article or of a source.
import { z } from 'zod'
import { captureStates, captureWays, fetchFailures } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import * as examples from '../examples.ts'
import { listOfRows, pageQuery } from '../http/paging.ts'
import { idOf, instant, text, wholeNumber } from '../http/values.ts'

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
    url: z.string().nullable().meta({ description: 'Where a fetched text came from, after redirects.' }),
    httpStatus: z.int().nullable(),
    failure: z
      .strictObject({ reason: z.enum(fetchFailures), detail: z.string() })
      .nullable()
      .meta({ description: 'Why there is no text, where an attempt to fetch it failed.' }),
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

/** The ways a text can come: as it is, as a page's HTML, or (with neither) fetched from the record's address. */
export const givenText = {
  text: text(maxCaptureText).optional().meta({ description: 'The text as it is.' }),
  html: text(maxCaptureText).optional().meta({
    description: 'The HTML of the page; menus, related headlines and share buttons are left out.',
  }),
}

/** A rule for what holds `givenText`: a text or a page, not both. */
export const onlyOneText = {
  holds: ({ text, html }: { text?: string | undefined; html?: string | undefined }) =>
    text === undefined || html === undefined,
  fault: { message: 'comes instead of `text`, not beside it', path: ['html'] },
}

export const NewCapture = z
  .strictObject(givenText)
  .refine(onlyOneText.holds, onlyOneText.fault)
  .meta({ id: 'NewCapture', description: 'With neither text nor html the recorded address is fetched.' })

export const NewSourceCapture = z
  .strictObject({
    ...givenText,
    pdf: z
      .string()
      .max(10_000_000)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'must be base64')
      .optional()
      .meta({ description: 'A PDF file in base64, of which the text is kept.' }),
  })
  .refine(({ text, html, pdf }) => [text, html, pdf].filter((one) => one !== undefined).length <= 1, {
    message: 'or `html` or `pdf`: only one of them',
    path: ['text'],
  })
  .meta({
    id: 'NewSourceCapture',
    description: 'With none of them the recorded address is fetched in the background.',
  })

export const CaptureQuery = z.strictObject(pageQuery(['number']))
export const CaptureList = listOfRows(CaptureSummary)

const TextSpan = z.strictObject({
  text: z.string(),
  start: z.int().meta({ description: 'In Unicode code points.' }),
  end: z.int(),
})

/** One sentence of a comparison, with what became of it. */
export const DiffPiece = z
  .strictObject({
    kind: z.enum(['same', 'removed', 'added', 'changed', 'moved']),
    before: TextSpan.optional(),
    after: TextSpan.optional(),
    words: z
      .array(z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }))
      .optional()
      .meta({ description: 'What changed inside a sentence.' }),
  })
  .meta({ id: 'DiffPiece' })

export const Diff = z
  .strictObject({ from: CaptureSummary, to: CaptureSummary, data: z.array(DiffPiece) })
  .meta({
    id: 'Diff',
    description: 'Two versions of a text, compared sentence by sentence.',
    example: examples.diff,
  })

const captureNumber = wholeNumber(1, 999_999_999).optional()
export const DiffQuery = z.strictObject({
  from: captureNumber.meta({ description: 'The number of the older capture; the last but one unless said.' }),
  to: captureNumber.meta({ description: 'The number of the newer capture; the last unless said.' }),
})

export type CaptureSummary = z.output<typeof CaptureSummary>
export type Capture = z.output<typeof Capture>
export type NewSourceCapture = z.output<typeof NewSourceCapture>
export type NewCapture = z.output<typeof NewCapture>
export type CaptureQuery = z.output<typeof CaptureQuery>
export type Diff = z.output<typeof Diff>
export type DiffQuery = z.output<typeof DiffQuery>
