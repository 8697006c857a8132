// What a command speaks through: answers to standard output, everything else in words to standard error.
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { SingleBar } from 'cli-progress'

export interface Io {
  stdin: Readable & { isTTY?: boolean }
  stdout: Writable & { columns?: number; isTTY?: boolean }
  stderr: Writable & { isTTY?: boolean }
  /** The environment; that of the process unless given. */
  env?: Record<string, string | undefined>
  /** Somebody pressed Ctrl-C: end at the next place where nothing is left half done. */
  stopping: AbortSignal
}

export interface Voice {
  /** The answer of the command, for people; silent with `--json`. */
  tell(line: string): void
  /** Words about how it goes, on standard error. */
  note(line: string): void
  /** The answer of the command, for programs; silent without `--json`. */
  json(answer: unknown): void
  bar(format: string): Bar
}

/** A bar on a terminal, nothing anywhere else. */
export interface Bar {
  show(done: number, total: number, words: Record<string, string | number>): void
  end(): void
}

export function voiceOf({ stdout, stderr }: Io, { json = false, quiet = false } = {}): Voice {
  let shown: Bar | undefined
  /** A line in the middle of a bar would tear it. */
  const note = (line: string) => {
    shown?.end()
    stderr.write(`${line}\n`)
  }
  return {
    note,
    tell: (line) => void (json || stdout.write(`${line}\n`)),
    json: (answer) => void (json && stdout.write(`${JSON.stringify(answer, null, 2)}\n`)),
    bar(format) {
      shown = stderr.isTTY && !quiet ? barOn(stderr, format) : { show() {}, end() {} }
      return shown
    },
  }
}

function barOn(stream: Writable, format: string): Bar {
  let bar: SingleBar | undefined
  return {
    show(done, total, words) {
      if (bar) {
        bar.setTotal(total)
        bar.update(done, words)
        return
      }
      bar = new SingleBar({
        format,
        stream: stream as NodeJS.WritableStream,
        clearOnComplete: true,
        hideCursor: true,
        gracefulExit: false,
        barCompleteChar: '█',
        barIncompleteChar: '░',
      })
      bar.start(total, done, words)
    },
    end() {
      bar?.stop()
      bar = undefined
    },
  }
}

/** Writes no faster than the reader takes it. */
export async function writing(stream: Writable, bytes: Uint8Array): Promise<void> {
  if (!stream.write(bytes)) await once(stream, 'drain')
}

/** 12,345 */
export const counted = (number: number) => number.toLocaleString('en-US')

/** "1 claim", "2,000 claims". */
export const many = (number: number, noun: string) => `${counted(number)} ${noun}${number === 1 ? '' : 's'}`

export function sized(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(0)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
