// A desk at full work, by several people at once, who write down whatever was acknowledged; and the question whether it is there.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Database } from '../../db/store.ts'

/** What a desk has said is done, since the start or since the last kill. */
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

  add(more: Acknowledged): void {
    for (const kind of ['claims', 'decided', 'published', 'notes'] as const)
      for (const id of more[kind]) this[kind].add(id)
    for (const [id, version] of more.versions) this.changed(id, version)
  }

  changed(id: string, version: number): void {
    this.versions.set(id, Math.max(version, this.versions.get(id) ?? 0))
  }
}

export interface Reached {
  url: string
  key: string
  /** Whether its database may be gone without it, so that 503 is what is expected of it. */
  mayLoseDatabase?: boolean
}

/** A desk that says it cannot just now; nothing was acknowledged. */
class Unavailable extends Error {}

/** How many are at work at once; each has at most one request that nobody answered when the desk is killed. */
export const people = 12

export interface Work {
  desk: Reached
  name: string
  /** Where it is written down. */
  done: Acknowledged
  /** Claims of others, to note something about and to change. */
  known: readonly string[]
  /** Ends the work of a desk that goes on. */
  over?: AbortSignal
}

/** Works until the desk is gone. @throws Error when it answers what nobody expects of a sound desk */
export async function workUntilGone(work: Work): Promise<void> {
  const acts = [submit, submit, submit, submit, decide, decide, decide, note, note, change, read, takeNext]
  await Promise.all(
    acts.slice(0, people).map(async (act, at) => {
      for (let n = 0; !work.over?.aborted; n++) {
        const answered = await act(work, `${work.name}-${at}-${n}`).catch(async (error) => {
          if (!work.desk.mayLoseDatabase || !(error instanceof Unavailable)) throw error
          await sleep(50)
          return true
        })
        if (!answered) return
      }
    }),
  )
}

/** Resolves when so much more was acknowledged. @throws what ends the work before */
export async function workedFor(load: Promise<void>, done: Acknowledged, more: number): Promise<void> {
  let isOver = false
  const ended = load.finally(() => {
    isOver = true
  })
  ended.catch(() => {})
  const wanted = done.count + more
  while (done.count < wanted) {
    if (isOver) {
      await load
      throw new Error('the desk was gone before it was killed')
    }
    await sleep(5)
  }
}

type Act = (work: Work, name: string) => Promise<boolean>

const submit: Act = async (work, name) => (await submitted(work, name)) !== undefined

async function submitted({ desk, done }: Work, name: string): Promise<string | undefined> {
  const source = { title: `Survey ${name}`, stance: 'supports', level: 'primary', excerpt: 'It is open.' }
  const made = await send(desk, 'POST', '/claims', { text: `Bridge ${name} is open.`, sources: [source] })
  if (made) done.claims.add(made.id)
  return made?.id
}

const decide: Act = async (work, name) => {
  const { desk, done } = work
  const id = await submitted(work, name)
  if (id === undefined) return false
  const judgement = { verdict: 'verified', rationale: 'The survey says so.', asOf: '2026-01-20' }
  if (!(await send(desk, 'POST', `/claims/${id}/reviews`, judgement))) return false
  done.decided.add(id)
  if (!(await send(desk, 'POST', `/claims/${id}/publication`))) return false
  done.published.add(id)
  return true
}

const note: Act = async (work, name) => {
  const { desk, done } = work
  const id = anyClaim(work)
  if (id === undefined) return pause()
  const made = await send(desk, 'POST', `/claims/${id}/notes`, { text: `Called about ${name}.` })
  if (made) done.notes.add(made.id)
  return made !== undefined
}

const change: Act = async (work, name) => {
  const { desk, done } = work
  const id = anyClaim(work)
  if (id === undefined) return pause()
  const changed = await send(desk, 'PATCH', `/claims/${id}`, { headline: `Is bridge ${name} open?` })
  if (changed) done.changed(id, changed.version)
  return changed !== undefined
}

const read: Act = async ({ desk }) =>
  (await send(desk, 'GET', '/claims?q=bridge&facets=status&include=evidence')) !== undefined

const takeNext: Act = async ({ desk }) => (await send(desk, 'GET', '/desk/next')) !== undefined

function anyClaim({ done, known }: Work): string | undefined {
  const ids = [...known, ...done.claims]
  return ids[Math.floor(Math.random() * ids.length)]
}

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
  if (answer.ok) return text === '' ? true : JSON.parse(text)
  const said = `${method} ${path} answered ${answer.status}: ${text}`
  throw answer.status === 503 ? new Unavailable(said) : new Error(said)
}

/** What was acknowledged and is not there; nothing when all is well. */
export async function lostFrom(db: Database, done: Acknowledged): Promise<string[]> {
  async function missing(what: string, wanted: Iterable<string>, column: string): Promise<string[]> {
    const [table, name] = column.split('.').map((each) => sql.identifier(each))
    const rows = await db.values<[string]>(
      sql`select value from json_each(${JSON.stringify([...wanted])}) where value not in (select ${name} from ${table})`,
    )
    return rows.map(([id]) => `${what} ${id}`)
  }
  const versions = JSON.stringify([...done.versions].map(([id, version]) => ({ id, version })))
  const older = await db.values<[string, number]>(
    sql`select told.value ->> 'id', told.value ->> 'version' from json_each(${versions}) as told
      where not exists (select 1 from claims where id = told.value ->> 'id' and version >= told.value ->> 'version')`,
  )
  return [
    ...(await missing('the claim', done.claims, 'claims.id')),
    ...(await missing('the evidence of', done.claims, 'evidence.claim_id')),
    ...(await missing('the verdict on', done.decided, 'verdicts.claim_id')),
    ...(await missing('the publication of', done.published, 'publications.claim_id')),
    ...(await missing('the note', done.notes, 'notes.id')),
    ...older.map(([id, version]) => `version ${version} of ${id}`),
  ]
}

/** Records without the others, or the events, that were made in the same change. */
export async function halfThere(db: Database): Promise<string[]> {
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
  const found: string[] = []
  for (const [what, query] of Object.entries(halves))
    found.push(...(await db.values<[string]>(sql.raw(query))).map(([id]) => `${what}: ${id}`))
  return found
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
