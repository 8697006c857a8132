// Canonical addresses: two spellings of one page meet, two pages never do.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalUrl } from '../../api/sources/url.ts'

describe('a canonical address', () => {
  test.each([
    ['http://a.example', 'https://a.example'],
    ['https://A.Example/', 'https://a.example'],
    ['https://www.a.example/x/', 'https://a.example/x'],
    ['https://a.example./x', 'https://a.example/x'],
    ['https://a.example:443/x#part', 'https://a.example/x'],
    ['http://a.example:80/x', 'https://a.example/x'],
    ['http://a.example:8080/x', 'https://a.example:8080/x'],
    ['https://a.example/x?utm_source=m&utm_campaign=c&fbclid=1&gclid=2', 'https://a.example/x'],
    ['https://a.example/x?b=2&a=1&b=1', 'https://a.example/x?a=1&b=1&b=2'],
    ['https://a.example/x?q=a%20b', 'https://a.example/x?q=a+b'],
    ['https://a.example/x?UTM_Medium=1&id=7', 'https://a.example/x?id=7'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example'],
    ['https://a.example/a/../b', 'https://a.example/b'],
  ])('of %s', (given, expected) => expect(canonicalUrl(given)).toBe(expected))

  test.each([
    ['https://a.example/x', 'https://a.example/X'],
    ['https://a.example/x?id=1', 'https://a.example/x?id=2'],
    ['https://a.example/x', 'https://b.example/x'],
    ['https://a.example/x', 'https://a.example:8080/x'],
    ['https://a.example/x?utm=1', 'https://a.example/x'],
    ['https://www.a.example', 'https://www2.a.example'],
    ['https://a.example/x?a=1&a=2', 'https://a.example/x?a=1'],
  ])('of %s is not that of %s', (one, other) => expect(canonicalUrl(one)).not.toBe(canonicalUrl(other)))

  test('is its own, and forgets how the reader came', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.stringMatching(/^[a-z]{1,9}$/),
        (url, word) => {
          fc.pre(!new URL(url).hostname.startsWith('www.'))
          const canonical = canonicalUrl(url)
          expect(canonicalUrl(canonical)).toBe(canonical)
          const tracked = new URL(url)
          tracked.searchParams.append(`utm_${word}`, word)
          tracked.hash = word
          tracked.hostname = `www.${tracked.hostname}`
          expect(canonicalUrl(tracked.href)).toBe(canonical)
        },
      ),
    )
  })
})
