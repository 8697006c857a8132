// The chain of events: whatever is altered shows at that place, and erasing what an event held does not break it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bodyHash,
  canonicalJson,
  chainStart,
  checkEvent,
  eventHash,
  newCheck,
  type StoredEvent,
} from '../../api/history/chain.ts'

const told = fc.record({
  at: fc.constant('2026-01-20T09:00:00.000Z'),
  actor: fc.constantFrom('usr_a', 'usr_b'),
  keyId: fc.option(fc.constant('key_a'), { nil: null }),
  action: fc.constantFrom('claim.changed', 'note.added'),
  subject: fc.string(),
  claimId: fc.option(fc.constant('clm_a'), { nil: null }),
  requestId: fc.option(fc.string(), { nil: null }),
  batchId: fc.constant(null),
  reason: fc.option(fc.string(), { nil: null }),
  before: fc.option(fc.jsonValue().map(canonicalJson), { nil: null }),
  after: fc.option(fc.jsonValue().map(canonicalJson), { nil: null }),
  salt: fc.stringMatching(/^[0-9a-f]{32}$/),
})
const chain = fc.array(told, { minLength: 2, maxLength: 12 }).map((all) => {
  let prevHash = chainStart
  return all.map((each, at): StoredEvent => {
    const sealed = { ...each, seq: at + 1, prevHash, bodyHash: bodyHash(each.salt, each.before, each.after) }
    prevHash = eventHash(sealed)
    return { ...sealed, hash: prevHash }
  })
})
const check = (events: readonly StoredEvent[]) => events.reduce(checkEvent, newCheck())

const fields = [
  'at',
  'actor',
  'keyId',
  'action',
  'subject',
  'claimId',
  'requestId',
  'batchId',
  'reason',
  'before',
  'after',
  'salt',
  'bodyHash',
  'prevHash',
  'hash',
] as const

describe('a chain', () => {
  test('as it was written is valid and ends at its last hash', () => {
    fc.assert(
      fc.property(chain, (events) => {
        expect(check(events)).toEqual({ events: events.length, erased: 0, head: events.at(-1)?.hash })
      }),
    )
  })

  test('with any field altered breaks at that event', () => {
    fc.assert(
      fc.property(chain, fc.nat(), fc.constantFrom(...fields), (events, index, field) => {
        const at = index % events.length
        const altered = events.map((event, i) =>
          i === at ? { ...event, [field]: `${event[field] ?? ''}0` } : event,
        )
        expect(check(altered)).toMatchObject({ brokenAt: at + 1, events: events.length })
      }),
      { numRuns: 300 },
    )
  })

  test('with an event removed, doubled, swapped or put in front breaks there', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (events, index) => {
        const at = index % (events.length - 1)
        const [one, two] = [events[at], events[at + 1]]
        if (!one || !two) return
        expect(check(events.toSpliced(at, 1)).brokenAt).toBe(two.seq)
        expect(check(events.toSpliced(at, 0, one)).brokenAt).toBe(one.seq)
        expect(check(events.toSpliced(at, 2, two, one)).brokenAt).toBe(two.seq)
      }),
    )
  })

  test('with a number left out breaks there, however well it is hashed', () => {
    fc.assert(
      fc.property(chain, ([first]) => {
        if (!first) return
        const late = { ...first, seq: 2 }
        expect(check([{ ...late, hash: eventHash(late) }])).toMatchObject({ brokenAt: 2 })
      }),
    )
  })

  test('cut at its end is shorter, which only its head can tell', () => {
    fc.assert(
      fc.property(chain, (events) => {
        const cut = check(events.slice(0, -1))
        expect(cut.brokenAt).toBeUndefined()
        expect(cut.head).not.toBe(events.at(-1)?.hash)
      }),
    )
  })

  test('with what an event held erased stays valid and counts it', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (events, index) => {
        const at = index % events.length
        const erase = (event: StoredEvent) => ({ ...event, before: null, after: null, salt: null })
        expect(check(events.map((event, i) => (i === at ? erase(event) : event)))).toMatchObject({
          erased: 1,
          head: events.at(-1)?.hash,
        })
        expect(check(events.map(erase))).toEqual({
          events: events.length,
          erased: events.length,
          head: events.at(-1)?.hash,
        })
      }),
    )
  })

  test('half erased is broken: what is left cannot be checked', () => {
    fc.assert(
      fc.property(chain, (events) => {
        const [first, ...rest] = events
        if (!first) return
        const after = first.after ?? '{}'
        expect(check([{ ...first, before: null, after, salt: null }, ...rest]).brokenAt).toBe(1)
      }),
    )
  })
})

test('canonical JSON does not depend on the order of keys, and refuses what is not JSON', () => {
  expect(canonicalJson({ b: 1, a: [true, null, 'é'] })).toBe('{"a":[true,null,"é"],"b":1}')
  expect(() => canonicalJson(undefined)).toThrow(TypeError)
})
