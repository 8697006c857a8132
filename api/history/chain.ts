// The format of the history: what is hashed, how one event hangs on the one before, and where a chain breaks.
// The idea of hashing each record with its predecessor's hash is Haber and Stornetta's (1991); canonical JSON is RFC 8785.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** `prevHash` of the first event. */
export const chainStart = '0'.repeat(64)

/** What an event's own hash covers. The record's data enter through `bodyHash` only, so they can be erased. */
export interface SealedEvent {
  seq: number
  at: string
  actor: string
  keyId: string | null
  action: string
  subject: string
  claimId: string | null
  requestId: string | null
  batchId: string | null
  reason: string | null
  bodyHash: string
  prevHash: string
}

/** An event as stored; `before` and `after` are canonical JSON, and all three are null once erased. */
export interface StoredEvent extends SealedEvent {
  before: string | null
  after: string | null
  salt: string | null
  hash: string
}

export function canonicalJson(value: unknown): string {
  const json = canonicalize(value)
  if (json === undefined) throw new TypeError('only JSON values can be recorded')
  return json
}

/** Commits to what changed without showing it: the salt keeps short values from being guessed. Hex SHA-256. */
export function bodyHash(salt: string, before: string | null, after: string | null): string {
  return sha256(`${salt}\n{"after":${after ?? 'null'},"before":${before ?? 'null'}}`)
}

/** Hex SHA-256 over the canonical JSON of every sealed field. */
export function eventHash(event: SealedEvent): string {
  const { seq, at, actor, keyId, action, subject, claimId, requestId, batchId, reason } = event
  const { bodyHash, prevHash } = event
  return sha256(
    canonicalJson({
      seq,
      at,
      actor,
      keyId,
      action,
      subject,
      claimId,
      requestId,
      batchId,
      reason,
      bodyHash,
      prevHash,
    }),
  )
}

/** The state of a check that reads a chain event by event. */
export interface ChainCheck {
  events: number
  erased: number
  head: string
  brokenAt?: number
}

export const newCheck = (): ChainCheck => ({ events: 0, erased: 0, head: chainStart })

/** Takes the next event into a check; `brokenAt` names the first event that does not fit and stays. */
export function checkEvent(check: ChainCheck, event: StoredEvent): ChainCheck {
  if (check.brokenAt !== undefined) return { ...check, events: check.events + 1 }
  const isErased = event.salt === null
  const events = check.events + 1
  const erased = check.erased + (isErased ? 1 : 0)
  return fits(check, event, isErased)
    ? { events, erased, head: event.hash }
    : { events, erased, head: check.head, brokenAt: event.seq }
}

function fits(check: ChainCheck, event: StoredEvent, isErased: boolean): boolean {
  if (event.seq !== check.events + 1) return false
  if (event.prevHash !== check.head) return false
  if (eventHash(event) !== event.hash) return false
  if (isErased) return event.before === null && event.after === null
  return bodyHash(event.salt ?? '', event.before, event.after) === event.bodyHash
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
