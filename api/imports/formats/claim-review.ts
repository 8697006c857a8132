// ClaimReview as JSON-LD, as a page's HTML or as a data feed: each review a claim with what its publisher concluded.
import type { FactCheckInput, ImportFault, ImportRow } from '../row.ts'
import { readLenientJson } from './lenient-json.ts'
import { type Found, type Thing, thingsOf } from './linked-data.ts'
import { readMarkup } from './page-markup.ts'
import { verdictMeant } from './rating-meaning.ts'
import { type ReviewFacts, reviewFacts } from './review-facts.ts'
import { siteOf } from './web-address.ts'

/** How much of a faulty row is shown again. */
const shown = 20_000

/** JSON-LD, a DataFeed, a list of either, one or several one after the other. */
export function* readClaimReviews(text: string): Generator<ImportRow | ImportFault> {
  const data = readLenientJson(text)
  if (data === undefined && text.trim() !== '') yield unreadable(1, text, 'The text is not JSON.')
  else yield* rowsOf(thingsOf('ClaimReview', data, readLenientJson), null)
}

/** A page: the JSON-LD of its scripts, and what its elements are marked up with. */
export function* readClaimReviewPage(html: string): Generator<ImportRow | ImportFault> {
  const { scripts, things, address } = readMarkup(html)
  const read = scripts.map((script) => ({ script, data: readLenientJson(script) }))
  const found = thingsOf('ClaimReview', [...read.map(({ data }) => data), ...things], readLenientJson)
  let row = 0
  for (const one of rowsOf(found, address, new Set())) {
    row = one.row
    yield one
  }
  for (const { script, data } of read) {
    if (data !== undefined || !script.includes('ClaimReview')) continue
    yield unreadable(++row, script, 'A script of the page is not JSON.')
  }
}

/** @param once  given, the same review of the same page is read once, in whatever form it is repeated */
function* rowsOf(
  { things, resolve }: Found,
  base: string | null,
  once?: Set<string>,
): Generator<ImportRow | ImportFault> {
  let row = 0
  for (const thing of things) {
    const { facts, context } = reviewFacts(thing, resolve, base)
    const same = `${facts.url} ${facts.claimReviewed}`
    if (once?.has(same)) continue
    once?.add(same)
    yield rowOf(++row, thing, facts, context)
  }
}

function rowOf(
  row: number,
  thing: Thing,
  facts: ReviewFacts,
  { title, language, publisherUrl }: ReturnType<typeof reviewFacts>['context'],
): ImportRow | ImportFault {
  const { url, claimReviewed, claimant, claimDate, ratingText, ratingNumber } = facts
  const fault = (field: string, problem: string, reason: string): ImportFault => {
    return { row, field, problem, reason, original: JSON.stringify(thing).slice(0, shown) }
  }
  if (claimReviewed === null) {
    return fault('/claimReviewed', 'invalid-request', 'The review does not say which claim it is about.')
  }
  const publisher = facts.publisher ?? siteIn(publisherUrl ?? url)
  if (publisher === null) return fault('/author', 'invalid-request', 'Nothing says whose review it is.')
  const factCheck: FactCheckInput = {
    publisher: shortened(publisher, 300),
    url,
    ratingText: ratingText && shortened(ratingText, 1000),
    ratingNumber,
    verdict: verdictMeant(ratingText, ratingNumber),
    reviewedOn: facts.datePublished,
    title: title && shortened(title, 1000),
    language,
    appearances: facts.appearances.slice(0, 100),
  }
  return {
    row,
    claim: {
      text: claimReviewed,
      ...(claimant !== null && { speaker: shortened(claimant, 300) }),
      ...(claimDate !== null && { claimedOn: claimDate }),
      ...(language !== null && { language }),
    },
    factChecks: [factCheck],
    preview: facts,
    original: JSON.stringify(thing),
  }
}

/** At most so many characters, so that a long name keeps no row out. */
function shortened(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

const siteIn = (address: string | null) => (address === null ? null : siteOf(address))

function unreadable(row: number, text: string, reason: string): ImportFault {
  return { row, problem: 'malformed-json', reason, original: text.slice(0, shown) }
}
