// What a change changed: exactly the fields that differ, as they were and as they are.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedFields } from '../../api/history/changed.ts'

test('only fields that differ are told, without bookkeeping', () => {
  const before = {
    id: 1,
    topics: ['a'],
    scope: { place: 'x' },
    speaker: null,
    version: 1,
    updatedAt: 'x',
    seq: 1,
    fingerprint: 'x',
    canonicalUrl: 'x',
  }
  const after = {
    ...before,
    topics: ['a', 'b'],
    speaker: 'Ana',
    version: 2,
    updatedAt: 'y',
    fingerprint: 'y',
    canonicalUrl: 'y',
  }
  expect(changedFields(before, after)).toEqual({
    before: { topics: ['a'], speaker: null },
    after: { topics: ['a', 'b'], speaker: 'Ana' },
  })
})

test('nothing and null are the same, and the past is told as null where there was nothing', () => {
  expect(changedFields({ a: undefined }, { a: null })).toEqual({ before: {}, after: {} })
  expect(changedFields({}, { a: 1 })).toEqual({ before: { a: null }, after: { a: 1 } })
})

test('putting back what was before gives the record as it was', () => {
  const row = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.jsonValue())
  fc.assert(
    fc.property(row, row, (one, other) => {
      const then = { a: null, b: null, c: null, d: null, ...one }
      const now = { a: null, b: null, c: null, d: null, ...other }
      const { before, after } = changedFields(then, now)
      const json = (value: unknown) => JSON.parse(JSON.stringify(value))
      expect(json({ ...now, ...before })).toEqual(json(then))
      expect(json({ ...then, ...after })).toEqual(json(now))
    }),
  )
})
