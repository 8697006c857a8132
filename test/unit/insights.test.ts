// Weeks and months, and the middle and slow end of how long things took.
import { describe, expect, test } from 'vitest'
import { beginningOf, beginningsWithin, bucketed, bucketsLater } from '../../api/insights/buckets.ts'
import { spreadOf } from '../../api/insights/percentiles.ts'

describe('weeks and months', () => {
  test.each([
    ['2026-01-19', 'week', '2026-01-19'],
    ['2026-01-25', 'week', '2026-01-19'],
    ['2026-01-01', 'week', '2025-12-29'],
    ['2024-02-29', 'month', '2024-02-01'],
  ] as const)('%s is in the %s from %s', (day, by, from) => expect(beginningOf(day, by)).toBe(from))

  test('follow one another over the ends of years and short months', () => {
    expect(bucketsLater('2025-12-29', 'week', 1)).toBe('2026-01-05')
    expect(bucketsLater('2026-01-01', 'month', -11)).toBe('2025-02-01')
    expect(beginningsWithin('2025-12-31', '2026-02-01', 'month', 12)).toEqual([
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
    ])
  })

  test('are counted no farther than one more than may be', () => {
    expect(beginningsWithin('1990-01-01', '2026-01-01', 'week', 120)).toHaveLength(121)
  })

  test('take what falls into them, and say which are not whole', () => {
    const day = (day: string, count: number, isFirst = true) => ({
      ...{ day, count, isFirst },
      verdict: 'mixed' as const,
    })
    const days = [
      day('2026-01-12', 2),
      day('2026-01-18', 3, false),
      day('2026-01-19', 1),
      day('2025-01-01', 9),
    ]
    const given = bucketed(
      ['2026-01-05', '2026-01-12', '2026-01-19'],
      'week',
      '2026-01-21',
      days,
      '2026-01-21',
    )
    expect(
      given.map(({ from, mixed, first, again, isPartial }) => [from, mixed, first, again, isPartial]),
    ).toEqual([
      ['2026-01-05', 0, 0, 0, false],
      ['2026-01-12', 5, 2, 3, false],
      ['2026-01-19', 1, 1, 0, true],
    ])
    // A week that was cut off by whoever asked is not whole either, nor is one that is not over.
    expect(bucketed(['2026-01-12'], 'week', '2026-01-17', [], '2026-03-01')[0]?.isPartial).toBe(true)
    expect(bucketed(['2026-01-12'], 'week', '2026-01-18', [], '2026-01-19')[0]?.isPartial).toBe(false)
  })
})

describe('the spread of lengths', () => {
  test('is told by lengths that occurred', () => {
    const each = (minutes: number, count = 1) => ({ minutes, count })
    expect(spreadOf([])).toEqual({ claims: 0, medianMinutes: null, ninthMinutes: null })
    expect(spreadOf([each(9), each(1)])).toEqual({ claims: 2, medianMinutes: 1, ninthMinutes: null })
    const ten = Array.from({ length: 10 }, (_, at) => each(10 - at))
    expect(spreadOf(ten)).toEqual({ claims: 10, medianMinutes: 5, ninthMinutes: 9 })
    expect(spreadOf([each(5, 95), each(500, 5)])).toEqual({ claims: 100, medianMinutes: 5, ninthMinutes: 5 })
    expect(spreadOf([each(5, 40), each(500, 60)])).toEqual({
      claims: 100,
      medianMinutes: 500,
      ninthMinutes: 500,
    })
  })
})
