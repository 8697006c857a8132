// A reader finds a mistake on a phone and says so; an editor finds it on the desk, looks, answers and reopens the claim.
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { type Send, senderTo } from './desk-queue.ts'
import { axeFaults, settled, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let send: Send
let claimId = ''
const text = 'The pier of Falkenhaven is the longest on the coast.'

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startPublicServer(), sharedChromium()])
  send = senderTo(server)
  const source = { title: 'Register of piers', stance: 'supports', level: 'primary' }
  claimId = (await send('POST', '/claims', { text, sources: [source] })).id
  const review = { verdict: 'verified', rationale: 'The register says so.', asOf: '2026-01-15' }
  await send('POST', `/claims/${claimId}/reviews`, review)
  await send('POST', `/claims/${claimId}/publication`)
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})

/** A server that has been told where it is reached: at the port it will listen on. */
async function startPublicServer(): Promise<RunningServer> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return startServer({ env: { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` } })
}

const what = 'The pier of Ostrand is ten metres longer since the works of last summer.'

test.each(['light', 'dark'] as const)(
  'the form is accessible and fits a phone and a desk, filled in wrongly too, %s',
  { timeout: 60_000 },
  async (colorScheme) => {
    for (const width of [390, 1366]) {
      const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme })
      const page = await context.newPage()
      const check = async (where: string) => {
        expect(await axeFaults(page), `${where}, ${width}`).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, `${where} fits ${width}`).toBeLessThanOrEqual(0)
      }
      await page.goto(`${server.url}/claims/${claimId}/correction`)
      await check('the form')
      await page.getByLabel('Your e-mail address').fill('nobody')
      await page.getByRole('button', { name: 'Send' }).click()
      await page.getByRole('alert').waitFor()
      await check('the form with faults')
      await page.goto(`${server.url}/claims/${claimId}/correction/thanks`)
      await check('the thanks')
      await context.close()
    }
  },
)

test('a reader without script says what is wrong, and an editor answers', { timeout: 120_000 }, async () => {
  const reader = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
    hasTouch: true,
  })
  const page = await reader.newPage()
  await page.goto(`${server.url}/claims/${claimId}`)
  await page.getByRole('link', { name: 'Ask for a correction' }).tap()
  await page.getByRole('heading', { name: 'Ask for a correction' }).waitFor()
  await page.getByText(text).waitFor()
  await page.getByText('Verified').first().waitFor()
  await page.getByLabel('What is wrong?').fill(what)
  await page.getByLabel('Where can that be seen?').fill('not an address')
  await page.getByLabel('Your e-mail address').fill('paula@mail.example')
  await page.getByRole('button', { name: 'Send' }).tap()
  await page.getByRole('heading', { name: 'Ask for a correction' }).waitFor()
  await page.getByRole('link', { name: /not the address of a page/ }).tap()
  expect(await page.getByLabel('What is wrong?').inputValue()).toBe(what)
  expect(await page.getByLabel('Your e-mail address').inputValue()).toBe('paula@mail.example')
  await page.getByLabel('Where can that be seen?').fill('ostrand.example/pier')
  await page.getByRole('button', { name: 'Send' }).tap()
  await page.getByRole('heading', { name: 'Thank you' }).waitFor()
  expect(page.url()).toBe(`${server.url}/claims/${claimId}/correction/thanks`)
  await page.reload()
  await reader.close()
  expect((await send('GET', '/correction-requests?total=true')).total).toBe(1)

  const editor = await visit(browser, server)
  const { page: desk } = editor
  await editor.open('/due')
  await desk.getByText('1 reader asks for a correction.').waitFor()
  await editor.open(`/claims/${claimId}/show`)
  await desk.getByText('1 reader asks for a correction of this verdict.').waitFor()
  await desk.getByRole('link', { name: 'Look at it' }).click()
  await desk.getByRole('heading', { level: 1, name: 'Requests' }).waitFor()
  await desk.getByRole('link', { name: /^The pier of Ostrand/ }).click()
  await desk.getByRole('heading', { level: 1, name: 'Request' }).waitFor()
  await desk.getByText(what).waitFor()
  await desk.getByRole('link', { name: 'https://ostrand.example/pier' }).waitFor()
  await desk.getByText('They read revision 1').waitFor()
  await desk.getByText('The same revision').waitFor()

  await desk.getByRole('button', { name: 'Accept' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Why').fill('Ostrand was rebuilt. We look again.')
  await settled(desk)
  expect(await axeFaults(desk), 'the answer').toEqual([])
  await dialog.getByRole('button', { name: 'Accept' }).click()
  await dialog.waitFor({ state: 'detached' })
  await desk.getByText('Ostrand was rebuilt. We look again.').waitFor()
  await desk.getByText('Accepted', { exact: true }).first().waitFor()
  expect(await desk.getByRole('button', { name: 'Accept' }).count()).toBe(0)

  await desk.getByRole('button', { name: 'Reopen' }).click()
  await dialog.getByLabel('Reason').fill('A reader found a longer pier.')
  await dialog.getByRole('button', { name: 'Reopen' }).click()
  await dialog.waitFor({ state: 'detached' })
  await desk.getByRole('link', { name: 'Open the claim' }).click()
  await desk.getByText('The verdict stays in force while the claim is judged again.').waitFor()
  expect(await desk.getByText('asks for a correction').count()).toBe(0)
  await editor.open(`/claims/${claimId}/show/history`)
  const told = desk.getByRole('listitem')
  await told.filter({ hasText: `A reader asked for a correction: “${what}”` }).waitFor()
  await told
    .filter({ hasText: 'accepted a request for correction: Ostrand was rebuilt. We look again.' })
    .waitFor()

  await editor.open('/correction-requests')
  await desk.getByText('No request waits for an answer').waitFor()
  await desk.getByRole('button', { name: 'Of all claims' }).click()
  await desk.getByText('No request waits for an answer').waitFor()
  await desk.getByRole('combobox', { name: 'Show' }).click()
  await desk.getByRole('option', { name: 'All' }).click()
  await desk
    .getByRole('row', { name: /The pier of Ostrand/ })
    .getByText('Accepted')
    .waitFor()
  expect(await desk.getByRole('button', { name: 'Of all claims' }).count()).toBe(0)
  expect(editor.faults).toEqual([])
  await editor.end()
})
