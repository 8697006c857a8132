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

/** What libraries say on the console becomes lines of the log, like everything that is written once the desk runs. */
export function logConsole(log: Logger): void {
  const at = (level: 'debug' | 'warn' | 'error') => (first: unknown) =>
    log[level]({ err: first }, 'said on the console')
  console.info = at('debug')
  console.warn = at('warn')
  console.error = at('error')
}
