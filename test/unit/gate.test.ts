// The gate: who is let in, what is sent away first, and that nobody is forgotten inside.
import { describe, expect, test } from 'vitest'
import { Gate, type GateLimits, type ShedReason, usualLimits } from '../../api/http/gate.ts'
import { Problem } from '../../api/problems.ts'

function open(limits: Partial<GateLimits> = {}) {
  const signs = { late: 0, turn: 0, requests: 100, writes: 0 }
  const told: ShedReason[] = []
  const gate = new Gate(
    { ...usualLimits, ...limits },
    {
      lateMs: () => signs.late,
      turn: () => ({ ms: signs.turn, requests: signs.requests }),
      writesWaiting: () => signs.writes,
    },
    (reason) => told.push(reason),
  )
  return { gate, signs, told }
}

function refusal(act: () => unknown): Problem {
  try {
    act()
  } catch (error) {
    if (error instanceof Problem) return error
  }
  throw new Error('nobody was sent away')
}

describe('the gate', () => {
  test('lets so many in, sends the next away with a time to come back, and counts who leaves once', () => {
    const { gate, told } = open({ inFlight: 2 })
    const leave = gate.enter()
    gate.enter()
    const { slug, status, facts } = refusal(() => gate.enter())
    expect([slug, status]).toEqual(['overloaded', 503])
    expect(facts.retryAfter).toBeGreaterThanOrEqual(1)
    leave()
    leave()
    expect(gate.inFlight).toBe(1)
    gate.enter()
    refusal(() => gate.enter())
    expect(told).toEqual(['in-flight', 'in-flight'])
  })

  test('lets everybody in while one long act has kept the loop, and nobody beyond the turn while it stays late', () => {
    const { gate, signs, told } = open({ lateMs: 100, turnMs: 100 })
    signs.turn = 500
    gate.enter()
    signs.late = 150
    refusal(() => gate.enter())
    signs.turn = 50
    gate.enter()
    expect(told).toEqual(['lag'])
  })

  test('takes few requests for no crowd, however long they take', () => {
    const { gate, signs } = open({ crowd: 20 })
    signs.late = signs.turn = 5000
    signs.requests = 20
    gate.enter()
    signs.requests = 21
    refusal(() => gate.enter())
  })

  test('lets nobody wait in a turn for longer than is ever allowed', () => {
    const { gate, signs, told } = open({ longestTurnMs: 1000 })
    signs.turn = 999
    gate.enter()
    signs.turn = 1001
    refusal(() => gate.enter())
    expect(told).toEqual(['lag'])
  })

  test('sends what is dear away before what is cheap', () => {
    const { gate, signs } = open({ lateMs: 100, turnMs: 100 })
    signs.late = 150
    signs.turn = 60
    gate.enter()
    gate.enterRoute('light', false)
    refusal(() => gate.enterRoute('heavy', false))
  })

  test('keeps room for others beside heavy requests and downloads', () => {
    const { gate, told } = open({ heavy: 1, downloads: 1 })
    const leave = [gate.enterRoute('heavy', false), gate.enterRoute('download', false)]
    refusal(() => gate.enterRoute('heavy', true))
    refusal(() => gate.enterRoute('download', false))
    for (const act of leave) act()
    gate.enterRoute('heavy', true)
    gate.enterRoute('download', false)
    expect(told).toEqual(['heavy', 'downloads'])
  })

  test('takes no write in while too many wait, and every read', () => {
    const { gate, signs, told } = open({ writesWaiting: 10 })
    signs.writes = 10
    gate.enterRoute('light', false)
    refusal(() => gate.enterRoute('light', true))
    expect(told).toEqual(['writes'])
  })

  test('holds bodies up to so many bytes, and always one', () => {
    const { gate, told } = open({ bodyBytes: 100 })
    const letGo = gate.hold(500)
    refusal(() => gate.hold(1))
    letGo()
    gate.hold(60)
    gate.hold(40)
    refusal(() => gate.hold(1))
    expect(told).toEqual(['bodies', 'bodies'])
  })
})
