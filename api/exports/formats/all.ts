// Every form an export takes, by the end of its address.
import type { ExportFormat } from '../../../db/vocabulary.ts'
import { annotations } from './annotations.ts'
import { averitec } from './averitec.ts'
import { claimReviewFeed } from './claimreview.ts'
import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'

export const formats: Readonly<Record<ExportFormat, Format>> = {
  json,
  ndjson,
  csv,
  'claimreview.json': claimReviewFeed,
  'averitec.json': averitec,
  'annotations.json': annotations,
}

/** The formats that can say that a claim left. */
export const tellsDepartures: ReadonlySet<ExportFormat> = new Set(['json', 'ndjson', 'csv'])
