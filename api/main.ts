// Start and stop: read the settings, open the store, bring it up to date, listen; on SIGTERM finish and close.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { pino } from 'pino'
import { migrateStore, migrationsOf, pendingMigrations } from '../db/migrate.ts'
import { openStore, type Store } from '../db/store.ts'
import { firstRun } from './accounts/first-run.ts'
import { signingSecret } from './accounts/secrets.ts'
import { createApp } from './app.ts'
import { makeBackup } from './backups/make.ts'
import { backupOf } from './backups/of-desk.ts'
import { type DemoLogins, playDemo } from './demo.ts'
import { databaseOf, demoEnv, type Env, readEnv } from './env.ts'
import type { Live } from './events/live.ts'
import { startCheckpoints } from './history/keep-signing.ts'
import { openSigner } from './history/signing-key.ts'
import { developAdmin, serveAdmin } from './http/serve-admin.ts'
import { startJobs } from './imports/keep-importing.ts'
import { indexMissing } from './matching/indexing.ts'
import { startReminding } from './notifications/keep-reminding.ts'
import { version } from './package.ts'
import { startCaptureQueue } from './sources/capture-queue.ts'
import { startDelivering } from './webhooks/keep-delivering.ts'

const isDevelopment = process.argv.includes('--dev')
const isDemo = process.argv.includes('--demo')
const patienceMs = 10_000

async function start(env: Env): Promise<void> {
  const log = pino({ level: env.LOG_LEVEL })
  const store = await openStore(...databaseOf(env))
  await saveBeforeMigrating(store, env)
  await migrateStore(store)
  await indexMissing(store)
  const now = () => new Date()
  const secret = env.AUTH_SECRET ?? (await signingSecret(env.DATA_DIR))
  const signer = await openSigner(env.DATA_DIR, env.SIGNING_KEY)
  const greeting = isDemo ? demoGreeting(await playDemo(store, secret)) : await welcome(store, now, env)
  const { app, own, live } = createApp({
    store,
    log,
    now,
    version,
    secret,
    signer,
    publicUrl: env.PUBLIC_URL,
    isDemo,
    trustProxy: env.TRUST_PROXY,
    allowedPrivateHosts: env.ALLOWED_PRIVATE_HOSTS,
    webhookPrivateHosts: env.WEBHOOK_PRIVATE_HOSTS,
    isMigrated: async () => (await pendingMigrations(store)).length === 0,
  })
  if (!isDevelopment) serveAdmin(app)
  const server = createServer()
  const listener = getRequestListener(app.fetch)
  server.on('request', isDevelopment ? await developAdmin(server, listener) : listener)
  server.once('error', (error: NodeJS.ErrnoException) => {
    // A one-time password is told all the same: the account is made, and nothing else knows it.
    console.error([...greeting, cannotListen(error, env)].join('\n'))
    process.exit(1)
  })
  server.listen(env.PORT, env.HOST, () => greet(env, server, greeting))
  const work = [startCaptureQueue, startCheckpoints, startJobs, startReminding, startDelivering]
  const stops = work.map((begin) => begin(own))
  stopOnSignal(server, store, live, () => Promise.all(stops.map((stop) => stop())))
}

/** A database that is about to be changed is saved first; a server's is not ours to save. */
async function saveBeforeMigrating(store: Store, env: Env): Promise<void> {
  if (store.kind !== 'file') return
  const { applied, missing } = await migrationsOf(store)
  if (applied.length === 0 || missing.length === 0) return
  const { folder } = await makeBackup(await backupOf(env, `before ${missing[0]}`))
  console.log(`Saved the database before changing it: ${folder}`)
}

async function welcome(store: Store, now: () => Date, env: Env): Promise<string[]> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password, ADMIN_API_KEY: apiKey } = env
  const made = await firstRun(store, now, { email, password, apiKey })
  if (!made) return []
  const login = `  sign in    ${made.email}`
  return made.oneTimePassword === null
    ? [login]
    : [login, `  password   ${made.oneTimePassword}  (shown once)`]
}

function demoGreeting({ people, password, apiKey }: DemoLogins): string[] {
  const logins = people.map(({ email, role }) => `  sign in    ${email}  (${role})`)
  return [...logins, `  password   ${password}  (of each)`, `  API key    ${apiKey}`]
}

/** Told on standard output, for whoever started it; the log goes there too, as JSON lines. */
function greet(env: Env, server: Server, more: string[]): void {
  const { address, port, family } = server.address() as AddressInfo
  const url = env.PUBLIC_URL ?? `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
  console.log(
    [`Claimdesk ${version}`, `  admin      ${url}/admin`, `  API        ${url}/docs`, ...more].join('\n'),
  )
}

function cannotListen({ code, message }: NodeJS.ErrnoException, { HOST, PORT }: Env): string {
  if (code !== 'EADDRINUSE') return message
  return `Another program listens at ${HOST}:${PORT} already. Set PORT to a free port.`
}

function stopOnSignal(server: Server, store: Store, live: Live, stopWork: () => Promise<unknown>): void {
  const stop = async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    live.close()
    // A connection that was busy when the server closed is kept alive after its answer; it has no one to wait for.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const impatient = setTimeout(() => server.closeAllConnections(), patienceMs)
    await closed
    await Promise.race([stopWork(), new Promise((resolve) => setTimeout(resolve, patienceMs))])
    clearInterval(idle)
    clearTimeout(impatient)
    await store.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

try {
  await start(isDemo ? demoEnv(readEnv()) : readEnv())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
