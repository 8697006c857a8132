// Ten reprints of one wire report are one origin: grouped in one step, said in words, and told to every claim that leaned on them.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeClaim, makeSource, unique } from '../support/make.ts'
import { actions, caused, refusal } from './caused.ts'

const desk = openDeskForFile()

interface Piece {
  id: string
  source: { id: string; title: string }
}
const outlets = ['Herald', 'Courier', 'Radio', 'Post', 'Mail']
const claimAt = async (id: string) => (await desk.as.reader.get(`/claims/${id}`)).body

async function claimOnOutlets() {
  const sources = outlets.map((publisher) => ({
    title: unique(`Sale approved, says ${publisher}`),
    publisher: unique(publisher),
    stance: 'supports',
    excerpt: 'approved the sale',
  }))
  const claim = await makeClaim(desk, { sources })
  const pieces = (await desk.as.reviewer.get(`/claims/${claim.id}/evidence`)).body.data as Piece[]
  return { id: claim.id, sourceIds: pieces.map(({ source }) => source.id) }
}
const regroup = (body: object) => desk.as.reviewer.post('/sources/regrouping', body)

describe('five outlets that repeat one wire report', () => {
  test('count as five until they are grouped, then as one, and as a primary one beside the rule itself', async () => {
    const { id, sourceIds } = await claimOnOutlets()
    expect((await claimAt(id)).originsInWords).toMatch(/^5 sources, 5 independent origins \(/)
    const wire = { title: unique('Wire report'), publisher: 'Reuters' }
    const { answer, events } = await caused(
      desk,
      regroup({ sourceIds, derivedFrom: wire, derivation: 'reprint', reason: 'All credit Reuters.' }),
    )
    expect(answer.body).toMatchObject({ claims: 1 })
    expect(answer.body.data).toHaveLength(5)
    expect(actions(events).filter((action) => action === 'source.regrouped')).toHaveLength(5)
    expect(new Set(events.map(({ requestId }) => requestId)).size).toBe(1)
    expect(await claimAt(id)).toMatchObject({
      independentOrigins: { supports: 1, refutes: 0, unknown: 0 },
      originsInWords: '5 sources, 1 independent origin (Reuters)',
    })
    await desk.as.reviewer.post(`/claims/${id}/evidence`, {
      source: {
        title: unique('The rule'),
        publisher: 'Bureau of Trade',
        level: 'primary',
        medium: 'document',
      },
      stance: 'supports',
      excerpt: 'is approved',
    })
    expect((await claimAt(id)).originsInWords).toBe(
      '6 sources, 2 independent origins (Reuters, Bureau of Trade)',
    )
  })

  test('are of unknown origin where the report cannot be found', async () => {
    const { id, sourceIds } = await claimOnOutlets()
    const [first = '', ...rest] = sourceIds
    await regroup({ sourceIds: rest, derivedFromId: first, reason: 'Same words.' })
    await regroup({ sourceIds: [first], derivedFromId: null, originKnown: false, reason: 'Names nobody.' })
    expect((await claimAt(id)).originsInWords).toBe('5 sources, 0 independent origins, 1 of unknown origin')
  })

  test('are grouped all or not at all, never in a ring, and never without a reason', async () => {
    const { id, sourceIds } = await claimOnOutlets()
    const [first = '', second = ''] = sourceIds
    await regroup({ sourceIds: [second], derivedFromId: first, reason: 'Copied.' })
    const { answer, events } = await caused(
      desk,
      regroup({ sourceIds, derivedFromId: second, reason: 'All from the second.' }),
    )
    expect([refusal(answer), events]).toEqual([[409, 'derivation-cycle'], []])
    expect((await claimAt(id)).independentOrigins.supports).toBe(4)
    expect(refusal(await regroup({ sourceIds, derivedFromId: null }))).toEqual([
      422,
      'invalid-request',
      '/reason',
    ])
    expect(refusal(await regroup({ sourceIds, reason: 'x' }))).toEqual([
      422,
      'invalid-request',
      '/derivedFromId',
    ])
    const strange = await regroup({
      sourceIds: ['src_00000000000000000000000000'],
      derivedFromId: null,
      reason: 'x',
    })
    expect(refusal(strange)).toEqual([422, 'invalid-request', '/sourceIds/0'])
  })

  test('mark the decided claim that leaned on them when they are regrouped', async () => {
    const { id, sourceIds } = await claimOnOutlets()
    await decide(desk, id)
    await regroup({ sourceIds, derivedFromId: sourceIds[0] && null, reason: 'Each on its own.' })
    expect(await claimAt(id)).toMatchObject({ status: 'decided', evidenceChanged: true })
    const [last] = (await desk.as.reviewer.get(`/claims/${id}/history?limit=1`)).body.data
    expect(last).toMatchObject({ action: 'claim.evidence_shaken', reason: 'Each on its own.' })
  })
})

describe('a source', () => {
  test('that is retracted marks every claim that leans on it or on its reprints, and counts for none', async () => {
    const { id, sourceIds } = await claimOnOutlets()
    const wire = await makeSource(desk, { title: unique('Wire'), publisher: 'Reuters' })
    await regroup({ sourceIds, derivedFromId: wire.id, reason: 'All credit Reuters.' })
    await decide(desk, id)
    const reason = 'The agency withdrew its report.'
    const path = `/sources/${wire.id}/standing`
    const { events } = await caused(desk, desk.as.reviewer.put(path, { standing: 'retracted', reason }))
    expect(actions(events)).toEqual(['source.standing_changed', 'claim.evidence_shaken'])
    expect(await claimAt(id)).toMatchObject({ evidenceChanged: true, verdict: 'verified' })
    const first = `/sources/${sourceIds[0]}/standing`
    await desk.as.reviewer.put(first, { standing: 'retracted', reason })
    expect((await claimAt(id)).originsInWords).toContain('1 counting for none')
  })

  test('that is corrected marks every claim that leans on it, and still counts', async () => {
    const { id, sourceIds } = await claimOnOutlets()
    const other = await claimOnOutlets()
    await decide(desk, id)
    const reason = 'The outlet corrected the day.'
    await desk.as.reviewer.put(`/sources/${sourceIds[0]}/standing`, { standing: 'corrected', reason })
    expect(await claimAt(id)).toMatchObject({ evidenceChanged: true, independentOrigins: { supports: 5 } })
    const waiting = await desk.as.reader.get('/claims?evidenceChanged=true&limit=200')
    const ids = waiting.body.data.map((claim: { id: string }) => claim.id)
    expect([ids.includes(id), ids.includes(other.id)]).toEqual([true, false])
  })

  test('that is withheld is named to the desk only, with the public reason for everybody', async () => {
    const title = unique('A clerk at the ministry')
    const claim = await makeClaim(desk, {
      sources: [
        {
          title,
          publisher: 'Ministry',
          url: `https://ministry.example/${unique('c').replace(' ', '')}`,
          stance: 'supports',
          excerpt: 'x',
        },
      ],
    })
    const [piece] = (await desk.as.reviewer.get(`/claims/${claim.id}/evidence`)).body.data as Piece[]
    const id = piece?.source.id ?? ''
    const withheldReason = 'Would lose the position.'
    await desk.as.reviewer.patch(`/sources/${id}`, { withheldReason })
    await decide(desk, claim.id)
    const outside = [
      `/claims/${claim.id}/evidence`,
      `/claims/${claim.id}?include=evidence,verdicts`,
      `/claims?id=${claim.id}&include=evidence,verdicts`,
      `/claims/${claim.id}/verdicts`,
      `/claims/${claim.id}/history`,
      `/claims/${claim.id}`,
      `/sources/${id}`,
      `/sources?id=${id}`,
      `/exports/claims.json?id=${claim.id}`,
      `/exports/claims.ndjson?id=${claim.id}`,
      `/exports/claims.csv?id=${claim.id}`,
    ]
    for (const path of outside) {
      const { status, text } = await desk.as.reader.get(path)
      expect([path, status, text.includes(title), text.includes('ministry.example')]).toEqual([
        path,
        200,
        false,
        false,
      ])
    }
    expect((await desk.as.reader.get(`/claims/${claim.id}/evidence`)).text).toContain(withheldReason)
    for (const path of [`/sources/${id}/history`, `/sources/${id}/captures`]) {
      expect(refusal(await desk.as.reader.get(path))).toEqual([403, 'not-permitted'])
    }
    expect((await desk.as.contributor.get(`/sources/${id}`)).body.title).toBe(title)
    const exported = await desk.as.reviewer.get(`/exports/claims.json?id=${claim.id}`)
    expect(exported.text).not.toContain(title)
  })

  test('is thought to rest on what it credits, cites or repeats; nothing changes until a person confirms', async () => {
    const report = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ')
    const claim = await makeClaim(desk)
    const add = async (publisher: string, text: string, more = {}) => {
      const source = await makeSource(desk, { title: unique('Sale approved'), publisher, ...more })
      await desk.as.contributor.post(`/sources/${source.id}/captures`, { text })
      await desk.as.reviewer.post(`/claims/${claim.id}/evidence`, { sourceId: source.id, stance: 'supports' })
      return source.id
    }
    const credits = await add('Herald', 'WASHINGTON (Reuters) - The sale was approved.')
    const cites = await add('Courier', 'The sale was approved, according to Reuters, last week.')
    const first = await add('Post', report, { publishedOn: '2026-01-10' })
    const copy = await add('Mail', `${report} and a little more`, { publishedOn: '2026-01-11' })
    const { body } = await desk.as.reviewer.get(`/claims/${claim.id}/origin-suggestions`)
    const hints = body.data.map((one: Record<string, unknown>) => [one.sourceId, one.hint, one.derivedFromId])
    expect(hints).toEqual(
      expect.arrayContaining([
        [credits, 'credit_line', null],
        [cites, 'cited', null],
        [copy, 'near_identical', first],
      ]),
    )
    expect(hints.some(([id]: unknown[]) => id === first)).toBe(false)
    expect((await claimAt(claim.id)).independentOrigins.supports).toBe(4)
  })

  test('that is withheld only after the verdict is no longer named in what was judged either', async () => {
    const publisher = unique('Ministry (press office)')
    const source = { title: unique('Clerk'), publisher, stance: 'supports', excerpt: 'x' }
    const { id } = await makeClaim(desk, { sources: [source] })
    await decide(desk, id)
    const judged = async (as: 'reader' | 'contributor') =>
      (await desk.as[as].get(`/claims/${id}/verdicts`)).body.data[0].judged.originsInWords
    expect(await judged('reader')).toBe(`1 source, 1 independent origin (${publisher})`)
    const [piece] = (await desk.as.reviewer.get(`/claims/${id}/evidence`)).body.data as Piece[]
    await desk.as.reviewer.patch(`/sources/${piece?.source.id}`, { withheldReason: 'In danger.' })
    expect(await judged('contributor')).toBe('1 source, 1 independent origin')
    expect(await judged('reader')).toBe('1 source, 1 independent origin')
    const included = await desk.as.reader.get(`/claims/${id}?include=verdicts`)
    expect(included.text).not.toContain(publisher)
  })
})

describe('the claimant', () => {
  test('is asked, and what they answered leaves with the claim', async () => {
    const { id } = await claimOnOutlets()
    const asked = await desk.as.contributor.post(`/claims/${id}/contacts`, {
      whom: 'Press office',
      channel: 'email',
      replyDueOn: '2026-01-23',
      note: 'Ask for Ms Falk.',
    })
    expect(asked.body).toMatchObject({ outcome: 'waiting', askedAt: '2026-01-21T09:00:00.000Z', version: 1 })
    const path = `/contacts/${asked.body.id}`
    const answer = { outcome: 'answered', publicReply: 'They stand by it.' }
    expect((await desk.as.contributor.patch(path, answer)).body).toMatchObject({ ...answer, version: 2 })
    expect((await desk.as.contributor.patch(path, answer).set('if-match', '"1"')).status).toBe(412)
    await decide(desk, id)
    const { body, text } = await desk.as.reader.get(`/exports/claims.json?id=${id}`)
    expect(body.data[0].contacts).toMatchObject([{ whom: 'Press office', publicReply: 'They stand by it.' }])
    expect(text).not.toContain('Ms Falk')
    expect(refusal(await desk.as.reader.get(`/claims/${id}/contacts`))).toEqual([403, 'not-permitted'])
  })
})

test('a verdict says when it is due again by its kind, and keeps what it was judged on', async () => {
  const kinds = async (kind: string) => {
    const { id, sourceIds } = await claimOnOutlets()
    await desk.as.reviewer.patch(`/claims/${id}`, { kinds: [kind] })
    await decide(desk, id)
    await regroup({ sourceIds, derivedFrom: { title: unique('Wire') }, reason: 'Later.' })
    const [verdict] = (await desk.as.reader.get(`/claims/${id}/verdicts`)).body.data
    return verdict
  }
  expect((await kinds('event')).recheckOn).toBeNull()
  const state = await kinds('state')
  expect(state.recheckOn).toBe('2026-07-19')
  expect(state.judged.independentOrigins.supports).toBe(5)
  expect(state.judged.originsInWords).toContain('5 independent origins')
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
