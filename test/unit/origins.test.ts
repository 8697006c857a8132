// Origins: ten reprints of one report have one origin, nothing rests on itself, and counts equal a naive reference.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countOrigins,
  type Derived,
  originOf,
  restsOn,
  type Weighed,
  wouldCycle,
} from '../../api/sources/origins.ts'
import { stances } from '../../db/vocabulary.ts'

const bookOf = (sources: readonly Derived[]) => new Map(sources.map((source) => [source.id, source]))

/** Sources that each rest on an earlier one, or on none. */
const forest = fc
  .array(fc.record({ parent: fc.option(fc.nat(), { nil: null }), originKnown: fc.boolean() }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((given) =>
    given.map(
      ({ parent, originKnown }, at): Derived => ({
        id: `s${at}`,
        derivedFromId: parent === null || at === 0 ? null : `s${parent % at}`,
        originKnown,
      }),
    ),
  )

/** The root by pointing each source at itself and letting children follow until nothing moves. */
function rootsByFloods(sources: readonly Derived[]): Map<string, string> {
  const root = new Map(sources.map(({ id }) => [id, id]))
  for (let moved = true; moved; ) {
    moved = false
    for (const { id, derivedFromId } of sources) {
      const next = derivedFromId === null ? id : (root.get(derivedFromId) ?? id)
      if (root.get(id) !== next) {
        root.set(id, next)
        moved = true
      }
    }
  }
  return root
}

describe('an origin', () => {
  test('is the root of its chain, known when the root is', () => {
    fc.assert(
      fc.property(forest, (sources) => {
        const book = bookOf(sources)
        const roots = rootsByFloods(sources)
        for (const source of sources) {
          const id = roots.get(source.id) ?? ''
          expect(originOf(source, book)).toEqual({ id, isKnown: book.get(id)?.originKnown })
        }
      }),
    )
  })

  test('of a source whose parent is not in the book is the source', () => {
    const lone = { id: 'a', derivedFromId: 'gone', originKnown: true }
    expect(originOf(lone, bookOf([lone]))).toEqual({ id: 'a', isKnown: true })
  })

  test('is found even where a ring was stored', () => {
    const ring = ['a', 'b', 'c'].map((id, at) => ({
      id,
      derivedFromId: 'bca'[at] ?? null,
      originKnown: true,
    }))
    for (const source of ring) expect(ring.map(({ id }) => id)).toContain(originOf(source, bookOf(ring)).id)
  })
})

test('a derivation is refused exactly when it would close a ring', () => {
  fc.assert(
    fc.property(forest, fc.nat(), fc.nat(), (sources, one, other) => {
      const child = sources[one % sources.length]
      const parent = sources[other % sources.length]
      if (!child || !parent) return
      const tied = sources.map((source) =>
        source.id === child.id ? { ...source, derivedFromId: parent.id } : source,
      )
      // In a forest every walk ends within as many steps as there are sources.
      const book = bookOf(tied)
      const isRing = tied.some((source) => {
        let at: string | null = source.id
        for (let step = 0; step <= tied.length && at !== null; step++)
          at = book.get(at)?.derivedFromId ?? null
        return at !== null
      })
      expect(wouldCycle(child.id, parent.id, bookOf(sources))).toBe(isRing)
    }),
    { numRuns: 300 },
  )
})

/** These sources and, wave by wave, all that derive from them. */
function floodedFrom(ids: ReadonlySet<string>, sources: readonly Derived[]): Set<string> {
  const wet = new Set(ids)
  for (let before = -1; before !== wet.size; ) {
    before = wet.size
    for (const { id, derivedFromId } of sources) if (wet.has(derivedFromId ?? '')) wet.add(id)
  }
  return wet
}

describe('a count', () => {
  test('equals that of a naive reference', () => {
    const pieces = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...stances), fc.boolean()), { maxLength: 40 })
    fc.assert(
      fc.property(forest, pieces, fc.array(fc.nat(), { maxLength: 3 }), (sources, given, owned) => {
        const book = bookOf(sources)
        const roots = rootsByFloods(sources)
        const at = (index: number) => sources[index % sources.length] as Derived
        const own = new Set(owned.map((index) => at(index).id))
        const below = floodedFrom(own, sources)
        const evidence: Weighed[] = given.map(([index, stance, hasSource]) => ({
          stance,
          origin: hasSource && !restsOn(at(index), own, book) ? originOf(at(index), book) : null,
        }))
        const expected = { supports: 0, refutes: 0, unknown: 0 }
        for (const root of new Set(roots.values())) {
          const said = given
            .filter(([index, , hasSource]) => hasSource && !below.has(at(index).id))
            .filter(([index]) => roots.get(at(index).id) === root)
            .map(([, stance]) => stance)
          const [supports, refutes] = [said.includes('supports'), said.includes('refutes')]
          if (!book.get(root)?.originKnown) expected.unknown += supports || refutes ? 1 : 0
          else {
            expected.supports += supports ? 1 : 0
            expected.refutes += refutes ? 1 : 0
          }
        }
        expect(countOrigins(evidence)).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })
})
