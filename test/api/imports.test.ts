// Imports over HTTP: rows stored once whatever happens, faults by cause, a trial without a trace, undo until judged.
import { describe, expect, test } from 'vitest'
import { runNextJob } from '../../api/imports/run.ts'
import { type Desk, openDeskForFile } from '../support/desk.ts'
import { decide, unique } from '../support/make.ts'

const desk = openDeskForFile()

type Row = Record<string, unknown>
const ndjson = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** Sends an upload as a contributor. */
function send(
  query: string,
  type: string,
  body: string | Buffer,
  by: Desk['as']['admin'] = desk.as.contributor,
) {
  return by
    .post(`/imports${query}`)
    .set('content-type', type)
    .send(body as string)
}
const lines = (rows: readonly unknown[], query = '?wait=true') =>
  send(query, 'application/x-ndjson', ndjson(rows))

const river = (n: number | string = ''): Row => ({ text: unique(`The river rose by a metre ${n}`) })
const events = async (id: string) =>
  (await desk.as.reviewer.get(`/history?subject=${id}&limit=200`)).body.data as Row[]

describe('an import of lines', () => {
  test('stores each claim as POST /claims does, findable and told in the history', async () => {
    const rows = [
      {
        ...river(),
        topics: ['water', 'rivers'],
        kinds: ['number'],
        speaker: 'Mayor Ito',
        externalId: unique('r'),
      },
      {
        text: unique('The dam holds'),
        article: { title: 'Dams', text: 'They say the dam holds.' },
        quote: 'the dam holds',
        sources: [{ title: 'Survey of dams', stance: 'supports', excerpt: 'It holds.' }],
      },
    ]
    const { status, body: job } = await lines(rows)
    expect([status, job]).toMatchObject([
      200,
      { state: 'finished', total: 2, created: 2, known: 0, failed: 0 },
    ])
    const { body: list } = await desk.as.reader.get('/claims?q=metre&topic=rivers&kind=number')
    expect(list.data).toHaveLength(1)
    expect(list.data[0]).toMatchObject(rows[0] as Row)
    const { body: outcome } = await desk.as.contributor.get(`/jobs/${job.id}/rows`)
    const dam = outcome.data[1].claimId
    const { body: claim } = await desk.as.reader.get(`/claims/${dam}?include=evidence,appearances,article`)
    expect(claim).toMatchObject({
      article: { title: 'Dams' },
      appearances: [{ exact: 'the dam holds', anchor: 'exact' }],
      evidence: [{ stance: 'supports', excerpt: 'It holds.' }],
    })
    const told = await events(list.data[0].id)
    expect(told).toMatchObject([{ action: 'claim.submitted', batchId: job.batchId }])
    expect((await desk.as.admin.get('/history/verify')).body).toMatchObject({ valid: true })
  })

  test('says of the same file, sent again, that all is known; also where a claim was mended since', async () => {
    const rows = [
      river(),
      { ...river(), externalId: unique('again') },
      { ...river(), sources: [{ title: 'Gauge' }] },
    ]
    const { body: first } = await lines(rows)
    expect(first).toMatchObject({ created: 3 })
    const { body: stored } = await desk.as.contributor.get(`/jobs/${first.id}/rows`)
    await desk.as.reviewer.patch(`/claims/${stored.data[0].claimId}`, { text: unique('Mended') })
    const { body: second } = await lines(rows)
    expect(second).toMatchObject({ state: 'finished', created: 0, known: 3, failed: 0 })
    const { body: again } = await desk.as.contributor.get(`/jobs/${second.id}/rows`)
    const claimOf = ({ claimId }: Row) => claimId
    expect(again.data.map(claimOf)).toEqual(stored.data.map(claimOf))
  })

  test('knows what was submitted one by one, and what one file says twice', async () => {
    const once = river()
    const { body: claim } = await desk.as.reviewer.post('/claims', once)
    const twice = river()
    const { body: job } = await lines([once, twice, { ...twice, text: `${twice.text} .` }, river()])
    expect(job).toMatchObject({ created: 2, known: 2 })
    const { body: rows } = await desk.as.contributor.get(`/jobs/${job.id}/rows`)
    expect(rows.data[0]).toMatchObject({ row: 1, outcome: 'known', claimId: claim.id })
    expect(rows.data[2]).toMatchObject({ outcome: 'known', claimId: rows.data[1].claimId })
  })

  test('leaves out what is not sound, grouped by cause, with row, reason and the row as it came', async () => {
    const good = river()
    const body = [
      JSON.stringify(good),
      '',
      '{"text": ',
      JSON.stringify({ text: ' ' }),
      JSON.stringify({ text: 'So it is.', colour: 'blue' }),
      JSON.stringify({ ...river(), article: { title: 'A', text: 'Nothing of it.' }, quote: 'not in it' }),
      JSON.stringify({ text: '' }),
    ].join('\n')
    const { body: job } = await send('?wait=true', 'application/x-ndjson', body)
    expect(job).toMatchObject({ state: 'finished', total: 6, created: 1, failed: 5, done: 6 })
    const causes = job.faults.map(({ problem, field, count, first }: Row) => [problem, field, count, first])
    expect(causes).toEqual([
      [
        'invalid-request',
        '/text',
        2,
        [
          { row: 4, reason: 'must not be blank' },
          { row: 7, reason: expect.any(String) },
        ],
      ],
      ['invalid-request', '/colour', 1, [{ row: 5, reason: 'is not known here' }]],
      ['malformed-json', null, 1, [{ row: 3, reason: expect.stringContaining('JSON') }]],
      ['quote-not-found', '/quote', 1, [{ row: 6, reason: expect.any(String) }]],
    ])
    const { body: blank } = await desk.as.contributor.get(`/jobs/${job.id}/errors?field=/text&limit=1`)
    expect(blank).toEqual({
      data: [
        {
          row: 4,
          problem: 'invalid-request',
          field: '/text',
          reason: 'must not be blank',
          original: '{"text":" "}',
        },
      ],
      nextAfter: 4,
    })
    const file = await desk.as.contributor.get(`/jobs/${job.id}/errors.ndjson`)
    const rows = file.text
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line))
    expect(rows.map(({ row }: Row) => row)).toEqual([3, 4, 5, 6, 7])
    expect(rows[0]).toMatchObject({ original: '{"text":' })
    // The article of the row that failed is not left behind.
    expect((await desk.as.reader.get('/articles?q=%22Nothing%20of%20it%22&total=true')).body.total).toBe(0)
  })

  test.each([
    ['JSON breaks off at a character of two halves', '𞔚🌉 is not JSON'],
    ['it is cut for being long, between the halves', `"${'x'.repeat(19_998)}🌉`],
    ['a name holds half a character', '{"text":"The river is wide.","\\ud83c":1}'],
    ['a name holds the character U+0000', '{"text":"The river is wide.","a\\u0000b":1}'],
    ['it holds the character U+0000 as it is', 'no\u0000thing'],
  ])('says what is wrong with a line, and stores the others, where %s', async (_, line) => {
    const body = `${line}\n${JSON.stringify(river())}`
    const { body: job } = await send('?wait=true', 'application/x-ndjson', body)
    expect(job).toMatchObject({ state: 'finished', created: 1, failed: 1 })
    const { body: errors } = await desk.as.contributor.get(`/jobs/${job.id}/errors`)
    expect(errors.data).toHaveLength(1)
    for (const told of Object.values(errors.data[0]).map(String))
      expect(told.isWellFormed() && !told.includes('\u0000'), told).toBe(true)
  })

  test('reads lines across pieces, of any length, and refuses what is not text', async () => {
    const long = { ...river(), sources: [{ title: 'Long', excerpt: 'é'.repeat(19_000) }] }
    const rows = Array.from({ length: 60 }, (_, n) => ({ ...long, text: unique(`Long ${n}`) }))
    const bytes = Buffer.concat([Buffer.from(ndjson(rows)), Buffer.from([0x7b, 0xff, 0x7d, 0x0a])])
    const { body: job } = await send('?wait=true', 'application/x-ndjson', bytes)
    expect(job).toMatchObject({ total: 61, created: 60, failed: 1, bytes: bytes.length })
    expect(job.faults).toMatchObject([{ problem: 'malformed-json', first: [{ row: 61 }] }])
  })
})

describe('a job', () => {
  test('is answered for with its address, and goes on by itself', async () => {
    const answer = await lines([river()], '?name=rivers.ndjson')
    expect(answer.status).toBe(202)
    expect(answer.headers.location).toBe(`/api/v1/jobs/${answer.body.id}`)
    expect(answer.body).toMatchObject({ state: 'queued', name: 'rivers.ndjson', total: 1, done: 0 })
    expect(await runNextJob(desk.own)).toBe(true)
    expect((await desk.as.contributor.get(`/jobs/${answer.body.id}`)).body).toMatchObject({
      state: 'finished',
      created: 1,
    })
    expect(await runNextJob(desk.own)).toBe(false)
  })

  test('is paused, resumed and cancelled where it stands, and says when it cannot be', async () => {
    const { body: job } = await lines([river(), river()], '')
    const act = (what: string, by = desk.as.contributor) => by.post(`/jobs/${job.id}/${what}`)
    expect((await act('pause')).body).toMatchObject({ state: 'paused' })
    expect(await runNextJob(desk.own)).toBe(false)
    expect((await act('pause')).body).toMatchObject({ type: '/problems/job-not-open', state: 'paused' })
    expect((await act('resume', desk.as.reviewer)).status).toBe(403)
    expect((await act('resume', desk.as.editor)).body).toMatchObject({ state: 'queued' })
    expect((await act('cancel')).body).toMatchObject({ state: 'cancelled', created: 0 })
    expect(await runNextJob(desk.own)).toBe(false)
    expect((await act('resume')).status).toBe(409)
  })

  test('stops between two slices when it is paused, and goes on with the next row', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => river(n))
    const { body: job } = await lines(rows, '')
    const running = runNextJob(desk.own)
    let state = job
    while (state.created === 0) state = (await desk.as.contributor.get(`/jobs/${job.id}`)).body
    const { body: paused } = await desk.as.contributor.post(`/jobs/${job.id}/pause`)
    await running
    const { body: still } = await desk.as.contributor.get(`/jobs/${job.id}`)
    expect(still).toMatchObject({ state: 'paused', created: paused.created })
    expect(still.created).toBeGreaterThan(0)
    expect(still.created).toBeLessThan(3_000)
    await desk.as.contributor.post(`/jobs/${job.id}/resume`)
    await runNextJob(desk.own)
    expect((await desk.as.contributor.get(`/jobs/${job.id}`)).body).toMatchObject({
      state: 'finished',
      created: 3_000,
      known: 0,
    })
  })

  test('is followed by events until it has ended', async () => {
    const { body: job } = await lines([river()], '')
    const following = desk.as.contributor.get(`/jobs/${job.id}/events`).then(({ text }) => text)
    await runNextJob(desk.own)
    const told = (await following).split('\n\n').filter(Boolean)
    expect(told.at(-1)).toMatch(/^event: job\ndata: \{.*"state":"finished"/)
  })

  test('ends when whoever asked for it lost the key it came with', async () => {
    const { body: key } = await desk.as.contributor.post('/api-keys', { name: 'Importer' })
    const { body: job } = await desk.nobody
      .post('/imports')
      .set('authorization', `Bearer ${key.key}`)
      .set('content-type', 'application/x-ndjson')
      .send(ndjson([river()]))
    await desk.as.contributor.post(`/api-keys/${key.id}/revocation`)
    await runNextJob(desk.own)
    expect((await desk.as.contributor.get(`/jobs/${job.id}`)).body).toMatchObject({
      state: 'failed',
      created: 0,
      failure: expect.stringContaining('not valid any more'),
    })
  })

  test('is one job for one Idempotency-Key, and none for another upload under it', async () => {
    const key = unique('import').replaceAll(' ', '-')
    const rows = [river()]
    const { body: first } = await lines(rows, '').set('Idempotency-Key', key)
    const again = await lines(rows, '').set('Idempotency-Key', key)
    expect([again.status, again.headers['idempotency-replayed'], again.body.id]).toEqual([
      202,
      'true',
      first.id,
    ])
    expect((await lines([river()], '').set('Idempotency-Key', key)).body.type).toBe(
      '/problems/idempotency-key-reused',
    )
    const { body: all } = await desk.as.contributor.get('/jobs?limit=200')
    expect(all.data.filter(({ state }: Row) => state === 'receiving')).toEqual([])
  })
})

describe('undoing an import', () => {
  test('takes back what nobody judged or touched, and says what it left and why', async () => {
    const rows = Array.from({ length: 8 }, (_, n) => ({
      ...river(n),
      externalId: unique('undo'),
      sources: [{ title: unique('Gauge'), stance: 'supports' }],
    }))
    const { body: job } = await lines(rows)
    const { body: stored } = await desk.as.contributor.get(`/jobs/${job.id}/rows`)
    const ids = stored.data.map(({ claimId }: Row) => claimId as string)
    await decide(desk, ids[0])
    await desk.as.reviewer.post(`/claims/${ids[1]}/notes`, { text: 'Ask the gauge keeper.' })
    await desk.as.reviewer.put(`/claims/${ids[2]}/assignment`, {
      userId: (await desk.as.reviewer.get('/me')).body.id,
    })
    await desk.as.contributor.post(`/claims/${ids[3]}/withdrawal`, { reason: 'Twice.' })
    const fate = { withdrawn: 4, judged: 1, touched: 2, gone: 1 }
    expect((await desk.as.contributor.get(`/jobs/${job.id}/undo`)).body).toEqual(fate)
    const { body: undone } = await desk.as.contributor.post(`/jobs/${job.id}/undo?wait=true`, {
      reason: 'Wrong file.',
    })
    expect(undone).toMatchObject({ state: 'undone', undo: { reason: 'Wrong file.', ...fate } })
    const { body: left } = await desk.as.contributor.get(`/jobs/${job.id}/rows?undone=judged&undone=touched`)
    expect(left.data.map(({ claimId, undone }: Row) => [claimId, undone])).toEqual([
      [ids[0], 'judged'],
      [ids[1], 'touched'],
      [ids[2], 'touched'],
    ])
    const { body: back } = await desk.as.reader.get(`/claims/${ids[7]}`)
    expect(back).toMatchObject({ withdrawn: { reason: 'Wrong file.' }, version: 2 })
    expect((await events(ids[7])).map(({ action }) => action)).toContain('claim.withdrawn')
    const { body: third } = await lines(rows)
    expect(third).toMatchObject({ created: 4, known: 4 })
    expect((await desk.as.admin.get('/history/verify')).body).toMatchObject({ valid: true })
  })
})

describe('a table', () => {
  const table = [
    'Claim;Claimant;Topic;Colour;Link;Source',
    '"The bridge; it is long";Mayor Ito;bridges|roads;blue;https://town.example/a;County survey',
    '"A claim over',
    'two lines with ""marks""";;;;;',
    ';Nobody;;;;',
  ].join('\r\n')

  test('is read by its header, whatever marks its cells', async () => {
    const { body: trial } = await send('?dryRun=true', 'text/csv', `\ufeff${table}`)
    expect(trial).toMatchObject({ format: 'csv', rows: 3, ready: 2, failed: 1 })
    expect(trial.columns.map(({ name, field }: Row) => [name, field])).toEqual([
      ['Claim', 'text'],
      ['Claimant', 'speaker'],
      ['Topic', 'topics'],
      ['Colour', null],
      ['Link', 'article.url'],
      ['Source', 'source.title'],
    ])
    expect(trial.columns[3].samples).toEqual(['blue'])
    expect(trial.data[0]).toMatchObject({
      text: 'The bridge; it is long',
      speaker: 'Mayor Ito',
      topics: ['bridges', 'roads'],
      article: { url: 'https://town.example/a' },
      sources: [{ title: 'County survey' }],
    })
    expect(trial.data[1]).toEqual({ text: 'A claim over\r\ntwo lines with "marks"' })
    expect(trial.errors).toMatchObject([{ row: 3, field: '/text', original: ';Nobody;;;;' }])
    const { body: job } = await send('?wait=true', 'text/csv', table)
    expect(job).toMatchObject({ state: 'finished', total: 3, created: 2, failed: 1 })
    const file = await desk.as.contributor.get(`/jobs/${job.id}/errors.csv`)
    const [head, first] = file.text.split('\r\n')
    expect(head).toBe('row;problem;field;reason;Claim;Claimant;Topic;Colour;Link;Source')
    expect(first).toMatch(/^3;invalid-request;\/text;is missing;;Nobody;;;;$/)
    const { body: again } = await send('?dryRun=true', 'text/csv', file.text)
    expect(again.data).toEqual([])
    expect(again.columns.filter(({ field }: Row) => field !== null)).toHaveLength(5)
  })

  test('is read as far as its records can be told apart, and says which one never ends', async () => {
    const open = `text\n${unique('Wasps sting')}\n"Ants do\nnot\n`
    const { body: job } = await send('?wait=true', 'text/csv', open)
    expect(job).toMatchObject({ state: 'finished', created: 1, failed: 1 })
    const { body: rows } = await desk.as.contributor.get(`/jobs/${job.id}/rows`)
    expect(rows.data[1]).toMatchObject({ row: 2, outcome: 'failed' })
    const { text: errors } = await desk.as.contributor.get(`/jobs/${job.id}/errors.csv`)
    expect(errors).toContain('opens a quotation mark that is never closed')
    expect((await send('?dryRun=true', 'text/csv', open)).body).toMatchObject({ rows: 2, failed: 1 })
    for (const query of ['?wait=true', '?dryRun=true']) {
      const { status, body } = await send(query, 'text/csv', '"text\nBees count\n')
      expect([status, body.detail]).toEqual([400, expect.stringContaining('header opens a quotation mark')])
    }
  })

  test('is read by the mapping somebody gives, which has to fit it', async () => {
    const csv = `A,B\n${unique('Bees count')},Ana\n`
    const mapped = (mapping: object, query = '?wait=true') =>
      send(`${query}&mapping=${encodeURIComponent(JSON.stringify(mapping))}`, 'text/csv', csv)
    expect((await send('?wait=true', 'text/csv', csv)).body.errors).toMatchObject([{ parameter: 'mapping' }])
    expect((await mapped({ A: 'text', C: 'speaker' })).body.detail).toContain('“C”')
    expect((await mapped({ A: 'colour' })).body.detail).toContain('colour')
    expect((await mapped({ A: 'text', B: 'text' })).body.detail).toContain('two columns')
    expect((await mapped({ A: 'text', B: 'speaker' })).body).toMatchObject({ state: 'finished', created: 1 })
    expect((await desk.as.reader.get('/claims?q=bees')).body.data).toMatchObject([{ speaker: 'Ana' }])
  })
})

describe('a trial', () => {
  test('stores nothing, and says what is new, known and wrong', async () => {
    const known = river()
    await desk.as.contributor.post('/claims', known)
    const before = (await desk.as.admin.get('/history?limit=1')).body.data[0].seq
    const { status, body } = await lines(
      [known, { ...river(), topics: ['water'] }, { text: 7 }],
      '?dryRun=true',
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({ rows: 3, ready: 1, known: 1, failed: 1, columns: null })
    expect(body.data[1]).toMatchObject({ topics: ['water'] })
    expect(body.errors).toMatchObject([{ row: 3, field: '/text', original: '{"text":7}' }])
    expect((await desk.as.admin.get('/history?limit=1')).body.data[0].seq).toBe(before)
  })
})

describe('an upload', () => {
  test('may be larger than other bodies, and is refused above its own limit', async () => {
    const filler = `${' '.repeat(1023)}\n`.repeat(11 * 1024)
    const { body: job } = await send('?wait=true', 'application/x-ndjson', `${filler}${ndjson([river()])}`)
    expect(job).toMatchObject({ state: 'finished', total: 1, created: 1, bytes: expect.any(Number) })
    const answer = await desk.as.contributor
      .post('/imports')
      .set('content-type', 'application/x-ndjson')
      .set('content-length', String(300 * 1024 * 1024))
      .send('x')
      .catch((error) => error)
    expect(answer.body?.type ?? '/problems/body-too-large').toBe('/problems/body-too-large')
  })

  test('is refused when it is empty, of another kind, or from somebody who may not', async () => {
    expect((await send('', 'application/x-ndjson', '')).body.type).toBe('/problems/malformed-json')
    expect((await send('', 'text/plain', 'x')).status).toBe(415)
    expect((await send('', 'text/csv', 'a,b\n1,2\n')).status).toBe(422)
    expect((await send('?dryRun=1&wherever=2', 'text/csv', 'text\nx\n')).status).toBe(422)
    expect((await send('', 'application/x-ndjson', '{}', desk.as.reader)).status).toBe(403)
  })
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
