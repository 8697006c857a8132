// Two people at one desk: neither gets the other's claim, one takes over with a reason, both decide and one yields, each
// seeing at once what the other does; and claims are put off.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { claimText, fillQueue, type Send, senderTo } from './desk-queue.ts'
import { axeFaults, settled, signIn, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let send: Send
let ids: string[]
const ana = {
  name: 'Ana',
  email: 'ana@desk.example',
  role: 'reviewer',
  password: 'a long pass phrase of Ana',
}

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
  send = senderTo(server)
  ids = await fillQueue(send, 1, 6)
  await send('POST', '/users', ana)
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})

const heading = (page: Page, number: number) =>
  page.getByRole('heading', { level: 2, name: claimText(number) })
const said = (page: Page, words: RegExp | string) =>
  page.getByRole('status').filter({ hasText: words }).waitFor()
const claim = (number: number) => send('GET', `/claims/${ids[number - 1]}`)
/** Asks until it is so: the desk tells of its holds a moment after the screen has moved on. */
async function holderOf(number: number, name: string | null): Promise<void> {
  await expect
    .poll(async () => (await claim(number)).lease?.holder.name ?? null, { timeout: 10_000 })
    .toBe(name)
}

/** Chooses and says why; nothing is sent yet. */
async function decideBy({ keyboard }: Page, key: string, why: string): Promise<void> {
  await keyboard.press(key)
  await keyboard.press('r')
  await keyboard.type(why)
}

async function visitAsAna() {
  const visitor = await visit(browser, server, { isStranger: true })
  await visitor.open('/')
  await signIn(visitor.page, ana)
  return visitor
}

test('two reviewers work side by side: one takes over, both decide, and the later one yields', {
  timeout: 120_000,
}, async () => {
  const me = await send('GET', '/me')
  const here = await visit(browser, server)
  await here.open('/desk')
  await heading(here.page, 1).waitFor()
  await holderOf(1, me.name)

  // Ana is given the next one, though hers begins at the top as well.
  const there = await visitAsAna()
  await there.go('/desk')
  await heading(there.page, 2).waitFor()
  await holderOf(2, 'Ana')

  // After a decision the desk leads past what Ana is at.
  await decideBy(here.page, '1', 'The count of line 1 says so.')
  await here.page.keyboard.press('Control+Enter')
  await said(here.page, /^Decided: Verified/)
  await heading(here.page, 3).waitFor()
  await holderOf(3, me.name)

  // Whoever goes there all the same is told, and may take over with a reason; whoever was at it hears of it at once.
  await decideBy(here.page, '1', 'The count of line 3 says so.')
  await there.page.getByRole('link', { name: claimText(3) }).click()
  await heading(there.page, 3).waitFor()
  await there.page.getByText(`${me.name} is on this`).waitFor()
  await settled(there.page)
  expect(await axeFaults(there.page)).toEqual([])
  await holderOf(2, null)
  await there.page.keyboard.press('l')
  await there.page.getByRole('dialog', { name: `Take over from ${me.name}` }).waitFor()
  await there.page.keyboard.type('They are at lunch.')
  await there.page.keyboard.press('Control+Enter')
  await here.page.getByText('Ana is on this').waitFor()
  await there.page.getByText(`${me.name} is on this`).waitFor({ state: 'detached' })
  await holderOf(3, 'Ana')
  const { data } = await send('GET', `/claims/${ids[2]}/history?limit=1`)
  expect(data).toMatchObject([
    { action: 'claim.lease_taken_over', reason: 'They are at lunch.', actor: { name: 'Ana' } },
  ])

  // Ana decides while the other is about to: that shows within a second, and what was typed stays.
  await decideBy(there.page, '2', 'The register counts fewer.')
  const decided = there.page.waitForResponse((response) => response.url().endsWith('/reviews'))
  await there.page.keyboard.press('Control+Enter')
  await decided
  const at = performance.now()
  await said(here.page, 'Ana decided this claim.')
  expect(performance.now() - at, 'told within a second').toBeLessThan(1000)
  await said(there.page, /^Decided: Refuted/)
  expect(await here.page.getByRole('textbox', { name: 'Why', exact: true }).inputValue()).toBe(
    'The count of line 3 says so.',
  )

  // Sent all the same, it takes nothing away: both answers stand side by side, and the later person yields.
  await here.page.keyboard.press('Control+Enter')
  const both = here.page.getByRole('alert').filter({ hasText: 'Theirs, in force' })
  for (const words of ['The register counts fewer.', 'Yours, not saved', 'The count of line 3 says so.']) {
    await both.getByText(words).waitFor()
  }
  await settled(here.page)
  expect(await axeFaults(here.page)).toEqual([])
  await here.page.getByRole('button', { name: 'Keep theirs' }).click()
  await said(here.page, /^Theirs stands/)
  expect(await claim(3)).toMatchObject({ status: 'decided', verdict: 'refuted', verdictRevision: 1 })

  // Leaving the desk gives the claim back.
  await Promise.all([here.go('/claims'), there.go('/claims')])
  for (const number of [2, 4]) await holderOf(number, null)
  const conflicts = /409|412/
  expect([...here.faults, ...there.faults].filter((fault) => !conflicts.test(fault))).toEqual([])
  await Promise.all([here.end(), there.end()])
})

test('a claim is put off by keys, and had back by undo', { timeout: 90_000 }, async () => {
  const { page, open, faults, end } = await visit(browser, server)
  await open('/desk')
  await heading(page, 2).waitFor()
  await page.keyboard.press('Shift+S')
  await page.getByRole('dialog', { name: 'Put this claim off' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await said(page, /^Put off until/)
  await heading(page, 4).waitFor()
  expect((await claim(2)).snoozed.untilAt > new Date().toISOString()).toBe(true)
  await page.keyboard.press('u')
  await heading(page, 2).waitFor()
  await said(page, /^Undone: putting off/)
  expect((await claim(2)).snoozed).toBeNull()
  expect(faults).toEqual([])
  await end()
})

test('filters become a shared queue, which the desk works through', { timeout: 90_000 }, async () => {
  await send('PATCH', `/claims/${ids[5]}`, { deadlineAt: '2026-01-02T00:00:00Z' })
  const { page, open, go, faults, end } = await visit(browser, server)
  await open('/claims')
  await page.getByRole('button', { name: /^even/ }).click()
  await page.getByRole('button', { name: 'Share these filters' }).click()
  await page.getByLabel('Name').fill('Even lines')
  await page.getByLabel('A queue of the review desk').check()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('button', { name: 'Even lines (queue)' }).waitFor()
  await page.getByText('Overdue').nth(1).waitFor()

  await go('/desk')
  await page.getByRole('combobox', { name: 'Queue' }).selectOption({ label: 'Even lines' })
  // The one with the deadline comes first, then the others by age.
  await heading(page, 6).waitFor()
  await page.getByText('most urgent first').waitFor()
  await settled(page)
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('s')
  await heading(page, 2).waitFor()
  expect(faults).toEqual([])
  await end()
})
