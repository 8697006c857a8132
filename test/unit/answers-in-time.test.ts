// Waiting for only so long, and answers compressed in one piece.
import { gunzipSync, inflateSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { encoded, encodingFor } from '../../api/http/encoded.ts'
import { Patience } from '../../api/http/patience.ts'

describe('work that is waited for', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const never = () => new Promise<never>(() => {})
  const outcome = (work: Promise<unknown>) => {
    const seen: unknown[] = []
    work.then(
      (value) => seen.push(value),
      (error: Error) => seen.push(error.message),
    )
    return seen
  }

  test('gives what it comes to, or fails as it fails', async () => {
    const patience = new Patience(1000, () => new Error('late'))
    expect(await patience.within(Promise.resolve('done'))).toBe('done')
    await expect(patience.within(Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    await vi.advanceTimersByTimeAsync(5000)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('is given up after its own time, however many others are waited for', async () => {
    const patience = new Patience(1000, () => new Error('late'))
    const first = outcome(patience.within(never()))
    await vi.advanceTimersByTimeAsync(600)
    const second = outcome(patience.within(never()))
    await vi.advanceTimersByTimeAsync(399)
    expect([first, second]).toEqual([[], []])
    await vi.advanceTimersByTimeAsync(1)
    expect([first, second]).toEqual([['late'], []])
    await vi.advanceTimersByTimeAsync(600)
    expect(second).toEqual(['late'])
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('an answer in one piece', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['br', undefined],
    ['identity', undefined],
    ['gzip;q=0, deflate;q=0', undefined],
    ['gzip, deflate, br', 'gzip'],
    ['GZIP', 'gzip'],
    ['deflate, gzip;q=0.5', 'deflate'],
    ['*', 'gzip'],
    ['gzip;q=0, *', 'deflate'],
  ])('to who accepts %j goes as %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding)
  })

  test.each([100, 100_000])('of %i characters is what it was when it is unpacked', async (length) => {
    const body = 'žluťoučký kůň '.repeat(length).slice(0, length)
    expect(gunzipSync(await encoded(body, 'gzip')).toString()).toBe(body)
    expect(inflateSync(await encoded(body, 'deflate')).toString()).toBe(body)
  })
})
