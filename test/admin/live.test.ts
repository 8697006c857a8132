// Two browsers side by side: what a colleague does shows within a second, over one connection for all tabs, and
// whoever is mentioned learns of it.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { claimText, fillQueue, type Send, senderTo } from './desk-queue.ts'
import { axeFaults, settled, signIn, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let send: Send
let ids: string[]
const marta = {
  name: 'Marta',
  email: 'marta@desk.example',
  role: 'reviewer',
  password: 'a long pass phrase of Marta',
}

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
  send = senderTo(server)
  ids = await fillQueue(send, 1, 5)
  await send('POST', '/users', marta)
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})

const isStream = (url: string) => new URL(url).pathname === '/api/v1/events'
/** Resolves once a tab of the browser listens to the desk. */
const listening = (context: BrowserContext) =>
  context.waitForEvent('response', (response) => isStream(response.url()) && response.status() === 200)
const row = (page: Page, number: number) => page.getByRole('row').filter({ hasText: claimText(number) })

test('a colleague’s work shows, whoever is typing is left in peace, and a mention arrives', {
  timeout: 120_000,
}, async () => {
  const here = await visit(browser, server)
  const streams: string[] = []
  here.context.on('request', (request) => isStream(request.url()) && streams.push(request.url()))
  await Promise.all([listening(here.context), here.open('/claims')])
  const second = await here.context.newPage()
  await second.goto(`${server.url}/admin/claims`)
  await row(second, 1).waitFor()

  const there = await visit(browser, server, { isStranger: true })
  await there.open('/')
  await Promise.all([listening(there.context), signIn(there.page, marta)])
  await there.go(`/desk/${ids[0]}`)
  await there.page.getByRole('heading', { level: 2, name: claimText(1) }).waitFor()
  await there.page.keyboard.press('1')
  await there.page.keyboard.press('r')
  await there.page.keyboard.type('The count of line 1 says so.')
  const decided = there.page.waitForResponse((response) => response.url().endsWith('/reviews'))
  await there.page.keyboard.press('Control+Enter')
  await decided
  const at = performance.now()
  for (const page of [here.page, second]) await row(page, 1).getByText('Verified').waitFor()
  expect(performance.now() - at, 'within a second, in every tab').toBeLessThan(1000)
  await row(here.page, 1).getByText('changed by Marta').waitFor()
  await here.page.getByText('Marta changed a claim on this page.').waitFor()
  expect(await axeFaults(here.page)).toEqual([])
  expect(streams, 'one connection for all tabs').toHaveLength(1)

  // The tab that listened is closed: the other one goes on where it stopped.
  await Promise.all([listening(here.context), here.page.close()])
  await send('POST', `/claims/${ids[1]}/decline`, { declineReason: 'opinion' })
  await row(second, 2).getByText('Declined').waitFor()

  // Marta mentions the administrator, picked from what is offered.
  await second.goto(`${server.url}/admin/claims/${ids[2]}/show/notes`)
  const mine = second.getByRole('textbox', { name: 'Note' })
  await mine.fill('They call back on')
  const { name } = await send('GET', '/me')
  await there.go(`/claims/${ids[2]}/show/notes`)
  const theirs = there.page.getByRole('textbox', { name: 'Note' })
  await theirs.pressSequentially(`@${name.slice(0, 3)}`)
  await there.page.getByRole('option', { name }).waitFor()
  await settled(there.page)
  expect(await axeFaults(there.page)).toEqual([])
  await theirs.press('Enter')
  expect(await theirs.inputValue()).toBe(`@${name} `)
  await theirs.pressSequentially('is line 3 ours?')
  await there.page.getByRole('button', { name: 'Add note' }).click()
  await second.getByRole('link', { name: 'Inbox, 1 unread' }).waitFor()

  // What is being typed stays, and says that there is more to see.
  await second.getByText('Marta left a note.').waitFor()
  expect(await mine.inputValue()).toBe('They call back on')
  expect(await second.getByText('is line 3 ours?').count()).toBe(0)
  await second.getByRole('button', { name: 'Show it' }).click()
  await second.getByText('is line 3 ours?').waitFor()
  expect(await mine.inputValue()).toBe('They call back on')

  await second.goto(`${server.url}/admin/claims`)
  await row(second, 3).waitFor()
  await second.keyboard.press('Shift+N')
  await second.getByText('Marta mentioned you in a note').waitFor()
  await second.getByText(`@${name} is line 3 ours?`).waitFor()
  await settled(second)
  expect(await axeFaults(second)).toEqual([])
  await second.getByRole('button', { name: 'Mark all as read' }).click()
  await second.getByText('Nothing unread').waitFor()
  await second.getByRole('link', { name: 'Inbox', exact: true }).waitFor()
  expect([...here.faults, ...there.faults]).toEqual([])
  await Promise.all([here.end(), there.end()])
})
