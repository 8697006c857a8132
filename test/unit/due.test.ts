// When a prediction can come true: days of imprecise dates, what is over, and which verdicts come too early.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstDay, isOver, lastDay, statusByDates, tooEarly, windowOf } from '../../api/claims/due.ts'

describe('a date', () => {
  test.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-01-21', '2026-01-21', '2026-01-21'],
    ['0044-03', '0044-03-01', '0044-03-31'],
  ])('%s begins on %s and ends on %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last])
  })

  test('of any month ends the day before the next one begins', () => {
    const month = fc.tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(month, ([year, number]) => {
        const named = `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`
        const next = new Date(`${lastDay(named)}T24:00:00Z`).toISOString()
        expect(next.slice(8, 10)).toBe('01')
        expect(lastDay(named).slice(0, 7)).toBe(named)
      }),
    )
  })
})

describe('a window', () => {
  test.each([
    ['of nothing', null, null, null, null],
    ['of a wording alone', { wording: 'soon' }, null, null, null],
    ['of two days', { from: '2026-01-21', by: '2026-01-31' }, null, '2026-01-21', '2026-01-31'],
    ['with an end alone', { by: '2026-09' }, null, null, '2026-09-30'],
    ['with a beginning alone', { from: '2026-03' }, null, '2026-03-01', '2026-03-31'],
    ['put off', { by: '2026-09' }, '2027', null, '2027-12-31'],
    ['put off to a day before its own last one', { by: '2026-09' }, '2026-08-01', null, '2026-09-30'],
    ['of a deferral alone', null, '2026-10', null, '2026-10-31'],
  ])('%s', (_, resolution, deferredUntil, dueFrom, dueOn) => {
    expect(windowOf(resolution, deferredUntil)).toEqual({ dueFrom, dueOn })
  })

  test('is over on the day after its last', () => {
    expect(isOver('2026-01-31', '2026-01-31')).toBe(false)
    expect(isOver('2026-01-31', '2026-02-01')).toBe(true)
    expect(isOver(null, '2026-02-01')).toBe(false)
  })
})

describe('an open claim', () => {
  const open = { kinds: ['prediction'], dueOn: '2026-01-31', assigneeId: null, verdict: null } as const
  const on = (today: string, more: object = {}) =>
    statusByDates({ ...open, status: 'submitted', ...more }, today)

  test('waits while its prediction can still come true, and no longer', () => {
    expect(on('2026-01-31')).toBe('awaiting_outcome')
    expect(on('2026-01-31', { status: 'in_review' })).toBe('awaiting_outcome')
    expect(on('2026-02-01')).toBe('submitted')
    expect(on('2026-02-01', { status: 'awaiting_outcome' })).toBe('submitted')
    expect(on('2026-02-01', { status: 'awaiting_outcome', assigneeId: 'usr_1' })).toBe('in_review')
    expect(on('2026-02-01', { status: 'awaiting_outcome', verdict: 'mixed' })).toBe('in_review')
  })

  test('does not wait when it is no prediction in the first place, or has no day', () => {
    expect(on('2026-01-20', { kinds: ['event', 'prediction'] })).toBe('submitted')
    expect(on('2026-01-20', { kinds: ['event'], status: 'awaiting_outcome' })).toBe('submitted')
    expect(on('2026-01-20', { dueOn: null, status: 'awaiting_outcome' })).toBe('submitted')
  })

  test('is left alone where it is over', () => {
    for (const status of ['decided', 'declined', 'split', 'second_review', 'adjudication'])
      expect(on('2026-01-20', { status })).toBe(status)
  })
})

describe('a verdict on a prediction', () => {
  const window = { dueFrom: '2026-01-21', dueOn: '2026-01-31' }
  const early = (asOf: string, more: object = {}) =>
    tooEarly({ kinds: ['prediction'], window, verdict: 'refuted', asOf, ...more }) !== undefined

  test('comes too early before the last day is over', () => {
    expect(early('2026-01-31')).toBe(true)
    expect(early('2026-02-01')).toBe(false)
    expect(early('2026-01-25', { outcome: 'undecidable', verdict: 'unproven' })).toBe(true)
  })

  test('that it happened can be given from the first day on, where one was said', () => {
    const happened = { verdict: 'verified', outcome: 'happened' }
    expect(early('2026-01-20', happened)).toBe(true)
    expect(early('2026-01-21', happened)).toBe(false)
    expect(early('2026-01-21', { verdict: 'verified' })).toBe(false)
    expect(early('2026-01-21', { ...happened, window: { dueFrom: null, dueOn: '2026-01-31' } })).toBe(true)
  })

  test('is free where there is no day, or no prediction', () => {
    expect(early('2026-01-01', { window: { dueFrom: null, dueOn: null } })).toBe(false)
    expect(early('2026-01-01', { kinds: ['event', 'prediction'] })).toBe(false)
  })
})
