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

const exportedFactCheck = {
  publisher: 'Fact Desk',
  url: 'https://factdesk.example/checks/chips',
  title: 'No, the H200 is not the newest chip',
  ratingText: 'Mostly true',
  ratingNumber: 0.75,
  verdict: 'mixed',
  reviewedOn: '2026-01-19',
  language: 'en',
  appearances: ['https://social.example/p/1'],
}

export const factCheck = {
  id: `fck_${body}`,
  claimId: ids.claim,
  ...exportedFactCheck,
  addedBy: ben,
  withdrawn: null,
  version: 1,
  createdAt: submittedAt,
  updatedAt: submittedAt,
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
  isErased: false,
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
  verdictOf: null,
  stance: 'supports',
  excerpt: 'H200: previous generation.',
  locator: 'Row 4',
  excerptFound: null,
  excerptConfirmedBy: null,
  secondaryReason: null,
  question: null,
  answerType: null,
  note: 'The maker’s own table puts it one generation back.',
  archiveUrl: null,
  imported: null,
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
const lifetime = { outcome: null, recheckOn: '2026-07-19', validUntil: '2027-01-20', overtakenOn: null }
const independentOrigins = { supports: 1, refutes: 0, unknown: 0 }
const originsInWords = '1 source, 1 independent origin (Product table)'

export const claim = {
  ...statement,
  status: 'decided',
  verdict: judgement.verdict,
  verdictRevision: 1,
  rating: judgement.rating,
  asOf: judgement.asOf,
  verdictImported: false,
  ...lifetime,
  freshness: 'fresh',
  dueFrom: null,
  dueOn: null,
  isDue: false,
  deferred: null,
  publishedRevision: 1,
  held: null,
  underReview: false,
  evidenceChanged: false,
  quoteChanged: false,
  openRound: null,
  independentOrigins,
  originsInWords,
  assignee: ben,
  deadlineAt: null,
  isOverdue: false,
  lease: null,
  snoozed: null,
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

export const agendaEntry = {
  kind: 'prediction',
  on: '2026-01-31',
  since: '2026-01-21',
  at: null,
  says: null,
  claim: {
    id: ids.claim,
    text: 'Jensen Huang will travel to China between 21 and 31 January 2026.',
    headline: null,
    status: 'awaiting_outcome',
    verdict: null,
    rating: null,
    outcome: null,
  },
}

export const lease = { holder: ben, takenAt: submittedAt, expiresAt: '2026-01-20T09:14:14.310Z' }

export const next = {
  claim: {
    ...claim,
    status: 'in_review',
    verdict: null,
    verdictRevision: null,
    rating: null,
    asOf: null,
    lease,
  },
  lease,
  matches: [],
  queue: { id: null, name: 'Everything open' },
  upcoming: [],
  remaining: 1,
}

export const view = {
  id: `view_${body}`,
  name: 'Elections, most urgent first',
  filters: { topic: ['elections'], status: ['submitted', 'in_review'] },
  sort: 'queue',
  isQueue: true,
  assignees: [],
  archivedAt: null,
  createdBy: ben,
  version: 1,
  createdAt: submittedAt,
  updatedAt: submittedAt,
}

export const note = {
  id: `not_${body}`,
  claimId: ids.claim,
  text: '@Ana Reyes Called the maker; they call back on Tuesday.',
  mentions: [ana],
  isErased: false,
  author: ben,
  createdAt: submittedAt,
}

export const liveEvent = {
  seq: 4711,
  at: decidedAt,
  action: 'claim.decided',
  subject: ids.claim,
  claimId: ids.claim,
  actor: ben,
  version: 4,
  requestId: null,
  notification: null,
}

export const notification = {
  id: `ntf_${body}`,
  kind: 'mentioned',
  claim: { id: ids.claim, text: statement.text, headline: null, status: 'in_review' },
  actor: ben,
  words: note.text,
  due: null,
  at: submittedAt,
  readAt: null,
}

export const savedExport = {
  id: `exp_${body}`,
  name: 'Elections, for the archive',
  format: 'ndjson',
  filters: { topic: ['elections'], verdict: ['any'] },
  includesUnpublished: false,
  address: `/api/v1/exports/saved/exp_${body}`,
  keyStart: 'cdx_wK3f',
  archivedAt: null,
  createdBy: ben,
  version: 1,
  createdAt: submittedAt,
  updatedAt: submittedAt,
}

export const webhook = {
  id: `hook_${body}`,
  name: 'The archive',
  url: 'https://archive.example/claims',
  events: ['claim.published', 'claim.corrected', 'claim.retracted'],
  state: 'active',
  stateReason: null,
  stateSinceAt: submittedAt,
  formerSecretUntilAt: null,
  waiting: 0,
  lastDeliveredAt: decidedAt,
  failingSinceAt: null,
  archivedAt: null,
  createdBy: ben,
  version: 1,
  createdAt: submittedAt,
  updatedAt: submittedAt,
}

export const delivery = {
  id: `dlv_${body}`,
  webhookId: webhook.id,
  event: 'claim.published',
  eventSeq: 41,
  about: ids.claim,
  state: 'delivered',
  attempts: 1,
  lastAttemptAt: decidedAt,
  nextAttemptAt: null,
  statusCode: 204,
  durationMs: 38,
  error: null,
  response: null,
  settledAt: decidedAt,
  createdAt: decidedAt,
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

export const sealedReview = {
  id: `rev_${body}`,
  reviewer: ben,
  createdAt: decidedAt,
  withdrawnAt: null,
  isSealed: true,
  commitment: 'f3f8598372afa87d9cc4ea6b24536186491edfe11937d01335e27e37bbc956a7',
}

export const round = {
  number: 1,
  settingsVersion: 1,
  reviewsRequired: 1,
  outcome: 'decided',
  isAdjudication: false,
  openedAt: decidedAt,
  closedAt: decidedAt,
  reviews: [review],
}

export const agreement = {
  pairs: 50,
  fewestPairs: 20,
  percent: 70,
  kappa: 0.4,
  byVerdict: [
    { first: 'refuted', second: 'refuted', pairs: 15 },
    { first: 'refuted', second: 'verified', pairs: 10 },
    { first: 'verified', second: 'refuted', pairs: 5 },
    { first: 'verified', second: 'verified', pairs: 20 },
  ],
}

export const today = {
  at: '2026-01-21T09:00:00.000Z',
  isEmpty: false,
  tiles: [
    {
      name: 'waiting',
      count: 1,
      list: { path: '/claims', query: { status: ['submitted', 'in_review', 'second_review'] } },
      items: [
        {
          id: ids.claim,
          text: statement.text,
          language: 'en',
          verdict: null,
          outcome: null,
          at: submittedAt,
          says: null,
        },
      ],
      days: [
        { day: '2026-01-20', count: 1 },
        { day: '2026-01-21', count: 0 },
      ],
    },
  ],
  pace: { claims: 12, medianMinutes: 290 },
}

const answers = { verified: 4, refuted: 3, mixed: 1, unproven: 0 }

export const insights = {
  at: '2026-01-21T09:00:00.000Z',
  from: '2026-01-12',
  to: '2026-01-21',
  by: 'week',
  decisions: [
    { from: '2026-01-12', isPartial: false, ...answers, first: 7, again: 1 },
    {
      ...{ from: '2026-01-19', isPartial: true },
      ...{ verified: 1, refuted: 0, mixed: 0, unproven: 0, first: 1, again: 0 },
    },
  ],
  timeToVerdict: {
    ...{ claims: 8, medianMinutes: 290, ninthMinutes: null, fewestForNinth: 10 },
    buckets: [
      { from: '2026-01-12', claims: 7, medianMinutes: 310, ninthMinutes: null },
      { from: '2026-01-19', claims: 1, medianMinutes: 290, ninthMinutes: null },
    ],
  },
  topics: { data: [{ value: 'chips', ...answers, total: 8 }], more: 0 },
  outlets: { data: [{ value: 'Town Herald', ...answers, total: 8 }], more: 0 },
  speakers: {
    ...{ claims: 12, withoutSpeaker: 2 },
    data: [{ value: 'R. Okafor', ...answers, total: 10, open: 1, declined: 1 }],
    more: 0,
  },
  agreement,
}

export const verdict = {
  id: `vrd_${body}`,
  claimId: ids.claim,
  revision: 1,
  kind: 'initial',
  ...judgement,
  ...answeredAgain,
  ...lifetime,
  isAdjudicated: false,
  voidsRevision: null,
  reason: null,
  isSelfReviewed: false,
  isInForce: true,
  supersededBy: null,
  settingsVersion: 1,
  imported: null,
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
    originsInWords,
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
  freshness: 'fresh',
  ...lifetime,
  overtakenNote: null,
  verdictRevision: 1,
  revisionKind: 'initial',
  changeNote: null,
  imported: null,
  isSelfReviewed: false,
  publishedRevision: 1,
  underReview: false,
  evidenceChanged: false,
  independentOrigins,
  originsInWords,
  contacts: [],
  evidence: [{ ...evidence, addedBy: null, judgedBy: null, excerptConfirmedBy: null }],
  factChecks: [exportedFactCheck],
  corrections: [],
  licence: 'CC-BY-4.0',
  decidedAt,
  createdAt: submittedAt,
  updatedAt: decidedAt,
  version: 4,
}

export const publication = {
  id: `pub_${body}`,
  claimId: ids.claim,
  verdictId: verdict.id,
  revision: 1,
  publishedAt: decidedAt,
  publishedBy: ana,
  retracted: null,
}

export const correction = {
  id: 'vrd_01jd9v6r2yf0bt8x5m3k7wq4zf',
  claim: { id: ids.claim, text: statement.text, status: 'decided', verdict: 'mixed' },
  revision: 2,
  kind: 'correction',
  from: { verdict: 'verified', rating: 'True', revision: 1 },
  to: { verdict: 'mixed', rating: 'Partly true', revision: 2 },
  verdictChanged: true,
  note: 'We had overlooked that two newer generations were on sale by then.',
  at: '2026-01-22T08:30:00.000Z',
  publishedAt: '2026-01-22T08:30:00.000Z',
}

export const correctionFeed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Town Herald’s desk: corrections',
  description: 'Answers this desk changed because they were wrong, or took back.',
  home_page_url: 'https://desk.example/admin/corrections',
  feed_url: 'https://desk.example/api/v1/corrections.json',
  authors: [{ name: 'The Town Herald’s desk' }],
  items: [
    {
      id: 'urn:uuid:01935362-1c5e-7817-a475-5441d13b9f3f',
      url: `https://desk.example/admin/claims/${ids.claim}/show/reviews`,
      title: `Corrected: ${statement.text}`,
      content_text: `“${statement.text}”\n\nBefore: Verified – found true (True). Now: Mixed (Partly true).\n\n${correction.note}`,
      content_html: `<p>“${statement.text}”</p>\n<p>Before: Verified – found true (True). Now: Mixed (Partly true).</p>\n<p>${correction.note}</p>`,
      date_published: correction.at,
      _claimdesk: correction,
    },
  ],
}

export const atomFeed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${correctionFeed.feed_url.replace('json', 'atom')}</id>
  <title>${correctionFeed.title}</title>
  <updated>${correction.at}</updated>
</feed>
`

export const newCorrectionRequest = {
  revision: 1,
  what: 'The table you rest on was reissued in March, with the H200 two generations behind.',
  sourceUrl: 'https://chips.example/table-march',
  email: 'reader@mail.example',
}

export const correctionRequestReceipt = {
  id: `cor_${body}`,
  claimId: ids.claim,
  revision: 1,
  receivedAt: '2026-03-09T18:20:00.000Z',
}

export const correctionRequest = {
  id: correctionRequestReceipt.id,
  claim: { id: ids.claim, text: statement.text, status: 'decided', verdict: 'verified' },
  read: {
    ...{ revision: 1, verdict: 'verified', rating: 'True', asOf: judgement.asOf },
    ...{ text: statement.text, summary: judgement.summary },
  },
  inForce: { revision: 1, verdict: 'verified', rating: 'True', asOf: judgement.asOf },
  publishedRevision: 1,
  what: newCorrectionRequest.what,
  sourceUrl: newCorrectionRequest.sourceUrl,
  email: newCorrectionRequest.email,
  name: null,
  isErased: false,
  status: 'open',
  answer: null,
  answeredBy: null,
  answeredAt: null,
  version: 1,
  createdAt: correctionRequestReceipt.receivedAt,
  updatedAt: correctionRequestReceipt.receivedAt,
}

export const checkedBack = {
  data: [
    {
      id: ids.claim,
      revision: 1,
      isCurrent: false,
      reason: 'corrected',
      currentRevision: 2,
      verdict: 'mixed',
      mergedIntoId: null,
    },
  ],
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
  isSealed: false,
}

/** The public half of the key that signed the example of a checkpoint; its signature is real. */
export const signingKey = {
  algorithm: 'Ed25519',
  keyId: '99aee595711b80748a79f0acf52ec464c0fae1f3cce57b0f2a1bf09627513fd1',
  publicKey:
    '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAtHKE1BJvGFrvywYahrmgQmGkcQhudWAZTuhg7XULNHs=\n-----END PUBLIC KEY-----\n',
  retired: [],
}

export const checkpoint = {
  number: 1,
  eventSeq: event.seq,
  head: event.hash,
  at: '2026-01-20T10:00:00.000Z',
  keyId: signingKey.keyId,
  signature: 'pClkIg8uhLfJZ3YBIM3dFQiMVtZGATEW6BSzkM4CVS9+3OK2H+fQhS7leZlBhWgS2NJ2BtLGQRnewFPuYgTFAw==',
}

export const user = {
  ...ana,
  email: 'ana@desk.example',
  role: 'contributor',
  isSuspended: false,
  isInvited: false,
  isErased: false,
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
    validFor: { comparison: 365 },
    graceDays: 14,
  },
  scale: {
    ratings: [
      { label: 'True', verdict: 'verified', number: 5 },
      { label: 'Partly true', verdict: 'mixed', number: 3 },
      { label: 'False', verdict: 'refuted', number: 1 },
      { label: 'Unproven', verdict: 'unproven', number: null },
    ],
  },
  desk: {
    name: 'The Town Herald’s desk',
    licence: 'CC-BY-4.0',
    namesReviewers: false,
    contact: 'checks@town-herald.example',
  },
  createdBy: ana,
  createdAt: submittedAt,
}

const matched = {
  ...{ id: ids.claim, text: statement.text, headline: null, speaker: null, claimedOn: '2026-01-19' },
  ...{ language: 'en', status: 'decided', verdict: 'verified', verdictRevision: 1, rating: 'True' },
  ...{ asOf: '2026-01-20', publishedRevision: null, originArticleId: ids.article },
  ...{ createdAt: submittedAt, updatedAt: decidedAt },
}
const why = {
  sharedWords: ['H200', 'generation', 'behind'],
  differs: [{ fact: 'number', query: 'two', claim: 'one' }],
}
export const match = { claim: matched, score: 0.83, band: 'similar', why }
export const matchPair = {
  id: `mat_${body}`,
  claim: {
    ...matched,
    ...{ id: 'clm_01jd9v6r2yf0bt8x5m3k7wq4zg', text: 'The H200 is two generations behind.' },
    ...{ status: 'submitted', verdict: null, verdictRevision: null, rating: null, asOf: null },
  },
  other: matched,
  staysId: ids.claim,
  ...{ score: 0.83, band: 'similar', why, decided: null, createdAt: submittedAt },
}

const twin = 'clm_01jd9v6r2yf0bt8x5m3k7wq4zg'
export const mergePreview = {
  ...{ loserId: twin, winnerId: ids.claim, verdict: 'verified', hidesPublished: false, problem: null },
  moves: { appearances: 1, evidence: 2, notes: 0, contacts: 0, factChecks: 1 },
}

/** An import of a list of claims, half done. */
export const job = {
  id: `job_${body}`,
  state: 'running',
  format: 'csv',
  name: 'claims-of-january.csv',
  bytes: 4_812_337,
  total: 20_000,
  done: 9_200,
  created: 9_011,
  known: 97,
  failed: 92,
  rate: 1_840.5,
  remainingSeconds: 6,
  failure: null,
  batchId: `bat_${body}`,
  createdBy: ana,
  createdAt: submittedAt,
  updatedAt: submittedAt,
  finishedAt: null,
  faults: [
    {
      problem: 'invalid-request',
      title: 'The request does not fit its description',
      field: '/text',
      count: 92,
      first: [{ row: 41, reason: 'must not be blank' }],
    },
  ],
  undo: null,
}
