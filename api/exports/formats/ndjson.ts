// One claim a line, as JSON.
import type { Format } from './format.ts'

export const ndjson: Format = {
  mediaType: 'application/x-ndjson',
  begin: () => '',
  page: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  end: () => '',
}
