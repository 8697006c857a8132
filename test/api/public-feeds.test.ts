// The feeds of the public site, read by a reader that is none of ours: what is published and corrected, and nothing else.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import Parser from 'rss-parser'
import supertest from 'supertest'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, deskOver, openDesk } from '../support/desk.ts'
import { jsonFeedFaults } from '../support/json-feed.ts'
import { decide, makeDecidedClaim, unique } from '../support/make.ts'
import { wait } from './caused.ts'

let folder = ''
let silent: Desk
let desk: Desk

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-feeds-'))
  silent = await openDesk(join(folder, 'desk.db'))
  desk = deskOver(silent.store, { publicUrl: 'https://desk.example' })
})
afterAll(async () => {
  for (const each of [silent, desk]) each.server.close()
  await silent.store.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => wait(desk, 1))

const get = (path: string, on = desk) => supertest(on.server).get(path).buffer(true)
const bodyOf = ({ text, body }: { text?: string; body: unknown }) => text ?? String(body)
const textOf = (html = '') => parseHTML(`<html><body>${html}</body></html>`).document.body.textContent

interface Read {
  title: string | undefined
  url: string | undefined
  home: string | undefined
  updated?: string | undefined
  items: {
    id: string
    title: string
    link: string
    at: string
    words: string
    topics: string[]
  }[]
}

const kinds = ['xml', 'atom', 'json'] as const

/** Any of the three kinds, as their readers understand it. */
async function follow(path: string): Promise<Read> {
  const answer = await get(path)
  expect(answer.status, path).toBe(200)
  const type = path.includes('.json') ? 'feed+json' : path.includes('.atom') ? 'atom+xml' : 'rss+xml'
  expect(answer.headers['content-type']).toBe(`application/${type}; charset=utf-8`)
  const body = bodyOf(answer)
  if (type === 'feed+json') {
    const feed = JSON.parse(body)
    expect(jsonFeedFaults(feed)).toEqual([])
    const items = feed.items.map((item: Record<string, string>) => ({
      ...{ id: item.id, title: item.title, link: item.url, at: item.date_published, topics: item.tags ?? [] },
      words: textOf(item.content_html),
    }))
    return { title: feed.title, url: feed.feed_url, home: feed.home_page_url, items }
  }
  const parser = new Parser<
    { lastBuildDate?: string },
    { id?: string; category?: unknown; 'content:encoded'?: string }
  >({
    customFields: { item: ['content:encoded', 'category'] },
  })
  const feed = await parser.parseString(body)
  const items = feed.items.map((item) => {
    const terms = [item.category ?? []].flat() as { $?: { term: string } }[]
    return {
      ...{ id: item.guid ?? item.id ?? '', link: item.link ?? '', at: item.isoDate ?? '' },
      title: type === 'atom+xml' ? textOf(item.title) : (item.title ?? ''),
      words: textOf(item['content:encoded'] ?? item.content),
      topics: item.categories ?? terms.flatMap(({ $ }) => $?.term ?? []),
    }
  })
  return { title: feed.title, url: feed.feedUrl, home: feed.link, updated: feed.lastBuildDate, items }
}

async function publish(id: string): Promise<string> {
  const { status, text } = await desk.as.editor.post(`/claims/${id}/publication`)
  expect(status, text).toBe(200)
  return id
}

const makePublished = async (body = {}, review = {}) =>
  publish((await makeDecidedClaim(desk, { text: unique('The pier is the longest'), ...body }, review)).id)

async function answerAgain(id: string, review: Record<string, unknown>) {
  await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'New figures.' })
  wait(desk, 1)
  await decide(desk, id, review)
}

describe.each(kinds)('feed.%s', (kind) => {
  test('tells a verdict with its day, the claim, the speaker and the summary', async () => {
    const text = unique('The <pier> is the longest & oldest')
    const id = await makePublished(
      { text, speaker: 'Mayor Ito', topics: ['coast'] },
      { verdict: 'refuted', rating: 'False', summary: 'Two are longer.' },
    )
    const feed = await follow(`/feed.${kind}`)
    expect(feed.title).toBe('Claimdesk: fact-checks')
    expect([feed.url, feed.home]).toEqual([`https://desk.example/feed.${kind}`, 'https://desk.example/'])
    expect(feed.items[0]).toEqual({
      id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}#1$/),
      title: `Refuted: ${text}`,
      link: `https://desk.example/claims/${id}`,
      at: desk.clock.now.toISOString(),
      words: `Refuted, found false, as of 20 January 2026.\n“${text}” – Mayor Ito\nTwo are longer.`,
      topics: ['coast'],
    })
    if (feed.updated) expect(new Date(feed.updated).toISOString()).toBe(desk.clock.now.toISOString())
  })

  test('names each revision for good, and tells a correction as another item', async () => {
    const id = await makePublished()
    const [first] = (await follow(`/feed.${kind}`)).items
    await answerAgain(id, { verdict: 'refuted' })
    const [second] = (await follow(`/feed.${kind}`)).items
    expect(second?.id).toBe(first?.id.replace('#1', '#2'))
    expect(second?.words).toContain('This corrects what we had said before.')
    await desk.as.admin.patch('/settings', { desk: { name: unique('The desk') } })
    const moved = deskOver(silent.store, { publicUrl: 'https://elsewhere.example' })
    const there = bodyOf(await get(`/feed.${kind}`, moved))
    moved.server.close()
    expect(there).toContain(second?.id)
    expect(there).toContain('https://elsewhere.example/claims/')
    await desk.as.admin.patch('/settings', { desk: { name: 'Claimdesk' } })
  })

  test('is narrowed as the lists are, and says so', async () => {
    const topic = unique('harbours')
    const speaker = unique('Captain Vane')
    const publisher = unique('Tide Herald')
    const word = unique('Zanzibar').replace(' ', '')
    const text = `The quay of ${word} was widened.`
    const article = { title: unique('Quays'), publisher, text: `She said: ${text}` }
    const quote = `quay of ${word}`
    const id = await makePublished({ text, quote, article, speaker, topics: [topic] }, { verdict: 'mixed' })
    await makePublished()
    const idsOf = async (query: Record<string, string>) => {
      const feed = await follow(`/feed.${kind}?${new URLSearchParams(query)}`)
      return { ...feed, ids: feed.items.map(({ link }) => link.split('/').at(-1)) }
    }
    const queries: Record<string, string>[] = [
      ...[{ topic }, { speaker }, { outlet: publisher }],
      { q: word.toLowerCase() },
    ]
    for (const query of queries) {
      const { ids, title, url, home } = await idsOf(query)
      expect(ids, JSON.stringify(query)).toEqual([id])
      expect(title).toContain(Object.values(query)[0])
      expect(url).toBe(`https://desk.example/feed.${kind}?${new URLSearchParams(query)}`)
      expect(home).toBe(`https://desk.example/?${new URLSearchParams(query)}`)
    }
    const mixed = await idsOf({ verdict: 'mixed' })
    expect(mixed.title).toBe('Claimdesk: fact-checks, Mixed')
    expect(mixed.ids).toContain(id)
    expect(mixed.items.every(({ title }) => title.startsWith('Mixed: '))).toBe(true)
    expect((await idsOf({ topic, verdict: 'refuted' })).ids).toEqual([])
    expect((await get(`/feed.${kind}?verdict=true`)).status).toBe(404)
  })

  test('holds nothing that is not public', async () => {
    const undecided = await makeDecidedClaim(desk, { text: unique('Secret one') })
    const held = await makePublished({ text: unique('Held one') })
    await desk.as.editor.put(`/claims/${held}/hold`, { reason: 'Secret reason' })
    await answerAgain(held, { verdict: 'mixed', summary: 'Secret summary' })
    const retracted = await makePublished({ text: unique('Secret withdrawn one') })
    await desk.as.editor.post(`/claims/${retracted}/retraction`, { reason: 'x' })
    const body = bodyOf(await get(`/feed.${kind}`))
    expect(body).not.toContain('Secret')
    expect(body).not.toContain(undecided.id)
    const { items } = await follow(`/feed.${kind}`)
    const one = items.find(({ link }) => link.endsWith(held))
    expect(one?.id).toMatch(/#1$/)
    expect(one?.title).toMatch(/^Verified: Held one/)
  })

  test('is not sent again to whoever has it, and is after a retraction', async () => {
    const id = await makePublished()
    const first = await get(`/feed.${kind}`)
    const { etag, 'last-modified': modified } = first.headers as Record<string, string>
    expect(new Date(modified ?? '').getTime()).toBe(desk.clock.now.getTime())
    const since = (header: string, value = '') => get(`/feed.${kind}`).set(header, value)
    expect((await since('if-none-match', etag)).status).toBe(304)
    expect((await since('if-modified-since', modified)).status).toBe(304)
    wait(desk, 1)
    await desk.as.editor.post(`/claims/${id}/retraction`, { reason: 'x' })
    expect((await since('if-none-match', etag)).status).toBe(200)
    const after = await since('if-modified-since', modified)
    expect(after.status).toBe(200)
    expect(bodyOf(after)).not.toContain(id)
  })
})

describe.each(kinds)('corrections.%s', (kind) => {
  test('tells what readers had been told, what they are told now, and why', async () => {
    const text = unique('The mole is longer')
    const id = await makePublished({ text })
    await answerAgain(id, { verdict: 'refuted', changeNote: 'We had read the wrong <column>.' })
    const feed = await follow(`/corrections.${kind}`)
    expect(feed.title).toBe('Claimdesk: corrections')
    expect([feed.url, feed.home]).toEqual([
      `https://desk.example/corrections.${kind}`,
      'https://desk.example/corrections',
    ])
    expect(feed.items[0]).toMatchObject({
      id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
      title: `Corrected: ${text}`,
      link: `https://desk.example/claims/${id}`,
      at: desk.clock.now.toISOString(),
      words: `“${text}”\nBefore: Verified – found true (True). Now: Refuted – found false (False).\nWe had read the wrong <column>.`,
    })
  })

  test('leaves out what the public never saw, and the words of what it sees no longer', async () => {
    const { id: unseen } = await makeDecidedClaim(desk, { text: unique('Secret mole') })
    await answerAgain(unseen, { verdict: 'refuted', changeNote: 'Secret note' })
    const held = await makePublished({ text: unique('A mole that is held') })
    await desk.as.editor.put(`/claims/${held}/hold`, { reason: 'x' })
    await answerAgain(held, { verdict: 'mixed', changeNote: 'Secret note' })
    const taken = await makePublished({ text: unique('Secret mole of others') })
    wait(desk, 1)
    await desk.as.editor.post(`/claims/${taken}/voiding`, { reason: 'Somebody else’s words.' })
    const retracted = await makePublished({ text: unique('Secret mole of ours') })
    wait(desk, 1)
    await desk.as.editor.post(`/claims/${retracted}/retraction`, { reason: 'Its map was withdrawn.' })
    expect(bodyOf(await get(`/corrections.${kind}`))).not.toContain('Secret')
    const { items } = await follow(`/corrections.${kind}`)
    expect(items.some(({ link }) => link.endsWith(held) || link.endsWith(unseen))).toBe(false)
    expect(items.find(({ link }) => link.endsWith(taken))).toMatchObject({
      title: 'Taken back: a verdict',
      words: 'Now: no answer.\nSomebody else’s words.',
    })
    expect(items.filter(({ link }) => link.endsWith(taken))).toHaveLength(1)
    expect(items.find(({ link }) => link.endsWith(retracted))).toMatchObject({
      title: 'Withdrawn: a verdict',
      words: 'Its map was withdrawn.',
      at: desk.clock.now.toISOString(),
    })
  })
})

test.each(kinds)('no feed is there on a desk that has no public site: %s', async (kind) => {
  for (const path of [`/feed.${kind}`, `/corrections.${kind}`])
    expect((await get(path, silent)).status).toBe(404)
})

test('the pages lead to their feeds', async () => {
  const linked = async (path: string) => {
    const page = parseHTML(bodyOf(await get(path))).document
    return [...page.querySelectorAll('link[rel=alternate]')].map((link) => link.getAttribute('href'))
  }
  expect(await linked('/?verdict=mixed')).toContain('https://desk.example/feed.xml?verdict=mixed')
  expect(await linked('/corrections')).toContain('https://desk.example/corrections.atom')
  for (const href of await linked('/corrections')) {
    const { status } = await get(new URL(href ?? '').pathname)
    expect(status, href ?? '').toBe(200)
  }
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
