// Who takes a claim, who gives it to whom, and who may give it back.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../db/vocabulary.ts'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim, makeDecidedClaim } from '../support/make.ts'
import { caused, idOf, refusal } from './caused.ts'

const desk = openDeskForFile()
const ids = {} as Record<Role, string>
beforeAll(async () => {
  for (const role of ['reader', 'contributor', 'reviewer', 'editor', 'admin'] as const) {
    ids[role] = await idOf(desk, role)
  }
})

const assign = (by: Role, claim: string, to: Role) =>
  desk.as[by].put(`/claims/${claim}/assignment`, { userId: ids[to] })
const giveBack = (by: Role, claim: string) => desk.as[by].delete(`/claims/${claim}/assignment`)

describe('a claim', () => {
  test('is taken by a reviewer, and is in review from then on', async () => {
    const { id } = await makeClaim(desk)
    const { answer, events } = await caused(desk, assign('reviewer', id, 'reviewer'))
    expect(answer.body).toMatchObject({ status: 'in_review', assignee: { id: ids.reviewer }, version: 2 })
    expect(events).toMatchObject([
      {
        action: 'claim.assigned',
        actor: ids.reviewer,
        subject: id,
        before: { status: 'submitted', assigneeId: null },
        after: { status: 'in_review', assigneeId: ids.reviewer },
      },
    ])
  })

  test('is given to a colleague by an editor, not by a reviewer', async () => {
    const { id } = await makeClaim(desk)
    expect(refusal(await assign('reviewer', id, 'editor'))).toEqual([403, 'not-permitted'])
    expect((await assign('editor', id, 'reviewer')).body.assignee.id).toBe(ids.reviewer)
  })

  test('that a colleague works on is taken over by an editor, not by another reviewer', async () => {
    const { id } = await makeClaim(desk)
    await assign('editor', id, 'editor')
    expect(refusal(await assign('reviewer', id, 'reviewer'))).toEqual([403, 'not-permitted'])
    expect((await assign('admin', id, 'admin')).body.assignee.id).toBe(ids.admin)
  })

  test('is neither taken by nor given to somebody who may not review', async () => {
    const { id } = await makeClaim(desk)
    expect(refusal(await assign('contributor', id, 'contributor'))).toEqual([403, 'not-permitted'])
    expect(refusal(await assign('reader', id, 'reader'))).toEqual([403, 'not-permitted'])
    expect(refusal(await assign('editor', id, 'contributor'))).toEqual([422, 'invalid-request', '/userId'])
    const userId = 'usr_01jd9v6r2yf0bt8x5m3k7wq4ze'
    const nobody = await desk.as.editor.put(`/claims/${id}/assignment`, { userId })
    expect(refusal(nobody)).toEqual([422, 'invalid-request', '/userId'])
  })

  test('is not given to somebody who is suspended', async () => {
    const { id } = await makeClaim(desk)
    const { body: user } = await desk.as.admin.post('/users', {
      name: 'Gone',
      email: 'gone@desk.example',
      role: 'reviewer',
    })
    await desk.as.admin.patch(`/users/${user.id}`, { isSuspended: true })
    const answer = await desk.as.editor.put(`/claims/${id}/assignment`, { userId: user.id })
    expect(refusal(answer)).toEqual([422, 'invalid-request', '/userId'])
  })

  test('is given back by whoever has it, or by an editor', async () => {
    const { id } = await makeClaim(desk)
    await assign('reviewer', id, 'reviewer')
    const { answer, events } = await caused(desk, giveBack('reviewer', id))
    expect(answer.body).toMatchObject({ status: 'submitted', assignee: null, version: 3 })
    expect(events).toMatchObject([
      { action: 'claim.unassigned', before: { assigneeId: ids.reviewer }, after: { assigneeId: null } },
    ])
    await assign('editor', id, 'editor')
    expect(refusal(await giveBack('reviewer', id))).toEqual([403, 'not-permitted'])
    expect((await giveBack('admin', id)).status).toBe(200)
    expect(refusal(await giveBack('admin', id))).toEqual([409, 'claim-not-open'])
  })

  test('that is decided has nobody to be given to', async () => {
    const { id } = await makeDecidedClaim(desk)
    expect(refusal(await assign('reviewer', id, 'reviewer'))).toEqual([409, 'claim-already-decided'])
    expect(refusal(await giveBack('reviewer', id))).toEqual([409, 'claim-already-decided'])
  })

  test('given back while its verdict is in force stays in review', async () => {
    const { id } = await makeDecidedClaim(desk)
    await desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'x' })
    await assign('reviewer', id, 'reviewer')
    expect((await giveBack('reviewer', id)).body).toMatchObject({ status: 'in_review', verdict: 'verified' })
  })

  test('seen at an old version is not taken', async () => {
    const { id } = await makeClaim(desk)
    await desk.as.editor.patch(`/claims/${id}`, { headline: 'x' })
    expect(refusal(await assign('reviewer', id, 'reviewer').set('if-match', '"1"'))).toEqual([
      412,
      'stale-record',
    ])
  })

  test('wanted by two at once goes to the first', async () => {
    const { id } = await makeClaim(desk)
    const take = (role: Role) => assign(role, id, role).set('if-match', '"1"')
    const answers = await Promise.all([take('reviewer'), take('editor')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
  })
})
