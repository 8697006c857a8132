// Knowing that a server is gone: at once where nobody is there, soon where it hangs, and not where it is only slow.
import { describe, expect, test, vi } from 'vitest'
import { StoreUnavailable } from '../../db/faults.ts'
import { watchReach } from '../../db/reach.ts'

const refused = () =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) })
const late = () => new DOMException('The operation was aborted due to timeout', 'TimeoutError')
const turn = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

describe('a server', () => {
  const never = () => new Promise<never>(() => {})

  test('that refuses is gone for everybody who waits, and comes back by itself', async () => {
    vi.useFakeTimers()
    let answer: () => Promise<unknown> = () => Promise.reject(refused())
    const reach = watchReach(() => answer())
    const waiting = reach.within(never).catch((error: unknown) => error)
    await expect(reach.within(() => Promise.reject(refused()))).rejects.toThrow('fetch failed')
    await turn()
    expect(await waiting).toBeInstanceOf(StoreUnavailable)
    let asked = 0
    const ask = () => reach.within(async () => ++asked)
    await expect(ask()).rejects.toBeInstanceOf(StoreUnavailable)
    expect(asked).toBe(0)
    answer = async () => 1
    await turn(500)
    expect(await ask()).toBe(1)
    reach.close()
    vi.useRealTimers()
  })

  test('that hangs is gone after two looks; one that is slow is waited for', async () => {
    vi.useFakeTimers()
    let looks = 0
    const isAnswered = [false, true, true, false, false]
    const reach = watchReach(async () => {
      if (isAnswered[looks++]) return
      throw late()
    })
    let done = (_: string) => {}
    const slow = reach.within(
      () =>
        new Promise<string>((resolve) => {
          done = resolve
        }),
    )
    await turn(1_500)
    expect([looks, reach.isGone]).toEqual([2, false])
    done('at last')
    expect(await slow).toBe('at last')
    const first = reach.within(never).catch((error: unknown) => error)
    await turn(1_500)
    expect(reach.isGone).toBe(false)
    const hanging = reach.within(never).catch((error: unknown) => error)
    await turn(1_500)
    expect([looks, reach.isGone]).toEqual([5, true])
    expect([await first, await hanging].map((error) => error instanceof StoreUnavailable)).toEqual([
      true,
      true,
    ])
    reach.close()
    vi.useRealTimers()
  })
})
