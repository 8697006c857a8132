// What the public sees of claims: the published revision with what it rests on, and nothing the desk keeps to itself.
import type { Freshness, PredictionOutcome, RevisionKind, Verdict } from '../../db/vocabulary.ts'
import type { ArticleBrief } from '../articles/schema.ts'
import type { Appearance } from '../claims/schema.ts'
import type { ExportedClaim } from '../exports/schema.ts'
import type { PublicFactCheck } from '../fact-checks/schema.ts'
import type { Verdict as VerdictRecord } from '../reviews/schema.ts'

/** What a list of published verdicts can be narrowed by. */
export interface PublishedFilters {
  verdict?: Verdict | undefined
  topic?: string | undefined
  speaker?: string | undefined
  /** The publisher of an article the claim appeared in. */
  outlet?: string | undefined
  q?: string | undefined
  /** In small letters; `en` finds `en-GB` too. */
  language?: string | undefined
  /** Claims made, or judged, on this day or later. */
  since?: string | undefined
}

/** A claim as a list shows it. */
export interface PublishedBrief {
  id: string
  /** As it was judged. */
  text: string
  headline: string | null
  speaker: string | null
  claimedOn: string | null
  language: string | null
  topics: string[]
  revision: number
  kind: RevisionKind
  verdict: Verdict
  rating: string
  outcome: PredictionOutcome | null
  summary: string | null
  asOf: string
  freshness: Freshness
  overtakenOn: string | null
  decidedAt: string
  /** When this revision became public, and when the first one did. */
  publishedAt: string
  firstPublishedAt: string
}

export interface PublishedPage {
  data: PublishedBrief[]
  /** The id of the last claim, for the page after this; null on the last one. */
  nextAfter: string | null
}

/** A piece of evidence as it was judged, unless it was withdrawn since. */
export type PublishedEvidence = Omit<VerdictRecord['judged']['evidence'][number], 'verdictOf'> & {
  /** That its publisher corrected or retracted the source since. */
  standing: 'stands' | 'corrected' | 'retracted'
  /** Where a verdict of ours is the evidence: as it is published, or `unpublished`. */
  verdictOf: PublishedBrief | 'unpublished' | null
}

/** Where the claim occurs, in the words that were taken from there. */
export interface PublishedAppearance {
  id: string
  article: ArticleBrief
  exact: string
  attribution: Appearance['attribution']
  isFirst: boolean
  /** The article no longer has these words. */
  isChanged: boolean
}

/** One time a revision became public. */
export interface PublicRevision {
  revision: number
  /** The gravest of this revision and those before it that were never public. */
  kind: RevisionKind
  verdict: Verdict
  rating: string
  outcome: PredictionOutcome | null
  /** For readers of the revision before. */
  changeNote: string | null
  publishedAt: string
  retracted: { at: string; reason: string } | null
}

/** A claim as its page shows it. */
export interface PublishedClaim extends PublishedBrief {
  article: ArticleBrief | null
  appearances: PublishedAppearance[]
  resolution: { by?: string | undefined; criterion?: string | undefined } | null
  ratingScale: ExportedClaim['ratingScale']
  reading: string | null
  rationale: string
  waiver: string | null
  overtakenNote: string | null
  recheckOn: string | null
  validUntil: string | null
  isSelfReviewed: boolean
  /** Empty unless the desk names its reviewers. */
  decidedBy: string[]
  originsInWords: string
  evidence: PublishedEvidence[]
  /** How many of the pieces it was judged on were withdrawn since. */
  withdrawnEvidence: number
  /** What others concluded, as links to them; never ours. */
  factChecks: PublicFactCheck[]
  replies: { isClaimants: boolean; askedAt: string; text: string }[]
  /** Every time a revision became public, newest first. */
  revisions: PublicRevision[]
  /** The newest published revision: another than the one shown where an older one was asked for. */
  currentRevision: number
  /** When anything of this last changed. */
  changedAt: string
}

/** What is at the address of a claim. */
export type AtAddress =
  | { is: 'published'; claim: PublishedClaim }
  | { is: 'retracted'; id: string; reason: string; at: string }
  | { is: 'merged'; intoId: string }

/** The desk owned up to a mistake in public, or took an answer out of it. */
export interface PublicCorrection {
  id: string
  claimId: string
  kind: 'correction' | 'void' | 'retraction'
  /** Null where the claim is no longer public: then only that something was taken back, and why. */
  claim: { text: string; headline: string | null } | null
  from: Answered | null
  to: Answered | null
  note: string | null
  /** When readers saw it. */
  at: string
}

export interface Answered {
  verdict: Verdict
  rating: string
  revision: number
}
