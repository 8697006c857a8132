// What follows from a claim's revisions: what was in force when, what replaced what, what was a correction; and rings of verdicts.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wouldRestOnItself } from '../../api/evidence/dependence.ts'
import {
  correctionsAmong,
  followRevisions,
  inForceAt,
  meantRevisions,
  type Placed,
} from '../../api/reviews/revisions.ts'

type Kind = Placed['kind']
const at = (minute: number) => new Date(Date.UTC(2026, 0, 20, 9, minute)).toISOString()

/** Revisions a minute apart: a kind, or a void of the number given, as a slip unless said. */
function revisions(...told: (Kind | [number, string?])[]): Placed[] {
  return told.map((each, index) => {
    const isVoid = typeof each !== 'string'
    return {
      revision: index + 1,
      kind: isVoid ? 'void' : each,
      voidsRevision: isVoid ? each[0] : null,
      reason: isVoid ? (each[1] ?? 'slip') : null,
      createdAt: at(index + 1),
    }
  })
}

describe('in force is', () => {
  test.each([
    ['nothing before the first', revisions(), null, []],
    [
      'the newest',
      revisions('initial', 'recheck', 'correction'),
      3,
      [
        [1, 2],
        [2, 3],
      ],
    ],
    ['what a slip had replaced', revisions('initial', 'correction', [2]), 1, [[2, 3]]],
    ['nothing after a first slip', revisions('initial', [1]), null, [[1, 2]]],
    [
      'nothing after an answer taken back for good',
      revisions('initial', 'update', [2, 'Wrong.']),
      null,
      [
        [1, 2],
        [2, 3],
      ],
    ],
    [
      'the next after a slip',
      revisions('initial', 'correction', [2], 'update'),
      4,
      [
        [1, 4],
        [2, 3],
      ],
    ],
    [
      'what two slips in a row had replaced',
      revisions('initial', 'update', [2], 'update', [4]),
      1,
      [
        [2, 3],
        [4, 5],
      ],
    ],
  ] as [string, Placed[], number | null, [number, number][]][])('%s', (_, all, inForce, superseded) => {
    const followed = followRevisions(all)
    expect(followed.inForce).toBe(inForce)
    expect([...followed.supersededBy].sort(([a], [b]) => a - b)).toEqual(superseded)
  })

  test('a slip for the minutes it stood, to the very instant', () => {
    const all = revisions('initial', 'correction', [2])
    const then = [0, 1, 2, 3].map((minute) => inForceAt(all, at(minute))?.revision)
    expect(then).toEqual([undefined, 1, 2, 1])
    expect(inForceAt(all, '2026-01-20T09:01:59.999Z')?.revision).toBe(1)
  })
})

test('corrections are told with what was said before, slips aside', () => {
  const all = revisions('initial', 'correction', [2], 'recheck', 'correction', [5, 'Wrong.'])
  expect(meantRevisions(all).map(({ revision }) => revision)).toEqual([1, 4, 5, 6])
  expect(correctionsAmong(all).map(({ from, to }) => [from?.revision, to.revision])).toEqual([
    [4, 5],
    [5, 6],
  ])
})

test('a claim leans on nothing that leans on it, whatever graph there is', () => {
  const node = fc.integer({ min: 0, max: 7 }).map(String)
  fc.assert(
    fc.property(fc.array(fc.tuple(node, node), { maxLength: 30 }), (wanted) => {
      const leansOn = new Map<string, string[]>()
      for (const [from, to] of wanted) {
        if (!wouldRestOnItself(from, to, leansOn)) leansOn.set(from, [...(leansOn.get(from) ?? []), to])
      }
      const rests = (id: string, above: string[]): boolean =>
        above.includes(id) || (leansOn.get(id) ?? []).some((on) => rests(on, [...above, id]))
      for (const id of leansOn.keys()) if (rests(id, [])) return false
      return true
    }),
  )
  expect(wouldRestOnItself('a', 'a', new Map())).toBe(true)
  expect(
    wouldRestOnItself(
      'a',
      'b',
      new Map([
        ['b', ['c']],
        ['c', ['b']],
      ]),
    ),
  ).toBe(false)
})
