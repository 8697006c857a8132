// The receiver is killed and comes back, the desk is killed between commit and delivery: nothing is lost or out of order.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { root } from '../../api/package.ts'
import { publishedName } from '../../api/webhooks/published-names.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const claims = 8

test('every event arrives, in the order of its claim, whoever is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-webhooks-'))
  const file = join(folder, 'received.ndjson')
  const port = await freePort()
  const start = () =>
    startServer({ dataDir: join(folder, 'data'), env: { WEBHOOK_PRIVATE_HOSTS: `127.0.0.1:${port}` } })
  let receiver: ChildProcess | undefined
  let desk = await start()
  try {
    const url = `http://127.0.0.1:${port}/`
    const { secret } = await call(desk, 'POST', '/webhooks', { name: 'Archive', url })
    const receive = () => startReceiver({ PORT: String(port), SECRET: secret, FILE: file })
    receiver = await receive()

    const ids = await Promise.all(Array.from({ length: claims }, (_, n) => submit(desk, n)))
    await change(desk, ids, 1)
    await until(() => receivedIn(file).length > claims)
    await kill(receiver)
    await change(desk, ids, 2)
    await change(desk, ids, 3)
    // Committed and acknowledged, and nobody there to deliver it to.
    await desk.end('SIGKILL')

    desk = await start()
    receiver = await receive()
    await change(desk, ids, 4)
    // At full work, with messages on their way.
    const load = change(desk, ids, 5).catch(() => undefined)
    await sleep(30)
    await desk.end('SIGKILL')
    await load
    desk = await start()
    await change(desk, ids, 6)

    const expected = await expectedOf(desk)
    await until(() => new Set(receivedIn(file).map(({ data }) => data.seq)).size >= expected.length, 60_000)
    const received = receivedIn(file)
    expect([...new Set(received.map(({ data }) => data.seq))].sort((a, b) => a - b)).toEqual(expected)
    for (const id of ids) {
      const own = received.filter(({ data }) => data.claimId === id)
      const firsts = own.filter((one, at) => own.findIndex(({ id }) => id === one.id) === at)
      const order = firsts.map(({ data }) => data.seq)
      expect(order, 'in the order of the history').toEqual(order.toSorted((a, b) => a - b))
    }
    const twice = received.length - new Set(received.map(({ id }) => id)).size
    expect(twice, 'twice only what was on its way when a process was killed').toBeLessThanOrEqual(24)
    expect(await call(desk, 'GET', '/history/verify')).toMatchObject({ valid: true })
  } finally {
    await desk.end()
    if (receiver) await kill(receiver)
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)

interface Received {
  id: string
  data: { seq: number; claimId: string }
}

function receivedIn(file: string): Received[] {
  if (!existsSync(file)) return []
  // The last line of somebody killed may be half there.
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

/** The events of the history that a webhook without a filter is told of, since it was made. */
async function expectedOf(desk: RunningServer): Promise<number[]> {
  const answer = await fetch(`${desk.url}/api/v1/exports/history.ndjson`, { headers: headers(desk) })
  const events = (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const made = events.findIndex(({ action }) => action === 'webhook.created')
  return events
    .slice(made)
    .filter(({ action }) => publishedName(action, false))
    .map(({ seq }) => seq)
}

async function submit(desk: RunningServer, n: number): Promise<string> {
  return (await call(desk, 'POST', '/claims', { text: `Bridge ${n} is open.` })).id
}

async function change(desk: RunningServer, ids: readonly string[], priority: number): Promise<void> {
  await Promise.all(ids.map((id) => call(desk, 'PATCH', `/claims/${id}`, { priority })))
}

async function call(desk: RunningServer, method: string, path: string, body?: object) {
  const answer = await fetch(`${desk.url}/api/v1${path}`, {
    ...{ method, headers: headers(desk) },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

const headers = ({ admin }: RunningServer) => ({
  'content-type': 'application/json',
  authorization: `Bearer ${admin.key}`,
})

async function startReceiver(env: Record<string, string>): Promise<ChildProcess> {
  const script = join(root, 'test/support/webhook-receiver-process.mjs')
  const child = spawn(process.execPath, [script], {
    ...{ cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    env: { PATH: process.env.PATH, ...env },
  } as const)
  await new Promise((resolve, reject) => {
    child.stdout?.once('data', resolve)
    child.once('exit', (code) => reject(new Error(`the receiver ended with ${code}`)))
  })
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function until(isSo: () => boolean, patienceMs = 20_000): Promise<void> {
  const deadline = Date.now() + patienceMs
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('it never came about')
    await sleep(50)
  }
}
