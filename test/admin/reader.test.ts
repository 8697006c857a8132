// The reader in a real browser: claims made by pointer and by keys, candidates, new versions, and quotes settled by hand.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { senderTo } from './desk-queue.ts'
import { edited, quotes, type Told, tellStory, title } from './reader-story.ts'
import { axeFaultsInBothSchemes, settled, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let send: ReturnType<typeof senderTo>
let told: Told
let run = 0

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
  send = senderTo(server)
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})
beforeEach(async () => {
  told = await tellStory(send, ++run)
})

const textOf = (page: Page) => page.getByRole('region', { name: 'Text of the article' })
const status = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })
const address = (rest = '') => `/articles/${told.articleId}/show${rest}`

async function opened(rest = '', options: Parameters<typeof visit>[2] = {}) {
  const visitor = await visit(browser, server, options)
  await visitor.open(address(rest))
  await textOf(visitor.page).waitFor()
  await settled(visitor.page)
  return visitor
}

/** The words a mark covers, over all its segments. */
const marked = (page: Page, claimId: string) =>
  page.evaluate(
    async ([articleId, id]) => {
      const { data } = await (await fetch(`/api/v1/articles/${articleId}/appearances`)).json()
      const place = data.find((one: { claimId: string }) => one.claimId === id)
      return [...document.querySelectorAll(`[data-mark="${place.id}"]`)]
        .map((one) => one.textContent)
        .join('')
    },
    [told.articleId, claimId],
  )

/** Selects words as a hand with a mouse does. */
async function drag(page: Page, words: string) {
  const ends = await page.evaluate((sought) => {
    const leaves = [...document.querySelectorAll('[data-at]')]
    const leaf = leaves.find((one) => one.textContent?.includes(sought))
    const node = leaf?.firstChild
    if (!node) throw new Error(`${sought} is in no one leaf of the text`)
    const at = node.textContent?.indexOf(sought) ?? 0
    const range = document.createRange()
    const edge = (offset: number, side: 'left' | 'right') => {
      range.setStart(node, offset)
      range.setEnd(node, offset + 1)
      const box = range.getBoundingClientRect()
      return { x: box[side], y: box.top + box.height / 2 }
    }
    leaf.scrollIntoView({ block: 'center' })
    return [edge(at, 'left'), edge(at + sought.length - 1, 'right')] as const
  }, words)
  await page.mouse.move(ends[0].x, ends[0].y)
  await page.mouse.down()
  await page.mouse.move(ends[1].x, ends[1].y, { steps: 6 })
  await page.mouse.up()
  const bar = page.getByRole('toolbar', { name: 'The selected words' })
  await bar.waitFor()
  expect((await bar.boundingBox())?.y, 'it leaves the words to be read').toBeGreaterThan(ends[1].y)
}

test('shows each claim in its words, overlaps included, with a card level to it', async () => {
  const { page, faults, end } = await opened()
  for (const [name, words] of Object.entries(quotes)) {
    expect(await marked(page, told.claims[name as keyof typeof quotes]), name).toBe(words)
  }
  // The shared words carry both marks, one inside the other, on lines of their own.
  const shared = page.locator('mark[data-line="0"] mark[data-line="1"]')
  expect(await shared.textContent()).toBe('twice as much as planned')
  const offsets = await page
    .locator('mark[data-line]')
    .evaluateAll((marks) => marks.map((one) => getComputedStyle(one).textUnderlineOffset))
  expect(new Set(offsets)).toEqual(new Set(['4px', '7px']))
  const styles = await page
    .locator('mark')
    .evaluateAll((marks) => marks.map((one) => getComputedStyle(one).textDecorationStyle))
  expect(new Set(styles)).toEqual(new Set(['solid', 'dashed']))

  const boxes = await page
    .locator('[data-card]')
    .evaluateAll((cards) =>
      cards.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    )
  expect(boxes).toHaveLength(5)
  boxes.slice(1).forEach(({ top }, at) => {
    expect(top).toBeGreaterThanOrEqual(boxes[at]?.bottom ?? 0)
  })
  await page.locator('mark', { hasText: quotes.ride }).click()
  const card = page.locator('[data-card]', { hasText: 'cut the ride to the station' })
  await card.getByRole('link', { name: 'Open the claim' }).waitFor()
  await settled(page)
  const words = await page.locator('mark', { hasText: quotes.ride }).boundingBox()
  expect(Math.abs(((await card.boundingBox())?.y ?? 0) - (words?.y ?? 999))).toBeLessThan(8)
  expect(faults).toEqual([])
  await end()
})

test('an address with a claim brings its words into view', async () => {
  const viewport = { width: 1366, height: 420 }
  const { page, open, end } = await opened(`?claim=${told.claims.longest}`, { viewport })
  const words = page.locator('mark', { hasText: quotes.longest })
  const box = await words.boundingBox()
  expect(box?.y).toBeGreaterThan(48)
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(420 - 38)
  expect(await page.locator('.current').textContent()).toBe(quotes.longest)
  await page.keyboard.press('k')
  await status(page, 'Nobody was hurt').waitFor()
  expect(page.url()).toContain(told.claims.hurt)
  await open(address('?claim=clm_nothing'))
  await textOf(page).waitFor()
  await end()
})

test('a claim is made with the mouse, with what the desk knows of the sentence', async () => {
  const { page, faults, end } = await opened()
  await drag(page, 'Ito of the transport office expects 12,000 by the end of 202')
  await page.getByRole('button', { name: 'Make a claim' }).click()
  const panel = page.getByRole('dialog', { name: 'New claim' })
  await panel.getByText('Ito of the transport office expects 12,000 by the end of 2027').first().waitFor()
  await panel.getByText('Prediction', { exact: true }).waitFor()
  await panel
    .getByLabel(/^Claim/)
    .first()
    .fill('In 2027, 12,000 people will ride the harbour tram on a weekday.')
  await panel.getByRole('button', { name: 'Make the claim' }).click()
  await status(page, 'Claim made').waitFor()
  await settled(page)
  const { data } = await send(
    'GET',
    `/claims?articleId=${told.articleId}&include=appearances&sort=-createdAt`,
  )
  const [{ exact, prefix, suffix, anchor }] = data[0].appearances
  expect(data[0].kinds).toContain('prediction')
  expect(exact).toBe('Ito of the transport office expects 12,000 by the end of 2027')
  expect([prefix.slice(-6), suffix.slice(0, 1), anchor]).toEqual(['Dr. M. '.slice(-6), '.', 'exact'])
  expect(await page.locator('.current').textContent()).toBe(exact)
  expect(faults).toEqual([])
  await end()
})

test('a claim is made by keys alone, and the focus is back in the text', async () => {
  const { page, faults, end } = await opened()
  for (const key of ['s', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  await status(page, 'About 9,400 people ride it on a weekday.').waitFor()
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Shift+ArrowRight'])
    await page.keyboard.press(key)
  await expect.poll(() => page.locator('.selected').textContent()).toBe('9,400 people ride it')
  await page.keyboard.press('ArrowUp')
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
  await expect.poll(() => page.locator('.selected').textContent()).toBe('About 9,400 people ride it')
  await page.keyboard.press('c')
  await page.getByRole('dialog', { name: 'New claim' }).waitFor()
  await page.keyboard.type(' every weekday.')
  await page.keyboard.press('Control+Enter')
  await status(page, 'Claim made').waitFor()
  await settled(page)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('article-text')
  const { data } = await send(
    'GET',
    `/claims?articleId=${told.articleId}&include=appearances&sort=-createdAt`,
  )
  expect(data[0].text).toBe('About 9,400 people ride it every weekday.')
  expect(data[0].appearances[0].exact).toBe('About 9,400 people ride it')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: data[0].text }).waitFor()
  expect(faults).toEqual([])
  await end()
})

test('faults stand at their fields; a claim the desk has can get one more appearance', async () => {
  const { page, faults, end } = await opened()
  await drag(page, 'The council had approved 20 million in 2021')
  await page.keyboard.press('c')
  const panel = page.getByRole('dialog', { name: 'New claim' })
  await panel.getByLabel('Claimed on').fill('soon')
  await page.keyboard.press('Control+Enter')
  await panel.locator('.Mui-error', { hasText: /date/i }).first().waitFor()
  await panel.getByLabel('Claimed on').fill('')
  const { text } = await send('GET', `/claims/${told.claims.cost}`)
  await panel
    .getByLabel(/^Claim/)
    .first()
    .fill(text)
  await page.keyboard.press('Control+Enter')
  faults.length = 0 // the browser itself reports the refused claims
  await panel.getByRole('button', { name: 'Add as an appearance' }).click()
  await status(page, 'Added as an appearance').waitFor()
  faults.length = 0
  const { data } = await send('GET', `/claims/${told.claims.cost}/appearances`)
  expect(data.map(({ exact }: { exact: string }) => exact)).toEqual([
    quotes.cost,
    'The council had approved 20 million in 2021',
  ])
  await settled(page)
  expect(faults).toEqual([])
  await end()
})

test('a candidate is dismissed, taken back, dismissed and proposed again', async () => {
  const { page, faults, end } = await opened()
  expect(await page.locator('mark[data-state=candidate]').count()).toBe(0)
  await page.keyboard.press('m')
  const council = page.locator('mark[data-state=candidate]', { hasText: 'The council had approved' })
  await council.click()
  await page
    .locator('[data-card]', { hasText: 'Very worth checking' })
    .getByRole('button', { name: 'Dismiss' })
    .waitFor()
  await page.keyboard.press('x')
  await status(page, 'Dismissed').waitFor()
  await council.waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await status(page, 'Proposed again').waitFor()
  await council.click()
  await page.keyboard.press('x')
  await council.waitFor({ state: 'detached' })
  await page.reload()
  await textOf(page).waitFor()
  await settled(page)
  expect(await council.count()).toBe(0)
  await page.getByLabel(/also dismissed/).check()
  await page.locator('mark[data-state=dismissed]').click()
  await page.getByRole('button', { name: 'Propose again' }).click()
  await council.waitFor()
  await page.keyboard.press('c')
  await page
    .getByRole('dialog', { name: 'New claim' })
    .getByRole('button', { name: 'Make the claim' })
    .click()
  await status(page, 'Claim made').waitFor()
  await council.waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await end()
})

test('an edited text is captured, and what became of each quote is told and settled', {
  timeout: 60_000,
}, async () => {
  const { page, faults, go, end } = await opened()
  await page.getByRole('button', { name: 'Capture again' }).click()
  const dialog = page.getByRole('dialog', { name: 'Capture again' })
  await dialog.getByRole('textbox', { name: 'Text' }).fill(edited)
  await dialog.getByRole('button', { name: 'Keep this text' }).click()
  await status(page, /Version 2 kept\. .*changed.*lost/).waitFor()
  await settled(page)
  const anchors = async () => {
    const { data } = await send('GET', `/articles/${told.articleId}/appearances`)
    return Object.fromEntries(
      data.map(({ claimId, anchor }: { claimId: string; anchor: string }) => [claimId, anchor]),
    )
  }
  const { ride, cost, hurt, longest } = told.claims
  expect(await anchors()).toMatchObject({
    [ride]: 'exact',
    [cost]: 'changed',
    [hurt]: 'lost',
    [longest]: 'moved',
  })
  const needs = page.getByRole('region', { name: 'Needs a person (2)' })

  // Changed: the words before and after, and the same statement still.
  await needs.getByText('Other words stand there now').click()
  expect([await needs.locator('del').textContent(), await needs.locator('ins').textContent()]).toEqual([
    '41',
    '43',
  ])
  expect(await page.locator('mark[data-state=changed]').count()).toBeGreaterThan(0)
  await needs.getByRole('button', { name: 'Same statement: anchor here' }).click()
  await status(page, 'The quote is anchored there').waitFor()
  expect((await anchors())[cost]).toBe('exact')

  // Lost: chosen in the text, by keys.
  const one = page.getByRole('region', { name: 'Needs a person (1)' })
  await one.getByText('No longer in the text').click()
  await one.getByRole('button', { name: 'Choose in the text' }).click()
  await drag(page, 'took two years')
  await page.keyboard.press('a')
  await one.waitFor({ state: 'detached' })
  expect((await anchors())[hurt]).toBe('exact')
  expect(await marked(page, hurt)).toBe('took two years')
  expect((await send('GET', `/claims/${hurt}`)).quoteChanged).toBe(false)

  // The comparison by sentence and word, and the older version with its own marks.
  await page.keyboard.press('h')
  await page.getByText('1 sentence changed, 1 removed, 2 moved').waitFor()
  expect(await page.locator('del').allTextContents()).toEqual(['41', 'Nobody was hurt during them.'])
  await page.keyboard.press('h')
  await textOf(page).waitFor()
  await go(address('?version=1'))
  await page.getByText('You read version 1').waitFor()
  await settled(page)
  expect(await marked(page, longest)).toBe(quotes.longest)
  expect(await page.getByRole('button', { name: 'Select by sentences' }).count()).toBe(0)

  // The same text again is no new version.
  await page.getByRole('button', { name: 'Capture again' }).click()
  await dialog.getByRole('textbox', { name: 'Text' }).fill(edited)
  await dialog.getByRole('button', { name: 'Keep this text' }).click()
  await status(page, 'Nothing has changed').waitFor()
  expect(faults).toEqual([])
  await end()
})

test('lost words are left, and the claim says so no more', async () => {
  await send('POST', `/articles/${told.articleId}/captures`, { text: edited })
  expect((await send('GET', `/claims/${told.claims.hurt}`)).quoteChanged).toBe(true)
  const { page, go, end } = await opened(`?claim=${told.claims.hurt}`)
  await page.getByRole('button', { name: 'Leave it: the words are gone' }).click()
  await status(page, 'Left as it is').waitFor()
  expect((await send('GET', `/claims/${told.claims.hurt}`)).quoteChanged).toBe(false)
  await go(`/claims/${told.claims.hurt}/show/appearances`)
  await page.getByText('No longer in the text; seen and left').waitFor()
  await end()
})

test('a decided claim whose words changed comes back to the desk, and leaves it when that is settled', async () => {
  const text = edited.replace('by a third', 'by a quarter')
  await send('POST', `/articles/${told.articleId}/captures`, { text })
  const { page, open, faults, end } = await visit(browser, server)
  await open(`/claims/${told.claims.ride}/show`)
  await page.getByText('The words it was taken from changed or vanished').waitFor()
  await open('/desk')
  await page.getByLabel('Waiting for').selectOption('quote')
  const queue = page.getByRole('navigation', { name: 'Queue' })
  const inQueue = queue.getByRole('link', { name: /cut the ride to the station/ })
  await inQueue.first().waitFor()
  await settled(page)
  await open(`/desk/${told.claims.ride}`)
  await inQueue.first().click()
  await settled(page)
  for (const key of ['1', 'Enter']) await page.keyboard.press(key)
  const look = page.getByRole('region', { name: 'Another look' })
  await look.getByText('Verified').waitFor()
  await look.getByRole('link', { name: 'Say where the words stand' }).click()
  await textOf(page).waitFor()
  await settled(page)
  expect(await page.locator('.current').textContent()).toBe(quotes.ride.replace('third', 'quarter'))
  await page.getByText('Other words stand there now: ').first().click()
  await page.getByRole('button', { name: 'Same statement: anchor here' }).click()
  await status(page, 'The quote is anchored there').waitFor()
  expect((await send('GET', `/claims/${told.claims.ride}`)).quoteChanged).toBe(false)
  expect(faults).toEqual([])
  await end()
})

test('a page that cannot be fetched says why, and the text can be pasted instead', async () => {
  const { page, open, end } = await visit(browser, server)
  await open('/articles/create')
  await page.getByRole('radio', { name: 'Fetch it from its address' }).check()
  await page.getByLabel(/^Address/).fill(`http://127.0.0.1:9/${run}`)
  await page.getByRole('button', { name: 'Add article' }).click()
  await page.getByText('The page could not be read').waitFor()
  await page.getByRole('link', { name: 'Versions' }).click()
  await page.getByText('No text came').waitFor()
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await page.getByRole('button', { name: 'Try again, or paste the text' }).click()
  await page.getByRole('radio', { name: /HTML/ }).check()
  const html = `<article><h1>${title}</h1><p>${edited.replaceAll('\n\n', '</p><p>')}</p></article>`
  await page.getByRole('textbox', { name: 'HTML' }).fill(html)
  await page.getByRole('button', { name: 'Keep this text' }).click()
  await textOf(page).getByText('Shops on Harbour Street').waitFor()
  await end()
})

test('keys can be off: buttons and arrows stay', async () => {
  const { page, end } = await opened()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await sheet.getByText('Begin a word earlier').waitFor()
  await sheet.getByRole('switch').press('Space')
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await settled(page)
  const candidates = page.locator('mark[data-state=candidate]')
  const shownAnyway = await candidates.count()
  for (const key of ['m', 'j', 's']) await page.keyboard.press(key)
  expect(await page.locator('.current, .selected').count()).toBe(0)
  expect(await candidates.count()).toBe(shownAnyway)
  await page.getByRole('button', { name: 'Select by sentences' }).click()
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('.selected').first().textContent()).toMatch(/^It cost 41 million/)
  await page.keyboard.press('Escape')
  expect(await page.locator('.selected').count()).toBe(0)
  await end()
})

test.each([1366, 390])('axe finds nothing %i pixels wide', { timeout: 90_000 }, async (width) => {
  await send('POST', `/articles/${told.articleId}/captures`, { text: edited })
  const viewport = { width, height: width === 390 ? 844 : 768 }
  const { page, go, faults, end } = await opened('', { viewport })
  const check = async (state: string) => {
    await settled(page)
    expect(await axeFaultsInBothSchemes(page), state).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide, `${state} fits the width`).toBeLessThanOrEqual(0)
  }
  for (const details of await page.locator('summary').all()) await details.click()
  await check('what needs a person')
  await page.getByRole('button', { name: /^Candidates/ }).click()
  await page.getByLabel(/also dismissed/).check()
  await check('candidates')
  await page.keyboard.press('j')
  await check('a current claim')
  await page.locator('mark[data-state=candidate]').first().click()
  await check('a current candidate')
  await page.keyboard.press('s')
  await check('a selection')
  await page.keyboard.press('c')
  await page.getByRole('dialog').waitFor()
  await check('the form of a claim')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await check('the keys')
  await go(address('/versions'))
  await page.getByText('What changed').waitFor()
  await check('versions compared')
  await go(address('?version=1'))
  await textOf(page).waitFor()
  await check('an older version')
  expect(faults).toEqual([])
  await end()
})
