// What the evidence board works out by itself: lanes and groups, steps between them, places of excerpts, what is asked.
import { describe, expect, test } from 'vitest'
import { placeOf } from '../../admin/board/excerpt.ts'
import { boardKeys } from '../../admin/board/keys.ts'
import {
  groundOf,
  laneInWords,
  lanesOf,
  sharedGround,
  stanceBeside,
  stepFrom,
} from '../../admin/board/lanes.ts'
import { hintInWords, regroupingOf, suggestedForm, suggestedGroups } from '../../admin/board/regrouping.ts'
import { actIn, type Pressed, written } from '../../admin/keys/table.ts'
import type { Evidence } from '../../api/evidence/schema.ts'
import type { OriginSuggestion, Source } from '../../api/sources/schema.ts'

/** A piece as far as the board looks at it: `herald<wire` rests on the wire, `?` is of unknown origin. */
function piece(id: string, stance: Evidence['stance'], spec: string | null): Evidence {
  const [sourceId = '', originId = sourceId] = (spec ?? '').replace('?', '').split('<')
  const origin = { id: originId, title: originId, isKnown: !spec?.includes('?') }
  const source = spec === null ? null : { id: sourceId, title: sourceId, origin }
  return { id, stance, source } as Evidence
}

const evidence = [
  piece('a', 'supports', 'herald<wire'),
  piece('b', 'supports', 'rule'),
  piece('c', 'supports', 'wire'),
  piece('d', 'refutes', 'blog?'),
  piece('e', 'not_found', null),
]
const ids = (pieces: Evidence[]) => pieces.map(({ id }) => id)
const lanes = lanesOf(evidence)

describe('the lanes', () => {
  test('hold groups by origin, the origin itself first', () => {
    expect(lanes.map(({ stance }) => stance)).toEqual(['supports', 'refutes', 'context'])
    expect(lanes[0]?.groups.map(({ key, pieces }) => [key, ids(pieces)])).toEqual([
      ['wire', ['c', 'a']],
      ['rule', ['b']],
    ])
  })

  test('show both sides even when nothing speaks for one', () => {
    expect(lanesOf([]).map(({ title, pieces }) => [title, pieces.length])).toEqual([
      ['Supports the claim', 0],
      ['Refutes the claim', 0],
    ])
  })

  test('count in words, by the desk’s own count', () => {
    const origins = { supports: 2, refutes: 0, unknown: 1 }
    expect(lanes.map((lane) => laneInWords(lane, origins))).toEqual([
      '3 items = 2 independent origins',
      '1 item = 0 independent origins, 1 of unknown origin',
      '1 item, counting for neither side',
    ])
    expect(laneInWords(lanes[0] as (typeof lanes)[0], { ...origins, supports: 1 })).toBe(
      '3 items = 1 independent origin',
    )
  })

  test.each([
    [undefined, 'down', 'c'],
    ['c', 'down', 'a'],
    ['b', 'down', undefined],
    ['c', 'up', undefined],
    ['b', 'right', 'd'],
    ['d', 'right', 'e'],
    ['d', 'left', 'c'],
    ['c', 'left', undefined],
  ] as const)('a step from %s %s leads to %s', (from, step, to) => {
    expect(stepFrom(lanes, from, step)).toBe(to)
  })

  test('give a piece the stance of the lane beside', () => {
    expect(stanceBeside('supports', 'left')).toBeUndefined()
    expect(stanceBeside('supports', 'right')).toBe('refutes')
    expect(stanceBeside('not_found', 'right')).toBe('unassessed')
    expect(stanceBeside('unassessed', 'right')).toBeUndefined()
  })
})

test('a group says the reason its sources share, and nothing where they differ', () => {
  const source = (id: string, derivationReason: string | null): [string, Source] => [
    id,
    { id, derivedFromId: 'wire', derivation: 'same_data', derivationReason } as Source,
  ]
  const group = {
    key: 'wire',
    origin: null,
    pieces: [piece('a', 'supports', 'x<wire'), piece('b', 'supports', 'y<wire')],
  }
  const same = new Map([source('x', 'one table'), source('y', 'one table')])
  expect(sharedGround(group, same)).toBe('Same data: one table')
  expect(sharedGround(group, new Map([source('x', 'one table'), source('y', null)]))).toBeUndefined()
  expect(groundOf({ derivedFromId: null } as Source)).toBeUndefined()
})

describe('an excerpt', () => {
  const text = 'The “new”  rule –\nof May – is\u00ad in FORCE. 🎈 It is in force.'

  test.each([
    ['"NEW" rule - of May', '“new”  rule –\nof May'],
    ['is in force', 'is\u00ad in FORCE'],
    [' It is in force. ', 'It is in force.'],
  ])('%s is shown where it stands', (excerpt, found) => {
    const place = placeOf(text, excerpt)
    expect(text.slice(place?.start, place?.end)).toBe(found)
  })

  test('in other words has no place, nor has none', () => {
    expect(placeOf(text, 'the new law')).toBeUndefined()
    expect(placeOf(text, '  ')).toBeUndefined()
  })
})

describe('regrouping', () => {
  const hint = (sourceId: string, more: Partial<OriginSuggestion>): OriginSuggestion => ({
    ...{ sourceId, sourceTitle: sourceId, derivedFromId: null, originName: 'Reuters' },
    ...{ derivation: 'reprint', hint: 'credit_line', because: '(Reuters)' },
    ...more,
  })

  test('is suggested by the strongest hint of each source, together for one origin', () => {
    const groups = suggestedGroups([
      hint('a', {}),
      hint('a', { derivedFromId: 'b', originName: 'B', hint: 'near_identical' }),
      hint('b', { derivation: 'rewrite', hint: 'cited', because: 'according to Reuters' }),
      hint('c', { derivedFromId: 'b', originName: 'B', hint: 'same_owner', because: 'both owned by X' }),
    ])
    expect(groups.map(({ key, suggestions }) => [key, suggestions.map(hintInWords)])).toEqual([
      ['new:Reuters', ['credits (Reuters)', 'cites according to Reuters']],
      ['b', ['has the same owner: both owned by X']],
    ])
    expect(groups.map(suggestedForm)).toEqual([
      {
        reason: 'Credits (Reuters); cites according to Reuters',
        derivation: 'reprint',
        derivedFrom: { title: 'Report by Reuters', publisher: 'Reuters' },
      },
      {
        reason: 'Has the same owner: both owned by X',
        derivation: 'reprint',
        ofClaim: 'b',
        derivedFromId: 'b',
      },
    ])
  })

  test('travels as what was chosen, whatever else was filled in', () => {
    const form = {
      ...{ ofClaim: 'one', derivedFromId: 'two', derivedFrom: { title: 'Wire', url: '' } },
      ...{ derivation: 'reprint' as const, reason: 'Why.' },
    }
    const said = { sourceIds: ['a'], derivation: 'reprint', reason: 'Why.', originKnown: true }
    expect(regroupingOf(['a'], 'ofClaim', form)).toEqual({ ...said, derivedFromId: 'one' })
    expect(regroupingOf(['a'], 'ofDesk', form)).toEqual({ ...said, derivedFromId: 'two' })
    expect(regroupingOf(['a'], 'new', form)).toEqual({ ...said, derivedFrom: { title: 'Wire' } })
    expect(regroupingOf(['a'], 'unknown', form)).toEqual({
      ...{ sourceIds: ['a'], derivedFromId: null, originKnown: false, reason: 'Why.' },
    })
  })
})

test('M and Shift+M are two acts, and keys with Ctrl are none', () => {
  const pressed = { key: 'm', code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
  const actOf = (press: Pressed) => actIn(boardKeys, press)
  expect(actOf(pressed)).toBe('regroup')
  expect(actOf({ ...pressed, key: 'M', shiftKey: true })).toBe('split')
  expect(actOf({ ...pressed, key: 'M' })).toBe('regroup')
  expect(actOf({ ...pressed, key: '>', shiftKey: true })).toBe('stanceRight')
  expect(actOf({ ...pressed, ctrlKey: true })).toBeUndefined()
  const { split, preview, stanceLeft } = boardKeys
  expect([split, preview, stanceLeft].map(written)).toEqual(['⇧M', '⏎', '<'])
})
