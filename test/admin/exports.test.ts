// The export page in a real browser: a choice saved under a name, fetched from outside by its key, renewed, put away.
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

test('an export is saved, fetched with its key, given a new one and put away', {
  timeout: 120_000,
}, async () => {
  const { page, open, faults, end } = await visit(browser, server)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const dialog = page.getByRole('dialog')
  const fetched = async (address: string, key: string) => {
    const answer = await fetch(address, { headers: { authorization: `Bearer ${key}` } })
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
  }
  const keyShown = async () => {
    await dialog.getByText('It is shown only now.').waitFor()
    await settled(page)
    expect(await axeFaults(page), 'the key').toEqual([])
    const key = await dialog.getByText(/^cdx_/).innerText()
    await dialog.getByRole('button', { name: 'I have kept it' }).click()
    await dialog.waitFor({ state: 'detached' })
    return key
  }

  await open('/claims')
  await button('Export').click()
  await page.getByRole('link', { name: 'More formats, and saved exports' }).click()
  await page.getByRole('heading', { level: 1, name: 'Exports' }).waitFor()
  await page.getByText('Nothing is saved yet').waitFor()
  await page.getByRole('combobox', { name: 'Format' }).click()
  await page.getByRole('option', { name: 'NDJSON, one claim a line' }).click()
  await page.getByRole('combobox', { name: 'Verdict' }).click()
  await page.getByRole('option', { name: 'All decided' }).click()
  const file = await page.getByRole('link', { name: 'Download' }).getAttribute('href')
  expect(file).toBe('/api/v1/exports/claims.ndjson?verdict=any')

  await button('Save this choice').click()
  await dialog.getByLabel('Name').fill('For the town archive')
  await settled(page)
  expect(await axeFaults(page), 'saving').toEqual([])
  await button('Save and show the key').click()
  const first = await keyShown()
  const saved = page.getByRole('listitem', { name: 'For the town archive' })
  await saved.getByText('NDJSON, one claim a line: all verdicts; what is published').waitFor()
  await settled(page)
  expect(await axeFaults(page), 'the list').toEqual([])
  const address = await saved.getByText(/^http/).innerText()
  expect(await saved.getByText(/^curl/).innerText()).toBe(`curl -H "Authorization: Bearer $KEY" ${address}`)
  const rows = await fetched(address, first)
  expect([rows.status, rows.type]).toEqual([200, 'application/x-ndjson'])
  expect(
    rows.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual([newsroom.decidedId])

  await saved.getByRole('button', { name: 'New key' }).click()
  await dialog.getByRole('button', { name: 'Make a new key' }).click()
  const second = await keyShown()
  expect((await fetched(address, first)).status).toBe(401)
  expect((await fetched(address, second)).text).toBe(rows.text)

  await saved.getByRole('button', { name: 'Put away' }).click()
  await settled(page)
  expect(await axeFaults(page), 'putting away').toEqual([])
  await dialog.getByRole('button', { name: 'Put it away' }).click()
  await page.getByText('Nothing is saved yet').waitFor()
  expect((await fetched(address, second)).status).toBe(410)

  await open('/history')
  // One burst of acts, which is folded.
  for (const told of [
    /saved the export “For the town archive”/,
    /gave a saved export a new key/,
    /put a saved export away/,
  ])
    await page.getByText(told).first().waitFor({ state: 'attached' })
  expect(faults).toEqual([])
  await end()
})
