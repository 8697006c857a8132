// The words of the AVeriTeC data set for ours, and ours for them.
// Schlichtkrull, Guo and Vlachos, "AVeriTeC", NeurIPS 2023.
import type { ClaimKind, SourceMedium, Verdict } from '../../../db/vocabulary.ts'

export const averitecLabels: Record<Verdict, string> = {
  verified: 'Supported',
  refuted: 'Refuted',
  mixed: 'Conflicting Evidence/Cherrypicking',
  unproven: 'Not Enough Evidence',
}

export const averitecClaimTypes: Record<ClaimKind, string> = {
  event: 'Event/Property Claim',
  state: 'Event/Property Claim',
  number: 'Numerical Claim',
  comparison: 'Numerical Claim',
  quote: 'Quote Verification',
  cause: 'Causal Claim',
  position: 'Position Statement',
  prediction: 'Event/Property Claim',
}

export const averitecMedia: Record<SourceMedium, string> = {
  web: 'Web text',
  document: 'PDF',
  dataset: 'Web table',
  interview: 'Other',
  social: 'Web text',
  broadcast: 'Video',
  other: 'Other',
}

const kindOf: Record<string, ClaimKind> = {
  'Event/Property Claim': 'event',
  'Numerical Claim': 'number',
  'Quote Verification': 'quote',
  'Causal Claim': 'cause',
  'Position Statement': 'position',
}

const mediumOf: Record<string, SourceMedium> = {
  'Web text': 'web',
  PDF: 'document',
  'Web table': 'dataset',
  Video: 'broadcast',
}

export function verdictOfLabel(label: unknown): Verdict | undefined {
  const plain = said(label)?.toLowerCase()
  return (Object.keys(averitecLabels) as Verdict[]).find((verdict) => {
    const known = averitecLabels[verdict].toLowerCase()
    return known === plain || (verdict === 'mixed' && plain !== undefined && known.split('/').includes(plain))
  })
}

export function kindsOfTypes(types: unknown): ClaimKind[] {
  return Array.isArray(types) ? [...new Set(types.flatMap((type) => kindOf[said(type) ?? ''] ?? []))] : []
}

export const mediumOfName = (name: unknown): SourceMedium => mediumOf[said(name) ?? ''] ?? 'other'

/** The data set writes days as 12-3-2022; a date known less precisely has no form there. */
export function dayMonthYear(date: string | null): string | null {
  const [year, month, day] = date?.split('-').map(Number) ?? []
  return year && month && day ? `${day}-${month}-${year}` : null
}

/** `12-3-2022` as 2022-03-12; what is written otherwise is no day here. */
export function dayOfWritten(written: unknown): string | null {
  const [, day = '', month = '', year = ''] =
    /^\s*(\d{1,2})-(\d{1,2})-(\d{4})\s*$/.exec(String(written)) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) ? date : null
}

/** A text with something in it, exactly as given. */
export function said(value: unknown): string | undefined {
  return typeof value === 'string' && /\S/.test(value) ? value : undefined
}

/** As written, where the desk has room for it. */
export function speakerOf(written: unknown): string | null {
  const name = said(written)
  return name === undefined || [...name].length > 300 ? null : name
}
