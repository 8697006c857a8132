// Secrets stay where they belong: on a tour of every route, none is in a log, the history, an export, a list or a refusal.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles } from '../../db/vocabulary.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { emailOf, keyOf, password } from '../support/people.ts'
import { isEndless, prepareVisit, send } from './tour.ts'

let folder = ''
let desk: Desk
const log: string[] = []
/** Whatever opens something, by what it is. */
const secrets = new Map<string, string>()
/** Whatever was answered, but for the one answer that shows a secret. */
const answers: [string, string][] = []
const shownOnce = ['key', 'oneTimePassword', 'path', 'secret']

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-secrets-'))
  const destination = { write: (line: string) => log.push(line) }
  desk = await openDesk(join(folder, 'desk.db'), { log: pino({ level: 'trace' }, destination) })
  for (const role of roles) secrets.set(`the key of the ${role}`, keyOf(role))
  secrets.set('a password', password)
  secrets.set('the secret of the desk', 's'.repeat(40))
  const signedIn = await desk.nobody.post('/session', { email: emailOf('admin'), password })
  const [cookie = ''] = (signedIn.headers['set-cookie'] as unknown as string[]).map(
    (one) => one.split(';')[0] ?? '',
  )
  secrets.set('a session', decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '')
  await desk.nobody.get('/me').set('cookie', cookie)
  // Asked once more as nobody would: with secrets in the wrong places.
  await desk.nobody.get(`/claims?token=${keyOf('admin')}`)
  await desk.nobody.get('/me').set('authorization', `Basic ${keyOf('admin')}`)
  await desk.nobody.post('/session', { email: emailOf('admin'), password: { $gt: password } })
  for (const route of desk.routes) {
    const visit = await prepareVisit(desk, route, 'admin')
    const answer = await send(desk, route, 'admin', visit)
    const body = answer.body as Record<string, unknown>
    for (const name of shownOnce)
      if (
        typeof body?.[name] === 'string' &&
        /invitations$|keys?$|users|webhooks|secret|saved-exports/.test(visit.path)
      )
        secrets.set(`${name} of ${route.name}`, String(body[name]).split('#').at(-1) ?? '')
    if (shownOnce.some((name) => secrets.has(`${name} of ${route.name}`))) continue
    answers.push([route.name, `${answer.text}\n${JSON.stringify(answer.headers)}`])
    if (!isEndless(route)) {
      const refused = await send(desk, route, 'nobody', {
        ...visit,
        path: `${visit.path}?key=${keyOf('admin')}`,
      })
      answers.push([`${route.name}, refused`, refused.text])
    }
  }
}, 120_000)

afterAll(async () => {
  desk.server.close()
  await desk.store.close()
  rmSync(folder, { recursive: true, force: true })
})

const told = (said: string) =>
  [...secrets].filter(([, secret]) => said.includes(secret)).map(([what]) => what)

test('the tour has seen secrets of every kind', () => {
  expect(secrets.size).toBeGreaterThan(roles.length + 6)
  for (const [what, secret] of secrets) expect([what, secret.length > 15]).toEqual([what, true])
})

test('no line of the log holds one, at the most talkative level', () => {
  expect(log.length).toBeGreaterThan(desk.routes.length)
  expect(log.filter((line) => told(line).length > 0)).toEqual([])
})

test('no answer holds one but the one that shows it once', () => {
  expect(answers.length).toBeGreaterThan(desk.routes.length)
  expect(answers.flatMap(([name, said]) => told(said).map((what) => `${name}: ${what}`))).toEqual([])
})

test('neither does the history, an export, or what a repeated request is answered with', async () => {
  for (const path of [
    '/exports/history.ndjson',
    '/exports/claims.ndjson?verdict=any',
    '/exports/claims.csv?verdict=any',
  ]) {
    const { text, status } = await desk.as.admin.get(path).buffer(true)
    expect([path, status, told(text)]).toEqual([path, 200, []])
  }
})

test('nor the database, where a hash will do', async () => {
  const tables = await desk.store.read.all<{ name: string }>(
    "select name from sqlite_master where type = 'table' and name not like '%fts%' and name <> 'sessions'",
  )
  for (const { name } of tables) {
    const rows = JSON.stringify(await desk.store.read.values(`select * from "${name}"`))
    expect([name, told(rows)]).toEqual([name, []])
  }
})

test('an error that nobody expected is told to nobody but the log', async () => {
  const { text } = await desk.as.admin.get('/claims?q=bridge&limit=none')
  expect(text).not.toMatch(/at \w+ \(|node_modules|select |\.ts:/)
})
