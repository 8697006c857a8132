// How much words tell together: those that mostly come together, as the two halves of a name do, tell it once.
import type { WeightOf } from './profile.ts'

/** The claims that hold a word, by their numbers, newest first; not all of them where `isCapped`. */
export interface Posting {
  seqs: ArrayLike<number>
  isCapped: boolean
}

/** As if each word had been met so many times more, and the other beside it as often as is usual for a subject. */
const imagined = 2
/** What is usual: a word tells this share of what it tells alone, and less yet beside its neighbour in both texts. */
const tells = { besideAny: 0.65, besideNeighbour: 0.35 }

/** A word as often as it is asked for: its place among those of one text, and what it tells beside each other one. */
interface Word {
  stem: string
  weight: number
  posting: Posting | undefined
  beside: Map<Word, Beside>
}
interface Beside {
  any: number
  neighbour: number
}

/** What a claim's words tell, knowing in which claims each of them stands. One for each text that is looked up. */
export class Together {
  readonly #postings: ReadonlyMap<string, Posting>
  readonly #weightOf: WeightOf
  readonly #words = new Map<string, Word>()

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
    const words = stems.map((stem) => this.#wordOf(stem)).sort((a, b) => b.weight - a.weight)
    const areNeighbours = (one: string, other: string) =>
      neighbours.size > 0 && (neighbours.has(`${one} ${other}`) || neighbours.has(`${other} ${one}`))
    let sum = 0
    for (const [at, word] of words.entries()) {
      let least = word.weight
      for (let before = 0; before < at; before++) {
        const other = words[before] as Word
        const { any, neighbour } = tellsBeside(word, other)
        least = Math.min(least, areNeighbours(other.stem, word.stem) ? neighbour : any)
      }
      sum += least
    }
    return sum
  }

  #wordOf(stem: string): Word {
    const known = this.#words.get(stem)
    if (known) return known
    const word = {
      stem,
      weight: this.#weightOf(stem),
      posting: this.#postings.get(stem),
      beside: new Map<Word, Beside>(),
    }
    this.#words.set(stem, word)
    return word
  }
}

function tellsBeside(word: Word, other: Word): Beside {
  const known = word.beside.get(other)
  if (known) return known
  const { one, both } = count(other.posting, word.posting)
  const told = (share: number) => {
    const usual = Math.exp(-word.weight * share)
    return -Math.log((Math.max(0, both - 1) + imagined * usual) / (Math.max(0, one - 1) + imagined))
  }
  const beside = { any: told(tells.besideAny), neighbour: told(tells.besideNeighbour) }
  word.beside.set(other, beside)
  return beside
}

/** The claims that hold one word, and those that hold the other too; as far back as both were read. */
function count(first: Posting | undefined, second: Posting | undefined): { one: number; both: number } {
  if (!first || !second) return { one: 0, both: 0 }
  mark(second.seqs)
  const { seqs } = first
  let both = 0
  for (let at = 0; at < seqs.length; at++) both += marks[seqs[at] as number] ?? 0
  return { one: countSince(seqs, oldestOf(second)), both }
}

/** 1 at the numbers of the claims that are marked: to look there takes no guess, as merging two lists does at every step. */
let marks = new Uint8Array(1024)
let marked: ArrayLike<number> = []

function mark(seqs: ArrayLike<number>): void {
  if (seqs === marked) return
  for (let at = 0; at < marked.length; at++) marks[marked[at] as number] = 0
  const newest = seqs[0] ?? 0
  if (newest >= marks.length) marks = new Uint8Array(newest * 2)
  for (let at = 0; at < seqs.length; at++) marks[seqs[at] as number] = 1
  marked = seqs
}

/** How many of these are no lower; they come highest first. */
function countSince(seqs: ArrayLike<number>, since: number): number {
  let [low, high] = [0, seqs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((seqs[middle] as number) < since) high = middle
    else low = middle + 1
  }
  return low
}

const oldestOf = ({ seqs, isCapped }: Posting) => (isCapped ? (seqs[seqs.length - 1] ?? 0) : 0)
