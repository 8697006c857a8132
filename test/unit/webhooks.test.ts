// When messages are tried again, in which order they may go, what is sealed, and where nothing is sent.
import type { lookup } from 'node:dns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDead, pauseAfter, readRetryAfter, restAfter } from '../../api/webhooks/backoff.ts'
import { nextUp } from '../../api/webhooks/order.ts'
import { publishedName } from '../../api/webhooks/published-names.ts'
import { sealerFrom } from '../../api/webhooks/sealing.ts'
import { send } from '../../api/webhooks/send.ts'
import { actions, webhookEvents } from '../../db/vocabulary.ts'

describe('a message', () => {
  const pauses = (random: number) => {
    const all: number[] = []
    for (let attempts = 1; ; attempts++) {
      const pause = pauseAfter(attempts, random)
      if (pause === undefined) return all
      all.push(pause)
    }
  }

  test('is tried for longer than it takes to give its address up', () => {
    const total = pauses(0).reduce((sum, pause) => sum + pause)
    expect(isDead(new Date(0).toISOString(), new Date(total).toISOString())).toBe(true)
    expect(isDead(new Date(0).toISOString(), new Date(total * 0.9).toISOString())).toBe(false)
    expect(pauses(0)).toEqual(pauses(0).toSorted((a, b) => a - b))
  })

  test('is tried at another time than others that failed with it', () => {
    expect(pauses(1).every((pause, at) => pause > (pauses(0)[at] ?? 0))).toBe(true)
  })

  test('goes out only when nothing older about the same claim waits, and when it is due', () => {
    const waiting = fc.array(
      fc.record({
        about: fc.constantFrom('a', 'b', 'c', 'd'),
        nextAttemptAt: fc.constantFrom(null, '2026-01-01', '2026-02-01'),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(waiting, fc.integer({ min: 1, max: 5 }), (all, most) => {
        const up = nextUp(all, '2026-01-15', most)
        expect(up.length).toBeLessThanOrEqual(most)
        for (const one of up) expect(all.find(({ about }) => about === one.about)).toBe(one)
        const isDue = ({ nextAttemptAt }: (typeof all)[number]) => (nextAttemptAt ?? '') <= '2026-01-15'
        expect(up.every(isDue)).toBe(true)
        const firsts = new Map(all.toReversed().map((one) => [one.about, one]))
        expect(up).toHaveLength(Math.min(most, [...firsts.values()].filter(isDue).length))
      }),
    )
  })
})

test('an address that fails is left alone for longer and longer, never for very long', () => {
  const rests = Array.from({ length: 40 }, (_, failures) => restAfter(failures))
  expect(rests.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
  expect(rests).toEqual(rests.toSorted((a, b) => a - b))
  expect(rests.at(-1)).toBe(10 * 60 * 1000)
})

test('Retry-After is read in seconds and as a date, and nonsense as nothing', () => {
  const now = new Date('2026-01-21T09:00:00Z')
  const read = (header?: string) => readRetryAfter(header, now)
  expect(['120', 'Wed, 21 Jan 2026 09:00:30 GMT', '999999999'].map(read)).toEqual([
    120_000, 30_000, 86_400_000,
  ])
  expect([undefined, 'soon', '-5', 'Wed, 21 Jan 2026 08:00:00 GMT', ''].map(read)).toEqual([0, 0, 0, 0, 0])
})

test('what is sealed opens with the same secret for the same record, and not otherwise', () => {
  const sealer = sealerFrom('a secret of the desk')
  const sealed = sealer.seal('whsec_abc', 'hook_1')
  expect(sealer.open(sealed, 'hook_1')).toBe('whsec_abc')
  expect(sealed).not.toBe(sealer.seal('whsec_abc', 'hook_1'))
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('whsec')
  expect(() => sealer.open(sealed, 'hook_2')).toThrow()
  expect(() => sealerFrom('another').open(sealed, 'hook_1')).toThrow()
  const altered = Buffer.from(sealed, 'base64url')
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1
  expect(() => sealer.open(altered.toString('base64url'), 'hook_1')).toThrow()
})

test('every event that is published has something in the history it comes from', () => {
  const names = actions.flatMap((action) => [publishedName(action, false), publishedName(action, true)])
  expect(webhookEvents.filter((event) => !names.includes(event))).toEqual([])
  for (const action of ['note.added', 'contact.added', 'user.created', 'key.created'] as const)
    expect(publishedName(action, false)).toBeUndefined()
})

test.each([[['10.0.0.1']], [['93.184.215.14', '127.0.0.1']], [['::ffff:169.254.169.254']]])(
  'a name that leads to %j is not connected to',
  async (addresses) => {
    const resolve = ((_host: string, _options: unknown, done: (error: null, all: object[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as never as typeof lookup
    const { signal } = new AbortController()
    const answered = await send('https://archive.example/in', {}, '{}', { resolve, signal })
    expect(answered).toMatchObject({ isDelivered: false, statusCode: null })
    expect(answered.error).toContain('not on the public network')
  },
)
