// The evidence board in a real browser: five outlets that repeat one wire report, grouped by suggestion, by key and by menu.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { outlets, tellWire, type Wired } from './board-story.ts'
import { type Send, senderTo } from './desk-queue.ts'
import { axeFaultsInBothSchemes, settled, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let send: Send
let told: Wired
let run = 0

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
  send = senderTo(server)
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})
beforeEach(async () => {
  told = await tellWire(send, ++run)
})

const address = (tab = 'evidence') => `/claims/${told.claimId}/show/${tab}`
const sentence = (page: Page, words: string) =>
  page.getByRole('heading', { level: 2, name: words, exact: true })
const status = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })
const dialog = (page: Page) => page.getByRole('dialog')
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-evidence]')?.textContent ?? '')
const claim = () => send('GET', `/claims/${told.claimId}?include=evidence`)
const before = '5 sources, 5 independent origins (Herald, Courier, Radio and 2 more)'
const grouped = '5 sources, 1 independent origin (Reuters)'

async function opened(options: Parameters<typeof visit>[2] = {}) {
  const visitor = await visit(browser, server, options)
  await visitor.open(address())
  await visitor.page.getByRole('heading', { level: 2, name: /independent origin/ }).waitFor()
  return visitor
}

/** Says that all five are reprints of one report, as a reviewer would have. */
async function group() {
  await send('POST', '/sources/regrouping', {
    sourceIds: told.sourceIds,
    derivedFrom: { title: 'Report by Reuters', publisher: 'Reuters' },
    derivation: 'reprint',
    reason: 'All credit Reuters.',
  })
}

test('five outlets count as one when the suggestion is confirmed, and as two with the rule itself', {
  timeout: 90_000,
}, async () => {
  const { page, faults, end } = await opened()
  await sentence(page, before).waitFor()
  await page.getByText('5 items = 5 independent origins').waitFor()
  await page.getByText('Herald – credits (Reuters)').waitFor()
  await page.getByRole('button', { name: 'Confirm all 5' }).click()
  expect(await dialog(page).getByRole('textbox', { name: 'Publisher' }).inputValue()).toBe('Reuters')
  await dialog(page).getByRole('textbox', { name: 'Why' }).fill('All five credit Reuters.')
  await dialog(page).getByRole('button', { name: 'Regroup' }).click()
  await sentence(page, grouped).waitFor()
  await status(page, /^1 claim leans on these sources; .*1 independent origin \(Reuters\)\.$/).waitFor()
  await page.getByText('5 items = 1 independent origin', { exact: true }).waitFor()
  await page.getByText('Reprint: All five credit Reuters.').waitFor()
  await page.getByText('These may not be independent').waitFor({ state: 'detached' })
  expect((await claim()).independentOrigins).toEqual({ supports: 1, refutes: 0, unknown: 0 })

  await page.keyboard.press('a')
  await dialog(page).getByRole('textbox', { name: 'Title' }).fill('Rule on the export of processors')
  await dialog(page).getByRole('textbox', { name: 'Publisher' }).fill('Bureau of Trade')
  const reason = dialog(page).getByRole('textbox', { name: 'Why no primary source is used' })
  expect(await reason.count()).toBe(1)
  await dialog(page).getByRole('combobox', { name: 'Level' }).click()
  await page.getByRole('option', { name: 'Primary' }).click()
  await reason.waitFor({ state: 'detached' })
  await dialog(page).getByRole('textbox', { name: 'Excerpt, word for word' }).fill('is approved')
  await dialog(page).getByRole('button', { name: 'Add evidence' }).click()
  await sentence(page, '6 sources, 2 independent origins (Reuters, Bureau of Trade)').waitFor()
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.goto(`${server.url}/admin${address()}`)
  await sentence(page, '6 sources, 2 independent origins (Reuters, Bureau of Trade)').waitFor()
  expect(faults).toEqual([])
  await end()
})

test('by keys alone: walk the lanes, choose, regroup, split out, change a stance', {
  timeout: 90_000,
}, async () => {
  const { page, faults, end } = await opened()
  await sentence(page, before).waitFor()
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toContain('the Herald')
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toContain('the Courier')
  await page.keyboard.press('x')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await page.getByText('2 items chosen').waitFor()
  await page.keyboard.press('m')
  await dialog(page).getByText('2 sources: Courier, Radio').waitFor()
  await dialog(page).getByRole('button', { name: 'Regroup' }).click()
  // Neither what they rest on nor a reason was given.
  await dialog(page).getByText('Required').first().waitFor()
  await dialog(page).getByRole('combobox', { name: 'Rests on' }).click()
  await page.getByRole('option', { name: /^Herald/ }).click()
  await dialog(page).getByRole('textbox', { name: 'Why' }).fill('The same words as the Herald.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('5 items = 3 independent origins').waitFor()
  await page.getByText('3 items = 1 origin').waitFor()

  await settled(page)
  await page.locator('[data-evidence]', { hasText: 'the Radio' }).focus()
  await page.keyboard.press('Shift+M')
  await dialog(page).getByRole('textbox', { name: 'Why' }).fill('It had a reporter there.')
  await dialog(page).getByRole('button', { name: 'Split out' }).click()
  await page.getByText('5 items = 4 independent origins').waitFor()

  await settled(page)
  await page.locator('[data-evidence]', { hasText: 'the Mail' }).focus()
  await page.keyboard.press('>')
  await page.getByRole('heading', { name: 'Refutes the claim (1)' }).waitFor()
  await status(page, 'Judged: refutes the claim.').waitFor()
  await settled(page)
  expect(await focused(page)).toContain('the Mail')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toContain('the Mail')
  await page.keyboard.press('<')
  await page.getByRole('heading', { name: 'Refutes the claim (0)' }).waitFor()

  await settled(page)
  await page.keyboard.press('?')
  await dialog(page).getByRole('switch').click()
  await dialog(page).getByRole('button', { name: 'Close' }).click()
  expect(await page.locator('kbd').count()).toBe(0)
  await page.keyboard.press('m')
  await page.waitForTimeout(200)
  expect(await dialog(page).count()).toBe(0)
  expect(faults).toEqual([])
  await end()
})

test('our text shows the excerpt in its place; one it does not hold is stood by', {
  timeout: 60_000,
}, async () => {
  const { evidence } = await claim()
  await send('PATCH', `/evidence/${evidence[0].id}`, { excerpt: 'item 29 on the day' })
  await send('PATCH', `/evidence/${evidence[1].id}`, { excerpt: 'sold without leave' })
  const { page, faults, end } = await opened()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const text = page.getByRole('region', { name: 'Our text' })
  const mark = text.locator('mark')
  expect(await mark.textContent()).toBe('item 29 on the day')
  await settled(page)
  const [inner, outer] = [await mark.boundingBox(), await text.boundingBox()]
  expect(inner?.y).toBeGreaterThan(outer?.y ?? 0)
  expect(inner?.y).toBeLessThan((outer?.y ?? 0) + (outer?.height ?? 0))

  await page.keyboard.press('ArrowDown')
  await page.getByText('Our text does not hold this excerpt.').waitFor()
  expect(await text.locator('mark').count()).toBe(0)
  await page.getByText('Excerpt not in our text').waitFor()
  await page.getByRole('button', { name: 'Stand by it' }).click()
  await page.getByText('Administrator stands by it all the same.').waitFor()
  expect((await claim()).evidence[1].excerptConfirmedBy.name).toBe('Administrator')
  await page.keyboard.press('Escape')
  await text.waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await end()
})

test('a text that could not be fetched says why, is tried again, pasted, and uploaded', {
  timeout: 60_000,
}, async () => {
  await send('POST', `/claims/${told.claimId}/evidence`, {
    // A private address: the desk does not fetch it, and says so.
    source: { title: 'A page at home', url: `http://127.0.0.1:9/${run}` },
    stance: 'refutes',
    excerpt: 'Nothing was approved.',
  })
  const { page, faults, end } = await opened()
  const piece = page.locator('[data-evidence]', { hasText: 'A page at home' })
  await piece.getByText('Text could not be fetched').waitFor()
  await piece.getByRole('button', { name: 'Preview' }).click()
  await page.getByText('It could not be fetched').waitFor()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('It is fetched in the background').waitFor()
  await page.getByRole('button', { name: 'Try again' }).waitFor()
  const { data } = await send('GET', `/sources?q=${encodeURIComponent('A page at home')}&sort=-createdAt`)
  expect((await send('GET', `/sources/${data[0].id}/captures`)).data).toHaveLength(2)

  await page.getByRole('button', { name: 'Paste a text' }).click()
  await dialog(page)
    .getByRole('textbox', { name: 'Text' })
    .fill('On Tuesday: Nothing was approved. So it went.')
  await dialog(page).getByRole('button', { name: 'Keep this text' }).click()
  expect(await page.getByRole('region', { name: 'Our text' }).locator('mark').textContent()).toBe(
    'Nothing was approved.',
  )
  await piece.getByText('excerpt found in it').waitFor()
  await page.getByLabel('PDF of the source').setInputFiles({
    name: 'empty.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 no more than that'),
  })
  await page.getByText('The file holds no text that could be read.').waitFor()
  // The browser itself notes the refusal of the file, and nothing else.
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([])
  await end()
})

test('a piece is regrouped by its menu, also on a phone', { timeout: 60_000 }, async () => {
  const { page, faults, end } = await opened({ viewport: { width: 390, height: 844 } })
  await page.getByRole('button', { name: 'Move Sale approved, says the Mail' }).click()
  await page.getByRole('menuitem', { name: 'Say what it rests on …' }).click()
  await dialog(page).getByRole('radio', { name: 'Something that cannot be identified' }).check()
  await dialog(page).getByRole('textbox', { name: 'Why' }).fill('Names nobody.')
  await dialog(page).getByRole('button', { name: 'Regroup' }).click()
  await sentence(
    page,
    '5 sources, 4 independent origins (Herald, Courier, Radio and 1 more), 1 of unknown origin',
  ).waitFor()
  await page.getByText('5 items = 4 independent origins, 1 of unknown origin').waitFor()
  await page.getByRole('button', { name: 'Move Sale approved, says the Post' }).click()
  await page.getByRole('menuitem', { name: 'Gives context' }).click()
  await page.getByRole('heading', { name: 'Context, or not found (1)' }).waitFor()
  // Nested lists, for whoever reads the board rather than sees it.
  const lane = page.getByRole('region', { name: /^Supports the claim/ })
  expect(await lane.locator('> ul > li > ul > li').count()).toBe(4)
  expect(faults).toEqual([])
  await end()
})

test('a retracted source, a contact, unsaved evidence and the life of a verdict', {
  timeout: 90_000,
}, async () => {
  await group()
  const { data } = await send('GET', `/sources?id=${told.sourceIds[0]}`)
  const { page, open, faults, end } = await opened()
  await open(`/sources/${data[0].derivedFromId}/show`)
  await page.getByRole('button', { name: 'Change its standing' }).click()
  await dialog(page).getByRole('combobox', { name: 'Standing' }).click()
  await page.getByRole('option', { name: 'Retracted by its publisher' }).click()
  await dialog(page)
    .getByRole('textbox', { name: /^What its publisher did/ })
    .fill('Withdrawn on 22 January.')
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await page.getByText('Withdrawn on 22 January.').first().waitFor()

  await open(`/sources/${told.sourceIds[0]}`)
  await page.getByRole('textbox', { name: 'Why it is not named in public' }).fill('Would lose the post.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Would lose the post.').first().waitFor()
  await page.getByText('Why: All credit Reuters.').waitFor()
  expect((await send('GET', `/sources/${told.sourceIds[0]}`)).withheld).toBe('Would lose the post.')

  await open(address('notes'))
  await page.getByRole('button', { name: 'Note a contact' }).click()
  await dialog(page).getByRole('textbox', { name: 'Whom' }).fill('Press office')
  await dialog(page).getByLabel('Reply due on').fill('2026-01-23')
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await page.getByText('reply due 23 Jan 2026').waitFor()
  await page.getByRole('button', { name: 'What came of it' }).click()
  await dialog(page).getByRole('combobox', { name: 'What came of it' }).click()
  await page.getByRole('option', { name: 'Answered' }).click()
  await dialog(page).getByRole('textbox', { name: 'Reply, as it may be published' }).fill('They stand by it.')
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await page.locator('blockquote', { hasText: 'They stand by it.' }).waitFor()
  expect((await send('GET', `/claims/${told.claimId}/contacts`)).data).toMatchObject([
    { whom: 'Press office', outcome: 'answered', replyDueOn: '2026-01-23', version: 2 },
  ])

  await open('/settings')
  const lives = page.getByRole('group', { name: /^Days until a verdict is/ })
  await lives.getByRole('spinbutton', { name: 'State' }).fill('90')
  await lives.getByRole('spinbutton', { name: 'Number' }).fill('')
  await page.getByRole('button', { name: 'Save the policy' }).click()
  await page.getByText('Settings saved').waitFor()
  const { lifetimes } = (await send('GET', '/settings')).policy
  expect(lifetimes).toMatchObject({ state: 90, number: null, event: null, comparison: 180 })

  const { id } = await send('POST', '/claims', {
    text: `The pier is closed, telling ${run}.`,
    sources: [
      { title: `A word from the harbour ${run}`, stance: 'supports', level: 'primary', excerpt: 'closed' },
    ],
  })
  await send('POST', `/claims/${id}/reviews`, {
    verdict: 'verified',
    rationale: 'It says so.',
    asOf: '2026-01-15',
  })
  await open('/claims')
  // The claims nobody has decided leave the list; the decided one stays in it.
  const undecided = page.getByRole('link', { name: /^The ministry approved/ })
  await undecided.first().waitFor()
  await page.getByRole('button', { name: 'Leans on unsaved evidence' }).click()
  await expect.poll(() => undecided.count(), { timeout: 10_000 }).toBe(0)
  await page.getByRole('link', { name: /^The pier is closed/ }).waitFor()
  expect(faults).toEqual([])
  await end()
})

test.each([1366, 390])('%i pixels wide the board is accessible', { timeout: 90_000 }, async (width) => {
  await send('POST', `/claims/${told.claimId}/evidence`, {
    stance: 'not_found',
    question: 'Did the gazette print it?',
  })
  const viewport = { width, height: width === 390 ? 844 : 768 }
  const { page, open, faults, end } = await opened({ viewport })
  const check = async (what: string) => {
    await settled(page)
    expect(await axeFaultsInBothSchemes(page), what).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${what} fits the width`).toBeLessThanOrEqual(0)
  }
  await check('with suggestions')
  const first = page.locator('[data-evidence]', { hasText: `the ${outlets[0]}` })
  await first.getByRole('button', { name: 'Preview' }).click()
  await check('the preview')
  await page.getByRole('button', { name: 'Close the preview' }).click()
  await page.getByRole('button', { name: /^Move Sale approved, says the Herald/ }).click()
  await check('the menu')
  await page.getByRole('menuitem', { name: 'Split out …' }).click()
  await check('splitting out')
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  await first.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Rests on …' }).click()
  await check('regrouping')
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  await group()
  await open(address())
  await check('grouped')
  await open(`/sources/${told.sourceIds[0]}/show`)
  await check('the source')
  await page.getByRole('button', { name: 'Change its standing' }).click()
  await check('its standing')
  await open(address('notes'))
  await page.getByRole('button', { name: 'Note a contact' }).click()
  await check('a contact')
  await open('/settings')
  await check('the settings')
  expect(faults).toEqual([])
  await end()
})
