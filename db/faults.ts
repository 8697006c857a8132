// The one place that understands what a database error means, whether it came from a file or from a server.
import { DrizzleError, DrizzleQueryError } from 'drizzle-orm'

export type FaultKind =
  | 'unique'
  | 'foreign-key'
  | 'not-null'
  | 'check'
  | 'trigger'
  | 'busy'
  | 'unavailable'
  | 'denied'

/** `on`: the columns ("claims.external_id", several with ", "), the index or check by name, or the trigger's message. */
export interface Fault {
  readonly kind: FaultKind
  readonly on?: string
}

/** The store itself refuses or gives up: its queue is full, it is closing, or a job took too long. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

interface Clues {
  readonly name: string
  readonly message: string
  readonly code: string
  readonly extendedCode: string
  readonly status: number | undefined
}

const constraints: readonly (readonly [pattern: RegExp, kind: FaultKind])[] = [
  [/UNIQUE constraint failed: (?:index ')?([^'\n]+?)'?$/m, 'unique'],
  [/FOREIGN KEY constraint failed/, 'foreign-key'],
  [/NOT NULL constraint failed: (.+)$/m, 'not-null'],
  [/CHECK constraint failed: (.+)$/m, 'check'],
  [/cannot store \w+ value in \w+ column (\S+)/, 'check'],
]

const busyCodes = new Set(['SQLITE_BUSY', 'SQLITE_LOCKED', 'TRANSACTION_TIMEOUT'])
const deniedCodes = new Set(['SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_AUTH'])
const unavailableCodes = new Set([
  'STREAM_EXPIRED',
  'CLIENT_CLOSED',
  'TRANSACTION_CLOSED',
  'HRANA_CLOSED_ERROR',
  'HRANA_WEBSOCKET_ERROR',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
])

/**
 * Reads the fault from an error or from whatever caused it (drizzle wraps, drivers wrap again).
 * Undefined means: not a fault of storage we know, so a defect.
 */
export function faultOf(error: unknown): Fault | undefined {
  const seen = new Set<unknown>()
  for (let current = error; current instanceof Error && !seen.has(current); current = current.cause) {
    seen.add(current)
    const fault = faultIn(current)
    if (fault) return fault
  }
  return undefined
}

/** Whether nothing came in time, which says less than that nobody is there. */
export function isTimeout(error: unknown): boolean {
  const seen = new Set<unknown>()
  for (let current = error; current instanceof Error && !seen.has(current); current = current.cause) {
    seen.add(current)
    if (current.name === 'TimeoutError' || current.name === 'AbortError') return true
  }
  return false
}

/** Whether another connection holds the lock, so that trying again may help. */
export function isBusy(error: unknown): boolean {
  return faultOf(error)?.kind === 'busy'
}

/** What went wrong in the database's own words, without the statement drizzle quotes around them. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}

function faultIn(error: Error): Fault | undefined {
  // drizzle's own message quotes the statement and its values, which may contain anything.
  if (error instanceof DrizzleQueryError || error instanceof DrizzleError) return undefined
  if (error instanceof StoreUnavailable) return { kind: 'unavailable' }
  const clues = cluesOf(error)
  return constraintFault(clues) ?? accessFault(clues)
}

function cluesOf(error: Error & { code?: unknown; extendedCode?: unknown; status?: unknown }): Clues {
  const stated = /HTTP status (\d{3})/.exec(error.message)?.[1]
  return {
    name: error.name,
    message: error.message,
    code: typeof error.code === 'string' ? error.code : '',
    extendedCode: typeof error.extendedCode === 'string' ? error.extendedCode : '',
    status: typeof error.status === 'number' ? error.status : stated ? Number(stated) : undefined,
  }
}

function constraintFault({ code, extendedCode, message }: Clues): Fault | undefined {
  if (!code.startsWith('SQLITE_') && !message.includes('SQLite error')) return undefined
  if (extendedCode !== 'SQLITE_CONSTRAINT_TRIGGER') {
    for (const [pattern, kind] of constraints) {
      const match = pattern.exec(message)
      if (match) return match[1] ? { kind, on: match[1].trim() } : { kind }
    }
  }
  if (code !== 'SQLITE_CONSTRAINT' && !extendedCode.startsWith('SQLITE_CONSTRAINT')) return undefined
  return { kind: 'trigger', on: message.replace(/^(?:(?:SQLITE_\w+|SQLite error): )+/, '') }
}

function accessFault({ name, code, message, status }: Clues): Fault | undefined {
  if (busyCodes.has(code) || /database (?:table )?is locked/.test(message)) return { kind: 'busy' }
  if (deniedCodes.has(code) || status === 401 || status === 403) return { kind: 'denied' }
  if (unavailableCodes.has(code) || (status !== undefined && status >= 500)) return { kind: 'unavailable' }
  // A server that was started anew knows nothing of the transactions of the one before.
  if (/invalid baton/i.test(message)) return { kind: 'unavailable' }
  if (/client (?:is|was).*closed/i.test(message)) return { kind: 'unavailable' }
  if (name === 'TimeoutError' || name === 'AbortError' || message === 'fetch failed')
    return { kind: 'unavailable' }
  return undefined
}
