// Two readers and a third in a real browser: blind reviews, how they meet, and how a difference is settled.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { password } from '../support/people.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { claimText, fillQueue, type Send, senderTo } from './desk-queue.ts'
import { axeFaults, settled, signIn, type Visit, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let send: Send
let ids: string[]
let ana: Visit
let ben: Visit

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
  send = senderTo(server)
  ids = await fillQueue(send, 1, 5)
  const enter = async (name: string, role: string): Promise<Visit> => {
    const email = `${name.toLowerCase()}@desk.example`
    await send('POST', '/users', { name: `${name} Reyes`, email, role, password })
    const visitor = await visit(browser, server, { isStranger: true })
    await visitor.open('/')
    await signIn(visitor.page, { email, password })
    return visitor
  }
  ana = await enter('Ana', 'reviewer')
  ben = await enter('Ben', 'editor')
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})

const claim = (number: number) => send('GET', `/claims/${ids[number - 1]}`)
const heading = (page: Page, number: number) => page.getByRole('heading', { name: claimText(number) })
const said = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor()
const button = (page: Page, name: string) => page.getByRole('button', { name })

/** By keys alone: a digit, why, send. */
async function judge(page: Page, digit: string, why: string): Promise<void> {
  await page.keyboard.press(digit)
  await page.keyboard.press('r')
  await page.keyboard.type(why)
  await page.keyboard.press('Control+Enter')
}

async function expectFit({ page, faults }: Visit): Promise<void> {
  await settled(page)
  expect(await axeFaults(page)).toEqual([])
  expect(faults).toEqual([])
}

test('the policy asks for two reviews once somebody says so', { timeout: 60_000 }, async () => {
  const v = await visit(browser, server)
  await v.open('/settings')
  await v.page.getByLabel(/Reviews a verdict needs/).fill('2')
  await button(v.page, 'Save the policy').click()
  await v.page.getByText(/^Version 2/).waitFor()
  await v.page.getByText('0 pairs of reviews so far. Fewer than 20 say nothing worth knowing.').waitFor()
  await expectFit(v)
  await v.end()
  expect((await send('GET', '/settings')).policy.reviewsRequired).toBe(2)
})

test('at the desk the first review goes to the second reader, who does not see it', {
  timeout: 90_000,
}, async () => {
  const { page, open } = ana
  await open('/desk')
  await heading(page, 1).waitFor()
  await button(page, 'Send to second reader').waitFor()
  await judge(page, '1', 'Only Ana knows of the ledger.')
  await said(page, /^Sent to second reader: Verified \(True\)\. 4 left\. Press U to undo\./)
  await heading(page, 2).waitFor()
  expect(await claim(1)).toMatchObject({ status: 'second_review', verdict: null })

  // Taken back, it lies there as it was; sent again, it is gone from her queue, also after a fresh start.
  await page.keyboard.press('u')
  await said(page, /^Undone: verdict/)
  await heading(page, 1).waitFor()
  expect(await page.getByRole('textbox', { name: 'Why', exact: true }).inputValue()).toBe(
    'Only Ana knows of the ledger.',
  )
  expect(await claim(1)).toMatchObject({ status: 'submitted' })
  await page.keyboard.press('Control+Enter')
  await said(page, /^Sent to second reader/)
  await open('/desk')
  await heading(page, 2).waitFor()
  await page.getByText('4 claims waiting').waitFor()

  await ben.open('/desk')
  await heading(ben.page, 1).waitFor()
  await ben.page.getByText('Second review: you do not see the first.').waitFor()
  await button(ben.page, 'Decide & next').waitFor()
  await expectFit(ben)
  for (const path of ['', '/reviews', '/history']) {
    await ben.open(`/claims/${ids[0]}/show${path}`)
    expect(await ben.page.getByText('ledger').count(), path).toBe(0)
  }
  await ben.page
    .getByText('Ana Reyes reviewed the claim; what it says can be read once the round has closed')
    .first()
    .waitFor()
})

test('equal verdicts decide, and both reviews can be read', { timeout: 60_000 }, async () => {
  await ben.open('/desk')
  await heading(ben.page, 1).waitFor()
  await judge(ben.page, '1', 'The count says so.')
  await said(ben.page, /^Decided: Verified/)
  expect(await claim(1)).toMatchObject({ status: 'decided', verdict: 'verified' })
  await ben.open(`/claims/${ids[0]}/show/reviews`)
  const round = ben.page.getByRole('region', { name: 'Round 1' })
  await round.getByText('The reviews agreed').waitFor()
  await round.getByText('Only Ana knows of the ledger.').last().waitFor()
  await round.getByText('Taken back').waitFor()
  await ben.page.getByText('Ana Reyes, Ben Reyes').waitFor()
  await expectFit(ben)
})

test('on the claim’s page a review is sent on, and one that differs closes the round', {
  timeout: 60_000,
}, async () => {
  const page = ana.page
  await ana.open(`/claims/${ids[1]}/show/reviews`)
  await page.getByRole('radio', { name: /Verified/ }).check()
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill('The ledger of line 2 says so.')
  await button(page, 'Send to second reader').click()
  await page.getByText('Reviewed by Ana Reyes; it waits for 1 more review.').waitFor()
  const open = page.getByRole('region', { name: 'Round 1' })
  await open.getByText('Open: 1 of 2 reviews').waitFor()
  await open.getByText('The ledger of line 2 says so.').waitFor()
  expect(await page.getByRole('radio', { name: /Verified/ }).count()).toBe(0)
  await expectFit(ana)

  await ben.open(`/claims/${ids[1]}/show/reviews`)
  await ben.page.getByText('Second review: you do not see the first.').waitFor()
  await ben.page.getByText('Can be read once the round has closed.').waitFor()
  await expectFit(ben)
  await ben.page.getByRole('radio', { name: /Refuted/ }).check()
  await ben.page.getByRole('textbox', { name: 'Why', exact: true }).fill('The ledger counts another line.')
  await button(ben.page, 'Give the verdict').click()
  await ben.page.getByRole('heading', { name: 'Settle the reviews' }).waitFor()
  await ben.page.getByText('You wrote one of these reviews: say in public why').waitFor()
  expect(await claim(2)).toMatchObject({ status: 'adjudication', verdict: null })
  await ana.open(`/claims/${ids[1]}/show/reviews`)
  await page.getByText('The ledger counts another line.').waitFor()
  expect(await page.getByRole('heading', { name: 'Settle the reviews' }).count()).toBe(0)
})

test('reviews that differ are settled side by side', { timeout: 60_000 }, async () => {
  const v = await visit(browser, server)
  const { page } = v
  await v.open(`/claims/${ids[1]}/show`)
  await page.getByText('The reviews differ; somebody who wrote none of them settles it.').waitFor()
  await page.getByRole('link', { name: 'Settle', exact: true }).click()
  const sides = page.getByRole('group', { name: 'The reviews that differ' })
  const [left, right] = [
    sides.getByRole('article', { name: 'Review by Ana Reyes' }),
    sides.getByRole('article', { name: 'Review by Ben Reyes' }),
  ]
  await left.getByText('The ledger of line 2 says so.').waitFor()
  await right.getByText('The ledger counts another line.').waitFor()
  const [one, other] = [await left.boundingBox(), await right.boundingBox()]
  expect(one?.y).toBe(other?.y)
  await left.getByText('Why · differs').waitFor()
  expect(await left.getByText('As of · differs').count()).toBe(0)
  await expectFit(v)
  await page.getByRole('radio', { name: /Mixed/ }).check()
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill('One line by two names.')
  await button(page, 'Settle it with this verdict').click()
  await page.getByText('Revision 1 · Initial').waitFor()
  await page.getByText('Settled', { exact: true }).first().waitFor()
  await page.getByRole('region', { name: 'Round 1' }).getByText('The reviews differed').waitFor()
  expect(await claim(2)).toMatchObject({ status: 'decided', verdict: 'mixed' })
  await expectFit(v)
  await v.end()
})

test('a difference at the desk is told, and the claim is left to others', { timeout: 60_000 }, async () => {
  await send('POST', `/claims/${ids[2]}/reviews`, {
    verdict: 'refuted',
    rationale: 'No.',
    asOf: '2026-01-20',
  })
  await ben.open(`/desk/${ids[2]}`)
  await heading(ben.page, 3).waitFor()
  await judge(ben.page, '1', 'The count says so.')
  await said(ben.page, /^The reviews differ, and somebody else settles it: Verified/)
  await ben.page.keyboard.press('u')
  await ben.page
    .getByRole('alert')
    .filter({ hasText: 'The reviews differ and have been read; the claim waits to be settled.' })
    .waitFor()
  expect(await claim(3)).toMatchObject({ status: 'adjudication' })
  ben.faults.length = 0 // the browser itself reports the refused undo
})

test('on a phone the two sides stand below each other and the page fits', { timeout: 60_000 }, async () => {
  const v = await visit(browser, server, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
  await v.open(`/claims/${ids[2]}/show/reviews`)
  await v.page.getByText('You wrote one of these reviews: say in public why').waitFor()
  await expectFit(v)
  const overflow = await v.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await v.end()
})

test('nobody’s browser complained', () => expect([...ana.faults, ...ben.faults]).toEqual([]))
