// `submit` and `match` over a real desk: one claim, many of them, over a line that fails, and what goes wrong in words.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { unique } from '../support/make.ts'
import { keyOf } from '../support/people.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { answering, type BadLine, badLineTo, busy, command, type Ended, lostAnswer } from './command.ts'

const desk = openDeskForFile()
let line: BadLine

beforeAll(async () => {
  line = await badLineTo(`http://127.0.0.1:${(desk.server.address() as AddressInfo).port}`)
})
afterAll(() => line.close())
beforeEach(() => {
  line.asked.length = 0
})

type Around = Parameters<typeof command>[1]
const cli = (given: string[], around: Around = {}, key = keyOf('contributor')) =>
  command(given, { env: { CLAIMDESK_URL: line.url, CLAIMDESK_API_KEY: key }, ...around })
const answerOf = ({ out }: Ended) => JSON.parse(out)
const countOf = async (words: string) =>
  (await desk.as.reader.get(`/claims?total=true&q=${encodeURIComponent(`"${words}"`)}`)).body.total

describe('one claim', () => {
  test('goes in with its article, its quote and its sources', async () => {
    const text = join(temporaryFolder(), 'article.txt')
    writeFileSync(text, 'Mayor Ito called it the longest bridge in the county on Sunday.')
    const told = await cli([
      ...[
        'submit',
        'The new bridge is the longest in the county.',
        '--quote',
        'the longest bridge in the county',
      ],
      ...['--kind', 'comparison', '--kind', 'number', '--speaker', 'Mayor Ito', '--topic', 'bridges'],
      ...['--article-title', 'Mayor opens bridge', '--article-url', 'https://town-herald.example/bridge'],
      ...['--article-text', text, '--source', 'https://county.example/bridges', '--stance', 'supports'],
    ])
    expect(told).toMatchObject({ code: 0, err: '' })
    const [, id] = /^Submitted (clm_\w+) {2}http:\S+\/admin\/claims\/clm_\w+\/show\n$/.exec(told.out) ?? []
    const claim = (await desk.as.reader.get(`/claims/${id}?include=evidence,appearances`)).body
    expect(claim).toMatchObject({
      kinds: ['comparison', 'number'],
      speaker: 'Mayor Ito',
      topics: ['bridges'],
      appearances: [{ exact: 'the longest bridge in the county', anchor: 'exact' }],
      evidence: [{ stance: 'supports', source: { url: 'https://county.example/bridges' } }],
    })
  })

  test('that is there already is named, and is no fault', async () => {
    const text = unique('The tower is taller than the bridge is long')
    const first = answerOf(await cli(['--json', 'submit', text]))
    const again = await cli(['--json', 'submit', text])
    expect([again.code, first.outcome, answerOf(again).outcome]).toEqual([0, 'created', 'known'])
    expect(answerOf(again).claim.id).toBe(first.claim.id)
  })

  test('that does not fit is refused in words, with 1', async () => {
    const told = await cli(['submit', 'It rained.', '--claimed-on', 'yesterday'])
    expect(told).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^\/claimedOn .+\n$/) })
  })
})

describe('the line and the key', () => {
  test('a lost answer and a busy desk are waited for, and nothing goes in twice', async () => {
    const text = unique('The ferry is slower than the bus')
    line.mishaps = [busy, lostAnswer, busy]
    const told = answerOf(await cli(['--json', 'submit', text]))
    expect(line.asked).toHaveLength(4)
    expect(new Set(line.asked.map(({ key }) => key)).size).toBe(1)
    expect(told.outcome).toBe('created')
    expect(await countOf(text)).toBe(1)
  })

  test('each has its code: 2 for the command line, 3 for no desk, 4 for the key, 5 for another server', async () => {
    const text = ['submit', 'It rained in May.']
    const nobody = await badLineTo('')
    await nobody.close()
    expect((await cli(['submit'])).code).toBe(2)
    expect((await cli(['submit', 'A', '--kind', 'rumour'])).code).toBe(2)
    expect((await cli(['submit', '--file', '/nowhere.ndjson'])).code).toBe(2)
    expect((await cli(['submit', '--quote', 'words'])).err).toContain('The claim itself is missing')
    expect((await cli(['--url', 'the desk', ...text])).code).toBe(2)
    expect(await cli(['--url', nobody.url, ...text])).toMatchObject({
      code: 3,
      err: expect.stringMatching(/ECONNREFUSED/),
    })
    expect(await cli(text, {}, keyOf('reader'))).toMatchObject({
      code: 4,
      err: expect.stringMatching(/claims:submit/),
    })
    expect(await cli(text, {}, 'cdk_wrong')).toMatchObject({
      code: 4,
      err: expect.stringMatching(/--key-file/),
    })
    line.mishaps = [answering(404, { 'content-type': 'text/html' }, '<p>Apache</p>')]
    expect(await cli(text)).toMatchObject({ code: 5, err: expect.stringMatching(/not as a Claimdesk does/) })
    line.mishaps = [answering(200, {}, '<p>Welcome</p>')]
    expect((await cli(text)).code).toBe(5)
    line.mishaps = [answering(429, { 'retry-after': '600' })]
    expect(await cli(text)).toMatchObject({ code: 3, err: expect.stringMatching(/wait 600 seconds/) })
  })

  test('the key may stand in a file, and never in the command line', async () => {
    const file = join(temporaryFolder(), 'key')
    writeFileSync(file, `${keyOf('contributor')}\n`)
    expect((await cli(['--key-file', file, 'submit', unique('It snowed in June')], {}, '')).code).toBe(0)
    expect((await cli(['--help'])).out).not.toMatch(/--(api-)?key </)
  })
})

describe('many claims', () => {
  test('as NDJSON: new, known and refused rows are told apart', async () => {
    const known = unique('The lane is known')
    await cli(['submit', known])
    const rows = [{ text: unique('The first lane is new') }, { text: known }, { text: '' }]
    const stdin = `${rows.map((row) => JSON.stringify(row)).join('\n')}\n\nnot json\n[1]\n{"text":"${unique('The last lane is new')}"}\n`
    const told = await cli(['submit'], { stdin })
    expect(told.code).toBe(1)
    expect(told.out).toBe('2 new, 1 on the desk already, 3 refused\n')
    expect(told.err).toMatch(
      /^row 3: \/text .+\nrow 5: The row is no JSON object\nrow 6: The row is no JSON object\n$/,
    )
    const again = answerOf(await cli(['--json', 'submit', '--file', '-'], { stdin }))
    expect(again).toMatchObject({ created: 0, known: 3, refused: 3 })
    expect(again.results.map(({ row }: { row: number }) => row)).toEqual([1, 2, 3, 5, 6, 7])
  })

  test.each([
    ['an array', (items: object[]) => JSON.stringify(items), 2],
    ['an array over several lines', (items: object[]) => JSON.stringify(items, null, 2), 2],
    ['one object over several lines', ([item]: object[]) => `\n\ufeff${JSON.stringify(item, null, 2)}`, 1],
  ])('as %s', async (_, written, created) => {
    const stdin = written([{ text: unique('A row of an array') }, { text: unique('A row of an array') }])
    expect(answerOf(await cli(['--json', 'submit'], { stdin }))).toMatchObject({ created, refused: 0 })
  })

  /** Claims that share no word, in a file; the desk lists them by their topic. */
  function fileOf(count: number) {
    const topic = unique('batch')
    const path = join(temporaryFolder(), 'claims.ndjson')
    const word = (at: number) => createHash('md5').update(`${topic}${at}`).digest('hex')
    const lines = Array.from({ length: count }, (_, at) =>
      JSON.stringify({ text: word(at), topics: [topic] }),
    )
    writeFileSync(path, lines.join('\n'))
    const stored = async () => (await desk.as.reader.get(`/claims?total=true&topic=${topic}`)).body.total
    return { path, stored }
  }

  test('go in batches, over a line that fails, each once', async () => {
    const { path, stored } = fileOf(230)
    line.mishaps = [lostAnswer, busy, () => 'pass', lostAnswer]
    const told = await cli(['--json', 'submit', '--file', path])
    expect(told.err).toBe('')
    expect(answerOf(told)).toMatchObject({ created: 230, known: 0, refused: 0 })
    expect(line.asked).toHaveLength(6)
    expect(await stored()).toBe(230)
  })

  test('stop between two batches on Ctrl-C, and say where to go on', async () => {
    const { path, stored } = fileOf(130)
    const interruption = new AbortController()
    line.mishaps = [
      () => {
        interruption.abort()
        return 'pass'
      },
    ]
    const stopped = await cli(['submit', '--file', path], { stopping: interruption.signal })
    expect(stopped).toMatchObject({ code: 130, err: expect.stringContaining('--from 101') })
    expect(stopped.out).toBe('100 new, 0 on the desk already, 0 refused\n')
    expect(answerOf(await cli(['--json', 'submit', '--file', path, '--from', '101']))).toMatchObject({
      created: 30,
      known: 0,
    })
    expect(await stored()).toBe(130)
  })

  test('a row that no request can carry is refused alone', async () => {
    const rows = [unique('Small before'), 'x'.repeat(10_600_000), unique('Small after')]
    const stdin = rows.map((text) => JSON.stringify({ text })).join('\n')
    const told = answerOf(await cli(['--json', 'submit'], { stdin }))
    expect(told).toMatchObject({ created: 2, refused: 1 })
    expect(told.results[1].problem.type).toBe('/problems/body-too-large')
  })
})

describe('match', () => {
  test('names the claims a text repeats, best first, with their verdicts', async () => {
    const text = unique('The lighthouse on Grey Point is older than the harbour')
    const { claim } = answerOf(await cli(['--json', 'submit', text]))
    const told = await cli(['match', text, '--limit', '3'], {}, keyOf('reader'))
    const [head, first, ...more] = told.out.trimEnd().split('\n')
    expect(head).toMatch(/^score +band +verdict +id +claim$/)
    expect(first).toMatch(new RegExp(`^[01]\\.\\d\\d +\\w+ +– +${claim.id} +${text.slice(0, 40)}`))
    expect(more.length).toBeLessThan(3)
    const piped = await cli(
      ['--json', 'match', '--min-score', '0.2'],
      { stdin: `${text}\n` },
      keyOf('reader'),
    )
    expect(answerOf(piped).data[0]).toMatchObject({ claim: { id: claim.id }, why: { differs: [] } })
    expect((await cli(['match', '  '])).code).toBe(2)
    expect((await cli(['match', 'Anything', '--verdict', 'verified'])).err).toBe(
      'No claim of the desk is like it.\n',
    )
  })
})
