// Where verified claims are taken away, and the history.
import type { z } from 'zod'
import { event, exportedClaim } from '../examples.ts'
import { Answer, type Route, route } from '../http/route.ts'
import { csv } from './formats/csv.ts'
import type { Format } from './formats/format.ts'
import { json } from './formats/json.ts'
import { ndjson } from './formats/ndjson.ts'
import { exportHistory } from './history.ts'
import { jsonLayout, type Layout, ndjsonLayout } from './layout.ts'
import {
  ExportedClaim,
  ExportedClaims,
  ExportQuery,
  HistoryExportQuery,
  SignedExportQuery,
} from './schema.ts'
import { exportClaims, exportSignedClaims } from './service.ts'

const example = ExportedClaim.parse(exportedClaim)

const description =
  'Streamed. Claims with a verdict in force, published or not: `verified` unless `verdict` asks for others, `any` for all. The filters are those of `GET /claims`.'

interface Export {
  extension: string
  name: string
  summary: string
  format: Format
  /** How it is laid out with a manifest; without one it cannot carry any. */
  signed?: Layout
  returns?: typeof ExportedClaims
  sample?: string
}

function exportRoute({ extension, name, summary, format, signed, returns, sample }: Export) {
  return route({
    method: 'get',
    path: `/exports/claims.${extension}`,
    name,
    tag: 'exports',
    summary,
    description,
    can: 'exports:read',
    query: signed ? SignedExportQuery : ExportQuery,
    ...(returns && { returns }),
    ...(sample !== undefined && { sample }),
    produces: format.mediaType.split(';')[0] ?? format.mediaType,
    sends: ['Content-Disposition'],
    run: async ({ ctx, query }) => {
      const { manifest = false, ...filters } = query as z.output<typeof SignedExportQuery>
      const isSigned = signed !== undefined && manifest
      const body = isSigned ? exportSignedClaims(ctx, filters, signed) : exportClaims(ctx, filters, format)
      return attachment(await body, `claims.${extension}`, format.mediaType)
    },
  })
}

function attachment(body: Answer['body'], filename: string, mediaType: string): Answer {
  return new Answer(body, {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${filename}"`,
    'cache-control': 'no-store',
  })
}

export const exportRoutes: Route[] = [
  exportRoute({
    extension: 'json',
    name: 'exportJson',
    summary: 'Export decided claims as one JSON document',
    format: json,
    signed: jsonLayout,
    returns: ExportedClaims,
  }),
  exportRoute({
    extension: 'ndjson',
    name: 'exportNdjson',
    summary: 'Export decided claims, one a line as JSON',
    format: ndjson,
    signed: ndjsonLayout,
    sample: ndjson.page([example], true),
  }),
  exportRoute({
    extension: 'csv',
    name: 'exportCsv',
    summary: 'Export decided claims as a table',
    format: csv,
    sample: csv.begin('') + csv.page([example], true),
  }),
  route({
    method: 'get',
    path: '/exports/history.ndjson',
    name: 'exportHistory',
    tag: 'exports',
    summary: 'Export the whole history, one event a line, oldest first',
    description:
      'Streamed. `npm run verify -- FILE` recomputes the chain without the desk, and holds other exports against it.',
    can: 'history:read',
    query: HistoryExportQuery,
    sample: `${JSON.stringify(event)}\n`,
    produces: ndjson.mediaType,
    sends: ['Content-Disposition'],
    run: async ({ ctx, query }) =>
      attachment(await exportHistory(ctx, query), 'history.ndjson', ndjson.mediaType),
  }),
]
