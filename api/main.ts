// The start: read the settings, listen, open the store, bring it up to date, take requests in.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { reasonOf } from '../db/faults.ts'
import { migrateStore, migrationsOf, pendingMigrations } from '../db/migrate.ts'
import { openStore, type Store } from '../db/store.ts'
import { firstRun } from './accounts/first-run.ts'
import { signingSecret } from './accounts/secrets.ts'
import { createApp } from './app.ts'
import { makeBackup } from './backups/make.ts'
import { backupOf } from './backups/of-desk.ts'
import { type DemoLogins, playDemo } from './demo.ts'
import { databaseOf, type Env, readDemoEnv, readEnv } from './env.ts'
import type { Live } from './events/live.ts'
import { startCheckpoints } from './history/keep-signing.ts'
import { openSigner } from './history/signing-key.ts'
import { developAdmin, serveAdmin } from './http/serve-admin.ts'
import { serverOptions } from './http/slow-clients.ts'
import { answerWhileStarting } from './http/while-starting.ts'
import { startJobs } from './imports/keep-importing.ts'
import { createLog, logConsole } from './main/log.ts'
import { stopOnSignal } from './main/stop.ts'
import { patienceOf, watchOver } from './main/watch.ts'
import { indexMissing } from './matching/indexing.ts'
import { startComparing } from './matching/keep-comparing.ts'
import { startReminding } from './notifications/keep-reminding.ts'
import { version } from './package.ts'
import { startCaptureQueue } from './sources/capture-queue.ts'
import { startDelivering } from './webhooks/keep-delivering.ts'

// Whatever is made here holds people's data: it is for its owner alone.
process.umask(0o077)

const isDevelopment = process.argv.includes('--dev')
const isDemo = process.argv.includes('--demo')
/** Longer than anything takes that nobody chose to wait for. */
const answerMs = 120_000

async function start(env: Env): Promise<void> {
  const log = createLog(env.LOG_LEVEL)
  let listener: RequestListener = answerWhileStarting
  const server = createServer(serverOptions(patienceOf(env)), (request, response) =>
    listener(request, response),
  )
  const listening = listen(server, env)
  const store = await openStore(...databaseOf(env))
  await bringUpToDate(store, env)
  const now = () => new Date()
  const secret = env.AUTH_SECRET ?? (await signingSecret(env.DATA_DIR))
  const signer = await openSigner(env.DATA_DIR, env.SIGNING_KEY)
  const greeting = isDemo ? demoGreeting(await playDemo(store, secret)) : await welcome(store, now, env)
  const stopping = new AbortController()
  let live: Live | undefined
  const { gate, metrics } = watchOver({ server, store, log, env, live: () => live })
  const desk = createApp({
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
    gate,
    requestsPerMinute: env.RATE_LIMIT,
    bodyMs: patienceOf(env).ms * 4,
    answerMs,
    metrics,
    metricsToken: env.METRICS_TOKEN,
    stopping: stopping.signal,
  })
  live = desk.live
  if (!isDevelopment) serveAdmin(desk.app)
  const answer = getRequestListener(desk.app.fetch)
  const takeIn = isDevelopment ? await developAdmin(server, answer) : answer
  const failure = await listening
  if (failure) {
    // A one-time password is told all the same: the account is made, and nothing else knows it.
    console.error([...greeting, cannotListen(failure, env)].join('\n'))
    process.exit(1)
  }
  listener = takeIn as RequestListener
  greet(env, server, greeting)
  logConsole(log)
  const work = [
    startCaptureQueue,
    startCheckpoints,
    startJobs,
    startComparing,
    startReminding,
    startDelivering,
  ]
  const stops = work.map((begin) => begin(desk.own))
  const stopWork = () => Promise.all(stops.map((stop) => stop()))
  stopOnSignal({ server, store, stopping, stopWork })
}

/** @returns why it cannot, which is told when all else is known */
function listen(server: Server, { PORT, HOST }: Env): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve)
    server.listen(PORT, HOST, () => resolve(undefined))
  })
}

/** @throws Error that names the database, and says why it cannot be used in the database's own words */
async function bringUpToDate(store: Store, env: Env): Promise<void> {
  try {
    await saveBeforeMigrating(store, env)
    await migrateStore(store)
    await indexMissing(store)
  } catch (error) {
    throw new Error(`cannot use ${store.path ?? 'the database'}: ${reasonOf(error)}`, { cause: error })
  }
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

try {
  await start(isDemo ? readDemoEnv() : readEnv())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
