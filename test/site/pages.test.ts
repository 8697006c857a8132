// Every kind of public page in a real browser, light and dark, on a desk and on a phone: accessible, quiet, small, and at home.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaultsInBothSchemes } from '../admin/visit.ts'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { deskOver, openDeskForFile } from '../support/desk.ts'
import { makeDecidedClaim } from '../support/make.ts'
import { answerAgain, makePublished, retract } from '../support/site.ts'

const quiet = openDeskForFile()
let server: Server
let browser: Browser
let url = ''
const ids = { full: '', corrected: '', retracted: '', prediction: '' }

const listen = async (it: Server) => {
  await new Promise<void>((resolve) => it.listen(0, '127.0.0.1', () => resolve()))
  return `http://127.0.0.1:${(it.address() as AddressInfo).port}`
}

beforeAll(async () => {
  const desk = deskOver(quiet.store, { isDemo: true })
  server = desk.server
  url = await listen(server)
  browser = await sharedChromium()
  ids.full = await makePublished(
    desk,
    {
      text: 'The new bridge is the longest in the county, and its builders say that it will remain so for a hundred years.',
      ...{ speaker: 'Mayor Ito', claimedOn: '2026-01-14', topics: ['bridges', 'traffic'], kinds: ['state'] },
      quote: 'the longest bridge in the county',
      article: {
        ...{
          title: 'Mayor opens bridge',
          url: 'https://town-herald.example/bridge',
          publisher: 'Town Herald',
        },
        text: 'He called it the longest bridge in the county on Sunday.',
      },
      sources: [
        {
          ...{
            title: 'County survey of bridges',
            url: 'https://county.example/a/very/long/address/of/a/survey',
          },
          ...{ publisher: 'The county', level: 'primary', stance: 'refutes', excerpt: 'Old bridge: 512 m.' },
        },
        { title: 'Interview with the builder', stance: 'supports', excerpt: 'It is the longest.' },
        { title: 'History of bridges', stance: 'context', excerpt: 'There were three before.' },
      ],
    },
    {
      verdict: 'refuted',
      ...{ summary: 'The old bridge is longer by 102 metres.', reading: 'Longer than all others.' },
      rationale: 'The survey lists both.\n\nIt is the newest there is.',
    },
  )
  ids.corrected = await makePublished(desk)
  await answerAgain(desk, ids.corrected, { verdict: 'mixed', changeNote: 'We misread the survey.' })
  ids.retracted = await makePublished(desk)
  await retract(desk, ids.retracted, 'The survey was forged.')
  ids.prediction = await makePublished(
    desk,
    { kinds: ['prediction'], resolution: { by: '2026-01-15' } },
    { verdict: undefined, outcome: 'did_not' },
  )
  await makePublished(desk, {}, { verdict: 'unproven' })
  for (let n = 0; n < 18; n++) await makePublished(desk, { topics: ['bridges'] })
  await makeDecidedClaim(desk)
}, 120_000)

afterAll(async () => {
  await leaveChromium(browser)
  server?.close()
})

const pages = () => [
  '/',
  '/?verdict=verified',
  '/?topic=bridges',
  '/?speaker=Mayor+Ito',
  '/?q=bridge',
  '/?q=nothing-like-it',
  '/topics',
  '/speakers',
  '/outlets',
  '/corrections',
  '/methodology',
  `/claims/${ids.full}`,
  `/claims/${ids.full}/embed`,
  `/claims/${ids.full}/correction`,
  `/claims/${ids.corrected}`,
  `/claims/${ids.corrected}/revisions/1`,
  `/claims/${ids.prediction}`,
  `/claims/${ids.retracted}`,
  `/claims/${ids.retracted}/embed`,
  '/nowhere',
]

/** What no page may cause: complaints, refusals of the policy, requests to elsewhere. */
function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    const isStatus = /status of (404|410)/.test(message.text())
    if ((message.type() === 'error' || message.type() === 'warning') && !isStatus) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) faults.push(`asked elsewhere: ${request.url()}`)
  })
  return faults
}

test.each([1366, 390])('every page, %i pixels wide', { timeout: 240_000 }, async (width) => {
  const page = await browser.newPage({
    viewport: { width, height: width === 390 ? 844 : 768 },
  })
  const faults = watch(page)
  for (const path of pages()) {
    await page.goto(url + path)
    expect(await axeFaultsInBothSchemes(page), path).toEqual([])
    expect(await page.locator('h1').count(), `${path} has one h1`).toBe(1)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${path} fits the width`).toBeLessThanOrEqual(0)
    expect(faults, path).toEqual([])
  }
  await page.close()
})

test('a claim page runs without script and takes less than 30 kB with all it needs', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const faults = watch(page)
  await page.goto(`${url}/claims/${ids.full}`, { waitUntil: 'networkidle' })
  const sizes = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      (entry) => (entry as PerformanceResourceTiming).transferSize,
    ),
  )
  expect(sizes.length).toBeGreaterThan(1)
  expect(Math.min(...sizes)).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000)
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
  expect(faults).toEqual([])
  await context.close()
})

test('a reader goes from the front page to a claim, its topic and what we said before, by keys alone', async () => {
  const page = await browser.newPage()
  await page.goto(`${url}/?verdict=mixed`)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  await page.locator('.card h2 a').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/claims\//)
  await page.getByRole('link', { name: 'revision 1' }).click()
  await page.getByRole('link', { name: 'Read what we say now.' }).click()
  await page.waitForURL(`${url}/claims/${ids.corrected}`)
  await page.close()
})

test('in print nothing is cut off, and sources tell their addresses', async () => {
  const page = await browser.newPage({ viewport: { width: 700, height: 900 } })
  await page.goto(`${url}/claims/${ids.full}`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('form, .masthead nav, .button').filter({ visible: true }).count()).toBe(0)
  const printed = await page
    .locator('.source a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content)
  expect(printed).toContain('county.example')
  expect(await page.locator('.print-only').textContent()).toBe(`${url}/claims/${ids.full}`)
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  await page.close()
})

test('another site shows the card in a frame, and cannot show the page', async () => {
  const { html } = await (await fetch(`${url}/oembed?url=${url}/claims/${ids.full}`)).json()
  const foreign = createServer((_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<!doctype html><title>Foreign</title><h1>Their article</h1>${html}<iframe name="page" src="${url}/claims/${ids.full}"></iframe>`,
      ),
  )
  const foreignUrl = (await listen(foreign)).replace('127.0.0.1', 'localhost')
  const page = await browser.newPage()
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  await page.goto(foreignUrl, { waitUntil: 'networkidle' })
  const card = page.frameLocator('iframe[title^="Fact-check"]')
  await card.getByText('Refuted').waitFor()
  expect(await card.locator('h1').textContent()).toContain('The new bridge is the longest')
  const [needed, given] = await card
    .locator('html')
    .evaluate((root) => [root.scrollHeight, window.innerHeight] as const)
  expect(needed, 'the card fits its frame').toBeLessThanOrEqual(given)
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    card.getByRole('link', { name: 'All the evidence' }).click(),
  ])
  await opened.waitForURL(`${url}/claims/${ids.full}`)
  expect(refused.join('\n')).toMatch(/frame-ancestors|X-Frame-Options/)
  expect(await page.frame('page')?.locator('.claim').count()).toBe(0)
  await page.close()
  foreign.close()
})
