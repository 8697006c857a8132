// One JSON document, written piece by piece.
import type { Format } from './format.ts'

export const json: Format = {
  mediaType: 'application/json',
  begin: (exportedAt) => `{"exportedAt":${JSON.stringify(exportedAt)},"data":[`,
  page: (rows, isFirst) => (isFirst ? '' : ',') + rows.map((row) => JSON.stringify(row)).join(','),
  end: () => ']}\n',
}
