// One claim's story in records, as the documents show them: submitted by a key, judged by a reviewer, taken away.

const body = '01jd9v6r2yf0bt8x5m3k7wq4ze'
const ana = { id: `usr_${body}`, name: 'Ana Reyes' }
const ben = { id: 'usr_01jd9v6r2yf0bt8x5m3k7wq4zf', name: 'Ben Okafor' }
const ids = {
  claim: `clm_${body}`,
  article: `art_${body}`,
  capture: `cap_${body}`,
  source: `src_${body}`,
  evidence: `evd_${body}`,
}
const submittedAt = '2026-01-20T09:12:44.310Z'
const decidedAt = '2026-01-20T14:03:09.871Z'

const statement = {
  id: ids.claim,
  text: 'The H200 is one generation behind the chips sold in the United States.',
  headline: null,
  kinds: ['comparison'],
  topics: ['chips', 'trade'],
  speaker: null,
  claimedOn: '2026-01-19',
  language: 'en',
  scope: { measure: { value: 'product generation', basis: 'stated' } },
  resolution: null,
}

const articleBrief = {
  id: ids.article,
  title: 'Chip maker’s chief plans a trip',
  url: 'https://town-herald.example/chips',
  publisher: 'Town Herald',
  author: 'R. Okafor',
  publishedOn: '2026-01-19',
}

const captureSummary = {
  id: ids.capture,
  articleId: ids.article,
  sourceId: null,
  number: 1,
  how: 'pasted',
  state: 'saved',
  sha256: '48f428af35d459c947372c8686fc05a202d87c8cfbd1e9eeb4283bba0ac56514',
  characters: 70,
  url: null,
  httpStatus: null,
  failure: null,
  capturedAt: submittedAt,
  capturedBy: ana,
}

export const capture = {
  ...captureSummary,
  text: 'Analysts say the H200 is a generation behind what rivals sell at home.',
}

export const article = {
  ...articleBrief,
  canonicalUrl: 'https://town-herald.example/chips',
  language: 'en',
  latestCapture: captureSummary,
  failedCapture: null,
  claims: 1,
  version: 1,
  createdBy: ana,
  createdAt: submittedAt,
  updatedAt: submittedAt,
}

const sourceBrief = {
  id: ids.source,
  title: 'Product table',
  medium: 'web',
  url: 'https://chips.example/table',
  publisher: 'Chips Ltd',
  publishedOn: '2025-11',
  level: 'primary',
  origin: { id: ids.source, title: 'Product table', isKnown: true },
  interests: 'Sells the chips it compares.',
  standing: 'stands',
  withheld: null,
}

export const source = {
  ...sourceBrief,
  canonicalUrl: 'https://chips.example/table',
  owner: null,
  derivedFromId: null,
  derivation: null,
  derivationReason: null,
  originKnown: true,
  standingReason: null,
  latestCapture: null,
  lastAttempt: null,
  evidence: 1,
  version: 1,
  createdBy: ana,
  createdAt: submittedAt,
  updatedAt: submittedAt,
}

export const originSuggestion = {
  sourceId: ids.source,
  sourceTitle: 'Officials approve chip sales',
  derivedFromId: null,
  originName: 'Reuters',
  derivation: 'reprint',
  hint: 'credit_line',
  because: '(Reuters)',
}

export const contact = {
  id: `con_${body}`,
  claimId: ids.claim,
  whom: 'Press office of Chips Ltd',
  channel: 'email',
  askedAt: submittedAt,
  replyDueOn: '2026-01-23',
  outcome: 'answered',
  publicReply: 'The maker says the H200 is sold as a product of its previous generation.',
  note: null,
  createdBy: ben,
  version: 2,
  createdAt: submittedAt,
  updatedAt: decidedAt,
}

const quoted = {
  captureId: ids.capture,
  exact: 'the H200 is a generation behind',
  prefix: 'Analysts say ',
  suffix: ' what rivals sell at home.',
  start: 13,
  end: 44,
}

export const appearance = {
  id: `app_${body}`,
  claimId: ids.claim,
  article: articleBrief,
  ...quoted,
  anchor: 'exact',
  quoted,
  similarity: null,
  lossAcceptedAt: null,
  attribution: { kind: 'unnamed', wording: 'analysts' },
  modality: 'asserted',
  isFirst: true,
  createdAt: submittedAt,
}

export const anchorView = {
  anchor: 'changed',
  lossAcceptedAt: null,
  captureId: 'cap_01jd9v6r2yf0bt8x5m3k7wq4zf',
  quoted,
  places: [{ exact: 'the H200 is two generations behind', start: 13, end: 47, similarity: 0.88 }],
}

export const diff = {
  from: captureSummary,
  to: { ...captureSummary, id: anchorView.captureId, number: 2, sha256: '9'.repeat(64), characters: 73 },
  data: [
    {
      kind: 'changed',
      before: { text: capture.text, start: 0, end: 70 },
      after: {
        text: 'Analysts say the H200 is two generations behind what rivals sell at home.',
        start: 0,
        end: 73,
      },
      words: [
        { kind: 'same', text: 'Analysts say the H200 is ' },
        { kind: 'removed', text: 'a generation' },
        { kind: 'added', text: 'two generations' },
        { kind: 'same', text: ' behind what rivals sell at home.' },
      ],
    },
  ],
}

export const candidate = {
  quote: 'The chief executive plans to travel in late January, according to Reuters.',
  start: 210,
  end: 284,
  score: 0.71,
  kinds: ['prediction'],
  speaker: null,
  attribution: { kind: 'named', name: 'Reuters', wording: 'according to Reuters' },
  modality: 'expected',
  resolution: { from: '2026-01-21', by: '2026-01-31', wording: 'late January' },
  dates: [{ wording: 'late January', start: 249, end: 261, from: '2026-01-21', to: '2026-01-31' }],
}

export const dismissal = {
  id: `dis_${body}`,
  exact: 'It is a lovely bridge.',
  dismissedBy: ana,
  createdAt: submittedAt,
}

export const evidence = {
  id: ids.evidence,
  claimId: ids.claim,
  source: sourceBrief,
  stance: 'supports',
  excerpt: 'H200: previous generation.',
  locator: 'Row 4',
  excerptFound: null,
  excerptConfirmedBy: null,
  secondaryReason: null,
  question: null,
  answerType: null,
  note: 'The maker’s own table puts it one generation back.',
  addedBy: ana,
  judgedBy: ben,
  withdrawn: null,
  version: 2,
  createdAt: submittedAt,
  updatedAt: decidedAt,
}

const judgement = {
  verdict: 'verified',
  rating: 'True',
  rationale: 'The maker’s own table lists one newer generation, sold in the United States only.',
  asOf: '2026-01-20',
  summary: 'The maker’s product table confirms it.',
  reading: null,
  waiver: null,
}
const answeredAgain = { outcome: null, overtakenOn: null, overtakenNote: null, changeNote: null }
const independentOrigins = { supports: 1, refutes: 0, unknown: 0 }
const originsInWords = '1 source, 1 independent origin (Product table)'

export const claim = {
  ...statement,
  status: 'decided',
  verdict: judgement.verdict,
  verdictRevision: 1,
  rating: judgement.rating,
  asOf: judgement.asOf,
  underReview: false,
  evidenceChanged: false,
  quoteChanged: false,
  independentOrigins,
  originsInWords,
  assignee: ben,
  deadlineAt: null,
  priority: 0,
  declined: null,
  returned: null,
  withdrawn: null,
  parentId: null,
  mergedIntoId: null,
  originArticleId: ids.article,
  externalId: 'herald-77',
  submittedBy: ana,
  version: 4,
  createdAt: submittedAt,
  updatedAt: decidedAt,
}

export const note = {
  id: `not_${body}`,
  claimId: ids.claim,
  text: 'Called the maker; they call back on Tuesday.',
  author: ben,
  createdAt: submittedAt,
}

export const review = {
  id: `rev_${body}`,
  claimId: ids.claim,
  round: 1,
  reviewer: ben,
  ...judgement,
  ...answeredAgain,
  note: null,
  kind: null,
  isSelfReview: false,
  withdrawnAt: null,
  claimVersion: 3,
  verdictRevision: 1,
  createdAt: decidedAt,
}

export const verdict = {
  id: `vrd_${body}`,
  claimId: ids.claim,
  revision: 1,
  kind: 'initial',
  ...judgement,
  ...answeredAgain,
  recheckOn: '2026-07-19',
  validUntil: null,
  isAdjudicated: false,
  voidsRevision: null,
  reason: null,
  isSelfReviewed: false,
  isInForce: true,
  settingsVersion: 1,
  judged: {
    text: statement.text,
    kinds: statement.kinds,
    scope: statement.scope,
    evidence: [
      {
        id: ids.evidence,
        stance: 'supports',
        excerpt: evidence.excerpt,
        locator: evidence.locator,
        note: evidence.note,
        source: {
          id: ids.source,
          title: source.title,
          url: source.url,
          publisher: source.publisher,
          level: source.level,
          originId: ids.source,
          originKnown: true,
        },
      },
    ],
    independentOrigins,
  },
  decidedBy: [ben],
  createdAt: decidedAt,
}

export const exportedClaim = {
  ...statement,
  externalId: claim.externalId,
  article: articleBrief,
  appearances: [appearance],
  ...judgement,
  ratingScale: { number: 5, worst: 1, best: 5 },
  verdictRevision: 1,
  revisionKind: 'initial',
  isSelfReviewed: false,
  underReview: false,
  evidenceChanged: false,
  independentOrigins,
  originsInWords,
  contacts: [],
  evidence: [{ ...evidence, addedBy: null, judgedBy: null, excerptConfirmedBy: null }],
  corrections: [],
  licence: 'CC-BY-4.0',
  decidedAt,
  createdAt: submittedAt,
  updatedAt: decidedAt,
  version: 4,
}

/** Its hashes are real: whoever writes a program that checks the chain can try it on this event. */
export const event = {
  seq: 1,
  at: '2026-01-20T09:00:00.000Z',
  actor: { id: 'system', name: 'Claimdesk' },
  keyId: null,
  action: 'user.created',
  subject: ana.id,
  claimId: null,
  requestId: null,
  batchId: null,
  reason: null,
  before: null,
  after: { email: 'ana@desk.example', name: 'Ana Reyes', role: 'contributor' },
  salt: '5f0c2d9b7e6a41380f2b9c4d8e1a7f36',
  bodyHash: 'f3f8598372afa87d9cc4ea6b24536186491edfe11937d01335e27e37bbc956a7',
  prevHash: '0'.repeat(64),
  hash: '4b4947f8c80ff251b18350e47a60efcf6cbd21a346dc3cf27b1480cced8749ab',
  isErased: false,
}

export const user = {
  ...ana,
  email: 'ana@desk.example',
  role: 'contributor',
  isSuspended: false,
  version: 1,
  createdAt: '2026-01-20T09:00:00.000Z',
  updatedAt: '2026-01-20T09:00:00.000Z',
}

export const apiKey = {
  id: `key_${body}`,
  name: 'Newsroom importer',
  user: ana,
  start: 'cdk_Zt4w',
  scopes: ['claims:submit', 'claims:read', 'exports:read'],
  expiresAt: null,
  lastUsedAt: submittedAt,
  revokedAt: null,
  createdAt: '2026-01-20T09:00:00.000Z',
}

export const settings = {
  version: 2,
  policy: {
    reviewsRequired: 1,
    selfReview: 'forbid',
    minEvidence: 1,
    minOrigins: 1,
    bothSides: false,
    autoPublish: false,
    lifetimes: { state: 180, number: 365, comparison: 180 },
  },
  scale: {
    ratings: [
      { label: 'True', verdict: 'verified', number: 5 },
      { label: 'Partly true', verdict: 'mixed', number: 3 },
      { label: 'False', verdict: 'refuted', number: 1 },
      { label: 'Unproven', verdict: 'unproven', number: null },
    ],
  },
  desk: { name: 'The Town Herald’s desk', licence: 'CC-BY-4.0', namesReviewers: false },
  createdBy: ana,
  createdAt: submittedAt,
}
