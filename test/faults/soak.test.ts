// A real desk that several people and programs work over at once, well and badly: when they are gone it holds no more than before.
import { expect, onTestFinished, test } from 'vitest'
import { type Sample, startSoak } from '../bench/soak-desk.ts'

/** So many that each act was done by everybody, all code is compiled and every connection has its statements. */
const toWarmUp = 400
const measured = 800
/** Code that is compiled later and caches that fill add less than one; to keep what a request was would add ten. */
const mostMb = 3

test('work leaves no handle, no file and no request behind, and of memory what its caches are for', {
  timeout: 240_000,
}, async () => {
  const soak = await startSoak(300)
  onTestFinished(() => soak.stop())
  await soak.work((acts) => acts < toWarmUp)
  await expect.poll(async () => (await soak.sample()).open).toBe(0)
  const before = await soak.sample()
  await soak.work((acts) => acts < toWarmUp + measured)
  await expect.poll(async () => (await soak.sample()).open).toBe(0)
  const after = await soak.sample()

  expect(after.acts - before.acts).toBeGreaterThanOrEqual(measured)
  // A connection that is being closed, or a file just opened to look at the desk, is gone the next time.
  const left = async () => {
    const { handles, descriptors } = await soak.sample()
    return [handles - before.handles, descriptors - before.descriptors].filter((more) => more > 0)
  }
  await expect.poll(left, { timeout: 15_000 }).toEqual([])
  const heldMb = ({ heapMb, outsideMb }: Sample) => heapMb + outsideMb
  expect(heldMb(after) - heldMb(before)).toBeLessThan(mostMb)
})
