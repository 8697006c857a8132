// Evidence in a real browser: what its forms ask and send, a PDF and its text, and one sentence about origins everywhere.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveChromium, sharedChromium } from '../support/chromium.ts'
import { pdfSaying } from '../support/pdf.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { tellWire } from './board-story.ts'
import { type Send, senderTo } from './desk-queue.ts'
import { axeFaults, settled, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let send: Send

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), sharedChromium()])
  send = senderTo(server)
})
afterAll(async () => {
  await leaveChromium(browser)
  await server?.stop()
})

const dialog = (page: Page) => page.getByRole('dialog')
const field = (page: Page, name: string) => dialog(page).getByRole('textbox', { name })
const upload = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('PDF of the source').setInputFiles({ name, mimeType: 'application/pdf', buffer })

async function choose(page: Page, label: string, option: string) {
  await dialog(page).getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

test('the form tells what each stance means, takes all there is to say, and drops a reason that no longer applies', {
  timeout: 90_000,
}, async () => {
  const { id } = await send('POST', '/claims', { text: 'The pier was closed in May.' })
  const { page, open, faults, end } = await visit(browser, server)
  await open(`/claims/${id}/show/evidence`)
  await page.getByRole('button', { name: 'Add evidence' }).click()
  await field(page, 'Title').fill('Order to close the pier')
  await dialog(page).getByText('If the source is right, so is the claim').waitFor()
  await dialog(page).getByRole('combobox', { name: 'What it says about the claim' }).click()
  const meanings = await page.getByRole('option').allTextContents()
  expect(meanings).toEqual([
    'Supports the claimIf the source is right, so is the claim',
    'Refutes the claimIf the source is right, the claim is wrong',
    'Gives contextHelps to understand the claim; counts for neither side',
    'Looked for, not foundA record of having looked and found nothing; needs no source',
    'Not judged yetCounts for nothing until somebody judges it',
  ])
  await page.getByRole('option', { name: 'Refutes the claim' }).click()
  await dialog(page).getByText('If the source is right, the claim is wrong').waitFor()

  await field(page, 'Why no primary source is used').fill('The order was not to be had.')
  await choose(page, 'Level', 'Primary')
  await dialog(page)
    .getByRole('button', { name: /^Interests/ })
    .click()
  await field(page, 'Interests').fill('Runs the pier.')
  await field(page, 'Why it is not named in public').fill('Would lose the post.')
  await field(page, 'Excerpt, word for word').fill('closed from June')
  await field(page, 'Where in the source').fill('page 2')
  await field(page, 'Question it answers').fill('When was the pier closed?')
  await choose(page, 'Kind of answer', 'In its own words')
  await dialog(page).getByRole('button', { name: 'Add evidence' }).click()
  await dialog(page).waitFor({ state: 'detached' })
  const [first] = (await send('GET', `/claims/${id}/evidence`)).data
  expect(first).toMatchObject({
    ...{ stance: 'refutes', excerpt: 'closed from June', locator: 'page 2', secondaryReason: null },
    ...{ question: 'When was the pier closed?', answerType: 'extractive' },
    source: { level: 'primary', interests: 'Runs the pier.', withheld: 'Would lose the post.' },
  })

  const piece = page.locator('[data-evidence]')
  await piece.getByText('Not named outside the desk').waitFor()
  await piece.getByText('Interests: Runs the pier.').waitFor()
  await piece.getByRole('button', { name: 'Judge' }).click()
  await choose(page, 'What it says about the claim', 'Gives context')
  await field(page, 'Question it answers').fill('Since when is the pier closed?')
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await page.getByText('Question: Since when is the pier closed? (in its own words)').waitFor()
  await page.getByRole('heading', { name: 'Context, or not found (1)' }).waitFor()
  const [judged] = (await send('GET', `/claims/${id}/evidence`)).data
  expect(judged).toMatchObject({ stance: 'context', answerType: 'extractive', locator: 'page 2' })

  // A reason that still applies is sent.
  await settled(page)
  await page.getByRole('button', { name: 'Add evidence' }).click()
  await field(page, 'Title').fill('The Herald on the pier')
  await field(page, 'Why no primary source is used').fill('The minutes are not out.')
  await dialog(page).getByRole('button', { name: 'Add evidence' }).click()
  await page.getByText('No primary source: The minutes are not out.').waitFor()
  expect(faults).toEqual([])
  await end()
})

test('a PDF is uploaded, its text shows the excerpt in its place, and a file without text is refused', {
  timeout: 90_000,
}, async () => {
  const { id } = await send('POST', '/claims', { text: 'The crane lifts forty tonnes.' })
  await send('POST', `/claims/${id}/evidence`, {
    ...{ source: { title: 'Data sheet of the crane' }, stance: 'supports', excerpt: 'lifts forty tonnes' },
  })
  const { page, open, faults, end } = await visit(browser, server)
  await open(`/claims/${id}/show/evidence`)
  await page.getByRole('button', { name: 'Preview' }).first().click()
  await page.getByText('The desk keeps no text of it yet.').waitFor()
  await upload(page, 'broken.pdf', Buffer.from('%PDF-1.4 no more than that'))
  await page.getByText('The file holds no text that could be read.').waitFor()
  await page.getByText('The desk keeps no text of it yet.').waitFor()

  await upload(page, 'sheet.pdf', pdfSaying('The new crane lifts forty tonnes at most.'))
  await page.getByText('Text of the file kept').waitFor()
  const text = page.getByRole('region', { name: 'Our text' })
  await expect.poll(() => text.textContent()).toBe('The new crane lifts forty tonnes at most.')
  expect(await text.locator('mark').textContent()).toBe('lifts forty tonnes')
  await page.getByText('Text kept · excerpt found in it').waitFor()
  const [piece] = (await send('GET', `/claims/${id}/evidence`)).data
  expect(piece.excerptFound).toBe(true)

  // On the page of the source: another file, and one that is none.
  await open(`/sources/${piece.source.id}/show`)
  await page.getByText(/uploaded by Administrator/).waitFor()
  await upload(page, 'sheet-2.pdf', pdfSaying('The new crane lifts fifty tonnes.'))
  await page.getByRole('button', { name: 'Read version 2' }).click()
  await page.getByText('The new crane lifts fifty tonnes.').waitFor()
  await upload(page, 'picture.pdf', Buffer.from('GIF89a'))
  await page.getByText('The file holds no text that could be read.').waitFor()
  expect((await send('GET', `/sources/${piece.source.id}/captures`)).data).toHaveLength(2)

  await open(`/claims/${id}/show/evidence`)
  await page.getByRole('button', { name: 'Preview' }).first().click()
  await page.getByText(/^An earlier version holds the excerpt/).waitFor()
  // The browser itself notes the two refusals, and nothing else.
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([])
  await end()
})

test('every place prints the same sentence about origins, also of a verdict as it was judged', {
  timeout: 90_000,
}, async () => {
  const { claimId, sourceIds } = await tellWire(send, 77)
  await send('POST', '/sources/regrouping', {
    ...{ sourceIds: sourceIds.slice(1), derivedFrom: { title: 'Report', publisher: 'Reuters' } },
    ...{ derivation: 'reprint', reason: 'All credit Reuters.' },
  })
  await send('PATCH', `/sources/${sourceIds[0]}`, { originKnown: false })
  const sentence = '5 sources, 1 independent origin (Reuters), 1 of unknown origin'
  const shown = (page: Page) => page.getByText(sentence, { exact: true }).first().waitFor()
  const { page, open, faults, end } = await visit(browser, server)
  await open(`/desk/${claimId}`)
  await shown(page)
  await send('POST', `/claims/${claimId}/reviews`, {
    ...{ verdict: 'verified', rationale: 'All say so.', asOf: '2026-01-20' },
  })
  for (const tab of ['', '/evidence', '/reviews']) {
    await open(`/claims/${claimId}/show${tab}`)
    await shown(page)
  }
  const { settingsVersion, recheckOn } = (await send('GET', `/claims/${claimId}/verdicts`)).data[0]
  await page.getByText(`5 pieces of evidence: ${sentence}`).click()
  await page.getByRole('listitem').filter({ hasText: 'Sale approved, says the Mail' }).last().waitFor()
  await page.getByText(`Version ${settingsVersion} of the settings`).waitFor()
  expect(recheckOn).toBeNull()
  await page.getByText('No day: the policy does not ask for it').waitFor()
  await open('/claims')
  await shown(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await shown(page)
  const { data } = await send('GET', `/exports/claims.json?id=${claimId}`)
  expect(data[0].originsInWords).toBe(sentence)

  // Grouped otherwise since: what was judged stays as it was.
  await page.setViewportSize({ width: 1366, height: 768 })
  await send('PATCH', `/sources/${sourceIds[0]}`, { originKnown: true, reason: 'It had a reporter there.' })
  await open(`/claims/${claimId}/show/reviews`)
  await page.getByText(`5 pieces of evidence: ${sentence}`).waitFor()
  await page.getByText('5 sources, 2 independent origins (Herald, Reuters)').first().waitFor()
  await page.getByText('Evidence changed after the verdict was given.').waitFor()
  await open('/claims')
  await page.getByRole('button', { name: 'Evidence changed since' }).click()
  await page.getByRole('link', { name: /telling 77/ }).waitFor()
  expect(faults).toEqual([])
  await end()
})

test('what others concluded stands beside the claim as theirs, and an imported verdict is not shown as the desk’s', {
  timeout: 90_000,
}, async () => {
  const imported = await fetch(`${server.url}/api/v1/imports?wait=true`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${server.admin.key}`,
      'content-type': 'application/vnd.averitec+json',
    },
    body: JSON.stringify([
      { claim: 'The quay was sold in 2021.', label: 'Refuted', justification: 'No deed.', questions: [] },
    ]),
  })
  expect(imported.status).toBe(200)
  const { id } = (await send('GET', '/claims?q=quay')).data[0]
  const { page, open, faults, end } = await visit(browser, server)
  await open(`/claims/${id}/show`)
  await page.getByRole('heading', { name: 'An imported answer' }).waitFor()
  await page.getByText('Others concluded it, and it came with an import.').waitFor()
  await page.getByText('AVeriTeC', { exact: true }).waitFor()
  await page.getByText('Imported', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Reopen' }).waitFor()
  expect(await page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0)

  await page.getByText('Nobody’s that the desk knows of.').waitFor()
  await page.getByRole('button', { name: 'Note one' }).click()
  await field(page, 'Who').fill('Fact Desk')
  await field(page, 'Address').fill('https://factdesk.example/checks/quay')
  await field(page, 'Their rating, in their words').fill('Mostly false')
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByText('Published elsewhere and not ours: it counts for no verdict of this desk.').waitFor()
  await page.getByText('“Mostly false”').waitFor()
  expect(await page.getByRole('link', { name: 'https://factdesk.example/checks/quay' }).count()).toBe(1)
  await settled(page)
  expect(await axeFaults(page)).toEqual([])
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT, fullPage: true })

  await page.getByRole('button', { name: 'Withdraw', exact: true }).last().click()
  await field(page, 'Why').fill('Of another quay.')
  await dialog(page).getByRole('button', { name: 'Withdraw', exact: true }).click()
  await page.getByText('Nobody’s that the desk knows of.').waitFor()
  expect((await send('GET', `/claims/${id}/fact-checks`)).data).toMatchObject([
    { ratingText: 'Mostly false', withdrawn: { reason: 'Of another quay.' } },
  ])
  expect(faults).toEqual([])
  await end()
})
