// Measures what becomes of quotes when their texts are edited: how many are found, and that none is found wrongly.
import { readForAnchors } from '../../api/captures/anchor.ts'
import { type Reanchored, reanchor } from '../../api/captures/re-anchor.ts'
import { type EditedText, makeEditedText, type Trial } from './edited-texts.ts'

/** What came of one quote: the right place, a wrong one, or none although it could be told. */
export type Outcome = 'right' | 'wrong' | 'missed' | 'undecided'

/** Judges an answer by the truth of the edit alone. */
export function judge(
  { truth, anchor, isDecidable }: Trial,
  answer: Reanchored,
  after: readonly string[],
): Outcome {
  const isPlaced = 'start' in answer
  if (truth.kind === 'gone') return isPlaced ? 'wrong' : 'right'
  if (!isPlaced) return isDecidable ? 'missed' : 'undecided'
  if (after.slice(answer.start, answer.end).join('') !== answer.exact) return 'wrong'
  if (truth.kind === 'edited') {
    const [from, to] = truth.within
    const isThere =
      answer.start >= from && answer.end <= to && answer.start < truth.end && answer.end > truth.start
    return isThere && answer.state === 'changed' && answer.exact !== anchor.exact ? 'right' : 'wrong'
  }
  const isThere = answer.start === truth.start && answer.end === truth.end
  return isThere && answer.state !== 'changed' ? 'right' : 'wrong'
}

export interface Fault {
  seed: number
  trial: Trial
  answer: Reanchored
}
export interface Tally {
  texts: number
  edits: number
  quotes: number
  /** By truth, then by outcome. */
  counts: Record<Trial['truth']['kind'], Record<Outcome, number>>
  wrong: Fault[]
  missed: Fault[]
}

/** Edits texts, one for each seed from 1, and looks for the quotes of each. */
export function tallyEdits(texts: number, changes = 10): Tally {
  const none = () => ({ right: 0, wrong: 0, missed: 0, undecided: 0 })
  const counts = { stands: none(), beside: none(), moved: none(), edited: none(), gone: none() }
  const tally: Tally = { texts, edits: 0, quotes: 0, counts, wrong: [], missed: [] }
  for (let seed = 1; seed <= texts; seed++) {
    const edited = makeEditedText(seed, 60, changes)
    const [before, after] = [readForAnchors(edited.before), readForAnchors(edited.after)]
    const points = [...edited.after]
    tally.edits += edited.edits
    for (const trial of edited.trials) {
      const answer = reanchor(before, after, trial.anchor)
      const outcome = judge(trial, answer, points)
      tally.quotes++
      counts[trial.truth.kind][outcome]++
      if (outcome === 'wrong') tally.wrong.push({ seed, trial, answer })
      if (outcome === 'missed') tally.missed.push({ seed, trial, answer })
    }
  }
  return tally
}

/** Milliseconds for 100 quotes of an article of 10,000 words, from two plain texts to 100 answers: every run's. */
export function timeArticle(runs: number): number[] {
  const made = makeEditedText(7, 970, 70, 100)
  return Array.from({ length: runs }, () => timeOnce(made))
}

function timeOnce({ before, after, trials }: EditedText): number {
  const started = performance.now()
  const [old, now] = [readForAnchors(before), readForAnchors(after)]
  for (const { anchor } of trials) reanchor(old, now, anchor)
  return performance.now() - started
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`)

/** Prints the table; 1,100 texts make more than 10,000 edits. */
export function benchAnchors(texts = 1100): Tally {
  const tally = tallyEdits(texts)
  const rows = Object.entries(tally.counts).map(([truth, { right, wrong, missed, undecided }]) => ({
    truth,
    quotes: right + wrong + missed + undecided,
    right,
    wrong,
    missed,
    'not to be told': undecided,
    found: share(right, right + wrong + missed),
  }))
  const times = timeArticle(21)
  const [first = 0] = times
  const median = [...times].sort((a, b) => a - b)[10] ?? 0
  console.log(`Quotes after edits: ${tally.edits} edits in ${texts} texts, ${tally.quotes} quotes`)
  console.table(rows)
  console.log(`Wrong re-attachments: ${tally.wrong.length}`)
  console.log(`100 quotes in 10,000 words: median ${median.toFixed(1)} ms, first ${first.toFixed(1)} ms`)
  return tally
}

if (import.meta.filename === process.argv[1]) benchAnchors()
