// The due page in a real browser: what is over is answered or put off, verdicts are confirmed, the month is walked by keys.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { dayAfter } from '../../api/reviews/freshness.ts'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { fillNewsroom, type Newsroom } from './newsroom.ts'
import { axeFaultsInBothSchemes, settled, type Visit, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let newsroom: Newsroom
let v: Visit

const today = new Date().toISOString().slice(0, 10)

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

const dialog = () => v.page.getByRole('dialog')
const row = (text: string) => v.page.getByRole('listitem').filter({ hasText: text }).first()

async function predict(text: string, resolution: object): Promise<string> {
  const sources = [{ title: `Record: ${text}`, stance: 'supports', level: 'primary', excerpt: 'So it is.' }]
  return (await newsroom.send('POST', '/claims', { text, kinds: ['prediction'], resolution, sources })).id
}

test('a prediction that is over is answered by a key, and reads as what came of it', async () => {
  const id = await predict('The pool will open before the summer ends.', { by: dayAfter(today, -3) })
  const { page } = v
  await v.open('/due')
  await row('The pool will open').getByRole('button', { name: 'Happened', exact: true }).focus()
  await page.keyboard.press('3')
  await dialog().getByText('What came of it').waitFor()
  await page.keyboard.type('The pool is still closed.')
  await dialog().getByRole('button', { name: 'Decide', exact: true }).click()
  await page.getByText('Decided: Did not happen').waitFor()
  await row('The pool will open').waitFor({ state: 'detached' })
  await v.open(`/claims/${id}/show`)
  await page.getByText('Did not happen').first().waitFor()
  await v.open(`/claims/${id}/show/history`)
  await page.getByText(/decided the claim: Did not happen/).waitFor()
  expect(await newsroom.send('GET', `/claims/${id}`)).toMatchObject({
    outcome: 'did_not',
    verdict: 'refuted',
  })
})

test('a prediction is put off with a reason, by P, and stands on its new day', async () => {
  const id = await predict('The ferry will sail again.', { by: dayAfter(today, -1) })
  const { page } = v
  const until = dayAfter(today, 20)
  await v.open('/due')
  await row('The ferry will sail').getByRole('button', { name: 'Put off' }).focus()
  await page.keyboard.press('p')
  await dialog().getByLabel('Until').fill('soon')
  await dialog().getByLabel('Reason').fill('The dock is not ready.')
  await dialog().getByRole('button', { name: 'Put off' }).click()
  await dialog().getByText('Must be a date such as 2025, 2025-07 or 2025-07-14', { exact: true }).waitFor()
  expect(v.faults.splice(0)).toEqual([expect.stringContaining('422')])
  await dialog().getByLabel('Until').fill(until)
  await dialog().getByRole('button', { name: 'Put off' }).click()
  await dialog().waitFor({ state: 'detached' })
  await page.getByText('The dock is not ready.').waitFor()
  expect(await newsroom.send('GET', `/claims/${id}`)).toMatchObject({
    ...{ status: 'awaiting_outcome', dueOn: until, isDue: false },
  })
})

test('a verdict that is to be looked at again is confirmed where it stands', async () => {
  const sources = [{ title: 'Register', stance: 'supports', level: 'primary', excerpt: 'One pier.' }]
  const body = { text: 'The town has one pier.', kinds: ['state'], sources }
  const { id } = await newsroom.send('POST', '/claims', body)
  const asOf = dayAfter(today, -185)
  await newsroom.send('POST', `/claims/${id}/reviews`, { verdict: 'verified', rationale: 'Register.', asOf })
  const { page } = v
  await v.open(`/claims/${id}/show`)
  await page.getByText('Look again', { exact: true }).first().waitFor()
  await v.open('/due')
  await row('The town has one pier.').getByRole('button', { name: 'Still so' }).click()
  await dialog().getByRole('textbox', { name: 'Why', exact: true }).fill('Still one.')
  await dialog().getByRole('button', { name: 'Confirm' }).click()
  await page.getByText('Confirmed').waitFor()
  await row('The town has one pier.').waitFor({ state: 'detached' })
  expect(await newsroom.send('GET', `/claims/${id}`)).toMatchObject({
    ...{ status: 'decided', verdictRevision: 2, freshness: 'fresh' },
  })
})

test('the month is walked by keys, and tells what falls on the chosen day', async () => {
  const on = dayAfter(today, 1)
  await predict('It will snow tomorrow.', { from: today, by: on })
  const { page } = v
  await v.open('/due')
  await page.getByRole('button', { name: 'Month', exact: true }).click()
  await settled(page)
  const cell = (day: string) => page.locator(`[data-day="${day}"]`)
  await cell(today).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => cell(on).evaluate((one) => one === document.activeElement)).toBe(true)
  await page
    .getByRole('region', { name: /^On / })
    .getByRole('link', { name: 'It will snow tomorrow.' })
    .waitFor()
  await page.keyboard.press('PageDown')
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.day?.slice(0, 7)))
    .not.toBe(on.slice(0, 7))
  expect(await page.getByRole('gridcell', { selected: true }).count()).toBe(1)
  expect(await page.locator('td[tabindex="0"]').count()).toBe(1)
})

test('a calendar program subscribes with an address that is shown once', async () => {
  const { page } = v
  await v.open('/due')
  await page.getByRole('button', { name: 'Subscribe' }).click()
  const address = (await dialog().locator('code').textContent()) ?? ''
  await dialog().getByRole('button', { name: 'I have kept it' }).click()
  await dialog().waitFor({ state: 'detached' })
  const answer = await fetch(address)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('BEGIN:VCALENDAR')
  expect((await fetch(address.replace('calendar.ics', 'calendar'))).status).toBe(401)
})

test('a reviewer says on the claim what came of a prediction', async () => {
  const id = await predict('The tram will be cheaper.', { by: dayAfter(today, -2) })
  const { page } = v
  await v.open(`/claims/${id}/show/reviews`)
  await page.getByRole('radio', { name: /Mixed/ }).click()
  await page.getByLabel('What came of the prediction').click()
  await page.getByRole('option', { name: 'Overtaken by events' }).click()
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill('The tram no longer runs.')
  await page.getByRole('button', { name: 'Give the verdict' }).click()
  await page.getByText('Decided: Overtaken by events').waitFor()
})

test('on the desk the verdicts of a prediction say what came of it', async () => {
  const id = await predict('The market will move to the square.', { by: dayAfter(today, -2) })
  const { page } = v
  await v.open(`/desk/${id}`)
  await page.getByRole('radio', { name: 'Refuted Did not happen' }).waitFor()
  await page.getByRole('radio', { name: 'Verified Happened' }).waitFor()
})

test('the policy says how long verdicts live', async () => {
  const { page } = v
  await v.open('/settings')
  await page.getByLabel('Days it may be due before it is overdue').fill('7')
  const expiry = page.getByRole('group', { name: 'Days until a verdict expires' })
  await expiry.getByLabel('State').fill('400')
  await page.getByRole('button', { name: 'Save the policy' }).click()
  await page.getByText('Settings saved').waitFor()
  const { policy } = await newsroom.send('GET', '/settings')
  expect(policy).toMatchObject({ graceDays: 7, validFor: { state: 400, event: null } })
})

test.each([1366, 390])('is accessible and fits %i pixels', { timeout: 120_000 }, async (width) => {
  await predict(`The bridge will be painted ${width} times.`, { by: dayAfter(today, -5) })
  const viewport = { width, height: 800 }
  const { page, open, faults, end } = await visit(browser, server, { viewport })
  for (const shape of ['Agenda', 'Month']) {
    await open('/due')
    await page.getByRole('button', { name: shape, exact: true }).click()
    await settled(page)
    expect(await axeFaultsInBothSchemes(page), shape).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  }
  expect(faults).toEqual([])
  await end()
})
