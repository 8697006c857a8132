// What a backup says of itself: when, of what, and the hash of each of its files.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

export const manifestName = 'backup.json'
export const databaseName = 'claimdesk.db'

/** A file in the folder itself: what is restored must not leave the place it is restored to. */
const fileName = z.string().regex(/^[\w-][\w.-]*$/)

const Manifest = z.object({
  format: z.literal('claimdesk-backup-1'),
  madeAt: z.iso.datetime(),
  /** The program that made it. */
  version: z.string(),
  reason: z.string(),
  /** The newest migration of the database; an older program cannot read it. */
  migration: z.string(),
  /** The chain of its history; null when an older program wrote it, which is the one to check it. */
  history: z.object({ events: z.int(), head: z.string(), valid: z.boolean() }).nullable(),
  files: z.array(z.object({ name: fileName, bytes: z.int(), sha256: z.string() })),
  /** Keys that are given by the environment, so that they are not in here. */
  notIncluded: z.array(z.string()),
})
export type Manifest = z.infer<typeof Manifest>

/** @throws Error when the folder is not a backup */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => {
    throw new Error(`${folder} is not a backup: it has no ${manifestName}`)
  })
  try {
    return Manifest.parse(JSON.parse(text))
  } catch (error) {
    throw new Error(`${join(folder, manifestName)} is not a manifest of this program`, { cause: error })
  }
}

/** The size and the SHA-256 of a file, read piece by piece. */
export async function fingerprintOf(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece)
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') }
}

/** The files that are missing or not as the manifest says. */
export async function faultyFiles(folder: string, { files }: Manifest): Promise<string[]> {
  const faults = await Promise.all(
    files.map(async ({ name, sha256 }) => {
      try {
        const found = await fingerprintOf(join(folder, name))
        return found.sha256 === sha256 ? [] : [`${name} is not what was saved`]
      } catch (error) {
        const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
        return [isMissing ? `${name} is missing` : `${name} cannot be read: ${(error as Error).message}`]
      }
    }),
  )
  return faults.flat()
}
