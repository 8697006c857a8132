// Where verified claims are taken away.
import { Answer, type Route, route } from '../http/route.ts'
import { csv } from './formats/csv.ts'
import type { Format } from './formats/format.ts'
import { json } from './formats/json.ts'
import { ndjson } from './formats/ndjson.ts'
import { ExportedClaims, ExportQuery } from './schema.ts'
import { exportClaims } from './service.ts'

const description =
  'Streamed. Claims with a verdict in force, published or not: `verified` unless `verdict` asks for others, `any` for all. The filters are those of `GET /claims`.'

function exportRoute(extension: string, summary: string, format: Format, returns?: typeof ExportedClaims) {
  return route({
    method: 'get',
    path: `/exports/claims.${extension}`,
    tag: 'exports',
    summary,
    description,
    can: 'exports:read',
    query: ExportQuery,
    ...(returns && { returns }),
    produces: format.mediaType.split(';')[0] ?? format.mediaType,
    run: async ({ ctx, query }) =>
      new Answer(exportClaims(ctx, query, format), {
        'content-type': format.mediaType,
        'content-disposition': `attachment; filename="claims.${extension}"`,
        'cache-control': 'no-store',
      }),
  })
}

export const exportRoutes: Route[] = [
  exportRoute('json', 'Export decided claims as one JSON document', json, ExportedClaims),
  exportRoute('ndjson', 'Export decided claims, one a line as JSON', ndjson),
  exportRoute('csv', 'Export decided claims as a table', csv),
]
