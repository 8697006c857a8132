// Sources: known once by their address, tied to what they rest on, and counted by their origins.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim, makeSource, unique } from '../support/make.ts'
import { caused, etagOf, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const read = async (path: string) => (await desk.as.reader.get(path)).body
const change = (id: string, body: object) => desk.as.reviewer.patch(`/sources/${id}`, body)
const derive = (parent: { id: string }, body: object = {}) =>
  makeSource(desk, { derivedFromId: parent.id, derivation: 'reprint', ...body })

describe('a source', () => {
  test('comes in once per address', async () => {
    const body = {
      title: unique('Statistics'),
      medium: 'dataset',
      url: 'https://www.stats.example/table/?utm_id=1',
      publisher: 'Office',
      owner: 'State',
      publishedOn: '2025-07',
      level: 'primary',
      originKnown: true,
      interests: 'None known.',
    }
    const { answer, events } = await caused(desk, desk.as.contributor.post('/sources', body))
    expect([answer.status, etagOf(answer), answer.headers.location]).toEqual([
      201,
      1,
      `/api/v1/sources/${answer.body.id}`,
    ])
    expect(answer.body).toMatchObject({
      ...body,
      canonicalUrl: 'https://stats.example/table',
      origin: { id: answer.body.id, title: body.title, isKnown: true },
      derivedFromId: null,
      derivation: null,
      evidence: 0,
    })
    expect(events).toMatchObject([
      {
        action: 'source.created',
        subject: answer.body.id,
        actor: await idOf(desk, 'contributor'),
        before: null,
        after: body,
      },
      { action: 'source.capture_queued', subject: answer.body.id, after: { number: 1, url: body.url } },
    ])
    const again = await desk.as.editor.post('/sources', { title: 'x', url: 'http://stats.example/table#t' })
    expect([refusal(again), again.body.existing.id]).toEqual([[409, 'duplicate-source'], answer.body.id])
  })

  test('has a default level and medium, and keeps no derivation without a parent', async () => {
    expect(await makeSource(desk)).toMatchObject({ medium: 'web', level: 'secondary', originKnown: true })
    const odd = await desk.as.contributor.post('/sources', { title: 'x', derivation: 'reprint' })
    expect(refusal(odd)).toEqual([422, 'invalid-request', '/derivation'])
    const lost = await desk.as.contributor.post('/sources', {
      title: 'x',
      derivedFromId: 'src_01jd9v6r2yf0bt8x5m3k7wq4ze',
    })
    expect(refusal(lost)).toEqual([422, 'invalid-request', '/derivedFromId'])
  })

  test('is changed by a reviewer, with the reason in the history', async () => {
    const source = await makeSource(desk, { publisher: 'Old' })
    expect(refusal(await desk.as.contributor.patch(`/sources/${source.id}`, { publisher: 'x' }))).toEqual([
      403,
      'not-permitted',
    ])
    const { answer, events } = await caused(desk, change(source.id, { publisher: 'New', reason: 'Renamed.' }))
    expect(answer.body).toMatchObject({ publisher: 'New', version: 2 })
    expect(events).toMatchObject([
      {
        action: 'source.changed',
        before: { publisher: 'Old' },
        after: { publisher: 'New' },
        reason: 'Renamed.',
      },
    ])
    expect(Object.keys(events[0]?.after ?? {})).toEqual(['publisher'])
    const stale = await change(source.id, { publisher: 'x' }).set('if-match', '"1"')
    expect([refusal(stale), stale.body.current.version]).toEqual([[412, 'stale-record'], 2])
  })

  test('does not take the address of another', async () => {
    const one = await makeSource(desk, { url: 'https://stats.example/one' })
    const two = await makeSource(desk, { url: 'https://stats.example/two' })
    const clash = await change(two.id, { url: 'https://www.stats.example/one/' })
    expect([refusal(clash), clash.body.existing.id]).toEqual([[409, 'duplicate-source'], one.id])
    expect((await change(two.id, { url: null })).body).toMatchObject({ url: null, canonicalUrl: null })
    expect((await change(two.id, { url: 'https://stats.example/three' })).body.canonicalUrl).toBe(
      'https://stats.example/three',
    )
  })

  test('is listed by medium, publisher, parent and words', async () => {
    const parent = await makeSource(desk, { title: 'Zebra wire', medium: 'broadcast', publisher: 'Zebra' })
    const child = await derive(parent)
    const ids = async (query: string) =>
      (await read(`/sources?${query}`)).data.map(({ id }: { id: string }) => id)
    expect(await ids('medium=broadcast')).toEqual([parent.id])
    expect(await ids('publisher=Zebra')).toEqual([parent.id])
    expect(await ids(`derivedFromId=${parent.id}`)).toEqual([child.id])
    expect(await ids('q=zebra%20wires')).toEqual([parent.id])
    expect(await ids(`id=${parent.id}&id=${child.id}`)).toEqual([child.id, parent.id])
  })
})

describe('a derivation', () => {
  test('leads to the origin at its root, however long the chain', async () => {
    const root = await makeSource(desk, { title: 'The wire' })
    let last = root
    for (let at = 0; at < 5; at++) last = await derive(last)
    expect((await read(`/sources/${last.id}`)).origin).toEqual({
      id: root.id,
      title: 'The wire',
      isKnown: true,
    })
    await change(root.id, { originKnown: false })
    expect((await read(`/sources/${last.id}`)).origin.isKnown).toBe(false)
  })

  test('is cut by naming no parent, and the manner goes with it', async () => {
    const child = await derive(await makeSource(desk))
    const { answer, events } = await caused(
      desk,
      change(child.id, { derivedFromId: null, reason: 'Own reporting.' }),
    )
    expect(answer.body).toMatchObject({ derivedFromId: null, derivation: null, origin: { id: child.id } })
    expect(events).toMatchObject([
      { before: { derivation: 'reprint' }, after: { derivation: null, derivedFromId: null } },
    ])
    expect(refusal(await change(child.id, { derivation: 'reprint' }))).toEqual([
      422,
      'invalid-request',
      '/derivation',
    ])
  })

  test('never makes a source rest on itself', async () => {
    const root = await makeSource(desk)
    const middle = await derive(root)
    const leaf = await derive(middle)
    for (const parent of [root, middle, leaf]) {
      const { answer, events } = await caused(desk, change(root.id, { derivedFromId: parent.id }))
      expect([refusal(answer), events]).toEqual([[409, 'derivation-cycle'], []])
    }
    const crossing = await Promise.all([
      change((await makeSource(desk)).id, { derivedFromId: leaf.id }),
      change(root.id, { derivedFromId: leaf.id }),
    ])
    expect(crossing.map(({ status }) => status)).toEqual([200, 409])
  })

  test('drawn both ways at once is drawn once', async () => {
    const [one, two] = [await makeSource(desk), await makeSource(desk)]
    const answers = await Promise.all([
      change(one.id, { derivedFromId: two.id }),
      change(two.id, { derivedFromId: one.id }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('independent origins', () => {
  const url = 'https://herald.example/own'
  const count = async (claimId: string) => (await read(`/claims/${claimId}`)).independentOrigins
  const bring = (claimId: string, sourceId: string, stance = 'supports') =>
    desk.as.reviewer.post(`/claims/${claimId}/evidence`, { sourceId, stance })

  test('count reprints of one report once, and sides apart', async () => {
    const claim = await makeClaim(desk)
    const wire = await makeSource(desk)
    for (let at = 0; at < 3; at++) await bring(claim.id, (await derive(wire)).id)
    expect(await count(claim.id)).toEqual({ supports: 1, refutes: 0, unknown: 0 })
    await bring(claim.id, (await makeSource(desk)).id)
    await bring(claim.id, (await makeSource(desk)).id, 'refutes')
    await bring(claim.id, (await makeSource(desk)).id, 'context')
    await bring(claim.id, (await makeSource(desk)).id, 'unassessed')
    expect(await count(claim.id)).toEqual({ supports: 2, refutes: 1, unknown: 0 })
  })

  test('keep those that could not be identified apart', async () => {
    const claim = await makeClaim(desk)
    const rumour = await makeSource(desk, { originKnown: false })
    await bring(claim.id, rumour.id)
    await bring(claim.id, (await derive(rumour)).id)
    expect(await count(claim.id)).toEqual({ supports: 0, refutes: 0, unknown: 1 })
  })

  test('leave out the claim’s own article and whatever derives from it', async () => {
    const claim = await makeClaim(desk, { article: { title: 'Own', url } })
    const own = await makeSource(desk, { url: `${url}/?utm_source=z` })
    await bring(claim.id, own.id)
    await bring(claim.id, (await derive(own)).id)
    expect(await count(claim.id)).toEqual({ supports: 0, refutes: 0, unknown: 0 })
  })

  test('keep what the claim’s own article rests on', async () => {
    const claim = await makeClaim(desk, { article: { title: 'Own', url: 'https://own.example/story' } })
    const wire = await makeSource(desk)
    const own = await derive(wire)
    await desk.as.reviewer.patch(`/sources/${own.id}`, { url: 'https://own.example/story' })
    await bring(claim.id, own.id)
    expect(await count(claim.id)).toEqual({ supports: 0, refutes: 0, unknown: 0 })
    await bring(claim.id, wire.id)
    expect(await count(claim.id)).toEqual({ supports: 1, refutes: 0, unknown: 0 })
  })

  test('leave out every article the claim appeared in, not only the first', async () => {
    const claim = await makeClaim(desk)
    const echo = 'https://echo.example/story'
    const { body: article } = await desk.as.contributor.post('/articles', {
      title: 'Echo',
      url: echo,
      text: 'So it is.',
    })
    const source = await makeSource(desk, { url: echo })
    await bring(claim.id, source.id)
    expect((await count(claim.id)).supports).toBe(1)
    await desk.as.contributor.post(`/claims/${claim.id}/appearances`, {
      articleId: article.id,
      quote: 'So it is',
    })
    expect(await count(claim.id)).toEqual({ supports: 0, refutes: 0, unknown: 0 })
  })

  test('forget evidence that was withdrawn', async () => {
    const claim = await makeClaim(desk)
    const { body } = await bring(claim.id, (await makeSource(desk)).id)
    await desk.as.reviewer.post(`/evidence/${body.id}/withdrawal`, { reason: 'x' })
    expect(await count(claim.id)).toEqual({ supports: 0, refutes: 0, unknown: 0 })
  })
})

describe('the text of a source', () => {
  test('is captured once for each form it had', async () => {
    const { id } = await makeSource(desk)
    const capture = (text: string) => desk.as.contributor.post(`/sources/${id}/captures`, { text })
    const { answer, events } = await caused(desk, capture('Row 1\r\nRow 2'))
    expect(answer.body).toMatchObject({
      sourceId: id,
      articleId: null,
      number: 1,
      text: 'Row 1\nRow 2',
      characters: 11,
    })
    expect(events).toMatchObject([
      { action: 'source.captured', subject: id, after: { captureId: answer.body.id, number: 1 } },
    ])
    expect((await capture('Row 1\nRow 2')).body.id).toBe(answer.body.id)
    expect((await capture('Row 3')).body.number).toBe(2)
    expect((await read(`/sources/${id}/captures?total=true`)).total).toBe(2)
    const told = (await read(`/sources/${id}/history`)).data.map((event: { action: string }) => event.action)
    expect(told.at(-1)).toBe('source.created')
  })
})
