// A disk of a few megabytes, which fills up, can be made one that is only read, or fails while it is written to.
import { spawnSync } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
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

export interface FailingDisk {
  folder: string
  /** From here on nothing more can be written, as after an error of the device; what is open stays open. */
  fail(): void
  /** Is looked through and mounted again, when nobody has anything open there. */
  mend(): void
}

/** @throws Error where it cannot be mounted, which takes root and a loop device */
export function mountFailingDisk(megabytes: number): FailingDisk {
  const place = mkdtempSync(join(tmpdir(), 'claimdesk-disk-'))
  const [image, folder] = [join(place, 'image'), join(place, 'disk')]
  writeFileSync(image, '')
  truncateSync(image, megabytes * 1024 * 1024)
  run('mkfs.ext4', '-q', '-m', '0', image)
  mkdirSync(folder)
  mount('-o', 'loop', image, folder)
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder])
    rmSync(place, { recursive: true, force: true })
  })
  return {
    folder,
    // What ext4 itself does when its journal cannot be written.
    fail: () => mount('-o', 'remount,abort', folder),
    mend() {
      run('umount', folder)
      mount('-o', 'loop', image, folder)
    },
  }
}

function writeUntilFull(file: number, piece: Buffer): void {
  try {
    for (;;) writeSync(file, piece)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

const mount = (...args: string[]) => run('mount', ...args)

function run(command: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`)
}

/** The folder of one that nobody needs to fill by hand. */
export const smallDisk = (megabytes: number): string => mountSmallDisk(megabytes).folder
