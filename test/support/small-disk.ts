// A disk that is soon full: a file system in memory of a given size, for as long as a test runs.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Mounting needs root, which is what CI runs as. @returns its folder. @throws Error where it cannot be mounted */
export function smallDisk(megabytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder])
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
