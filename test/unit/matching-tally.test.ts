// Sums by number in flat arrays, and shared claims by marks: the same as plain maps and sets give.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Tally } from '../../api/matching/tally.ts'
import { Together } from '../../api/matching/together.ts'

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 9_000 }), { maxLength: 900 })
const steps = fc.array(
  fc.record({ numbers, weight: fc.integer({ min: 1, max: 5 }), isRaise: fc.boolean() }),
  {
    maxLength: 8,
  },
)
const tally = new Tally()

test('the heaviest are those of a map that is sorted, the lower of equals first, whatever was summed before', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 40 }), (steps, most) => {
      tally.clear()
      const plain = new Map<number, number>()
      for (const { numbers, weight, isRaise } of steps) {
        if (isRaise) tally.raise(numbers, weight)
        else tally.add(numbers, weight)
        for (const number of numbers) {
          const sum = plain.get(number) ?? 0
          plain.set(number, isRaise ? Math.max(sum, weight) : sum + weight)
        }
      }
      const not = [...plain.keys()].slice(0, 2)
      const wanted = [...plain].filter(([number]) => !not.includes(number))
      wanted.sort((a, b) => b[1] - a[1] || a[0] - b[0])
      expect(tally.size).toBe(plain.size)
      expect([...tally.heaviest(most, not)]).toEqual(wanted.slice(0, most))
    }),
    { numRuns: 60 },
  )
})

test('how many claims hold both of two words is counted as sets would, as far back as both were read', () => {
  const list = numbers.map((all) => all.sort((a, b) => b - a))
  fc.assert(
    fc.property(list, list, fc.boolean(), fc.boolean(), (ones, others, isOneCapped, isOtherCapped) => {
      const postings = new Map([
        ['one', { seqs: ones, isCapped: isOneCapped }],
        ['other', { seqs: others, isCapped: isOtherCapped }],
      ])
      const since = Math.max(isOneCapped ? (ones.at(-1) ?? 0) : 0, isOtherCapped ? (others.at(-1) ?? 0) : 0)
      const held = ones.filter((seq) => seq >= since)
      const both = held.filter((seq) => others.includes(seq)).length
      const usual = Math.exp(-5 * 0.65)
      const beside = -Math.log((Math.max(0, both - 1) + 2 * usual) / (Math.max(0, held.length - 1) + 2))
      const told = new Together(postings, (stem) => (stem === 'one' ? 6 : 5)).informationOf(['other', 'one'])
      expect(told).toBeCloseTo(6 + Math.min(5, beside), 10)
    }),
    { numRuns: 60 },
  )
})
