// A small newsroom for the browser tests: an article with claims of it, sources, evidence, verdicts; all over REST.
import type { RunningServer } from '../support/server.ts'

const text = `A third faster to the station

The bus lane on Harbour Street has cut the ride to the station by a third, councillor Ingrid Falk said on Monday.
Nobody misses the parking spaces, she added. The lane is the most expensive in the region.`

export interface Newsroom {
  articleId: string
  sourceId: string
  userId: string
  /** Submitted, with a quote, evidence for and against and an unjudged piece: what a reviewer opens. */
  openId: string
  decidedId: string
  /** A reader says that the decided one is wrong. */
  requestId: string
  /** An import of two rows, of which one failed. */
  jobId: string
  /** Sends a request as the administrator. @throws Error for an answer that is no success */
  send(method: string, path: string, body?: unknown): Promise<Answer>
}

// biome-ignore lint/suspicious/noExplicitAny: records of any kind, read by the tests
type Answer = any

export async function fillNewsroom(server: RunningServer): Promise<Newsroom> {
  const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${server.admin.key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer}`)
    return answer === '' ? undefined : JSON.parse(answer)
  }
  const article = await send('POST', '/articles', {
    title: 'A third faster to the station',
    url: 'https://town-herald.example/bus-lane',
    publisher: 'Town Herald',
    publishedOn: '2026-01-12',
    language: 'en',
    text,
  })
  const timetable = await send('POST', '/sources', {
    title: 'Timetable of the Harbour Street line',
    medium: 'dataset',
    level: 'primary',
    url: 'https://town-transit.example/timetables/december',
  })
  const reprint = await send('POST', '/sources', {
    title: 'The evening paper on the timetable',
    derivedFromId: timetable.id,
    derivation: 'reprint',
  })
  const open = await send('POST', '/claims', {
    text: 'The bus lane on Harbour Street cut the ride to the station by a third.',
    quote: 'has cut the ride to the station by a third',
    speaker: 'Ingrid Falk',
    claimedOn: '2026-01-12',
    kinds: ['number', 'cause'],
    topics: ['transport'],
    scope: { place: { value: 'Harbour Street', basis: 'stated' } },
    articleId: article.id,
  })
  const evidence = (claimId: string, sourceId: string, stance: string, excerpt: string) =>
    send('POST', `/claims/${claimId}/evidence`, { sourceId, stance, excerpt })
  await evidence(open.id, timetable.id, 'supports', 'Harbour Street to Station: 12 min')
  await evidence(open.id, reprint.id, 'unassessed', 'The ride takes twelve minutes.')
  await send('POST', `/claims/${open.id}/notes`, { text: 'Called the transit office; they call back.' })
  const decided = await send('POST', '/claims', {
    text: 'The bus lane on Harbour Street is the most expensive in the region.',
    quote: 'the most expensive in the region',
    topics: ['transport', 'money'],
    articleId: article.id,
  })
  await evidence(decided.id, timetable.id, 'refutes', 'The works at the bridge cost more.')
  await send('POST', `/claims/${decided.id}/reviews`, {
    verdict: 'refuted',
    rationale: 'The register lists three dearer lanes.',
    summary: 'Three lanes in the region cost more.',
    asOf: '2026-01-15',
  })
  await send('POST', `/claims/${decided.id}/publication`)
  const request = await send('POST', `/claims/${decided.id}/correction-requests`, {
    revision: 1,
    what: 'The lane on Mill Road cost twice as much.',
    sourceUrl: 'https://council.example/lanes.pdf',
    email: 'paula@mail.example',
  })
  for (let number = 1; number <= 29; number++) {
    await send('POST', '/claims', { text: `Lane number ${number} opened in May.`, topics: ['lanes'] })
  }
  const upload = await fetch(`${server.url}/api/v1/imports?wait=true&name=lanes.csv`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.admin.key}`, 'content-type': 'text/csv' },
    body: 'text,speaker\nThe lane on Mill Road is new.,Ingrid Falk\n,Ingrid Falk\n',
  })
  const { id: jobId } = (await upload.json()) as Answer
  const { data: users } = await send('GET', '/users')
  return {
    articleId: article.id,
    sourceId: timetable.id,
    userId: users[0].id,
    openId: open.id,
    decidedId: decided.id,
    requestId: request.id,
    jobId,
    send,
  }
}
