// How often one caller may ask: counted by the minute, and forgotten when it is over.
import { expect, test } from 'vitest'
import { RateLimit } from '../../api/http/rate-limit.ts'

test('a minute begins with the first request of a caller and ends for each of them alone', () => {
  const limit = new RateLimit(2)
  expect(limit.take('one', 0)).toEqual({ left: 1, seconds: 60 })
  expect(limit.take('one', 30_000)).toEqual({ left: 0, seconds: 30 })
  expect(limit.take('other', 30_000)).toEqual({ left: 1, seconds: 60 })
  expect(limit.take('one', 59_999)).toEqual({ left: -1, seconds: 1 })
  expect(limit.take('one', 60_000)).toEqual({ left: 1, seconds: 60 })
})

test('callers whose minute is over are not kept', () => {
  const limit = new RateLimit(1)
  for (let n = 0; n < 10_000; n++) limit.take(`caller ${n}`, 0)
  expect(limit.size).toBe(10_000)
  limit.take('the next', 60_000)
  expect(limit.size).toBe(1)
})

test('what a caller used at other processes counts with it a second later, and what it used here is told once', async () => {
  const told: unknown[] = []
  const limit = new RateLimit(10, async (mine) => {
    told.push(...mine)
    return new Map([['one', 4]])
  })
  const now = Date.now()
  limit.take('one', now)
  expect(limit.take('one', now).left).toBe(8)
  await limit.share(now)
  expect(limit.take('one', now).left).toBe(3)
  await limit.share(now)
  await limit.share(now)
  expect(told).toEqual([2, 1].map((used) => ({ who: 'one', until: now + 60_000, used })))
  expect(limit.take('one', now + 60_000).left).toBe(9)
})

test('what could not be told is told later', async () => {
  let isDown = true
  const told: number[] = []
  const limit = new RateLimit(10, async (mine) => {
    if (isDown) throw new Error('the database cannot be reached')
    told.push(...mine.map(({ used }) => used))
    return new Map()
  })
  const now = Date.now()
  limit.take('one', now)
  await expect(limit.share(now)).rejects.toThrow()
  isDown = false
  limit.take('one', now)
  await limit.share(now)
  expect(told).toEqual([2])
})

test('who comes from ever new addresses within a minute fills no memory, and keeps nobody else from asking', () => {
  const limit = new RateLimit(1)
  limit.take('first', 0)
  limit.take('second', 1)
  for (let n = 0; n < 99_999; n++) limit.take(`caller ${n}`, 2)
  expect(limit.size).toBe(100_000)
  expect(limit.take('second', 3).left).toBe(-1)
  expect(limit.take('first', 3).left).toBe(0)
})

test('a caller who came back stands behind those who came meanwhile', () => {
  const limit = new RateLimit(1)
  limit.take('one', 0)
  limit.take('other', 30_000)
  limit.take('one', 60_000)
  limit.take('next', 90_000)
  expect(limit.size).toBe(2)
  expect(limit.take('one', 90_000).left).toBe(-1)
})
