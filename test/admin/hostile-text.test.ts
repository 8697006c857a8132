// Script in every field people can fill: on every page of the admin it is shown as what it is, and runs nowhere.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { fillNewsroom, type Newsroom } from './newsroom.ts'
import { visit } from './visit.ts'

let server: RunningServer
let browser: Browser
let paths: string[] = []

/** Would be an element if it were taken for one, and would tell if it ran. */
const mark = `<xss-mark></xss-mark><img src=x onerror="window.hasRun=1">"'>{{7*7}}\${7*7}`
const url = (n: number) => `https://site-${n}.example/"><xss-mark>`

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchChromium()])
  paths = await poison(await fillNewsroom(server))
}, 90_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Fills every field there is. @returns the pages where it is seen */
async function poison({ send }: Newsroom): Promise<string[]> {
  await send('PATCH', '/settings', { desk: { name: mark } })
  const article = { title: mark, url: url(1), publisher: mark, author: mark, text: `He said ${mark} twice.` }
  const source = { title: mark, url: url(2), publisher: mark, owner: mark, level: 'primary', interests: mark }
  const made = await send('POST', '/sources', source)
  const claim = await send('POST', '/claims', {
    ...{ text: mark, headline: mark, speaker: mark, topics: [mark.slice(0, 90)], quote: mark, article },
    ...{ scope: { place: { value: mark, basis: 'stated' } }, externalId: mark },
    sources: [{ title: `${mark} 2`, stance: 'supports', level: 'primary', excerpt: mark, locator: mark }],
  })
  await send('POST', `/claims/${claim.id}/evidence`, {
    sourceId: made.id,
    stance: 'refutes',
    excerpt: mark,
    note: mark,
  })
  await send('POST', `/claims/${claim.id}/notes`, { text: mark })
  await send('POST', `/claims/${claim.id}/contacts`, { whom: mark, channel: 'email', note: mark })
  await send('POST', `/claims/${claim.id}/fact-checks`, { publisher: mark, url: url(3), ratingText: mark })
  const twin = await send('POST', '/claims', { text: `${mark} 2`, topics: [mark.slice(0, 90)] })
  await send('PUT', `/claims/${claim.id}/matches`, {
    otherId: twin.id,
    decision: 'related',
    relation: 'newer',
  })
  const judged = { title: `${mark} 3`, url: url(7), stance: 'supports', level: 'primary' }
  const decided = await send('POST', '/claims', { text: `${mark} 3`, sources: [judged] })
  const words = { rationale: mark, summary: mark, reading: mark, note: mark, asOf: '2026-01-15' }
  await send('POST', `/claims/${decided.id}/reviews`, { verdict: 'refuted', ...words })
  await send('POST', `/claims/${decided.id}/publication`)
  const asked = { revision: 1, what: mark, sourceUrl: url(4), name: mark }
  const request = await send('POST', `/claims/${decided.id}/correction-requests`, asked)
  await send('POST', `/claims/${decided.id}/reopening`, { reason: mark })
  await send('POST', `/claims/${decided.id}/reviews`, { verdict: 'mixed', changeNote: mark, ...words })
  const user = await send('POST', '/users', { name: mark, email: 'mark@desk.example', role: 'reviewer' })
  await send('POST', '/api-keys', { name: mark })
  await send('POST', '/views', { name: mark })
  await send('POST', '/saved-exports', { name: mark })
  const hook = await send('POST', '/webhooks', { name: mark, url: url(5) })
  const job = await importOf(
    `text,speaker\n"${mark.replaceAll('"', '""')} 4",x\n,"${mark.replaceAll('"', '""')}"\n`,
  )
  return [
    ...[
      '/claims',
      `/claims?filter=${encodeURIComponent(JSON.stringify({ q: mark }))}`,
      '/due',
      '/matches',
      '/inbox',
    ],
    ...[
      '',
      '/show',
      '/show/evidence',
      '/show/appearances',
      '/show/matches',
      '/show/notes',
      '/show/history',
    ].map((tab) => `/claims/${claim.id}${tab}`),
    ...[`/claims/${decided.id}/show`, `/claims/${decided.id}/show/reviews`, '/desk', '/exports'],
    `/claims/create?${new URLSearchParams({ quote: mark, url: url(6), title: mark })}`,
    ...['/articles', `/articles/${claim.article.id}/show`, `/articles/${claim.article.id}/show/about`],
    ...['/sources', `/sources/${made.id}/show`, `/sources/${made.id}`, '/corrections', '/history'],
    ...['/correction-requests', `/correction-requests/${request.id}/show`, '/jobs', `/jobs/${job}/show`],
    ...['/users', `/users/${user.id}`, '/api-keys', '/webhooks', `/webhooks/${hook.id}/show`, '/settings'],
    `/${encodeURIComponent(mark)}`,
  ]
}

async function importOf(csv: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/v1/imports?wait=true&name=${encodeURIComponent(mark)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.admin.key}`, 'content-type': 'text/csv' },
    body: csv,
  })
  return (await answer.json()).id
}

test('no page takes it for anything but text', { timeout: 120_000 }, async () => {
  const { page, open, go, faults, end } = await visit(browser, server)
  await open('/claims')
  let shown = 0
  for (const path of paths) {
    await go(path)
    const found = await page.evaluate(() => ({
      elements: document.querySelectorAll('xss-mark, img[src=x], [onerror]').length,
      hasRun: 'hasRun' in window,
      addresses: [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([download])')]
        .map(({ protocol }) => protocol)
        .filter((protocol) => !/^(https?|mailto|blob|javascript):$/.test(protocol)),
      isShown: document.body.innerText.includes('<xss-mark>'),
      isComputed: document.body.innerText.includes('"\'>49'),
    }))
    expect([path, found]).toMatchObject([
      path,
      { elements: 0, hasRun: false, addresses: [], isComputed: false },
    ])
    if (found.isShown) shown++
    expect(faults, path).toEqual([])
  }
  expect(shown, 'the marks are there').toBeGreaterThan(20)
  await end()
})
