// The throttle of the public door: so many from one address, so many altogether, and never more remembered than that.
import { expect, test } from 'vitest'
import { Throttle } from '../../api/requests/throttle.ts'

const allowance = { windowMs: 60_000, perAddress: 2, altogether: 4 }

test('lets in so many from one address, and tells how long the next one waits', () => {
  const door = new Throttle(allowance)
  expect(door.take('192.0.2.1', 0)).toBeUndefined()
  expect(door.take('192.0.2.1', 15_000)).toBeUndefined()
  expect(door.take('192.0.2.1', 30_000)).toBe(30)
  expect(door.take('192.0.2.2', 30_000)).toBeUndefined()
  expect(door.take('192.0.2.1', 59_999)).toBe(1)
  expect(door.take('192.0.2.1', 60_000)).toBeUndefined()
})

test('lets in so many altogether, from however many addresses', () => {
  const door = new Throttle(allowance)
  for (let n = 0; n < 4; n++) expect(door.take(`192.0.2.${n}`, n * 1000)).toBeUndefined()
  expect(door.take('192.0.2.9', 10_000)).toBe(50)
  expect(door.take('192.0.2.9', 60_000)).toBeUndefined()
  expect(door.take('192.0.2.8', 60_000)).toBe(1)
})

test('takes the network of one IPv6 subscriber for one address, and IPv4 in IPv6 for what it is', () => {
  const door = new Throttle(allowance)
  expect(door.take('2001:db8:1:2::1', 0)).toBeUndefined()
  expect(door.take('2001:db8:1:2:ffff::2', 0)).toBeUndefined()
  expect(door.take('2001:db8:1:2::3', 0)).toBe(60)
  expect(door.take('2001:db8:1:3::3', 0)).toBeUndefined()
  const other = new Throttle(allowance)
  expect(other.take('::ffff:192.0.2.1', 0)).toBeUndefined()
  expect(other.take('192.0.2.1', 0)).toBeUndefined()
  expect(other.take('::ffff:192.0.2.1', 0)).toBe(60)
  expect(other.take('unknown', 0)).toBeUndefined()
})
