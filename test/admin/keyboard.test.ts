// A day at the desk without a mouse: everything by Tab, keys and the palette, from signing in to signing out.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayAfter } from '../../api/reviews/freshness.ts'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { page as answer, servePagesForFile } from '../support/page-server.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { claimText, fillQueue, type Send, senderTo } from './desk-queue.ts'
import { visit } from './visit.ts'

const pages = servePagesForFile({
  '/counts': answer('<title>Counts</title><p>Line 11 carried 1,100 riders on an ordinary weekday.</p>'),
})

const repeatedText = 'The Quillmoor ferry carried 3 thousand riders in 2024.'
const predicted = 'The pool will open before the autumn ends.'

let server: RunningServer
let browser: Browser
let send: Send
let ids: string[]

beforeAll(async () => {
  const env = { ALLOWED_PRIVATE_HOSTS: pages.host }
  ;[server, browser] = await Promise.all([startServer({ env }), sharedChromium()])
  send = senderTo(server)
  ids = await fillQueue(send, 1, 11)
  const by = dayAfter(new Date().toISOString().slice(0, 10), -3)
  const sources = [{ title: 'Pool hours', stance: 'supports', level: 'primary', excerpt: 'Open.' }]
  const prediction = { text: predicted, kinds: ['prediction'], resolution: { by }, sources }
  await send('POST', '/claims', prediction)
  for (const title of ['Ferries of Quillmoor', 'Quillmoor by boat']) {
    const article = { title, publisher: 'Town Herald', text: `It was said: ${repeatedText} Nobody asked.` }
    await send('POST', '/claims', { text: repeatedText, quote: repeatedText, article })
  }
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})

/** What has the focus reads so, and whether the focus can be seen: on it, or on what is drawn around it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement
    const around: (Element | null | undefined)[] = [one, one?.parentElement, one?.closest('label')]
    const frame = one?.parentElement?.querySelector(':scope > fieldset')
    const isSeen = [...around, frame].some((each) => {
      if (!each) return false
      const { outlineStyle, outlineWidth, borderTopWidth } = getComputedStyle(each)
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
        (each === frame && Number.parseFloat(borderTopWidth) >= 2)
      )
    })
    const kind = `${one?.tagName} ${one?.getAttribute('role') ?? one?.getAttribute('type') ?? ''}`
    return { name: one?.getAttribute('aria-label') ?? one?.textContent ?? '', kind, isSeen }
  })

const unseen = new Set<string>()
const kinds = new Set<string>()

/** Presses Tab until what has the focus reads so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (now.kind !== 'BODY ') kinds.add(now.kind)
    if (!now.isSeen && now.kind !== 'BODY ') unseen.add(`${now.kind}: ${now.name.slice(0, 40)}`)
    if (name.test(now.name)) return
  }
  throw new Error(`no Tab leads to ${name}`)
}

/** Types into the palette, and takes what it then offers first. */
async function byPalette(page: Page, typed: string, offered: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or go to …' }).waitFor()
  await page.keyboard.type(typed)
  await page.locator('[role=option][aria-selected=true]', { hasText: offered }).waitFor()
  await page.keyboard.press('Enter')
}

const said = (page: Page, words: RegExp | string) =>
  page.getByRole('status').filter({ hasText: words }).waitFor()

const atClaim = (page: Page, number: number) =>
  page.getByRole('heading', { level: 2, name: claimText(number) }).waitFor()

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

test('from signing in to signing out', { timeout: 120_000 }, async () => {
  const { page, open, faults, end } = await visit(browser, server, { isStranger: true })
  const { keyboard } = page
  await open('/')
  await keyboard.type(server.admin.email)
  await keyboard.press('Tab')
  await keyboard.type(server.admin.password)
  await keyboard.press('Enter')
  await title(page, 'Today')

  // Ten claims are decided, the last one is taken back and decided anew.
  await byPalette(page, 'review desk', /^Review desk/)
  await atClaim(page, 1)
  for (let number = 1; number <= 10; number++) {
    await keyboard.press(String(1 + (number % 4)))
    await keyboard.press('r')
    await keyboard.type(`The count of line ${number} says so.`)
    await keyboard.press('Control+Enter')
    await atClaim(page, number + 1)
  }
  // Whether the desk has answered the tenth or not.
  await keyboard.press('u')
  await atClaim(page, 10)
  await said(page, /^Undone/)
  await keyboard.press('2')
  await keyboard.press('Enter')
  await atClaim(page, 11)

  // Evidence by its address; the desk keeps the text that stands there.
  await keyboard.press('e')
  await keyboard.type(pages.at('/counts'))
  await keyboard.press('Tab')
  await keyboard.type('Counts of all lines')
  await keyboard.press('Control+Enter')
  await said(page, 'Evidence added.')
  const kept = () => send('GET', '/sources?q=counts%20lines&saved=true')
  await expect.poll(async () => (await kept()).data.length, { timeout: 15_000 }).toBe(1)

  // Two claims that say the same become one.
  await byPalette(page, 'matches', /^Matches/)
  await page.getByRole('heading', { name: '1 pair to decide' }).waitFor()
  await keyboard.press('s')
  await said(page, /^Merged/)
  await byPalette(page, 'due', /^Due/)
  await tabTo(page, /^Happened/)
  await keyboard.press('3')
  await page.getByRole('dialog').waitFor()
  await keyboard.type('It stayed closed.')
  await keyboard.press('Control+Enter')
  await page.getByText('Decided: Did not happen').waitFor()

  // Words of an article become a claim.
  await byPalette(page, 'lines of the county', /^The lines of the county/)
  await page.getByText('Here is the next.').first().waitFor()
  await keyboard.press('s')
  await keyboard.press('ArrowDown')
  await keyboard.press('c')
  await page.getByRole('dialog', { name: 'New claim' }).waitFor()
  await keyboard.press('Control+a')
  await keyboard.type('Somebody counted every line of the county.')
  await keyboard.press('Control+Enter')
  await said(page, /^Claim made/)

  // What was decided is shown to the public.
  await byPalette(page, '"Line 4 carried"', /^Line 4 carried/)
  await page.getByRole('heading', { level: 2, name: claimText(4) }).waitFor()
  await byPalette(page, 'publish', /^Publish/)
  await page.getByRole('dialog', { name: 'Publish this verdict' }).waitFor()
  await tabTo(page, /^Publish$/)
  await keyboard.press('Enter')
  await page.getByText('revision 1', { exact: true }).waitFor()
  expect((await send('GET', `/claims/${ids[3]}`)).publishedRevision).toBe(1)

  // Whatever Tab led to could be seen.
  await byPalette(page, 'new claim', /^New claim/)
  await title(page, 'New claim')
  await tabTo(page, /^Submit claim/)
  expect([...kinds].length).toBeGreaterThan(5)
  expect([...unseen]).toEqual([])
  await byPalette(page, 'sign out', /^Sign out/)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(faults).toEqual([])
  await end()
})
