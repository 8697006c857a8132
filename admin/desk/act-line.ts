// Keeps the acts on one claim in line, so that each is made on the version the one before it led to.

export interface ActLine {
  /** Runs the act after those already in line for the claim. */
  join: <T>(claimId: string, act: () => Promise<T>) => Promise<T>
  /** Fulfilled when the desk has answered all that stands in line now, well or not. */
  answered: () => Promise<unknown>
  /** The newest version of a claim that was seen, ahead of what is drawn. */
  versions: Map<string, number>
}

/** @param onWaiting told how many acts more or fewer the desk has yet to answer */
export function newActLine(onWaiting: (difference: 1 | -1) => void): ActLine {
  const last = new Map<string, Promise<unknown>>()
  return {
    versions: new Map(),
    answered: () => Promise.allSettled(last.values()),
    join(claimId, act) {
      const turn = (last.get(claimId) ?? Promise.resolve()).then(act, act)
      last.set(claimId, turn)
      onWaiting(1)
      const done = () => onWaiting(-1)
      turn.then(done, done)
      return turn
    },
  }
}
