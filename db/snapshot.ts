// Whole database files: a copy of one that is being written, whether a copy is sound, and whether somebody holds one open.
import { existsSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import Libsql from 'libsql'
import { isBusy } from './faults.ts'

/**
 * Writes what is committed now to a new file, while others go on writing; they are not kept waiting, this process is.
 * @throws Error when there is a file at `target` already, or no room for one
 */
export function snapshot(source: string, target: string): void {
  const raw = new Libsql(source)
  try {
    raw.prepare('VACUUM INTO ?').run([target])
  } finally {
    raw.close()
  }
}

/** What SQLite finds wrong with the pages and indexes of a file that nobody else has open; nothing when it is sound. */
export function damageOf(path: string): string[] {
  const raw = new Libsql(path)
  try {
    const rows = raw.prepare('PRAGMA integrity_check(20)').all([]) as { integrity_check: string }[]
    return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  } finally {
    raw.close()
  }
}

/** Whether another process has the file open, if only for reading. A file that cannot be read is nobody's. */
export function isInUse(path: string): boolean {
  const raw = new Libsql(path, { timeout: 500 })
  try {
    // Leaving the write-ahead log needs the file for oneself; what is left in the log is put into the file first.
    const [row] = raw.prepare('PRAGMA journal_mode=DELETE').all([]) as { journal_mode: string }[]
    return row?.journal_mode !== 'delete'
  } catch (error) {
    return isBusy(error)
  } finally {
    raw.close()
  }
}

/** Bytes waiting in the log beside a file; they belong to it, and a copy without them is older. */
export async function waitingInLog(path: string): Promise<number> {
  if (!existsSync(`${path}-wal`)) return 0
  return (await stat(`${path}-wal`)).size
}

/** Removes what stands beside a closed file whose log is empty. */
export async function removeLog(path: string): Promise<void> {
  await Promise.all([`${path}-wal`, `${path}-shm`].map((one) => rm(one, { force: true })))
}
