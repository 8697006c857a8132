// A session that ends in the middle of work takes nothing with it, and what was typed is not left behind unasked.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { fillNewsroom, type Newsroom } from './newsroom.ts'
import { axeFaults, axeFaultsInBothSchemes, settled, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let newsroom: Newsroom
const ben = { name: 'Ben Aalto', email: 'ben@desk.example', password: 'a long pass phrase of Ben' }

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
  newsroom = await fillNewsroom(server)
  await newsroom.send('POST', '/users', { ...ben, role: 'reviewer' })
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})

const again = (page: Page) => page.getByRole('dialog', { name: 'Sign in again' })
const note = (page: Page) => page.getByRole('textbox', { name: 'Note' })

async function giveBack(page: Page, password: string): Promise<void> {
  await again(page).getByLabel('Password').fill(password)
  await page.keyboard.press('Enter')
}

test('the owner of a page signs in over it and goes on', { timeout: 90_000 }, async () => {
  const { page, context, open, go, end } = await visit(browser, server)
  const { password } = server.admin
  const notes = `/claims/${newsroom.openId}/show/notes`
  await open(notes)
  await note(page).fill('It took long to write this down.')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Add note' }).click()
  await again(page).getByText(server.admin.email).waitFor()
  await settled(page)
  expect(await axeFaultsInBothSchemes(page)).toEqual([])
  await giveBack(page, 'not the password')
  await again(page).getByRole('alert').waitFor()
  await giveBack(page, password)
  await again(page).waitFor({ state: 'detached' })
  await page.getByRole('listitem').filter({ hasText: 'It took long to write this down.' }).waitFor()

  // Not now: the words stay, a note says why nothing was sent, and sending again asks again.
  await note(page).fill('And this as well.')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Add note' }).click()
  await again(page).getByRole('button', { name: 'Not now' }).click()
  await page.getByRole('alert').filter({ hasText: 'You are signed out' }).waitFor()
  expect(await note(page).inputValue()).toBe('And this as well.')
  await page.getByRole('button', { name: 'Add note' }).click()
  await giveBack(page, password)
  await page.getByRole('listitem').filter({ hasText: 'And this as well.' }).waitFor()
  expect(await page.getByRole('alert').filter({ hasText: 'You are signed out' }).count()).toBe(0)

  // What is only read interrupts nobody who writes; the desk's decision is repeated as it was.
  await go(`/desk/${newsroom.openId}`)
  await page.keyboard.press('1')
  await page.keyboard.press('r')
  await page.keyboard.type('The timetable says so,')
  await context.clearCookies()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await page.keyboard.type(' and so does the office.')
  await page.keyboard.press('Control+Enter')
  await giveBack(page, password)
  await page
    .getByRole('status')
    .filter({ hasText: /^Decided: Verified/ })
    .waitFor()
  const { verdicts } = await newsroom.send('GET', `/claims/${newsroom.openId}?include=verdicts`)
  expect(verdicts[0].rationale).toBe('The timetable says so, and so does the office.')
  await end()
})

test('somebody else who signs in there is told whose page it is', { timeout: 90_000 }, async () => {
  const { page, context, open, end } = await visit(browser, server)
  await open('/claims/create')
  const claim = page.getByRole('textbox', { name: 'Claim', exact: true })
  await claim.fill('The ferry was late on nine days.')
  await page.getByRole('radio', { name: 'None' }).check()
  await context.clearCookies()
  await page.getByRole('button', { name: 'Submit claim' }).click()
  await again(page).getByRole('button', { name: 'Somebody else' }).click()
  await again(page).getByLabel('E-mail address').fill(ben.email)
  await giveBack(page, ben.password)
  const other = page.getByRole('dialog', { name: 'Somebody else has signed in' })
  await other.waitFor()
  expect(await axeFaults(page)).toEqual([])
  await other.getByRole('button', { name: 'Leave it as it is' }).click()
  expect(await claim.inputValue()).toBe('The ferry was late on nine days.')
  const ferries = () => newsroom.send('GET', '/claims?q=ferry')
  expect((await ferries()).data).toEqual([])

  // Sent again it asks again: nothing goes out in Ben's name.
  await page.getByRole('button', { name: 'Submit claim' }).click()
  await other.waitFor()
  expect((await ferries()).data).toEqual([])
  page.once('dialog', (ask) => ask.accept())
  await other.getByRole('button', { name: 'Load the page again' }).click()
  await page.getByRole('button', { name: /^Ben Aalto/ }).waitFor()
  await end()
})

test('typed words are not left behind unasked', { timeout: 90_000 }, async () => {
  const { page, open, go, end } = await visit(browser, server)
  let asked = 0
  let answer = false
  page.on('dialog', (ask) => {
    asked += 1
    void (answer ? ask.accept() : ask.dismiss())
  })
  const isAsked = async (times: number) => expect.poll(() => asked, { timeout: 5_000 }).toBe(times)
  const byPalette = async (typed: string) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search or go to …' }).waitFor()
    await page.keyboard.type(typed)
    await page.locator('[role=option][aria-selected=true]', { hasText: new RegExp(typed, 'i') }).waitFor()
    await page.keyboard.press('Enter')
  }

  // A form of settings, one of several on its page; going back in the browser; the palette.
  await open('/claims')
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  const byline = page.getByRole('textbox', { name: /^Name/ }).first()
  await byline.fill('Another desk')
  await page.goBack()
  await isAsked(1)
  expect(page.url()).toContain('/settings')
  await byPalette('insights')
  await isAsked(2)
  expect(await byline.inputValue()).toBe('Another desk')
  await page.evaluate(() => location.reload())
  await isAsked(3)
  expect(await byline.inputValue()).toBe('Another desk')

  // Saved, there is nothing to ask about; typed again, there is.
  await page.getByRole('button', { name: 'Save the desk' }).click()
  await page.getByText('Settings saved').waitFor()
  await settled(page)
  await byPalette('insights')
  await page.getByRole('heading', { level: 1, name: 'Insights' }).waitFor()
  expect(asked).toBe(3)

  // A dialog keeps its words from a slip of the finger, and lets go when told to.
  await go(`/claims/${newsroom.decidedId}/show`)
  await page.getByRole('button', { name: 'Reopen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('The register was mended.')
  await page.keyboard.press('Escape')
  await isAsked(4)
  expect(await dialog.getByLabel('Reason').inputValue()).toBe('The register was mended.')
  answer = true
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await isAsked(5)

  // A new source, given up with consent; then its empty form is left unasked.
  await go('/sources/create')
  await page.getByLabel(/^Title/).fill('Register of lanes')
  await byPalette('due')
  await page.getByRole('heading', { level: 1, name: 'Due' }).waitFor()
  await isAsked(6)
  await go('/sources/create')
  await byPalette('due')
  await page.getByRole('heading', { level: 1, name: 'Due' }).waitFor()
  expect(asked).toBe(6)
  await end()
})
