// Measures how well the desk tells what was checked already; npm run bench:matching -- DIR, which holds the sets of claims and queries.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type FoundMatch, findMatches } from '../../api/matching/find.ts'
import { type BenchDesk, openDesk } from './matching-desk.ts'
import { benchPace, filledUp } from './matching-pace.ts'
import { auroc, recallAtPrecision } from './ranking.ts'

const Claim = z.object({ id: z.string(), claim: z.string(), title: z.string() })
const Query = z.object({ id: z.string(), text: z.string() })
type Claim = z.output<typeof Claim>
type Query = z.output<typeof Query>

const ask = ({ ctx }: BenchDesk, text: string) => findMatches(ctx.store, ctx.store.read, text)
/** The id in the set of a claim of the desk. */
const idOf = ({ claim }: FoundMatch) => claim.externalId ?? ''

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
      if (!right.has(idOf(match))) continue
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
    const isRight = isPresent && top !== undefined && right.has(textOf.get(idOf(top)))
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
      if (set.rightOf(query).has(idOf(match))) rightSame++
      else wrongSame++
    }
  }
  let pairs = 0
  for (const { id, claim } of set.claims) {
    const found = await ask(desk, claim)
    if (found[0] === undefined || idOf(found[0]) !== id || found[0].band !== 'same') pairs++
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { train: { type: 'boolean' }, pace: { type: 'string', multiple: true } },
})
const [folder] = positionals
if (folder === undefined) throw new Error('say where the sets are: npm run bench:matching -- DIR')
const posts = join(folder, 'checkthat2020')
if (values.pace) {
  const { claims } = readSet(posts, 'dev')
  const asked = readSet(posts, 'train').queries.slice(0, 320)
  const isNews = (at: number) => at % 30 === 0
  for (const count of values.pace)
    await benchPace(
      filledUp(
        claims.filter((_, at) => !isNews(at)),
        Number(count),
      ),
      asked.map(({ text }) => text),
      claims.filter((_, at) => isNews(at)).map(({ claim }) => claim),
    )
} else {
  await benchInvented(join(folder, 'invented'))
  const splits = values.train ? ['dev', 'train'] : ['dev']
  for (const split of existsSync(posts) ? splits : []) {
    const set = readSet(posts, split)
    await benchRanking(`CheckThat 2020 ${split}`, set)
    await benchAbsent(`CheckThat 2020 ${split}`, set)
  }
}
