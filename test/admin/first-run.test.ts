// The first run: an empty desk says what to do, its call submits a claim, and an invited colleague gets in by a link.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { axeFaults, settled, type Visit, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let admin: Visit

beforeAll(async () => {
  server = await startServer()
  browser = await sharedChromium()
  admin = await visit(browser, server)
})

afterAll(async () => {
  await leaveChromium(browser)
  await server.stop()
})

test('an empty desk says what to do first', async () => {
  const { page, faults } = admin
  await admin.open('/')
  await page.getByRole('heading', { name: 'The desk is empty. Start here.' }).waitFor()
  await settled(page)
  const demo = page.getByRole('listitem').filter({ hasText: 'data/demo' })
  const port = Number(new URL(server.url).port) + 1
  expect(await demo.locator('code').last().textContent()).toBe(`PORT=${port} npm run demo`)
  await demo.getByRole('button', { name: 'Copy the command' }).click()
  await demo
    .getByRole('status')
    .getByText(/^(Copied|Selected)/)
    .waitFor()
  expect(await demo.getByRole('link').getAttribute('href')).toBe(`http://localhost:${port}/admin`)
  expect(await axeFaults(page)).toEqual([])
  expect(faults).toEqual([])
})

test('the call it shows submits a claim as it stands', async () => {
  const { page } = admin
  await page.getByRole('button', { name: 'Make a key and show the call' }).click()
  const call = (await page.getByRole('dialog').locator('code').textContent()) ?? ''
  await settled(page)
  expect(await axeFaults(page)).toEqual([])
  const { stdout } = await promisify(execFile)('sh', ['-c', call])
  expect(JSON.parse(stdout)).toMatchObject({ status: 'submitted', appearances: [{ anchor: 'exact' }] })
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await page.reload()
  await page.getByRole('link', { name: 'The new bridge is the longest in the county.' }).waitFor()
})

test('an invited colleague chooses a password by the link and signs in', async () => {
  const { page } = admin
  await admin.open('/users')
  await page.getByRole('button', { name: 'Invite a colleague' }).click()
  await page.getByLabel('Name').fill('Ben Okafor')
  await page.getByLabel('E-mail address').fill('ben@desk.example')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = (await page.getByRole('dialog').locator('code').textContent()) ?? ''
  expect(link).toMatch(/\/admin\/welcome#\S{20,}$/)

  const ben = await visit(browser, server, { isStranger: true })
  await ben.page.goto(link)
  await ben.page.getByText('Ben Okafor').waitFor()
  await settled(ben.page)
  expect(await axeFaults(ben.page)).toEqual([])
  await ben.page.getByLabel('Password').fill('a long pass phrase of Ben')
  await ben.page.getByRole('button', { name: 'Set the password' }).click()
  await ben.page.getByRole('link', { name: 'Sign in' }).click()
  await ben.page.getByLabel('E-mail address').fill('ben@desk.example')
  await ben.page.getByLabel('Password').fill('a long pass phrase of Ben')
  await ben.page.getByRole('button', { name: 'Sign in' }).click()
  await ben.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await settled(ben.page)
  expect(ben.faults).toEqual([])

  const late = await visit(browser, server, { isStranger: true })
  await late.page.goto(link)
  await late.page.getByRole('alert').filter({ hasText: 'another link' }).waitFor()
})
