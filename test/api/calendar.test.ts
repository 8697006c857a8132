// The days that ask for something, for people and for calendar programs with a key in their address.
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { deskOver, openDeskForFile } from '../support/desk.ts'
import { makeClaim, makeDecidedClaim, makeSupportedClaim, unique } from '../support/make.ts'
import { refusal } from './caused.ts'

const desk = openDeskForFile()
const read = async (path: string) => (await desk.as.reader.get(path)).body
const on = (day: string) => {
  desk.clock.now = new Date(`${day}T09:00:00Z`)
}

interface Entry {
  kind: string
  on: string
  claim: { id: string }
}
/** What the agenda tells of one claim, as "kind on day". */
async function agendaOf(id: string, query = '?from=2026-01-01&to=2026-12-31'): Promise<string[]> {
  const { data } = await read(`/calendar${query}`)
  return data.filter(({ claim }: Entry) => claim.id === id).map(({ kind, on }: Entry) => `${kind} on ${on}`)
}

describe('the calendar', () => {
  test('names a prediction on its last day, from the first, until it is decided', async () => {
    on('2026-01-20')
    const resolution = { from: '2026-01-21', by: '2026-01-31' }
    const { id } = await makeSupportedClaim(desk, { kinds: ['prediction'], resolution })
    expect(await agendaOf(id)).toEqual(['prediction on 2026-01-31'])
    const { data } = await read('/calendar?from=2026-01-31&to=2026-01-31')
    expect(data[0]).toMatchObject({
      ...{ kind: 'prediction', since: '2026-01-21', at: null, says: null },
      claim: { id, status: 'awaiting_outcome' },
    })
    await desk.as.reviewer.post(`/claims/${id}/deferral`, { until: '2026-03', reason: 'Postponed.' })
    expect(await agendaOf(id)).toEqual(['prediction on 2026-03-31'])
    expect((await read('/calendar?from=2026-03-31&to=2026-03-31')).data[0].says).toBe('Postponed.')
    on('2026-04-01')
    const body = { outcome: 'did_not', rationale: 'x', asOf: '2026-04-01' }
    expect((await desk.as.reviewer.post(`/claims/${id}/reviews`, body)).status).toBe(201)
    expect(await agendaOf(id)).toEqual([])
  })

  test('names the day a verdict is to be looked at again, and the day it expires', async () => {
    on('2026-01-21')
    await desk.as.admin.patch('/settings', { policy: { lifetimes: { state: 40 }, validFor: { state: 71 } } })
    const { id } = await makeDecidedClaim(desk, { kinds: ['state'] })
    expect(await agendaOf(id)).toEqual(['recheck on 2026-03-01', 'expiry on 2026-04-01'])
    await desk.as.admin.post(`/claims/${id}/withdrawal`, { reason: 'x' })
    expect(await agendaOf(id)).toEqual([])
  })

  test('names deadlines of open claims to the moment, the last day included', async () => {
    on('2026-01-21')
    const deadlineAt = '2026-02-03T23:30:00.000Z'
    const { id } = await makeClaim(desk, { deadlineAt })
    expect(await agendaOf(id, '?from=2026-02-01&to=2026-02-03')).toEqual(['deadline on 2026-02-03'])
    expect((await read('/calendar?from=2026-02-03&to=2026-02-03')).data[0].at).toBe(deadlineAt)
    expect(await agendaOf(id, '?from=2026-02-04')).toEqual([])
    await desk.as.reviewer.post(`/claims/${id}/decline`, { declineReason: 'spam' })
    expect(await agendaOf(id)).toEqual([])
  })

  test('names the day a reply is awaited until it has come', async () => {
    on('2026-01-21')
    const { id } = await makeClaim(desk)
    const body = { whom: 'Press office', channel: 'email', replyDueOn: '2026-01-25' }
    const { body: contact } = await desk.as.reviewer.post(`/claims/${id}/contacts`, body)
    expect(await agendaOf(id)).toEqual(['reply on 2026-01-25'])
    await desk.as.reviewer.patch(`/contacts/${contact.id}`, { outcome: 'answered' })
    expect(await agendaOf(id)).toEqual([])
  })

  test('begins today and reaches 60 days unless asked otherwise', async () => {
    on('2026-01-21')
    const span = async (query: string) => {
      const { from, to } = await read(`/calendar${query}`)
      return [from, to]
    }
    expect(await span('')).toEqual(['2026-01-21', '2026-03-22'])
    expect(await span('?from=2026-05-01')).toEqual(['2026-05-01', '2026-06-30'])
    expect(await span('?to=2026-05-01')).toEqual(['2026-03-02', '2026-05-01'])
    const refused = async (query: string) => refusal(await desk.as.reader.get(`/calendar${query}`))
    expect(await refused('?from=2026-05-01&to=2026-04-30')).toEqual([422, 'invalid-request', 'to'])
    expect(await refused('?from=2026-01-01&to=2027-12-31')).toEqual([422, 'invalid-request', 'to'])
    expect(await refused('?from=May')).toEqual([422, 'invalid-request', 'from'])
  })

  test('is in the order of the days, whatever kind they are of', async () => {
    on('2026-01-21')
    const resolution = { by: '2026-05' }
    await makeClaim(desk, { kinds: ['prediction'], resolution, deadlineAt: '2026-04-01T10:00:00Z' })
    await makeClaim(desk, { kinds: ['prediction'], resolution: { by: '2026-02' } })
    const { data } = await read('/calendar?from=2026-01-01&to=2026-12-31')
    const days = data.map((entry: Entry) => entry.on)
    expect(days).toEqual(expect.arrayContaining(['2026-02-28', '2026-04-01', '2026-05-31']))
    expect(days).toEqual([...days].sort())
  })
})

describe('a calendar program', () => {
  const newKey = async (scopes: string[] | undefined) =>
    (await desk.as.reader.post('/api-keys', { name: 'Calendar', ...(scopes && { scopes }) })).body
  const subscribe = (key: string) => desk.nobody.get(`/calendar.ics?token=${key}`)

  test('subscribes by a key in the address, which opens nothing else', async () => {
    on('2026-01-21')
    const text = unique('A tower; “higher”, they say\nBEGIN:VEVENT')
    const { id } = await makeClaim(desk, { text, deadlineAt: '2026-02-03T10:00:00.000Z' })
    const { key } = await newKey(['calendar:read'])
    const answer = await subscribe(key)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const lines = answer.text.replaceAll('\r\n ', '').split('\r\n')
    expect(lines).toContain(`UID:deadline-${id}-2026-02-03@claimdesk`)
    expect(lines).toContain('DTSTART:20260203T100000Z')
    expect(lines.filter((line: string) => line === 'BEGIN:VEVENT').length).toBe(
      lines.filter((line: string) => line === 'END:VEVENT').length,
    )
    expect(answer.text.split('\r\n').every((line: string) => Buffer.byteLength(line) <= 75)).toBe(true)
    const unlinked = ({ text }: { text: string }) =>
      text.replaceAll('\r\n ', '').replaceAll(/:\d{4,5}\//g, '/')
    expect(unlinked(await subscribe(key))).toBe(unlinked(answer))
    for (const path of ['/calendar', '/claims', '/me', '/exports/claims.json']) {
      expect((await desk.nobody.get(`${path}?token=${key}`)).status, path).not.toBe(200)
    }
  })

  test('sees days as days, wherever it is', async () => {
    on('2026-01-20')
    const resolution = { by: '2026-01-31' }
    const { id } = await makeSupportedClaim(desk, { kinds: ['prediction'], resolution })
    const { key } = await newKey(['calendar:read'])
    const event = (await subscribe(key)).text
      .split('BEGIN:VEVENT')
      .find((part: string) => part.includes(`prediction-${id}`))
    expect(event).toContain('DTSTART;VALUE=DATE:20260131')
  })

  test('is refused with a key that can do more, with none of ours, and with a revoked one', async () => {
    const wide = await newKey(undefined)
    expect(refusal(await subscribe(wide.key))).toEqual([401, 'not-signed-in'])
    const two = await newKey(['calendar:read', 'claims:read'])
    expect(refusal(await subscribe(two.key))).toEqual([401, 'not-signed-in'])
    expect(refusal(await subscribe('cdk_nothing'))).toEqual([401, 'not-signed-in'])
    expect(refusal(await desk.nobody.get('/calendar.ics'))).toEqual([401, 'not-signed-in'])
    const { id, key } = await newKey(['calendar:read'])
    expect((await subscribe(key)).status).toBe(200)
    await desk.as.reader.post(`/api-keys/${id}/revocation`)
    expect(refusal(await subscribe(key))).toEqual([401, 'not-signed-in'])
  })

  test('leaves its key in no line of the log', async () => {
    const { key } = await newKey(['calendar:read'])
    const lines: string[] = []
    const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) })
    const noted = deskOver(desk.store, { log })
    expect((await noted.nobody.get(`/calendar.ics?token=${key}`)).status).toBe(200)
    expect((await noted.nobody.get(`/calendar.ics?token=${key}x`)).status).toBe(401)
    noted.server.close()
    expect(lines.length).toBeGreaterThanOrEqual(2)
    expect(lines.join('')).not.toContain(key)
  })
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
