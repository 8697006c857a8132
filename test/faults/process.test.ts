// Starting and stopping, with real processes: what is refused, what is finished, what the locked out can do.
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../api/package.ts'
import { startServer } from '../support/server.ts'
import { temporaryFolder } from '../support/temporary.ts'

const main = join(root, 'dist/api/main.js')

function run(command: string, args: string[], env: Record<string, string>, cwd = root) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', ...env },
    timeout: 20_000,
  })
  return { status, output: stdout + stderr }
}

test('every fault of the environment is told at once', () => {
  const { status, output } = run(process.execPath, [main], {
    PORT: 'many',
    AUTH_SECRET: 'short',
    PUBLIC_URL: 'desk',
  })
  expect(status).toBe(1)
  for (const name of ['PORT', 'AUTH_SECRET', 'PUBLIC_URL']) expect(output).toContain(name)
})

test('a file that is no database is refused and left as it is', () => {
  const file = join(temporaryFolder(), 'letter.db')
  writeFileSync(file, 'Dear desk, this is a letter and not a database.')
  const { status, output } = run(process.execPath, [main], {
    DATABASE_URL: `file:${file}`,
    PORT: '0',
    DATA_DIR: temporaryFolder(),
  })
  expect(status).toBe(1)
  expect(output).toContain('letter.db')
  expect(statSync(file).size).toBe(47)
})

test('a port that is taken is told, and the password that was just made with it', async () => {
  const server = await startServer()
  const { status, output } = run(process.execPath, [main], {
    DATABASE_URL: `file:${join(temporaryFolder(), 'desk.db')}`,
    PORT: new URL(server.url).port,
    DATA_DIR: temporaryFolder(),
  })
  await server.stop()
  expect(status).toBe(1)
  expect(output).toContain('Set PORT to a free port')
  expect(output).toMatch(/password {3}\S+ {2}\(shown once\)/)
  expect(output).not.toContain('node:events')
})

test('npm start says how to build what is not built', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { status, output } = run('sh', ['-c', scripts.start], {}, temporaryFolder())
  expect(status).toBe(1)
  expect(output).toContain('npm run build')
})

test('SIGTERM lets a request finish, then ends with 0', async () => {
  const server = await startServer()
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${server.admin.key}` }
  const items = Array.from({ length: 400 }, (_, n) => ({ text: `Bridge ${n} is open.` }))
  const answer = fetch(`${server.url}/api/v1/claims/bulk`, {
    method: 'POST',
    headers,
    body: JSON.stringify(items),
  })
  await new Promise((resolve) => setTimeout(resolve, 30))
  const ended = server.end('SIGTERM')
  const { results } = await (await answer).json()
  await ended
  expect(results).toHaveLength(400)
  expect(results.every(({ status }: { status: number }) => status === 201)).toBe(true)
  await server.stop()
})

test('the secret beside the database is for its owner alone', async () => {
  const dataDir = temporaryFolder()
  const server = await startServer({ dataDir })
  expect(statSync(join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600)
  await server.end()
})

test('a locked-out administrator gets a new password while the desk runs', async () => {
  const dataDir = temporaryFolder()
  const server = await startServer({ dataDir })
  const { status, output } = run('npx', ['tsx', 'api/user.ts', 'reset', server.admin.email], {
    DATA_DIR: dataDir,
  })
  expect(output).toContain('New one-time password')
  expect(status).toBe(0)
  const [, password] =
    /: (\S+)\s*$/m.exec(output.split('\n').find((line) => line.startsWith('New')) ?? '') ?? []
  const body = JSON.stringify({ email: server.admin.email, password })
  const signIn = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect(signIn.status).toBe(201)
  expect(
    run('npx', ['tsx', 'api/user.ts', 'reset', 'nobody@desk.example'], { DATA_DIR: dataDir }).status,
  ).toBe(1)
  await server.end()
}, 60_000)
