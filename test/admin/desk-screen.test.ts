// The screen of the review desk: one screen without scrolling, nothing that moves, nothing that axe finds, keys that can be off.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { claimText, fillQueue, hire, type Send, senderTo } from './desk-queue.ts'
import { axeFaults, axeFaultsInBothSchemes, magnified, settled, sideways, signIn, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let send: Send
let colleague: Send
let ids: string[]

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
  send = senderTo(server)
  ids = await fillQueue(send, 1, 40)
  colleague = await hire(server, 'Ben Okafor', 'reviewer')
  const [first] = ids
  await send('POST', `/claims/${first}/evidence`, {
    source: { title: 'A letter to the editor' },
    stance: 'unassessed',
    excerpt: 'Nobody rides that line.',
  })
  await send('POST', `/claims/${first}/notes`, { text: 'The office calls back on Tuesday.' })
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})

const heading = (page: Page, number: number) =>
  page.getByRole('heading', { level: 2, name: claimText(number) })

/** What moved by itself since the page began: the sum of unexpected layout shifts. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entries = list.getEntries() as (PerformanceEntry & {
            value: number
            hadRecentInput: boolean
          })[]
          resolve(entries.filter((entry) => !entry.hadRecentInput).reduce((sum, { value }) => sum + value, 0))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(0), 300)
      }),
  )

test('one screen at 1366×768: the page does not scroll and nothing moves', async () => {
  const { page, open, faults, end } = await visit(browser, server)
  await open('/desk')
  await heading(page, 1).waitFor()
  await settled(page)
  const size = await page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement
    return { high: scrollHeight - window.innerHeight, wide: scrollWidth - window.innerWidth }
  })
  expect(size).toEqual({ high: 0, wide: 0 })
  for (const name of ['Decide & next', 'Undo', 'Skip']) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox()
    expect((box?.y ?? 999) + (box?.height ?? 0), name).toBeLessThanOrEqual(768)
  }
  for (const number of [2, 3, 4]) {
    await page.keyboard.press('j')
    await heading(page, number).waitFor()
    await page.waitForTimeout(700)
  }
  expect(await shifts(page)).toBeLessThan(0.001)
  expect(page.url()).toBe(`${server.url}/admin/desk/${ids[3]}`)
  await page.reload()
  await heading(page, 4).waitFor()
  expect(faults).toEqual([])
  await end()
})

test.each([1366, 390] as const)('axe finds nothing %i pixels wide', { timeout: 90_000 }, async (width) => {
  const viewport = { width, height: width === 390 ? 844 : 768 }
  const { page, open, end } = await visit(browser, server, { viewport })
  const check = async (state: string) => {
    await settled(page)
    expect(await axeFaultsInBothSchemes(page), state).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide, `${state} fits the width`).toBeLessThanOrEqual(0)
  }
  await open(`/desk/${ids[0]}`)
  await heading(page, 1).waitFor()
  await check('a claim')
  expect(await sideways(page, magnified[width]), 'magnified').toEqual([])
  await page.setViewportSize(viewport)
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await check('chosen, with a fault at the rationale')
  await page.keyboard.press('Escape')
  await page.keyboard.press('0')
  await check('declining')
  await page.keyboard.press('Escape')
  for (const key of ['e', 'n', 'Shift+A', '?']) {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    await check(`the dialog of ${key}`)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await open('/desk')
  await page.getByLabel('Whose').selectOption('Mine')
  await page.getByText('Nothing waits here').waitFor()
  await check('an empty queue')
  await end()
})

test('keys can be switched off, which is remembered; buttons and Ctrl+Enter stay', async () => {
  const { page, open, end } = await visit(browser, server)
  await open(`/desk/${ids[5]}`)
  await heading(page, 6).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('switch', { name: 'Single keys act' }).press('Space')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.reload()
  await heading(page, 6).waitFor()
  expect(await page.locator('kbd', { hasText: /^S$/ }).count()).toBe(0)
  for (const key of ['1', 's', 'j', 'e']) await page.keyboard.press(key)
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
  expect(await page.getByRole('dialog').count()).toBe(0)
  await heading(page, 6).waitFor()
  await page.getByRole('radio', { name: /^Unproven/ }).check()
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill('The count stops in May.')
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('status')
    .filter({ hasText: /^Decided: Unproven\. .* Undo takes it back\./ })
    .waitFor()
  await end()
})

test('keys are silent in fields, and the desk’s refusals stand at the fields', async () => {
  const bare = await send('POST', '/claims', { text: 'Nobody has counted the ferries.' })
  const { page, open, end } = await visit(browser, server)
  await open(`/desk/${bare.id}`)
  await page.getByRole('heading', { level: 2, name: 'Nobody has counted the ferries.' }).waitFor()
  await page.keyboard.press('4')
  await page.keyboard.press('r')
  await page.keyboard.type('skip 123 undo?')
  expect(await page.getByRole('textbox', { name: 'Why', exact: true }).inputValue()).toBe('skip 123 undo?')
  await page.keyboard.press('Control+Enter')
  await page.getByText('A verdict needs 1 judged piece of evidence; there is none.').first().waitFor()
  await page.getByLabel(/^Waiver/).fill('The ministry asked for an answer today.')
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('status')
    .filter({ hasText: /^Decided: Unproven/ })
    .waitFor()
  const { data } = await send('GET', `/claims/${bare.id}/verdicts`)
  expect(data[0].waiver).toBe('The ministry asked for an answer today.')
  await end()
})

test('a colleague who was first is shown beside what was not saved', async () => {
  const { page, open, end } = await visit(browser, server)
  await open(`/desk/${ids[7]}`)
  await heading(page, 8).waitFor()
  const theirs = { verdict: 'refuted', rationale: 'The depot counts otherwise.', asOf: '2026-01-20' }
  await colleague('POST', `/claims/${ids[7]}/reviews`, theirs)
  await page.keyboard.press('1')
  await page.keyboard.press('r')
  await page.keyboard.type('The count says so.')
  await page.keyboard.press('Control+Enter')
  const alert = page.getByRole('alert').filter({ hasText: 'A colleague was first' }).first()
  await alert.getByText('The depot counts otherwise.').waitFor()
  await alert.getByText('The count says so.').waitFor()
  await heading(page, 8).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep theirs' }).click()
  await heading(page, 8).waitFor({ state: 'detached' })
  await end()
})

test('a claim that changed while it was read comes back with what changed', async () => {
  const { page, open, end } = await visit(browser, server)
  await open(`/desk/${ids[9]}`)
  await heading(page, 10).waitFor()
  await colleague('PATCH', `/claims/${ids[9]}`, { speaker: 'Ingrid Falk' })
  await page.keyboard.press('1')
  await page.keyboard.press('r')
  await page.keyboard.type('The count says so.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('row', { name: /Speaker.*Ingrid Falk/ }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('status')
    .filter({ hasText: /^Decided: Verified/ })
    .waitFor()
  await end()
})

test('on a phone the verdicts are big buttons at the foot of one card', async () => {
  const { page, open, end } = await visit(browser, server, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  await open(`/desk/${ids[11]}`)
  await heading(page, 12).waitFor()
  for (const name of ['Verified', 'Refuted', 'Mixed', 'Unproven', 'Decline']) {
    const box = await page.getByRole('radio', { name: new RegExp(`^${name}`) }).boundingBox()
    expect(box?.height, name).toBeGreaterThanOrEqual(44)
    expect((box?.y ?? 999) + (box?.height ?? 0), name).toBeLessThanOrEqual(844)
  }
  await page.getByRole('radio', { name: /^Verified/ }).tap()
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill('The count says so.')
  await page.getByRole('button', { name: 'Decide & next' }).tap()
  await page
    .getByRole('status')
    .filter({ hasText: /^Decided: Verified/ })
    .waitFor()
  await heading(page, 13).waitFor()
  await page.getByRole('button', { name: 'Undo' }).tap()
  await heading(page, 12).waitFor()
  await end()
})

test('what was begun is still there after a look at the claim’s own page', async () => {
  const { page, open, end } = await visit(browser, server)
  await open('/desk')
  await heading(page, 1).waitFor()
  await page.keyboard.press('j')
  await heading(page, 2).waitFor()
  await page.keyboard.press('3')
  await page.keyboard.press('r')
  await page.keyboard.type('Half of it is so.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('o')
  await page.waitForURL(`**/admin/claims/${ids[1]}/show`)
  await page.goBack()
  await heading(page, 2).waitFor()
  expect(await page.getByRole('radio', { name: /^Mixed/ }).isChecked()).toBe(true)
  expect(await page.getByRole('textbox', { name: 'Why', exact: true }).inputValue()).toBe('Half of it is so.')
  await end()
})

test('a last claim decided leaves an empty queue that says so', async () => {
  const { page, open, end } = await visit(browser, server)
  const [only] = await fillQueue(send, 900, 900)
  const { topics } = await send('PATCH', `/claims/${only}`, { topics: ['alone'] })
  await open('/desk')
  await page.getByLabel('Topic').selectOption(topics[0])
  await heading(page, 900).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('h2').focus()
  await page.keyboard.press('1')
  await page.keyboard.press('r')
  await page.keyboard.type('The count says so.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('No claim waits in the topic “alone”.').waitFor()
  await page.getByRole('button', { name: 'Show all claims' }).click()
  await heading(page, 1).waitFor()
  await end()
})

test('whoever may not judge is told so', async () => {
  const password = 'another long pass phrase'
  await send('POST', '/users', { name: 'Rita', email: 'rita@desk.example', role: 'reader', password })
  const { page, open, end } = await visit(browser, server, { isStranger: true })
  await open('/')
  await signIn(page, { email: 'rita@desk.example', password })
  await open('/desk')
  await page.getByText('Judging needs the reviewer role').waitFor()
  await end()
})
