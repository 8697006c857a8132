// An error as it may be written down: what failed and where, without the values it failed on.

interface LoggedError {
  type: string
  message: string
  code?: string | number
  stack: string
  cause?: LoggedError
}

const deepest = 5

/**
 * A failed query holds what people wrote, in `params` and in its message; what could not be parsed is quoted by the
 * parser. Neither belongs in a log.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'something that is no error', stack: '' }
  const { code } = error as { code?: unknown }
  return {
    type: error.constructor.name,
    message: messageOf(error),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    stack: framesOf(error),
    ...(error.cause instanceof Error && depth < deepest && { cause: loggedError(error.cause, depth + 1) }),
  }
}

function messageOf(error: Error & { query?: unknown }): string {
  if (typeof error.query === 'string') return `Failed query: ${error.query}`
  return error instanceof SyntaxError ? 'what was parsed is not well-formed' : error.message
}

/** The stack begins with the message. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n')
}
