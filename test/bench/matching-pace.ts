// How long a match takes over HTTP, and what its duplicate check costs a submission, on a desk filled up with invented claims.
import { type ChildProcess, fork } from 'node:child_process'
import { request } from 'node:http'
import { join } from 'node:path'
import { findSimilar } from '../../api/matching/service.ts'
import { keyOf } from '../support/people.ts'
import { claimsFor } from './import-claims.ts'
import { type BenchClaim, type BenchDesk, openDesk } from './matching-desk.ts'

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
 * One client, one request after another, after twenty that warm up.
 * @param posts  what is asked for
 * @param news   claims the desk does not have, which are submitted
 */
export async function benchPace(
  claims: readonly BenchClaim[],
  posts: readonly string[],
  news: readonly string[],
): Promise<void> {
  const desk = await openDesk(claims)
  const server = fork(new URL('./export-server.ts', import.meta.url), ['serve', join(desk.folder, 'desk.db')])
  try {
    await measure(server, desk, posts, news)
  } finally {
    await ended(server)
    await desk.close()
  }
}

async function measure(
  server: ChildProcess,
  { ctx, known }: BenchDesk,
  posts: readonly string[],
  news: readonly string[],
): Promise<void> {
  const port = await new Promise<number>((resolve) =>
    server.once('message', resolve as (port: unknown) => void),
  )
  const over = (path: string) => (text: string) => ask(port, path, text)
  const match = await timesOf(posts, over('/claims/match'))
  console.log(
    `${known} claims: a match over HTTP p50 ${part(match, 0.5)} ms, p95 ${part(match, 0.95)} ms, of ${match.length} posts`,
  )
  const submit = await timesOf(news, over('/claims'))
  const check = await timesOf(news, (text) => findSimilar(ctx, { text }))
  console.log(
    `${known} claims: a submission over HTTP p50 ${part(submit, 0.5)} ms, p95 ${part(submit, 0.95)} ms; its duplicate check in process p50 ${part(check, 0.5)} ms, so ${(average(submit) / (average(submit) - average(check))).toFixed(2)} times one without`,
  )
}

const sorted = (times: readonly number[]) => [...times].sort((a, b) => a - b)
const part = (times: readonly number[], share: number) =>
  (sorted(times)[Math.floor(times.length * share)] ?? 0).toFixed(1)
const average = (times: readonly number[]) => times.reduce((sum, one) => sum + one, 0) / times.length

async function timesOf(texts: readonly string[], act: (text: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (const text of texts) {
    const started = performance.now()
    await act(text)
    times.push(performance.now() - started)
  }
  return times.slice(20)
}

function ask(port: number, path: string, text: string): Promise<void> {
  const body = JSON.stringify({ text })
  const headers = {
    authorization: `Bearer ${keyOf('admin')}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const asked = request(
      { port, host: '127.0.0.1', path: `/api/v1${path}`, method: 'POST', headers },
      (answer) => {
        answer.resume()
        answer.on('error', reject)
        answer.on('end', () =>
          answer.statusCode === 200 || answer.statusCode === 201
            ? resolve()
            : reject(new Error(`${path} answered ${answer.statusCode}`)),
        )
      },
    )
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
