// Which of the messages that wait may go out: about one claim the oldest alone, and the others after it.

export interface Waiting {
  about: string
  nextAttemptAt: string | null
}

/**
 * @param waiting  oldest first; a message waits for all that came before it about the same claim, due or not
 * @param most  how many may be under way at once
 */
export function nextUp<T extends Waiting>(waiting: readonly T[], at: string, most: number): T[] {
  const seen = new Set<string>()
  const first = waiting.filter(({ about }) => !seen.has(about) && seen.add(about))
  return first.filter(({ nextAttemptAt }) => nextAttemptAt === null || nextAttemptAt <= at).slice(0, most)
}
