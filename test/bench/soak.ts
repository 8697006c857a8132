// A long day at the built desk: npm run soak -- [MINUTES] [CLAIMS] [FOLDER]. Fails when memory, handles or files go on growing.
import { join } from 'node:path'
import { heapGrowth } from './heap-growth.ts'
import { type Sample, startSoak } from './soak-desk.ts'

/** So many that what the database keeps of its pages, 64 MB for each connection, is full before anything is measured. */
const [minutes = 10, claimsBefore = 30_000] = process.argv.slice(2, 4).map(Number)
/** Where to leave snapshots of the heap, from after a third of the time and from the end. */
const folder = process.argv[4]
/** What may be added a minute, over the last two thirds. */
const most = { rssMb: 3, heapMb: 1, handles: 2, descriptors: 2 }

type Timed = Sample & { minute: number }

/** How much is added a minute, by least squares. */
function slope(samples: readonly Timed[], pick: (one: Timed) => number): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(samples.map(({ minute }) => minute)), mean(samples.map(pick))]
  const above = samples.reduce((sum, one) => sum + (one.minute - x) * (pick(one) - y), 0)
  const below = samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0)
  return below === 0 ? 0 : above / below
}

const show = ({ minute, ...rest }: Timed) =>
  console.log(
    `${minute.toFixed(1).padStart(5)} min  ${Object.entries(rest)
      .map(([name, value]) => `${name} ${value.toFixed(name.endsWith('Mb') ? 1 : 0).padStart(6)}`)
      .join('  ')}`,
  )

const soak = await startSoak(claimsBefore)
try {
  await soak.fillCaches()
  const begun = performance.now()
  const until = begun + minutes * 60_000
  let isOver = false
  const working = soak
    .work(() => performance.now() < until)
    .finally(() => {
      isOver = true
    })
  working.catch(() => {})
  const samples: Timed[] = []
  const [third = '', end = ''] = ['third', 'end'].map((at) => join(folder ?? '', `${at}.heapsnapshot`))
  let hasThird = folder === undefined
  while (!isOver && performance.now() + minutes * 3000 <= until) {
    await new Promise((resolve) => setTimeout(resolve, minutes * 3000))
    const taken = { minute: (performance.now() - begun) / 60_000, ...(await soak.sample()) }
    samples.push(taken)
    show(taken)
    if (!hasThird && taken.minute > minutes / 3) {
      await soak.writeHeap(third)
      hasThird = true
    }
  }
  await working
  console.log('acts:', Object.fromEntries(soak.tally))
  if (folder !== undefined) {
    await soak.writeHeap(end)
    console.log(heapGrowth(third, end).join('\n'))
  }
  const later = samples.filter(({ minute }) => minute > minutes / 3)
  for (const [name, allowed] of Object.entries(most)) {
    const added = slope(later, (one) => one[name as keyof typeof most])
    const isFlat = added <= allowed
    console.log(
      `${name.padEnd(12)} ${added.toFixed(2)} a minute (at most ${allowed})${isFlat ? '' : '  GROWS'}`,
    )
    if (!isFlat) process.exitCode = 1
  }
} catch (error) {
  console.error(error)
  console.error(soak.output())
  process.exitCode = 1
} finally {
  await soak.stop()
}
