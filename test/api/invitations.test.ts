// Invitations: a link used once, within a week, by whoever was invited.
import { expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'

const desk = openDeskForFile()
const password = 'a pass phrase of my own choosing'

async function invite(email: string) {
  const answer = await desk.as.admin.post('/invitations', { name: 'Ben Okafor', email, role: 'reviewer' })
  expect(answer.status).toBe(201)
  return { ...answer.body, token: answer.body.path.split('#')[1] as string }
}

test('the invited chooses a password by the link and signs in', async () => {
  const { token, user } = await invite('ben@desk.example')
  const looked = await desk.nobody.post('/invitations/lookup', { token })
  expect(looked.body).toEqual({ name: 'Ben Okafor', email: 'ben@desk.example' })
  expect((await desk.nobody.post('/invitations/acceptance', { token, password })).status).toBe(200)
  const session = await desk.nobody.post('/session', { email: 'ben@desk.example', password })
  expect(session.body).toMatchObject({ role: 'reviewer' })

  const history = await desk.as.admin.get(`/history?subject=${user.id}`)
  const told = history.body.data.map((event: { action: string; actor: { name: string } }) => [
    event.actor.name,
    event.action,
  ])
  expect(told).toEqual([
    ['Ben Okafor', 'user.changed'],
    ['Administrator', 'user.created'],
  ])
  expect(JSON.stringify(history.body)).not.toContain(token)
})

test('whoever has not chosen a password yet is listed as invited', async () => {
  const { token, user } = await invite('waits@desk.example')
  const isInvited = async (id: string) => {
    const { body } = await desk.as.admin.get('/users?limit=100')
    const listed = body.data.find((each: { id: string }) => each.id === id).isInvited
    expect((await desk.as.admin.get(`/users/${id}`)).body.isInvited).toBe(listed)
    return listed
  }
  expect(user.isInvited).toBe(true)
  expect(await isInvited(user.id)).toBe(true)
  const renamed = await desk.as.admin.patch(`/users/${user.id}`, { name: 'Ben O.' })
  expect(renamed.body.isInvited).toBe(true)
  expect((await desk.nobody.post('/invitations/acceptance', { token, password })).status).toBe(200)
  expect(await isInvited(user.id)).toBe(false)
})

test('a password from an administrator takes the place of the link', async () => {
  const { token, user } = await invite('given@desk.example')
  const changed = await desk.as.admin.patch(`/users/${user.id}`, { password })
  expect(changed.body.isInvited).toBe(false)
  expect((await desk.nobody.post('/invitations/acceptance', { token, password })).status).toBe(404)
})

test('a link works once, also when it is used twice at the same time', async () => {
  const { token } = await invite('once@desk.example')
  const accept = () => desk.nobody.post('/invitations/acceptance', { token, password })
  const answers = await Promise.all([accept(), accept()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
  const looked = await desk.nobody.post('/invitations/lookup', { token })
  expect(looked.body.type).toBe('/problems/invitation-not-valid')
})

test('a link expires after a week', async () => {
  const { token } = await invite('late@desk.example')
  const before = desk.clock.now
  desk.clock.now = new Date(before.getTime() + 8 * 24 * 60 * 60 * 1000)
  expect((await desk.nobody.post('/invitations/acceptance', { token, password })).status).toBe(404)
  desk.clock.now = before
})

test('only administrators invite, and a repeated request does not show the link again', async () => {
  const body = { name: 'C', email: 'c@desk.example', role: 'reader' }
  expect((await desk.as.editor.post('/invitations', body)).status).toBe(403)
  const first = await desk.as.admin.post('/invitations', body).set('Idempotency-Key', 'invite-c')
  const again = await desk.as.admin.post('/invitations', body).set('Idempotency-Key', 'invite-c')
  expect(first.body.path).toMatch(/^\/admin\/welcome#/)
  expect(again.status).toBe(201)
  expect(again.body).toEqual({ ...first.body, path: null })
})
