// Whether the desk can do its work: read what is there, and write where it may.
import { sql } from 'drizzle-orm'
import { idempotencyKeys } from '../../db/schema.ts'
import type { Store } from '../../db/store.ts'
import { operate } from '../context.ts'
import { Problem } from '../problems.ts'

export interface ReadinessDeps {
  store: Store
  /** Whether every migration is applied. */
  isMigrated: () => Promise<boolean>
  /** Aborted once the desk stops. */
  stopping?: AbortSignal | undefined
}

/** Whoever asks more often is told what was found. */
const goodForMs = 1_000
/** A change that was committed so lately shows that writing works. */
const writtenMs = 10_000
const retryAfter = 5

/** `reading`: the primary is gone, and its replica answers. */
export type Readiness = 'ready' | 'reading'

/** @returns what throws the Problem `unavailable` while the desk cannot work, and says why */
export function readiness({ store, isMigrated, stopping }: ReadinessDeps): () => Promise<Readiness> {
  let newest: { at: number; found: Promise<Readiness> } | undefined
  return async () => {
    if (stopping?.aborted) throw unavailable('The desk is stopping.')
    if (newest && performance.now() - newest.at < goodForMs) return newest.found
    const found = look()
    newest = { at: performance.now(), found }
    return found
  }

  async function look(): Promise<Readiness> {
    try {
      await store.ping()
      if (!(await isMigrated())) throw unavailable('Migrations are missing.')
      if (!hasJustWritten(store)) await writeSomething(store)
      return 'ready'
    } catch (error) {
      if (!(error instanceof Problem) && (await canRead(store.nearby))) return 'reading'
      throw error instanceof Problem ? error : unavailable('The database cannot be read or written.')
    }
  }
}

const canRead = (store: Store | undefined) =>
  store === undefined
    ? false
    : store.ping().then(
        () => true,
        () => false,
      )

const unavailable = (detail: string) => new Problem('unavailable', { detail, retryAfter })

function hasJustWritten({ writing }: Store): boolean {
  const newest = writing.newest()
  return newest !== undefined && newest.kept > 0 && Date.now() - newest.at < writtenMs
}

/** A full disk or a file that may only be read shows when something is written, and not before. */
async function writeSomething(store: Store): Promise<void> {
  const probe = { actorId: 'desk', key: 'a look whether writing works', fingerprint: '' }
  await operate(store, async (db) => {
    await db
      .insert(idempotencyKeys)
      .values({ ...probe, createdAt: new Date().toISOString() })
      .onConflictDoUpdate({
        target: [idempotencyKeys.actorId, idempotencyKeys.key],
        set: { createdAt: sql`excluded.created_at` },
      })
  })
}
