// What travels about the words a claim was taken from: the quote, who is said to have said it, and the place it stands.
import { z } from 'zod'
import { anchorStates, attributionKinds } from '../../db/vocabulary.ts'
import { text } from '../http/values.ts'

export const Attribution = z
  .strictObject({
    kind: z.enum(attributionKinds),
    name: text(300).optional(),
    wording: text(500)
      .optional()
      .meta({ description: 'As the text puts it: "according to people familiar".' }),
  })
  .meta({ id: 'Attribution', description: 'Who is said to have said it; `own` is the article itself.' })

/** The exact words, with enough around them to be found (W3C TextQuoteSelector). */
export const QuoteSelector = z
  .strictObject({
    exact: text(5000),
    prefix: text(500).optional(),
    suffix: text(500).optional(),
  })
  .meta({ id: 'QuoteSelector' })

export const Quote = z
  .union([text(5000), QuoteSelector])
  .meta({ description: 'The exact words of the article, alone or with what stands before and after them.' })

/** A stretch of words in a capture (W3C TextQuoteSelector and TextPositionSelector). */
export const place = {
  captureId: z.string().nullable(),
  exact: z.string(),
  prefix: z.string().nullable(),
  suffix: z.string().nullable(),
  start: z.int().nullable().meta({ description: 'In the capture, in Unicode code points.' }),
  end: z.int().nullable().meta({ description: 'After the last character.' }),
}

export const anchor = z.enum(anchorStates).meta({
  description:
    '`pending`: no text yet. `exact`: the words stand where they stood. `moved`: the same words elsewhere. `changed`: other words stand there now. `ambiguous`: they stand in several places and none has both its neighbours. `lost`: they are gone.',
})

export type Quote = z.output<typeof Quote>
