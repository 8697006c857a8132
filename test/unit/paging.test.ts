// Cursors come back as they were given, and nothing else is taken for one.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Cursor, encodeCursor, pageQuery } from '../../api/http/paging.ts'

const query = z.strictObject(pageQuery(['createdAt', 'updatedAt']))
const cursors = fc.record({
  sort: fc.constantFrom('-createdAt', 'createdAt', '-updatedAt', 'updatedAt'),
  value: fc.oneof(fc.string({ maxLength: 100 }), fc.constant(null)),
  seq: fc.nat(),
})

describe('a cursor', () => {
  test('comes back as it was given', () => {
    fc.assert(
      fc.property(cursors, (cursor: Cursor) => {
        const given = encodeCursor(cursor)
        expect(given).toMatch(/^[\w-]+$/)
        expect(query.parse({ cursor: given }).cursor).toEqual(cursor)
      }),
    )
  })

  test('is nothing that was not one', () => {
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const odd = [
      '',
      'x',
      '%',
      '[]',
      encoded([]),
      encoded(['-createdAt', null]),
      encoded(['-createdAt', null, -1]),
      encoded(['-createdAt', null, 1.5]),
      encoded(['-createdAt', {}, 1]),
      encoded({ sort: 'x', value: null, seq: 1 }),
      encoded([1, null, 1]),
      'A'.repeat(1001),
    ]
    for (const cursor of odd) expect(query.safeParse({ cursor }).success, cursor).toBe(false)
    fc.assert(
      fc.property(fc.string(), (cursor) => {
        expect(query.safeParse({ cursor }).success).toBe(false)
      }),
    )
  })
})

describe('a page', () => {
  test('has defaults', () => {
    expect(query.parse({})).toEqual({ limit: 25, sort: '-createdAt', total: false })
  })
  test.each([
    [{ limit: '200' }, true],
    [{ limit: '201' }, false],
    [{ limit: '0' }, false],
    [{ limit: '1.5' }, false],
    [{ limit: '' }, false],
    [{ limit: ['1', '2'] }, false],
    [{ page: '10000' }, true],
    [{ page: '10001' }, false],
    [{ page: '-1' }, false],
    [{ sort: 'updatedAt' }, true],
    [{ sort: '+updatedAt' }, false],
    [{ total: 'yes' }, true],
    [{ total: 'si' }, false],
  ])('%j is taken: %s', (given, isTaken) => expect(query.safeParse(given).success).toBe(isTaken))
})
