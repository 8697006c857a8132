// How tiles and charts read: where a tile leads, what is said of days and waits, and the scales beside the bars.
import { describe, expect, test } from 'vitest'
import { durationInWords, unitOf } from '../../admin/insights/durations.ts'
import { everyHowMany, roundTicks } from '../../admin/insights/scale.ts'
import {
  agreementSaid,
  bucketName,
  coverageSaid,
  decisionsSaid,
  moreSaid,
  waitSaid,
} from '../../admin/insights/words.ts'
import {
  countInWords,
  daysInWords,
  daysTold,
  itemPath,
  listPath,
  saidOf,
  textOf,
  tileGroups,
  tileWords,
} from '../../admin/today/tiles.ts'
import type { DecisionBucket } from '../../api/insights/schema.ts'
import { tileNames } from '../../api/today/schema.ts'

describe('a tile', () => {
  test('stands in one group, whatever it counts', () => {
    expect(tileGroups.flatMap(({ names }) => names).sort()).toEqual([...tileNames].sort())
    expect(Object.keys(tileWords).sort()).toEqual([...tileNames].sort())
  })

  test('leads to its list, and its items to their records', () => {
    const query = { status: ['submitted', 'in_review'] }
    expect(listPath({ list: { path: '/claims', query } })).toBe(
      `/claims?filter=${encodeURIComponent('{"status":["submitted","in_review"]}')}`,
    )
    expect(listPath({ list: { path: '/notifications', query: { unread: ['true'] } } })).toBe('/inbox')
    expect(listPath({ list: { path: '/matches', query: {} } })).toBe('/matches')
    expect(itemPath('overdue', { id: 'clm_1' })).toBe('/claims/clm_1/show')
    expect(itemPath('requests', { id: 'cor_1' })).toBe('/correction-requests/cor_1/show')
    expect(itemPath('imports', { id: 'job_1' })).toBe('/jobs/job_1/show')
  })

  test('says how many, and that there are more than were counted', () => {
    expect(countInWords({ count: 12 })).toBe('12')
    expect(countInWords({ count: 1000, isCapped: true })).toBe('1,000+')
    expect(saidOf('imports', { says: 'paused' })).toBe('Paused')
    expect(saidOf('unread', { says: 'assigned' })).toBe('assigned this claim to you')
    expect(saidOf('waiting', { says: null })).toBeUndefined()
    expect(textOf({ text: 'It was sixteen minutes.' })).toBe('It was sixteen minutes.')
    expect(textOf({ text: '' })).toBe('Erased')
  })

  test('tells its days in words', () => {
    const days = [0, 4, 1].map((count, at) => ({ day: `2026-01-${19 + at}`, count }))
    expect(daysInWords('waiting', days)).toBe('5 claims came in 3 days')
    expect(daysInWords('decided', days.slice(2))).toBe('1 verdict was given in 1 days')
    expect(daysTold(days)).toBe('between 0 and 4 a day, 1 today')
    expect(daysTold(days.slice(2))).toBe('1 each day, 1 today')
  })
})

describe('a chart', () => {
  test('has round numbers beside it', () => {
    expect(roundTicks(0)).toEqual([0, 1])
    expect(roundTicks(3)).toEqual([0, 1, 2, 3])
    expect(roundTicks(17)).toEqual([0, 5, 10, 15, 20])
    expect(roundTicks(1234).at(-1)).toBe(1500)
    expect(everyHowMany(26, 800, 62)).toBe(3)
    expect(everyHowMany(4, 800, 62)).toBe(1)
  })

  test('tells lengths in a unit that fits', () => {
    expect([1, 45, 200, 60 * 24 * 3].map(durationInWords)).toEqual([
      '1 minute',
      '45 minutes',
      '3 hours',
      '3 days',
    ])
    expect([100, 2000, 9000].map((most) => unitOf(most).word)).toEqual(['min', 'h', 'd'])
  })

  test('says in a sentence what it shows', () => {
    const bucket: DecisionBucket = {
      ...{ from: '2026-01-12', isPartial: false, verified: 2, refuted: 1, mixed: 0, unproven: 0 },
      ...{ first: 2, again: 1 },
    }
    expect(decisionsSaid([bucket, { ...bucket, again: 0 }])).toBe(
      '6 verdicts: 4 verified, 2 refuted. 1 of them replaced another.',
    )
    expect(decisionsSaid([])).toBe('No verdict was given in this time.')
    const time = { claims: 12, medianMinutes: 300, ninthMinutes: 4320, fewestForNinth: 10, buckets: [] }
    expect(waitSaid(time)).toBe(
      'Of 12 claims, half had their first verdict within 5 hours, nine of ten within 3 days.',
    )
    expect(waitSaid({ ...time, claims: 3, ninthMinutes: null })).toContain('fewer than 10 say nothing')
    const speakers = { claims: 3, withoutSpeaker: 1, data: [], more: 0 }
    expect(coverageSaid(speakers)).toContain('3 claims came in; 1 of them names no speaker')
    const report = { pairs: 19, fewestPairs: 20, percent: null, kappa: null, byVerdict: null }
    expect(agreementSaid(report)).toContain('Fewer than 20')
    expect(agreementSaid({ ...report, pairs: 30, percent: 66.66 })).toBe(
      '66.7 % of 30 pairs of reviews came to the same verdict.',
    )
    expect([moreSaid(0, 'topic'), moreSaid(1, 'topic'), moreSaid(2, 'topic')]).toEqual([
      undefined,
      '1 more topic is not shown.',
      '2 more topics are not shown.',
    ])
    expect([bucketName('2026-01-12', 'week'), bucketName('2026-01-01', 'month', 'short')]).toEqual([
      'Week of 12 Jan 2026',
      'Jan 26',
    ])
  })
})
