// Views: filters with a name, shared by the desk, checked when they are kept, and never deleted.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { caused, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const elections = { name: 'Elections', filters: { topic: ['elections'], status: ['submitted', 'in_review'] } }
const make = async (body: object = {}) =>
  (await desk.as.reviewer.post('/views', { ...elections, ...body })).body

describe('a view', () => {
  test('is kept by a reviewer and read by everybody', async () => {
    const reviewer = await idOf(desk, 'reviewer')
    const body = { ...elections, isQueue: true, assigneeIds: [reviewer] }
    const { answer, events } = await caused(desk, desk.as.reviewer.post('/views', body))
    expect(answer.status).toBe(201)
    expect(answer.headers.location).toBe(`/api/v1/views/${answer.body.id}`)
    expect(answer.body).toMatchObject({
      ...elections,
      sort: 'queue',
      isQueue: true,
      assignees: [{ id: reviewer, name: 'The reviewer' }],
      archivedAt: null,
      createdBy: { id: reviewer },
      version: 1,
    })
    expect(events).toMatchObject([{ action: 'view.created', subject: answer.body.id, after: elections }])
    expect((await desk.as.reader.get(`/views/${answer.body.id}`)).body).toEqual(answer.body)
    const { data } = (await desk.as.reader.get('/views?isQueue=true')).body
    expect(data[0]).toEqual(answer.body)
    expect(refusal(await desk.as.contributor.post('/views', body))).toEqual([403, 'not-permitted'])
  })

  test('is changed field by field, on the version one saw', async () => {
    const view = await make()
    const change = (version: number, body: object) =>
      desk.as.editor.patch(`/views/${view.id}`, body).set('If-Match', `"${version}"`)
    const { answer, events } = await caused(desk, change(1, { name: 'Votes', sort: '-updatedAt' }))
    expect(answer.body).toMatchObject({
      name: 'Votes',
      sort: '-updatedAt',
      filters: elections.filters,
      version: 2,
    })
    expect(events).toMatchObject([
      {
        action: 'view.changed',
        before: { name: 'Elections', sort: 'queue' },
        after: { name: 'Votes', sort: '-updatedAt' },
      },
    ])
    const stale = await change(1, { name: 'Ballots' })
    expect(refusal(stale)).toEqual([412, 'stale-record'])
    expect(stale.body.current).toMatchObject({ name: 'Votes', version: 2 })
  })

  test('put away leaves the list, stays readable, and is changed no more', async () => {
    const view = await make()
    const { answer, events } = await caused(desk, desk.as.reviewer.delete(`/views/${view.id}`))
    expect(answer.body).toMatchObject({ id: view.id, archivedAt: '2026-01-21T09:00:00.000Z', version: 2 })
    expect(events).toMatchObject([{ action: 'view.archived', subject: view.id }])
    const listed = (await desk.as.reader.get('/views?limit=200')).body.data
    expect(listed.some(({ id }: { id: string }) => id === view.id)).toBe(false)
    const archived = (await desk.as.reader.get('/views?archived=true')).body.data
    expect(archived.some(({ id }: { id: string }) => id === view.id)).toBe(true)
    expect((await desk.as.reader.get(`/views/${view.id}`)).status).toBe(200)
    expect(refusal(await desk.as.reviewer.patch(`/views/${view.id}`, { name: 'x' }))).toEqual([
      409,
      'view-archived',
    ])
    expect(refusal(await desk.as.reviewer.delete(`/views/${view.id}`))).toEqual([409, 'view-archived'])
  })

  const unfit: [string, object, string][] = [
    ['a filter there is not', { filters: { colour: ['red'] } }, '/filters/colour'],
    ['a word a filter does not know', { filters: { status: ['open'] } }, '/filters/status'],
    ['two values where one is meant', { filters: { returned: ['true', 'false'] } }, '/filters/returned'],
    ['a filter without a value', { filters: { topic: [] } }, '/filters/topic'],
    ['a name of blanks', { name: '  ' }, '/name'],
    ['an order there is not', { sort: 'colour' }, '/sort'],
    ['a person nobody knows', { assigneeIds: ['usr_01jd9v6r2yf0bt8x5m3k7wq4ze'] }, '/assigneeIds/0'],
  ]
  test.each(unfit)('with %s is refused at its place', async (_, fault, pointer) => {
    const answer = await desk.as.reviewer.post('/views', { ...elections, ...fault })
    expect(refusal(answer)).toEqual([422, 'invalid-request', pointer])
  })

  test('is no queue of somebody who may not review', async () => {
    const answer = await desk.as.reviewer.post('/views', {
      ...elections,
      assigneeIds: [await idOf(desk, 'contributor')],
    })
    expect(refusal(answer)).toEqual([422, 'invalid-request', '/assigneeIds/0'])
  })
})
