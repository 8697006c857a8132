// A queue for the tests and the bench of the review desk: claims of one article, each with evidence to judge by.
import type { RunningServer } from '../support/server.ts'

// biome-ignore lint/suspicious/noExplicitAny: records of any kind, read by the tests
type Answer = any

export type Send = (method: string, path: string, body?: unknown) => Promise<Answer>

/** Sends requests with that key, the administrator's unless another is given. @throws Error for an answer that is no success */
export function senderTo(server: RunningServer, key = server.admin.key): Send {
  return async (method, path, body) => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
}

/** Somebody else on the desk, and their way to send requests. */
export async function hire(server: RunningServer, name: string, role: string): Promise<Send> {
  const send = senderTo(server)
  const { id } = await send('POST', '/users', { name, email: `${role}.two@desk.example`, role })
  const { key } = await send('POST', '/api-keys', { name: `Key of ${name}`, userId: id })
  return senderTo(server, key)
}

export const claimText = (number: number) => `Line ${number} carried more riders than the line before it.`

const sentence = (number: number) => `Line ${number} was busier than ever, the office said.`

const article = (from: number, to: number) => ({
  title: 'The lines of the county, one by one',
  url: `https://town-herald.example/lines/${from}`,
  publisher: 'Town Herald',
  publishedOn: '2026-01-12',
  text: Array.from(
    { length: to - from + 1 },
    (_, at) => `Here is the next. ${sentence(from + at)} So it goes.`,
  ).join('\n\n'),
})

/** Submits claims numbered `from` to `to`, oldest first, with a primary source each. @returns their ids */
export async function fillQueue(
  send: Send,
  from: number,
  to: number,
  stance = 'supports',
): Promise<string[]> {
  const { id: articleId } = await send('POST', '/articles', article(from, to))
  const submissions = Array.from({ length: to - from + 1 }, (_, at) => {
    const number = from + at
    return {
      text: claimText(number),
      quote: sentence(number),
      articleId,
      topics: [number % 2 === 0 ? 'even' : 'odd'],
      kinds: ['number'],
      sources: [
        { title: `Count of line ${number}`, level: 'primary', stance, excerpt: `${number * 100} riders` },
      ],
    }
  })
  const ids: string[] = []
  for (let at = 0; at < submissions.length; at += 500) {
    const { results } = await send('POST', '/claims/bulk', submissions.slice(at, at + 500))
    for (const result of results) {
      if (result.status !== 201) throw new Error(JSON.stringify(result))
      ids.push(result.id)
    }
  }
  return ids
}
