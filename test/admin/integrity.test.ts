// The history page and erasing, in a real browser: the check says what was signed and what broke, and where.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { fillNewsroom, type Newsroom } from './newsroom.ts'
import { axeFaults, settled, type Visit, visit } from './visit.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-integrity-'))
let server: RunningServer
let browser: Browser
let newsroom: Newsroom
let v: Visit

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer({ dataDir }), sharedChromium()])
  newsroom = await fillNewsroom(server)
  await newsroom.send('POST', `/claims/${newsroom.decidedId}/reopening`, { reason: 'A new register.' })
  await newsroom.send('POST', `/claims/${newsroom.decidedId}/reviews`, {
    verdict: 'verified',
    rationale: 'The new register lists none dearer.',
    asOf: '2026-01-16',
  })
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
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

test('the head is signed, the check tells of it, and the key can be compared', async () => {
  const { page } = v
  await v.open('/history')
  await page.getByText('Nothing is signed yet.').waitFor()
  await button('Sign now').click()
  await page.getByText('Checkpoint 1 signed').waitFor()
  await button('Check integrity').click()
  const { events, head } = await newsroom.send('GET', '/history/verify')
  const said = `The chain holds: ${events} events, 1 checkpoint as signed, the last over event ${events}. Head: ${head}`
  await page.getByText(said).waitFor()
  await page.getByText('Checkpoints and key').click()
  const { keyId, publicKey } = await newsroom.send('GET', '/history/key')
  const fingerprint = await page
    .locator('code', { hasText: keyId.slice(0, 4) })
    .first()
    .textContent()
  expect(fingerprint?.replaceAll(' ', '')).toBe(keyId)
  const pem = await page.getByRole('link', { name: 'Public key' }).getAttribute('href')
  expect(decodeURIComponent(pem ?? '')).toContain(publicKey)
  await page.getByText('What this proves, and what not').click()
  await page.getByText('Who has the database and the key can rebuild everything').waitFor()
  await settled(page)
  expect(await axeFaults(page)).toEqual([])
})

test('what one person did in a row is one line that opens, and verdict changes can be seen alone', async () => {
  const { page } = v
  await v.open('/history')
  const acts = (person: string) => page.locator('summary', { hasText: new RegExp(`^${person}: `) })
  // The desk fetches a source by itself, whenever that happens to be.
  await page.getByLabel('Who').click()
  await page.getByRole('option', { name: 'Administrator' }).click()
  await settled(page)
  const burst = acts('Administrator').filter({ hasText: /\d\d claims submitted/ })
  await burst.waitFor()
  expect(await page.getByText('reopened the claim: A new register.').isVisible()).toBe(false)
  await burst.click()
  await page.getByText('reopened the claim: A new register.').waitFor()
  await button('Only verdict changes').click()
  await page.getByText('2 events', { exact: true }).waitFor()
  await page.getByRole('img', { name: 'became' }).waitFor()
  await button(/^Only this record: The bus lane on Harbour Street is the most/)
    .first()
    .click()
  await button('Only verdict changes').click()
  await page.getByText('submitted the claim').waitFor()
  expect(await page.getByText('Lane number', { exact: false }).count()).toBe(0)
  await button('Events of the whole desk').click()
  await acts('Administrator').first().waitFor()
  await page.getByLabel('What happened').click()
  await page.getByRole('option', { name: 'Claim reopened' }).click()
  await page.getByText('1 event', { exact: true }).waitFor()
  await page.getByLabel('From').fill('2030-01-01')
  await page.getByText('Nothing of the kind has happened').waitFor()
})

test('the data of a colleague are erased, and what they did stays', { timeout: 60_000 }, async () => {
  const { page } = v
  const person = { name: 'Zoe Quux', email: 'zoe@desk.example', role: 'reviewer' }
  const { id } = await newsroom.send('POST', '/users', { ...person, password: 'a long pass phrase of Zoe' })
  await v.open(`/users/${id}`)
  await button('Erase their data').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('Asked for it.')
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await dialog.getByText('Say that you mean it').waitFor()
  await dialog.getByLabel('I mean it; it cannot be undone').check()
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Their data were erased. What they did stays').waitFor()
  expect(await newsroom.send('GET', `/users/${id}`)).toMatchObject({ name: 'Erased person', isErased: true })
  await v.open('/users')
  await page.getByText('Erased person').waitFor()
  expect(await page.getByText('Zoe').count()).toBe(0)
  await v.open(`/claims/${newsroom.openId}/show/notes`)
  await button('Erase').click()
  await dialog.getByLabel('Reason').fill('Named a source.')
  await dialog.getByLabel('I mean it; it cannot be undone').check()
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Called the transit office').waitFor({ state: 'detached' })
  await page.getByText('Erased', { exact: true }).waitFor()
  await v.open('/history')
  await button('Check integrity').click()
  await page.getByText(/^The chain holds: \d+ events, 2 with erased details/).waitFor()
})

test('an end that somebody cut off with the database is found, and said where', async () => {
  const { page } = v
  const { data } = await newsroom.send('GET', '/history/checkpoints')
  const last = data[0].eventSeq
  const store = await openStore(`file:${dataDir}/claimdesk.db`)
  await store.write(async (tx) => {
    await tx.run(sql`drop trigger events_keep`)
    await tx.run(sql`delete from events where seq >= ${last}`)
  })
  await store.close()
  await v.open('/history')
  await button('Check integrity').click()
  await page.getByText(`The end is missing: checkpoint 1 signed event ${last}, which is gone.`).waitFor()
  await settled(page)
  expect(await axeFaults(page)).toEqual([])
})
