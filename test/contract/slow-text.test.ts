// Texts made to take long: whatever reads words takes time in proportion to them, so that one request keeps nobody waiting.
import { describe, expect, test } from 'vitest'
import { type Desk, openDeskForFile } from '../support/desk.ts'
import { makeArticle, unique } from '../support/make.ts'

const desk = openDeskForFile()

/** What has made patterns look back again and again, in this program's kinds of text or in others'. */
const pieces = [
  ...[
    'a',
    'A',
    '1',
    ' ',
    '\n',
    '\t',
    '.',
    ',',
    '-',
    '_',
    '"',
    "'",
    '“',
    '„',
    '(',
    '[',
    '{',
    '<',
    '&',
    ';',
    '=',
    '@',
    '/',
  ],
  ...[
    'a ',
    'A ',
    'A. ',
    '1,',
    '1.',
    '1 ',
    '. ',
    '"a" ',
    'said ',
    'Mr. ',
    'a-',
    'á',
    'e\u0301',
    '漢',
    '\u200b',
    '🜁',
  ],
  ...['according to ', 'Mayor A said that ', 'in late January 2025 ', 'by ', 'zufolge ', 'not '],
  ...[
    '<p>',
    '<div>',
    '</p>',
    '<!--',
    '-->',
    '<script>',
    '&amp;',
    '&quot;',
    '{"a":',
    '[1,',
    '/*',
    '//',
    '\\',
    '""',
    ',\n',
  ],
] as const

const size = 40_000
/** Of the processor's time: the machine may do much else. */
const patienceMs = 4_000
const longOf = (piece: string, end = '!') => piece.repeat(Math.ceil(size / piece.length)).slice(0, size) + end

function workedSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

type Reader = [
  name: string,
  read: (desk: Desk, text: string) => PromiseLike<{ status: number; text: string }>,
]

const readers: Reader[] = [
  ['extraction', (on, text) => on.as.reviewer.post('/extraction', { text: `The bridge is long. ${text}` })],
  ['scores', (on, text) => on.as.reviewer.post('/extraction/score', { sentences: [text.slice(0, 5000)] })],
  [
    'an article',
    (on, text) => on.as.contributor.post('/articles', { title: unique('Bridges'), text: `x ${text}` }),
  ],
  [
    'a page',
    (on, html) => on.as.contributor.post('/articles', { title: unique('Bridges'), html: `<p>x ${html}` }),
  ],
  ['a match', (on, text) => on.as.reviewer.post('/claims/match', { text: `bridge ${text}`.slice(0, 5000) })],
  ['a search', (on, text) => on.as.reader.get(`/claims?q=${encodeURIComponent(text.slice(0, 1000).trim())}`)],
  [
    'a quote in a text',
    (on, text) =>
      on.as.contributor.post('/claims', {
        text: unique('The bridge is long'),
        quote: `${text.slice(0, 4000).trim()} bridge`,
        article: { title: unique('Bridges'), text: `${text} bridge` },
      }),
  ],
  ...(['text/csv', 'application/ld+json', 'text/html', 'application/x-ndjson'] as const).map(
    (type): Reader => [
      `an import of ${type}`,
      (on, text) =>
        on.as.contributor.post('/imports?dryRun=true').set('content-type', type).send(`text\n${text}`),
    ],
  ),
]

describe.each(readers)('%s', (_, read) => {
  test('reads any text in time', async () => {
    const slow: string[] = []
    for (const piece of pieces) {
      const begun = process.cpuUsage()
      const { status, text } = await read(desk, longOf(piece))
      const took = workedSince(begun)
      if (status >= 500) slow.push(`${JSON.stringify(piece)}: ${text}`)
      if (took > patienceMs) slow.push(`${JSON.stringify(piece)} took ${Math.round(took)} ms`)
    }
    expect(slow).toEqual([])
  }, 120_000)
})

test('an article that was changed through and through is settled in time', async () => {
  const quoted = 'The bridge is long and wide.'
  for (const piece of ['a ', 'The bridge is long. ', 'A. ', '“a” ']) {
    const { id } = await makeArticle(desk, { text: `${quoted} ${longOf(piece)}` })
    await desk.as.contributor.post('/claims', { text: unique('It is long'), articleId: id, quote: quoted })
    const begun = process.cpuUsage()
    const answer = await desk.as.contributor.post(`/articles/${id}/captures`, { text: longOf(`${piece}b `) })
    expect(answer.status, answer.text).toBe(201)
    expect((await desk.as.reader.get(`/articles/${id}/diff`)).status).toBe(200)
    expect(workedSince(begun), piece).toBeLessThan(patienceMs)
  }
}, 60_000)

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
