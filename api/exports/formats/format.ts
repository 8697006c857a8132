// A format turns pages of exported claims into text: what stands before, each page, and what stands after.
import type { ExportedClaim } from '../schema.ts'

export interface Format {
  mediaType: string
  begin(exportedAt: string): string
  /** @param isFirst whether no row was written before this page */
  page(rows: readonly ExportedClaim[], isFirst: boolean): string
  end(): string
}
