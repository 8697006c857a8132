// Every page of the admin, light and dark, on a desk and on a phone: accessible, quiet, and at home.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { fillNewsroom, type Newsroom } from './newsroom.ts'
import { axeFaultsInBothSchemes, magnified, settled, sideways, signIn, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let newsroom: Newsroom
let webhookId = ''

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
  newsroom = await fillNewsroom(server)
  const webhook = { name: 'The archive', url: 'https://archive.example/in', events: ['claim.published'] }
  webhookId = (await newsroom.send('POST', '/webhooks', webhook)).id
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})

const pages = ({ openId, decidedId, articleId, sourceId, userId, requestId, jobId }: Newsroom) => [
  '/claims',
  `/claims?filter=${encodeURIComponent('{"q":"nothing of the kind"}')}`,
  '/claims/create',
  `/claims/${openId}`,
  `/claims/${openId}/show`,
  `/claims/${openId}/show/evidence`,
  `/claims/${openId}/show/appearances`,
  `/claims/${openId}/show/matches`,
  `/claims/${openId}/show/reviews`,
  `/claims/${openId}/show/notes`,
  `/claims/${openId}/show/history`,
  `/claims/${decidedId}/show`,
  `/claims/${decidedId}/show/reviews`,
  '/today',
  '/insights',
  '/due',
  '/matches',
  '/inbox',
  '/exports',
  '/bookmarklet',
  '/password',
  `/claims/create?${new URLSearchParams({ quote: 'A third faster.', url: 'https://town-herald.example/a', title: 'Bus lane', cut: '1' })}`,
  '/articles',
  '/articles/create',
  `/articles/${articleId}`,
  `/articles/${articleId}/show`,
  `/articles/${articleId}/show?version=1`,
  `/articles/${articleId}/show/claims`,
  `/articles/${articleId}/show/versions`,
  `/articles/${articleId}/show/about`,
  '/sources',
  '/sources/create',
  `/sources/${sourceId}`,
  `/sources/${sourceId}/show`,
  '/corrections',
  '/correction-requests',
  `/correction-requests/${requestId}/show`,
  '/jobs',
  '/jobs/create',
  `/jobs/${jobId}/show`,
  '/history',
  '/users',
  '/users/create',
  `/users/${userId}`,
  '/api-keys',
  '/api-keys/create',
  '/webhooks',
  '/webhooks/create',
  `/webhooks/${webhookId}/show`,
  '/settings',
  '/nowhere',
]

test.each([1366, 390] as const)('%i pixels wide', { timeout: 300_000 }, async (width) => {
  const viewport = { width, height: width === 390 ? 844 : 768 }
  const stranger = await visit(browser, server, { isStranger: true, viewport })
  await stranger.open('/')
  expect(await axeFaultsInBothSchemes(stranger.page), 'the sign-in page').toEqual([])
  expect(stranger.faults).toEqual([])
  await stranger.end()

  const { page, open, go, faults, end } = await visit(browser, server, { viewport })
  await open('/claims')
  for (const path of pages(newsroom)) {
    await go(path)
    expect(await axeFaultsInBothSchemes(page), path).toEqual([])
    expect(await page.locator('h1').count(), `${path} has one h1`).toBe(1)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${path} fits the width`).toBeLessThanOrEqual(0)
    expect(await sideways(page, magnified[width]), `${path}, magnified`).toEqual([])
    await page.setViewportSize(viewport)
    expect(faults, path).toEqual([])
  }
  await end()
})

test('dialogs and menus are accessible', { timeout: 120_000 }, async () => {
  const { page, open, go, end } = await visit(browser, server)
  await open('/claims')
  const check = async (path: string, button: string | RegExp) => {
    await go(path)
    await page.getByRole('button', { name: button }).first().click()
    const opened = page.getByRole('dialog').or(page.locator('.MuiMenu-paper'))
    await opened.waitFor()
    await settled(page)
    expect(await axeFaultsInBothSchemes(page), `${path}: ${button}`).toEqual([])
    await page.keyboard.press('Escape')
    await opened.waitFor({ state: 'detached' })
  }
  const claim = `/claims/${newsroom.openId}/show`
  await check('/claims', 'Export')
  for (const button of ['Split', 'Decline', 'Withdraw', 'Assign to …']) await check(claim, button)
  for (const button of ['Add evidence', 'Judge', 'Withdraw']) await check(`${claim}/evidence`, button)
  await check(`${claim}/appearances`, 'Add an appearance')
  await check('/matches', 'Keys')
  await check('/matches', 'Decide many')
  await check(`/articles/${newsroom.articleId}/show`, 'Capture again')
  await check(`/claims/${newsroom.decidedId}/show`, 'Reopen')
  await end()
})

test('the filters of a phone are in a sheet, in force at once', async () => {
  const { page, open, end } = await visit(browser, server, { viewport: { width: 390, height: 844 } })
  await open('/claims')
  await page.getByRole('button', { name: 'Filters' }).click()
  await page
    .getByRole('dialog', { name: 'Filters' })
    .getByRole('button', { name: /^Decided \d/ })
    .click()
  await page.getByRole('button', { name: 'Show 1 claim' }).waitFor()
  await settled(page)
  expect(await axeFaultsInBothSchemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Show 1 claim' }).click()
  await page.getByRole('link', { name: /most expensive in the region/ }).waitFor()
  await end()
})

test('the first list takes its page, its script with the lines that join it, and two requests for data', async () => {
  const { page, open, end } = await visit(browser, server)
  const asked: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(new URL(request.url()).pathname)
  })
  await open('/claims')
  // What listens, and the palette, come once the list stands, and keep nobody waiting for it.
  const forTheList = asked.filter(
    (path) => path !== '/api/v1/events' && !/\/(Live|Palette)-[\w-]{8}\.js$/.test(path),
  )
  expect(forTheList.map((path) => path.replace(/-[\w-]{8}\.js$/, '.js')).sort()).toEqual([
    '/admin/assets/desk.js',
    '/admin/assets/rolldown-runtime.js',
    '/admin/claims',
    '/api/v1/claims',
    '/api/v1/me',
  ])
  await end()
})

test('a page that a role does not reach asks the desk for nothing', async () => {
  const { id } = await newsroom.send('POST', '/users', {
    name: 'Carla',
    email: 'carla@desk.example',
    role: 'contributor',
    password: 'a long pass phrase of Carla',
  })
  expect(id).toMatch(/^usr_/)
  const { page, open, faults, end } = await visit(browser, server, { isStranger: true })
  await open('/')
  await signIn(page, { email: 'carla@desk.example', password: 'a long pass phrase of Carla' })
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push(new URL(request.url()).pathname)
  })
  await open('/history')
  await page.getByText('Your role does not reach this page').waitFor()
  expect(asked.filter((path) => path !== '/api/v1/events')).toEqual(['/api/v1/me'])
  expect(faults).toEqual([])
  await end()
})
