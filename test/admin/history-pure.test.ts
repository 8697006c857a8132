// How the history is told: by day and burst, in sums, and what a check that fails says.
import { describe, expect, test } from 'vitest'
import { byDay, summaryOf } from '../../admin/history/bursts.ts'
import { whatBroke } from '../../admin/history/IntegrityReport.tsx'
import type { ChainReport, Event } from '../../api/history/schema.ts'
import type { Action } from '../../db/vocabulary.ts'

const event = (seq: number, at: string, who: string, action: Action = 'claim.submitted') =>
  ({ seq, at: `2026-01-${at}:00.000Z`, actor: { id: who, name: who }, action }) as Event

const told = (events: Event[]) =>
  byDay(events, (at) => at.slice(0, 10)).map(({ on, bursts }) => [
    on,
    bursts.map(({ actor, events }) => [actor.id, events.map(({ seq }) => seq)]),
  ])

describe('a burst', () => {
  test('goes on while one person goes on, with no pause above ten minutes, on one day', () => {
    const events = [
      event(9, '21T00:02', 'ana'),
      event(8, '20T23:59', 'ana'),
      event(7, '20T23:50', 'ana'),
      event(6, '20T23:39', 'ana'),
      event(5, '20T23:38', 'ben'),
      event(4, '20T23:37', 'ana'),
    ]
    const expected = [
      ['2026-01-21', [['ana', [9]]]],
      [
        '2026-01-20',
        [
          ['ana', [8, 7]],
          ['ana', [6]],
          ['ben', [5]],
          ['ana', [4]],
        ],
      ],
    ]
    expect(told(events)).toEqual(expected)
    expect(told(events.toReversed()).length).toBe(2)
    expect(told([])).toEqual([])
  })

  test('is summed up by what happened most', () => {
    const many: Action[] = ['evidence.added', 'claim.decided', 'evidence.added', 'source.standing_changed']
    const of = (actions: Action[], atMost?: number) =>
      summaryOf(
        actions.map((action) => ({ action })),
        atMost,
      )
    expect(of(many)).toBe('2 pieces of evidence added, 1 claim decided, 1 source standing changed')
    expect(of(many, 1)).toBe('2 pieces of evidence added and 2 more')
  })
})

describe('a check that fails says', () => {
  const says = (
    brokenAt: number | undefined,
    fault?: ChainReport['checkpoints']['fault'],
    [number, eventSeq]: number[] = [2, 40],
  ) => {
    const at = fault === undefined ? {} : { brokenAt: number ?? 0, eventSeq: eventSeq ?? 0, fault }
    const checkpoints = { count: 3, valid: fault === undefined, signedUpTo: 0, ...at }
    const broken = brokenAt === undefined ? {} : { brokenAt }
    return whatBroke({ valid: false, events: 30, erased: 0, head: '', ...broken, checkpoints })
  }

  test.each([
    ['where the chain is broken', says(7), /^The chain is broken at event 7: /],
    ['that the end is gone', says(31, 'events_missing'), /^The end is missing: checkpoint 2 signed event 40/],
    ['that it was built anew', says(40, 'head'), /^The chain was built anew: event 40/],
    [
      'both, where both are',
      says(7, 'signature'),
      /broken at event 7.* Checkpoint 2 is not what was signed\.$/,
    ],
    [
      'that a stranger signed',
      says(undefined, 'unknown_key'),
      /^Checkpoint 2 was signed by no key of this desk\.$/,
    ],
    ['that one is gone', says(undefined, 'number'), /^A checkpoint before number 2 is gone\.$/],
  ])('%s', (_, words, expected) => expect(words).toMatch(expected))

  test('the break before an end that is missing too', () => {
    expect(says(7, 'events_missing')).toMatch(/broken at event 7.*The end is missing/)
  })
})
