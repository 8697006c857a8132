// Each rule Google documents for a ClaimReview, held against one of ours: does it pass, and why not.
// https://developers.google.com/search/docs/appearance/structured-data/factcheck
import type { ExportedClaim, LintResult } from '../schema.ts'
import { claimReview } from './claimreview.ts'
import type { Issuer } from './format.ts'

type Outcome = Pick<LintResult, 'result' | 'detail'>
type Rule = (claim: ExportedClaim, issuer: Issuer) => Outcome

const pass = (detail: string): Outcome => ({ result: 'pass', detail })
const warn = (detail: string): Outcome => ({ result: 'warn', detail })
const fail = (detail: string): Outcome => ({ result: 'fail', detail })

const summaryLength = 75

/** In the order the document gives them. */
const rules: Record<string, Rule> = {
  url: (_claim, { url }) =>
    url.startsWith('https://')
      ? pass('The page with the check is served over https, on the host of its markup.')
      : fail('The address of the desk (PUBLIC_URL) is not an https address anybody can open.'),
  claimReviewed: ({ headline, text }) => {
    const length = [...(headline ?? text)].length
    return length <= summaryLength
      ? pass(`The summary has ${length} characters.`)
      : warn(`The summary has ${length} characters; give the claim a headline of at most ${summaryLength}.`)
  },
  ratingNotInClaim: ({ headline, text, rating }) =>
    mentions(headline ?? text, rating)
      ? warn(`The summary contains the rating “${rating}”, which readers would take for the verdict.`)
      : pass('The summary does not give the verdict away.'),
  alternateName: ({ rating }) =>
    rating ? pass(`The rating reads “${rating}”.`) : fail('There is no rating.'),
  ratingValue: ({ verdict, ratingScale }, _issuer) => numbers(verdict, ratingScale),
  author: (_claim, { name }) =>
    name
      ? pass(`The check is published by ${name}.`)
      : fail('The desk has no name; give it one in the settings.'),
  claimAuthor: ({ speaker }) =>
    speaker === null ? warn('Nobody is named as having made the claim.') : pass(`The claim is ${speaker}’s.`),
  claimAuthorIsNotUs: ({ speaker }, { name }) =>
    speaker !== null && speaker.trim().toLowerCase() === name.trim().toLowerCase()
      ? fail('The claim is attributed to this desk; a check must be of somebody else’s claim.')
      : pass('The claim is not our own.'),
  appearance: ({ article, appearances }) => {
    const works = [article, ...appearances.map((one) => one.article)].filter((one) => one !== null)
    if (works.some(({ url }) => url !== null)) return pass('An address is given where the claim appeared.')
    return works.length > 0
      ? warn('It is known where the claim appeared, but not at what address.')
      : warn('No appearance of the claim is given.')
  },
  claimDate: ({ claimedOn, decidedAt }) => {
    if (claimedOn === null) return warn('It is not said when the claim was made.')
    return claimedOn > decidedAt.slice(0, claimedOn.length)
      ? fail(`The claim is dated ${claimedOn}, after its check.`)
      : pass(`The claim was made on ${claimedOn}.`)
  },
  sources: ({ evidence }) =>
    evidence.some(({ source }) => source?.url)
      ? pass('Sources are given that readers can follow.')
      : warn('No source with an address is given.'),
  singleReview: () => pass('The page carries this one ClaimReview.'),
}

function mentions(text: string, rating: string): boolean {
  const words = (one: string) =>
    one
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  return rating !== '' && ` ${words(text)} `.includes(` ${words(rating)} `)
}

function numbers(verdict: ExportedClaim['verdict'], scale: ExportedClaim['ratingScale']): Outcome {
  if (verdict === 'unproven') return pass('An unproven claim carries no number.')
  if (scale === null) return warn('The rating has no number; it is shown by its label only.')
  if (scale.worst < 1) return fail('The worst number of the scale is below 1.')
  if (scale.best <= scale.worst) return fail('The best number of the scale is not above the worst.')
  return pass(`${scale.number} on a scale from ${scale.worst} to ${scale.best}.`)
}

/** Every rule with its result, and the markup it was held against. */
export function lintClaimReview(claim: ExportedClaim, issuer: Issuer) {
  const results = Object.entries(rules).map(([rule, check]) => ({ rule, ...check(claim, issuer) }))
  return {
    passes: results.every(({ result }) => result !== 'fail'),
    results,
    markup: { '@context': 'https://schema.org', ...claimReview(claim, issuer) },
  }
}
