// What readers leaf through: lists by verdict, topic, speaker and outlet, search, indexes, corrections and the page on method.
import { beforeAll, describe, expect, test } from 'vitest'
import { makeDecidedClaim } from '../support/make.ts'
import { answerAgain, hold, makePublished, openSiteForFile, publish, retract } from '../support/site.ts'

const site = openSiteForFile()

/** The claims a page lists, by the words of their headings. */
const titles = (html: string) =>
  [...html.matchAll(/<li class="card.*?<h2[^>]*><a [^>]*>(.*?)<\/a>/gs)].map(([, title = '']) => title)

const listed = async (path: string) => titles((await site.get(path)).text)
const older = (html: string) => /<a rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')

const claims: [text: string, body: object, review: Record<string, unknown>][] = [
  ['The dam leaks', { topics: ['water'], speaker: 'Ada Quist' }, { verdict: 'verified' }],
  ['The lake is warm', { topics: ['water', 'summer'], speaker: 'Bo Hale' }, { verdict: 'refuted' }],
  ['The mill burned', { topics: ['fire'], speaker: 'Ada Quist' }, { verdict: 'mixed', rating: 'Misleading' }],
  ['Trains run late', { topics: ['rail & road'] }, { verdict: 'unproven' }],
]

beforeAll(async () => {
  for (const [at, [text, body, review]] of claims.entries()) {
    const article = {
      title: `Article ${at}`,
      publisher: at % 2 === 0 ? 'Town Herald' : 'The Courier',
      text: 'x',
    }
    await makePublished(site.desk, { text, article, ...body }, review)
  }
  await makeDecidedClaim(site.desk, { text: 'The unpublished dam', topics: ['water'], speaker: 'Ada Quist' })
}, 60_000)

describe('lists', () => {
  test('show the newest published verdicts first, each with its verdict in words', async () => {
    const { text, status } = await site.get('/')
    expect(status).toBe(200)
    expect(titles(text)).toEqual(['Trains run late', 'The mill burned', 'The lake is warm', 'The dam leaks'])
    expect(text).toContain('<strong>Mixed</strong><span class="more"> rated “Misleading”</span>')
    expect(text).toContain('<title>Claimdesk</title>')
  })

  test('are narrowed by verdict, topic, speaker, outlet and several of them', async () => {
    expect(await listed('/?verdict=refuted')).toEqual(['The lake is warm'])
    expect(await listed('/?topic=water')).toEqual(['The lake is warm', 'The dam leaks'])
    expect(await listed('/?topic=rail+%26+road')).toEqual(['Trains run late'])
    expect(await listed('/?speaker=Ada+Quist')).toEqual(['The mill burned', 'The dam leaks'])
    expect(await listed('/?outlet=The+Courier')).toEqual(['Trains run late', 'The lake is warm'])
    expect(await listed('/?topic=water&verdict=verified')).toEqual(['The dam leaks'])
    expect(await listed('/?topic=nothing')).toEqual([])
  })

  test('are searched by words in any form, and answer nothing to nothing', async () => {
    expect(await listed('/?q=leak')).toEqual(['The dam leaks'])
    expect(await listed('/?q=speaker:quist')).toEqual(['The mill burned', 'The dam leaks'])
    expect(await listed('/?q=%22the+dam%22')).toEqual(['The dam leaks'])
    expect(await listed('/?q=the+-dam')).toEqual(['The mill burned', 'The lake is warm'])
    expect(await listed('/?q=***')).toEqual([])
    const { text } = await site.get('/?q=%3Cb%3E%22')
    expect(text).toContain('value="&lt;b&gt;&quot;"')
    expect(text).toContain('noindex')
  })

  test('know nothing of an unknown verdict, and take no notice of marks that others add to links', async () => {
    expect((await site.get('/?verdict=true')).status).toBe(404)
    const { text } = await site.get('/?utm_source=x&topic=fire&fbclid=y')
    expect(titles(text)).toEqual(['The mill burned'])
    expect(text).toContain('<link rel="canonical" href="https://desk.example/?topic=fire"/>')
  })

  test('are followed page by page, each claim once, by plain links', async () => {
    const { desk } = site
    for (let n = 1; n <= 45; n++)
      await makePublished(desk, { text: `Bridge ${n} is long`, topics: ['bridges'] })
    for (const [start, expected] of [
      ['/', 49],
      ['/?topic=bridges', 45],
      ['/?q=bridge&verdict=verified', 45],
    ] as const) {
      const seen: string[] = []
      let pages = 0
      for (let path: string | undefined = start; path !== undefined; pages++) {
        const { text, status } = await site.get(path)
        expect(status).toBe(200)
        seen.push(...titles(text))
        path = older(text)
      }
      expect([start, seen.length, new Set(seen).size, pages]).toEqual([start, expected, expected, 3])
    }
    expect((await site.get('/?after=clm_nothing')).text).toContain('There is nothing further.')
  }, 120_000)

  test('follow a revision and a retraction at once', async () => {
    const { desk } = site
    const id = await makePublished(desk, { text: 'The square is round' })
    expect((await listed('/'))[0]).toBe('The square is round')
    await makePublished(desk, { text: 'Something newer' })
    await answerAgain(desk, id, { verdict: 'refuted' })
    expect((await listed('/?verdict=refuted'))[0]).toBe('The square is round')
    expect((await listed('/'))[0]).toBe('The square is round')
    expect(await listed('/?q=round&verdict=verified')).toEqual([])
    await retract(desk, id, 'Wrong square.')
    expect(await listed('/?q=round')).toEqual([])
  })

  test('of a held claim tell what is public', async () => {
    const { desk } = site
    const id = await makePublished(desk, { text: 'The hill is high', topics: ['hills'], speaker: 'Cy Moor' })
    await hold(desk, id)
    await answerAgain(
      desk,
      id,
      { verdict: 'refuted' },
      { text: 'The hill is low', topics: ['lows'], speaker: 'Di High' },
    )
    expect(await listed('/?q=hill')).toEqual(['The hill is high'])
    expect(await listed('/?q=low')).toEqual([])
    expect(await listed('/?topic=lows')).toEqual([])
    expect(await listed('/?verdict=refuted')).toEqual(['The lake is warm'])
    for (const [path, shown, secret] of [
      ['/topics', 'hills', 'lows'],
      ['/speakers', 'Cy Moor', 'Di High'],
    ] as const) {
      const { text } = await site.get(path)
      expect(text).toContain(`>${shown}</a>`)
      expect(text).not.toContain(secret)
    }
  })
})

test('indexes name every topic, speaker and outlet with how many verdicts are published', async () => {
  const counts = async (path: string) =>
    [...(await site.get(path)).text.matchAll(/<li><a href="([^"]+)">([^<]+)<\/a> <span[^>]*>(\d+)/g)].map(
      ([, , name, n]) => `${name} ${n}`,
    )
  expect(await counts('/topics')).toEqual([
    'bridges 45',
    'water 2',
    'fire 1',
    'hills 1',
    'rail &amp; road 1',
    'summer 1',
  ])
  expect(await counts('/speakers')).toEqual(['Ada Quist 2', 'Bo Hale 1', 'Cy Moor 1'])
  expect(await counts('/outlets')).toEqual(['The Courier 2', 'Town Herald 2'])
})

describe('corrections', () => {
  const entries = async (path = '/corrections') =>
    [...(await site.get(path)).text.matchAll(/<li><p class="kicker">(.*?)<\/li>/gs)].map(([, entry = '']) =>
      entry
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )

  test('tell what was said, what is said now, and why; what the public never saw is not among them', async () => {
    const { desk } = site
    const id = await makePublished(desk, { text: 'The pier is safe' })
    await answerAgain(desk, id, { verdict: 'refuted', changeNote: 'We read the wrong line.' })
    const unseen = await makeDecidedClaim(desk, { text: 'Never published' })
    await answerAgain(desk, unseen.id, { verdict: 'refuted' })
    const [newest = '', ...rest] = await entries()
    expect(newest).toBe(
      'Corrected 21 January 2026 The pier is safe We said Verified found true We say now Refuted found false We read the wrong line.',
    )
    expect(rest.join()).not.toContain('Never published')
  })

  test('tell one that came to light with a later revision by what that says', async () => {
    const { desk } = site
    const id = await makePublished(desk, { text: 'The kiosk is open' })
    await hold(desk, id)
    await answerAgain(desk, id, { verdict: 'refuted', changeNote: 'Nobody saw this.' })
    const before = await entries()
    expect(before.join()).not.toContain('kiosk')
    await answerAgain(desk, id, {
      verdict: 'mixed',
      rating: 'Misleading',
      changeNote: 'It opens on Sundays alone.',
    })
    await desk.as.editor.delete(`/claims/${id}/hold`)
    const after = await entries()
    expect(after).toHaveLength(before.length + 1)
    expect(after[0]).toBe(
      'Corrected 21 January 2026 The kiosk is open We said Verified found true We say now Mixed rated “Misleading” It opens on Sundays alone.',
    )
  })

  test('tell that an answer was taken back and why, and no longer what it said', async () => {
    const { desk } = site
    const id = await makePublished(desk, { text: 'The mayor moved away' })
    const { status } = await desk.as.editor.post(`/claims/${id}/voiding`, { reason: 'It was another mayor.' })
    expect(status).toBe(200)
    expect((await entries())[0]).toBe(
      'Taken back 21 January 2026 A verdict that is no longer public It was another mayor.',
    )
    await answerAgain2(id)
    expect((await entries())[0]).toContain('Taken back 21 January 2026 The mayor moved away')
  })

  test('tell a retraction by its reason alone, and what it was about once that is public again', async () => {
    const { desk } = site
    desk.clock.now = new Date('2026-01-21T10:00:00Z')
    const id = await makePublished(desk, { text: 'The well is dry' })
    await retract(desk, id, 'The survey was withdrawn.')
    const told = 'Withdrawn 21 January 2026 A verdict that is no longer public The survey was withdrawn.'
    expect((await entries())[0]).toBe(told)
    expect((await entries()).join()).not.toContain('well')
    await answerAgain(desk, id, { verdict: 'refuted' })
    await publish(desk, id)
    const again = told.replace('A verdict that is no longer public', 'The well is dry')
    expect((await entries()).slice(0, 2)).toEqual([expect.stringContaining('Refuted'), again])
  })

  test('are followed page by page, each once, also those of one instant', async () => {
    const { desk } = site
    const before = (await entries()).length
    for (let n = 1; n <= 22; n++) {
      if (n % 3 === 0) desk.clock.now = new Date(desk.clock.now.getTime() + 60_000)
      const id = await makePublished(desk, { text: `Kiln ${n} is hot` })
      if (n % 2 === 0) await retract(desk, id, `Kiln ${n} was another.`)
      else await answerAgain(desk, id, { verdict: 'refuted', changeNote: `Kiln ${n} is cold.` })
    }
    const seen: string[] = []
    const sizes: number[] = []
    for (let path: string | undefined = '/corrections'; path !== undefined; ) {
      const page = await entries(path)
      sizes.push(page.length)
      seen.push(...page)
      path = older((await site.get(path)).text)
    }
    expect(sizes).toEqual([20, before + 2])
    expect(
      new Set(seen.map((entry) => /Kiln (\d+) was|Kiln (\d+) is cold/.exec(entry)?.[0] ?? entry)).size,
    ).toBe(before + 22)
  }, 60_000)

  async function answerAgain2(id: string) {
    const { desk } = site
    const { status, body } = await desk.as.reviewer.post(`/claims/${id}/reviews`, {
      ...{ verdict: 'refuted', rationale: 'She lives here.', asOf: '2026-01-20' },
    })
    expect(status, JSON.stringify(body)).toBe(201)
    await publish(desk, id)
  }
})

test('the page on method tells the rules in force', async () => {
  const words = async () =>
    (await site.get('/methodology')).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  const first = await words()
  for (const said of [
    'One reviewer judges each claim',
    '“Partly true” (3)',
    '180 days',
    '14 days later',
    'CC BY 4.0',
  ]) {
    expect(first).toContain(said)
  }
  expect(first).not.toContain('expire after')
  await site.desk.as.admin.patch('/settings', {
    policy: { reviewsRequired: 2, bothSides: true, graceDays: 30, validFor: { number: 400 } },
    desk: { name: 'The County Desk', licence: null, contact: 'checks@county.example' },
  })
  const then = await words()
  for (const said of [
    '2 reviewers judge each claim',
    'for and evidence against',
    '30 days later',
    'expire after',
    '400 days',
    'The County Desk',
    'checks@county.example',
  ]) {
    expect(then).toContain(said)
  }
  expect(then).not.toContain('CC BY')
})
