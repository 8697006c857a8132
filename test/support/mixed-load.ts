// A desk at full work, by several people at once, who write down whatever was acknowledged; and the question whether it is there.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Store } from '../../db/store.ts'

/** What a desk has said is done. */
export class Acknowledged {
  /** Claims that were submitted with a source, by id. */
  readonly claims = new Set<string>()
  readonly decided = new Set<string>()
  readonly published = new Set<string>()
  readonly notes = new Set<string>()
  /** The newest version of a claim that somebody was told of. */
  readonly versions = new Map<string, number>()

  get count(): number {
    return this.claims.size + this.decided.size + this.published.size + this.notes.size
  }
}

export interface Reached {
  url: string
  key: string
  /** Whether its database may be gone without it, so that 503 is what is expected of it. */
  mayLoseDatabase?: boolean
}

/** How many are at work at once; each has at most one request that nobody answered when the desk is killed. */
export const people = 12

/** Works until the desk is gone. @throws Error when it answers what nobody expects of a sound desk */
export async function workUntilGone(desk: Reached, name: string, done: Acknowledged): Promise<void> {
  const work = [submit, submit, submit, submit, decide, decide, decide, note, note, change, read, takeNext]
  await Promise.all(
    work.slice(0, people).map(async (act, at) => {
      for (let n = 0; await act(desk, `${name}-${at}-${n}`, done); n++);
    }),
  )
}

type Act = (desk: Reached, name: string, done: Acknowledged) => Promise<boolean>

const submit: Act = async (desk, name, done) => (await submitted(desk, name, done)) !== undefined

async function submitted(desk: Reached, name: string, done: Acknowledged): Promise<string | undefined> {
  const source = { title: `Survey ${name}`, stance: 'supports', level: 'primary', excerpt: 'It is open.' }
  const made = await send(desk, 'POST', '/claims', { text: `Bridge ${name} is open.`, sources: [source] })
  if (made) done.claims.add(made.id)
  return made?.id
}

const decide: Act = async (desk, name, done) => {
  const id = await submitted(desk, name, done)
  if (id === undefined) return false
  const judgement = { verdict: 'verified', rationale: 'The survey says so.', asOf: '2026-01-20' }
  if (!(await send(desk, 'POST', `/claims/${id}/reviews`, judgement))) return false
  done.decided.add(id)
  if (!(await send(desk, 'POST', `/claims/${id}/publication`))) return false
  done.published.add(id)
  return true
}

const note: Act = async (desk, name, done) => {
  const id = anyOf(done.claims)
  if (id === undefined) return pause()
  const made = await send(desk, 'POST', `/claims/${id}/notes`, { text: `Called about ${name}.` })
  if (made) done.notes.add(made.id)
  return made !== undefined
}

const change: Act = async (desk, name, done) => {
  const id = anyOf(done.claims)
  if (id === undefined) return pause()
  const changed = await send(desk, 'PATCH', `/claims/${id}`, { headline: `Is bridge ${name} open?` })
  if (changed) done.versions.set(id, Math.max(changed.version, done.versions.get(id) ?? 0))
  return changed !== undefined
}

const read: Act = async (desk) =>
  (await send(desk, 'GET', '/claims?q=bridge&facets=status&include=evidence')) !== undefined

const takeNext: Act = async (desk) => (await send(desk, 'GET', '/desk/next')) !== undefined

const anyOf = (ids: ReadonlySet<string>) => [...ids][Math.floor(Math.random() * ids.size)]

async function pause(): Promise<true> {
  await sleep(5)
  return true
}

// biome-ignore lint/suspicious/noExplicitAny: records of any kind, read by the test
type Made = any

/** @returns undefined when nobody answers any more */
export async function send(desk: Reached, method: string, path: string, body?: unknown): Promise<Made> {
  const answer = await fetch(`${desk.url}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${desk.key}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => undefined)
  const text = await answer?.text().catch(() => undefined)
  if (!answer || text === undefined) return undefined
  if (answer.status === 503 && desk.mayLoseDatabase) return undefined
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
  return text === '' ? true : JSON.parse(text)
}

/** What was acknowledged and is not there, or only in part; nothing when all is well. */
export async function lostFrom(store: Store, done: Acknowledged): Promise<string[]> {
  const idsOf = async (query: string) =>
    new Set((await store.read.values<[string]>(sql.raw(query))).map(([id]) => id))
  const missing = (what: string, wanted: Iterable<string>, there: ReadonlySet<string>) =>
    [...wanted].filter((id) => !there.has(id)).map((id) => `${what} ${id}`)
  const versions = new Map(await store.read.values<[string, number]>(sql`select id, version from claims`))
  return [
    ...missing('the claim', done.claims, await idsOf('select id from claims')),
    ...missing('the evidence of', done.claims, await idsOf('select claim_id from evidence')),
    ...missing('the verdict on', done.decided, await idsOf('select claim_id from verdicts')),
    ...missing('the publication of', done.published, await idsOf('select claim_id from publications')),
    ...missing('the note', done.notes, await idsOf('select id from notes')),
    ...[...done.versions]
      .filter(([id, version]) => (versions.get(id) ?? 0) < version)
      .map(([id, version]) => `version ${version} of ${id}`),
    ...(await halfThere(store)),
  ]
}

/** Records without the others, or the events, that were made in the same change. */
async function halfThere(store: Store): Promise<string[]> {
  const halves: Record<string, string> = {
    'no event tells of the claim':
      "select id from claims where id not in (select subject from events where action = 'claim.submitted')",
    'the claim has no evidence':
      "select id from claims where text like 'Bridge %' and id not in (select claim_id from evidence)",
    'the review has no event':
      "select id from reviews where id not in (select subject from events where action = 'review.submitted')",
    'decided without a verdict':
      "select id from claims where status = 'decided' and id not in (select claim_id from verdicts)",
  }
  const found = await Promise.all(
    Object.entries(halves).map(async ([what, query]) =>
      (await store.read.values<[string]>(sql.raw(query))).map(([id]) => `${what}: ${id}`),
    ),
  )
  return found.flat()
}

/** Somebody outside who is told of publications, and outlives the desk. */
export async function openArchive() {
  const told = new Set<string>()
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    told.add(JSON.parse(Buffer.concat(chunks).toString('utf8')).data.claimId)
    response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    told,
    webhook: { name: 'The archive', url: `http://${host}/`, events: ['claim.published'] },
    close: () => new Promise((resolve) => server.closeAllConnections() ?? server.close(resolve)),
  }
}

export async function until(isSo: () => boolean | Promise<boolean>, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('it never came about')
    await sleep(50)
  }
}
