// The month of the due page: its weeks, where keys lead, and what falls on a day.
import { describe, expect, test } from 'vitest'
import { byDay, dayByKey, monthsAfter, openOn, weeksOf } from '../../admin/due/month.ts'
import type { AgendaEntry } from '../../api/calendar/schema.ts'

describe('a month', () => {
  test('is whole weeks from Monday, with the days of its neighbours', () => {
    const weeks = weeksOf('2026-02-11')
    expect(weeks.map((week) => [week[0], week.at(-1)])).toEqual([
      ['2026-01-26', '2026-02-01'],
      ['2026-02-02', '2026-02-08'],
      ['2026-02-09', '2026-02-15'],
      ['2026-02-16', '2026-02-22'],
      ['2026-02-23', '2026-03-01'],
    ])
    expect(weeksOf('2027-02-01')).toHaveLength(4)
    expect(weeksOf('2026-08-31')).toHaveLength(6)
  })

  test('has no 31st where there is none', () => {
    expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28')
    expect(monthsAfter('2028-03-31', -1)).toBe('2028-02-29')
    expect(monthsAfter('2026-12-15', 1)).toBe('2027-01-15')
  })
})

test.each([
  ['ArrowLeft', '2026-01-31'],
  ['ArrowRight', '2026-02-02'],
  ['ArrowUp', '2026-01-25'],
  ['ArrowDown', '2026-02-08'],
  ['Home', '2026-01-26'],
  ['End', '2026-02-01'],
  ['PageUp', '2026-01-01'],
  ['PageDown', '2026-03-01'],
  ['Enter', undefined],
])('%s leads from Sunday, 1 February to %s', (key, day) => expect(dayByKey('2026-02-01', key)).toBe(day))

test('entries stand on their day, predictions are open from their first day to the one before the last', () => {
  const entry = (on: string, since: string | null) =>
    ({ kind: 'prediction', on, since, at: null, says: null }) as AgendaEntry
  const entries = [entry('2026-01-31', '2026-01-21'), entry('2026-01-10', null), entry('2026-01-31', null)]
  expect([...byDay(entries)].map(([day, { length }]) => [day, length])).toEqual([
    ['2026-01-10', 1],
    ['2026-01-31', 2],
  ])
  const open = (day: string) => openOn(entries, day).length
  expect([open('2026-01-20'), open('2026-01-21'), open('2026-01-30'), open('2026-01-31')]).toEqual([
    0, 1, 1, 0,
  ])
})
