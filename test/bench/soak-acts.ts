// What people and programs do to a desk all day, well and badly, for the soak: one act at a time, each with its weight.
import { type Agent, fetch } from 'undici'

export interface Desk {
  url: string
  key: string
  /** Ids of claims that are there. */
  claims: string[]
  /** The connections of those who work there. */
  dispatcher: Agent
}

export type Act = (desk: Desk, n: number) => Promise<void>

async function send(
  { url, key, dispatcher }: Desk,
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
  const init = {
    method,
    headers,
    dispatcher,
    ...(text !== undefined && { body: text }),
    ...(signal && { signal }),
  }
  const answer = await fetch(url + path, init)
  if (answer.status >= 500 && answer.status !== 503) throw new Error(`${method} ${path}: ${answer.status}`)
  return answer
}

const read = async (desk: Desk, path: string) => {
  await (await send(desk, 'GET', path)).arrayBuffer()
}
const one = ({ claims }: Desk, n: number) => claims[(n * 7919) % claims.length] ?? ''
const api = '/api/v1'

export async function match(desk: Desk, text: string): Promise<void> {
  await (await send(desk, 'POST', `${api}/claims/match`, { text })).arrayBuffer()
}

/** Reads every event there is. */
export const verifyHistory = (desk: Desk) => read(desk, `${api}/history/verify`)

/** Begins to read and goes away. */
async function leave(desk: Desk, path: string, afterMs: number): Promise<void> {
  const leaving = new AbortController()
  const answer = await send(desk, 'GET', path, undefined, leaving.signal)
  await answer.body?.getReader().read()
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  leaving.abort()
}

const acts: [weight: number, name: string, act: Act][] = [
  [
    2,
    'submit',
    async (desk, n) => {
      const text = `Bridge ${n} carries ${n % 977} lorries a day.`
      const source = {
        title: `Survey ${n}`,
        level: 'primary',
        stance: 'supports',
        excerpt: `${n % 977} lorries`,
      }
      const answer = await send(desk, 'POST', `${api}/claims`, { text, sources: [source] })
      const { id } = (await answer.json()) as { id: string }
      if (answer.status === 201) desk.claims[n % 1000] = id
    },
  ],
  [
    1,
    'decide',
    async (desk, n) => {
      const review = { verdict: 'verified', rationale: 'The survey says so.', asOf: '2026-01-20' }
      await (await send(desk, 'POST', `${api}/claims/${one(desk, n)}/reviews`, review)).arrayBuffer()
    },
  ],
  [
    1,
    'note',
    async (desk, n) => {
      await (
        await send(desk, 'POST', `${api}/claims/${one(desk, n)}/notes`, { text: `Called at ${n}.` })
      ).arrayBuffer()
    },
  ],
  [6, 'claim', (desk, n) => read(desk, `${api}/claims/${one(desk, n)}?include=evidence,verdicts`)],
  [3, 'list', (desk) => read(desk, `${api}/claims?limit=50&total=true`)],
  [2, 'search', (desk, n) => read(desk, `${api}/claims?q=lorries+${n % 977}`)],
  [1, 'match', (desk, n) => match(desk, `A bridge with ${n % 977} lorries a day`)],
  [1, 'export', (desk) => read(desk, `${api}/exports/claims.ndjson?verdict=any&limit=200`)],
  [1, 'export left', (desk) => leave(desk, `${api}/exports/claims.ndjson?verdict=any`, 5)],
  [1, 'stream', (desk) => leave(desk, `${api}/events`, 300)],
  [2, 'page', (desk) => read(desk, '/')],
  [1, 'admin', (desk) => read(desk, '/admin')],
  [1, 'no such thing', (desk, n) => read(desk, `${api}/claims/clm_${n}`)],
  [
    1,
    'nonsense',
    async (desk) => {
      await (await send(desk, 'POST', `${api}/claims`, '{"text": ')).arrayBuffer()
    },
  ],
  [
    1,
    'body left',
    async (desk) => {
      const leaving = new AbortController()
      const text = 'x'.repeat(200_000)
      setTimeout(() => leaving.abort(), 1)
      await send(desk, 'POST', `${api}/claims`, { text }, leaving.signal).then((answer) =>
        answer.arrayBuffer(),
      )
    },
  ],
]

const dealt = acts.flatMap(([weight, name, act]) => Array.from({ length: weight }, () => ({ name, act })))

/** The act that is the turn of this number. */
export const actOf = (n: number) => dealt[(n * 31) % dealt.length] as (typeof dealt)[number]
