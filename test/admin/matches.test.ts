// Has this been checked already, in a real browser: recognised while typing and at the desk, merged and unmerged; pairs by keys and in bulk.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { senderTo } from './desk-queue.ts'
import { fillPairs, refute, refutedText, repeated } from './matches-pairs.ts'
import { axeFaults, type Visit, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let v: Visit

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
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

const send = (method: string, path: string, body?: unknown) => senderTo(server)(method, path, body)
const dialog = () => v.page.getByRole('dialog')
const said = (text: string | RegExp) => v.page.getByRole('status').filter({ hasText: text }).waitFor()
const waiting = async () => (await send('GET', '/matches?total=true')).total as number
const mergedInto = async (id: string) => (await send('GET', `/claims?id=${id}`)).data[0].mergedIntoId

test('an empty list says what comes there', async () => {
  await v.open('/matches')
  await v.page.getByText('No pair waits').waitFor()
  expect(await axeFaults(v.page)).toEqual([])
})

test('a sentence that repeats a refuted claim in other words is recognised, merged, and unmerged', async () => {
  const refuted = await refute(send)
  const { page } = v
  await v.open('/claims/create')
  await page.getByRole('textbox', { name: 'Claim', exact: true }).fill(repeated)
  const hint = page.getByRole('status', { name: 'Already on the desk' })
  await hint.getByText('Looks like a claim already refuted (15 Jan 2026)').waitFor()
  await page.getByRole('radio', { name: 'None' }).check()
  await hint.getByRole('button', { name: 'Add this article as an appearance instead' }).click()
  await hint.getByRole('alert').filter({ hasText: 'Give the article and the quote' }).waitFor()
  await page.getByRole('button', { name: 'Submit claim' }).click()
  await page.getByRole('heading', { name: repeated }).waitFor()
  const id = /claims\/(clm_\w+)/.exec(page.url())?.[1] ?? ''

  await v.go(`/desk/${id}`)
  const line = page.getByRole('region', { name: 'Looks like' })
  await line.getByText('Looks like a claim already refuted (15 Jan 2026):').waitFor()
  await page.keyboard.press('d')
  await dialog().getByText('The answer stays “Refuted – found false”.').waitFor()
  await page.keyboard.press('s')
  await said(/^Merged into “The Kestrel vaccine/)
  expect(await mergedInto(id)).toBe(refuted)
  await page.keyboard.press('u')
  await said('Undone: merge')
  expect(await mergedInto(id)).toBeNull()
  await line.getByRole('button', { name: 'Compare' }).click()
  await dialog().getByRole('button', { name: 'Use its verdict as evidence' }).click()
  await said('Its verdict is evidence now.')
  expect((await send('GET', `/claims/${id}/evidence`)).data).toMatchObject([
    { stance: 'refutes', verdictOf: { id: refuted } },
  ])
  await page.keyboard.press('u')
  await said('Undone: evidence')
  await line.getByRole('button', { name: 'Compare' }).click()
  await dialog().getByRole('button', { name: 'Same: merge' }).click()
  await said(/^Merged into/)

  await v.go(`/claims/${refuted}/show`)
  await page.getByText('Merged in: 1 claim').waitFor()
  await page.getByRole('button', { name: 'Unmerge' }).click()
  await dialog().getByRole('button', { name: 'Unmerge' }).click()
  await page.getByText('Unmerged: they are two claims again').waitFor()
  await page.getByText('Merged in: 1 claim').waitFor({ state: 'detached' })
  expect(await mergedInto(id)).toBeNull()
})

test('the words of an article are added to the claim there is, instead of a second one', async () => {
  const refuted = (await send('GET', '/claims?verdict=refuted')).data[0].id
  const { page } = v
  await v.open('/claims/create')
  const quote = 'people are being tracked by microchips in the Kestrel vaccine'
  await page.getByRole('textbox', { name: 'Claim', exact: true }).fill(repeated)
  await page.getByLabel('Title').fill('Another paper')
  await page.getByLabel('Text', { exact: false }).first().fill(`We hear that ${quote}, and more.`)
  await page.getByRole('textbox', { name: 'Quote' }).fill(quote)
  await page
    .getByRole('status', { name: 'Already on the desk' })
    .getByRole('group', { name: refutedText })
    .getByRole('button', { name: 'Add this article' })
    .click()
  await page.getByText('Added as an appearance of the claim that was there').waitFor()
  await page.getByRole('link', { name: 'Another paper' }).waitFor()
  expect((await send('GET', `/claims/${refuted}/appearances`)).data).toHaveLength(2)
})

test('a sentence that is a claim elsewhere is proposed in the reader as an appearance of it', async () => {
  const text = 'The Harrow tunnel cost 4.2 million dollars in 2019.'
  const claim = await send('POST', '/claims', { text })
  const article = await send('POST', '/articles', { title: 'Tunnels', text: `A walk. ${text} It was dear.` })
  const { page } = v
  await v.open(`/articles/${article.id}/show`)
  const card = page.getByRole('listitem').filter({ hasText: 'On the desk in these words' })
  await card.getByRole('button', { name: text }).click()
  await card.getByRole('button', { name: 'Add as an appearance' }).click()
  await said(/^Added as an appearance of “The Harrow tunnel/)
  expect((await send('GET', `/claims/${claim.id}/appearances`)).data).toHaveLength(1)
})

test('five pairs are decided by keys alone, with one taken back', async () => {
  await fillPairs(send, 6)
  const before = await waiting()
  const { page } = v
  await v.open('/matches')
  const heading = page.getByRole('heading', { level: 2 })
  const left = (count: number) =>
    heading.filter({ hasText: new RegExp(`^${count} pairs? to decide$`) }).waitFor()
  const isFocused = () => heading.evaluate((one) => one === document.activeElement)
  await left(before)
  await page.getByText('If they are the same,').waitFor()
  await page.keyboard.press('s')
  await said(/^Merged into/)
  await left(await waiting())
  await expect.poll(isFocused).toBe(true)
  await page.keyboard.press('u')
  await said('Undone: merge')
  await left(before)
  await page.keyboard.press('s')
  await said(/^Merged into/)
  const merged = await waiting()
  await left(merged)
  await page.keyboard.press('x')
  await said(/^Different/)
  await left(merged - 1)
  const text = () =>
    page
      .getByRole('region', { name: /^Older claim/ })
      .getByRole('paragraph')
      .textContent()
  const first = await text()
  await page.keyboard.press('k')
  await said(/^Skipped/)
  expect(await text()).not.toBe(first)
  await page.keyboard.press('r')
  await page.getByRole('group', { name: 'How they are related' }).waitFor()
  await page.keyboard.press('2')
  await said(/^Related: newer figures/)
  await left(merged - 2)
  await page.keyboard.press('w')
  await page.getByRole('region', { name: 'Newer claim, stays' }).waitFor()
  await page.keyboard.press('w')
  await page.keyboard.press('x')
  await left(merged - 3)
  await page.keyboard.press('?')
  await dialog().getByRole('switch').click()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await page.keyboard.press('x')
  await page.getByRole('button', { name: 'Different', exact: true }).click()
  await left(merged - 4)
  expect(await waiting()).toBe(merged - 4)
})

test('many are merged at once after a look at a sample, and taken back as one', async () => {
  const { page } = v
  const before = await waiting()
  await v.open('/matches')
  await page.getByRole('button', { name: 'Decide many' }).click()
  await dialog().getByRole('button', { name: 'Preview' }).click()
  await dialog().getByRole('region', { name: 'A sample' }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  const button = dialog().getByRole('button', { name: /^Merge \d+ pairs?$/ })
  const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(0)
  await button.click()
  await dialog()
    .getByText(new RegExp(`^${count} pairs? merged`))
    .waitFor()
  expect(await waiting()).toBeLessThan(before)
  await dialog().getByRole('button', { name: 'Take all of it back' }).click()
  await dialog().getByText(`Taken back: ${count} pair`).waitFor()
  expect(await waiting()).toBe(before)
})

test('a desk that cannot be reached says so, and is asked again', async () => {
  const { page } = v
  await page.route('**/api/v1/matches?*', (route) => route.abort())
  await v.open('/matches')
  await page.getByText('The desk cannot be reached').first().waitFor({ timeout: 20_000 })
  await page.unroute('**/api/v1/matches?*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText(/^\d+ pairs? to decide$/).waitFor()
  expect(v.faults.splice(0).every((fault) => fault.includes('ERR_FAILED'))).toBe(true)
})

test('a reader of the desk compares, and decides nothing', async () => {
  await send('POST', '/users', {
    ...{ name: 'Rita', email: 'rita@desk.example', role: 'reader', password: 'a long pass phrase of Rita' },
  })
  const person = { email: 'rita@desk.example', password: 'a long pass phrase of Rita' }
  const other = await visit(browser, { ...server, admin: { ...server.admin, ...person } })
  await other.open('/matches')
  await other.page.getByText(/^\d+ pairs? to decide$/).waitFor()
  expect(await other.page.getByRole('button', { name: 'Different' }).count()).toBe(0)
  expect(other.faults).toEqual([])
  await other.end()
})

test('facts that differ stand on top, and different answers say why they cannot be merged', async () => {
  await send('POST', '/matches/decisions', { act: 'different', minScore: 0, limit: 200 })
  const text = 'The Alder bridge was closed for 40 days in 2023.'
  const other = text.replace('40', '60')
  const supported = (excerpt: string, stance: string) => ({
    sources: [{ title: `Log: ${excerpt}`, stance, level: 'primary', excerpt }],
  })
  const one = await send('POST', '/claims', { text, ...supported('Forty.', 'supports') })
  const two = await send('POST', '/claims', { text: other, ...supported('Not sixty.', 'refutes') })
  const judge = (id: string, verdict: string) =>
    send('POST', `/claims/${id}/reviews`, { verdict, rationale: 'The log.', asOf: '2026-01-15' })
  await judge(one.id, 'verified')
  await judge(two.id, 'refuted')
  const { page } = v
  await v.open('/matches')
  await page.getByRole('row', { name: /^Number 40.* 60/ }).waitFor()
  await page.getByText('They cannot be merged while their answers differ.').waitFor()
  expect(await page.getByRole('button', { name: 'Same: merge' }).isDisabled()).toBe(true)
})
