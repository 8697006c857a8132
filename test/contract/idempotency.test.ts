// A request repeated with its Idempotency-Key gets the answer of the first, and nothing happens twice: tried on every POST.
import { gt, max } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { SignIn } from '../../api/accounts/sign-in.ts'
import { takesIdempotencyKey } from '../../api/http/route.ts'
import { allRoutes } from '../../api/routes.ts'
import { events } from '../../db/schema.ts'
import { openDeskForFile } from '../support/desk.ts'
import { unique } from '../support/make.ts'
import { documentOf, Judge } from './documented.ts'
import { expectRefusal } from './refusal.ts'
import { prepareVisit, send, type Visit } from './tour.ts'
import { digestOf } from './unchanged.ts'

const desk = openDeskForFile()
const routes = allRoutes({} as SignIn)
const judge = new Judge(documentOf(routes))
const reused = { status: 409, type: 'idempotency-key-reused' }

/** Shown in the first answer only: keys, passwords and links are not kept to be repeated. */
const shownOnce = ['key', 'oneTimePassword', 'path', 'secret']

function withoutSecrets(body: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !shownOnce.includes(name)))
}

const repeatable = routes.filter(takesIdempotencyKey)

describe.each(repeatable.map((each) => [each.name, each] as const))('%s', (name, { path, body }) => {
  const route = () => {
    const found = desk.routes.find((each) => each.name === name)
    if (!found) throw new Error(`${name} is not mounted`)
    return found
  }
  const sendWith = (key: string, visit: Visit) =>
    send(desk, route(), 'admin', visit).set('Idempotency-Key', key)

  test('answers the same again, and does it once', async () => {
    const visit = await prepareVisit(desk, route(), 'admin')
    const key = unique('key').replace(' ', '-')
    const first = await sendWith(key, visit)
    expect(first.status, first.text).toBe(route().status ?? 200)
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    const before = await digestOf(desk.store)
    const again = await sendWith(key, visit)
    expect(again.status, again.text).toBe(first.status)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(withoutSecrets(again.body)).toEqual(withoutSecrets(first.body))
    expect(again.headers.location).toBe(first.headers.location)
    expect(again.headers.etag).toBe(first.headers.etag)
    expect(judge.faults(route(), again)).toEqual([])
    for (const secret of shownOnce) expect(again.body[secret] ?? null).toBeNull()
    expect(await digestOf(desk.store)).toEqual(before)
  })

  // An address without an id that takes no body knows one request only.
  test.skipIf(!body && !path.includes('{id}'))('refuses the key for another request', async () => {
    const key = unique('key').replace(' ', '-')
    await sendWith(key, await prepareVisit(desk, route(), 'admin'))
    const { path, body } = await prepareVisit(desk, route(), 'admin')
    const other = () =>
      sendWith(key, { path })
        .type('json')
        .send(JSON.stringify(body, null, 2))
    await expectRefusal(desk, body === undefined ? () => sendWith(key, { path }) : other, reused)
  })

  test('does it once when twenty ask at once', async () => {
    const visit = await prepareVisit(desk, route(), 'admin')
    const key = unique('key').replace(' ', '-')
    const before = await lastEvent()
    const answers = await Promise.all(Array.from({ length: 20 }, () => sendWith(key, visit)))
    const statuses = new Set(answers.map(({ status }) => status))
    expect([...statuses]).toEqual([route().status ?? 200])
    const bodies = new Set(answers.map(({ body }) => JSON.stringify(withoutSecrets(body))))
    expect(bodies.size).toBe(1)
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1)
    expect((await requestsSince(before)).length).toBeLessThanOrEqual(1)
  })
})

async function lastEvent(): Promise<number> {
  const [row] = await desk.store.read.select({ seq: max(events.seq) }).from(events)
  return row?.seq ?? 0
}

/** The requests that wrote history after this event. */
async function requestsSince(seq: number): Promise<(string | null)[]> {
  const rows = await desk.store.read
    .selectDistinct({ requestId: events.requestId })
    .from(events)
    .where(gt(events.seq, seq))
  return rows.map(({ requestId }) => requestId)
}
