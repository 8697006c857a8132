// What is to be imported: a file or pasted text, what kind it is, and how it is sent.
import type { Trial } from '../../api/imports/schema.ts'
import type { Job } from '../../api/jobs/schema.ts'
import { t } from '../language/language.ts'
import { sendBytes } from '../request.ts'

export const kinds = {
  'application/x-ndjson': t('Claims, one a line as JSON (NDJSON)'),
  'text/csv': t('A table (CSV)'),
  'application/ld+json': t('ClaimReview or a DataFeed (JSON-LD)'),
  'text/html': t('A page with ClaimReview in it (HTML)'),
  'application/vnd.averitec+json': 'AVeriTeC',
} as const
export type Kind = keyof typeof kinds

export interface Upload {
  name: string
  content: Blob
  kind: Kind
}

/** By what it holds, and by the end of its name where that says nothing. */
export function kindOf(name: string, start: string): Kind {
  const text = start.replace(/^\ufeff/, '').trimStart()
  if (/^</.test(text)) return 'text/html'
  if (/^\[?\s*\{/.test(text)) {
    if (/"claimReviewed"|ClaimReview|DataFeed/.test(text)) return 'application/ld+json'
    if (/^\[/.test(text) || /"label"\s*:|"questions"\s*:/.test(text)) return 'application/vnd.averitec+json'
    return 'application/x-ndjson'
  }
  return /\.(ndjson|jsonl)$/i.test(name) ? 'application/x-ndjson' : 'text/csv'
}

/** The beginning is enough to tell. */
export async function uploadOf(name: string, content: Blob): Promise<Upload> {
  return { name, content, kind: kindOf(name, await content.slice(0, 64 * 1024).text()) }
}

/** Column → field; null for one that is left out. */
export type Mapping = Record<string, string | null>

const mappingQuery = (mapping: Mapping | undefined) => mapping && JSON.stringify(mapping)

export const tryUpload = ({ content, kind }: Upload, mapping: Mapping | undefined) =>
  sendBytes<Trial>('/imports', kind, content, { dryRun: true, mapping: mappingQuery(mapping) })

export const importUpload = ({ name, content, kind }: Upload, mapping: Mapping | undefined) =>
  sendBytes<Job>('/imports', kind, content, { name, mapping: mappingQuery(mapping) })
