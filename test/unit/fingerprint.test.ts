// Fingerprints: the same words in other type are the same, other words are not.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint, ownFingerprint } from '../../api/claims/fingerprint.ts'

const words = fc
  .array(
    fc.constantFrom('the', 'dam', 'café', 'naïve', '5', '1,5', 'zürich', '中文', '“so”', "it's", 'a–b'),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.join(' '))

/** Ways to write the same words, none of which says anything else. */
const rewritings: ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  (text) => `  ${text}\n`,
  (text) => text.replaceAll(' ', '\u00a0\t '),
  (text) => text.replaceAll(/[“”]/g, '"'),
  (text) => text.replaceAll("'", '’'),
  (text) => text.replaceAll('–', '-'),
  (text) => `${text}.`,
  (text) => `${text}…`,
  (text) => `${text} !`,
  (text) => text.replaceAll('d', 'd\u00ad'),
]

test('rewriting the same words in other type keeps their fingerprint', () => {
  fc.assert(
    fc.property(words, fc.array(fc.constantFrom(...rewritings), { maxLength: 5 }), (text, steps) => {
      const rewritten = steps.reduce((now, step) => step(now), text)
      expect(fingerprint(rewritten)).toBe(fingerprint(text))
    }),
  )
})

test('other words have another fingerprint', () => {
  const others = [
    'The dam holds',
    'The dam held',
    'The dam holds?',
    'The dams hold',
    'The dam holds 5',
    'The dam holds 6',
    'The dam holds 5.1',
    'The dam holds 51',
    'The damholds',
  ]
  expect(new Set(others.map(fingerprint)).size).toBe(others.length)
})

test('is 64 hex digits, and one’s own never equals a plain one', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, other) => {
      expect(fingerprint(text)).toMatch(/^[0-9a-f]{64}$/)
      expect(ownFingerprint(text, 'clm_x')).not.toBe(fingerprint(other))
    }),
  )
})
