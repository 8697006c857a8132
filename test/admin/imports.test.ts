// An import of 20,000 rows in a real browser: tried, its columns put right, paused, resumed, watched from another page, undone.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { axeFaultsInBothSchemes, settled, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'claimdesk-imports-'))

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const rows = 20_000
/** One row in a hundred says nothing. */
const isBroken = (n: number) => n % 100 === 50
const failed = rows / 100

function writeTable(): string {
  const path = join(folder, 'lanes.csv')
  const lines = Array.from({ length: rows }, (_, n) =>
    isBroken(n) ? `,Ana,lane-${n}` : `Lane ${n} opened in May.,Ana Reyes,lane-${n}`,
  )
  writeFileSync(path, ['Remark,Said by,Nr', ...lines].join('\n'))
  return path
}

test('a table of 20,000 rows comes in, is paused and resumed, and is taken back', {
  timeout: 180_000,
}, async () => {
  const { page, open, faults, end } = await visit(browser, server)
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const send = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${server.admin.key}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    return answer.json()
  }

  await open('/jobs')
  await page.getByText('No imports yet').waitFor()
  await page.getByRole('link', { name: 'Import a file' }).first().click()
  await page.getByLabel('File to import').setInputFiles(writeTable())
  await page.getByText('Say which column holds the claims.').waitFor()
  await page.getByLabel('Remark holds').selectOption({ label: 'The claim' })
  await page.getByText(`19,800 rows would become claims; ${failed} rows cannot be read`).waitFor()
  await settled(page)
  expect(await axeFaultsInBothSchemes(page), 'the trial').toEqual([])

  await button('Import 19,800 claims').click()
  await button('Pause').click()
  await page.getByRole('heading', { name: 'Paused' }).waitFor()
  const [paused] = (await send('GET', '/jobs')).data
  expect(paused).toMatchObject({ state: 'paused', total: rows })
  expect(paused.done).toBeLessThan(rows)
  await settled(page)
  expect(await axeFaultsInBothSchemes(page), 'the paused import').toEqual([])

  await button('Resume').click()
  await page.getByRole('heading', { name: /Running|Waiting/ }).waitFor()
  await page.getByRole('menuitem', { name: 'Due' }).click()
  const chip = page.getByRole('link', { name: /^Import: / })
  await chip.waitFor()
  await chip.click()
  await page.getByRole('heading', { name: 'Finished' }).waitFor({ timeout: 90_000 })
  await page.getByText('20,000 rows: 19,800 new, 200 failed').waitFor()
  await page.getByRole('heading', { name: '200 rows failed' }).waitFor()
  const file = await page.getByRole('link', { name: 'Download these rows' }).getAttribute('href')
  const mended = await page.evaluate(async (href) => (await fetch(href)).text(), file ?? '')
  expect(mended.split('\r\n')[1]).toMatch(/^51,invalid-request,\/text,.*,,Ana,lane-50$/)

  const { data: first } = await send('GET', `/jobs/${paused.id}/rows?limit=1`)
  await send('POST', `/claims/${first[0].claimId}/notes`, { text: 'Ask the road office.' })
  await button('Undo this import').click()
  await page.getByText('19,799 claims are withdrawn. 1 claim stays as it is: 1 was changed').waitFor()
  await settled(page)
  expect(await axeFaultsInBothSchemes(page), 'before it is undone').toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click()
  await page.getByRole('heading', { name: 'Undone', exact: true }).waitFor({ timeout: 90_000 })
  await page.getByRole('list', { name: 'Claims that stay' }).getByText('Lane 0 opened in May.').waitFor()
  expect((await send('GET', '/claims?withdrawn=false&total=true&limit=1')).total).toBe(1)
  expect(await send('GET', '/history/verify')).toMatchObject({ valid: true })
  expect(faults).toEqual([])
  await end()
})
