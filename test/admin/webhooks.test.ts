// Webhooks in a real browser: one is made and tested, its messages are followed, it fails, is mended and put away.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { receiveForFile, verified } from '../support/webhook-receiver.ts'
import { axeFaults, settled, visit } from './visit.ts'

const receiver = receiveForFile()
let server: RunningServer
let browser: Browser

beforeAll(async () => {
  const env = { WEBHOOK_PRIVATE_HOSTS: receiver.host }
  ;[server, browser] = await Promise.all([startServer({ env }), sharedChromium()])
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})

const submit = (text: string) =>
  fetch(`${server.url}/api/v1/claims`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.admin.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  })

test('a webhook is made, tested, followed, mended, given a new secret and put away', {
  timeout: 120_000,
}, async () => {
  const { page, open, faults, end } = await visit(browser, server)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const dialog = page.getByRole('dialog')
  const messages = page.getByRole('list', { name: 'Messages' }).getByRole('listitem')
  const secretShown = async () => {
    await dialog.getByText('It is shown only now.').waitFor()
    const secret = await dialog.getByText(/^whsec_/).innerText()
    await dialog.getByRole('button', { name: 'I have kept it' }).click()
    await dialog.waitFor({ state: 'detached' })
    return secret
  }

  await open('/claims')
  await page.getByRole('menuitem', { name: 'Webhooks' }).click()
  await page.getByText('No webhooks yet').waitFor()
  await page.getByRole('link', { name: 'New webhook' }).first().click()
  await page.getByLabel('Name').fill('The archive')
  await page.getByLabel('Address').fill('https://10.0.0.7/in')
  await button('Make it and show the secret').click()
  await page.getByText('is not on the public network').first().waitFor()
  // The refusal of that address is in the browser's console, and meant to be.
  faults.length = 0
  await page.getByLabel('Address').fill(receiver.at('/in'))
  await button('Make it and show the secret').click()
  const secret = await secretShown()

  await page.getByRole('heading', { level: 1, name: 'The archive' }).waitFor()
  await page.getByText('Nothing was sent yet').waitFor()
  await button('Send a test').click()
  await messages.filter({ hasText: 'Arrived' }).filter({ hasText: 'webhook.test' }).waitFor()
  const [asked] = receiver.got
  if (!asked) throw new Error('nothing came')
  expect(verified(asked, secret)).toMatchObject({ type: 'webhook.test' })

  receiver.answer = () => ({ status: 500, body: 'the disk is full' })
  await submit('The river is deep.')
  await expect.poll(() => receiver.got.length, { timeout: 10_000 }).toBeGreaterThan(1)
  await open(new URL(page.url()).pathname.replace('/admin', ''))
  const failing = messages.filter({ hasText: 'claim.submitted' })
  await failing.getByText('the disk is full').waitFor()
  await page.getByText('Nothing has arrived since').waitFor()
  await settled(page)
  expect(await axeFaults(page), 'failing').toEqual([])
  receiver.answer = () => 204
  await failing.getByRole('button', { name: 'Send now: claim.submitted' }).click()
  await failing.getByText('Arrived').waitFor()

  await button('Pause').click()
  await page.getByText('What happens meanwhile is sent').waitFor()
  const before = receiver.got.length
  await submit('The river is wide.')
  await button('Take up again').click()
  await expect.poll(() => receiver.got.length, { timeout: 10_000 }).toBeGreaterThan(before)

  await button('New secret').click()
  await dialog.getByRole('button', { name: 'Make a new secret' }).click()
  expect(await secretShown()).not.toBe(secret)
  await page.getByText('the one before signs, too').waitFor()
  await button('Put away').click()
  await dialog.getByRole('button', { name: 'Put it away' }).click()
  await page.getByText('No webhooks yet').waitFor()
  expect(faults).toEqual([])
  await end()
})
