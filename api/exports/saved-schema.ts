// What travels about saved exports: a filter and a format with a name, an address that stays, and a key of its own.
import { z } from 'zod'
import { exportFormats } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { savedExport } from '../examples.ts'
import { type KeptQuery, keptQuery, readKept } from '../http/kept-query.ts'
import { listOfRows, pageQuery } from '../http/paging.ts'
import { idOf, instant, text } from '../http/values.ts'
import { ExportQuery } from './schema.ts'

export const SavedExportId = idOf('exp', 'a saved export')

/** What an export is narrowed by; how far to read, and since when, is for whoever fetches it to say. */
export const ExportFilters = ExportQuery.omit({ changedSince: true, cursor: true, limit: true })

/** The filters a saved export holds, as an export takes them. */
export const readExportFilters = (filters: KeptQuery) => readKept(ExportFilters, filters)

const fields = {
  name: text(100),
  format: z.enum(exportFormats),
  filters: keptQuery(ExportFilters, 'is no filter of an export').meta({
    description: 'The parameters of an export, as they stand in its address.',
  }),
  includesUnpublished: z.boolean().meta({
    description:
      'Also verdicts that are not published, as long as whoever saved it may hand those out. Otherwise what is sent is what the public sees: the revision that is published, though another is in force.',
  }),
}

export const SavedExport = z
  .strictObject({
    id: SavedExportId,
    name: z.string(),
    format: z.enum(exportFormats),
    filters: z.record(z.string(), z.array(z.string())),
    includesUnpublished: z.boolean(),
    address: z.string().meta({
      description: 'Where it is fetched, from the desk’s own address on; the same whatever is changed.',
    }),
    keyStart: z.string().meta({ description: 'How its key begins.' }),
    archivedAt: instant.nullable(),
    createdBy: Person,
    version: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({
    id: 'SavedExport',
    description: 'An export with a name, an address that stays and a key of its own.',
    example: savedExport,
  })

const key = z.string().nullable()
export const KeyedExport = SavedExport.extend({
  key: key.meta({
    description: 'Shown this once; null when an Idempotency-Key repeats the request.',
    example: 'cdx_wK3fY0v7Zq2bN8sLr5tXe1uHc9gJd4aMpOi6kVzTnQo',
  }),
}).meta({ id: 'KeyedExport', description: 'A saved export with its key.' })

export const NewSavedExport = z
  .strictObject({
    name: fields.name,
    format: fields.format.default('json'),
    filters: fields.filters.default({}),
    includesUnpublished: fields.includesUnpublished.default(false),
  })
  .meta({ id: 'NewSavedExport' })

export const SavedExportChanges = z
  .strictObject({
    name: fields.name.optional(),
    format: fields.format.optional(),
    filters: fields.filters.optional(),
    includesUnpublished: fields.includesUnpublished.optional(),
  })
  .meta({ id: 'SavedExportChanges', description: 'Only the fields given change.' })

export const SavedExportQuery = z.strictObject({
  ...pageQuery(['createdAt']),
  archived: z.stringbool().default(false).meta({ description: 'Those put away instead of those in use.' }),
})
export const SavedExportList = listOfRows(SavedExport)

/** What whoever has the key may add. */
export const SavedFetchQuery = ExportQuery.pick({ changedSince: true, cursor: true, limit: true }).extend({
  key: z.string().max(200).optional().meta({
    description: 'Its key, for programs that can send no header; else `Authorization: Bearer KEY`.',
  }),
})

export type SavedExport = z.output<typeof SavedExport>
export type KeyedExport = z.output<typeof KeyedExport>
export type NewSavedExport = z.output<typeof NewSavedExport>
export type SavedExportChanges = z.output<typeof SavedExportChanges>
export type SavedExportQuery = z.output<typeof SavedExportQuery>
export type SavedFetchQuery = z.output<typeof SavedFetchQuery>
