// Sends a recipe to a desk, through the application itself or over a socket, and gives the answer as a judge reads it.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Response as Judged } from 'supertest'
import { base } from '../contract/documented.ts'
import { isEndless, ownKeyOf } from '../contract/tour.ts'
import type { Desk } from '../support/desk.ts'
import { keyOf } from '../support/people.ts'
import { addressOf, type KnownIds, type Recipe } from './requests.ts'

export type Answered = Pick<Judged, 'status' | 'headers' | 'body' | 'text'> & { url: string }

/** A key of the right form that is nobody's. */
const strangeKey = 'cdk_Zt4wQ1mXv8LrB2nYk7cHs5dJ0pGf3aEu9iTo6yRq1wU'

/**
 * @param origin  where to send it over a socket; without it, no socket is opened
 * @throws Error when there is no answer in time
 */
export async function ask(desk: Desk, recipe: Recipe, known: KnownIds, origin?: string): Promise<Answered> {
  const path = addressOf(recipe, known)
  const { route, sent } = recipe
  const url = `${origin ?? 'http://desk.example'}${base}${path}`
  const headers = new Headers(Object.entries(recipe.headers).filter(([, value]) => value !== ''))
  const key = keyFor(recipe, path)
  if (key !== undefined) headers.set('authorization', `Bearer ${key}`)
  if (sent) headers.set('content-type', sent.type)
  // What can go on for ever is asked for in pieces; test/api/live-events listens.
  if (isEndless(route)) headers.set('accept', 'application/json')
  const body = sent && ('text' in sent ? sent.text : (JSON.stringify(known.fill(sent.json)) ?? ''))
  const request = new Request(url, {
    method: route.method.toUpperCase(),
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  })
  const answer = await (origin === undefined ? desk.fetch(request) : fetch(request))
  const text = await textOf(answer)
  return { url, status: answer.status, headers: Object.fromEntries(answer.headers), body: undefined, text }
}

function keyFor({ route, role }: Recipe, path: string): string | undefined {
  if (role === 'nobody') return undefined
  return ownKeyOf(route, path) ?? (role === 'stranger' ? strangeKey : keyOf(role))
}

/** A stream that tells of a job ends with the job, and here nobody works on it: its first piece is looked at. */
async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text()
  const reader = answer.body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  // What waits for news ends when there is some.
  reader?.cancel().catch(() => undefined)
  return new TextDecoder().decode(value)
}

/** Where a desk's server can be reached. */
export async function originOf(server: Server): Promise<string> {
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
