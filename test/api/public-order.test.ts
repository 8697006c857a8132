// The order of public lists: newest verdict first whatever narrows them, and the same whichever way a list is read.
import { beforeAll, expect, test } from 'vitest'
import { type Bounds, listPublished } from '../../api/publication/listed.ts'
import type { PublishedFilters } from '../../api/publication/published-schema.ts'
import { answerAgain, makePublished, openSiteForFile, retract } from '../support/site.ts'

const site = openSiteForFile()
/** The claims in the order they were last published, newest first. */
const order: string[] = []
const mills: string[] = []

beforeAll(async () => {
  const { desk } = site
  const article = { title: 'Mills', publisher: 'Herald', text: 'A mill burned.' }
  for (let n = 1; n <= 14; n++) {
    const isMill = n % 3 !== 0
    const body = isMill ? { topics: ['mills'], speaker: 'Ada', article } : { topics: ['lakes'] }
    const id = await makePublished(desk, { text: `${isMill ? 'Mill' : 'Lake'} ${n} is old`, ...body })
    order.unshift(id)
    if (isMill) mills.push(id)
  }
  // The oldest are answered anew, and one is taken away: the order is no longer that of the claims.
  for (const id of [mills[1] ?? '', mills[0] ?? '']) {
    await answerAgain(desk, id, { verdict: 'refuted' })
    order.splice(order.indexOf(id), 1)
    order.unshift(id)
  }
  const gone = mills[3] ?? ''
  await retract(desk, gone, 'Another mill.')
  order.splice(order.indexOf(gone), 1)
}, 60_000)

const narrowed: [PublishedFilters, boolean][] = [
  [{}, false],
  [{ topic: 'mills' }, true],
  [{ speaker: 'Ada' }, true],
  [{ outlet: 'Herald' }, true],
  [{ q: 'mill' }, true],
  [{ q: 'old' }, false],
  [{ topic: 'mills', speaker: 'Ada', outlet: 'Herald', q: 'old' }, true],
]

async function pagesOf(filters: PublishedFilters, limit: number, bounds?: Bounds): Promise<string[][]> {
  const pages: string[][] = []
  for (let after: string | undefined; ; ) {
    const { data, nextAfter } = await listPublished(site.desk.own, filters, { limit, after }, bounds)
    pages.push(data.map(({ id }) => id))
    if (nextAfter === null) return pages
    after = nextAfter
  }
}

test.each(narrowed)('%j: the newest verdict first', async (filters, isMills) => {
  const expected = order.filter((id) => !isMills || mills.includes(id))
  expect((await pagesOf(filters, 50)).flat()).toEqual(expected)
  expect((await pagesOf(filters, 3)).flat()).toEqual(expected)
  for (const slice of [1, 4, 100]) {
    // Too many to look all of them up: the publications are looked through.
    expect((await pagesOf(filters, 3, { few: 0, slice, mostSlices: 100 })).flat()).toEqual(expected)
  }
})

test('where neither reaches, nothing comes twice, and what comes is in order', async () => {
  const found = (await pagesOf({ topic: 'mills' }, 3, { few: 3, slice: 2, mostSlices: 1 })).flat()
  expect(found.length).toBeGreaterThan(3)
  expect(found).toEqual(order.filter((id) => found.includes(id)))
})
