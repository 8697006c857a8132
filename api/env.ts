// The only reader of the environment: every setting with its default and its rule; all faults are reported at once.
import { z } from 'zod'
import { leastPassword } from '../db/vocabulary.ts'

const flag = z.stringbool({ truthy: ['1', 'true', 'yes', 'on'], falsy: ['', '0', 'false', 'no', 'off'] })
const blankIsUnset = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional())

const Env = z.object({
  HOST: z
    .preprocess(blankIsUnset, z.string().default('127.0.0.1'))
    .meta({ description: 'Address to listen on.' }),
  PORT: z
    .preprocess(blankIsUnset, z.coerce.number().int().min(0).max(65535).default(8787))
    .meta({ description: 'Port to listen on; 0 picks a free one.' }),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })).meta({
    description:
      'The address people reach the desk at; with it the public site is shown, and with https cookies are sent over https only.',
  }),
  TRUST_PROXY: z.preprocess(blankIsUnset, flag.default(false)).meta({
    description: 'Take the caller’s address from X-Forwarded-For; only behind a proxy that sets it.',
  }),
  ALLOWED_PRIVATE_HOSTS: z
    .preprocess(blankIsUnset, z.string().default(''))
    .transform((hosts) => hosts.split(',').flatMap((host) => host.trim().toLowerCase() || []))
    .meta({
      description:
        'Hosts (or host:port, separated by commas) on a private network that articles may be fetched from all the same.',
    }),
  WEBHOOK_PRIVATE_HOSTS: z
    .preprocess(blankIsUnset, z.string().default(''))
    .transform((hosts) => hosts.split(',').flatMap((host) => host.trim().toLowerCase() || []))
    .meta({
      description:
        'Hosts (or host:port, separated by commas) on a private network that webhooks may be sent to all the same, also without TLS.',
    }),
  DATA_DIR: z
    .preprocess(blankIsUnset, z.string().default('data'))
    .meta({ description: 'Folder of the database and the keys made at the first start.' }),
  DATABASE_URL: optional(z.string()).meta({
    description:
      'file:… for an embedded database (default: claimdesk.db in DATA_DIR), libsql: or http: for a server.',
  }),
  DATABASE_AUTH_TOKEN: optional(z.string()).meta({ description: 'Token for a libSQL server.' }),
  DATABASE_REPLICA_URL: optional(z.string()).meta({
    description: 'A libSQL server that follows the one of DATABASE_URL: what is read is read there.',
  }),
  AUTH_SECRET: optional(z.string().min(32, 'must have at least 32 characters')).meta({
    description:
      'Signs session cookies and seals the secrets of webhooks; made and kept in DATA_DIR when not given.',
  }),
  SIGNING_KEY: optional(z.string()).meta({
    description:
      'Path of the Ed25519 key (PEM) that signs checkpoints and manifests; made and kept in DATA_DIR when not given. Public keys in the same file are trusted too.',
  }),
  ADMIN_EMAIL: optional(z.email()).meta({
    description: 'The first administrator; read only while there is no user.',
  }),
  ADMIN_PASSWORD: optional(
    z.string().min(leastPassword, `must have at least ${leastPassword} characters`),
  ).meta({
    description:
      'Their password, of at least 12 characters; without one the first start prints a one-time password.',
  }),
  ADMIN_API_KEY: optional(z.string().min(32, 'must have at least 32 characters')).meta({
    description: 'An API key for the first administrator.',
  }),
  METRICS_TOKEN: optional(z.string().min(16, 'must have at least 16 characters')).meta({
    description:
      'Whoever sends it as a bearer token reads /metrics; without one there is nothing at that address.',
  }),
  MAX_IN_FLIGHT: z
    .preprocess(blankIsUnset, z.coerce.number().int().min(8).max(10_000).default(250))
    .meta({ description: 'Requests under way at once; whoever comes beyond is sent away with 503.' }),
  MAX_CONNECTIONS: z
    .preprocess(blankIsUnset, z.coerce.number().int().min(16).max(100_000).default(2000))
    .meta({ description: 'Connections open at once; those beyond are closed.' }),
  CLIENT_PATIENCE: z.preprocess(blankIsUnset, z.coerce.number().min(0.5).max(3600).default(30)).meta({
    description:
      'Seconds a client may keep the desk waiting: for the head of a request, for more of a body, for taking more of an answer. A whole body has four times as long.',
  }),
  RATE_LIMIT: z.preprocess(blankIsUnset, z.coerce.number().int().min(0).max(1_000_000).default(0)).meta({
    description: 'Requests to the API that one key, person or address may send a minute; 0 for any number.',
  }),
  LOG_LEVEL: z
    .preprocess(
      blankIsUnset,
      z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    )
    .meta({ description: 'How much is logged; in the demo only warnings, unless it is set.' }),
})

/** What the command line reads: where the desk is, and who asks. */
const ClientEnv = z.object({
  CLAIMDESK_URL: z
    .preprocess(blankIsUnset, z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:8787'))
    .meta({ description: 'The desk the command line speaks with.' }),
  CLAIMDESK_API_KEY: optional(z.string()).meta({
    description: 'The API key the command line sends; --key-file names a file of it instead.',
  }),
})

export type Env = Readonly<z.output<typeof Env>>

export const envFields = Env.shape
export const clientEnvFields = ClientEnv.shape

/** The arguments of `openStore` that the settings mean. */
export function databaseOf(env: Env): [url: string, options: { authToken?: string; replicaUrl?: string }] {
  const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken, DATABASE_REPLICA_URL: replicaUrl } = env
  return [
    url ?? `file:${env.DATA_DIR}/claimdesk.db`,
    { ...(authToken !== undefined && { authToken }), ...(replicaUrl !== undefined && { replicaUrl }) },
  ]
}

/** Reads and checks the settings. @throws Error naming every fault */
export function readEnv(source: Source = process.env): Env {
  return Object.freeze(parsed(Env, source))
}

/**
 * The settings of the demo: a file of its own in a folder of its own, whatever database is set; and no line for every
 * request, which would carry the logins off the screen.
 */
export function readDemoEnv(source: Source = process.env): Env {
  const env = readEnv({ LOG_LEVEL: 'warn', ...source })
  const own = { DATABASE_URL: undefined, DATABASE_AUTH_TOKEN: undefined, DATABASE_REPLICA_URL: undefined }
  return { ...env, DATA_DIR: `${env.DATA_DIR}/demo`, ...own }
}

/** The same for the command line, whose options stand above the environment. */
export function readClientEnv(
  options: Source = {},
  source: Source = process.env,
): z.output<typeof ClientEnv> {
  return parsed(ClientEnv, { ...source, ...options })
}

type Source = Record<string, string | undefined>

function parsed<T extends z.ZodType>(schema: T, source: Source): z.output<T> {
  const read = schema.safeParse(source)
  if (read.success) return read.data
  const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment does not fit:\n${faults.join('\n')}`)
}
