// What is remembered of the words of texts: the words, and not the texts.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { stemOf } from '../../api/matching/stems.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Megabytes that are held after all garbage is collected. */
function held(): number {
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

/** Letters that no other word of this file has in this order. */
const wordOf = (n: number) => [...String(100_000 + n)].map((digit) => 'abcdefghij'[Number(digit)]).join('x')

test('a hundred texts of which one word each is remembered are not kept', () => {
  const before = held()
  for (let n = 0; n < 100; n++) {
    const text = `${wordOf(n)}berries ${'the river rose '.repeat(10_000)}`.toLowerCase()
    expect(stemOf(text.slice(0, text.indexOf(' ')), 'en')).toBe(`${wordOf(n)}berri`)
  }
  expect(held() - before).toBeLessThan(3)
})

test('words that no language has are not kept', () => {
  const before = held()
  for (let n = 0; n < 100; n++) stemOf(wordOf(n) + 'x'.repeat(100_000), 'en')
  expect(held() - before).toBeLessThan(3)
})
