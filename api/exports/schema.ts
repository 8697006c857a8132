// What an export takes and what one of its rows holds.
import { z } from 'zod'
import { freshnesses, revisionKinds, verdicts } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { ArticleBrief } from '../articles/schema.ts'
import { claimFilters } from '../claims/filters.ts'
import { lifetime } from '../claims/lifetime-schema.ts'
import { Appearance, ClaimId, statement } from '../claims/schema.ts'
import { PublicContact } from '../evidence/contact-schema.ts'
import { Evidence, IndependentOrigins, originsInWords } from '../evidence/schema.ts'
import { exportedClaim } from '../examples.ts'
import { PublicFactCheck } from '../fact-checks/schema.ts'
import { instant, listOf } from '../http/values.ts'
import { Imported } from '../reviews/schema.ts'

const { status: _status, withdrawn: _withdrawn, verdict: _verdict, ...filters } = claimFilters

export const ExportQuery = z.strictObject({
  ...filters,
  changedSince: instant.optional().meta({
    description:
      'Only claims that changed since then; those that left the export come as `{id, removed: true, reason}`.',
  }),
  cursor: ClaimId.optional().meta({
    description: 'The id of the last row you hold, to go on from where a stream broke off.',
  }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'How many rows at most; all unless said.' }),
  verdict: listOf([...verdicts, 'any']).meta({
    description: 'Which verdicts; `verified` unless said, `any` for all decided claims.',
  }),
})

/** Whether the file ends in a manifest that `npm run verify` checks it by. */
const manifest = z.stringbool().default(false).meta({
  description:
    'End in a signed manifest: the hash of every line, a root over them, the head of the history. Then one row stands on each line. `npm run verify -- FILE` checks it without the desk.',
})
export const SignedExportQuery = ExportQuery.extend({ manifest })
export const HistoryExportQuery = z.strictObject({ manifest })

export const Manifest = z
  .strictObject({
    format: z.literal('claimdesk-manifest/1'),
    holds: z.enum(['claims', 'history']),
    exportedAt: z.string(),
    query: z.record(z.string(), z.unknown()),
    count: z.int(),
    root: z.string().meta({ description: 'SHA-256 over the hashes of the lines, each with a line feed.' }),
    chain: z.strictObject({ seq: z.int(), head: z.string() }),
    keyId: z.string(),
    publicKey: z.string(),
    signature: z.string().meta({
      description: 'Ed25519, base64, over the canonical JSON of all fields from `format` to `keyId`.',
    }),
    lines: z.array(z.string()).meta({ description: 'SHA-256 of each row as it stands on its line.' }),
  })
  .meta({ id: 'Manifest' })

export const Correction = z
  .strictObject({
    revision: z.int(),
    kind: z.enum(['correction', 'void']),
    from: z.enum(verdicts).nullable(),
    to: z.enum(verdicts).nullable(),
    reason: z.string().nullable(),
    changeNote: z.string().nullable().meta({ description: 'What is different, for readers.' }),
    at: z.string(),
  })
  .meta({ id: 'Correction' })

const maybeNamed = Person.nullable().meta({
  description: 'Null unless the desk names the people who work on evidence.',
})
const ExportedEvidence = Evidence.extend({
  addedBy: maybeNamed,
  judgedBy: maybeNamed,
  excerptConfirmedBy: maybeNamed,
}).meta({ id: 'ExportedEvidence' })

export const ExportedClaim = z
  .strictObject({
    ...statement,
    article: ArticleBrief.nullable(),
    appearances: z.array(Appearance),
    verdict: z.enum(verdicts),
    rating: z.string(),
    ratingScale: z
      .strictObject({ number: z.number(), worst: z.number(), best: z.number() })
      .nullable()
      .meta({ description: 'The number of the rating on its scale; null where a number would mislead.' }),
    verdictRevision: z.int(),
    revisionKind: z.enum(revisionKinds),
    asOf: z.string().meta({ description: 'The day the verdict was judged for.' }),
    freshness: z.enum(freshnesses).meta({ description: 'How far it could be relied on when exported.' }),
    ...lifetime,
    overtakenNote: z.string().nullable(),
    reading: z.string().nullable(),
    summary: z.string().nullable(),
    rationale: z.string(),
    waiver: z
      .string()
      .nullable()
      .meta({ description: 'Why it was decided although the policy was not met.' }),
    changeNote: z
      .string()
      .nullable()
      .meta({ description: 'What is different from the revision before, for readers of that.' }),
    imported: Imported.nullable().meta({
      description: 'Where the verdict came from, when others concluded it; null for the desk’s own.',
    }),
    isSelfReviewed: z.boolean().meta({ description: 'Whoever submitted it also judged it.' }),
    publishedRevision: z.int().nullable().meta({ description: 'The revision the public sees, if any.' }),
    underReview: z.boolean().meta({
      description: 'In force, and being judged anew; text, kinds and scope are those that were judged.',
    }),
    evidenceChanged: z.boolean().meta({ description: 'Evidence changed after the verdict.' }),
    independentOrigins: IndependentOrigins,
    originsInWords,
    contacts: z
      .array(PublicContact)
      .meta({ description: 'Whom the desk asked, and what may be published of the answer.' }),
    evidence: z.array(ExportedEvidence),
    factChecks: z
      .array(PublicFactCheck)
      .meta({ description: 'What others concluded; never the desk’s own answer.' }),
    corrections: z
      .array(Correction)
      .meta({ description: 'Revisions that own up to a mistake, oldest first.' }),
    licence: z.string().nullable().meta({
      description:
        'What others may do with it: an SPDX name or an address; null while the desk has not said.',
    }),
    decidedAt: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({
    id: 'ExportedClaim',
    description: 'A decided claim with all that its verdict rests on.',
    example: exportedClaim,
  })

/** A claim that was in the export once and no longer is. */
export const Departure = z
  .strictObject({
    id: ClaimId,
    removed: z.literal(true),
    reason: z.enum(['withdrawn', 'merged', 'voided', 'retracted', 'filtered']).meta({
      description:
        '`voided`: no verdict is in force any more. `retracted`: of an export of what is published, that it no longer is. `filtered`: it no longer fits what the export asks for.',
    }),
    updatedAt: instant,
  })
  .meta({ id: 'Departure' })

export const ExportedRow = z.union([ExportedClaim, Departure])

export const ExportedClaims = z
  .strictObject({ exportedAt: z.string(), data: z.array(ExportedRow), manifest: Manifest.optional() })
  .meta({ id: 'ExportedClaims' })

const LintResult = z
  .strictObject({ rule: z.string(), result: z.enum(['pass', 'warn', 'fail']), detail: z.string() })
  .meta({ id: 'LintResult' })

/** A claim as ClaimReview markup, with every documented rule held against it. */
export const ClaimReviewLint = z
  .strictObject({
    passes: z.boolean().meta({ description: 'No rule fails; warnings are advice.' }),
    results: z.array(LintResult),
    markup: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'ClaimReviewLint' })

export type HistoryExportQuery = z.output<typeof HistoryExportQuery>
export type LintResult = z.output<typeof LintResult>
export type ExportQuery = z.output<typeof ExportQuery>
export type ExportedRow = z.output<typeof ExportedRow>
export type Departure = z.output<typeof Departure>
export type ClaimReviewLint = z.output<typeof ClaimReviewLint>
export type ExportedClaim = z.output<typeof ExportedClaim>
export type Correction = z.output<typeof Correction>
