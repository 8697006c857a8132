// How good a ranking is: the measures of information retrieval, over scores and what they should have found.

/** One ranked thing. */
export interface Scored {
  score: number
  isRelevant: boolean
}

/** Best first; equal scores keep their order. */
const ranked = (items: readonly Scored[]) => [...items].sort((a, b) => b.score - a.score)

/** Average precision, from 0 to 1: the mean, over the relevant, of the precision at their ranks. NaN when there is none. */
export function averagePrecision(items: readonly Scored[]): number {
  let found = 0
  let sum = 0
  for (const [at, { isRelevant }] of ranked(items).entries()) {
    if (!isRelevant) continue
    found++
    sum += found / (at + 1)
  }
  return sum / found
}

/** The mean of the average precisions of groups; groups without anything relevant do not count. */
export function meanAveragePrecision(groups: readonly (readonly Scored[])[]): number {
  const scores = groups.filter((group) => group.some(({ isRelevant }) => isRelevant)).map(averagePrecision)
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** The share of relevant things among the first so many. */
export const precisionAt = (items: readonly Scored[], depth: number) =>
  ranked(items)
    .slice(0, depth)
    .filter(({ isRelevant }) => isRelevant).length / depth

/** Precision, recall and their harmonic mean when all from the cut on are taken. */
export function atCut(items: readonly Scored[], cut: number) {
  const taken = items.filter(({ score }) => score >= cut)
  const right = taken.filter(({ isRelevant }) => isRelevant).length
  const precision = right / taken.length
  const recall = right / items.filter(({ isRelevant }) => isRelevant).length
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

/** The chance that something relevant scores above something that is not; equal scores count half. */
export function auroc(items: readonly Scored[]): number {
  const relevant = items.filter(({ isRelevant }) => isRelevant)
  const others = items.filter(({ isRelevant }) => !isRelevant)
  let above = 0
  for (const { score } of relevant) {
    for (const other of others) above += score > other.score ? 1 : score === other.score ? 0.5 : 0
  }
  return above / (relevant.length * others.length)
}

/** The largest share of the relevant that can be taken from the top at this precision. */
export function recallAtPrecision(items: readonly Scored[], precision: number): number {
  const all = items.filter(({ isRelevant }) => isRelevant).length
  let found = 0
  let best = 0
  for (const [at, { isRelevant }] of ranked(items).entries()) {
    if (isRelevant) found++
    if (found / (at + 1) >= precision) best = found / all
  }
  return best
}
