// Where verified claims are taken away, and the history.
import { z } from 'zod'
import type { ExportFormat } from '../../db/vocabulary.ts'
import { ClaimId } from '../claims/schema.ts'
import { event, exportedClaim } from '../examples.ts'
import { ownAddress } from '../http/own-address.ts'
import { Answer, type Route, route } from '../http/route.ts'
import { AveritecRecords } from './averitec-schema.ts'
import { formats, tellsDepartures } from './formats/all.ts'
import { exportHistory } from './history.ts'
import { jsonLayout, type Layout, ndjsonLayout } from './layout.ts'
import { exportSchema } from './row-schema.ts'
import {
  ClaimReviewLint,
  ExportedClaim,
  ExportedClaims,
  ExportQuery,
  HistoryExportQuery,
  SignedExportQuery,
} from './schema.ts'
import { exportClaims, exportSignedClaims, findClaimReview, lintClaim } from './service.ts'

const example = ExportedClaim.parse(exportedClaim)
const issuer = { url: 'https://desk.example', name: 'The Town Herald’s desk' }
const sampleOf = (format: ExportFormat) =>
  formats[format].begin(example.updatedAt, issuer) + formats[format].page([example], true, issuer)

const description =
  'Streamed. Claims with a verdict in force, published or not: `verified` unless `verdict` asks for others, `any` for all. The filters are those of `GET /claims`.'

interface Export {
  format: ExportFormat
  name: string
  summary: string
  /** How it is laid out with a manifest; without one it cannot carry any. */
  signed?: Layout
  returns?: z.ZodType
}

const queryOf = ({ signed, format }: Export) => {
  if (signed) return SignedExportQuery
  return tellsDepartures.has(format) ? ExportQuery : ExportQuery.omit({ changedSince: true })
}

function exportRoute(one: Export) {
  const { name, summary, format, signed, returns } = one
  const { mediaType } = formats[format]
  return route({
    method: 'get',
    path: `/exports/claims.${format}`,
    name,
    tag: 'exports',
    summary,
    description,
    can: 'exports:read',
    load: 'download',
    query: queryOf(one),
    ...(returns ? { returns } : { sample: sampleOf(format) }),
    produces: mediaType.split(';')[0] ?? mediaType,
    sends: ['Content-Disposition'],
    run: async ({ ctx, query, request }) => {
      const { manifest = false, ...filters } = query as z.output<typeof SignedExportQuery>
      const isSigned = signed !== undefined && manifest
      const body = isSigned
        ? exportSignedClaims(ctx, filters, signed)
        : exportClaims(ctx, filters, format, ownAddress(ctx, request))
      return attachment(await body, `claims.${format}`, mediaType)
    },
  })
}

/** A file to be kept, under a name. */
export function attachment(body: Answer['body'], filename: string, mediaType: string): Answer {
  return new Answer(body, {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${filename}"`,
    'cache-control': 'no-store',
  })
}

const LinkedData = z.record(z.string(), z.unknown())
const params = z.strictObject({ id: ClaimId })

export const exportRoutes: Route[] = [
  exportRoute({
    format: 'json',
    name: 'exportJson',
    summary: 'Export decided claims as one JSON document',
    signed: jsonLayout,
    returns: ExportedClaims,
  }),
  exportRoute({
    format: 'ndjson',
    name: 'exportNdjson',
    summary: 'Export decided claims, one a line as JSON',
    signed: ndjsonLayout,
  }),
  exportRoute({
    format: 'csv',
    name: 'exportCsv',
    summary: 'Export decided claims as a table',
  }),
  exportRoute({
    format: 'claimreview.json',
    name: 'exportClaimReview',
    summary: 'Export verdicts as a feed of ClaimReview (schema.org)',
    returns: LinkedData,
  }),
  exportRoute({
    format: 'averitec.json',
    name: 'exportAveritec',
    summary: 'Export decided claims in the shape of the AVeriTeC data set',
    returns: AveritecRecords,
  }),
  exportRoute({
    format: 'annotations.json',
    name: 'exportAnnotations',
    summary: 'Export every appearance as a W3C Web Annotation',
    returns: LinkedData,
  }),
  route({
    method: 'get',
    path: '/exports/schema.json',
    name: 'findExportSchema',
    tag: 'exports',
    summary: 'The JSON Schema of one row of an export',
    description:
      'Of a claim or of one that left, as the JSON and NDJSON exports send them; `$id` carries the version.',
    can: 'exports:read',
    returns: z.record(z.string(), z.unknown()),
    run: async () => exportSchema,
  }),
  route({
    method: 'get',
    path: '/claims/{id}/claimreview',
    name: 'findClaimReview',
    tag: 'exports',
    summary: 'The verdict of a claim as ClaimReview (schema.org)',
    can: 'exports:read',
    params,
    returns: LinkedData,
    problems: ['no-verdict', 'verdict-imported'],
    run: ({ ctx, params, request }) => findClaimReview(ctx, params.id, ownAddress(ctx, request)),
  }),
  route({
    method: 'get',
    path: '/claims/{id}/claimreview/lint',
    name: 'lintClaimReview',
    tag: 'exports',
    summary: 'Every documented rule for ClaimReview, held against this claim',
    description:
      'Google no longer shows fact checks in its search results; Fact Check Explorer and others still read the markup.',
    can: 'exports:read',
    params,
    returns: ClaimReviewLint,
    problems: ['no-verdict', 'verdict-imported'],
    run: ({ ctx, params, request }) => lintClaim(ctx, params.id, ownAddress(ctx, request)),
  }),
  route({
    method: 'get',
    path: '/exports/history.ndjson',
    name: 'exportHistory',
    load: 'download',
    tag: 'exports',
    summary: 'Export the whole history, one event a line, oldest first',
    description:
      'Streamed. `npm run verify -- FILE` recomputes the chain without the desk, and holds other exports against it.',
    can: 'history:read',
    query: HistoryExportQuery,
    sample: `${JSON.stringify(event)}\n`,
    produces: formats.ndjson.mediaType,
    sends: ['Content-Disposition'],
    run: async ({ ctx, query }) =>
      attachment(await exportHistory(ctx, query), 'history.ndjson', formats.ndjson.mediaType),
  }),
]
