// How much words tell together: those that mostly come together, as the two halves of a name do, tell it once.
import type { WeightOf } from './profile.ts'

/** The claims that hold a word, by their numbers, newest first; not all of them where `isCapped`. */
export interface Posting {
  seqs: number[]
  isCapped: boolean
}

/** As if each word had been met so many times more, and the other beside it as often as is usual for a subject. */
const imagined = 2
/** What is usual: a word tells this share of what it tells alone, and less yet beside its neighbour in both texts. */
const tells = { besideAny: 0.65, besideNeighbour: 0.35 }

/** What a claim's words tell, knowing in which claims each of them stands. One for each text that is looked up. */
export class Together {
  readonly #postings: ReadonlyMap<string, Posting>
  readonly #weightOf: WeightOf
  readonly #pairs = new Map<string, { one: number; both: number }>()

  constructor(postings: ReadonlyMap<string, Posting>, weightOf: WeightOf) {
    this.#postings = postings
    this.#weightOf = weightOf
  }

  /**
   * In nats: the rarest word by itself, each further one by how rarely it stands beside any of those before it, in
   * claims other than the one that holds them all.
   * @param neighbours  `one other`: words that stand side by side in both texts
   */
  informationOf(stems: readonly string[], neighbours: ReadonlySet<string> = new Set()): number {
    const words = [...stems].sort((a, b) => this.#weightOf(b) - this.#weightOf(a))
    let sum = 0
    for (const [at, word] of words.entries()) {
      const alone = this.#weightOf(word)
      let least = alone
      for (const other of words.slice(0, at)) {
        const { one, both } = this.#count(other, word)
        const areNeighbours = neighbours.has(`${other} ${word}`) || neighbours.has(`${word} ${other}`)
        const usual = Math.exp(-alone * (areNeighbours ? tells.besideNeighbour : tells.besideAny))
        const beside = (Math.max(0, both - 1) + imagined * usual) / (Math.max(0, one - 1) + imagined)
        least = Math.min(least, -Math.log(beside))
      }
      sum += least
    }
    return sum
  }

  /** The claims that hold one word, and those that hold the other too; as far back as both were read. */
  #count(one: string, other: string): { one: number; both: number } {
    const key = `${one} ${other}`
    const known = this.#pairs.get(key)
    if (known) return known
    const [first, second] = [this.#postings.get(one), this.#postings.get(other)]
    const counted = { one: 0, both: 0 }
    if (first && second) {
      const since = Math.max(oldestOf(first), oldestOf(second))
      let at = 0
      for (const seq of first.seqs) {
        if (seq < since) break
        counted.one++
        while ((second.seqs[at] ?? 0) > seq) at++
        if (second.seqs[at] === seq) counted.both++
      }
    }
    this.#pairs.set(key, counted)
    return counted
  }
}

const oldestOf = ({ seqs, isCapped }: Posting) => (isCapped ? (seqs.at(-1) ?? 0) : 0)
