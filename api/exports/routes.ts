// Where verified claims are taken away.
import { exportedClaim } from '../examples.ts'
import { Answer, type Route, route } from '../http/route.ts'
import { csv } from './formats/csv.ts'
import type { Format } from './formats/format.ts'
import { json } from './formats/json.ts'
import { ndjson } from './formats/ndjson.ts'
import { ExportedClaim, ExportedClaims, ExportQuery } from './schema.ts'
import { exportClaims } from './service.ts'

const example = ExportedClaim.parse(exportedClaim)

const description =
  'Streamed. Claims with a verdict in force, published or not: `verified` unless `verdict` asks for others, `any` for all. The filters are those of `GET /claims`.'

interface Export {
  extension: string
  name: string
  summary: string
  format: Format
  returns?: typeof ExportedClaims
  sample?: string
}

function exportRoute({ extension, name, summary, format, returns, sample }: Export) {
  return route({
    method: 'get',
    path: `/exports/claims.${extension}`,
    name,
    tag: 'exports',
    summary,
    description,
    can: 'exports:read',
    query: ExportQuery,
    ...(returns && { returns }),
    ...(sample !== undefined && { sample }),
    produces: format.mediaType.split(';')[0] ?? format.mediaType,
    sends: ['Content-Disposition'],
    run: async ({ ctx, query }) =>
      new Answer(await exportClaims(ctx, query, format), {
        'content-type': format.mediaType,
        'content-disposition': `attachment; filename="claims.${extension}"`,
        'cache-control': 'no-store',
      }),
  })
}

export const exportRoutes: Route[] = [
  exportRoute({
    extension: 'json',
    name: 'exportJson',
    summary: 'Export decided claims as one JSON document',
    format: json,
    returns: ExportedClaims,
  }),
  exportRoute({
    extension: 'ndjson',
    name: 'exportNdjson',
    summary: 'Export decided claims, one a line as JSON',
    format: ndjson,
    sample: ndjson.page([example], true),
  }),
  exportRoute({
    extension: 'csv',
    name: 'exportCsv',
    summary: 'Export decided claims as a table',
    format: csv,
    sample: csv.begin('') + csv.page([example], true),
  }),
]
