// Two thousand random requests made from our own OpenAPI document: none hangs, none fails on our side, every answer
// is one the document promises, and the desk is sound afterwards. FUZZ_RUNS and FUZZ_SEED set their number and kind.
import type { IncomingMessage } from 'node:http'
import fc from 'fast-check'
import type { Response } from 'supertest'
import { expect, test } from 'vitest'
import type { SignIn } from '../../api/accounts/sign-in.ts'
import { allRoutes } from '../../api/routes.ts'
import { checkStore } from '../../db/migrate.ts'
import { roles } from '../../db/vocabulary.ts'
import { documentOf, Judge } from '../contract/documented.ts'
import { prepareVisit, send } from '../contract/tour.ts'
import { openDeskForFile } from '../support/desk.ts'
import { addressOf, KnownIds, type Recipe, recipes } from './requests.ts'

const desk = openDeskForFile()
const runs = Number(process.env.FUZZ_RUNS ?? 2000)
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
const patienceMs = 10_000

const judge = new Judge(documentOf(allRoutes({} as SignIn)))
const known = new KnownIds()

/** Whoever sends the requests must stay in office: nobody may suspend them or take their keys. */
async function staff(): Promise<Set<string>> {
  const keys = (await desk.as.admin.get('/api-keys?limit=200')).body.data
  const users = (await desk.as.admin.get('/users?limit=200')).body.data
  return new Set([...keys, ...users].map(({ id }: { id: string }) => id))
}

function answerTo(recipe: Recipe): PromiseLike<Response> {
  const { route, role, body, headers } = recipe
  const request = send(desk, route, role, { path: addressOf(recipe, known) })
  for (const [name, value] of Object.entries(headers)) if (value !== '') request.set(name, value)
  if (body !== undefined) request.type('json').send(JSON.stringify(known.fill(body)) ?? '')
  if (route.produces === 'text/event-stream') request.buffer(true).parse(firstPiece)
  return request.timeout(patienceMs)
}

/** A stream that tells of a job ends with the job, and here nobody works on it: its first piece is looked at. */
const firstPiece: Parser = (response, done) => {
  const stream = response as unknown as IncomingMessage & { text: string }
  let isOver = false
  const end = (piece: string) => {
    if (isOver) return
    isOver = true
    stream.text = piece
    done(null, undefined)
    stream.destroy()
  }
  stream.setEncoding('utf8')
  stream.once('data', end)
  stream.once('end', () => end(''))
}
type Parser = Parameters<ReturnType<typeof send>['parse']>[0]

test(`${runs} random requests (FUZZ_SEED=${seed}) are answered as documented`, {
  timeout: runs * 60,
}, async () => {
  const office = await staff()
  for (const route of desk.routes.filter(({ name }) => name !== 'changeSettings')) {
    known.learnFrom((await send(desk, route, 'admin', await prepareVisit(desk, route, 'admin'))).text, office)
  }
  const statuses = new Map<string, number>()
  const succeeded = new Set<string>()
  const faults: string[] = []
  for (const recipe of fc.sample(recipes(desk.routes, judge), { seed, numRuns: runs })) {
    const answer = await answerTo(recipe)
    const { route, role } = recipe
    statuses.set(String(answer.status), (statuses.get(String(answer.status)) ?? 0) + 1)
    if (answer.status < 300) {
      succeeded.add(route.name)
      known.learnFrom(answer.text, office)
    }
    const found = answer.status >= 500 ? [answer.text] : judge.faults(route, answer)
    if (found.length > 0)
      faults.push(
        [route.name, role, answer.request.url, JSON.stringify(recipe.body)?.slice(0, 500), ...found].join(
          '\n',
        ),
      )
  }
  const tally = [...statuses].sort().map(([status, count]) => `${status}: ${count}`)
  const never = desk.routes.map(({ name }) => name).filter((name) => !succeeded.has(name))
  console.info(`FUZZ_SEED=${seed} · ${tally.join(' · ')} · never succeeded: ${never.join(' ') || 'none'}`)
  expect(faults.slice(0, 10)).toEqual([])
  const successes = [...statuses]
    .filter(([status]) => status < '300')
    .reduce((sum, [, count]) => sum + count, 0)
  expect(successes / runs, 'a fuzz that is mostly refused tests little').toBeGreaterThan(0.25)
  expect(succeeded.size / desk.routes.length, never.join(' ')).toBeGreaterThan(0.75)
})

test('the desk is sound afterwards', async () => {
  for (const role of roles) expect((await desk.as[role].get('/me')).status).toBe(200)
  expect((await desk.as.admin.get('/history/verify')).body.valid).toBe(true)
  await checkStore(desk.store)
  expect(desk.errors).toEqual([])
})
