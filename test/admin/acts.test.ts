// The other acts of the desk in a real browser: what is done with claims, articles, sources, users and settings.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { fillNewsroom, type Newsroom } from './newsroom.ts'
import { axeFaults, settled, signIn, type Visit, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let newsroom: Newsroom
let v: Visit

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
  newsroom = await fillNewsroom(server)
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

const button = (name: string | RegExp) =>
  v.page.getByRole('button', { name, exact: typeof name === 'string' })
const dialog = () => v.page.getByRole('dialog')

async function fillAndSend(fields: Record<string, string>, send: string) {
  for (const [label, value] of Object.entries(fields)) await dialog().getByLabel(label).fill(value)
  await dialog().getByRole('button', { name: send, exact: true }).click()
  await dialog().waitFor({ state: 'detached' })
}

test('a claim is taken, given back, declined, opened again and withdrawn', { timeout: 60_000 }, async () => {
  const { id } = await newsroom.send('POST', '/claims', { text: 'The pier is pretty.' })
  const { page } = v
  await v.open(`/claims/${id}/show`)
  await button('Assign to me').click()
  await page.getByText('Assigned to Administrator').waitFor()
  await button('Give back').click()
  await page.getByText('Assigned to nobody').waitFor()
  await button('Undo my giving back').click()
  await page.getByText('Assigned to Administrator').waitFor()
  await button('Decline').click()
  await dialog().getByLabel('Reason').click()
  await page.getByRole('option', { name: 'An opinion, not a fact' }).click()
  await fillAndSend({ 'Note (optional)': 'Pretty to whom?' }, 'Decline')
  await page.getByText('Declined: An opinion, not a fact – Pretty to whom?').waitFor()
  expect(await button('Decline').count()).toBe(0)
  await button('Reopen').click()
  await fillAndSend({ Reason: 'There was a survey.' }, 'Reopen')
  await button('Withdraw').click()
  await fillAndSend({ Reason: 'Submitted twice.' }, 'Withdraw')
  await page.getByText('Submitted twice.').waitFor()
  await page.getByRole('link', { name: 'History' }).last().click()
  await page.getByText('withdrew the claim: Submitted twice.').waitFor()
  await page.getByText('assigned the claim to Administrator').waitFor()
})

test('a claim with two facts is split; its parts keep the quote', async () => {
  const { id } = await newsroom.send('POST', '/claims', {
    text: 'Falk praised the lane and skipped the opening.',
    quote: 'Nobody misses the parking spaces',
    articleId: newsroom.articleId,
  })
  const { page } = v
  await v.open(`/claims/${id}/show`)
  await button('Split').click()
  await dialog().getByLabel('One fact').first().fill('Falk praised the lane.')
  await dialog().getByLabel('One fact').last().fill('Falk skipped the opening.')
  await dialog().getByRole('button', { name: 'Split' }).click()
  await page.getByRole('heading', { name: 'Its parts' }).waitFor()
  await page.getByRole('link', { name: 'Falk skipped the opening.' }).click()
  await page.locator('blockquote', { hasText: 'Nobody misses the parking spaces' }).waitFor()
  await page.getByRole('link', { name: 'a claim that was split' }).waitFor()
})

test('evidence is added with a new source and from one on the desk, and withdrawn', {
  timeout: 60_000,
}, async () => {
  const { id } = await newsroom.send('POST', '/claims', { text: 'The tram runs every five minutes.' })
  const { page } = v
  await v.open(`/claims/${id}/show/evidence`)
  await page.getByText('No evidence yet').waitFor()
  await button('Add evidence').click()
  await fillAndSend({ Title: 'Tram plan', 'Excerpt, word for word': 'every 5 min' }, 'Add evidence')
  await page.getByRole('heading', { name: 'Supports the claim (1)' }).waitFor()
  await button('Add evidence').click()
  await dialog().getByRole('radio', { name: 'A source on the desk' }).check()
  await dialog().getByRole('combobox', { name: 'Source' }).fill('evening paper')
  await page.getByRole('option', { name: 'The evening paper on the timetable' }).click()
  await fillAndSend({ 'Excerpt, word for word': 'five minutes' }, 'Add evidence')
  await page.getByText('Origin: Timetable of the Harbour Street line').waitFor()
  await page.getByRole('button', { name: 'Withdraw' }).last().click()
  await fillAndSend({ Reason: 'Another tram.' }, 'Withdraw')
  await page.getByRole('heading', { name: 'Withdrawn (1)' }).waitFor()
})

test('a note is left; typed words are not left behind unasked', async () => {
  const { page } = v
  await v.open(`/claims/${newsroom.openId}/show/notes`)
  await page.getByText('Called the transit office; they call back.').waitFor()
  const field = page.getByRole('textbox', { name: 'Note' })
  await field.fill('They called back.')
  await page.route('**/notes', async (route) => {
    if (route.request().method() === 'POST') await field.fill('They called back. Half a thought')
    await route.continue()
  })
  await button('Add note').click()
  await page.getByRole('listitem').filter({ hasText: 'They called back.' }).waitFor()
  await expect.poll(() => field.inputValue()).toBe('Half a thought')
  await page.unroute('**/notes')
  let asked = ''
  page.once('dialog', (ask) => {
    asked = ask.message()
    ask.dismiss()
  })
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect.poll(() => asked, { timeout: 5_000 }).not.toBe('')
  expect(await field.inputValue()).toBe('Half a thought')
})

test('an article is added, its text is kept and read', { timeout: 60_000 }, async () => {
  const { page } = v
  await v.open('/articles/create')
  await page.getByLabel(/^Title/).fill('Lake opens early')
  await page.getByLabel(/^Address/).fill('https://town-herald.example/lake')
  await button('Add article').click()
  await page.getByText('No text yet').waitFor()
  await button('Bring the text').click()
  await page.getByRole('radio', { name: 'Paste the text' }).check()
  await dialog().getByRole('textbox', { name: 'Text' }).fill('The lake opened on Friday.')
  await fillAndSend({}, 'Keep this text')
  await page.getByText('The lake opened on Friday.').waitFor()
  await page.getByRole('link', { name: 'Versions' }).click()
  await page.getByText('SHA-256').waitFor()
  await page.getByRole('link', { name: 'About & history' }).click()
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByLabel('Publisher').fill('Town Herald')
  await button('Save').click()
  await page.getByText('Town Herald').first().waitFor()
})

test('a source rests on another', async () => {
  const { page } = v
  await v.open('/sources/create')
  await page.getByLabel(/^Title/).fill('Translation of the timetable')
  await page.getByRole('combobox', { name: 'Rests on' }).fill('harbour')
  await page.getByRole('option', { name: 'Timetable of the Harbour Street line' }).click()
  await page.getByLabel('In what way').click()
  await page.getByRole('option', { name: 'Translation' }).click()
  await button('Add source').click()
  await page.getByText('It is a translation of').waitFor()
  await page.getByRole('link', { name: 'Timetable of the Harbour Street line' }).click()
  await page.getByRole('link', { name: 'Translation of the timetable' }).waitFor()
})

test('a colleague is added and signs in with the password shown once', { timeout: 60_000 }, async () => {
  const { page } = v
  await v.open('/users/create')
  await page.getByLabel('Name').fill('Rea Reader')
  await page.getByLabel('E-mail address').fill('rea@desk.example')
  await page.getByRole('combobox', { name: 'Role' }).click()
  await page.getByRole('option', { name: /^Reader/ }).click()
  await button('Create user').click()
  const password = (await dialog().locator('code').textContent()) ?? ''
  await dialog().getByRole('button', { name: 'I have kept it' }).click()
  await page.getByRole('link', { name: 'Rea Reader' }).waitFor()

  const reader = await visit(browser, server, { isStranger: true })
  await reader.open('/')
  await signIn(reader.page, { email: 'rea@desk.example', password })
  await reader.go('/claims')
  await reader.page.getByLabel('Search claims').fill('harbour ride')
  await reader.page.getByRole('link', { name: /cut the ride to the station/ }).click()
  await reader.page.getByRole('heading', { name: 'Where it was said' }).waitFor()
  for (const act of ['Review', 'Edit', 'Withdraw', 'Decline', 'Assign to me']) {
    expect(await reader.page.getByText(act, { exact: true }).count(), act).toBe(0)
  }
  expect(await reader.page.getByRole('menuitem', { name: 'Users' }).count()).toBe(0)
  expect(reader.faults).toEqual([])
  await reader.open('/users/create')
  await reader.page.getByText('Your role does not reach this page').waitFor()
  await reader.end()
})

test('the policy, the scale and what others learn of the desk are changed, and the integrity of the history is checked', async () => {
  const { page } = v
  await v.open('/settings')
  await page.getByLabel(/Independent origins a verdict needs/).fill('2')
  await button('Save the policy').click()
  await page.getByText(/^Version 2/).waitFor()
  await page.getByLabel('Label').first().fill('Correct')
  await button('Save the scale').click()
  await page.getByText(/^Version 3/).waitFor()
  expect((await newsroom.send('GET', '/settings')).scale.ratings[0].label).toBe('Correct')
  await page.getByLabel('Contact for readers').fill('checks@desk.example')
  await page.getByLabel(/^Licence/).fill('')
  await button('Save the desk').click()
  await page.getByText(/^Version 4/).waitFor()
  const { desk } = await newsroom.send('GET', '/settings')
  expect(desk).toMatchObject({ contact: 'checks@desk.example', licence: null, namesReviewers: false })
  await v.open('/history')
  await button('Check integrity').click()
  await page.getByText(/^The chain holds: \d+ events/).waitFor()
})

test('a column is put away by its menu, and stays away', async () => {
  const { page } = v
  const columns = () => page.getByRole('columnheader').allTextContents()
  await v.open('/claims')
  expect(await columns()).toContain('Origins')
  await button('Columns').click()
  await settled(page)
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('menuitemcheckbox', { name: 'Origins', checked: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Origins', checked: false }).waitFor()
  await page.keyboard.press('Escape')
  await v.open('/claims')
  expect(await columns()).not.toContain('Origins')
})
