// What sources said is kept: fetched in the background from a real server, pasted or uploaded; failures are on show.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { captureQueued } from '../../api/sources/snapshots.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { decide, makeClaim, makeSource, unique } from '../support/make.ts'
import { page, servePagesForFile } from '../support/page-server.ts'
import { pdfSaying } from '../support/pdf.ts'
import { refusal } from './caused.ts'

const story = (figure: string) => `<html><head><title>Report</title></head><body><article>
<p>The harbour board agreed the budget on Tuesday after a debate of three hours, its chair said.</p>
<p>The new crane will cost ${figure} million and can lift forty tonnes, twice as much as the old one.</p></article></body></html>`

let figure = '1.4'
let isDown = false
const pages = servePagesForFile({
  '/report': (request, response) =>
    isDown ? response.writeHead(503).end('later') : page(story(figure))(request, response),
  '/paper': page(pdfSaying('The crane lifts forty tonnes.'), 'application/pdf'),
})

let desk: Desk
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-snapshots-'))
  desk = await openDesk(join(folder, 'desk.db'), { allowedPrivateHosts: [pages.host] })
})
afterAll(async () => {
  desk.server.close()
  await desk.store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function work(): Promise<void> {
  while ((await captureQueued(desk.own)) > 0);
}
const at = (path: string) => pages.at(`${path}?n=${unique('x').replace(' ', '')}`)
const sourceAt = async (id: string) => (await desk.as.contributor.get(`/sources/${id}`)).body
const textOf = async (id: string) => (await desk.as.reader.get(`/captures/${id}`)).body.text as string

describe('a source with an address', () => {
  test('waits to be captured, and is', async () => {
    const source = await makeSource(desk, { url: at('/report') })
    expect(source).toMatchObject({ latestCapture: null, lastAttempt: { state: 'queued', number: 1 } })
    await work()
    const history = (await desk.as.contributor.get(`/sources/${source.id}/history`)).body.data
    expect(history.map(({ action }: { action: string }) => action)).toEqual([
      'source.captured',
      'source.capture_queued',
      'source.created',
    ])
    const kept = await sourceAt(source.id)
    expect(kept).toMatchObject({
      lastAttempt: null,
      latestCapture: { state: 'saved', how: 'fetched', httpStatus: 200, number: 1 },
    })
    expect(await textOf(kept.latestCapture.id)).toContain('twice as much as the old one.')
  })

  test('shows why it could not be captured, and is tried again when asked', async () => {
    isDown = true
    const source = await makeSource(desk, { url: at('/report') })
    await work()
    expect((await sourceAt(source.id)).lastAttempt).toMatchObject({
      state: 'failed',
      failure: { reason: 'http_error' },
      httpStatus: 503,
    })
    isDown = false
    const again = await desk.as.contributor.post(`/sources/${source.id}/captures`, {})
    expect(again.body).toMatchObject({ state: 'queued', number: 2 })
    await work()
    expect(await sourceAt(source.id)).toMatchObject({ lastAttempt: null, latestCapture: { number: 2 } })
  })

  test('has no new version where the text is the same', async () => {
    const source = await makeSource(desk, { url: at('/report') })
    await work()
    for (const next of ['1.4', '2.4']) {
      figure = next
      await desk.as.contributor.post(`/sources/${source.id}/captures`, {})
      await work()
    }
    figure = '1.4'
    const { body } = await desk.as.contributor.get(`/sources/${source.id}/captures`)
    expect(body.data.map(({ state }: { state: string }) => state)).toEqual(['saved', 'unchanged', 'saved'])
    expect((await sourceAt(source.id)).latestCapture.number).toBe(3)
  })

  test('that is a PDF is read', async () => {
    const source = await makeSource(desk, { url: at('/paper') })
    await work()
    const { latestCapture } = await sourceAt(source.id)
    expect(await textOf(latestCapture.id)).toBe('The crane lifts forty tonnes.')
  })

  test('on a private network is not fetched, and says so', async () => {
    const source = await makeSource(desk, { url: `http://10.0.0.9/${unique('x').replace(' ', '')}` })
    await work()
    expect((await sourceAt(source.id)).lastAttempt.failure.reason).toBe('private_address')
  })

  test('is captured once when two look at the queue together', async () => {
    const source = await makeSource(desk, { url: at('/report') })
    await Promise.all([captureQueued(desk.own), captureQueued(desk.own), captureQueued(desk.own)])
    const history = await desk.as.contributor.get(`/sources/${source.id}/history`)
    const done = history.body.data.filter(({ action }: { action: string }) => action === 'source.captured')
    expect(done).toHaveLength(1)
  })
})

describe('a file', () => {
  test('that is uploaded is kept by its text', async () => {
    const source = await makeSource(desk)
    const pdf = pdfSaying('Permit granted on 3 May.').toString('base64')
    const { body } = await desk.as.contributor.post(`/sources/${source.id}/captures`, { pdf })
    expect(body).toMatchObject({ how: 'uploaded', state: 'saved', text: 'Permit granted on 3 May.' })
  })

  test('that is no PDF, or none with a text, is refused', async () => {
    const source = await makeSource(desk)
    for (const bytes of [Buffer.from('no pdf at all'), pdfSaying('').subarray(0, 120)]) {
      const body = { pdf: bytes.toString('base64') }
      const answer = await desk.as.contributor.post(`/sources/${source.id}/captures`, body)
      expect(refusal(answer)).toEqual([422, 'invalid-request', '/pdf'])
    }
  })

  test('a source without an address needs a text', async () => {
    const source = await makeSource(desk)
    const answer = await desk.as.contributor.post(`/sources/${source.id}/captures`, {})
    expect(refusal(answer)).toEqual([422, 'invalid-request', '/text'])
  })
})

describe('an excerpt', () => {
  const excerpt = 'The new crane will cost 1.4 million'
  async function evidenceOn(words: string) {
    const claim = await makeClaim(desk, {
      sources: [{ title: unique('Report'), url: at('/report'), stance: 'supports', excerpt: words }],
    })
    await work()
    const [piece] = (await desk.as.reviewer.get(`/claims/${claim.id}/evidence`)).body.data
    return { claim, piece }
  }

  test('is found in what is kept, whatever its typography', async () => {
    const { piece } = await evidenceOn(excerpt.replaceAll(' ', '\u00a0'))
    expect(piece.excerptFound).toBe(true)
  })

  test('that is not there counts for nothing until a reviewer stands by it', async () => {
    const { claim, piece } = await evidenceOn('The new crane will cost 9 million')
    expect(piece).toMatchObject({ excerptFound: false, excerptConfirmedBy: null })
    const review = { verdict: 'verified', rationale: 'So it says.', asOf: '2026-01-20' }
    const refused = await desk.as.reviewer.post(`/claims/${claim.id}/reviews`, review)
    expect(refusal(refused)[1]).toBe('policy-not-met')
    const mine = await desk.as.contributor.patch(`/evidence/${piece.id}`, { excerptConfirmed: true })
    expect(refusal(mine)).toEqual([403, 'not-permitted'])
    const confirmed = await desk.as.reviewer.patch(`/evidence/${piece.id}`, { excerptConfirmed: true })
    expect(confirmed.body.excerptConfirmedBy).not.toBeNull()
    await decide(desk, claim.id)
    const changed = await desk.as.reviewer.patch(`/evidence/${piece.id}`, { excerpt: 'Other words' })
    expect(changed.body.excerptConfirmedBy).toBeNull()
  })
})

test('decided claims that lean on a source without a text are found', async () => {
  isDown = true
  const claim = await makeClaim(desk, {
    sources: [{ title: unique('Lost'), url: at('/report'), stance: 'supports', excerpt: 'x' }],
  })
  await decide(desk, claim.id)
  await work()
  isDown = false
  const unsaved = async () =>
    (await desk.as.reader.get('/claims?unsavedEvidence=true&limit=200')).body.data.map(
      ({ id }: { id: string }) => id,
    )
  expect(await unsaved()).toContain(claim.id)
  const [piece] = (await desk.as.reviewer.get(`/claims/${claim.id}/evidence`)).body.data
  await desk.as.contributor.post(`/sources/${piece.source.id}/captures`, { text: 'x was said' })
  expect(await unsaved()).not.toContain(claim.id)
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
