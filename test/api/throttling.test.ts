// Sign-in is throttled by address; it has a desk of its own because it shuts the door for a minute.
import { expect, test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { emailOf, password } from '../support/people.ts'
import { refusal } from './caused.ts'

const desk = openDeskForFile()

test('after twenty attempts in a minute the next must wait, even with the right password', async () => {
  const attempt = (given: string) =>
    desk.nobody.post('/session', { email: emailOf('reader'), password: given })
  for (let at = 0; at < 20; at++) expect((await attempt('wrong password')).status).toBe(401)
  const answer = await attempt(password)
  expect(refusal(answer)).toEqual([429, 'too-many-attempts'])
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60)
  expect(answer.headers['set-cookie']).toBeUndefined()
  const forwarded = await attempt(password).set('x-forwarded-for', '10.0.0.9')
  expect(forwarded.status).toBe(429)
  const own = await attempt(password).set('x-claimdesk-peer', '10.0.0.9')
  expect(own.status).toBe(429)
  expect((await desk.as.reader.get('/me')).status).toBe(200)
})
