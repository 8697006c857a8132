// Twenty thousand random requests made from our own OpenAPI document: none hangs, none fails on our side, every answer is
// one the document promises, and the desks are sound afterwards. They are the same in every run; `npm run fuzz` tries others.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignIn } from '../../api/accounts/sign-in.ts'
import { signerFrom } from '../../api/history/signature.ts'
import { newSigningKey } from '../../api/history/signing-key.ts'
import { allRoutes } from '../../api/routes.ts'
import { checkStore } from '../../db/migrate.ts'
import { openStore } from '../../db/store.ts'
import { roles } from '../../db/vocabulary.ts'
import { documentOf, Judge } from '../contract/documented.ts'
import { prepareVisit, send, type Visit } from '../contract/tour.ts'
import { type Desk, deskOver, openDesk } from '../support/desk.ts'
import { keyOf, password } from '../support/people.ts'
import { seed } from '../support/seed.ts'
import { type Answered, ask, originOf } from './ask.ts'
import { asPrepared, needsPreparation } from './prepared.ts'
import { KnownIds, type Recipe, recipes } from './requests.ts'

const runs = Number(process.env.FUZZ_RUNS ?? 20_000)
/** A desk that was asked so often is large enough to be slow, and tells nothing new. */
const runsOfDesk = 2_500
const atOnce = 8
/** Every so many-th goes the whole way, over a socket. */
const perSocket = 50
/** Of a machine that does much else at the same time; what hangs, hangs for ever. */
const patienceMs = 60_000

const routes = allRoutes({} as SignIn)
const judge = new Judge(documentOf(routes))
/** Requests prepared for each operation that needs more than a schema tells. */
const visitsOfRoute = 4
/** Made once: most of the time it takes is for what never changes. */
const asked = recipes(routes, judge)
const known = new KnownIds()
const prepared = new Map<string, Visit[]>()
/** Whoever sends the requests must stay in office: nobody may suspend them or take their keys. */
const office = new Set<string>()
let folder = ''
/** The tour has signed what all of them hold. */
const signer = signerFrom(newSigningKey())

/** A desk that was once asked everything there is, for others to begin as. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-fuzz-'))
  const desk = await openDesk(join(folder, 'toured.db'), { signer })
  for (const path of ['/api-keys?limit=200', '/users?limit=200'])
    for (const { id } of (await desk.as.admin.get(path)).body.data) office.add(id)
  for (const route of desk.routes.filter(({ name }) => name !== 'changeSettings'))
    known.learnFrom((await send(desk, route, 'admin', await prepareVisit(desk, route, 'admin'))).text, office)
  for (const route of desk.routes.filter(needsPreparation))
    for (let n = 0; n < visitsOfRoute; n++)
      prepared.set(route.name, [
        ...(prepared.get(route.name) ?? []),
        await prepareVisit(desk, route, 'admin'),
      ])
  desk.server.close()
  await desk.store.close()
}, 240_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** @throws Error when nothing was answered in time */
async function inTime(recipe: Recipe, asked: Promise<Answered>): Promise<Answered> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer: ${told(recipe)}`)), patienceMs)
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}

const told = (recipe: Recipe | undefined) =>
  recipe && [recipe.route.name, recipe.role, JSON.stringify(recipe.sent ?? null).slice(0, 500)].join('\n')

const statuses = new Map<string, number>()
const succeeded = new Set<string>()

/** What was asked under which number, for whoever reads of it in the log. */
type Numbered = Map<unknown, Recipe>

async function fuzz(
  desk: Desk,
  own: KnownIds,
  all: readonly Recipe[],
  numbered: Numbered,
): Promise<string[]> {
  const origin = await originOf(desk.server)
  const faults: string[] = []
  for (let from = 0; from < all.length; from += atOnce) {
    const group = all.slice(from, from + atOnce).map((recipe) => asPrepared(recipe, prepared))
    const answers = await Promise.all(
      group.map((recipe, at) =>
        inTime(recipe, ask(desk, recipe, own, (from + at) % perSocket === 0 ? origin : undefined)),
      ),
    )
    for (const [at, answer] of answers.entries()) {
      const recipe = group[at] as Recipe
      numbered.set(answer.headers['request-id'], recipe)
      statuses.set(String(answer.status), (statuses.get(String(answer.status)) ?? 0) + 1)
      if (answer.status < 300) {
        succeeded.add(recipe.route.name)
        own.learnFrom(answer.text, office)
      }
      const found = answer.status >= 500 ? [answer.text] : judge.faults(recipe.route, answer)
      if (found.length > 0) faults.push([answer.url, told(recipe), ...found].join('\n'))
    }
  }
  return faults
}

/** What must hold of a desk whatever it was asked. */
async function expectSound(desk: Desk, log: readonly string[], numbered: Numbered): Promise<void> {
  for (const role of roles) expect((await desk.as[role].get('/me')).status).toBe(200)
  expect((await desk.as.admin.get('/history/verify')).body.valid).toBe(true)
  await checkStore(desk.store)
  const { text: history } = await desk.as.admin.get('/exports/history.ndjson').buffer(true)
  for (const secret of [...roles.map(keyOf), password]) {
    expect(history).not.toContain(secret)
    expect(log.filter((line) => line.includes(secret))).toEqual([])
  }
  const errors = log.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50)
  expect(errors.slice(0, 5).map((error) => [error, told(numbered.get(error.requestId))])).toEqual([])
}

test(`${runs} random requests (FUZZ_SEED=${seed}) are answered as documented, and the desk is sound afterwards`, {
  timeout: 60_000 + runs * 90,
}, async () => {
  const faults: string[] = []
  for (let done = 0; done < runs; done += runsOfDesk) {
    const path = join(folder, 'desk.db')
    copyFileSync(join(folder, 'toured.db'), path)
    const log: string[] = []
    const desk = deskOver(await openStore(`file:${path}`), {
      signer,
      log: pino({ level: 'info' }, { write: (line: string) => log.push(line) }),
    })
    const numRuns = Math.min(runsOfDesk, runs - done)
    const all = fc.sample(asked, { seed: seed + done, numRuns })
    const numbered: Numbered = new Map()
    faults.push(...(await fuzz(desk, known.copy(), all, numbered)))
    if (faults.length === 0) await expectSound(desk, log, numbered)
    desk.server.close()
    desk.server.closeAllConnections()
    await desk.store.close()
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
    if (faults.length > 0) break
  }
  const tally = [...statuses].sort().map(([status, count]) => `${status}: ${count}`)
  const never = routes.map(({ name }) => name).filter((name) => !succeeded.has(name))
  console.info(`FUZZ_SEED=${seed} · ${tally.join(' · ')} · never succeeded: ${never.join(' ') || 'none'}`)
  expect(faults.slice(0, 10)).toEqual([])
  const successes = [...statuses]
    .filter(([status]) => status < '300')
    .reduce((sum, [, count]) => sum + count, 0)
  expect(successes / runs, 'a fuzz that is mostly refused tests little').toBeGreaterThan(0.25)
  expect(never.length / (never.length + succeeded.size), never.join(' ')).toBeLessThan(0.25)
})
