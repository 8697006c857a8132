// Whatever is sent as an import: the readers of documents answer with rows and faults, and never throw.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAveritec } from '../../api/imports/formats/averitec.ts'
import { readClaimReviewPage, readClaimReviews } from '../../api/imports/formats/claim-review.ts'
import { readLenientJson } from '../../api/imports/formats/lenient-json.ts'
import { isFault } from '../../api/imports/row.ts'
import { averitecDocument } from '../support/averitec.ts'

const readers = { readClaimReviews, readClaimReviewPage, readAveritec }
const names = ['@type', '@id', '@graph', '@value', 'url', 'author', 'name', 'claimReviewed', 'itemReviewed']
const more = ['reviewRating', 'ratingValue', 'bestRating', 'alternateName', 'datePublished', 'appearance']
const theirs = ['claim', 'label', 'questions', 'answers', 'question', 'answer', 'claim_date', 'speaker']
const key = fc.constantFrom(...names, ...more, ...theirs, '__proto__', 'constructor')
const leaf = fc.constantFrom(
  'ClaimReview',
  'Claim',
  'Supported',
  '#a',
  'https://a.example/',
  '12-3-2022',
  '',
  -1,
  5,
  null,
  true,
  '\u0000',
  '\ud800',
)
/** JSON that has the right names in the wrong places. */
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
  ),
}))

function outcomes(text: string) {
  return Object.values(readers).flatMap((read) => [...read(text)])
}

describe('the readers of documents', () => {
  it('never throw for JSON that is shaped otherwise, and number their rows', () => {
    fc.assert(
      fc.property(tree, (data) => {
        for (const text of [
          JSON.stringify(data),
          `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
        ]) {
          for (const read of Object.values(readers)) {
            expect([...read(text)].map(({ row }, at) => row === at + 1)).not.toContain(false)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('never throw for text that was cut and mixed up', () => {
    const whole =
      fc.sample(averitecDocument, { numRuns: 1, seed: 7 }).map((one) => JSON.stringify(one))[0] ?? ''
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string(), (from, to, noise) => {
        outcomes(whole.slice(0, from) + noise + whole.slice(to))
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['quotation marks', '"'],
    ['brackets', '[{'],
    ['opened scripts', '<script type="application/ld+json">{"a":"'],
    ['comments', '/*'],
    ['tags within tags', '<div itemscope itemtype="https://schema.org/ClaimReview" itemprop="a">'],
    ['words within words', '<div itemscope itemtype="https://schema.org/ClaimReview"><i itemprop="a">x'],
    ['elements within elements', '<b itemprop="a">'],
    ['blanks', ' '],
    ['entities', '&amp;quot;'],
  ])('take no more than time in proportion to %s', (_what, piece) => {
    const took = (times: number) => {
      const text = `{"@type":"ClaimReview","claimReviewed":"${piece.repeat(times)}x`
      const start = performance.now()
      outcomes(text)
      return performance.now() - start
    }
    took(2_000)
    expect(took(20_000)).toBeLessThan(5_000)
  })

  it('read strict JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readLenientJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  it('say of every fault where and why', () => {
    const faults = outcomes('[{"claim":7},{"@type":"ClaimReview"}]').filter(isFault)
    expect(faults.length).toBeGreaterThan(1)
    for (const { problem, reason, original } of faults) expect([problem, reason, original]).not.toContain('')
  })
})
