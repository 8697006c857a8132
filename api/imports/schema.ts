// What an import takes beside its upload, and what a trial of one answers.
import { z } from 'zod'
import { importFormats } from '../../db/vocabulary.ts'
import { text } from '../http/values.ts'
import { Fault, FaultGroup } from '../jobs/schema.ts'

const Mapping = z.record(z.string().max(500), z.string().max(100).nullable())

export const ImportQuery = z.strictObject({
  dryRun: z.stringbool().default(false).meta({
    description: 'Answer with 200 what the rows would become, and store nothing.',
  }),
  wait: z.stringbool().default(false).meta({ description: 'Answer with 200 when the job is done.' }),
  name: text(300).optional().meta({ description: 'What the upload is called; shown with the job.' }),
  mapping: z
    .string()
    .max(20_000)
    .transform((raw, issue): z.output<typeof Mapping> => {
      const parsed = Mapping.safeParse(parseJson(raw))
      if (parsed.success) return parsed.data
      issue.addIssue({ code: 'custom', message: 'must be a JSON object of column and field, or null' })
      return z.NEVER
    })
    .optional()
    .meta({
      type: 'string',
      maxLength: 20_000,
      description:
        'For a table: which column holds what, as a JSON object such as `{"Statement": "text", "Link": "article.url"}`. Without it the header is guessed from.',
      examples: ['{"text":"text"}'],
    }),
})

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

export const Column = z
  .strictObject({
    name: z.string(),
    field: z.string().nullable().meta({ description: 'What it holds; null when it is left out.' }),
    samples: z.array(z.string()),
  })
  .meta({ id: 'Column', description: 'A column of a table, what it is taken for, and its first cells.' })

export const Trial = z
  .strictObject({
    format: z.enum(importFormats),
    rows: z.int(),
    ready: z.int().meta({ description: 'Rows that would become claims.' }),
    known: z.int().meta({ description: 'Rows whose claim is on the desk already.' }),
    failed: z.int(),
    columns: z.array(Column).nullable().meta({ description: 'Of a table; null for other formats.' }),
    data: z
      .array(z.record(z.string(), z.unknown()))
      .meta({ description: 'The first rows that are sound, as they were understood; at most 1,000.' }),
    errors: z.array(Fault).meta({ description: 'The first that are not; at most 1,000.' }),
    faults: z.array(FaultGroup).meta({ description: 'All of them, by cause.' }),
  })
  .meta({ id: 'Trial', description: 'What an import would do; nothing is stored.' })

export type ImportQuery = z.output<typeof ImportQuery>
export type Trial = z.output<typeof Trial>
export type Column = z.output<typeof Column>
