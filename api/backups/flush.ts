// Waits until a file or a folder is on disk.
import { open } from 'node:fs/promises'

export async function flush(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
