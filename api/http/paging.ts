// What every list takes and gives: limit, cursor, page, sort, total, and the envelope around the rows.
import { z } from 'zod'
import { wholeNumber, words } from './values.ts'

/** The position after a row: which order it was read in, the sorted value and the row's number. */
export interface Cursor {
  sort: string
  /** Null where the number of the row alone gives the order. */
  value: string | null
  seq: number
}

const CursorParts = z.tuple([z.string(), words(1000).nullable(), z.int().nonnegative()])

export function encodeCursor({ sort, value, seq }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, value, seq])).toString('base64url')
}

const cursor = z
  .string()
  .max(1000)
  .transform((raw, issue): Cursor => {
    const parts = CursorParts.safeParse(parseJson(Buffer.from(raw, 'base64url').toString()))
    if (!parts.success) {
      issue.addIssue({ code: 'custom', message: 'is not a cursor this list gave' })
      return z.NEVER
    }
    const [sort, value, seq] = parts.data
    return { sort, value, seq }
  })

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const defaultLimit = 25
export const maxLimit = 200
/** Numbered pages reach this many rows deep; a cursor has no such end. */
export const deepestRow = 10_000

/** `sorts` name what a list can be ordered by; the first, descending, is the default. */
export function pageQuery(sorts: readonly [string, ...string[]]) {
  const orders: string[] = sorts.flatMap((sort) => [`-${sort}`, sort])
  return {
    limit: wholeNumber(1, maxLimit).default(defaultLimit).meta({ description: 'Rows in one answer.' }),
    cursor: cursor
      .optional()
      .meta({ type: 'string', maxLength: 1000, description: 'The `nextCursor` of the answer before.' }),
    page: wholeNumber(1, deepestRow)
      .optional()
      .meta({ description: 'A numbered page instead of a cursor, at most 10,000 rows deep.' }),
    sort: z.enum(orders).default(`-${sorts[0]}`).meta({ description: 'A leading minus means descending.' }),
    total: z.stringbool().default(false).meta({ description: 'Count the rows too, exactly up to 10,000.' }),
  }
}

export interface PageQuery {
  limit: number
  cursor?: Cursor | undefined
  page?: number | undefined
  sort: string
  total: boolean
}

/** The envelope of a list. `total` is null unless asked for, and `totalCapped` says it stopped counting. */
export function listOfRows<T extends z.ZodType>(row: T) {
  return z.strictObject({
    data: z.array(row),
    nextCursor: z.string().nullable().meta({
      example: null,
      description: 'Where the next page begins; null on the last one.',
    }),
    total: z.int().nullable().meta({ example: null, description: 'Null unless `total=true` was asked for.' }),
    totalCapped: z.boolean().optional().meta({ description: 'There are more rows than were counted.' }),
  })
}

/** Counts per word of each facet asked for, most frequent first. */
export const Facets = z.record(
  z.string(),
  z.array(z.strictObject({ value: z.string().nullable(), count: z.int() })),
)
