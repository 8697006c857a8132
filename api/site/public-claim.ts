// What the public pages know of a claim: the published revision and what it rests on, nothing the desk keeps to itself.
import type { ExportedClaim } from '../exports/schema.ts'
import type { Verdict } from '../reviews/schema.ts'

/** A claim as its page shows it. */
export interface PublicClaim {
  row: ExportedClaim
  /** The revision shown, with the claim and the evidence as they were judged. */
  shown: Verdict
  /** The newest published revision; another than the one shown when an older one was asked for. */
  newest: number
  publishedAt: string
  freshness: 'fresh' | 'due' | 'overdue' | 'expired' | null
  /** Every published revision, newest first. */
  revisions: Verdict[]
}

/** The verdict was shown once and taken back. */
export interface Retracted {
  id: string
  reason: string
  at: string
}
