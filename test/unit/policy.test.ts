// The policy: which rules a case does not meet, for every combination of what it rests on.
import { describe, expect, test } from 'vitest'
import { type Case, type Considered, type Rules, unmetRules } from '../../api/reviews/policy.ts'

const rules: Rules = { minEvidence: 1, minOrigins: 1, bothSides: false }
const piece = (id: string | null, given: Partial<Considered> = {}): Considered => ({
  stance: 'supports',
  origin: id === null ? null : { id, isKnown: true },
  isPrimary: false,
  isContradicted: false,
  ...given,
})
const unmet = (given: Partial<Case>, under: Partial<Rules> = {}) =>
  unmetRules(
    { ...rules, ...under },
    {
      verdict: 'verified',
      kinds: [],
      hasStatedMeasure: false,
      hasReading: false,
      asOf: '2026-01-20',
      window: { dueFrom: null, dueOn: null },
      evidence: [],
      ...given,
    },
  ).map(({ rule }) => rule)

describe('evidence', () => {
  test('counts once it is judged and not contradicted', () => {
    expect(unmet({})).toEqual(['minEvidence', 'minOrigins'])
    expect(unmet({ evidence: [piece('a', { stance: 'unassessed' })] })).toEqual(['minEvidence', 'minOrigins'])
    expect(unmet({ evidence: [piece('a', { isContradicted: true })] })).toEqual(['minEvidence', 'minOrigins'])
    expect(unmet({ evidence: [piece('a')] })).toEqual([])
  })

  test('is asked for in the number the policy says, none included', () => {
    expect(unmet({ evidence: [piece('a'), piece('b')] }, { minEvidence: 3 })).toEqual(['minEvidence'])
    expect(unmet({}, { minEvidence: 0, minOrigins: 0 })).toEqual([])
  })

  test('of one piece is always asked for before a claim is unproven', () => {
    expect(unmet({ verdict: 'unproven' }, { minEvidence: 0 })).toEqual(['minEvidence'])
    expect(unmet({ verdict: 'unproven', evidence: [piece(null, { stance: 'not_found' })] })).toEqual([])
  })
})

describe('origins', () => {
  test('are counted once each, known ones only', () => {
    const two = { minOrigins: 2 }
    expect(unmet({ evidence: [piece('a'), piece('a'), piece('a')] }, two)).toEqual(['minOrigins'])
    expect(unmet({ evidence: [piece('a'), piece('b')] }, two)).toEqual([])
    const rumour = piece('b', { origin: { id: 'b', isKnown: false } })
    expect(unmet({ evidence: [piece('a'), rumour] }, two)).toEqual(['minOrigins'])
  })

  test('that are the claim’s own article count for none, primary or not', () => {
    const own = piece(null, { stance: 'supports' })
    expect(unmet({ evidence: [own] })).toEqual(['minOrigins'])
    expect(unmet({ evidence: [{ ...own, isPrimary: true }] })).toEqual(['minOrigins'])
    expect(unmet({ evidence: [own, piece('b')] })).toEqual([])
  })

  test('are met by one primary source, however many are asked for', () => {
    expect(unmet({ evidence: [piece('a', { isPrimary: true })] }, { minOrigins: 5 })).toEqual([])
    const unknown = piece('a', { isPrimary: true, origin: { id: 'a', isKnown: false } })
    expect(unmet({ evidence: [unknown] })).toEqual(['minOrigins'])
  })
})

describe('both sides', () => {
  const under = { bothSides: true }
  test.each([
    [['supports'], ['bothSides']],
    [['refutes'], ['bothSides']],
    [['context'], ['bothSides']],
    [['supports', 'refutes'], []],
    [['supports', 'not_found'], []],
    [['refutes', 'not_found'], []],
    [['not_found'], []],
    [['supports', 'unassessed'], ['bothSides']],
  ] as const)('are looked at with %j: %j', (stances, expected) => {
    expect(unmet({ evidence: stances.map((stance, at) => piece(`s${at}`, { stance })) }, under)).toEqual(
      expected,
    )
  })
})

test('a reading is asked for by a comparison alone, unless its measure is stated', () => {
  const evidence = [piece('a')]
  expect(unmet({ evidence, kinds: ['number', 'comparison'] })).toEqual(['reading'])
  expect(unmet({ evidence, kinds: ['comparison'], hasStatedMeasure: true })).toEqual([])
  expect(unmet({ evidence, kinds: ['comparison'], hasReading: true })).toEqual([])
  expect(unmet({ evidence, kinds: ['number'] })).toEqual([])
})
