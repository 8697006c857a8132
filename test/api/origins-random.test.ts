// However sources are regrouped, merged and split, a claim's count of origins is that of a plain reference, and no ring forms.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim, unique } from '../support/make.ts'

const desk = openDeskForFile()
const size = 7
const stances = ['supports', 'refutes', 'context'] as const

let claimId = ''
let sourceIds: string[] = []

beforeAll(async () => {
  const sources = Array.from({ length: size }, (_, at) => ({
    title: unique('Report'),
    stance: stances[at % 3],
    excerpt: 'x',
  }))
  claimId = (await makeClaim(desk, { sources })).id
  const { body } = await desk.as.reviewer.get(`/claims/${claimId}/evidence`)
  sourceIds = body.data.map(({ source }: { source: { id: string } }) => source.id)
})

interface Node {
  parent: number | null
  isKnown: boolean
}

/** Follows each source up as often as there are sources; whoever does not arrive is in a ring. */
function rootOf(nodes: Node[], at: number): number | undefined {
  let here = at
  for (let step = 0; step <= nodes.length; step++) {
    const parent = nodes[here]?.parent
    if (parent === null || parent === undefined) return here
    here = parent
  }
  return undefined
}

function countPlainly(nodes: Node[]) {
  const roots = (stance: string, isKnown: boolean) => {
    const found = nodes.flatMap((_, at) => (stances[at % 3] === stance ? (rootOf(nodes, at) ?? []) : []))
    return new Set(found.filter((root) => nodes[root]?.isKnown === isKnown))
  }
  const unknown = new Set([...roots('supports', false), ...roots('refutes', false)])
  return {
    supports: roots('supports', true).size,
    refutes: roots('refutes', true).size,
    unknown: unknown.size,
  }
}

const step = fc.record({
  moved: fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 3 }),
  onto: fc.option(fc.nat(size - 1), { nil: null }),
  isKnown: fc.boolean(),
})

test('a hundred and fifty random regroupings', async () => {
  const nodes: Node[] = sourceIds.map(() => ({ parent: null, isKnown: true }))
  const steps = fc.sample(step, { numRuns: 150, seed: 20_260_121 })
  let refused = 0
  for (const { moved, onto, isKnown } of steps) {
    const wanted = nodes.map((node, at) => (moved.includes(at) ? { parent: onto, isKnown } : { ...node }))
    const isRing = wanted.some((_, at) => rootOf(wanted, at) === undefined)
    const answer = await desk.as.reviewer.post('/sources/regrouping', {
      sourceIds: moved.map((at) => sourceIds[at]),
      derivedFromId: onto === null ? null : sourceIds[onto],
      originKnown: isKnown,
      reason: 'Tried.',
    })
    expect([answer.status, isRing]).toEqual(isRing ? [409, true] : [200, false])
    if (isRing) refused++
    else nodes.splice(0, size, ...wanted)
    const claim = await desk.as.reader.get(`/claims/${claimId}`)
    expect(claim.body.independentOrigins).toEqual(countPlainly(nodes))
  }
  expect(refused, 'some would have made a ring').toBeGreaterThan(5)
}, 60_000)
