// Settings: each change is a version of its own, merged into the one before, and told in full.
import { describe, expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { makeDecidedClaim, makeSupportedClaim } from '../support/make.ts'
import { caused, etagOf, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const change = (body: object) => desk.as.admin.patch('/settings', body)

describe('the settings', () => {
  test('start with the default policy and scale', async () => {
    const answer = await desk.as.reader.get('/settings')
    expect(etagOf(answer)).toBe(1)
    expect(answer.body).toMatchObject({
      version: 1,
      policy: {
        reviewsRequired: 1,
        selfReview: 'flag',
        minEvidence: 1,
        minOrigins: 1,
        bothSides: false,
        autoPublish: false,
      },
      createdBy: { id: 'system' },
    })
    expect(answer.body.scale.ratings.map(({ label }: { label: string }) => label)).toEqual([
      'True',
      'Partly true',
      'Misleading',
      'Conflicting',
      'False',
      'Unproven',
    ])
  })

  test('are merged into a new version', async () => {
    const { body: before } = await desk.as.reader.get('/settings')
    const { answer, events } = await caused(desk, change({ policy: { minEvidence: 2 } }))
    const after = { ...before.policy, minEvidence: 2 }
    expect(answer.body).toMatchObject({ version: before.version + 1, policy: after, scale: before.scale })
    expect(events).toMatchObject([
      {
        action: 'settings.changed',
        subject: 'settings',
        actor: await idOf(desk, 'admin'),
        before: { version: before.version, policy: before.policy },
        after: { version: before.version + 1, policy: after },
      },
    ])
    await change({ policy: { minEvidence: 1 } })
  })

  test('are an administrator’s, and not changed from an old version', async () => {
    expect(refusal(await desk.as.editor.patch('/settings', { desk: { name: 'x' } }))).toEqual([
      403,
      'not-permitted',
    ])
    const { body } = await desk.as.admin.get('/settings')
    const stale = await change({ desk: { name: 'x' } }).set('if-match', `"${body.version - 1}"`)
    expect([refusal(stale), stale.body.current.version]).toEqual([[412, 'stale-record'], body.version])
    expect(
      (await change({ desk: { name: 'Town Desk' } }).set('if-match', `"${body.version}"`)).body.desk.name,
    ).toBe('Town Desk')
  })

  test('changed by two at once lose neither change', async () => {
    await Promise.all([change({ policy: { bothSides: true } }), change({ policy: { minEvidence: 3 } })])
    const { body } = await desk.as.reader.get('/settings')
    expect(body.policy).toMatchObject({ bothSides: true, minEvidence: 3 })
    await change({ policy: { bothSides: false, minEvidence: 1 } })
  })

  test.each([
    [{ policy: { minEvidence: -1 } }, '/policy/minEvidence'],
    [{ policy: { minEvidence: 1.5 } }, '/policy/minEvidence'],
    [{ policy: { selfReview: 'maybe' } }, '/policy/selfReview'],
    [{ policy: { speed: 9 } }, '/policy/speed'],
    [{ scale: { ratings: [{ label: 'True', verdict: 'verified', number: 5 }] } }, '/scale/ratings'],
    [{ colour: 'red' }, '/colour'],
  ])('refuse %j', async (body, pointer) => {
    const { answer, events } = await caused(desk, change(body))
    expect([refusal(answer), events]).toEqual([[422, 'invalid-request', pointer], []])
  })

  test('with another scale rate verdicts anew and leave old ratings', async () => {
    const old = await makeDecidedClaim(desk)
    const ratings = [
      { label: 'Correct', verdict: 'verified', number: 10 },
      { label: 'So-so', verdict: 'mixed', number: null },
      { label: 'Wrong', verdict: 'refuted', number: 0 },
      { label: 'Who knows', verdict: 'unproven', number: null },
    ]
    expect((await change({ scale: { ratings } })).status).toBe(200)
    const claim = await makeSupportedClaim(desk)
    const review = { verdict: 'verified', rationale: 'x', asOf: '2026-01-20' }
    expect((await desk.as.reviewer.post(`/claims/${claim.id}/reviews`, review)).body.rating).toBe('Correct')
    expect((await desk.as.reader.get(`/claims/${old.id}`)).body.rating).toBe('True')
  })

  test('cannot be changed in the database', async () => {
    for (const statement of ["update settings set policy = '{}'", 'delete from settings'])
      await expect(desk.store.write((db) => db.run(statement))).rejects.toThrow()
  })
})
