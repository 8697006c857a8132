// A format turns pages of exported claims into text: what stands before, each page, and what stands after.
import type { Departure, ExportedClaim, ExportedRow } from '../schema.ts'

/** Who publishes the claims, for the formats that carry addresses and names. */
export interface Issuer {
  /** Where the desk is reached, without a slash at the end. */
  url: string
  name: string
}

export interface Format {
  mediaType: string
  begin(exportedAt: string, issuer: Issuer): string
  /** @param isFirst whether nothing was written before this page */
  page(rows: readonly ExportedRow[], isFirst: boolean, issuer: Issuer): string
  end(): string
}

/** Where a claim is read by anybody. */
export const claimUrl = ({ url }: Issuer, claimId: string) => `${url}/claims/${claimId}`

const hasLeft = (row: ExportedRow): row is Departure => 'removed' in row

/** For the formats that have no way to say that a claim left; they are not asked for changes. */
export const claimsIn = (rows: readonly ExportedRow[]): ExportedClaim[] =>
  rows.filter((row): row is ExportedClaim => !hasLeft(row))
