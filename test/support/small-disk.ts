// A disk of a few megabytes, which fills up, or can be made one that is only read.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface SmallDisk {
  folder: string
  /** Takes all the room there is left. @returns what gives it back */
  fill(): () => void
  remount(as: 'ro' | 'rw'): void
}

/** @throws Error where it cannot be mounted, which takes root: a skipped test would look like a passed one */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-disk-'))
  mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder,
    fill() {
      const path = join(folder, 'filler')
      const file = openSync(path, 'w')
      try {
        for (const size of [65_536, 4_096]) writeUntilFull(file, Buffer.alloc(size))
      } finally {
        closeSync(file)
      }
      return () => rmSync(path)
    },
    remount: (as) => mount('-o', `remount,${as}`, folder),
  }
}

function writeUntilFull(file: number, piece: Buffer): void {
  try {
    for (;;) writeSync(file, piece)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

function mount(...args: string[]): void {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`mount ${args.join(' ')}: ${stderr}`)
}

/** The folder of one that nobody needs to fill by hand. */
export const smallDisk = (megabytes: number): string => mountSmallDisk(megabytes).folder
