// What the benchmark asks of a desk, by name: the same of the product and of the reference.
import { keyOf } from '../support/people.ts'
import { claimIdOf } from './bench-desk.ts'
import { claimsFor } from './import-claims.ts'

export interface Asked {
  method: 'GET' | 'POST'
  path: string
  body?: object
}

export interface BenchedAct {
  name: string
  /** Connections that ask at once; 32 unless said. */
  connections?: number
  /** How many requests; as many as fit the time unless said. */
  amount?: number
  /** Claims that one request is about, where they are what is counted. */
  rows?: number
  /** The ratio to the reference, in requests (or rows) a second, that is wanted. */
  target?: number
  /** The next request: `n` goes up, and never comes twice to the same desk. */
  ask: (n: number) => Asked
}

/** Rows of one request that brings many. */
export const bulkRows = 200
const texts = claimsFor(2_000).map(({ text }) => text)
const textOf = (n: number) => texts[n % texts.length] ?? ''
const words = ['harbour', 'clinics', 'complaints', 'ferries', 'visitors', 'bridges', 'wards', 'audit']
const topics = ['rivers', 'schools', 'budgets', 'harbours', 'health', 'roads', 'housing', 'courts']
const wordOf = (n: number) => `${words[n % words.length]} ${10 + (n % 900)}`
/** Spread over all of them, in an order that no cache likes. */
const anyOf = (n: number, count: number) => 3 + ((n * 7919) % (count - 2))

export const headers = { authorization: `Bearer ${keyOf('reviewer')}`, 'content-type': 'application/json' }

const claim = (n: number, run: string) => ({
  text: `${textOf(n)} Said anew, ${run} ${n}.`,
  language: 'en',
  topics: ['roads'],
})
const judgement = {
  verdict: 'verified',
  asOf: '2026-01-20',
  rationale: 'Both surveys give the same day, and nobody has said otherwise since.',
  reading: 'as the survey counts it',
}

/** @param count  claims on the desk */
export function actsOn(count: number): BenchedAct[] {
  const get = (n: number): Asked => ({ method: 'GET', path: `/claims/${claimIdOf(anyOf(n, count))}` })
  const list = (): Asked => ({ method: 'GET', path: '/claims' })
  const create = (n: number, run = 'one by one'): Asked => ({
    method: 'POST',
    path: '/claims',
    body: claim(n, run),
  })
  const search = (n: number): Asked => ({ method: 'GET', path: `/claims?q=${encodeURIComponent(wordOf(n))}` })
  return [
    { name: 'get', target: 0.6, ask: get },
    { name: 'list', target: 0.6, ask: list },
    {
      name: 'filtered list',
      ask: (n) => ({ method: 'GET', path: `/claims?status=submitted&topic=${topics[n % topics.length]}` }),
    },
    { name: 'search', target: 0.6, ask: search },
    {
      name: 'match',
      ask: (n) => ({ method: 'POST', path: '/claims/match', body: { text: textOf(n * 31) } }),
    },
    { name: 'create', target: 1, ask: create },
    {
      name: 'bulk',
      // By number, for an answer may take longer than a round.
      ...{ connections: 4, amount: 16, rows: bulkRows, target: 0.5 },
      ask: (n) => ({
        method: 'POST',
        path: '/claims/bulk',
        body: Array.from({ length: bulkRows }, (_, at) => claim(n * bulkRows + at, 'together')),
      }),
    },
    {
      name: 'review',
      amount: Math.min(1_000, Math.floor(count / 16)),
      // Each open claim is judged once.
      ask: (n) => ({ method: 'POST', path: `/claims/${claimIdOf(3 + 2 * n)}/reviews`, body: judgement }),
    },
    { name: 'desk-next', ask: () => ({ method: 'GET', path: '/desk/next' }) },
    {
      name: 'mixed',
      ask: (n) =>
        [get, list, get, search, get, get, (at: number) => create(at, 'mixed'), get, list, get][n % 10]?.(
          n,
        ) ?? list(),
    },
  ]
}
