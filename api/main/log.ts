// The log: JSON lines with a request id, and nothing of what people wrote or who they are beyond the ids of records.
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'
import { loggedError } from '../http/logged-error.ts'

export function createLog(level: LoggerOptions['level'] & string, to?: DestinationStream): Logger {
  const options: LoggerOptions = { level, serializers: { err: (error: unknown) => loggedError(error) } }
  return to ? pino(options, to) : pino(options)
}

const everyMs = 5_000

/** Says at once that something begins to happen, and then from time to time how often: never a line for each. */
export function seldom(tell: (count: number) => void): () => void {
  let count = 0
  let timer: NodeJS.Timeout | undefined
  return () => {
    count += 1
    if (timer) return
    tell(count)
    count = 0
    timer = setTimeout(() => {
      timer = undefined
      if (count > 0) tell(count)
      count = 0
    }, everyMs).unref()
  }
}
