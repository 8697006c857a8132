// Rows of every kind there is, judged by a validator that is none of ours: as both answers tell them, in every format that has a schema.
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AveritecRecords } from '../../api/exports/averitec-schema.ts'
import {
  claimKinds,
  contactChannels,
  predictionOutcomes,
  revisionKinds,
  sourceMedia,
  stances,
  verdicts,
} from '../../db/vocabulary.ts'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeSupportedClaim, unique } from '../support/make.ts'
import { validator } from '../support/published-schema.ts'
import { hold, publish, retract } from '../support/site.ts'
import { readCsv } from './csv.ts'

const desk = openDeskForFile()
const made: Record<string, string> = {}
type Row = { id: string; removed?: true; reason?: string } & Record<string, never>

const done = async (
  answer: PromiseLike<{ status: number; body: { id: string } & Record<string, never> }>,
) => {
  const { status, body } = await answer
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`)
  return body
}
const post = (path: string, body: object, as: 'reviewer' | 'editor' | 'contributor' = 'reviewer') =>
  done(desk.as[as].post(path, body))

/** A decided and published claim, under a name that the tests below speak of. */
async function make(name: string, body: Record<string, unknown> = {}, review: Record<string, unknown> = {}) {
  const { id } = await makeSupportedClaim(desk, { text: unique(`Row ${name}`), topics: ['rows'], ...body })
  await decide(desk, id, review)
  await publish(desk, id)
  made[name] = id
  return id
}

async function answerAgain(id: string, review: Record<string, unknown>) {
  await post(`/claims/${id}/reopening`, { reason: 'New figures.' })
  await decide(desk, id, review)
}

const prediction = {
  kinds: ['prediction'],
  resolution: { from: '2026-01-10', by: '2026-01-15', wording: 'mid January', criterion: 'It is seen.' },
}

beforeAll(async () => {
  for (const kind of claimKinds) {
    if (kind !== 'prediction') await make(`kind ${kind}`, { kinds: [kind] }, { reading: 'by span' })
  }
  for (const verdict of verdicts) await make(`verdict ${verdict}`, {}, { verdict })
  await make('rating', {}, { verdict: undefined, rating: 'Misleading' })
  for (const outcome of predictionOutcomes) {
    await make(`outcome ${outcome}`, prediction, { verdict: undefined, outcome })
  }
  for (const medium of sourceMedia) {
    const source = { title: unique('Record'), medium, stance: 'supports', level: 'primary' }
    await make(`medium ${medium}`, { sources: [source] })
  }
  await make(
    'everything',
    {
      headline: 'All of it',
      quote: 'all of it is here',
      attribution: { kind: 'named', name: 'B. Weir', wording: 'she said' },
      modality: 'reported',
      speaker: 'B. Weir',
      claimedOn: '2026-01',
      language: 'en-GB',
      scope: { measure: { value: 'span', basis: 'stated' }, period: { value: '2026', basis: 'inferred' } },
      externalId: 'all-1',
      article: {
        title: unique('News'),
        url: 'https://news.example/all',
        publisher: 'News',
        author: 'C. Lee',
        publishedOn: '2026-01',
        language: 'en',
        text: 'Look: all of it is here.',
      },
    },
    {
      reading: 'r',
      summary: 's',
      waiver: 'w',
      note: 'n',
      overtakenOn: '2026-01-21',
      overtakenNote: 'It moved.',
    },
  )
  const everything = made.everything ?? ''
  for (const stance of stances) {
    const source = stance === 'not_found' ? {} : { source: { title: unique('Table'), publishedOn: '2025' } }
    await post(`/claims/${everything}/evidence`, {
      ...source,
      stance,
      question: 'Which?',
      answerType: 'boolean',
      note: 'No: none.',
    })
  }
  await post(`/claims/${everything}/evidence`, { verdictOf: made['verdict refuted'], stance: 'context' })
  for (const channel of contactChannels) {
    const contact = {
      whom: 'B. Weir',
      channel,
      askedAt: '2026-01-19T10:00:00Z',
      replyDueOn: '2026-01-20',
      outcome: 'answered',
      publicReply: 'It is so.',
    }
    await post(`/claims/${everything}/contacts`, contact)
  }
  await answerAgain(everything, { reading: 'again', asOf: '2026-01-21', changeNote: 'Counted again.' })
  for (const kind of revisionKinds) {
    if (kind === 'initial' || kind === 'void') continue
    await answerAgain(await make(`revision ${kind}`), {
      kind,
      ...(kind === 'correction' && { verdict: 'mixed' }),
    })
  }
  const { id: reprint } = await post('/sources', {
    title: unique('Reprint'),
    derivedFromId: (await post('/sources', { title: unique('Wire') })).id,
    derivation: 'reprint',
  })
  const leaning = await make('derived and withheld')
  const [withheld, retracted] = [
    await post('/sources', { title: unique('Witness'), publisher: 'Hidden House' }),
    await post('/sources', { title: unique('Study') }),
  ]
  for (const { id } of [{ id: reprint }, withheld, retracted])
    await post(`/claims/${leaning}/evidence`, { sourceId: id, stance: 'supports', excerpt: 'So.' })
  await answerAgain(leaning, { asOf: '2026-01-21' })
  await done(desk.as.editor.patch(`/sources/${withheld.id}`, { withheldReason: 'A person at risk.' }))
  await done(
    desk.as.reviewer.put(`/sources/${retracted.id}/standing`, {
      standing: 'retracted',
      reason: 'It was wrong.',
    }),
  )
  await post(`/claims/${await make('under review')}/reopening`, { reason: 'x' })
  const held = await make('held')
  await hold(desk, held)
  await answerAgain(held, { verdict: 'refuted' })
  await makeParts()
}, 120_000)

async function makeParts() {
  const { id } = await makeSupportedClaim(desk, { text: unique('Row whole'), topics: ['rows'] })
  const whole = await post(
    `/claims/${id}/parts`,
    { parts: [{ text: unique('Row part one') }, { text: unique('Row part two') }] },
    'editor',
  )
  const [part] = whole.parts as unknown as { id: string }[]
  await post(`/claims/${part?.id}/evidence`, {
    source: { title: unique('Map'), level: 'primary' },
    stance: 'supports',
  })
  await decide(desk, part?.id ?? '')
  Object.assign(made, { part: part?.id, whole: id })
}

/** Claims that leave every export there is, each in its own way. */
async function leave() {
  for (const way of ['withdrawn', 'voided', 'merged', 'retracted', 'filtered']) await make(`left ${way}`)
  const since = desk.clock.now.toISOString()
  const [gone, merged] = [made['left withdrawn'] ?? '', made['left merged'] ?? '']
  await retract(desk, gone, 'x')
  await post(`/claims/${gone}/withdrawal`, { reason: 'x' })
  await post(`/claims/${made['left voided']}/voiding`, { reason: 'Another’s words.' }, 'editor')
  await post(`/claims/${merged}/merge`, { intoId: made.part }, 'editor').catch(async () => {
    await retract(desk, merged, 'x')
    await post(`/claims/${merged}/merge`, { intoId: made['verdict verified'] }, 'editor')
  })
  await retract(desk, made['left retracted'] ?? '', 'x')
  await answerAgain(made['left filtered'] ?? '', { verdict: 'refuted' })
  return since
}

async function textOf(path: string, key?: string): Promise<string> {
  const answer = await desk.as.reader
    .get(path)
    .buffer(true)
    .parse((response, then) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => then(null, Buffer.concat(chunks).toString()))
    })
    .set(key ? { Authorization: `Bearer ${key}` } : {})
  expect(answer.status, answer.body).toBe(200)
  return answer.body
}

/** The same claims as the desk stands by them, and as the public sees them: the paths to both, in a format. */
async function answersIn(format: string) {
  const input = { name: unique(format), format, filters: { verdict: ['any'], topic: ['rows'] } }
  const { id, key } = await post('/saved-exports', input, 'editor')
  return [
    { path: `/exports/claims.${format}?verdict=any&topic=rows`, key: undefined },
    { path: `/exports/saved/${id}?`, key: key as unknown as string },
  ]
}

describe.each(['json', 'ndjson'] as const)('rows of %s', (format) => {
  const rowsOf = (text: string): Row[] =>
    format === 'json'
      ? JSON.parse(text).data
      : text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))

  test('of every kind fit the published schema, in force and as published, held and left', async () => {
    const fits = validator((await desk.as.reader.get('/exports/schema.json')).body)
    const faults = (rows: Row[]) => rows.flatMap((row) => (fits(row) ? [] : [[row, fits.errors]]))
    for (const [at, { path, key }] of (await answersIn(format)).entries()) {
      const rows = rowsOf(await textOf(path, key))
      const names = new Map(Object.entries(made).map(([name, id]) => [id, name]))
      const held = rows.map(({ id }) => names.get(id))
      const unpublished = ['part']
      const expected = Object.keys(made).filter(
        (name) => name !== 'whole' && !name.startsWith('left') && (at === 0 || !unpublished.includes(name)),
      )
      expect(held.filter((name) => !name?.startsWith('left')).sort()).toEqual(expected.sort())
      expect(faults(rows)).toEqual([])
    }
    const since = await leave()
    for (const { path, key } of await answersIn(format)) {
      const rows = rowsOf(await textOf(`${path}&changedSince=${since}`, key))
      const left = rows.filter(({ removed }) => removed)
      const reasons = left.map(({ id, reason }) => [
        Object.keys(made).find((name) => made[name] === id),
        reason,
      ])
      expect(reasons).toEqual(
        expect.arrayContaining([
          ['left withdrawn', 'withdrawn'],
          ['left voided', 'voided'],
          ['left merged', 'merged'],
        ]),
      )
      expect(reasons.some(([name]) => name === 'left retracted')).toBe(key !== undefined)
      expect(faults(rows)).toEqual([])
    }
  })

  test('that say something else do not', async () => {
    const fits = validator((await desk.as.reader.get('/exports/schema.json')).body)
    const [row] = rowsOf(await textOf(`/exports/claims.${format}?topic=rows`))
    for (const wrong of [
      { ...row, verdict: 'maybe' },
      { ...row, secret: 1 },
      { ...row, evidence: [{}] },
      { id: row?.id, removed: true },
    ]) {
      expect(fits(wrong)).toBe(false)
    }
  })
})

test('rows of AVeriTeC fit its schema, and those of CSV their header', async () => {
  const fits = validator(z.toJSONSchema(AveritecRecords))
  for (const { path, key } of await answersIn('averitec.json')) {
    const records = JSON.parse(await textOf(path, key))
    expect(records.length).toBeGreaterThan(30)
    expect(fits(records) ? [] : fits.errors).toEqual([])
  }
  for (const { path, key } of await answersIn('csv')) {
    const [header, ...rows] = readCsv(await textOf(path, key))
    expect(rows.length).toBeGreaterThan(30)
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([header?.length]))
  }
})
