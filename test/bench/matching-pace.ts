// How long a match takes over HTTP, and what its duplicate check costs a submission, on a desk filled up with invented claims.
import { type ChildProcess, fork } from 'node:child_process'
import { request } from 'node:http'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { keyOf } from '../support/people.ts'
import { claimsFor } from './import-claims.ts'
import { type BenchClaim, openDesk } from './matching-desk.ts'
import type { Ports } from './matching-server.ts'

/** Real claims, and so many invented ones that it is `count` in all, the real ones spread among them. */
export function filledUp(claims: readonly BenchClaim[], count: number): BenchClaim[] {
  const invented = claimsFor(Math.max(0, count - claims.length)).map(({ text, externalId }) => ({
    id: externalId,
    claim: text,
    title: '',
  }))
  const every = Math.max(1, Math.floor(invented.length / claims.length))
  const mixed: BenchClaim[] = []
  for (const [at, claim] of claims.slice(0, count).entries()) {
    mixed.push(claim, ...invented.slice(at * every, (at + 1) * every))
  }
  return [...mixed, ...invented.slice(claims.length * every)].slice(0, count)
}

/**
 * One client, one request after another, after twenty of each kind that warm up.
 * @param posts  what is asked for
 * @param news   claims the desk does not have, which are submitted
 */
export async function benchPace(
  claims: readonly BenchClaim[],
  posts: readonly string[],
  news: readonly string[],
): Promise<void> {
  const desk = await openDesk(claims)
  const server = fork(new URL('./matching-server.ts', import.meta.url), [join(desk.folder, 'desk.db')])
  try {
    await measure(server, desk.known, posts, news)
  } finally {
    await ended(server)
    await desk.close()
  }
}

async function measure(
  server: ChildProcess,
  known: number,
  posts: readonly string[],
  news: readonly string[],
): Promise<void> {
  const ports = await new Promise<Ports>((resolve) =>
    server.once('message', resolve as (ports: unknown) => void),
  )
  const over = (path: string) => (text: string) => timed(() => ask(ports.desk, path, text))
  const match = await timesOf(posts, over('/claims/match'))
  console.log(
    `${known} claims: a match over HTTP p50 ${part(match, 0.5)} ms, p95 ${part(match, 0.95)} ms, of ${match.length} posts`,
  )
  const { submit, check } = await inTurns(news, over('/claims'), async (text) =>
    Number(await answerOf(ports.checking, '/', text)),
  )
  const times = (of: (times: readonly number[]) => number) =>
    (of(submit) / (of(submit) - of(check))).toFixed(2)
  console.log(
    `${known} claims: a submission over HTTP p50 ${part(submit, 0.5)} ms, p95 ${part(submit, 0.95)} ms, of ${submit.length}; its duplicate check in the same process p50 ${part(check, 0.5)} ms, of ${check.length} others, so ${times(average)} times one without (by the medians ${times(median)})`,
  )
}

/** Checks and submissions in turns, each with texts of its own, so that neither finds remembered what the other read. */
async function inTurns(
  texts: readonly string[],
  submit: (text: string) => Promise<number>,
  check: (text: string) => Promise<number>,
): Promise<{ submit: number[]; check: number[] }> {
  const [submitted, checked]: [number[], number[]] = [[], []]
  for (const [at, text] of texts.entries()) {
    if (at % 2 === 0) submitted.push(await submit(text))
    else checked.push(await check(text))
  }
  return { submit: submitted.slice(warmingUp), check: checked.slice(warmingUp) }
}

const sorted = (times: readonly number[]) => [...times].sort((a, b) => a - b)
const at = (times: readonly number[], share: number) => sorted(times)[Math.floor(times.length * share)] ?? 0
const part = (times: readonly number[], share: number) => at(times, share).toFixed(1)
const median = (times: readonly number[]) => at(times, 0.5)
const average = (times: readonly number[]) => times.reduce((sum, one) => sum + one, 0) / times.length

const warmingUp = 20

async function timesOf(texts: readonly string[], time: (text: string) => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (const text of texts) times.push(await time(text))
  return times.slice(warmingUp)
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await act()
  return performance.now() - started
}

const ask = (port: number, path: string, text: string) =>
  answerOf(port, `/api/v1${path}`, JSON.stringify({ text }))

function answerOf(port: number, path: string, body: string): Promise<string> {
  const headers = {
    authorization: `Bearer ${keyOf('admin')}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method: 'POST', headers }, async (answer) => {
      const said = await textOf(answer).catch(reject)
      if (answer.statusCode === 200 || answer.statusCode === 201) resolve(said ?? '')
      else reject(new Error(`${path} answered ${answer.statusCode}`))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill()
  })
}
