// The throttle of the public door: so many from one address, so many altogether, and never more remembered than that.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { Throttle } from '../../api/requests/throttle.ts'
import { Turnstile } from '../../api/turnstile.ts'
import { openStore, type Store } from '../../db/store.ts'

const allowance = { windowMs: 60_000, perAddress: 2, altogether: 4 }

const folder = mkdtempSync(join(tmpdir(), 'claimdesk-throttle-'))
const path = join(folder, 'desk.db')
/** Two processes of one desk. */
let stores: Store[] = []
beforeAll(async () => {
  copyFileSync(inject('template'), path)
  stores = await Promise.all([openStore(`file:${path}`), openStore(`file:${path}`)])
})
afterAll(async () => {
  for (const store of stores) await store.close()
  rmSync(folder, { recursive: true, force: true })
})

let doors = 0
/** A door that nobody came to yet, as both processes see it; they take turns. */
function openDoor() {
  const secret = `of door ${++doors}`
  const seen = stores.map((store) => new Throttle(new Turnstile(store, secret), allowance))
  let turns = 0
  return { take: (peer: string, at: number) => seen[turns++ % seen.length]?.take(peer, at) }
}

test('lets in so many from one address, and tells how long the next one waits', async () => {
  const door = openDoor()
  expect(await door.take('192.0.2.1', 0)).toBeUndefined()
  expect(await door.take('192.0.2.1', 15_000)).toBeUndefined()
  expect(await door.take('192.0.2.1', 30_000)).toBe(30)
  expect(await door.take('192.0.2.2', 30_000)).toBeUndefined()
  expect(await door.take('192.0.2.1', 59_999)).toBe(1)
  expect(await door.take('192.0.2.1', 60_000)).toBeUndefined()
})

test('lets in so many altogether, from however many addresses', async () => {
  const door = openDoor()
  for (let n = 0; n < 4; n++) expect(await door.take(`192.0.2.${n}`, n * 1000)).toBeUndefined()
  expect(await door.take('192.0.2.9', 10_000)).toBe(50)
  expect(await door.take('192.0.2.9', 60_000)).toBeUndefined()
  expect(await door.take('192.0.2.8', 60_000)).toBe(1)
})

test('takes the network of one IPv6 subscriber for one address, and IPv4 in IPv6 for what it is', async () => {
  const door = openDoor()
  expect(await door.take('2001:db8:1:2::1', 0)).toBeUndefined()
  expect(await door.take('2001:db8:1:2:ffff::2', 0)).toBeUndefined()
  expect(await door.take('2001:db8:1:2::3', 0)).toBe(60)
  expect(await door.take('2001:db8:1:3::3', 0)).toBeUndefined()
  const other = openDoor()
  expect(await other.take('::ffff:192.0.2.1', 0)).toBeUndefined()
  expect(await other.take('192.0.2.1', 0)).toBeUndefined()
  expect(await other.take('::ffff:192.0.2.1', 0)).toBe(60)
  expect(await other.take('unknown', 0)).toBeUndefined()
})
