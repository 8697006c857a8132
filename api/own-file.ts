// A file of the desk's own that nobody else may read: made once, whole or not at all, also when two processes begin together.
import { randomUUID } from 'node:crypto'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Makes the file unless it is there. Nobody ever finds half of it: it gets its name when it is on disk. */
export async function makeUnlessThere(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = join(dirname(path), `.${basename(path)}-${randomUUID()}`)
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(draft, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Some file systems know no second name for a file; there, whoever comes last has the last word.
    if (code !== 'EEXIST') await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}
