// Parts of a write that may fail alone: what such a part did is undone, and the rest goes on.

/** Runs part of a job; when it throws, what the part did is undone and the job may go on. */
export type Attempt = <T>(part: () => Promise<T>) => Promise<T>

export const noAttempt: Attempt = () =>
  Promise.reject(new Error('there is no transaction to take a part back from'))

/** The parts of a transaction that may fail alone, by a savepoint of theirs. */
export function attemptBy(control: (sql: string) => Promise<unknown>): Attempt {
  return async (part) => {
    await control('SAVEPOINT part')
    try {
      const result = await part()
      await control('RELEASE part')
      return result
    } catch (error) {
      await control('ROLLBACK TO part')
      await control('RELEASE part')
      throw error
    }
  }
}
