// Messages arrive at least once and in order, whatever the receiver does; what cannot arrive is told, and never lost.
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { pruneDeliveries } from '../../api/webhooks/deliveries.ts'
import { deliverDue } from '../../api/webhooks/keep-delivering.ts'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim } from '../support/make.ts'
import { isSignedBy, type Received, receiveForFile } from '../support/webhook-receiver.ts'
import { refusal, wait } from './caused.ts'

const receiver = receiveForFile()
const desk = openDeskForFile(() => ({ webhookPrivateHosts: [receiver.host] }))

beforeEach(() => {
  desk.clock.now = new Date('2026-01-21T09:00:00Z')
})
afterAll(() => {
  expect(desk.errors).toEqual([])
})

async function hook(events: string[] = []) {
  const body = { name: 'The archive', url: receiver.at('/in'), events }
  return (await desk.as.admin.post('/webhooks', body)).body as { id: string; secret: string }
}

async function delivered() {
  await deliverDue(desk.own)
  return receiver.got.splice(0)
}

const archive = ({ id }: { id: string }) => desk.as.admin.delete(`/webhooks/${id}`)
const find = async ({ id }: { id: string }) => (await desk.as.admin.get(`/webhooks/${id}`)).body
const log = async ({ id }: { id: string }, query = '') =>
  (await desk.as.admin.get(`/webhooks/${id}/deliveries${query}`)).body.data
const set = (id: string, priority: number) => desk.as.editor.patch(`/claims/${id}`, { priority })
const isAbout = (id: string) => (one: Received) => one.message.data.claimId === id
const seqs = (got: readonly Received[]) => got.map(({ message }) => Number(message.data.seq))

describe('the order of messages', () => {
  test('about one claim is kept while one fails, and the other claims go on', async () => {
    const [one, other] = [await makeClaim(desk), await makeClaim(desk)]
    const made = await hook(['claim.changed'])
    receiver.answer = ({ message }) => (message.data.claimId === one.id ? 500 : 204)
    for (const priority of [1, 2, 3]) {
      await set(one.id, priority)
      await set(other.id, priority)
    }
    const first = await delivered()
    expect(first.filter(isAbout(one.id))).toHaveLength(1)
    expect(first.filter(isAbout(other.id))).toHaveLength(3)
    expect(await find(made)).toMatchObject({ waiting: 3, state: 'active' })

    receiver.answer = () => 204
    expect(await delivered(), 'before its time').toEqual([])
    wait(desk, 1)
    const then = await delivered()
    expect(then.every(isAbout(one.id))).toBe(true)
    expect(then).toHaveLength(3)
    expect(seqs(then)).toEqual(seqs(then).toSorted((a, b) => a - b))
    expect(then[0]?.headers['webhook-id']).toBe(first.find(isAbout(one.id))?.headers['webhook-id'])
    expect(then.every((each) => isSignedBy(each, made.secret))).toBe(true)
    expect(await find(made)).toMatchObject({ waiting: 0, failingSinceAt: null })
    await archive(made)
  })

  test('holds for several processes at once, which send nothing twice', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, async () => (await makeClaim(desk)).id))
    const made = await hook(['claim.changed'])
    for (const topic of ['rivers', 'lakes', 'seas']) {
      await desk.as.editor.post('/claims/changes', { ids, addTopics: [topic] })
    }
    await Promise.all([deliverDue(desk.own), deliverDue(desk.own), deliverDue(desk.own)])
    const got = await delivered().then((late) => [...receiver.got.splice(0), ...late])
    const count = (await log(made, '?limit=100')).length
    expect(count).toBe(18)
    expect(got).toHaveLength(18)
    expect((await log(made, '?state=delivered&limit=100')).length).toBe(18)
    await archive(made)
  })
})

describe('a receiver that fails', () => {
  test('for hours gets everything once it is back, at once', async () => {
    const made = await hook(['claim.submitted'])
    receiver.answer = () => 503
    const ids: string[] = []
    for (let hour = 0; hour < 4; hour++) {
      for (let n = 0; n < 3; n++) ids.push((await makeClaim(desk)).id)
      for (let part = 0; part < 4; part++) {
        await delivered()
        wait(desk, 15)
      }
    }
    const failing = await find(made)
    expect(failing.failingSinceAt).toMatch(/^2026-01-21T09:00/)
    receiver.answer = () => 204
    const got = await delivered()
    const came = new Set(got.map(({ message }) => message.data.claimId))
    expect(ids.filter((id) => !came.has(id))).toEqual([])
    expect(got, 'nothing twice').toHaveLength(ids.length)
    expect(await find(made)).toMatchObject({ waiting: 0, failingSinceAt: null, state: 'active' })
    await archive(made)
  })

  test('for days is disabled with a reason, and taken up again it gets what happened all the while', async () => {
    const made = await hook(['claim.submitted'])
    receiver.answer = () => ({ status: 500, body: 'the disk is\u0000 full' })
    const ids = [(await makeClaim(desk)).id]
    let hours = 0
    for (; (await find(made)).state === 'active'; hours += 3) {
      if (hours > 120) throw new Error('it is never given up')
      await delivered()
      wait(desk, 3 * 60)
    }
    expect(hours).toBeGreaterThan(70)
    const disabled = await find(made)
    expect(disabled).toMatchObject({ state: 'disabled' })
    expect(disabled.stateReason).toContain('It answered 500')
    const { body: history } = await desk.as.admin.get(`/history?subject=${made.id}&action=webhook.disabled`)
    expect(history.data[0]).toMatchObject({ actor: { id: 'system' }, reason: disabled.stateReason })
    expect((await log(made))[0]).toMatchObject({ state: 'waiting', response: 'the disk is full' })

    ids.push((await makeClaim(desk)).id)
    expect(await delivered(), 'nothing is sent meanwhile').toEqual([])
    receiver.answer = () => 204
    expect((await desk.as.admin.patch(`/webhooks/${made.id}`, { state: 'active' })).status).toBe(200)
    expect((await delivered()).map(({ message }) => message.data.claimId)).toEqual(ids)
    await archive(made)
  })

  test('with 410 is disabled at once', async () => {
    const made = await hook(['claim.submitted'])
    receiver.answer = () => 410
    await makeClaim(desk)
    await delivered()
    expect(await find(made)).toMatchObject({ state: 'disabled', stateReason: expect.stringContaining('410') })
    await archive(made)
  })

  test('says itself when to come back, and is heeded', async () => {
    const made = await hook(['claim.submitted'])
    receiver.answer = () => ({ status: 429, headers: { 'retry-after': '3600' } })
    await makeClaim(desk)
    expect(await delivered()).toHaveLength(1)
    wait(desk, 59)
    expect(await delivered()).toEqual([])
    receiver.answer = () => 204
    wait(desk, 2)
    expect(await delivered()).toHaveLength(1)
    await archive(made)
  })

  test('on one message alone loses that one after days, which is told and can be sent again', async () => {
    const poison = (await makeClaim(desk)).id
    const made = await hook(['claim.changed'])
    receiver.answer = ({ message }) => (message.data.claimId === poison ? 422 : 204)
    await set(poison, 1)
    await set(poison, 2)
    const good = (await makeClaim(desk)).id
    for (let day = 0; day < 7; day += 0.25) {
      await set(good, (day * 4) % 10)
      await delivered()
      wait(desk, 6 * 60)
    }
    const [failed, ...more] = await log(made, '?state=failed')
    expect(more).toEqual([])
    expect(failed).toMatchObject({ about: poison, attempts: 10, statusCode: 422, nextAttemptAt: null })
    expect(await find(made)).toMatchObject({ state: 'active', waiting: 1 })

    receiver.answer = () => 204
    const again = await desk.as.admin.post(`/deliveries/${failed.id}/redelivery`)
    expect(again.body).toMatchObject({ id: failed.id, state: 'waiting', attempts: 0 })
    const [first] = await delivered()
    expect(first?.headers['webhook-id']).toBe(failed.id)
    expect(await log(made, '?state=failed')).toEqual([])
    await archive(made)
  })
})

describe('a webhook', () => {
  test('that is paused gets tests only, and what happened when it is taken up again', async () => {
    const made = await hook(['claim.submitted'])
    await desk.as.admin.patch(`/webhooks/${made.id}`, { state: 'paused' })
    const { id } = await makeClaim(desk)
    const asked = await desk.as.admin.post(`/webhooks/${made.id}/test`)
    expect(asked.status).toBe(201)
    expect((await delivered()).map(({ message }) => message.type)).toEqual(['webhook.test'])
    expect((await desk.as.admin.get(`/deliveries/${asked.body.id}`)).body).toMatchObject({
      ...{ state: 'delivered', statusCode: 204, attempts: 1, eventSeq: null },
    })
    await desk.as.admin.patch(`/webhooks/${made.id}`, { state: 'active' })
    expect((await delivered()).map(({ message }) => message.data.claimId)).toEqual([id])
    await archive(made)
  })

  test('whose test fails is told so at once, and is not counted as failing', async () => {
    const made = await hook()
    receiver.answer = () => ({ status: 401, body: 'who are you?' })
    const { body } = await desk.as.admin.post(`/webhooks/${made.id}/test`)
    await delivered()
    expect((await desk.as.admin.get(`/deliveries/${body.id}`)).body).toMatchObject({
      ...{ state: 'failed', statusCode: 401, error: 'It answered 401.', response: 'who are you?' },
    })
    expect((await find(made)).failingSinceAt).toBeNull()
    await archive(made)
  })

  test('is told nothing of before it was made, nor after it was put away', async () => {
    await makeClaim(desk)
    const made = await hook(['claim.submitted'])
    await makeClaim(desk)
    await archive(made)
    expect(await delivered()).toEqual([])
    expect(refusal(await desk.as.admin.post(`/webhooks/${made.id}/test`))).toEqual([409, 'webhook-archived'])
    const { body } = await desk.as.admin.get('/webhooks?archived=true')
    expect(body.data.map(({ id }: { id: string }) => id)).toContain(made.id)
  })

  test('for which more happens than its queue holds is sent all of it, a slice after the other', async () => {
    const made = await hook(['claim.changed'])
    const texts = Array.from({ length: 45 }, (_, n) => ({ text: `The river has ${n} bends.` }))
    const { body } = await desk.as.contributor.post('/claims/bulk', texts)
    const ids = body.results.map(({ id }: { id: string }) => id)
    for (const topic of ['water', 'maps'])
      await desk.as.editor.post('/claims/changes', { ids, addTopics: [topic] })
    await deliverDue(desk.own, { limits: { queue: 20, slice: 7 } })
    const got = receiver.got.splice(0)
    expect(got).toHaveLength(90)
    for (const id of ids) {
      const own = seqs(got.filter(isAbout(id)))
      expect(own).toHaveLength(2)
      expect(own).toEqual(own.toSorted((a, b) => a - b))
    }
    await archive(made)
  })

  test('keeps what came of messages for a month', async () => {
    const made = await hook(['claim.submitted'])
    await makeClaim(desk)
    await delivered()
    await pruneDeliveries(desk.own)
    expect(await log(made)).toHaveLength(1)
    wait(desk, 31 * 24 * 60)
    expect(await pruneDeliveries(desk.own)).toBeGreaterThan(0)
    expect(await log(made)).toEqual([])
    await archive(made)
  })
})
