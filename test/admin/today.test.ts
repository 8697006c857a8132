// Today and Insights in a real browser: one lands on what waits, each number opens a list of as many, and tables equal charts.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { fillNewsroom, type Newsroom } from './newsroom.ts'
import { signIn, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let newsroom: Newsroom

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
  newsroom = await fillNewsroom(server)
  const late = { text: 'The ferry will be on time.', deadlineAt: '2026-01-05T08:00:00Z' }
  await newsroom.send('POST', '/claims', late)
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})

test('one lands on today, and every number opens a list of as many', { timeout: 120_000 }, async () => {
  const { page, open, go, faults, end } = await visit(browser, server, { isStranger: true })
  await open('/')
  await signIn(page, server.admin)
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/') && pathname !== '/api/v1/events') asked.push(pathname)
  })
  let isListening = false
  page.on('response', (response) => {
    isListening ||= response.url().includes('/api/v1/events')
  })
  await open('/today')
  expect(asked).toEqual(expect.arrayContaining(['/api/v1/me', '/api/v1/today']))
  expect(asked).toHaveLength(2)

  const tile = (name: string) => page.locator(`[data-tile="${name}"]`)
  const tiles = await page.locator('[data-tile]').evaluateAll((all) =>
    all.map((one) => ({
      name: one.getAttribute('data-tile') ?? '',
      count: Number(one.querySelector('h3 span')?.textContent),
      href: one.querySelector('h3 a')?.getAttribute('href')?.replace('/admin', '') ?? '',
    })),
  )
  expect(tiles.map(({ name }) => name)).toEqual(expect.arrayContaining(['waiting', 'overdue', 'requests']))
  const bars = tile('waiting').getByRole('img', { name: '33 claims came in 14 days' })
  expect(await bars.locator('rect').last().getAttribute('data-count')).toBe('33')

  for (const { name, count, href } of tiles) {
    if (!/^\/(claims|correction-requests|jobs)\?/.test(href)) continue
    await go(href)
    const words = new RegExp(`^${count} (claim|request|import)s?$`)
    await page.getByRole('status').filter({ hasText: words }).first().waitFor({ timeout: 5_000 })
    expect(faults, name).toEqual([])
  }

  // What a program brings in is counted without anybody loading the page again.
  await go('/today')
  await tile('overdue').getByRole('link', { name: 'The ferry will be on time.' }).waitFor()
  const now = await tile('waiting').locator('h3 span').textContent()
  await expect.poll(() => isListening, { timeout: 15_000 }).toBe(true)
  await newsroom.send('POST', '/claims', { text: 'The tram is new.' })
  await tile('waiting')
    .locator('h3 span')
    .filter({ hasText: String(Number(now) + 1) })
    .waitFor()
  await tile('waiting')
    .getByRole('link', { name: /To be judged/ })
    .press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: `${Number(now) + 1} claims` })
    .first()
    .waitFor()
  expect(faults).toEqual([])
  await end()
})

test('the tables of insights equal their charts, and a topic narrows the page', {
  timeout: 60_000,
}, async () => {
  const { page, open, faults, end } = await visit(browser, server)
  await open('/insights?by=week')
  const bars = await page
    .locator('[data-bar]')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('data-bar')?.split(' ')[1], Number(one.getAttribute('data-count'))]),
    )
  expect(bars).toEqual([['refuted', 1]])
  await page.getByText('Show as table').first().click()
  const table = page.getByRole('table', { name: 'Verdicts by week' })
  const last = await table.locator('tbody tr').last().locator('td').allTextContents()
  expect(last).toEqual(['0', '1', '0', '0', '1', '0'])
  expect(await table.locator('tbody tr').count()).toBe(26)
  await page.getByText('1 verdict: 1 refuted.').first().waitFor()

  const row = page.getByRole('table', { name: 'Verdicts by topic' }).locator('[data-row="money"]')
  expect(await row.locator('rect[data-count]').getAttribute('data-count')).toBe('1')
  expect((await row.locator('td').allTextContents()).slice(1)).toEqual(['0', '1', '0', '0', '1'])
  await row.getByRole('link', { name: 'money' }).click()
  await page.waitForURL(/topic=money/)
  const speakers = page.getByText(/^1 claim came in; 1 of them names no speaker/)
  await speakers.waitFor()
  await page.getByRole('button', { name: 'Months' }).click()
  await page.waitForURL(/by=month/)
  await page.getByRole('heading', { name: 'Verdicts by month' }).waitFor()
  expect(faults).toEqual([])
  await end()
})
