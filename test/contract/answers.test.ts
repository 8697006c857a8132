// Every real answer fits what the OpenAPI document says of it: a tour over all routes, in order and at fault.
import type { Response } from 'supertest'
import { describe, expect, test } from 'vitest'
import type { SignIn } from '../../api/accounts/sign-in.ts'
import { takesIdempotencyKey } from '../../api/http/route.ts'
import { allRoutes } from '../../api/routes.ts'
import { openDeskForFile } from '../support/desk.ts'
import { decide, makeDecidedClaim } from '../support/make.ts'
import { documentOf, Judge } from './documented.ts'
import { prepareVisit, send, type Visit } from './tour.ts'

const desk = openDeskForFile()
const routes = allRoutes({} as SignIn)
const judge = new Judge(documentOf(routes))

function mounted(name: string) {
  const route = desk.routes.find((each) => each.name === name)
  if (!route) throw new Error(`${name} is not mounted`)
  return route
}

/** An id of the right kind that nobody has. */
const unknownId = (path: string) => path.replace(/_[0-9a-z]{26}/, '_00000000000000000000000000')

describe.each(routes.map((route) => [route.name, route] as const))('%s', (name, route) => {
  const visit = () => prepareVisit(desk, mounted(name), 'admin')
  const answerTo = (request: Visit) => send(desk, mounted(name), 'admin', request)

  /** The answer has this status and is as documented. */
  function expectDocumented(answer: Response, status: number, type?: string): void {
    expect(answer.status, answer.text).toBe(status)
    expect(judge.faults(route, answer)).toEqual([])
    if (type) expect(answer.body.type).toBe(`/problems/${type}`)
  }

  test('answers as documented', async () => {
    expectDocumented(await answerTo(await visit()), route.status ?? 200)
  })

  test('answers as documented to a parameter it does not know', async () => {
    const { path, body } = await visit()
    expectDocumented(await answerTo({ path: `${path}?wherever=1`, body }), 422, 'invalid-request')
  })

  if (route.can !== 'anyone') {
    test('answers as documented to nobody and to a reader', async () => {
      const request = await visit()
      expectDocumented(await send(desk, mounted(name), 'nobody', request), 401, 'not-signed-in')
      const asReader = await send(desk, mounted(name), 'reader', request)
      expect(judge.faults(route, asReader)).toEqual([])
    })
  }

  if (route.params) {
    test('answers as documented to ids of nothing and of no kind', async () => {
      const { path, body } = await visit()
      expectDocumented(await answerTo({ path: unknownId(path), body }), 404, 'not-found')
      const wrong = await answerTo({ path: path.replace(/_[0-9a-z]{26}/, '_x'), body })
      expectDocumented(wrong, 422, 'invalid-request')
      expect(wrong.body.errors).toMatchObject([{ parameter: 'id' }])
    })
  }

  if (route.body) {
    test('answers as documented to bodies that are broken, of another type or empty', async () => {
      const { path } = await visit()
      const raw = (type: string, body: string) => answerTo({ path }).set('content-type', type).send(body)
      expectDocumented(await raw('application/json', '{"text": '), 400, 'malformed-json')
      expectDocumented(await raw('text/plain', 'text'), 415, 'unsupported-media-type')
      expectDocumented(await raw('application/json', '7'), 422, 'invalid-request')
    })
  }

  if (takesIdempotencyKey(route)) {
    test('answers as documented to a key it cannot take', async () => {
      const answer = await answerTo(await visit()).set('Idempotency-Key', 'two words')
      expectDocumented(answer, 400, 'malformed-header')
    })
  }
})

describe('lists', () => {
  const lists = routes.filter(({ method, query }) => method === 'get' && query)
  const asked = ['total=true', 'limit=1', 'limit=1&page=2&total=true']
  test.each(lists.map(({ name }) => name))('%s answers as documented to what can be asked', async (name) => {
    await makeDecidedClaim(desk)
    const route = mounted(name)
    const { path } = await prepareVisit(desk, route, 'admin')
    const known = judge.operation(route).parameters.map((parameter) => parameter.name)
    const wanted = asked.filter((query) =>
      [...new URLSearchParams(query).keys()].every((key) => known.includes(key)),
    )
    const more = {
      include: 'article,evidence,appearances,verdicts,reviews,parts',
      q: 'bridge',
      verdict: 'verified',
    }
    for (const [key, value] of Object.entries(more)) if (known.includes(key)) wanted.push(`${key}=${value}`)
    if (known.includes('facets')) wanted.push('facets=status,verdict,kind,topic,speaker,assigneeId,language')
    for (const query of wanted) {
      const answer = await send(desk, route, 'admin', { path: `${path}?${query}` })
      expect([query, answer.status, judge.faults(route, answer)]).toEqual([query, 200, []])
    }
  })
})

test('an export of a claim with everything fits its description', async () => {
  const claim = await makeDecidedClaim(desk, {
    article: { title: 'Bridges', text: 'A bridge longer than the tower.' },
    quote: 'longer than the tower',
    attribution: { kind: 'named', name: 'Mayor Ito' },
    modality: 'asserted',
    resolution: { from: '2026', by: '2026-02', wording: 'soon' },
    scope: { place: { value: 'the county', basis: 'inferred' } },
  })
  await desk.as.reviewer.post(`/claims/${claim.id}/reopening`, { reason: 'New figures.' })
  await decide(desk, claim.id, { verdict: 'refuted' })
  const route = mounted('exportJson')
  const answer = await send(desk, route, 'reader', { path: `${route.path}?verdict=any&id=${claim.id}` })
  expect(judge.faults(route, answer)).toEqual([])
  expect(answer.body.data[0].corrections).toHaveLength(1)
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
