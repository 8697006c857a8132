// The reference at /docs in a real browser: it shows the whole API, from our own origin, within the content policy.
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { openDeskForFile } from '../support/desk.ts'
import { keyOf } from '../support/people.ts'

const desk = openDeskForFile()
let browser: Browser
let page: Page
let origin = ''
const complaints: string[] = []
const addresses: string[] = []

beforeAll(async () => {
  origin = `http://127.0.0.1:${(desk.server.address() as AddressInfo).port}`
  browser = await sharedChromium()
  page = await browser.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  page.on('request', (request) => addresses.push(request.url()))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`content policy: ${violatedDirective} ${blockedURI}`)
    })
  })
})

afterAll(() => leaveChromium(browser))

/** The page draws only what is near the screen, so it is read from top to bottom. */
async function operationsShown(): Promise<Set<string>> {
  const shown = new Set<string>()
  for (let isAtEnd = false; !isAtEnd; ) {
    for (const id of await page.locator('.opblock').evaluateAll((all) => all.map(({ id }) => id)))
      shown.add(id)
    isAtEnd = await page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const { scrollTop, scrollHeight, clientHeight } = document.documentElement
          scrollBy({ top: clientHeight / 2, behavior: 'instant' })
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(scrollTop + clientHeight >= scrollHeight - 1)),
          )
        }),
    )
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  return shown
}

test('the page shows every operation', async () => {
  await page.goto(`${origin}/docs`)
  await page.waitForSelector('.opblock')
  expect((await operationsShown()).size).toBe(desk.routes.length)
  expect(await page.locator('.info .title').textContent()).toContain('Claimdesk')
  expect(await page.locator('.info').textContent()).toContain('Idempotency-Key')
})

test('an operation opens with its example, and can be tried with a key', async () => {
  await page.locator('.authorize').first().click()
  await page.locator('.auth-container input').first().fill(keyOf('contributor'))
  await page.locator('.auth-container .authorize').first().click()
  await page.locator('.btn-done').first().click()
  const operation = page.locator('[id$="-submitClaim"]')
  await operation.locator('.opblock-summary-control').click()
  await operation.locator('.try-out__btn').click()
  expect(await operation.locator('textarea').inputValue()).toContain('one generation behind')
  await operation.locator('.execute').click()
  const status = operation.locator('.live-responses-table .response-col_status').last()
  await status.waitFor()
  expect(await status.textContent()).toContain('201')
})

test('nothing came from elsewhere, and nothing was refused or complained of', () => {
  expect(addresses.length).toBeGreaterThan(4)
  expect(addresses.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([])
  expect(complaints).toEqual([])
})

test('the watch sees what the content policy refuses', async () => {
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.src = 'https://elsewhere.example/x.js'
    document.head.append(script)
  })
  await expect.poll(() => complaints.join('\n')).toContain('content policy: script-src')
})
