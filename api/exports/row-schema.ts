// The published JSON Schema of a row, made from what the exports are made with.
import { z } from 'zod'
import { ExportedRow } from './schema.ts'

/** What a reader of the exports can check rows against; the version goes up when a field goes or changes its meaning. */
export const exportSchema = {
  ...z.toJSONSchema(ExportedRow, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => plain(jsonSchema),
  }),
  $id: 'urn:claimdesk:export:1',
  title: 'A row of a Claimdesk export',
}

/** Our schemas' names and examples are for the API's description; a validator would trip over them. */
function plain(jsonSchema: Record<string, unknown>): void {
  delete jsonSchema.id
  delete jsonSchema.example
}
