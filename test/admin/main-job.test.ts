// The desk's main job in a real browser: find a claim, weigh it, judge it, take the verified ones away.
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { fillNewsroom, type Newsroom } from './newsroom.ts'
import { settled, signIn, type Visit, visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let newsroom: Newsroom

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchChromium()])
  newsroom = await fillNewsroom(server)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const heading = ({ page }: Visit, name: string | RegExp) => page.getByRole('heading', { name }).first()

test('a reviewer finds a claim, weighs it, judges it, and exports it', { timeout: 90_000 }, async () => {
  const v = await visit(browser, server, {
    reducedMotion: 'no-preference',
    isStranger: true,
    acceptDownloads: true,
  })
  const { page } = v
  await v.open('/')
  await page.getByLabel('E-mail address').fill(server.admin.email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').waitFor()
  v.faults.length = 0 // the browser itself reports the refused sign-in
  await signIn(page, server.admin)
  await v.go('/claims')

  // The list: pages, search, filters with counts, the address keeps them.
  await page.getByText('32 claims').first().waitFor()
  await page.getByRole('button', { name: 'Go to page 2' }).click()
  await page.getByText('26–32 of 32').waitFor()
  await page.getByLabel('Search claims').fill('harbour ride')
  await page.getByText('1 claim', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await page.getByRole('button', { name: /^transport 2$/ }).click()
  await page.getByText('2 claims', { exact: true }).waitFor()
  await page.getByRole('button', { name: /^Submitted 1$/ }).click()
  await page.getByText('1 claim', { exact: true }).waitFor()
  expect(decodeURIComponent(page.url())).toContain('"topic":["transport"]')
  await page.reload()
  await page.getByText('1 claim', { exact: true }).waitFor()

  // The claim: its quote, its article, its sources, what happened so far.
  await page.getByRole('link', { name: /cut the ride to the station/ }).click()
  await heading(v, 'Where it was said').waitFor()
  await page.locator('blockquote', { hasText: 'has cut the ride to the station by a third' }).waitFor()
  await page.getByRole('link', { name: 'A third faster to the station' }).waitFor()
  await page.getByRole('link', { name: /^Evidence/ }).click()
  await heading(v, 'Not judged yet (1)').waitFor()
  await page.getByRole('link', { name: 'Timetable of the Harbour Street line' }).first().waitFor()
  await page.getByText('Harbour Street to Station: 12 min').waitFor()

  // The unjudged piece is judged, then the claim; the desk's own faults stand at their fields.
  const unjudged = page.getByRole('region', { name: /^Not judged yet/ })
  await unjudged.getByRole('button', { name: 'Judge' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What it says about the claim').click()
  await page.getByRole('option', { name: 'Supports the claim' }).click()
  await dialog.getByLabel('Why, in a sentence').fill('It repeats the timetable.')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await heading(v, 'Supports the claim (2)').waitFor()
  await page
    .getByText(/^2 sources, \d independent origin/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Review', exact: true }).click()
  await page.getByRole('button', { name: 'Give the verdict' }).click()
  await page.getByText('Choose a verdict').waitFor()
  await page.getByRole('radio', { name: /Verified/ }).check()
  await page
    .getByRole('textbox', { name: 'Why', exact: true })
    .fill('The timetable says twelve minutes; it was eighteen.')
  await page.getByLabel(/^Summary/).fill('The ride takes a third less.')
  await page.getByLabel(/^As of/).fill('2027-01-01')
  await page.getByRole('button', { name: 'Give the verdict' }).click()
  await page.getByText('Must not be in the future').first().waitFor()
  v.faults.length = 0 // the browser itself reports the refused review
  await page.getByLabel(/^As of/).fill('2026-01-20')
  await page.getByRole('button', { name: 'Give the verdict' }).click()
  await page.getByText('Revision 1 · Initial').waitFor()
  await page.getByText('In force').waitFor()

  // History tells it; undo takes it back; the second time it stays.
  await page.getByRole('link', { name: 'History' }).last().click()
  await page.getByText('decided the claim: Verified – found true').first().waitFor()
  await page.getByRole('button', { name: 'Undo my verdict' }).click()
  await page.getByText('took the last act back').first().waitFor()
  await newsroom.send('POST', `/claims/${newsroom.openId}/reviews`, {
    verdict: 'verified',
    rationale: 'It stands.',
    asOf: '2026-01-20',
  })

  // The export says what it sends, and sends it.
  await v.open('/claims')
  await page.getByRole('button', { name: 'Export' }).click()
  const verified = page.getByRole('region', { name: 'Verified' })
  await verified.getByText('1 claim').waitFor()
  await page.getByRole('region', { name: 'All decided' }).getByText('2 claims').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    verified.getByRole('link', { name: 'Verified as JSON' }).click(),
  ])
  const exported = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(exported.data).toHaveLength(1)
  expect(exported.data[0]).toMatchObject({
    id: newsroom.openId,
    verdict: 'verified',
    rationale: 'It stands.',
  })
  expect(exported.data[0].evidence).toHaveLength(2)
  expect(exported.data[0].appearances[0].exact).toBe('has cut the ride to the station by a third')

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /your menu/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(v.faults).toEqual([])
  await v.end()
})

test('a claim is submitted by form with its article, quote and source; what is there already is offered', async () => {
  const v = await visit(browser, server, { reducedMotion: 'no-preference' })
  const { page } = v
  await v.open('/claims/create')
  await page
    .getByLabel(/^Claim\b/)
    .first()
    .fill('The lake was closed for 23 days.')
  await page.getByLabel(/^Title/).fill('Lake opens early')
  await page.getByLabel(/^Quote/).fill('closed for twenty-three days')
  await page.getByRole('button', { name: 'Add a source' }).click()
  await page
    .getByLabel(/^Title/)
    .last()
    .fill('Diary of the lifeguards')
  await page.getByRole('button', { name: 'Submit claim' }).click()
  await page.locator('blockquote', { hasText: 'closed for twenty-three days' }).waitFor()
  await page.getByRole('link', { name: /^Evidence 1/ }).click()
  await page.getByRole('link', { name: 'Diary of the lifeguards' }).waitFor()

  await v.open('/claims/create')
  await page
    .getByLabel(/^Claim\b/)
    .first()
    .fill('Lane number 7 opened in May.')
  await page.getByRole('radio', { name: 'None' }).check()
  await page.getByRole('button', { name: 'Submit claim' }).click()
  await page.getByRole('link', { name: 'Lane number 7 opened in May.' }).waitFor()
  await v.end()
})

test('two people change one claim: both versions are shown and neither is lost', async () => {
  const v = await visit(browser, server, { reducedMotion: 'no-preference' })
  const { page } = v
  const claim = await newsroom.send('POST', '/claims', {
    text: 'The pier is the longest.',
    speaker: 'A. Berg',
  })
  await v.open(`/claims/${claim.id}`)
  await page.getByLabel('Speaker').fill('Anna Berg')
  await page.getByLabel('Headline').fill('Longest pier')
  await newsroom.send('PATCH', `/claims/${claim.id}`, { speaker: 'Arne Berg', claimedOn: '2026' })
  await page.getByRole('button', { name: 'Save' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Anna Berg').waitFor()
  await dialog.getByText('Arne Berg').waitFor()
  await expect.poll(() => dialog.getByRole('button', { name: 'Save the chosen' }).isDisabled()).toBe(true)
  await dialog.getByRole('group', { name: 'Speaker' }).getByRole('radio', { name: 'Yours' }).check()
  await dialog.getByRole('button', { name: 'Save the chosen' }).click()
  // The dialog itself says "Anna Berg", so only its end tells that the answer is here.
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Anna Berg').first().waitFor()
  const after = await newsroom.send('GET', `/claims/${claim.id}`)
  expect(after).toMatchObject({ speaker: 'Anna Berg', headline: 'Longest pier', claimedOn: '2026' })
  await v.end()
})

test('a verdict on a claim that changed meanwhile is held back, with what changed', async () => {
  const v = await visit(browser, server, { reducedMotion: 'no-preference' })
  const { page } = v
  const { id } = await newsroom.send('POST', '/claims', {
    text: 'The pier is 300 metres long.',
    sources: [{ title: 'Survey of piers', level: 'primary', stance: 'supports', excerpt: '300 m' }],
  })
  await v.open(`/claims/${id}/show/reviews`)
  await page.getByRole('radio', { name: /Verified/ }).check()
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill('The survey says so.')
  await newsroom.send('PATCH', `/claims/${id}`, { text: 'The pier is 330 metres long.' })
  await page.getByRole('button', { name: 'Give the verdict' }).click()
  await page.getByRole('cell', { name: 'The pier is 330 metres long.' }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Why', exact: true }).inputValue()).toBe(
    'The survey says so.',
  )
  expect((await newsroom.send('GET', `/claims/${id}`)).status).toBe('submitted')
  await page.getByRole('button', { name: 'Give the verdict all the same' }).click()
  await page.getByText('Revision 1 · Initial').waitFor()
  await v.end()
})

test('many claims are assigned and tagged at once, after a preview, and all of it is taken back', async () => {
  const v = await visit(browser, server, { reducedMotion: 'no-preference' })
  const { page } = v
  await v.open(`/claims?filter=${encodeURIComponent('{"topic":["lanes"]}')}`)
  await page.getByRole('checkbox', { name: 'Select: Lane number 29 opened in May.' }).check()
  await page.getByRole('checkbox', { name: 'Select: Lane number 28 opened in May.' }).check()
  await page.getByRole('button', { name: 'Assign or tag …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Assign to').click()
  await page.getByRole('option', { name: /\(me\)/ }).click()
  await dialog.getByLabel('Add topics').fill('opening')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await dialog.getByText('2 claims will change').waitFor()
  await dialog.getByRole('button', { name: 'Change 2 claims' }).click()
  await dialog.getByText('2 claims changed').waitFor()
  const tagged = async () => (await newsroom.send('GET', '/claims?topic=opening')).data
  expect(await tagged()).toHaveLength(2)
  expect((await tagged())[0].assignee).not.toBeNull()
  await dialog.getByRole('button', { name: 'Take all of it back' }).click()
  await dialog.getByText('Taken back: 2 claims are as before.').waitFor()
  expect(await tagged()).toHaveLength(0)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.getByText('2 claims picked').waitFor()
  await v.end()
})

test('a key is shown once and can be revoked', async () => {
  const v = await visit(browser, server, { reducedMotion: 'no-preference' })
  const { page } = v
  await v.open('/api-keys/create')
  await page.getByLabel(/^Name/).fill('Importer')
  await page.getByRole('button', { name: 'Make the key' }).click()
  const key = (await page.getByRole('dialog').locator('code').textContent()) ?? ''
  const me = await fetch(`${server.url}/api/v1/me`, { headers: { authorization: `Bearer ${key}` } })
  expect(me.status).toBe(200)
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByRole('button', { name: 'Revoke Importer' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await page.getByText(/^Revoked /).waitFor()
  const refused = await fetch(`${server.url}/api/v1/me`, { headers: { authorization: `Bearer ${key}` } })
  expect(refused.status).toBe(401)
  await settled(page)
  await v.end()
})

test('what users write is shown as text', async () => {
  const v = await visit(browser, server, { reducedMotion: 'no-preference' })
  const { page } = v
  const attack = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
  const { id } = await newsroom.send('POST', '/claims', {
    text: `${attack} is a claim`,
    speaker: attack,
    quote: attack,
    article: { title: attack, url: 'https://town-herald.example/attack' },
    sources: [{ title: attack, excerpt: attack, stance: 'supports' }],
  })
  for (const tab of ['', '/evidence', '/appearances', '/history']) {
    await v.open(`/claims/${id}/show${tab}`)
    await page.getByText('onerror="document.title=1"').first().waitFor()
    expect(await page.locator('img[src="x"]').count()).toBe(0)
    expect(await page.title()).toContain('Claimdesk')
  }
  expect(v.faults).toEqual([])
  await v.end()
})
