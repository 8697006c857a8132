// The main job, told over HTTP: a key submits a claim, a reviewer decides it, the export carries it, history tells who did what.
import { expect } from 'vitest'
import type { Desk } from '../support/desk.ts'

/** From submission to export and history. */
export async function decideAndExport(desk: Desk): Promise<void> {
  const submitted = await desk.as.contributor.post('/claims', {
    text: 'The new bridge is the longest in the county.',
    quote: 'the longest bridge in the county',
    kinds: ['comparison'],
    scope: { measure: { value: 'length of the main span', basis: 'stated' } },
    speaker: 'Mayor Ito',
    article: {
      title: 'Mayor opens bridge',
      url: 'https://town-herald.example/bridge?utm_source=x',
      publisher: 'Town Herald',
      publishedOn: '2026-01-18',
      text: 'Mayor Ito called it “the longest bridge in the county” on Sunday.',
    },
    attribution: { kind: 'named', name: 'Mayor Ito' },
    modality: 'asserted',
    sources: [
      {
        title: 'County survey of bridges',
        url: 'https://county.example/bridges',
        level: 'primary',
        excerpt: 'New bridge: 410 m',
      },
    ],
    topics: ['infrastructure'],
    externalId: 'herald-77',
  })
  expect(submitted.status).toBe(201)
  const { id } = submitted.body
  expect(submitted.headers.location).toBe(`/api/v1/claims/${id}`)
  expect(submitted.body.appearances[0]).toMatchObject({
    anchor: 'exact',
    start: 21,
    end: 53,
    attribution: { name: 'Mayor Ito' },
  })

  const queue = await desk.as.reviewer.get('/claims?status=submitted&q=longest')
  expect(queue.body.data.map((claim: { id: string }) => claim.id)).toEqual([id])

  const unjudged = await desk.as.reviewer.post(`/claims/${id}/reviews`, verdict('verified'))
  expect(unjudged.status).toBe(422)
  expect(unjudged.body.type).toBe('/problems/policy-not-met')

  const [piece] = submitted.body.evidence
  const judged = await desk.as.reviewer.patch(`/evidence/${piece.id}`, {
    stance: 'supports',
    note: 'Longest entry.',
  })
  expect(judged.body).toMatchObject({ stance: 'supports', judgedBy: { name: 'The reviewer' } })

  const review = await desk.as.reviewer.post(`/claims/${id}/reviews`, verdict('verified'))
  expect(review.status).toBe(201)
  expect(review.body).toMatchObject({ verdict: 'verified', rating: 'True', verdictRevision: 1 })

  const exported = await desk.as.reader.get('/exports/claims.json')
  expect(exported.body.data).toHaveLength(1)
  expect(exported.body.data[0]).toMatchObject({
    id,
    verdict: 'verified',
    rating: 'True',
    asOf: '2026-01-20',
    revisionKind: 'initial',
    rationale: 'The county lists every bridge; this is the longest.',
    article: { publisher: 'Town Herald' },
    evidence: [
      { stance: 'supports', excerpt: 'New bridge: 410 m', source: { title: 'County survey of bridges' } },
    ],
    independentOrigins: { supports: 1, refutes: 0, unknown: 0 },
    corrections: [],
  })

  const history = await desk.as.reader.get(`/claims/${id}/history`)
  const told = history.body.data.map((event: { actor: { name: string }; action: string }) => [
    event.actor.name,
    event.action,
  ])
  expect(told.reverse()).toEqual([
    ['The contributor', 'claim.submitted'],
    ['The contributor', 'appearance.added'],
    ['The contributor', 'evidence.added'],
    ['The reviewer', 'evidence.changed'],
    ['The reviewer', 'review.submitted'],
    ['The reviewer', 'claim.decided'],
  ])
  const chain = await desk.as.reviewer.get('/history/verify')
  expect(chain.body).toMatchObject({ valid: true, erased: 0 })
}

/** Reopening, another answer, and an export that owns up to it. */
export async function reopenAndCorrect(desk: Desk): Promise<void> {
  const [row] = (await desk.as.reader.get('/claims?verdict=verified')).body.data
  const reopened = await desk.as.reviewer.post(`/claims/${row.id}/reopening`, {
    reason: 'The survey was revised.',
  })
  expect(reopened.body).toMatchObject({ status: 'in_review', verdict: 'verified', underReview: true })

  const review = await desk.as.editor.post(`/claims/${row.id}/reviews`, verdict('refuted'))
  expect(review.body.verdictRevision).toBe(2)

  const exported = (await desk.as.reader.get('/exports/claims.json?verdict=any')).body.data
  expect(exported[0]).toMatchObject({ verdict: 'refuted', revisionKind: 'correction', verdictRevision: 2 })
  expect(exported[0].corrections).toMatchObject([
    { revision: 2, kind: 'correction', from: 'verified', to: 'refuted' },
  ])
  expect((await desk.as.reader.get('/exports/claims.json')).body.data).toEqual([])
}

function verdict(word: string) {
  return {
    verdict: word,
    rationale: 'The county lists every bridge; this is the longest.',
    asOf: '2026-01-20',
  }
}
