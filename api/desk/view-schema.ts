// What travels about views: a filter of claims with a name that people share, and how it works as a queue.
import { z } from 'zod'
import { Person, UserId } from '../accounts/schema.ts'
import { claimFilters } from '../claims/filters.ts'
import { view } from '../examples.ts'
import { type KeptQuery, keptQuery, readKept } from '../http/kept-query.ts'
import { listOfRows, pageQuery } from '../http/paging.ts'
import { idOf, instant, text } from '../http/values.ts'

export const ViewId = idOf('view', 'a view')

/** `queue`: the most urgent first, then by deadline, then the oldest. */
const sorts = [
  'queue',
  '-createdAt',
  'createdAt',
  '-updatedAt',
  'updatedAt',
  '-deadlineAt',
  'deadlineAt',
] as const

const ClaimFilters = z.strictObject(claimFilters)

/** The filters a view holds, as a list of claims takes them. */
export const readFilters = (filters: KeptQuery) => readKept(ClaimFilters, filters)

const filters = keptQuery(ClaimFilters, 'is no filter of claims').meta({
  description: 'The parameters of a list of claims, as they stand in its address.',
})

const fields = {
  name: text(100),
  filters,
  sort: z
    .enum(sorts)
    .meta({ description: '`queue`: the most urgent first, then by deadline, then the oldest.' }),
  isQueue: z.boolean().meta({ description: 'Offered at the desk, to be worked through.' }),
  assigneeIds: z.array(UserId).max(50).meta({ description: 'Whose queue it is; empty for anybody’s.' }),
}

export const View = z
  .strictObject({
    id: ViewId,
    name: z.string(),
    filters: z.record(z.string(), z.array(z.string())),
    sort: z.enum(sorts),
    isQueue: z.boolean(),
    assignees: z.array(Person),
    archivedAt: instant.nullable(),
    createdBy: Person,
    version: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'View', description: 'A filter of claims with a name, shared by the desk.', example: view })

export const NewView = z
  .strictObject({
    name: fields.name,
    filters: fields.filters.default({}),
    sort: fields.sort.default('queue'),
    isQueue: fields.isQueue.default(false),
    assigneeIds: fields.assigneeIds.default([]),
  })
  .meta({ id: 'NewView' })

export const ViewChanges = z
  .strictObject({
    name: fields.name.optional(),
    filters: fields.filters.optional(),
    sort: fields.sort.optional(),
    isQueue: fields.isQueue.optional(),
    assigneeIds: fields.assigneeIds.optional(),
  })
  .meta({ id: 'ViewChanges', description: 'Only the fields given change.' })

export const ViewQuery = z.strictObject({
  ...pageQuery(['createdAt']),
  isQueue: z.stringbool().optional(),
  archived: z.stringbool().default(false).meta({ description: 'Those put away instead of those in use.' }),
})
export const ViewList = listOfRows(View)

export type View = z.output<typeof View>
export type NewView = z.output<typeof NewView>
export type ViewChanges = z.output<typeof ViewChanges>
export type ViewQuery = z.output<typeof ViewQuery>
