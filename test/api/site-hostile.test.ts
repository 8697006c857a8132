// Script in every field that can reach the public: on pages, in feeds, embeds and calendars it is text, stored or reflected.
import { parseHTML } from 'linkedom'
import Parser from 'rss-parser'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { makeDecidedClaim, unique } from '../support/make.ts'
import { answerAgain, openSiteForFile, publicUrl, publish, retract } from '../support/site.ts'

const site = openSiteForFile()

/** Ends whatever it stands in, and would be seen anywhere it became an element or an attribute. */
const mark = `"'></title></script></style></textarea>--><xss-mark onclick=alert(1)></xss-mark><script>alert(1)</script>`
const address = (n: number) =>
  `https://site-${n}.example/"onmouseover="alert(1)"/'><xss-mark>?a=1&b=<xss-mark>`

const ids: string[] = []

beforeAll(async () => {
  const { desk } = site
  const ok = async (answer: PromiseLike<{ status: number; body: { id: string } }>) => {
    const { status, body } = await answer
    expect(status, JSON.stringify(body)).toBeLessThan(300)
    return body
  }
  await ok(desk.as.admin.patch('/settings', { desk: { name: mark.slice(0, 100) } }))
  for (let n = 0; n < 3; n++) {
    const { id } = await makeDecidedClaim(
      desk,
      {
        ...{
          text: unique(mark),
          headline: `${mark} ${n}`,
          speaker: mark.slice(0, 180),
          topics: [mark.slice(0, 90)],
        },
        ...{ claimedOn: '2026-01-14', language: 'en', quote: mark },
        article: {
          ...{ title: mark, url: address(n), publisher: mark, author: mark, publishedOn: '2026-01-15' },
          text: `He said: ${mark} ${n}`,
        },
        sources: [
          {
            ...{ title: unique(mark), url: `${address(n)}&s`, publisher: mark, level: 'primary' },
            ...{ stance: 'supports', excerpt: mark, locator: mark.slice(0, 190) },
          },
        ],
        scope: { place: { value: mark, basis: 'stated' } },
      },
      {
        rationale: `${mark}\n\n${mark} https://x.example/${mark}`,
        summary: mark,
        reading: mark,
        changeNote: mark,
      },
    )
    ids.push(id)
    await ok(
      desk.as.reviewer.post(`/claims/${id}/contacts`, {
        ...{ whom: mark.slice(0, 190), channel: 'email', outcome: 'answered', publicReply: mark },
      }),
    )
    await ok(
      desk.as.reviewer.post(`/claims/${id}/fact-checks`, {
        publisher: mark,
        url: `${address(n)}&f`,
        ratingText: mark,
      }),
    )
    await publish(desk, id)
  }
  const [, corrected = '', retracted = ''] = ids
  await answerAgain(desk, corrected, { verdict: 'refuted', rationale: mark, changeNote: mark })
  await retract(desk, retracted, mark)
}, 60_000)

/** What became more than text: elements and attributes that nobody of ours wrote, addresses that run. */
function faultsIn(html: string): string[] {
  const { document } = parseHTML(html)
  const all = [...document.querySelectorAll('*')]
  return all.flatMap((element) => {
    const name = element.tagName.toLowerCase()
    const isScript = name === 'script' && element.getAttribute('type') !== 'application/ld+json'
    const attributes = [...element.attributes].filter(
      ({ name, value }) =>
        name.startsWith('on') ||
        name === 'style' ||
        (/^(href|src|action)$/.test(name) && !/^(https?:\/\/|\/(?!\/)|#|\?|$)/.test(value)),
    )
    return [
      ...(name === 'xss-mark' || isScript ? [`<${name}>`] : []),
      ...attributes.map(({ name: of, value }) => `<${name} ${of}="${value.slice(0, 80)}">`),
    ]
  })
}

const q = encodeURIComponent(mark)
const pages = () => [
  ...['/', '/topics', '/speakers', '/outlets', '/corrections', '/methodology', '/nowhere', `/${q}`],
  ...['q', 'topic', 'speaker', 'outlet', 'verdict', 'after', 'nothing'].map((name) => `/?${name}=${q}`),
  ...ids.flatMap((id) => [
    ...[
      `/claims/${id}`,
      `/claims/${id}/embed`,
      `/claims/${id}/correction`,
      `/claims/${id}/correction?revision=${q}`,
    ],
    `/claims/${id}/revisions/1`,
  ]),
  ...[`/claims/${q}`, `/claims/${q}/embed`, `/corrections?after=${q}`, `/${q}/%00`, `/docs?x=${q}`],
]

test('every page shows it as text', async () => {
  let shown = 0
  for (const path of pages()) {
    const { text, status, headers } = await site.get(path)
    expect(status, path).toBeLessThan(500)
    if (!headers['content-type']?.includes('html')) continue
    if (path.startsWith('/docs')) continue
    expect([path, faultsIn(text)]).toEqual([path, []])
    if (text.includes('&lt;xss-mark')) shown++
    for (const [, json = ''] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
      expect(() => JSON.parse(json)).not.toThrow()
  }
  expect(shown, 'the marks are there').toBeGreaterThan(10)
})

test('a form comes back with what was typed as text', async () => {
  const [id = ''] = ids
  const form = new URLSearchParams({ revision: '1', what: mark, name: mark, email: mark, sourceUrl: mark })
  const answer = await supertest(site.desk.server)
    .post(`/claims/${id}/correction`)
    .type('form')
    .send(form.toString())
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('&lt;xss-mark')
  expect(faultsIn(answer.text)).toEqual([])
})

test('what is no page is not taken for one', async () => {
  const paths = [
    ...[`/api/v1/claims/${q}`, `/api/v1/claims?q=${q}&x=${q}`, `/api/v1/${q}`, `/problems/${q}`],
    ...[`/oembed?url=${q}`, `/oembed?url=${publicUrl}/claims/${ids[0]}&format=${q}`],
    ...[
      `/v1alpha1/claims:search?query=${q}`,
      `/v1alpha1/claims:search?pageSize=${q}`,
      '/robots.txt',
      '/sitemap.xml',
    ],
  ]
  for (const path of paths) {
    const { headers, text, status } = await supertest(site.desk.server).get(path)
    // oEmbed asks for 501 where a format is not to be had.
    expect(status === 501 ? path.includes('format=') : status < 500, path).toBe(true)
    const type = headers['content-type'] ?? ''
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    if (type.includes('html')) expect([path, faultsIn(text)]).toEqual([path, []])
    else expect(type, path).toMatch(/json|xml|text\/plain/)
  }
})

test('feeds and embeds give it to their readers as text', async () => {
  for (const path of ['/feed.xml', '/feed.atom', '/corrections.xml', '/corrections.atom']) {
    const { text, body } = await site.get(path).buffer(true)
    const feed = await new Parser({ customFields: { item: ['content:encoded'] } }).parseString(
      text ?? String(body),
    )
    expect(feed.items.length, path).toBeGreaterThan(0)
    for (const item of feed.items as unknown as Record<string, string>[])
      for (const html of [item.content, item['content:encoded']])
        expect([path, faultsIn(`<html><body>${html ?? ''}</body></html>`)]).toEqual([path, []])
  }
  for (const path of ['/feed.json', '/corrections.json']) {
    const { items } = JSON.parse((await site.get(path).buffer(true)).text)
    for (const item of items)
      expect(faultsIn(`<html><body>${item.content_html ?? ''}</body></html>`)).toEqual([])
  }
  const embed = await site.get(`/oembed?url=${publicUrl}/claims/${ids[0]}`)
  expect(faultsIn(`<html><body>${embed.body.html}</body></html>`)).toEqual([])
})

test('a calendar and a table keep it in its place', async () => {
  const { desk } = site
  const lines = `${mark}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged`
  const deadlineAt = new Date(desk.clock.now.getTime() + 86_400_000).toISOString()
  await desk.as.contributor.post('/claims', { text: unique(lines), headline: lines, deadlineAt })
  const { body: key } = await desk.as.reader.post('/api-keys', {
    name: 'Calendar',
    scopes: ['calendar:read'],
  })
  const { text } = await desk.nobody.get(`/calendar.ics?token=${key.key}`).buffer(true)
  const { body: days } = await desk.as.reader.get('/calendar')
  expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(days.data.length)
  expect(text).not.toMatch(/^SUMMARY:forged/m)
  const formula = `=HYPERLINK("https://evil.example","${unique('x')}")`
  const upload = await desk.as.contributor
    .post('/imports?wait=true')
    .set('content-type', 'application/x-ndjson')
    .send(`${formula}\n{"text":"ok","${formula.replaceAll('"', '')}":1}\n`)
  expect(upload.status, upload.text).toBe(200)
  const errors = await desk.as.contributor.get(`/jobs/${upload.body.id}/errors.csv`).buffer(true)
  for (const cell of errors.text.split(/[,\n]/)) expect(cell).not.toMatch(/^"?[=+@]/)
  expect(errors.text).toContain(`'=HYPERLINK`)
})
