// The admin in German and Arabic, in a real browser: chosen once, right to left where it must be, what people wrote as they wrote it.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { fillNewsroom, type Newsroom } from './newsroom.ts'
import { axeFaults, settled, visit } from './visit.ts'

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

test('whoever chooses Arabic signs in to a desk that runs from right to left', async () => {
  const viewport = { width: 390, height: 844 }
  const { page, open, faults, end } = await visit(browser, server, { isStranger: true, viewport })
  await open('/')
  const [again] = await Promise.all([
    page.waitForEvent('load'),
    page.getByLabel('Language').selectOption({ label: 'العربية' }),
  ])
  await settled(again)
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'ar',
    'rtl',
  ])
  await page.getByLabel('البريد الإلكتروني').fill(server.admin.email)
  await page.getByLabel('كلمة المرور').fill('not the password')
  await page.locator('button[type=submit]').click()
  // What the API says is told in the language of the page as well.
  await page
    .getByRole('alert')
    .filter({ hasText: /^[^a-z]+$/i })
    .waitFor()
  await page.getByLabel('كلمة المرور').fill(server.admin.password)
  await page.locator('button[type=submit]').click()
  await page.getByRole('heading', { level: 1, name: 'اليوم' }).waitFor()
  for (const path of ['/today', '/desk', '/claims', `/claims/${newsroom.decidedId}/show/evidence`]) {
    await open(path)
    expect(await axeFaults(page), path).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${path} fits the width`).toBeLessThanOrEqual(0)
  }
  // What people wrote runs as they wrote it.
  const statement = page.locator('header h2')
  expect(await statement.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr')
  expect(faults.filter((fault) => !fault.includes('401'))).toEqual([])
  await end()
})

test('the menu speaks German to whoever chooses it, and English again', async () => {
  const { page, open, faults, end } = await visit(browser, server)
  const choose = async (name: string) => {
    await page.getByRole('button', { name: /your menu|Menü/i }).click()
    const loaded = page.waitForEvent('load')
    await page.getByRole('menuitemradio', { name }).click()
    await loaded
    await settled(page)
  }
  await open('/desk')
  await choose('Deutsch')
  await page.getByRole('heading', { level: 1, name: 'Prüftisch' }).waitFor()
  await page.getByRole('button', { name: /Entscheiden und weiter/ }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await choose('English')
  await page.getByRole('heading', { level: 1, name: 'Review desk' }).waitFor()
  expect(faults).toEqual([])
  await end()
})
