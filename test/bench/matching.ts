// Measures how well the desk tells what was checked already; npm run bench:matching -- DIR, which holds the sets of claims and queries.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { system } from '../../api/accounts/present.ts'
import { insertClaim } from '../../api/claims/insert.ts'
import { change } from '../../api/context.ts'
import { type FoundMatch, findMatches } from '../../api/matching/find.ts'
import { users } from '../../db/schema.ts'
import { openStore, type Store } from '../../db/store.ts'
import { hireEverybody } from '../support/people.ts'
import { auroc, recallAtPrecision } from './ranking.ts'

const Claim = z.object({ id: z.string(), claim: z.string(), title: z.string() })
const Query = z.object({ id: z.string(), text: z.string() })
type Claim = z.output<typeof Claim>
type Query = z.output<typeof Query>

interface Desk {
  store: Store
  /** The id in the set of each claim of the desk. */
  idOf: (match: FoundMatch) => string
  close: () => Promise<void>
}

async function openDesk(claims: readonly Claim[]): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-matching-'))
  const store = await openStore(`file:${join(folder, 'desk.db')}`)
  await hireEverybody(store)
  const [user] = await store.read.select({ id: users.id }).from(users).limit(1)
  const actor = { ...system, id: user?.id ?? '' }
  const ctx = { store, now: () => new Date(), actor, requestId: null }
  for (let at = 0; at < claims.length; at += 500) {
    await change(ctx, async (tx) => {
      for (const { id, claim, title } of claims.slice(at, at + 500)) {
        const fields = { text: claim, headline: title, externalId: id }
        await insertClaim(tx, { ...fields, kinds: [], topics: [], scope: {} }, true)
      }
    })
  }
  const close = async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { store, idOf: ({ claim }) => claim.externalId ?? '', close }
}

const ask = ({ store }: Desk, text: string) => findMatches(store, store.read, text)

interface TestSet {
  claims: Claim[]
  queries: Query[]
  rightOf: (query: Query) => ReadonlySet<string>
}

function readSet(folder: string, split: string): TestSet {
  const rows = <T>(schema: z.ZodType<T>, file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => schema.parse(JSON.parse(line)))
  const right = new Map<string, Set<string>>()
  for (const line of readFileSync(join(folder, `qrels.${split}.tsv`), 'utf8')
    .trim()
    .split('\n')) {
    const [query = '', , claim = ''] = line.split('\t')
    right.set(query, (right.get(query) ?? new Set()).add(claim))
  }
  const claims = rows(Claim, 'claims.jsonl')
  const queries = rows(Query, `queries.${split}.jsonl`).filter(({ id }) => right.has(id))
  return { claims, queries, rightOf: ({ id }) => right.get(id) ?? new Set() }
}

const share = (count: number, of: number) => (count / of).toFixed(4)

async function benchRanking(what: string, { claims, queries, rightOf }: TestSet): Promise<void> {
  const desk = await openDesk(claims)
  let precision = 0
  let first = 0
  const times: number[] = []
  for (const query of queries) {
    const started = performance.now()
    const found = await ask(desk, query.text)
    times.push(performance.now() - started)
    const right = rightOf(query)
    let hits = 0
    let sum = 0
    for (const [at, match] of found.slice(0, 5).entries()) {
      if (!right.has(desk.idOf(match))) continue
      if (at === 0) first++
      hits++
      sum += hits / (at + 1)
    }
    precision += sum / right.size
  }
  times.sort((a, b) => a - b)
  const time = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1)
  console.log(
    `${what}: MAP@5 ${share(precision, queries.length)}, success@1 ${share(first, queries.length)} of ${queries.length} queries, ${claims.length} claims; ${time(0.5)} ms a query in process, p95 ${time(0.95)}`,
  )
  await desk.close()
}

const words = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Every second right claim is left out, with the claims that differ from it in punctuation alone. */
async function benchAbsent(what: string, { claims, queries, rightOf }: TestSet): Promise<void> {
  const textOf = new Map(claims.map(({ id, claim }) => [id, words(claim)]))
  const rightWords = (query: Query) => new Set([...rightOf(query)].map((id) => textOf.get(id)))
  const removed = new Set(queries.filter((_, at) => at % 2 === 1).flatMap((query) => [...rightWords(query)]))
  const desk = await openDesk(claims.filter(({ claim }) => !removed.has(words(claim))))
  const tops: { score: number; isPresent: boolean; isRight: boolean }[] = []
  for (const query of queries) {
    const [top] = await ask(desk, query.text)
    const right = rightWords(query)
    const isPresent = [...right].some((text) => !removed.has(text))
    const isRight = isPresent && top !== undefined && right.has(textOf.get(desk.idOf(top)))
    tops.push({ score: top?.score ?? 0, isPresent, isRight })
  }
  await desk.close()
  const present = tops.map(({ score, isPresent }) => ({ score, isRelevant: isPresent }))
  console.log(
    `${what}, half of the right claims absent: AUROC of the top score ${auroc(present).toFixed(4)}, recall at precision 0.9 ${recallAtPrecision(present, 0.9).toFixed(4)}`,
  )
  for (let low = 0; low < 1; low += 0.2) {
    const there = tops.filter(({ score }) => score >= low && score < low + 0.2 + 1e-9)
    const right = there.filter(({ isRight }) => isRight).length
    const mean = there.reduce((sum, { score }) => sum + score, 0) / there.length
    console.log(
      `${what}, top scores from ${low.toFixed(1)}: ${there.length}, on average ${mean.toFixed(2)}, right ${share(right, there.length)}`,
    )
  }
}

/** Claims of our own, half of them near misses of one another. */
async function benchInvented(folder: string): Promise<void> {
  const set = readSet(folder, 'dev')
  await benchRanking('invented', set)
  const desk = await openDesk(set.claims)
  let wrongSame = 0
  let rightSame = 0
  for (const query of set.queries) {
    for (const match of await ask(desk, query.text)) {
      if (match.band !== 'same') continue
      if (set.rightOf(query).has(desk.idOf(match))) rightSame++
      else wrongSame++
    }
  }
  let pairs = 0
  for (const { id, claim } of set.claims) {
    const found = await ask(desk, claim)
    if (found[0] === undefined || desk.idOf(found[0]) !== id || found[0].band !== 'same') pairs++
    pairs += found.slice(1).filter(({ band }) => band === 'same').length
  }
  const absent = readFileSync(join(folder, 'nomatch.dev.jsonl'), 'utf8').trim().split('\n')
  let highest = 0
  for (const line of absent) {
    const [top] = await ask(desk, Query.parse(JSON.parse(line)).text)
    highest = Math.max(highest, top?.score ?? 0)
  }
  console.log(
    `invented: near misses in the band same ${wrongSame}, right ones ${rightSame}; claims not the same as themselves or the same as others ${pairs}; highest score of ${absent.length} texts without a match ${highest.toFixed(2)}`,
  )
  await desk.close()
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('say where the sets are: npm run bench:matching -- DIR')
await benchInvented(join(folder, 'invented'))
const posts = join(folder, 'checkthat2020')
if (existsSync(posts)) {
  for (const split of process.argv.includes('--train') ? ['dev', 'train'] : ['dev']) {
    const set = readSet(posts, split)
    await benchRanking(`CheckThat 2020 ${split}`, set)
    await benchAbsent(`CheckThat 2020 ${split}`, set)
  }
}
