// A desk with its public site open, for a test file, and what readers and programs ask of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import supertest from 'supertest'
import { afterAll, beforeAll, expect } from 'vitest'
import { type Desk, deskOver, openDesk } from './desk.ts'
import { decide, makeDecidedClaim } from './make.ts'

export const publicUrl = 'https://desk.example'

export interface PublicDesk {
  desk: Desk
  /** As a reader's browser asks, without any key. */
  get(path: string): supertest.Test
}

/** Opens one before the tests of a file and closes it after them. */
export function openSiteForFile(): PublicDesk {
  const site = {} as PublicDesk
  let folder = ''
  let quiet: Desk
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimdesk-site-'))
    quiet = await openDesk(join(folder, 'desk.db'))
    site.desk = deskOver(quiet.store, { publicUrl })
    site.get = (path) => supertest(site.desk.server).get(path).set('Accept', 'text/html')
  })
  afterAll(async () => {
    expect(site.desk.errors).toEqual([])
    for (const desk of [quiet, site.desk]) desk.server.close()
    await quiet.store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return site
}

async function done(answer: PromiseLike<supertest.Response>): Promise<supertest.Response['body']> {
  const { status, body } = await answer
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body
}

export const publish = (desk: Desk, id: string) => done(desk.as.editor.post(`/claims/${id}/publication`))

export const retract = (desk: Desk, id: string, reason: string) =>
  done(desk.as.editor.post(`/claims/${id}/retraction`, { reason }))

export const hold = (desk: Desk, id: string, reason = 'We wait for an answer.') =>
  done(desk.as.editor.put(`/claims/${id}/hold`, { reason }))

/** Takes a decided claim up again, changes what it says if asked to, and decides it anew. */
export async function answerAgain(desk: Desk, id: string, review: object, changes?: object) {
  await done(desk.as.reviewer.post(`/claims/${id}/reopening`, { reason: 'New figures.' }))
  if (changes) await done(desk.as.reviewer.patch(`/claims/${id}`, changes))
  return decide(desk, id, { ...review })
}

/** @returns its id */
export async function makePublished(
  desk: Desk,
  body: Record<string, unknown> = {},
  review: Record<string, unknown> = {},
): Promise<string> {
  const { id } = await makeDecidedClaim(desk, body, review)
  await publish(desk, id)
  return id
}
