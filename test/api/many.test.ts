// Sending claims back, and changing many at once with a trial first.
import { expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim, makeDecidedClaim, unique } from '../support/make.ts'

const desk = openDeskForFile()

const claim = async (id: string) => (await desk.as.reader.get(`/claims/${id}`)).body
const me = async (role: 'reviewer' | 'editor') => (await desk.as[role].get('/me')).body.id
const lastEvent = async (id: string) =>
  (await desk.as.reader.get(`/claims/${id}/history?limit=1`)).body.data[0]

test('a claim is sent back with a reason, and is taken up again by whoever touches it', async () => {
  const { id } = await makeClaim(desk)
  await desk.as.reviewer.put(`/claims/${id}/assignment`, { userId: await me('reviewer') })
  const back = await desk.as.reviewer.post(`/claims/${id}/return`, { reason: 'Which tower?' })
  expect(back.body).toMatchObject({
    status: 'submitted',
    assignee: null,
    returned: { reason: 'Which tower?' },
  })
  expect(await lastEvent(id)).toMatchObject({ action: 'claim.returned', reason: 'Which tower?' })
  const listed = await desk.as.contributor.get('/claims?returned=true')
  expect(listed.body.data.map((each: { id: string }) => each.id)).toEqual([id])

  const mended = await desk.as.contributor.patch(`/claims/${id}`, { headline: 'The town tower' })
  expect(mended.body).toMatchObject({ returned: null, headline: 'The town tower' })
})

test('sending back can be undone, needs a reviewer, and is refused for a decided claim', async () => {
  const { id } = await makeClaim(desk)
  const body = { reason: 'Which tower?' }
  expect((await desk.as.contributor.post(`/claims/${id}/return`, body)).status).toBe(403)
  await desk.as.reviewer.post(`/claims/${id}/return`, body)
  expect((await desk.as.reviewer.post(`/claims/${id}/undo`)).body.returned).toBeNull()
  const decided = await makeDecidedClaim(desk)
  const refused = await desk.as.reviewer.post(`/claims/${decided.id}/return`, body)
  expect(refused.body.type).toBe('/problems/claim-already-decided')
})

test('a trial tells what would happen to each claim and changes none', async () => {
  const [open, tagged, decided] = [
    await makeClaim(desk),
    await makeClaim(desk, { topics: ['bridges'] }),
    await makeDecidedClaim(desk),
  ]
  const ids = [open.id, tagged.id, decided.id]
  const change = { ids, addTopics: ['bridges'], assigneeId: await me('reviewer') }
  const trial = await desk.as.editor.post('/claims/changes', { ...change, dryRun: true })
  expect(trial.body).toMatchObject({ dryRun: true, batchId: null, changed: 2, refused: 1, unchanged: 0 })
  expect(trial.body.results[2]).toMatchObject({
    outcome: 'refused',
    problem: { type: '/problems/claim-already-decided' },
  })
  expect(await claim(open.id)).toMatchObject({ version: open.version, topics: [], assignee: null })

  const done = await desk.as.editor.post('/claims/changes', change)
  expect(done.body).toMatchObject({ dryRun: false, changed: 2, refused: 1 })
  expect(await claim(open.id)).toMatchObject({
    topics: ['bridges'],
    assignee: { name: 'The reviewer' },
    status: 'in_review',
  })
  const events = await desk.as.editor.get(`/history?action=claim.assigned&action=claim.changed&limit=3`)
  const batches = events.body.data.map((event: { batchId: string }) => event.batchId)
  expect(new Set(batches)).toEqual(new Set([done.body.batchId]))

  const again = await desk.as.editor.post('/claims/changes', { ...change, ids: [open.id] })
  expect(again.body).toMatchObject({ changed: 0, unchanged: 1, refused: 0 })
})

test('a reviewer may take many, but not give them to others', async () => {
  const ids = [(await makeClaim(desk)).id, (await makeClaim(desk)).id]
  const others = await desk.as.reviewer.post('/claims/changes', { ids, assigneeId: await me('editor') })
  expect(others.body).toMatchObject({ changed: 0, refused: 2 })
  const own = await desk.as.reviewer.post('/claims/changes', { ids, assigneeId: await me('reviewer') })
  expect(own.body).toMatchObject({ changed: 2, refused: 0 })
  expect((await desk.as.contributor.post('/claims/changes', { ids, addTopics: ['x'] })).status).toBe(403)
})

test('what a batch did is taken back at once, but for claims something happened to since', async () => {
  const [one, two, touched] = [await makeClaim(desk), await makeClaim(desk), await makeClaim(desk)]
  const ids = [one.id, two.id, touched.id]
  const change = { ids, addTopics: ['bridges'], assigneeId: await me('reviewer') }
  const { batchId } = (await desk.as.editor.post('/claims/changes', change)).body
  await desk.as.editor.patch(`/claims/${touched.id}`, { topics: ['tunnels'] })

  const others = await desk.as.reviewer.post('/claims/changes/undo', { ids: [one.id], batchId })
  expect(others.body.results[0].problem.detail).toBe('The last act on this claim is not yours.')

  const key = { 'Idempotency-Key': unique('undo').replace(' ', '-') }
  const undone = await desk.as.editor.post('/claims/changes/undo', { ids, batchId }).set(key)
  expect(undone.body).toMatchObject({ changed: 2, refused: 1, unchanged: 0 })
  expect(undone.body.results[2]).toMatchObject({
    id: touched.id,
    problem: { type: '/problems/nothing-to-undo', detail: 'Something else happened to this claim since.' },
  })
  for (const { id } of [one, two]) {
    expect(await claim(id)).toMatchObject({ topics: [], assignee: null, status: 'submitted' })
  }
  expect(await claim(touched.id)).toMatchObject({ topics: ['tunnels'], assignee: { name: 'The reviewer' } })
  const { data } = (await desk.as.editor.get('/history?action=claim.undone&limit=2')).body
  expect(data.map((event: { batchId: string }) => event.batchId)).toEqual(Array(2).fill(undone.body.batchId))

  const repeated = await desk.as.editor.post('/claims/changes/undo', { ids, batchId }).set(key)
  expect(repeated.body).toEqual(undone.body)
  const again = await desk.as.editor.post('/claims/changes/undo', { ids, batchId })
  expect(again.body).toMatchObject({ changed: 0, refused: 3 })
})
