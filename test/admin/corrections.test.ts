// Publishing and owning up in a real browser: published, held back, corrected with a note, released, retracted, voided.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { type Send, senderTo } from './desk-queue.ts'
import { axeFaults, settled, type Visit, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let send: Send
let v: Visit
let made = 0

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
  send = senderTo(server)
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})
beforeEach(async () => {
  v = await visit(browser, server)
})
afterEach(async () => {
  await v.end()
  expect(v.faults).toEqual([])
})

const button = (name: string) => v.page.getByRole('button', { name, exact: true })
const dialog = () => v.page.getByRole('dialog')
const says = (text: string | RegExp) => v.page.getByText(text).first().waitFor()

async function makeDecided(text: string): Promise<string> {
  const source = { title: `Register ${++made}`, stance: 'supports', level: 'primary' }
  const { id } = await send('POST', '/claims', { text: `${text} ${made}`, sources: [source] })
  const review = { verdict: 'verified', rationale: 'The register says so.', asOf: '2026-01-15' }
  await send('POST', `/claims/${id}/reviews`, review)
  return id
}

async function act(name: string, submit: string, words: string, fields: Record<string, string> = {}) {
  await button(name).click()
  await dialog().getByText(words).waitFor()
  for (const [label, value] of Object.entries(fields)) await dialog().getByLabel(label).fill(value)
  await settled(v.page)
  expect(await axeFaults(v.page), name).toEqual([])
  await dialog().getByRole('button', { name: submit, exact: true }).click()
  await dialog().waitFor({ state: 'detached' })
  await settled(v.page)
}

test('a verdict is published, held, corrected, released, retracted and voided', {
  timeout: 120_000,
}, async () => {
  const { page } = v
  const id = await makeDecided('The pier is the longest of the coast')
  await v.open(`/claims/${id}/show`)
  await act('Publish', 'Publish', 'The public sees it from now on.')
  await says('Public revision 1')
  expect(await button('Publish').count()).toBe(0)
  expect(await button('Withdraw').count()).toBe(0)
  await act('Hold', 'Hold', 'What is public now stays public.', {
    'Reason, for the desk': 'The port answers on Friday.',
  })
  await says('What comes next is held back from the public: The port answers on Friday.')

  await act('Reopen', 'Reopen', 'The verdict stays in force', { Reason: 'A longer pier opened.' })
  await page.getByRole('link', { name: 'Review', exact: true }).click()
  await says('The public sees revision 1. Your answer is held back: The port answers on Friday.')
  await page.getByRole('radio', { name: /^Refuted/ }).check()
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill('The harbour list has a longer one.')
  await page.getByLabel('What is different, for readers').fill('We had used the list of the year before.')
  await page.getByRole('button', { name: 'Give the verdict' }).click()
  await says('Public revision 1, not yet revision 2')
  await says('Older answer public')
  await says('Replaced by revision 2')
  await says('We had used the list of the year before.')

  await act('Release', 'Release', 'Revision 2 is published at once.')
  await says('Public revision 2')

  await page.getByRole('menuitem', { name: 'Corrections' }).click()
  await page.getByRole('heading', { level: 1, name: 'Corrections' }).waitFor()
  const row = page.getByRole('row', { name: /longest of the coast/ })
  await row.waitFor()
  const told = await row.innerText()
  expect(told).toMatch(/Verified – found true/)
  expect(told).toMatch(/Refuted – found false/)
  expect(told).toContain('We had used the list of the year before.')
  await settled(page)
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('combobox', { name: 'Show' }).click()
  await page.getByRole('option', { name: 'Not seen by the public' }).click()
  await says('No corrections yet')
  await page.getByRole('combobox', { name: 'Show' }).click()
  await page.getByRole('option', { name: 'Seen by the public', exact: true }).click()
  await row.getByRole('link').click()

  await act('Retract', 'Retract', 'The public no longer sees revision 2', {
    'Reason, for the public': 'The list is being revised.',
  })
  expect((await send('GET', `/claims/${id}`)).publishedRevision).toBeNull()
  await act('Void', 'Void the verdict', 'No verdict is in force afterwards', {
    'Reason, for the public': 'We judged another pier.',
  })
  await says('Revision 2 taken back')
  await says('No verdict')
  expect(await send('GET', `/claims/${id}`)).toMatchObject({ status: 'in_review', verdict: null })
})

test('the verdict on another claim is brought as evidence, and marks the claim when it falls', {
  timeout: 120_000,
}, async () => {
  const { page } = v
  const base = await makeDecided('The lighthouse was built in 1902')
  const id = await makeDecided('The lighthouse is older than the pier')
  await v.open(`/claims/${id}/show/evidence`)
  await button('Add evidence').click()
  await dialog().getByRole('radio', { name: 'The verdict on another claim' }).check()
  await dialog().getByRole('combobox', { name: 'The other claim' }).fill('1902')
  await page.getByRole('option', { name: /built in 1902/ }).click()
  await dialog().getByLabel('Why, in a sentence').fill('The pier was built in 1931.')
  await settled(page)
  expect(await axeFaults(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Add evidence' }).click()
  await dialog().waitFor({ state: 'detached' })
  const piece = page.locator('[data-evidence]', { hasText: 'The desk’s verdict on' })
  await piece.getByText('Verified – found true').waitFor()
  await says('What the desk decided before')
  await settled(page)
  expect(await axeFaults(page)).toEqual([])

  await send('POST', `/claims/${id}/reopening`, { reason: 'New evidence.' })
  const review = { verdict: 'verified', rationale: 'It follows.', asOf: '2026-01-16' }
  await send('POST', `/claims/${id}/reviews`, review)
  await send('POST', `/claims/${base}/voiding`, { reason: 'We judged another lighthouse.' })
  await v.open(`/claims/${id}/show/evidence`)
  await says('Evidence changed after the verdict was given.')
  await piece.getByText('It no longer stands').waitFor()
  await piece.getByRole('link', { name: /built in 1902/ }).click()
  await says('No verdict')
})

test('a split claim shows its parts with their verdicts', { timeout: 60_000 }, async () => {
  const text = 'The port opened in 1890 and burnt down in 1910.'
  const { id } = await send('POST', '/claims', { text })
  const { parts } = await send('POST', `/claims/${id}/parts`, {
    parts: [{ text: 'The port opened in 1890.' }, { text: 'The port burnt down in 1910.' }],
  })
  const source = { title: 'Chronicle', level: 'primary' }
  await send('POST', `/claims/${parts[0].id}/evidence`, { source, stance: 'supports' })
  const review = { verdict: 'verified', rationale: 'The chronicle says so.', asOf: '2026-01-15' }
  await send('POST', `/claims/${parts[0].id}/reviews`, review)
  await v.open(`/claims/${id}/show`)
  await says('Its parts')
  const list = v.page.getByRole('listitem')
  await list.filter({ hasText: 'opened in 1890.' }).getByText('Verified').first().waitFor()
  await list.filter({ hasText: 'burnt down in 1910.' }).getByText('Submitted').first().waitFor()
  await settled(v.page)
  expect(await axeFaults(v.page)).toEqual([])
  await v.page.getByRole('link', { name: 'The port burnt down in 1910.' }).click()
  await says('a claim that was split')
})
