// The review desk by keyboard alone: no mouse is touched from signing in to signing out.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { claimText, fillQueue, hire, type Send, senderTo } from './desk-queue.ts'
import { visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let send: Send

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
  send = senderTo(server)
  await fillQueue(send, 1, 11)
  await fillQueue(await hire(server, 'Dita', 'contributor'), 12, 14, 'unassessed')
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})

const heading = (page: Page, number: number) =>
  page.getByRole('heading', { level: 2, name: claimText(number) })

const said = (page: Page, words: RegExp | string) =>
  page.getByRole('status').filter({ hasText: words }).waitFor()

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
  })

/** Presses Tab until what has the focus reads so. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`no Tab leads to ${name}`)
}

async function decide(page: Page, digit: string, rationale: string): Promise<void> {
  await page.keyboard.press(digit)
  await page.keyboard.press('r')
  await page.keyboard.type(rationale)
  await page.keyboard.press('Control+Enter')
}

const statusOf = async (number: number) => {
  const { data } = await send(
    'GET',
    `/claims?q=${encodeURIComponent(`"Line ${number} carried"`)}&include=verdicts`,
  )
  return data.find(({ text }: { text: string }) => text === claimText(number))
}

test('sign in, decide ten, undo one, add evidence, write a note, sign out', { timeout: 90_000 }, async () => {
  const { page, open, faults, end } = await visit(browser, server, { isStranger: true })
  await open('/desk')
  await page.keyboard.type(server.admin.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(server.admin.password)
  await page.keyboard.press('Enter')
  await heading(page, 1).waitFor()

  // Enter alone decides nothing, and says so; a digit pressed twice lets go.
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'Nothing is chosen yet' }).waitFor()
  await page.keyboard.press('2')
  expect(await page.getByRole('radio', { name: /^Refuted/ }).isChecked()).toBe(true)
  await page.keyboard.press('2')
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)

  // Without a rationale the field asks for one and takes the focus.
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'Say why' }).waitFor()
  await page.keyboard.type('The count of line 1 says so.')
  await page.keyboard.press('Control+Enter')
  await heading(page, 2).waitFor()
  await said(page, /^Decided: Verified \(True\)\. 13 left\. Press U to undo\./)
  expect(await focused(page)).toBe(claimText(2))

  for (let number = 2; number <= 10; number++) {
    await decide(page, String(1 + (number % 4)), `The count of line ${number} says so.`)
    await heading(page, number + 1).waitFor()
  }
  await said(page, /4 left/)
  await page.getByText(/Session: 10 decided, median \d+ s/).waitFor()
  expect((await statusOf(10)).verdict).toBe('mixed')

  // Undo brings the claim back with its choice and its words; deciding it again is a new revision.
  await page.keyboard.press('u')
  await heading(page, 10).waitFor()
  await said(page, /^Undone: verdict/)
  expect(await page.getByRole('radio', { name: /^Mixed/ }).isChecked()).toBe(true)
  expect(await page.getByRole('textbox', { name: 'Why', exact: true }).inputValue()).toBe(
    'The count of line 10 says so.',
  )
  expect((await statusOf(10)).verdict).toBeNull()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await heading(page, 11).waitFor()
  await said(page, /^Decided: Refuted/)

  // Evidence and a note, each in its dialog, then back at the claim.
  await page.keyboard.press('e')
  await page.keyboard.type('https://county.example/counts/11')
  await page.keyboard.press('Tab')
  await page.keyboard.type('The county on line 11')
  await page.keyboard.press('Control+Enter')
  await said(page, 'Evidence added.')
  await page.getByText(/^2 sources, 2 independent origins \(/).waitFor()
  await page.keyboard.press('n')
  await page.keyboard.type('The county counts on Tuesdays.')
  await page.keyboard.press('Control+Enter')
  await said(page, 'Note added.')
  await page.getByText('The county counts on Tuesdays.').waitFor()

  // Skip, walk the queue, judge the evidence a submitter brought.
  await page.keyboard.press('s')
  await heading(page, 12).waitFor()
  await page.keyboard.press('+')
  await said(page, 'it supports the claim')
  await page.getByText(/^1 source, 1 independent origin \(/).waitFor()
  await page.keyboard.press('j')
  await heading(page, 13).waitFor()
  await page.keyboard.press('ArrowUp')
  await heading(page, 12).waitFor()
  await page.keyboard.press('a')
  await said(page, 'Assigned to you.')
  await decide(page, '1', 'The count of line 12 says so.')
  await heading(page, 13).waitFor()
  await said(page, /^Decided: Verified/)

  // Declining takes a reason from the chooser.
  await page.keyboard.press('0')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await heading(page, 14).waitFor()
  await said(page, /^Declined/)
  expect((await statusOf(13)).status).toBe('declined')
  await page.keyboard.press('b')
  await page.keyboard.type('Which of the two counts?')
  await page.keyboard.press('Control+Enter')
  await heading(page, 11).waitFor()
  await said(page, /^Sent back/)
  expect(faults).toEqual([])

  await tabTo(page, /your menu/i, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Sign out' }).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await end()
})
