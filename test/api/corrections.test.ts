// A desk that was wrong says so: to those who read its corrections, and to those who come back with what they took away.
import { DOMParser, parseHTML } from 'linkedom'
import Parser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeDecidedClaim, makeSupportedClaim } from '../support/make.ts'
import { refusal, wait } from './caused.ts'

const desk = openDeskForFile()
const read = async (path: string) => (await desk.as.reader.get(path)).body
const correctionsOf = async (id: string, query = '') =>
  (await read(`/corrections?limit=200${query}`)).data.filter(
    ({ claim }: { claim: { id: string } }) => claim.id === id,
  )
const ask = async (...held: { id: string; revision: number }[]) =>
  (await desk.as.reader.post('/check-back', held)).body.data

async function answerAgain(id: string, review: object = {}) {
  await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'New figures.' })
  wait(desk, 1)
  return decide(desk, id, { ...review })
}
const publish = (id: string) => desk.as.editor.post(`/claims/${id}/publication`)

describe('the corrections', () => {
  test('tell what was said, what is said now and why, newest first', async () => {
    const first = await makeDecidedClaim(desk)
    await publish(first.id)
    const note = 'We had read the column of the year before.'
    await answerAgain(first.id, { verdict: 'refuted', changeNote: note })
    const second = await makeDecidedClaim(desk)
    await answerAgain(second.id, { verdict: 'mixed', rating: 'Misleading' })
    const { data } = await read('/corrections?limit=2')
    const now = desk.clock.now.toISOString()
    expect(data).toMatchObject([
      { claim: { id: second.id }, to: { rating: 'Misleading' }, note: null, publishedAt: null },
      {
        claim: { id: first.id, text: first.text, status: 'decided', verdict: 'refuted' },
        revision: 2,
        kind: 'correction',
        from: { verdict: 'verified', rating: 'True', revision: 1 },
        to: { verdict: 'refuted', rating: 'False', revision: 2 },
        verdictChanged: true,
        note,
      },
    ])
    expect(data[0].at).toBe(now)
    expect(data[1].publishedAt).toBe(data[1].at)
    expect(await correctionsOf(first.id, '&published=true')).toHaveLength(1)
    expect(await correctionsOf(first.id, '&published=false')).toHaveLength(0)
    expect(await correctionsOf(second.id, '&published=true')).toHaveLength(0)
    expect(await correctionsOf(second.id, '&published=false')).toHaveLength(1)
    const [, verdict] = (await read(`/claims/${first.id}/verdicts`)).data
    expect(verdict).toMatchObject({ changeNote: note, kind: 'correction' })
    expect((await read(`/claims/${first.id}/reviews`)).data[1].changeNote).toBe(note)
    const [row] = (await read(`/exports/claims.json?verdict=any&id=${first.id}`)).data
    expect(row).toMatchObject({ changeNote: note, corrections: [{ revision: 2, changeNote: note }] })
  })

  test('say when only the label changed', async () => {
    const { id } = await makeDecidedClaim(desk, {}, { verdict: 'mixed', rating: 'Partly true' })
    await answerAgain(id, { verdict: 'mixed', rating: 'Misleading' })
    expect(await correctionsOf(id)).toMatchObject([{ kind: 'correction', verdictChanged: false }])
  })

  test('leave out what only confirms, brings up to date or mends a word', async () => {
    const { id } = await makeDecidedClaim(desk)
    await answerAgain(id)
    await answerAgain(id, { verdict: 'refuted', kind: 'update' })
    await answerAgain(id, { verdict: 'refuted', kind: 'typo', summary: 'It is not so.' })
    expect(await correctionsOf(id)).toEqual([])
    const kinds = (await read(`/claims/${id}/verdicts`)).data.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toEqual(['initial', 'recheck', 'update', 'typo'])
  })

  test('leave out a slip and what it took back', async () => {
    const { id } = await makeDecidedClaim(desk)
    await answerAgain(id, { verdict: 'refuted' })
    expect(await correctionsOf(id)).toHaveLength(1)
    await desk.as.reviewer.post(`/claims/${id}/undo`)
    expect(await correctionsOf(id)).toEqual([])
    await decide(desk, id, { verdict: 'mixed' })
    expect(await correctionsOf(id)).toMatchObject([
      { revision: 4, from: { verdict: 'verified', revision: 1 }, to: { verdict: 'mixed' } },
    ])
  })

  test('tell of an answer that was taken back, and when the public learnt it', async () => {
    const { id } = await makeDecidedClaim(desk)
    await publish(id)
    wait(desk, 5)
    await desk.as.editor.post(`/claims/${id}/voiding`, { reason: 'Somebody else’s words.' })
    const now = desk.clock.now.toISOString()
    expect(await correctionsOf(id, '&published=true')).toMatchObject([
      {
        kind: 'void',
        from: { verdict: 'verified', revision: 1 },
        to: { verdict: null, rating: null, revision: 2 },
        verdictChanged: true,
        note: 'Somebody else’s words.',
        at: now,
        publishedAt: now,
      },
    ])
  })

  test('are paged by cursor without a gap', async () => {
    const whole = (await read('/corrections?limit=200')).data
    const paged: unknown[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await read(`/corrections?limit=2${cursor && `&cursor=${cursor}`}`)
      paged.push(...page.data)
      cursor = page.nextCursor
    }
    expect(paged).toEqual(whole)
    expect(whole.length).toBeGreaterThan(3)
  })
})

describe('the feeds', () => {
  test('are a JSON Feed and an Atom feed of the same corrections, safe from what claims say', async () => {
    const text = 'Is 1 < 2 & "so" on?\u0001 </title><script>'
    const source = { title: 'A <b>', stance: 'supports', level: 'primary' }
    const claim = await desk.as.contributor.post('/claims', { text, sources: [source] })
    await decide(desk, claim.body.id)
    await answerAgain(claim.body.id, { verdict: 'refuted', changeNote: 'A & B.' })

    const json = await desk.as.reader.get('/corrections.json')
    expect(json.headers['content-type']).toBe('application/feed+json; charset=utf-8')
    const feed = JSON.parse(json.text)
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Claimdesk: corrections',
    })
    expect(feed.feed_url).toMatch(/^http:\/\/.*\/api\/v1\/corrections\.json$/)
    expect(feed.items[0]).toMatchObject({
      title: `Corrected: ${text}`,
      content_text: `“${text}”\n\nBefore: Verified – found true (True). Now: Refuted – found false (False).\n\nA & B.`,
      _claimdesk: (await read('/corrections?limit=1')).data[0],
    })

    const atom = await desk.as.reader.get('/corrections.atom').buffer(true)
    expect(atom.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    const written = atom.text ?? atom.body.toString()
    const xml = new DOMParser().parseFromString(written, 'text/xml')
    const { items: entries } = await new Parser().parseString(written)
    expect(entries).toHaveLength(feed.items.length)
    // Title and content are HTML there: what a reader makes of it is the same text.
    const said = (html = '') => parseHTML(`<html><body>${html}</body></html>`).document.body.textContent
    expect(entries[0]?.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
    expect(entries[0]?.id).toBe(feed.items[0].id)
    expect(said(entries[0]?.title)).toBe(`Corrected: ${text.replace('\u0001', '\ufffd')}`)
    expect(said(entries[0]?.content).replaceAll('\n', '\n\n')).toBe(
      feed.items[0].content_text.replace('\u0001', '\ufffd'),
    )
    expect(xml.querySelector('feed > updated')?.textContent).toBe(feed.items[0].date_published)
  })

  test('can be narrowed to what the public had seen', async () => {
    const { items } = JSON.parse((await desk.as.reader.get('/corrections.json?published=true')).text)
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) expect(item._claimdesk.publishedAt).not.toBeNull()
  })
})

describe('whoever comes back with what they took away learns', () => {
  test('that it is current, corrected, updated or only looked at again', async () => {
    const [same, wrong, newer, again] = await Promise.all([1, 2, 3, 4].map(() => makeDecidedClaim(desk)))
    await answerAgain(wrong.id, { verdict: 'refuted' })
    await answerAgain(wrong.id, { verdict: 'refuted' })
    await answerAgain(newer.id, { verdict: 'refuted', kind: 'update' })
    await answerAgain(again.id)
    expect(await ask(...[same, wrong, newer, again].map(({ id }) => ({ id, revision: 1 })))).toEqual([
      held(same.id, 1, 'current', 1, 'verified'),
      held(wrong.id, 1, 'corrected', 3, 'refuted'),
      held(newer.id, 1, 'updated', 2, 'refuted'),
      held(again.id, 1, 'rechecked', 2, 'verified'),
    ])
    expect(await ask({ id: wrong.id, revision: 2 }, { id: wrong.id, revision: 3 })).toEqual([
      held(wrong.id, 2, 'rechecked', 3, 'refuted'),
      held(wrong.id, 3, 'current', 3, 'refuted'),
    ])
  })

  test('that it was a slip, or taken back for good', async () => {
    const slip = await makeDecidedClaim(desk)
    await answerAgain(slip.id, { verdict: 'refuted' })
    await desk.as.reviewer.post(`/claims/${slip.id}/undo`)
    const { id } = await makeDecidedClaim(desk)
    await answerAgain(id)
    await desk.as.editor.post(`/claims/${id}/voiding`, { reason: 'x' })
    expect(
      await ask(
        { id: slip.id, revision: 1 },
        { id: slip.id, revision: 2 },
        { id, revision: 1 },
        { id, revision: 2 },
      ),
    ).toEqual([
      held(slip.id, 1, 'current', 1, 'verified'),
      held(slip.id, 2, 'voided', 1, 'verified'),
      held(id, 1, 'voided', null, null),
      held(id, 2, 'voided', null, null),
    ])
  })

  test('that the claim was withdrawn or merged, or its verdict retracted from the public', async () => {
    const [gone, merged, retracted] = await Promise.all([1, 2, 3].map(() => makeDecidedClaim(desk)))
    await desk.as.reviewer.post(`/claims/${gone.id}/withdrawal`, { reason: 'x' })
    await desk.store.write((db) =>
      db.run(`update claims set merged_into_id = '${gone.id}' where id = '${merged.id}'`),
    )
    await publish(retracted.id)
    await desk.as.editor.post(`/claims/${retracted.id}/retraction`, { reason: 'x' })
    const three = [gone, merged, retracted].map(({ id }) => ({ id, revision: 1 }))
    expect(await ask(...three)).toEqual([
      held(gone.id, 1, 'withdrawn', 1, 'verified'),
      { ...held(merged.id, 1, 'merged', 1, 'verified'), mergedIntoId: gone.id },
      held(retracted.id, 1, 'retracted', 1, 'verified'),
    ])
    await answerAgain(retracted.id, { verdict: 'mixed' })
    expect(await ask({ id: retracted.id, revision: 1 }, { id: retracted.id, revision: 2 })).toMatchObject([
      { reason: 'retracted' },
      { reason: 'current', isCurrent: true },
    ])
    await publish(retracted.id)
    expect(await ask({ id: retracted.id, revision: 1 })).toMatchObject([{ reason: 'corrected' }])
  })

  test('that the desk knows nothing of it', async () => {
    const { id } = await makeDecidedClaim(desk)
    const unknown = { id: 'clm_01jd9v6r2yf0bt8x5m3k7wq4ze', revision: 1 }
    expect(await ask({ id, revision: 7 }, unknown, { id: 'their own id', revision: 1 })).toMatchObject([
      { reason: 'unknown', currentRevision: 1, isCurrent: false },
      { reason: 'unknown', currentRevision: null, verdict: null },
      { id: 'their own id', reason: 'unknown' },
    ])
  })

  test('for a thousand at once, in the order asked, and for no more', async () => {
    const { id } = await makeDecidedClaim(desk)
    const many = Array.from({ length: 1000 }, (_, at) => ({ id, revision: at + 1 }))
    const data = await ask(...many)
    expect(data.map(({ revision }: { revision: number }) => revision)).toEqual(
      many.map(({ revision }) => revision),
    )
    expect(data.filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toHaveLength(1)
    const tooMany = await desk.as.reader.post('/check-back', [...many, { id, revision: 1 }])
    expect(refusal(tooMany)).toEqual([422, 'invalid-request', ''])
  })
})

function held(
  id: string,
  revision: number,
  reason: string,
  currentRevision: number | null,
  verdict: string | null,
) {
  const isCurrent = reason === 'current'
  return { id, revision, isCurrent, reason, currentRevision, verdict, mergedIntoId: null }
}

test('a claim tells the verdict the desk stood by at any instant, in lists and alone', async () => {
  const { id } = await makeSupportedClaim(desk, { kinds: ['state'] })
  const times: string[] = []
  const mark = () => {
    wait(desk, 1)
    times.push(desk.clock.now.toISOString())
    wait(desk, 1)
  }
  mark()
  await decide(desk, id)
  mark()
  await answerAgain(id, { verdict: 'refuted', asOf: '2026-01-21' })
  mark()
  await desk.as.reviewer.post(`/claims/${id}/undo`)
  mark()
  await desk.as.editor.post(`/claims/${id}/voiding`, { reason: 'x' })
  mark()
  const then = async (at: string) => {
    const one = await read(`/claims/${id}?inForceAt=${at}`)
    const [listed] = (await read(`/claims?id=${id}&inForceAt=${at}`)).data
    expect(listed).toEqual(one)
    return [one.verdict, one.rating, one.asOf, one.verdictRevision, one.recheckOn, one.freshness]
  }
  expect(await Promise.all(times.map(then))).toEqual([
    [null, null, null, null, null, null],
    ['verified', 'True', '2026-01-20', 1, '2026-07-19', 'fresh'],
    ['refuted', 'False', '2026-01-21', 2, '2026-07-20', 'fresh'],
    ['verified', 'True', '2026-01-20', 1, '2026-07-19', 'fresh'],
    [null, null, null, null, null, null],
  ])
  expect(refusal(await desk.as.reader.get('/claims?inForceAt=yesterday'))).toEqual([
    422,
    'invalid-request',
    'inForceAt',
  ])
})
