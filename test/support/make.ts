// Brings records into being over HTTP, each with what a test did not care to say.
import type { Desk } from './desk.ts'

let made = 0

/** Words that occur in no other record of the run. */
export const unique = (words: string) => `${words} ${++made}`

export async function makeClaim(desk: Desk, body: Record<string, unknown> = {}) {
  const answer = await desk.as.contributor.post('/claims', {
    text: unique('The bridge is longer than the tower'),
    ...body,
  })
  return created(answer)
}

/** A claim with one judged piece of evidence: what the default policy asks for. */
export function makeSupportedClaim(desk: Desk, body: Record<string, unknown> = {}) {
  const source = {
    title: unique('Survey of bridges'),
    stance: 'supports',
    level: 'primary',
    excerpt: 'It is longer.',
  }
  return makeClaim(desk, { sources: [source], ...body })
}

export async function decide(desk: Desk, id: string, review: Record<string, unknown> = {}) {
  const body = { verdict: 'verified', rationale: 'The survey says so.', asOf: '2026-01-20', ...review }
  return created(await desk.as.reviewer.post(`/claims/${id}/reviews`, body))
}

export async function makeDecidedClaim(desk: Desk, body: Record<string, unknown> = {}, review = {}) {
  const claim = await makeSupportedClaim(desk, body)
  await decide(desk, claim.id, review)
  return (await desk.as.reader.get(`/claims/${claim.id}`)).body
}

export async function makeArticle(desk: Desk, body: Record<string, unknown> = {}) {
  return created(
    await desk.as.contributor.post('/articles', { title: unique('Bridges and towers'), ...body }),
  )
}

export async function makeSource(desk: Desk, body: Record<string, unknown> = {}) {
  return created(await desk.as.contributor.post('/sources', { title: unique('Survey of towers'), ...body }))
}

function created(answer: { status: number; body: { id: string } & Record<string, unknown> }) {
  if (answer.status !== 201)
    throw new Error(`expected 201, got ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer.body as { id: string; version: number } & Record<string, never>
}
