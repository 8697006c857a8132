// What travels about jobs: how far one is, what was wrong with its rows, and what undoing it made of its claims.
import { z } from 'zod'
import { importFormats, importOutcomes, jobStates, undoOutcomes } from '../../db/vocabulary.ts'
import { Person, UserId } from '../accounts/schema.ts'
import * as examples from '../examples.ts'
import { listOfRows, pageQuery } from '../http/paging.ts'
import { anyOf, idOf, instant, text, wholeNumber } from '../http/values.ts'

export const JobId = idOf('job', 'a job')

const count = z.int().nonnegative()

/** Rows with the same fault. */
export const FaultGroup = z
  .strictObject({
    problem: z.string().meta({ description: 'The slug of the problem, as in `/problems/<slug>`.' }),
    title: z.string(),
    field: z.string().nullable().meta({ description: 'Where in the row: a JSON pointer, or a column.' }),
    count,
    first: z.array(z.strictObject({ row: count, reason: z.string() })),
  })
  .meta({ id: 'FaultGroup', description: 'Rows that failed for the same cause, and the first of them.' })

export const Undoing = z
  .strictObject({
    reason: z.string(),
    by: Person,
    done: count,
    withdrawn: count,
    judged: count.meta({ description: 'Left, because somebody has reviewed the claim.' }),
    touched: count.meta({ description: 'Left, because somebody has changed the claim or added to it.' }),
    gone: count.meta({ description: 'Withdrawn or merged before.' }),
  })
  .meta({ id: 'Undoing', description: 'What undoing the import made of the claims it had brought.' })

export const JobBrief = z
  .strictObject({
    id: JobId,
    state: z.enum(jobStates),
    format: z.enum(importFormats),
    name: z.string().nullable(),
    bytes: count,
    total: count.nullable().meta({ description: 'Rows of the upload; null until they are counted.' }),
    done: count.meta({ description: 'Rows dealt with: `created`, `known` and `failed` together.' }),
    created: count,
    known: count.meta({ description: 'Rows whose claim is on the desk already.' }),
    failed: count,
    rate: z.number().nullable().meta({ description: 'Rows a second, as of late; null while nothing moves.' }),
    remainingSeconds: count.nullable().meta({ description: 'At that rate; null where it cannot be said.' }),
    failure: z.string().nullable().meta({ description: 'Why the job could not go on.' }),
    batchId: z.string().meta({ description: 'Ties together what it did in the history.' }),
    createdBy: Person,
    createdAt: instant,
    updatedAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'JobBrief' })

export const Job = JobBrief.extend({
  faults: z.array(FaultGroup).meta({ description: 'What was wrong, by cause, the most frequent first.' }),
  undo: Undoing.nullable(),
}).meta({ id: 'Job', description: 'Work that goes on by itself.', example: examples.job })

export const JobQuery = z.strictObject({
  ...pageQuery(['createdAt']),
  state: anyOf(z.enum(jobStates)),
  createdBy: anyOf(UserId),
})
export const JobList = listOfRows(JobBrief)

const rowPage = {
  after: wholeNumber(0, 999_999_999).default(0).meta({ description: 'The last row one holds.' }),
  limit: wholeNumber(1, 200).default(50),
}
const nextRow = { nextAfter: count.nullable().meta({ description: 'For the next page; null on the last.' }) }

export const Fault = z
  .strictObject({
    row: count,
    problem: z.string(),
    field: z.string().nullable(),
    reason: z.string(),
    original: z.string().meta({ description: 'The row as it came.' }),
  })
  .meta({ id: 'Fault', description: 'What is wrong with a row, and the row.' })

export const FaultQuery = z.strictObject({
  ...rowPage,
  problem: text(200).optional(),
  field: text(500).optional(),
})
export const FaultPage = z.strictObject({ data: z.array(Fault), ...nextRow })

export const RowQuery = z.strictObject({
  ...rowPage,
  outcome: anyOf(z.enum(importOutcomes)),
  undone: anyOf(z.enum(undoOutcomes)),
})
export const RowPage = z.strictObject({
  data: z.array(
    z.strictObject({
      row: count,
      outcome: z.enum(importOutcomes),
      claimId: z.string().nullable(),
      text: z.string().nullable(),
      undone: z.enum(undoOutcomes).nullable(),
    }),
  ),
  ...nextRow,
})

export const Undo = z
  .strictObject({ reason: text(2000).default('The import was undone.') })
  .meta({ id: 'Undo', description: 'The reason stands on every claim that is taken back.' })

export const UndoPreview = z
  .strictObject({ withdrawn: count, judged: count, touched: count, gone: count })
  .meta({ id: 'UndoPreview', description: 'What undoing the import would make of its claims.' })

export type Job = z.output<typeof Job>
export type JobBrief = z.output<typeof JobBrief>
export type JobQuery = z.output<typeof JobQuery>
export type FaultGroup = z.output<typeof FaultGroup>
export type FaultQuery = z.output<typeof FaultQuery>
export type FaultPage = z.output<typeof FaultPage>
export type RowQuery = z.output<typeof RowQuery>
export type RowPage = z.output<typeof RowPage>
export type Undoing = z.output<typeof Undoing>
export type Undo = z.output<typeof Undo>
export type UndoPreview = z.output<typeof UndoPreview>
