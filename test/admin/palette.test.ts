// The palette and the list of keys over every page, and what stays on a page when its session ends or it is left.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { fillNewsroom, type Newsroom } from './newsroom.ts'
import { axeFaults, axeFaultsInBothSchemes, magnified, settled, sideways, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let newsroom: Newsroom

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
  newsroom = await fillNewsroom(server)
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})

const name = 'Search or go to …'
const palette = (page: Page) => page.getByRole('dialog', { name })
const field = (page: Page) => palette(page).getByRole('combobox', { name })
const heading = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title }).waitFor()

/** What the field says is active, as a screen reader finds it. */
const active = (page: Page) =>
  page.evaluate(() => {
    const id = document.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant') ?? ''
    const option = document.getElementById(id)
    return option?.getAttribute('aria-selected') === 'true' ? option.textContent : `not selected: ${id}`
  })

const isFound = (page: Page, words: RegExp) =>
  expect.poll(() => active(page), { timeout: 5_000 }).toMatch(words)

async function choose(page: Page, typed: string, words: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await palette(page).waitFor()
  await page.keyboard.type(typed)
  await isFound(page, words)
  await page.keyboard.press('Enter')
  await palette(page).waitFor({ state: 'detached' })
}

test('goes anywhere, does what the page does, and finds everything', { timeout: 90_000 }, async () => {
  const { page, context, open, faults, end } = await visit(browser, server)
  await open(`/claims/${newsroom.openId}/show`)

  // What can be done here stands first, then what was looked at; keys walk round, Escape gives the focus back.
  const assign = page.getByRole('button', { name: 'Assign to me' })
  await assign.focus()
  await page.keyboard.press('Control+k')
  await isFound(page, /^Review/)
  await settled(page)
  expect(await axeFaultsInBothSchemes(page)).toEqual([])
  await palette(page)
    .getByRole('group', { name: 'Looked at last' })
    .getByRole('option', { name: /cut the ride/ })
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await isFound(page, /^Assign to me/)
  await page.keyboard.press('End')
  await isFound(page, /^Sign out/)
  await page.keyboard.press('ArrowDown')
  await isFound(page, /^Review/)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await isFound(page, /^Review/)
  await page.keyboard.press('Escape')
  await palette(page).waitFor({ state: 'detached' })
  expect(await assign.evaluate((one) => one === document.activeElement)).toBe(true)

  // The page's own act, then its dialog, which gives the focus back too.
  await choose(page, 'assign me', /^Assign to me/)
  await page.getByText('Assigned to you').waitFor()
  await choose(page, 'declin', /^Decline/)
  await page.getByRole('dialog', { name: 'Decline to check this claim' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  // Claims with their verdict and its day, the words marked; the last word need not be finished.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('expensive regio')
  await isFound(page, /most expensive in the region.*Refuted – found false.*as of 15 Jan 2026/)
  expect(await palette(page).locator('mark').allTextContents()).toContain('expensive')
  const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')])
  await tab.waitForURL(`**/claims/${newsroom.decidedId}/show`)
  await tab.close()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/claims/${newsroom.decidedId}/show`)

  // A page of the menu; an address that is known, and one that is not; words that are nowhere.
  await choose(page, 'insig', /^Insights/)
  await heading(page, 'Insights')
  await choose(page, 'http://www.town-herald.example/bus-lane/?utm_source=x', /^A third faster/)
  await page.waitForURL(`**/articles/${newsroom.articleId}/show`)
  await choose(page, 'https://elsewhere.example/page', /^Import the page as an article/)
  await heading(page, 'New article')
  expect(await page.getByLabel('Address on the web').inputValue()).toBe('https://elsewhere.example/page')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('zebras crossed twice')
  await palette(page).getByText('Nothing found for “zebras crossed twice”').waitFor()
  await isFound(page, /^Submit as a claim/)
  await settled(page)
  expect(await axeFaultsInBothSchemes(page)).toEqual([])
  expect(await sideways(page, magnified[390])).toEqual([])
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await heading(page, 'New claim')
  const claim = page.getByRole('textbox', { name: 'Claim', exact: true })
  expect(await claim.inputValue()).toBe('zebras crossed twice')

  expect(faults).toEqual([])
  await end()
})

test('every key is listed, the page’s own first; switched off, the palette has its button', {
  timeout: 90_000,
}, async () => {
  const { page, open, go, end } = await visit(browser, server)
  await open('/desk')
  await page.getByRole('radio', { name: /^Verified/ }).waitFor()
  const printed = await page
    .locator('[aria-keyshortcuts]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-keyshortcuts')))
  expect(printed.length).toBeGreaterThan(10)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await sheet.waitFor()
  const titles = await sheet.getByRole('heading', { level: 3 }).allTextContents()
  expect(titles.slice(0, 2)).toEqual(['Review desk · this page', 'Everywhere'])
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await go(`/articles/${newsroom.articleId}/show`)
  await page.getByRole('button', { name: /^Keys/ }).click()
  expect(await sheet.getByRole('heading', { level: 3 }).first().textContent()).toBe('Reader · this page')
  await settled(page)
  expect(await axeFaultsInBothSchemes(page)).toEqual([])
  await sheet.getByRole('switch').press('Space')
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.keyboard.press('?')
  await settled(page)
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.getByRole('button', { name }).click()
  await field(page).waitFor()
  await page.keyboard.type('candidat')
  await isFound(page, /^Candidates/)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Candidates/, pressed: true }).waitFor()
  await end()
})
