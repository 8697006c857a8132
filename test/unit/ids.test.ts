// Ids: each is a TypeID over a UUIDv7, no two are the same, and they stand in the order in which they were made.
import { toUUID } from 'typeid-js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { iriOf, newId } from '../../api/ids.ts'

const many = (count: number) => Array.from({ length: count }, () => newId('clm'))
const timeOf = (id: string) =>
  Number.parseInt(
    toUUID(id as never)
      .replaceAll('-', '')
      .slice(0, 12),
    16,
  )

describe('a new id', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('is a TypeID of its kind, with a UUIDv7 inside that knows the time', () => {
    const before = Date.now()
    const id = newId('hook')
    expect(id).toMatch(/^hook_[0-7][0-9a-hjkmnp-tv-z]{25}$/)
    expect(iriOf(id)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(timeOf(id)).toBeGreaterThanOrEqual(before)
    expect(timeOf(id)).toBeLessThanOrEqual(Date.now())
  })

  test('follows all that were made before, also within one millisecond', () => {
    vi.useFakeTimers({ now: 1_800_000_000_000 })
    const ids = many(20_000)
    expect(ids).toEqual([...new Set(ids)].sort())
    for (const id of ids) expect(toUUID(id as never)).toMatch(/^.{14}7.{4}[89ab]/)
  })

  test('follows them when the clock is put back a little, and keeps to the clock after a large step', () => {
    vi.useFakeTimers({ now: 1_900_000_000_000 })
    const [first] = many(1)
    vi.setSystemTime(1_899_999_999_000)
    const [second] = many(1)
    expect([second, first].sort()).toEqual([first, second])
    vi.setSystemTime(1_800_000_000_000)
    expect(timeOf(newId('clm'))).toBe(1_800_000_000_000)
  })

  test('leaves nothing of its end to be guessed', () => {
    const ends = many(2_000).map((id) => id.slice(-13))
    expect(new Set(ends).size).toBe(2_000)
    for (let place = 1; place < 13; place++) {
      expect(new Set(ends.map((end) => end[place])).size).toBe(32)
    }
  })
})
