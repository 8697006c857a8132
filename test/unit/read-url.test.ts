// Addresses are read the same the first time and the hundred thousandth.
import { expect, test } from 'vitest'
import { isUrl, readUrl } from '../../api/read-url.ts'

test('an address with an umlaut stays one however often it is read', () => {
  let refused = 0
  for (let times = 0; times < 100_000; times++) if (!isUrl('https://bücher.example/ü')) refused += 1
  expect(refused).toBe(0)
})

test('an address is read from where it stands, and what is none is undefined', () => {
  expect(readUrl('/chips', 'https://town-herald.example/a')?.href).toBe('https://town-herald.example/chips')
  expect(readUrl('/chips')).toBeUndefined()
  expect(readUrl('https://')).toBeUndefined()
})
