// A whole desk for a test file: the real application over a copy of the template database, and somebody of every role.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { pino } from 'pino'
import supertest from 'supertest'
import { afterAll, beforeAll, inject } from 'vitest'
import { type AppDeps, createApp } from '../../api/app.ts'
import type { Ctx } from '../../api/context.ts'
import { signerFrom } from '../../api/history/signature.ts'
import { newSigningKey } from '../../api/history/signing-key.ts'
import type { Route } from '../../api/http/route.ts'
import { openStore, type Store } from '../../db/store.ts'
import { type Role, roles } from '../../db/vocabulary.ts'
import { keyOf } from './people.ts'
import { startSqld } from './sqld.ts'

type Agent = ReturnType<typeof supertest.agent>

export interface Desk {
  /** Sends requests with the API key of a user of that role; paths are under /api/v1. */
  as: Record<Role, Requests>
  /** Sends requests without any key. */
  nobody: Requests
  store: Store
  routes: readonly Route[]
  server: Server
  /** Answers a request without a socket. */
  fetch(request: Request): Promise<Response>
  /** What the desk does by itself. */
  own: Ctx
  /** What the desk takes for the present; tests move it. */
  clock: { now: Date }
  /** Lines logged at `error`: what a test expects not to happen. */
  errors: string[]
}

export interface Requests {
  get(path: string): supertest.Test
  post(path: string, body?: unknown): supertest.Test
  put(path: string, body?: unknown): supertest.Test
  patch(path: string, body?: unknown): supertest.Test
  delete(path: string): supertest.Test
}

/**
 * Opens a desk before the tests of a file and closes it after them.
 * @param more  what the application is given beside the usual, asked for when the desk opens
 */
export function openDeskForFile(more: () => Partial<AppDeps> = () => ({})): Desk {
  const desk = {} as Desk
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimdesk-'))
    Object.assign(desk, await openDesk(join(folder, 'desk.db'), more()))
  })
  afterAll(async () => {
    desk.server.close()
    await desk.store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return desk
}

/** A desk over its own copy of the template, for whoever needs more than one in a file. */
export async function openDesk(path: string, more: Partial<AppDeps> = {}): Promise<Desk> {
  const desk = deskOver(await openTemplate(path), more)
  // Else it would begin and cease to listen with every request.
  await new Promise<void>((resolve) => desk.server.listen(0, '127.0.0.1', resolve))
  return desk
}

/** A copy of the template: a file at this path, or a server of its own, which ends when the store is closed. */
async function openTemplate(path: string): Promise<Store> {
  const serverTemplate = inject('serverTemplate')
  if (serverTemplate === null) {
    copyFileSync(inject('template'), path)
    return openStore(`file:${path}`)
  }
  const sqld = await startSqld({ copyOf: serverTemplate })
  const store = await openStore(sqld.url)
  return {
    ...store,
    async close() {
      await store.close()
      await sqld.stop()
    },
  }
}

/** The application over a store that has somebody of every role. */
export function deskOver(store: Store, more: Partial<AppDeps> = {}): Desk {
  const clock = { now: new Date('2026-01-21T09:00:00Z') }
  const errors: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => errors.push(line) })
  const { app, routes, own } = createApp({
    store,
    log,
    secret: 's'.repeat(40),
    signer: signerFrom(newSigningKey()),
    now: () => clock.now,
    ...more,
  })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  const socket = { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' }
  const agents = Object.fromEntries(
    roles.map((role) => [role, requests(supertest.agent(server), keyOf(role))]),
  )
  return {
    as: agents as Record<Role, Requests>,
    nobody: requests(supertest.agent(server)),
    store,
    routes,
    server,
    fetch: async (request) => app.fetch(request, { incoming: { socket } }),
    own,
    clock,
    errors,
  }
}

const base = '/api/v1'

function requests(agent: Agent, key?: string): Requests {
  const send = (test: supertest.Test) => {
    // Nothing is learnt from packing every answer and unpacking it again; the browser tests show that it is packed.
    const plain = test.set('Accept-Encoding', 'identity')
    return key === undefined ? plain : plain.set('Authorization', `Bearer ${key}`)
  }
  const carry = (test: supertest.Test, body: unknown) =>
    body === undefined ? send(test) : send(test).send(body as object)
  return {
    get: (path) => send(agent.get(base + path)),
    post: (path, body) => carry(agent.post(base + path), body),
    put: (path, body) => carry(agent.put(base + path), body),
    patch: (path, body) => carry(agent.patch(base + path), body),
    delete: (path) => send(agent.delete(base + path)),
  }
}
