// How far a verdict can be relied on, day by day.
import { describe, expect, test } from 'vitest'
import { dayAfter, dayByKind, freshnessOf, lifetimeOf } from '../../api/reviews/freshness.ts'

describe('the day by kind', () => {
  const days = { state: 180, number: null, event: 1 }
  test.each([
    [['state', 'event'], '2026-07-19'],
    [['event', 'state'], '2026-01-21'],
    [['number'], null],
    [['cause'], null],
    [[], null],
  ])('of %j is %s', (kinds, day) => expect(dayByKind('2026-01-20', kinds, days)).toBe(day))

  test('crosses months, years and the end of February', () => {
    expect(dayAfter('2027-12-31', 60)).toBe('2028-02-29')
    expect(dayAfter('2026-01-05', -14)).toBe('2025-12-22')
  })
})

test('what is known to be overtaken has no lifetime: it holds for its date', () => {
  const policy = { lifetimes: { state: 10 }, validFor: { state: 20 } }
  const judged = { asOf: '2026-01-20', overtakenOn: null }
  expect(lifetimeOf(judged, ['state'], policy)).toEqual({ recheckOn: '2026-01-30', validUntil: '2026-02-09' })
  const overtaken = { ...judged, overtakenOn: '2026-01-25' }
  expect(lifetimeOf(overtaken, ['state'], policy)).toEqual({ recheckOn: null, validUntil: null })
})

describe('freshness', () => {
  const given = { verdict: 'verified', recheckOn: '2026-07-01', validUntil: '2026-08-01' }
  test.each([
    ['2026-06-30', 'fresh'],
    ['2026-07-01', 'due'],
    ['2026-07-14', 'due'],
    ['2026-07-15', 'overdue'],
    ['2026-07-31', 'overdue'],
    ['2026-08-01', 'expired'],
  ])('on %s is %s', (today, word) => expect(freshnessOf(given, { today, graceDays: 14 })).toBe(word))

  test('without grace is overdue at once', () => {
    expect(freshnessOf(given, { today: '2026-07-01', graceDays: 0 })).toBe('overdue')
  })

  test('of a verdict without days is fresh for ever, and of no verdict is none', () => {
    const present = { today: '2099-01-01', graceDays: 14 }
    expect(freshnessOf({ verdict: 'mixed', recheckOn: null, validUntil: null }, present)).toBe('fresh')
    expect(freshnessOf({ ...given, verdict: null }, present)).toBeNull()
  })
})
