// Start and stop: read the settings, open the store, bring it up to date, listen; on SIGTERM finish and close.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { pino } from 'pino'
import { migrateStore, pendingMigrations } from '../db/migrate.ts'
import { openStore, type Store } from '../db/store.ts'
import { firstRun, type Welcome } from './accounts/first-run.ts'
import { signingSecret } from './accounts/secrets.ts'
import { createApp } from './app.ts'
import { type Env, readEnv } from './env.ts'
import { developAdmin, serveAdmin } from './http/serve-admin.ts'
import { version } from './package.ts'

const isDevelopment = process.argv.includes('--dev')
const patienceMs = 10_000

async function start(env: Env): Promise<void> {
  const log = pino({ level: env.LOG_LEVEL })
  const store = await openStore(
    env.databaseUrl,
    env.DATABASE_AUTH_TOKEN === undefined ? {} : { authToken: env.DATABASE_AUTH_TOKEN },
  )
  await migrateStore(store)
  const now = () => new Date()
  const welcome = await firstRun(store, now, {
    email: env.ADMIN_EMAIL,
    password: env.ADMIN_PASSWORD,
    apiKey: env.ADMIN_API_KEY,
  })
  const { app } = createApp({
    store,
    log,
    now,
    version,
    secret: env.AUTH_SECRET ?? (await signingSecret(env.DATA_DIR)),
    publicUrl: env.PUBLIC_URL,
    trustProxy: env.TRUST_PROXY,
    isMigrated: async () => (await pendingMigrations(store)).length === 0,
  })
  if (!isDevelopment) serveAdmin(app)
  const server = createServer()
  const listener = getRequestListener(app.fetch)
  server.on('request', isDevelopment ? await developAdmin(server, listener) : listener)
  server.listen(env.PORT, env.HOST, () => greet(env, server, welcome))
  stopOnSignal(server, store)
}

/** Told on standard output, for whoever started it; the log goes there too, as JSON lines. */
function greet(env: Env, server: Server, welcome: Welcome | undefined): void {
  const { address, port, family } = server.address() as AddressInfo
  const host = family === 'IPv6' ? `[${address}]` : address
  const url = env.PUBLIC_URL ?? `http://${host}:${port}`
  const lines = [`Claimdesk ${version}`, `  admin      ${url}/admin`, `  API        ${url}/docs`]
  if (welcome) {
    lines.push(`  sign in    ${welcome.email}`)
    if (welcome.oneTimePassword) lines.push(`  password   ${welcome.oneTimePassword}  (shown once)`)
  }
  console.log(lines.join('\n'))
}

function stopOnSignal(server: Server, store: Store): void {
  const stop = async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    const impatient = setTimeout(() => server.closeAllConnections(), patienceMs)
    await closed
    clearTimeout(impatient)
    await store.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

try {
  await start(readEnv())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
