// A file somebody named on the command line, looked at before anything is sent.
import { stat } from 'node:fs/promises'
import { usageFault } from './endings.ts'

/** @returns bytes. @throws a fault of usage where there is no such file, and what the system says where it cannot be looked at */
export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (!found?.isFile()) throw usageFault(`There is no file ${path}.`)
  return found.size
}
