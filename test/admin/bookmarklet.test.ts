// The bookmark in a real browser: words selected on a page of strangers become a claim, also for somebody signed out.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handedOver } from '../../admin/bookmarklet/bookmarklet.ts'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { page as answer, servePagesForFile } from '../support/page-server.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { axeFaults, settled, visit } from './visit.ts'

const quote = 'The new ferry is “the fastest” & cheapest: 40 % less than the bus?'
const long = '渡輪比公車便宜。'.repeat(800)
const strangers = servePagesForFile({
  '/ferry': answer(
    `<!doctype html><title>Ferry & “bus” #1</title><p id=said>  ${quote.replace('&', '&amp;')} </p><p id=long>${long}</p>`,
    'text/html; charset=utf-8',
    { 'content-security-policy': "default-src 'none'" },
  ),
})
let server: RunningServer
let browser: Browser
let bookmark = ''

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})

test('the page hands out the bookmark, and says what to do with it', async () => {
  const { page, open, faults, end } = await visit(browser, server)
  await open('/claims')
  await page.getByRole('button', { name: /your menu/ }).click()
  await page.getByRole('menuitem', { name: 'Submit from any page' }).click()
  const link = page.getByRole('link', { name: 'Submit to Claimdesk' })
  bookmark = (await link.getAttribute('href')) ?? ''
  expect(bookmark).toMatch(/^javascript:/)
  expect(bookmark).not.toContain('cdk_')
  await link.click()
  await page.getByRole('alert').filter({ hasText: 'Drag it' }).waitFor()
  await settled(page)
  expect(await axeFaults(page)).toEqual([])
  expect(faults).toEqual([])
  await end()
})

test('words selected elsewhere wait for whoever signs in first, and become a claim', {
  timeout: 60_000,
}, async () => {
  const { context, end } = await visit(browser, server, { isStranger: true })
  const foreign = await context.newPage()
  await foreign.goto(strangers.at('/ferry').replace('127.0.0.1', 'localhost'))

  const form = await clicked(foreign, '#said')
  await form.getByLabel('E-mail address').fill(server.admin.email)
  await form.getByLabel('Password').fill(server.admin.password)
  await form.getByRole('button', { name: 'Sign in' }).click()
  await form.getByRole('heading', { level: 1, name: 'New claim' }).waitFor()
  await settled(form)
  const preview = form.getByRole('complementary', { name: 'From the page' })
  expect(await preview.locator('blockquote').textContent()).toBe(quote)
  expect(await preview.textContent()).toContain('Ferry & “bus” #1 · localhost:')
  expect(await form.getByLabel('Quote').inputValue()).toBe(quote)
  expect(await form.getByLabel('Title').first().inputValue()).toBe('Ferry & “bus” #1')
  expect(await axeFaults(form)).toEqual([])
  expect(await form.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text')
  await form.keyboard.type('The new ferry costs 40 % less than the bus.')
  await form.getByRole('button', { name: 'Submit claim' }).click()
  await form.getByRole('heading', { level: 2, name: /The new ferry costs/ }).waitFor()
  expect(await claimsOfTheDesk()).toMatchObject([
    {
      text: 'The new ferry costs 40 % less than the bus.',
      appearances: [{ exact: quote, article: { url: foreign.url(), title: 'Ferry & “bus” #1' } }],
    },
  ])

  const shortened = await clicked(foreign, '#long')
  await shortened.getByText('The selection was longer').waitFor()
  const carried = await shortened.getByLabel('Quote').inputValue()
  expect(long.startsWith(carried)).toBe(true)
  expect(carried.length).toBeGreaterThan(700)
  expect(foreign.url()).toContain('/ferry')
  await end()
})

/** What a click on the bookmark does with a selection: the page it opens. */
async function clicked(foreign: Page, selector: string): Promise<Page> {
  await foreign.evaluate((at) => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector(at) as Node)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  }, selector)
  const opened = foreign.context().waitForEvent('page')
  // The browser runs a bookmark's script whatever the page's policy says; so does the inspector.
  await foreign.evaluate(decodeURIComponent(bookmark.replace('javascript:', '')))
  return opened
}

async function claimsOfTheDesk() {
  const response = await fetch(`${server.url}/api/v1/claims?include=appearances`, {
    headers: { authorization: `Bearer ${server.admin.key}` },
  })
  return (await response.json()).data
}

test('the form takes from an address what it can use', () => {
  expect(handedOver('')).toBeUndefined()
  expect(handedOver('?articleId=art_1')).toBeUndefined()
  expect(handedOver('?quote=+It+rained.+&url=https%3A%2F%2Fa.example%2Fx&title=')).toEqual({
    quote: 'It rained.',
    isCut: false,
    article: { title: 'https://a.example/x', url: 'https://a.example/x' },
  })
  const odd = handedOver(`?quote=${'a'.repeat(6_000)}&url=javascript:alert(1)&title=${'b'.repeat(600)}`)
  expect(odd).toEqual({ quote: 'a'.repeat(5_000), isCut: true, article: { title: 'b'.repeat(500) } })
  expect(handedOver('?url=http%3A%2F%2F%25&quote=x')?.article).toEqual({})
})
