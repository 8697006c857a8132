// Who may import whom: the table of the design, one row for each kind of file, and the check of a tree against it.

interface Rule {
  /** The kind of file, as the design names it. */
  kind: string
  files: RegExp
  /** What it may import, as paths from the root or names of packages. */
  may: readonly RegExp[]
  /** What it may import as a type only. */
  mayAsType?: readonly RegExp[]
}

const vocabulary = /^db\/vocabulary\.ts$/
const slice = '^api/(?!http/|demo/|site/|cli/)[a-z-]+/'
const schemas = new RegExp(`${slice}([a-z-]+-)?(schema|filters|acts)\\.ts$`)
const routeFiles = new RegExp(`${slice}([a-z-]+-)?routes\\.ts$`)
const anyOfSlices = new RegExp(`${slice}(?!.*routes\\.ts$)`)

/** Files of a slice that need neither a database nor HTTP nor a clock: what they say depends on what they are given. */
export const pureFiles = [
  'api/calendar/ics.ts',
  'api/captures/align.ts',
  'api/captures/anchor.ts',
  'api/captures/changed-sentences.ts',
  'api/captures/charset.ts',
  'api/captures/counterpart.ts',
  'api/captures/diff.ts',
  'api/captures/edit-distance.ts',
  'api/captures/find-all.ts',
  'api/captures/fold.ts',
  'api/captures/furniture.ts',
  'api/captures/furniture-names.ts',
  'api/captures/following.ts',
  'api/captures/graphemes.ts',
  'api/captures/nearest.ts',
  'api/captures/page-data.ts',
  'api/captures/page-date.ts',
  'api/captures/page-facts.ts',
  'api/captures/page-size.ts',
  'api/captures/page-text.ts',
  'api/captures/page-words.ts',
  'api/captures/pdf.ts',
  'api/captures/public-address.ts',
  'api/captures/re-anchor.ts',
  'api/captures/read-text.ts',
  'api/captures/readable.ts',
  'api/captures/text.ts',
  'api/captures/words-alone.ts',
  'api/claims/deadline.ts',
  'api/claims/due.ts',
  'api/claims/fingerprint.ts',
  'api/claims/mentions.ts',
  'api/claims/standing.ts',
  'api/read-url.ts',
  'api/evidence/dependence.ts',
  'api/events/frames.ts',
  'api/exports/corrections.ts',
  'api/exports/formats/all.ts',
  'api/exports/formats/annotations.ts',
  'api/exports/formats/averitec.ts',
  'api/exports/formats/averitec-words.ts',
  'api/exports/formats/claimreview-lint.ts',
  'api/exports/formats/claimreview.ts',
  'api/exports/formats/csv.ts',
  'api/exports/formats/format.ts',
  'api/exports/formats/json.ts',
  'api/exports/formats/ndjson.ts',
  'api/exports/check.ts',
  'api/exports/check-events.ts',
  'api/exports/layout.ts',
  'api/exports/manifest.ts',
  'api/extraction/attribution.ts',
  'api/extraction/calendar.ts',
  'api/extraction/calendar-words.ts',
  'api/extraction/candidates.ts',
  'api/extraction/cues.ts',
  'api/extraction/date-rules.ts',
  'api/extraction/dates.ts',
  'api/extraction/from-publication.ts',
  'api/extraction/furniture.ts',
  'api/extraction/kinds.ts',
  'api/extraction/language.ts',
  'api/extraction/modality.ts',
  'api/extraction/names.ts',
  'api/extraction/quotation.ts',
  'api/extraction/sentence-blocks.ts',
  'api/extraction/sentence-rules.ts',
  'api/extraction/sentence-segmenter.ts',
  'api/extraction/sentences.ts',
  'api/extraction/speakers.ts',
  'api/extraction/speech-patterns.ts',
  'api/extraction/tense.ts',
  'api/extraction/worth.ts',
  'api/extraction/worth-features.ts',
  'api/extraction/worth-in-article.ts',
  'api/extraction/worth-model.ts',
  'api/history/chain.ts',
  'api/history/changed.ts',
  'api/history/checkpoint.ts',
  'api/history/signature.ts',
  'api/insights/buckets.ts',
  'api/insights/percentiles.ts',
  'api/imports/count-rows.ts',
  'api/imports/formats/csv-columns.ts',
  'api/imports/formats/ndjson.ts',
  'api/imports/row.ts',
  'api/reviews/agreement.ts',
  'api/reviews/freshness.ts',
  'api/imports/formats/averitec.ts',
  'api/imports/formats/averitec-answer.ts',
  'api/imports/formats/claim-review.ts',
  'api/imports/formats/dirty-date.ts',
  'api/imports/formats/lenient-json.ts',
  'api/imports/formats/linked-data.ts',
  'api/imports/formats/page-markup.ts',
  'api/imports/formats/plain-words.ts',
  'api/imports/formats/rating-meaning.ts',
  'api/imports/formats/rating-number.ts',
  'api/imports/formats/review-facts.ts',
  'api/imports/formats/web-address.ts',
  'api/matching/background.ts',
  'api/matching/direction.ts',
  'api/matching/facts.ts',
  'api/matching/full-text.ts',
  'api/matching/grams.ts',
  'api/matching/highlight.ts',
  'api/matching/index-words.ts',
  'api/matching/letters.ts',
  'api/matching/moments.ts',
  'api/matching/number-words.ts',
  'api/matching/pair.ts',
  'api/matching/polarity.ts',
  'api/matching/profile.ts',
  'api/matching/quantities.ts',
  'api/matching/scoring.ts',
  'api/matching/similarity.ts',
  'api/matching/social.ts',
  'api/matching/stems.ts',
  'api/matching/stop-words.ts',
  'api/matching/synonyms.ts',
  'api/matching/tally.ts',
  'api/matching/together.ts',
  'api/matching/tokens.ts',
  'api/reviews/judged.ts',
  'api/publication/correction-items.ts',
  'api/publication/feeds.ts',
  'api/publication/stale.ts',
  'api/requests/neighbourhood.ts',
  'api/reviews/policy.ts',
  'api/reviews/revisions.ts',
  'api/settings/defaults.ts',
  'api/settings/scale.ts',
  'api/sources/origins.ts',
  'api/sources/suggestions.ts',
  'api/sources/url.ts',
  'api/sources/words.ts',
  'api/webhooks/address.ts',
  'api/webhooks/backoff.ts',
  'api/webhooks/order.ts',
  'api/webhooks/published-names.ts',
]
const pure = new RegExp(`^(${pureFiles.join('|').replaceAll('.', '\\.')})$`)

/** The first row that names a file is its rule. */
export const rules: readonly Rule[] = [
  { kind: 'the vocabulary', files: vocabulary, may: [] },
  { kind: 'db', files: /^db\//, may: [/^db\//, /^node:/, /^drizzle-orm/, /^libsql$/, /^@libsql\/client/] },
  {
    kind: 'the entry points',
    files: /^api\/(main|app|routes|user|backup|restore|demo)(\.ts|\/)/,
    may: [/./],
  },
  { kind: 'what builds the server', files: /^api\/vite\.config\.ts$/, may: [/^vite$/] },
  { kind: 'api/env.ts', files: /^api\/env\.ts$/, may: [/^zod$/, vocabulary] },
  {
    kind: 'backups, which know the files of a desk',
    files: /^api\/backups\//,
    may: [
      /^api\/backups\//,
      /^api\/history\//,
      /^api\/accounts\/present\.ts$/,
      /^api\/(env|package)\.ts$/,
      /^db\//,
      /^node:/,
      /^zod$/,
    ],
  },
  { kind: 'the examples', files: /^api\/examples\.ts$/, may: [] },
  {
    kind: 'what every slice stands on',
    files: /^api\/[a-z-]+\.ts$/,
    may: [/^api\/[a-z-]+\.ts$/, /^api\/http\/paging\.ts$/, /^api\/history\/chain\.ts$/, /^db\//].concat([
      /^api\/matching\/full-text\.ts$/,
      /^node:/,
      /^drizzle-orm/,
      /^typeid-js$/,
    ]),
    mayAsType: [/^zod$/, /^api\/captures\/fetch-page\.ts$/, /^api\/history\/signature\.ts$/].concat([
      /^api\/webhooks\/sealing\.ts$/,
    ]),
  },
  {
    kind: 'api/http',
    files: /^api\/http\//,
    may: [
      /^api\/http\//,
      /^api\/(access|context|nearby|problems|ids|package|read-url)\.ts$/,
      /^node:/,
    ].concat([/^(hono|@hono\/node-server)(\/|$)/, /^zod$/, /^prom-client$/, /^swagger-ui-dist$/, /^vite$/]),
    mayAsType: [/^db\/store\.ts$/, /^pino$/],
  },
  {
    kind: 'the command line, which knows the desk by HTTP alone',
    files: /^api\/cli\//,
    may: [
      /^api\/cli\//,
      /^api\/(env|package)\.ts$/,
      vocabulary,
      /^node:/,
      /^(commander|cli-progress)$/,
    ].concat([
      // What checks files without any desk.
      /^api\/exports\/(check|read-lines)\.ts$/,
      /^api\/history\/(checkpoint|signature)\.ts$/,
    ]),
    mayAsType: [schemas],
  },
  {
    kind: 'api/site',
    files: /^api\/site\//,
    may: [
      /^api\/(site|http)\//,
      /^(hono|zod)(\/|$)/,
      /^node:(crypto|fs)$/,
      vocabulary,
      anyOfSlices,
      /^api\/[a-z-]+\.ts$/,
    ],
  },
  {
    kind: 'a pure file',
    files: pure,
    may: [
      vocabulary,
      pure,
      /^node:crypto$/,
      /^canonicalize$/,
      /^csv-stringify/,
      /^diff$/,
      /^feed$/,
      /^ical-generator$/,
    ].concat([
      /^@mozilla\/readability$/,
      /^@orama\/stemmers\//,
      /^htmlparser2$/,
      /^ipaddr\.js$/,
      /^linkedom$/,
      /^unpdf$/,
    ]),
    mayAsType: [schemas, /^db\/schema\.ts$/, /^api\/imports\/row\.ts$/],
  },
  {
    kind: 'schema.ts',
    files: schemas,
    may: [
      /^zod$/,
      vocabulary,
      schemas,
      /^api\/(access|examples)\.ts$/,
      /^api\/http\/(values|paging|kept-query)\.ts$/,
    ],
  },
  {
    kind: 'routes.ts',
    files: routeFiles,
    may: [/^zod$/, vocabulary, anyOfSlices, routeFiles, /^api\/(http\/(route|own-address)|examples)\.ts$/],
  },
  {
    kind: 'service.ts and what works beside it',
    files: anyOfSlices,
    may: [
      anyOfSlices,
      /^api\/(access|batch|by-claim|context|keep-doing|lease|nearby|notify|problems|listing|ids|own-file|package|read-url|thread|thread-entry|turnstile|chore|wake)\.ts$/,
      /^db\//,
    ]
      .concat([/^undici$/, /^standardwebhooks$/, /^csv-parse$/, /^drizzle-orm/])
      .concat([/^better-auth(\/|$)/, /^@zxcvbn-ts\/language-common\//, /^typeid-js$/, /^node:/]),
  },
  {
    kind: 'admin',
    files: /^admin\//,
    may: [/^admin\//, vocabulary, /^(?!api\/|db\/)[@a-z]/],
    mayAsType: [schemas],
  },
]

export interface Import {
  from: string
  to: string
  isType: boolean
}

const statement = /^(?:import|export)\b([^'";]*?)\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

/** Every import of a file, with relative ones as paths from the root. */
export function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(statement)].map(([, names = '', named, bare, dynamic]) => {
    const given = named ?? bare ?? dynamic ?? ''
    const to = given.startsWith('.') ? new URL(given, `file:///${path}`).pathname.slice(1) : given
    return { from: path, to, isType: isTypeOnly(names) }
  })
}

/** `import type { A }`, or `import { type A, type B }`. */
function isTypeOnly(names: string): boolean {
  if (/^\s*type\b/.test(names)) return true
  const listed =
    /\{([^}]*)\}/
      .exec(names)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? []
  return listed.length > 0 && listed.every((name) => name.startsWith('type '))
}

/** What an import breaks, in a sentence; undefined when it is allowed. */
export function forbidden({ from, to, isType }: Import): string | undefined {
  const rule = rules.find(({ files }) => files.test(from))
  if (!rule) return `${from} is of no kind the table knows`
  const allowed = isType ? [...rule.may, ...(rule.mayAsType ?? [])] : rule.may
  if (allowed.some((pattern) => pattern.test(to))) return undefined
  return `${from} (${rule.kind}) imports ${isType ? 'the type of ' : ''}${to}`
}

/** The first ring of files that import one another's values; undefined when there is none. */
export function cycleAmong(imports: readonly Import[]): string[] | undefined {
  const next = new Map<string, string[]>()
  for (const { from, to, isType } of imports) {
    if (!isType) next.set(from, [...(next.get(from) ?? []), to])
  }
  const done = new Set<string>()
  function visit(path: string, above: string[]): string[] | undefined {
    if (above.includes(path)) return [...above.slice(above.indexOf(path)), path]
    if (done.has(path)) return undefined
    done.add(path)
    for (const to of next.get(path) ?? []) {
      const found = visit(to, [...above, path])
      if (found) return found
    }
    return undefined
  }
  for (const path of next.keys()) {
    const found = visit(path, [])
    if (found) return found
  }
  return undefined
}
