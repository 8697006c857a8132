// A refusal as it has to be: a precise problem that names its place, and every table as it was.
import type { Response } from 'supertest'
import { expect } from 'vitest'
import type { Desk } from '../support/desk.ts'
import { digestOf } from './unchanged.ts'

export interface Refusal {
  status: number
  type: string
  /** Where the fault lies, as the problem has to name it. */
  place?: Record<string, string>
}

const invalid = (place: Record<string, string>): Refusal => ({ status: 422, type: 'invalid-request', place })
/** The body does not fit at this JSON pointer. */
export const at = (pointer: string) => invalid({ pointer })
/** The parameter of the path or the query does not fit. */
export const parameter = (name: string) => invalid({ parameter: name })
export const malformed: Refusal = { status: 400, type: 'malformed-json' }

export type Answer = Pick<Response, 'status' | 'headers' | 'body' | 'text'>

/** Sends, and expects a refusal that names its place and leaves every table as it was. */
export async function expectRefusal(
  desk: Desk,
  send: () => PromiseLike<Answer>,
  { status, type, place }: Refusal,
): Promise<Answer> {
  const before = await digestOf(desk.store)
  const answer = await send()
  expect(answer.status, answer.text.slice(0, 500)).toBe(status)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(answer.body).toMatchObject({
    type: `/problems/${type}`,
    status,
    instance: expect.stringMatching(/^urn:request:req_/),
  })
  expect(answer.headers['request-id']).toBe(answer.body.instance.replace('urn:request:', ''))
  if (place) expect(answer.body.errors).toContainEqual(expect.objectContaining(place))
  expect(await digestOf(desk.store)).toEqual(before)
  return answer
}
