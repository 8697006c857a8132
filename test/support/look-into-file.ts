// Reads a database file beside the desk it belongs to, and holds nothing of it afterwards.
import { readdirSync, readlinkSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openConnection } from '../../db/connection.ts'
import { type Database, databaseOver } from '../../db/database.ts'
import { localRunner } from '../../db/local-client.ts'

/**
 * @param path  of the file, which a test is going to kill the owner of: somebody else who has it open would keep the index of
 *   its log alive, and the next start would have less to mend
 */
export async function lookInto<T>(path: string, work: (db: Database) => Promise<T>): Promise<T> {
  const connection = openConnection(path, 'scanner')
  try {
    return await work(databaseOver(localRunner(connection), 'file'))
  } finally {
    connection.close()
    await letGoOf(path)
  }
}

/** The library closes a file when what was prepared on it is collected as garbage. */
async function letGoOf(path: string): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  for (let attempt = 0; opensOf(path) > 0; attempt++) {
    if (attempt === 50) throw new Error(`${path} is still open`)
    collectGarbage()
    await nextTurn()
  }
}

/** How often this process has the file or its log open. */
function opensOf(path: string): number {
  return readdirSync('/proc/self/fd').filter((fd) => linkOf(fd).startsWith(path)).length
}

function linkOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`)
  } catch {
    // Closed since the folder was read.
    return ''
  }
}
