// The built server as a real process on a free port, over a database of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../api/package.ts'
import { emailOf, keyOf, password } from './people.ts'

export interface RunningServer {
  url: string
  pid: number
  admin: { email: string; password: string; key: string }
  /** All it has written so far. */
  output: () => string
  /** The code it ended with; null while it runs, and where a signal ended it. */
  code: () => number | null
  /** Ends the process and waits for it: SIGTERM unless told otherwise. The data stay for the next start. */
  end(signal?: NodeJS.Signals): Promise<void>
  /** Ends the process and removes its data. */
  stop(): Promise<void>
}

/** Starts `dist/api/main.js` and waits until it is ready. `dataDir` lets a test start again where another ended. */
export async function startServer(
  options: {
    dataDir?: string
    env?: Record<string, string>
    arguments?: string[]
    /** A command that is given the program to run. */
    through?: string[]
  } = {},
): Promise<RunningServer> {
  const main = join(root, 'dist/api/main.js')
  if (!existsSync(main)) throw new Error('The server is not built. Run: npm run build')
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'claimdesk-server-'))
  const admin = { email: emailOf('admin'), password, key: keyOf('admin') }
  const program = [process.execPath, '--enable-source-maps', main, ...(options.arguments ?? [])]
  const [command = '', ...args] = [...(options.through ?? []), ...program]
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      ADMIN_API_KEY: admin.key,
      ...options.env,
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk
    })
  }
  const url = await addressOf(child)
  const end = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
  return {
    url,
    pid: child.pid ?? 0,
    admin,
    output: () => output,
    code: () => child.exitCode,
    end,
    async stop() {
      await end()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The address the server prints once it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk
      const [, url] = /admin +(http:\S+)\/admin/.exec(output) ?? []
      if (url) resolve(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${output}`)))
  })
}
