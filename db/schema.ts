// Every table, in reading order: people, settings, articles, claims, evidence, judgement, jobs, history, machinery.
// Text ids carry a prefix and are ordered by time; the integer `seq` under them serves paging and full-text search.
import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  blob,
  customType,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import {
  actions,
  anchorStates,
  answerTypes,
  attributionKinds,
  captureStates,
  captureWays,
  claimStatuses,
  contactChannels,
  contactOutcomes,
  correctionRequestStatuses,
  declineReasons,
  deliveryStates,
  derivations,
  exportFormats,
  fetchFailures,
  type ImportedFormat,
  importFormats,
  importOutcomes,
  jobStates,
  matchBands,
  matchDecisions,
  matchRelations,
  modalities,
  notificationKinds,
  predictionOutcomes,
  revisionKinds,
  roles,
  roundOutcomes,
  sourceLevels,
  sourceMedia,
  sourceStandings,
  stances,
  undoOutcomes,
  verdicts as verdictWords,
  type WebhookEvent,
  webhookMessages,
  webhookStates,
} from './vocabulary.ts'

const seq = () => integer('seq').primaryKey()
const id = () => text('id').notNull().unique()
const version = () => integer('version').notNull().default(1)
const createdAt = () => text('created_at').notNull()
const updatedAt = () => text('updated_at').notNull()
const flag = (name: string) => integer(name, { mode: 'boolean' })

/** The sign-in library works with Date; on disk an instant is ISO 8601 text as everywhere else. */
const instant = customType<{ data: Date; driverData: string }>({
  dataType: () => 'text',
  toDriver: (date) => date.toISOString(),
  fromDriver: (iso) => new Date(iso),
})

// ── people ──────────────────────────────────────────────────────────────────────────────────────

export const users = sqliteTable('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: flag('email_verified').notNull(),
  image: text('image'),
  role: text('role', { enum: roles }).notNull(),
  banned: flag('banned'),
  banReason: text('ban_reason'),
  banExpires: instant('ban_expires'),
  version: version(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    impersonatedBy: text('impersonated_by'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('sessions_user').on(table.userId)],
)

/** A way to sign in: here always a password, hashed by the sign-in library. */
export const accounts = sqliteTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    issuer: text('issuer'),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('accounts_user').on(table.userId)],
)

export const verifications = sqliteTable(
  'verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('verifications_identifier').on(table.identifier)],
)

/** A program's way in. Only the SHA-256 of the key is kept; a key is revoked, never deleted. */
export const apiKeys = sqliteTable(
  'api_keys',
  {
    seq: seq(),
    id: id(),
    name: text('name').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    hash: text('hash').notNull().unique(),
    start: text('start').notNull(),
    scopes: text('scopes', { mode: 'json' }).$type<string[]>(),
    expiresAt: text('expires_at'),
    lastUsedAt: text('last_used_at'),
    revokedAt: text('revoked_at'),
    createdAt: createdAt(),
  },
  (table) => [index('api_keys_user').on(table.userId, table.seq)],
)

// ── settings ────────────────────────────────────────────────────────────────────────────────────

/** Each change is a new version; a verdict names the version it was reached under. */
export const settings = sqliteTable('settings', {
  version: integer('version').primaryKey(),
  policy: text('policy', { mode: 'json' }).notNull(),
  scale: text('scale', { mode: 'json' }).notNull(),
  desk: text('desk', { mode: 'json' }).notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: createdAt(),
})

// ── articles ────────────────────────────────────────────────────────────────────────────────────

export const articles = sqliteTable(
  'articles',
  {
    seq: seq(),
    id: id(),
    title: text('title').notNull(),
    url: text('url'),
    canonicalUrl: text('canonical_url').unique(),
    publisher: text('publisher'),
    author: text('author'),
    publishedOn: text('published_on'),
    language: text('language'),
    version: version(),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('articles_updated').on(table.updatedAt, table.seq),
    index('articles_publisher').on(table.publisher, table.seq),
  ],
)

/** A text as it was at one time: a version of an article or a snapshot of a source. Immutable. */
export const captures = sqliteTable(
  'captures',
  {
    seq: seq(),
    id: id(),
    articleId: text('article_id').references(() => articles.id),
    sourceId: text('source_id').references((): AnySQLiteColumn => sources.id),
    number: integer('number').notNull(),
    text: text('text'),
    sha256: text('sha256'),
    /** Unicode code points of the text, so that lists need not read it. */
    characters: integer('characters'),
    how: text('how', { enum: captureWays }).notNull(),
    state: text('state', { enum: captureStates }).notNull(),
    /** Where a fetched text came from in the end, after redirects. */
    url: text('url'),
    httpStatus: integer('http_status'),
    failure: text('failure', { enum: fetchFailures }),
    failureDetail: text('failure_detail'),
    capturedAt: text('captured_at').notNull(),
    capturedBy: text('captured_by')
      .notNull()
      .references(() => users.id),
  },
  (table) => [
    uniqueIndex('captures_of_article').on(table.articleId, table.number),
    uniqueIndex('captures_of_source').on(table.sourceId, table.number),
    index('captures_queued').on(table.seq).where(sql`state = 'queued'`),
  ],
)

// ── claims ──────────────────────────────────────────────────────────────────────────────────────

/** One part of what a claim is about, and whether it was said or understood. */
export interface ScopePart {
  value: string
  basis: 'stated' | 'inferred'
}
export interface Scope {
  measure?: ScopePart | undefined
  comparator?: ScopePart | undefined
  place?: ScopePart | undefined
  period?: ScopePart | undefined
}
/** When and by what a prediction is settled. */
export interface Resolution {
  from?: string | undefined
  by?: string | undefined
  wording?: string | undefined
  criterion?: string | undefined
}

/** Claims the desk still owes an answer on and that stand, in the words of the indexes of them: a query says the same. */
export const isOpenClaim = sql.raw(
  "status in ('submitted', 'in_review', 'second_review', 'adjudication', 'awaiting_outcome') and withdrawn_at is null and merged_into_id is null",
)

export const claims = sqliteTable(
  'claims',
  {
    seq: seq(),
    id: id(),
    text: text('text').notNull(),
    headline: text('headline'),
    kinds: text('kinds', { mode: 'json' }).$type<string[]>().notNull(),
    topics: text('topics', { mode: 'json' }).$type<string[]>().notNull(),
    speaker: text('speaker'),
    claimedOn: text('claimed_on'),
    language: text('language'),
    scope: text('scope', { mode: 'json' }).$type<Scope>().notNull(),
    resolution: text('resolution', { mode: 'json' }).$type<Resolution>(),
    status: text('status', { enum: claimStatuses }).notNull(),
    /** The verdict in force, kept here so that lists need no join; `verdicts` is the record. */
    verdict: text('verdict', { enum: verdictWords }),
    verdictRevision: integer('verdict_revision'),
    rating: text('rating'),
    asOf: text('as_of'),
    /** It came with an import: others concluded it, nobody here. */
    verdictImported: flag('verdict_imported').notNull().default(false),
    evidenceChanged: flag('evidence_changed').notNull().default(false),
    /** The words it was taken from changed, vanished or became several, and nobody has settled that yet. */
    quoteChanged: flag('quote_changed').notNull().default(false),
    /** What came of a prediction, as the verdict in force says. */
    outcome: text('outcome', { enum: predictionOutcomes }),
    /** Of the verdict in force: when to look again, how long it holds, and since when it is no longer so. */
    recheckOn: text('recheck_on'),
    validUntil: text('valid_until'),
    overtakenOn: text('overtaken_on'),
    /** The first and last day on which a prediction can come true, from its resolution and its deferral. */
    dueFrom: text('due_from'),
    dueOn: text('due_on'),
    /** The day a prediction was put off to, as precisely as that was said. */
    deferredUntil: text('deferred_until'),
    deferredReason: text('deferred_reason'),
    /** Out of every queue until then. */
    snoozedUntilAt: text('snoozed_until_at'),
    snoozedReason: text('snoozed_reason'),
    /** The revision the public sees, and why a newer one is held back. */
    publishedRevision: integer('published_revision'),
    holdReason: text('hold_reason'),
    assigneeId: text('assignee_id').references(() => users.id),
    deadlineAt: text('deadline_at'),
    priority: integer('priority').notNull().default(0),
    declineReason: text('decline_reason', { enum: declineReasons }),
    declineNote: text('decline_note'),
    withdrawnAt: text('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
    /** Sent back to whoever submitted it, until somebody touches it again. */
    returnedAt: text('returned_at'),
    returnedReason: text('returned_reason'),
    parentId: text('parent_id').references((): AnySQLiteColumn => claims.id),
    mergedIntoId: text('merged_into_id').references((): AnySQLiteColumn => claims.id),
    /** The article it was submitted with; never changes, even if the claim is merged or found elsewhere. */
    originArticleId: text('origin_article_id').references(() => articles.id),
    submittedBy: text('submitted_by')
      .notNull()
      .references(() => users.id),
    externalId: text('external_id'),
    /** Unique within the article (or among claims without one), by the hand-made index `claims_fingerprint`. */
    fingerprint: text('fingerprint').notNull(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('claims_external').on(table.submittedBy, table.externalId),
    index('claims_external_id').on(table.externalId, table.seq),
    index('claims_created').on(table.createdAt, table.seq),
    index('claims_status').on(table.status, table.seq),
    index('claims_status_updated').on(table.status, table.updatedAt, table.seq),
    index('claims_updated').on(table.updatedAt, table.seq),
    index('claims_verdict').on(table.verdict, table.seq),
    index('claims_assignee').on(table.assigneeId, table.seq),
    index('claims_speaker').on(table.speaker, table.seq),
    index('claims_article').on(table.originArticleId, table.seq),
    index('claims_submitter').on(table.submittedBy, table.seq),
    index('claims_parent').on(table.parentId, table.seq),
    index('claims_language').on(table.language, table.seq),
    index('claims_deadline').on(table.deadlineAt, table.seq).where(sql`deadline_at is not null`),
    index('claims_evidence_changed').on(table.evidenceChanged, table.seq),
    index('claims_quote_changed').on(table.quoteChanged, table.seq),
    index('claims_under_review').on(table.seq).where(sql`verdict is not null and status <> 'decided'`),
    index('claims_returned').on(table.seq).where(sql`returned_at is not null`),
    index('claims_withdrawn').on(table.seq).where(sql`withdrawn_at is not null`),
    index('claims_outcome').on(table.outcome, table.seq),
    index('claims_due').on(table.dueOn, table.seq).where(sql`due_on is not null`),
    index('claims_recheck').on(table.recheckOn, table.seq).where(sql`recheck_on is not null`),
    index('claims_valid').on(table.validUntil, table.seq).where(sql`valid_until is not null`),
    index('claims_snoozed').on(table.snoozedUntilAt, table.seq).where(sql`snoozed_until_at is not null`),
    index('claims_published').on(table.seq).where(sql`published_revision is not null`),
    index('claims_priority').on(table.status, table.priority, table.deadlineAt, table.seq),
    index('claims_open').on(table.status, table.seq).where(isOpenClaim),
    index('claims_open_assignee')
      .on(table.assigneeId, table.status, table.seq)
      .where(sql`assignee_id is not null and ${isOpenClaim}`),
    index('claims_shaken')
      .on(table.seq)
      .where(sql`evidence_changed = 1 and withdrawn_at is null and merged_into_id is null`),
    index('claims_open_deadline')
      .on(table.deadlineAt, table.seq)
      .where(sql`deadline_at is not null and ${isOpenClaim}`),
    index('claims_open_due').on(table.dueOn, table.seq).where(sql`due_on is not null and ${isOpenClaim}`),
  ],
)

/** The words of `claims.topics` and `claims.kinds`, one a row, so that a filter finds them by index. */
export const claimTopics = sqliteTable(
  'claim_topics',
  {
    topic: text('topic').notNull(),
    claimSeq: integer('claim_seq')
      .notNull()
      .references(() => claims.seq),
  },
  (table) => [
    primaryKey({ columns: [table.topic, table.claimSeq] }),
    index('claim_topics_claim').on(table.claimSeq),
  ],
)

export const claimKindRows = sqliteTable(
  'claim_kinds',
  {
    kind: text('kind').notNull(),
    claimSeq: integer('claim_seq')
      .notNull()
      .references(() => claims.seq),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.claimSeq] }),
    index('claim_kinds_claim').on(table.claimSeq),
  ],
)

/** A quote at the place it was taken from; without a capture while it is pending. */
export interface Quoted {
  captureId: string | null
  exact: string
  prefix: string | null
  suffix: string | null
  start: number | null
  end: number | null
}

/** Where a claim occurs: the exact words, anchored in a capture. Offsets count Unicode code points. */
export const appearances = sqliteTable(
  'appearances',
  {
    seq: seq(),
    id: id(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id),
    captureId: text('capture_id').references(() => captures.id),
    exact: text('exact').notNull(),
    prefix: text('prefix'),
    suffix: text('suffix'),
    start: integer('start'),
    end: integer('end'),
    anchor: text('anchor', { enum: anchorStates }).notNull(),
    /** The quote as it was taken, or as a person anchored it since: what every later capture is compared with. */
    quoted: text('quoted', { mode: 'json' }).$type<Quoted>().notNull(),
    /** From 0 to 1, how alike the words are where they changed. */
    similarity: real('similarity'),
    /** A person saw that the words are gone, and left it at that. */
    lossAcceptedAt: text('loss_accepted_at'),
    attributionName: text('attribution_name'),
    attributionKind: text('attribution_kind', { enum: attributionKinds }),
    attributionWording: text('attribution_wording'),
    modality: text('modality', { enum: modalities }),
    isFirst: flag('is_first').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (table) => [
    index('appearances_claim').on(table.claimId, table.seq),
    index('appearances_article').on(table.articleId, table.seq),
  ],
)

/** A sentence somebody looked at and found not worth a claim, so that it is not proposed again. */
export const dismissals = sqliteTable(
  'dismissals',
  {
    seq: seq(),
    id: id(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id),
    exact: text('exact').notNull(),
    fingerprint: text('fingerprint').notNull(),
    dismissedBy: text('dismissed_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    restoredAt: text('restored_at'),
  },
  (table) => [uniqueIndex('dismissals_of_article').on(table.articleId, table.fingerprint)],
)

/** The desk's own talk about a claim; never leaves it. */
export const notes = sqliteTable(
  'notes',
  {
    seq: seq(),
    id: id(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id),
    text: text('text').notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (table) => [index('notes_claim').on(table.claimId, table.seq)],
)

/** Whom a note speaks to. Its text names them; this knows them. */
export const noteMentions = sqliteTable(
  'note_mentions',
  {
    noteId: text('note_id')
      .notNull()
      .references(() => notes.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
  },
  (table) => [
    primaryKey({ columns: [table.noteId, table.userId] }),
    index('note_mentions_user').on(table.userId),
  ],
)

// ── evidence ────────────────────────────────────────────────────────────────────────────────────

export const sources = sqliteTable(
  'sources',
  {
    seq: seq(),
    id: id(),
    medium: text('medium', { enum: sourceMedia }).notNull(),
    title: text('title').notNull(),
    url: text('url'),
    canonicalUrl: text('canonical_url').unique(),
    publisher: text('publisher'),
    owner: text('owner'),
    publishedOn: text('published_on'),
    level: text('level', { enum: sourceLevels }).notNull(),
    derivedFromId: text('derived_from_id').references((): AnySQLiteColumn => sources.id),
    derivation: text('derivation', { enum: derivations }),
    /** False: it rests on something we could not identify, so it cannot stand as an origin of its own. */
    originKnown: flag('origin_known').notNull().default(true),
    /** Why it is thought to rest on what it rests on. */
    derivationReason: text('derivation_reason'),
    interests: text('interests'),
    /** Whether its publisher still stands by it, and what they said when not. */
    standing: text('standing', { enum: sourceStandings }).notNull().default('stands'),
    standingReason: text('standing_reason'),
    /** The public reason for not naming it; set, nobody outside the desk learns who it is. */
    withheldReason: text('withheld_reason'),
    /** Whether the desk keeps a text of it. */
    isSaved: flag('is_saved').notNull().default(false),
    version: version(),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('sources_derived').on(table.derivedFromId, table.seq),
    index('sources_updated').on(table.updatedAt, table.seq),
    index('sources_medium').on(table.medium, table.seq),
    index('sources_publisher').on(table.publisher, table.seq),
    index('sources_owner').on(table.owner, table.seq),
    index('sources_saved').on(table.isSaved, table.seq),
  ],
)

/** Which question of a data set's record a piece of evidence answers, counted from 0, and the answer as written. */
export interface ImportedAnswer {
  question: number
  answer: Record<string, unknown> | null
}

export const evidence = sqliteTable(
  'evidence',
  {
    seq: seq(),
    id: id(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id),
    sourceId: text('source_id').references(() => sources.id),
    captureId: text('capture_id').references(() => captures.id),
    /** The claim whose verdict is the evidence, where it is not a source. */
    verdictOfClaimId: text('verdict_of_claim_id').references(() => claims.id),
    stance: text('stance', { enum: stances }).notNull(),
    question: text('question'),
    answerType: text('answer_type', { enum: answerTypes }),
    excerpt: text('excerpt'),
    locator: text('locator'),
    /** Whether the capture holds the excerpt; null while there is no capture to look in. */
    excerptFound: flag('excerpt_found'),
    /** A person saw that the capture does not hold the excerpt, and stands by it. */
    excerptConfirmedBy: text('excerpt_confirmed_by').references(() => users.id),
    /** Why a secondary source is used and no primary one. */
    secondaryReason: text('secondary_reason'),
    note: text('note'),
    /** Where an archive keeps what it was read in. */
    archiveUrl: text('archive_url'),
    /** What the data set it came with says of it, as written there. */
    imported: text('imported', { mode: 'json' }).$type<ImportedAnswer>(),
    addedBy: text('added_by')
      .notNull()
      .references(() => users.id),
    judgedBy: text('judged_by').references(() => users.id),
    withdrawnAt: text('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('evidence_claim').on(table.claimId, table.seq),
    index('evidence_source').on(table.sourceId, table.seq),
    index('evidence_verdict_of').on(table.verdictOfClaimId, table.seq),
  ],
)

/** What somebody else concluded about a claim, kept apart from the desk's own answer. */
export const factChecks = sqliteTable(
  'fact_checks',
  {
    seq: seq(),
    id: id(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id),
    publisher: text('publisher').notNull(),
    url: text('url'),
    title: text('title'),
    ratingText: text('rating_text'),
    /** From 0, found false, to 1, found true. */
    ratingNumber: real('rating_number'),
    /** What their rating comes to in our words. */
    verdict: text('verdict', { enum: verdictWords }),
    reviewedOn: text('reviewed_on'),
    language: text('language'),
    /** Where they say the claim occurs. */
    appearances: text('appearances', { mode: 'json' }).$type<string[]>().notNull(),
    /** The batch of the import that brought it, if one did. */
    importId: text('import_id'),
    addedBy: text('added_by')
      .notNull()
      .references(() => users.id),
    withdrawnAt: text('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('fact_checks_claim').on(table.claimId, table.seq),
    uniqueIndex('fact_checks_address').on(table.claimId, table.url).where(sql`withdrawn_at is null`),
  ],
)

/** Asking the claimant: whom, how, by when, and what they said. */
export const contacts = sqliteTable(
  'contacts',
  {
    seq: seq(),
    id: id(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id),
    whom: text('whom').notNull(),
    channel: text('channel', { enum: contactChannels }).notNull(),
    askedAt: text('asked_at').notNull(),
    replyDueOn: text('reply_due_on'),
    outcome: text('outcome', { enum: contactOutcomes }).notNull(),
    /** What may be published of the answer. */
    publicReply: text('public_reply'),
    note: text('note'),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('contacts_claim').on(table.claimId, table.seq),
    index('contacts_reply_due').on(table.replyDueOn, table.seq).where(sql`reply_due_on is not null`),
  ],
)

// ── judgement ───────────────────────────────────────────────────────────────────────────────────

/** One pass of review over a claim, under the policy in force when it opened. */
export const rounds = sqliteTable(
  'rounds',
  {
    id: text('id').primaryKey(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id),
    number: integer('number').notNull(),
    settingsVersion: integer('settings_version')
      .notNull()
      .references(() => settings.version),
    reviewsRequired: integer('reviews_required').notNull(),
    outcome: text('outcome', { enum: roundOutcomes }),
    openedAt: text('opened_at').notNull(),
    closedAt: text('closed_at'),
  },
  (table) => [
    uniqueIndex('rounds_of_claim').on(table.claimId, table.number),
    uniqueIndex('rounds_open').on(table.claimId).where(sql`outcome is null`),
  ],
)

export const reviews = sqliteTable(
  'reviews',
  {
    seq: seq(),
    id: id(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id),
    roundId: text('round_id')
      .notNull()
      .references(() => rounds.id),
    reviewerId: text('reviewer_id')
      .notNull()
      .references(() => users.id),
    verdict: text('verdict', { enum: verdictWords }).notNull(),
    rating: text('rating').notNull(),
    rationale: text('rationale').notNull(),
    asOf: text('as_of').notNull(),
    reading: text('reading'),
    summary: text('summary'),
    note: text('note'),
    waiver: text('waiver'),
    /** Why the desk answers again, as the reviewer sees it. */
    kind: text('kind', { enum: revisionKinds }),
    outcome: text('outcome', { enum: predictionOutcomes }),
    overtakenOn: text('overtaken_on'),
    overtakenNote: text('overtaken_note'),
    changeNote: text('change_note'),
    isSelfReview: flag('is_self_review').notNull().default(false),
    claimVersion: integer('claim_version').notNull(),
    createdAt: createdAt(),
    /** Taken back by its author while the round was open; it counts for nothing. */
    withdrawnAt: text('withdrawn_at'),
  },
  (table) => [
    index('reviews_claim').on(table.claimId, table.seq),
    index('reviews_reviewer').on(table.reviewerId, table.seq),
    uniqueIndex('reviews_of_round').on(table.roundId, table.reviewerId).where(sql`withdrawn_at is null`),
    index('reviews_round').on(table.roundId, table.seq),
  ],
)

export interface ImportedFrom {
  format: ImportedFormat
  record: Record<string, unknown>
}

/** The desk's answer as it was given, with what it rested on. A later revision replaces it; nothing changes it. */
export const verdicts = sqliteTable(
  'verdicts',
  {
    seq: seq(),
    id: id(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id),
    revision: integer('revision').notNull(),
    kind: text('kind', { enum: revisionKinds }).notNull(),
    /** Null only for a revision of kind `void`, which names the revision it takes back. */
    verdict: text('verdict', { enum: verdictWords }),
    rating: text('rating'),
    voidsRevision: integer('voids_revision'),
    reason: text('reason'),
    asOf: text('as_of'),
    reading: text('reading'),
    summary: text('summary'),
    rationale: text('rationale'),
    waiver: text('waiver'),
    /** When it is due to be looked at again, by the policy's lifetime for its main kind; null for never. */
    recheckOn: text('recheck_on'),
    /** Until when it may be relied on, by the policy; null for ever. */
    validUntil: text('valid_until'),
    outcome: text('outcome', { enum: predictionOutcomes }),
    /** Since when what was right for its date is no longer so, and why. */
    overtakenOn: text('overtaken_on'),
    overtakenNote: text('overtaken_note'),
    /** For readers of the earlier revision: what is different now. */
    changeNote: text('change_note'),
    /** Given by a person who settled reviews that differed. */
    isAdjudicated: flag('is_adjudicated').notNull().default(false),
    isSelfReviewed: flag('is_self_reviewed').notNull(),
    settingsVersion: integer('settings_version')
      .notNull()
      .references(() => settings.version),
    roundId: text('round_id').references(() => rounds.id),
    /** The claim's text, scope, kinds and counted evidence at that moment. */
    judged: text('judged', { mode: 'json' }).notNull(),
    decidedBy: text('decided_by', { mode: 'json' }).$type<string[]>().notNull(),
    /** Where it came from, when it is not the desk's own, with the record as written. */
    imported: text('imported', { mode: 'json' }).$type<ImportedFrom>(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('verdicts_of_claim').on(table.claimId, table.revision),
    index('verdicts_round').on(table.roundId),
    index('verdicts_corrections').on(table.seq).where(sql`kind in ('correction', 'void')`),
  ],
)

/**
 * One row for each verdict the desk gave itself and meant, kept by triggers on `verdicts`: what counts them over years
 * reads these few bytes and not the verdicts. A slip that was taken back is none.
 */
export const decisions = sqliteTable(
  'decisions',
  {
    /** That of the verdict. */
    seq: integer('seq')
      .primaryKey()
      .references(() => verdicts.seq),
    claimSeq: integer('claim_seq')
      .notNull()
      .references(() => claims.seq),
    day: text('day').notNull(),
    verdict: text('verdict', { enum: verdictWords }).notNull(),
    /** The claim had none before. */
    isFirst: flag('is_first').notNull(),
    /** Minutes from the submission of the claim to its first verdict; null for later ones. */
    waited: integer('waited'),
  },
  (table) => [
    index('decisions_day').on(table.day, table.verdict, table.isFirst, table.waited, table.claimSeq),
    index('decisions_claim').on(table.claimSeq),
  ],
)

/** Appearances that were found when their claim had a verdict already, kept by triggers on `appearances`. */
export const reappearances = sqliteTable(
  'reappearances',
  {
    /** That of the appearance. */
    seq: integer('seq')
      .primaryKey()
      .references(() => appearances.seq),
    claimSeq: integer('claim_seq')
      .notNull()
      .references(() => claims.seq),
    day: text('day').notNull(),
  },
  (table) => [index('reappearances_day').on(table.day, table.claimSeq)],
)

/** How many claims came and how many verdicts were given on each day, kept by triggers. */
export const dayCounts = sqliteTable('day_counts', {
  day: text('day').primaryKey(),
  submitted: integer('submitted').notNull().default(0),
  decided: integer('decided').notNull().default(0),
})

/** A revision shown to the public. A newer one replaces it; retracting it says why. */
export const publications = sqliteTable(
  'publications',
  {
    seq: seq(),
    id: id(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id),
    verdictId: text('verdict_id')
      .notNull()
      .references(() => verdicts.id),
    revision: integer('revision').notNull(),
    publishedAt: text('published_at').notNull(),
    publishedBy: text('published_by')
      .notNull()
      .references(() => users.id),
    retractedAt: text('retracted_at'),
    retractedBy: text('retracted_by').references(() => users.id),
    retractedReason: text('retracted_reason'),
  },
  (table) => [
    index('publications_claim').on(table.claimId, table.seq),
    index('publications_verdict').on(table.verdictId),
    index('publications_published').on(table.publishedAt, table.seq),
  ],
)

// ── matching ────────────────────────────────────────────────────────────────────────────────────

/** Two claims that may say the same, the smaller id first, and what a person made of them. */
export const matches = sqliteTable(
  'matches',
  {
    seq: seq(),
    id: id(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id),
    otherId: text('other_id')
      .notNull()
      .references(() => claims.id),
    score: real('score').notNull(),
    band: text('band', { enum: matchBands }).notNull(),
    /** The version of the measure that gave the score. */
    method: text('method').notNull(),
    /** Null while nobody has decided. */
    decision: text('decision', { enum: matchDecisions }),
    relation: text('relation', { enum: matchRelations }),
    decidedBy: text('decided_by').references(() => users.id),
    decidedAt: text('decided_at'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('matches_of_pair').on(table.claimId, table.otherId),
    index('matches_other').on(table.otherId, table.seq),
    index('matches_waiting').on(table.score, table.seq).where(sql`decision is null`),
  ],
)

/**
 * What a record is found by, made from its text by `api/matching/index-words.ts`: its words as they are searched, and
 * their stems. Full-text indexes stand over these; a row that is missing is made at the next start.
 */
const wordsOf = (name: string, record: () => AnySQLiteColumn) =>
  sqliteTable(name, {
    seq: seq().references(record),
    words: text('words').notNull(),
    stems: text('stems').notNull(),
  })

export const claimWords = wordsOf('claim_words', () => claims.seq)
export const articleWords = wordsOf('article_words', () => articles.seq)
export const sourceWords = wordsOf('source_words', () => sources.seq)

/** One claim taken into another, with all that moved, so that it can be put back. */
export const merges = sqliteTable(
  'merges',
  {
    seq: seq(),
    id: id(),
    winnerId: text('winner_id')
      .notNull()
      .references(() => claims.id),
    loserId: text('loser_id')
      .notNull()
      .references(() => claims.id),
    /** Ids of what moved, by table. */
    moved: text('moved', { mode: 'json' }).$type<Record<string, string[]>>().notNull(),
    reason: text('reason'),
    mergedBy: text('merged_by')
      .notNull()
      .references(() => users.id),
    mergedAt: text('merged_at').notNull(),
    undoneBy: text('undone_by').references(() => users.id),
    undoneAt: text('undone_at'),
  },
  (table) => [
    index('merges_winner').on(table.winnerId, table.seq),
    index('merges_loser').on(table.loserId, table.seq),
  ],
)

// ── the desk ────────────────────────────────────────────────────────────────────────────────────

/** A filter with a name that people share; as a queue it also has an order and people who work through it. */
export const views = sqliteTable('views', {
  seq: seq(),
  id: id(),
  name: text('name').notNull(),
  /** The parameters of a list of claims, as they stand in its address. */
  filters: text('filters', { mode: 'json' }).$type<Record<string, string[]>>().notNull(),
  sort: text('sort').notNull(),
  isQueue: flag('is_queue').notNull(),
  /** Whose queue it is; empty for anybody's. */
  assigneeIds: text('assignee_ids', { mode: 'json' }).$type<string[]>().notNull(),
  archivedAt: text('archived_at'),
  createdBy: text('created_by')
    .notNull()
    .references(() => users.id),
  version: version(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
})

/** An export with a name and a key of its own: what somebody outside may fetch, at an address that stays. */
export const savedExports = sqliteTable('saved_exports', {
  seq: seq(),
  id: id(),
  name: text('name').notNull(),
  format: text('format', { enum: exportFormats }).notNull(),
  /** The parameters of the export, as they stand in its address. */
  filters: text('filters', { mode: 'json' }).$type<Record<string, string[]>>().notNull(),
  /** Also verdicts that are not published. */
  includesUnpublished: flag('includes_unpublished').notNull(),
  /** Only the SHA-256 of its key is kept, and how the key begins. */
  keyHash: text('key_hash').notNull(),
  keyStart: text('key_start').notNull(),
  archivedAt: text('archived_at'),
  createdBy: text('created_by')
    .notNull()
    .references(() => users.id),
  version: version(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
})

/** What a reader of the public site says is wrong with a published verdict. */
export const correctionRequests = sqliteTable(
  'correction_requests',
  {
    seq: seq(),
    id: id(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id),
    /** The revision they read. */
    revision: integer('revision').notNull(),
    what: text('what').notNull(),
    sourceUrl: text('source_url'),
    name: text('name'),
    email: text('email'),
    status: text('status', { enum: correctionRequestStatuses }).notNull(),
    /** What the desk made of it, in its own words. */
    answer: text('answer'),
    answeredBy: text('answered_by').references(() => users.id),
    answeredAt: text('answered_at'),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('correction_requests_claim').on(table.claimId, table.seq),
    index('correction_requests_status').on(table.status, table.seq),
  ],
)

/** An address of somebody outside that is told what happens on the desk. Its secrets are sealed, never plain. */
export const webhooks = sqliteTable(
  'webhooks',
  {
    seq: seq(),
    id: id(),
    name: text('name').notNull(),
    url: text('url').notNull(),
    /** What it is told of; empty for everything. */
    events: text('events', { mode: 'json' }).$type<WebhookEvent[]>().notNull(),
    secret: text('secret').notNull(),
    /** The secret before, which signs beside the new one until then. */
    formerSecret: text('former_secret'),
    formerSecretUntilAt: text('former_secret_until_at'),
    state: text('state', { enum: webhookStates }).notNull(),
    stateReason: text('state_reason'),
    stateSinceAt: text('state_since_at').notNull(),
    archivedAt: text('archived_at'),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('webhooks_in_use').on(table.seq).where(sql`archived_at is null`)],
)

/** Who is at work on a claim just now. Runs out by itself. */
export const leases = sqliteTable(
  'leases',
  {
    claimId: text('claim_id')
      .primaryKey()
      .references(() => claims.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    takenAt: text('taken_at').notNull(),
    expiresAt: text('expires_at').notNull(),
  },
  (table) => [index('leases_user').on(table.userId)],
)

/** What somebody is told because it concerns them: of an event, or of a day that has come. */
export const notifications = sqliteTable(
  'notifications',
  {
    seq: seq(),
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    kind: text('kind', { enum: notificationKinds }).notNull(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id),
    eventSeq: integer('event_seq').references((): AnySQLiteColumn => events.seq),
    /** The day or the instant that has come; with it there is no event. */
    due: text('due'),
    at: text('at').notNull(),
    readAt: text('read_at'),
  },
  (table) => [
    uniqueIndex('notifications_of_event').on(table.eventSeq, table.userId, table.kind),
    uniqueIndex('notifications_of_day').on(table.claimId, table.userId, table.due),
    index('notifications_user').on(table.userId, table.seq),
    index('notifications_unread').on(table.userId, table.seq).where(sql`read_at is null`),
  ],
)

// ── jobs ────────────────────────────────────────────────────────────────────────────────────────

/** Long work that goes on by itself: an import, and its undoing. Whichever process holds its lease does the next slice. */
export const jobs = sqliteTable(
  'jobs',
  {
    seq: seq(),
    id: id(),
    state: text('state', { enum: jobStates }).notNull(),
    format: text('format', { enum: importFormats }).notNull(),
    /** What the upload was called where it came from. */
    name: text('name'),
    /** Which column of a table holds what, where it was said. */
    mapping: text('mapping', { mode: 'json' }).$type<Record<string, string | null>>(),
    /** The header of a table as it came, for the file of faults. */
    header: text('header'),
    bytes: integer('bytes').notNull().default(0),
    sha256: text('sha256'),
    /** Rows of the upload; null until they are counted. */
    total: integer('total'),
    /** The last row that was dealt with; it moves in the transaction of the rows. */
    cursor: integer('cursor').notNull().default(0),
    created: integer('created').notNull().default(0),
    known: integer('known').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    /** Rows a second, as of late. */
    rate: real('rate'),
    /** Ties together all events of the job. */
    batchId: text('batch_id').notNull(),
    requestId: text('request_id'),
    keyId: text('key_id'),
    /** Why it could not go on. */
    failure: text('failure'),
    undoCursor: integer('undo_cursor').notNull().default(0),
    undoReason: text('undo_reason'),
    undoneBy: text('undone_by').references(() => users.id),
    leaseHolder: text('lease_holder'),
    leasedUntil: text('leased_until'),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    finishedAt: text('finished_at'),
  },
  (table) => [
    index('jobs_open').on(table.seq).where(sql`state in ('receiving', 'queued', 'running', 'undoing')`),
    index('jobs_state').on(table.state, table.seq),
    index('jobs_creator').on(table.createdBy, table.seq),
  ],
)

/** An upload, kept until its job has ended: in compressed pieces, so that any process can go on with it. */
export const jobInputs = sqliteTable(
  'job_inputs',
  {
    jobId: text('job_id')
      .notNull()
      .references(() => jobs.id),
    piece: integer('piece').notNull(),
    /** The number of its last row, where pieces end with a row. */
    lastRow: integer('last_row'),
    body: blob('body', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.piece] })],
)

/** What became of each row, and of its claim when the import was undone. */
export const importRows = sqliteTable(
  'import_rows',
  {
    jobId: text('job_id')
      .notNull()
      .references(() => jobs.id),
    row: integer('row').notNull(),
    /** Of what it says: the same row is known again, whatever happened to its claim since. */
    hash: text('hash').notNull(),
    outcome: text('outcome', { enum: importOutcomes }).notNull(),
    claimId: text('claim_id').references(() => claims.id),
    undone: text('undone', { enum: undoOutcomes }),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.row] }),
    index('import_rows_hash').on(table.hash),
    index('import_rows_undone').on(table.jobId, table.undone).where(sql`undone is not null`),
  ],
)

/** What was wrong with a row, and the row as it came. */
export const jobErrors = sqliteTable(
  'job_errors',
  {
    jobId: text('job_id')
      .notNull()
      .references(() => jobs.id),
    row: integer('row').notNull(),
    problem: text('problem').notNull(),
    field: text('field').notNull(),
    reason: text('reason').notNull(),
    original: text('original').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.row] }),
    index('job_errors_cause').on(table.jobId, table.problem, table.field, table.row),
  ],
)

// ── history ─────────────────────────────────────────────────────────────────────────────────────

/** What happened, chained by hash; `api/history/chain.ts` says how. Append-only by trigger. */
export const events = sqliteTable(
  'events',
  {
    seq: integer('seq').primaryKey(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    keyId: text('key_id'),
    action: text('action', { enum: actions }).notNull(),
    subject: text('subject').notNull(),
    claimId: text('claim_id'),
    requestId: text('request_id'),
    batchId: text('batch_id'),
    reason: text('reason'),
    /** Canonical JSON (RFC 8785). Empty with `after` and `salt` once a person's data was erased. */
    before: text('before'),
    after: text('after'),
    salt: text('salt'),
    bodyHash: text('body_hash').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('events_at').on(table.at, table.seq),
    index('events_subject').on(table.subject, table.seq),
    index('events_claim').on(table.claimId, table.seq),
    index('events_actor').on(table.actor, table.seq),
    index('events_action').on(table.action, table.seq),
  ],
)

/** The head of the chain at one time, signed by a key that is not in the database. Append-only by trigger. */
export const checkpoints = sqliteTable('checkpoints', {
  number: integer('number').primaryKey(),
  /** The event whose hash was the head; the chain had that many. */
  eventSeq: integer('event_seq').notNull(),
  head: text('head').notNull(),
  at: text('at').notNull(),
  /** Which key signed: hex SHA-256 of the public key. */
  keyId: text('key_id').notNull(),
  /** Ed25519 over the canonical JSON of the fields above, base64. */
  signature: text('signature').notNull(),
})

// ── machinery ───────────────────────────────────────────────────────────────────────────────────

/** Who came through which door, for as long as it counts; and which process has which chore. Times in milliseconds. */
export const turnstile = sqliteTable(
  'turnstile',
  {
    door: text('door').notNull(),
    /** A keyed hash of a person, a key or an address; or the name of a process. */
    who: text('who').notNull(),
    until: integer('until').notNull(),
    used: integer('used').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.door, table.who, table.until] }),
    index('turnstile_until').on(table.until),
  ],
)

/** Claims that came in by the many and have yet to be compared with the others, by their numbers. */
export const uncompared = sqliteTable('uncompared', {
  claimSeq: integer('claim_seq')
    .primaryKey()
    .references(() => claims.seq, { onDelete: 'cascade' }),
})

/** How far a webhook has come in the history, who sends to it just now, and how it has answered lately. */
export const webhookProgress = sqliteTable('webhook_progress', {
  webhookId: text('webhook_id')
    .primaryKey()
    .references(() => webhooks.id),
  /** The last event of the history that was looked at. */
  cursor: integer('cursor').notNull(),
  takenBy: text('taken_by'),
  takenUntilAt: text('taken_until_at'),
  lastDeliveredAt: text('last_delivered_at'),
  /** Since when nothing has arrived, and how many attempts in a row. */
  failingSinceAt: text('failing_since_at'),
  failures: integer('failures').notNull().default(0),
  /** Nothing is sent before. */
  restsUntilAt: text('rests_until_at'),
})

/** A message to a webhook and what became of it. What it says is written when it is sent, and never kept. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    seq: seq(),
    id: id(),
    webhookId: text('webhook_id')
      .notNull()
      .references(() => webhooks.id),
    /** The event of the history; null for a test. */
    eventSeq: integer('event_seq'),
    event: text('event', { enum: webhookMessages }).notNull(),
    /** What it is about: messages about one claim go out one after the other. */
    about: text('about').notNull(),
    state: text('state', { enum: deliveryStates }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    lastAttemptAt: text('last_attempt_at'),
    nextAttemptAt: text('next_attempt_at'),
    statusCode: integer('status_code'),
    durationMs: integer('duration_ms'),
    error: text('error'),
    /** How the answer began. */
    response: text('response'),
    /** When it was delivered or given up. */
    settledAt: text('settled_at'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('deliveries_of_event').on(table.webhookId, table.eventSeq),
    index('deliveries_webhook').on(table.webhookId, table.seq),
    index('deliveries_state').on(table.webhookId, table.state, table.seq),
    index('deliveries_waiting').on(table.webhookId, table.eventSeq).where(sql`state = 'waiting'`),
    index('deliveries_settled').on(table.settledAt).where(sql`settled_at is not null`),
  ],
)

/** The answer given to a POST with an Idempotency-Key, so that its repetition gets the same. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    actorId: text('actor_id').notNull(),
    key: text('key').notNull(),
    /** Unique within the article (or among claims without one), by the hand-made index `claims_fingerprint`. */
    fingerprint: text('fingerprint').notNull(),
    result: text('result'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.actorId, table.key] }),
    index('idempotency_keys_created').on(table.createdAt),
  ],
)

export type ClaimRow = typeof claims.$inferSelect
export type ArticleRow = typeof articles.$inferSelect
export type CaptureRow = typeof captures.$inferSelect
export type CaptureOutline = Omit<CaptureRow, 'text'>
export type DismissalRow = typeof dismissals.$inferSelect
export type AppearanceRow = typeof appearances.$inferSelect
export type SourceRow = typeof sources.$inferSelect
export type EvidenceRow = typeof evidence.$inferSelect
export type RoundRow = typeof rounds.$inferSelect
export type ReviewRow = typeof reviews.$inferSelect
export type VerdictRow = typeof verdicts.$inferSelect
export type PublicationRow = typeof publications.$inferSelect
export type MatchRow = typeof matches.$inferSelect
export type MergeRow = typeof merges.$inferSelect
export type ViewRow = typeof views.$inferSelect
export type SavedExportRow = typeof savedExports.$inferSelect
export type CorrectionRequestRow = typeof correctionRequests.$inferSelect
export type JobRow = typeof jobs.$inferSelect
export type JobErrorRow = typeof jobErrors.$inferSelect
export type ImportRowRow = typeof importRows.$inferSelect
export type WebhookRow = typeof webhooks.$inferSelect
export type WebhookProgressRow = typeof webhookProgress.$inferSelect
export type DeliveryRow = typeof deliveries.$inferSelect
export type LeaseRow = typeof leases.$inferSelect
export type CheckpointRow = typeof checkpoints.$inferSelect
export type FactCheckRow = typeof factChecks.$inferSelect
export type ContactRow = typeof contacts.$inferSelect
export type NotificationRow = typeof notifications.$inferSelect
export type NoteRow = typeof notes.$inferSelect
export type UserRow = typeof users.$inferSelect
export type ApiKeyRow = typeof apiKeys.$inferSelect
export type EventRow = typeof events.$inferSelect
