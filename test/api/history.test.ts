// History: who did what with which key, in groups that stand or fall together, chained so that altering one shows.
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { events } from '../../db/schema.ts'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim, makeDecidedClaim, unique } from '../support/make.ts'
import { caused, idOf, refusal, wait } from './caused.ts'

const desk = openDeskForFile()
type Event = { seq: number; action: string; actor: { id: string; name: string }; claimId: string; at: string }
const list = async (query: string) => (await desk.as.reviewer.get(`/history?${query}`)).body
const seqs = async (query: string) => (await list(query)).data.map(({ seq }: Event) => seq)

let claim: Awaited<ReturnType<typeof makeDecidedClaim>>
beforeAll(async () => {
  claim = await makeDecidedClaim(desk)
  wait(desk, 5)
  await desk.as.editor.patch(`/claims/${claim.id}`, { headline: 'Later' })
})

describe('an event', () => {
  test('names the actor, the key and the request', async () => {
    const { answer, events: told } = await caused(
      desk,
      desk.as.editor.patch(`/claims/${claim.id}`, { headline: 'Named' }),
    )
    const editor = await idOf(desk, 'editor')
    const { keyId } = (await desk.as.editor.get('/me')).body
    expect(keyId).toMatch(/^key_/)
    expect(told).toMatchObject([
      { actor: editor, keyId, requestId: answer.headers['request-id'], batchId: null },
    ])
    const [newest] = (await list('limit=1')).data
    expect(newest).toMatchObject({
      actor: { id: editor, name: 'The editor' },
      keyId,
      isErased: false,
      after: { headline: 'Named' },
    })
  })

  test('shares its request and its moment with all that one change did', async () => {
    const sources = [{ title: unique('a') }, { title: unique('b') }]
    const { events: told } = await caused(
      desk,
      desk.as.contributor.post('/claims', { text: unique('Group'), sources }),
    )
    expect(told).toHaveLength(5)
    expect(new Set(told.map(({ requestId }) => requestId)).size).toBe(1)
    expect(told.map(({ seq }) => seq)).toEqual(told.map((_, at) => (told[0]?.seq ?? 0) + at))
  })

  test('is not there when the change was refused', async () => {
    const refused = [
      desk.as.contributor.post('/claims', { text: claim.text }),
      desk.as.reviewer.post(`/claims/${claim.id}/reviews`, {
        verdict: 'mixed',
        rationale: 'x',
        asOf: '2026-01-01',
      }),
      desk.as.reviewer.patch(`/claims/${claim.id}`, { text: 'x' }),
    ]
    for (const request of refused) {
      const { answer, events: told } = await caused(desk, request)
      expect([answer.status >= 400, told]).toEqual([true, []])
    }
  })
})

describe('the history', () => {
  test('is narrowed by claim, subject, actor, action and time', async () => {
    const contributor = await idOf(desk, 'contributor')
    const all = (await list('limit=200')).data as Event[]
    const where = (test: (event: Event) => boolean) => all.filter(test).map(({ seq }) => seq)
    expect(await seqs(`claimId=${claim.id}&limit=200`)).toEqual(where((event) => event.claimId === claim.id))
    expect(await seqs(`actor=${contributor}&limit=200`)).toEqual(
      where(({ actor }) => actor.id === contributor),
    )
    expect(await seqs('actor=system')).toEqual(where(({ actor }) => actor.id === 'system'))
    expect(await seqs('action=claim.decided&action=claim.changed')).toEqual(
      where(({ action }) => /claim.(decided|changed)/.test(action)),
    )
    expect((await list(`subject=${claim.id}`)).data.every(({ claimId }: Event) => claimId === claim.id)).toBe(
      true,
    )
    const later = await seqs('after=2026-01-21T09:04:00Z&limit=200')
    expect(later).toEqual(where(({ at }) => at >= '2026-01-21T09:04'))
    expect(later.length).toBeGreaterThan(0)
    expect(await seqs('before=2026-01-21T08:00:00Z&after=2026-01-20T00:00:00Z&limit=200')).toEqual(
      where(({ at }) => at < '2026-01-21T08'),
    )
    expect(refusal(await desk.as.reviewer.get('/history?action=claim.eaten'))).toEqual([
      422,
      'invalid-request',
      'action',
    ])
    expect(refusal(await desk.as.reviewer.get('/history?subject=%00'))[0]).toBe(422)
  })

  test('is walked without gaps, newest first, while more happens', async () => {
    const [newest] = await seqs('limit=1')
    const walked: number[] = []
    for (let cursor = ''; ; ) {
      const page = await list(`limit=4${cursor}`)
      walked.push(...page.data.map(({ seq }: Event) => seq))
      if (page.nextCursor === null) break
      cursor = `&cursor=${page.nextCursor}`
      if (walked.length < 12) await makeClaim(desk)
    }
    expect(walked).toEqual(Array.from({ length: newest ?? 0 }, (_, at) => (newest ?? 0) - at))
    expect((await list('limit=1&total=true&sort=seq')).data[0].seq).toBe(1)
  })

  test('of a record holds what belongs to it', async () => {
    const { body } = await desk.as.reader.get(`/claims/${claim.id}/history?sort=seq&total=true`)
    expect(body.data.slice(0, 4).map(({ action }: Event) => action)).toEqual([
      'claim.submitted',
      'evidence.added',
      'review.submitted',
      'claim.decided',
    ])
    expect(body.total).toBe(body.data.length)
    expect(refusal(await desk.as.reader.get('/claims/clm_01jd9v6r2yf0bt8x5m3k7wq4ze/history'))).toEqual([
      404,
      'not-found',
    ])
  })

  test('of the whole desk is for reviewers', async () => {
    expect(refusal(await desk.as.contributor.get('/history'))).toEqual([403, 'not-permitted'])
    expect(refusal(await desk.as.contributor.get('/history/verify'))).toEqual([403, 'not-permitted'])
  })

  test('shows readers no internal note, and counts alike', async () => {
    await desk.as.editor.post(`/claims/${claim.id}/notes`, { text: 'Between us.' })
    const { body } = await desk.as.reader.get(`/claims/${claim.id}/history?total=true&limit=200`)
    expect(JSON.stringify(body)).not.toContain('Between us.')
    expect(body.total).toBe(body.data.length)
  })
})

describe('the chain', () => {
  const verify = async () => (await desk.as.reviewer.get('/history/verify')).body

  test('is valid over every event, and ends at the newest', async () => {
    const [newest] = (await list('limit=1')).data
    expect(await verify()).toEqual({
      valid: true,
      events: newest.seq,
      erased: 0,
      head: newest.hash,
      checkpoints: { count: 0, valid: true, signedUpTo: 0 },
    })
  })

  test('takes no change and no deletion', async () => {
    for (const statement of [
      'delete from events where seq = 1',
      "update events set after = '{}' where seq = 2",
      "update events set actor = 'x' where seq = 2",
      'update events set salt = null where seq = 2',
    ])
      await expect(
        desk.store.write((db) => db.run(statement)),
        statement,
      ).rejects.toThrow()
  })

  test('stays valid when a person’s data is erased, and counts it', async () => {
    const erase = { before: null, after: null, salt: null }
    await desk.store.write((db) => db.update(events).set(erase).where(eq(events.seq, 3)))
    expect(await verify()).toMatchObject({ valid: true, erased: 1 })
    const [event] = (await list('before=2026-01-20T10:00:00Z&sort=seq&limit=3')).data.slice(2)
    expect(event).toMatchObject({ seq: 3, isErased: true, before: null, after: null })
  })

  test('shows where somebody with the file altered it', async () => {
    await desk.store.write(async (db) => {
      await db.run(sql`drop trigger events_freeze`)
      await db.run(sql`update events set actor = 'somebody else' where seq = 5`)
    })
    expect(await verify()).toMatchObject({ valid: false, brokenAt: 5 })
  })
})
