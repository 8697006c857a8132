// How many claims hold a word, and which: read from the full-text index, newest first, never more than a thousand a word.
import { readValues } from '../../db/stated.ts'
import type { Database } from '../../db/store.ts'
import { shareAtLarge } from './background.ts'
import { Postings } from './postings.ts'
import type { WeightOf } from './profile.ts'
import type { Surroundings } from './scoring.ts'
import type { Posting } from './together.ts'

/** Claims read for one word. A word in more of them tells too little to begin a search with. */
export const mostClaims = 1000
/** Claims read for a word that is surely in more, to see beside which others it stands. */
const mostOfCommon = 250
/** As if the desk knew so many claims more, which hold words as often as claims at large do. */
const imagined = 3000
/** Words of claims that are compared only need to be weighed: so many of the newest claims tell how common one is. */
const mostSampled = 2000
/** A word that none of them holds is taken to be in so many. */
const ofUnsampled = 0.3
/** A desk that grew by so much is sampled anew. */
const outgrown = 1.1
/** How common a word is among the claims changes slowly. */
const freshForMs = 600_000
const mostRemembered = 100_000

/** What is known of how common words are on one desk, kept for ten minutes. */
export class Weights {
  /** Read for their own sake, word by word. */
  readonly #counts = new Map<string, number>()
  /** What follows from that, until it changes: asked for many times in every comparison. */
  readonly #weighed = new Map<string, number>()
  readonly #postings = new Postings()
  #sample: ReadonlyMap<string, number> = new Map()
  #sampled = 0
  #sampledOf = 0
  #sampledAt = Number.NEGATIVE_INFINITY
  #total = 0
  #totalReadAt = Number.NEGATIVE_INFINITY

  /** Reads how common words are by and large, where that is not known already. */
  async learn(db: Database, now: number): Promise<void> {
    await this.#readTotal(db, now)
    if (now - this.#sampledAt < freshForMs && this.#total <= this.#sampledOf * outgrown) return
    this.#sampledAt = now
    this.#sampledOf = this.#total
    const rows = await readValues<[string]>(db, 'select stems from claim_words where seq > ?', [
      this.#total - mostSampled,
    ])
    this.#sample = countHolders(rows.map(([stems]) => stems))
    this.#sampled = rows.length
    this.#counts.clear()
    this.#weighed.clear()
  }

  /** The postings of these stems; learns their counts by the way. */
  async read(db: Database, stems: readonly string[], now: number): Promise<Map<string, Posting>> {
    await this.#readTotal(db, now)
    this.#makeRoom()
    const common = new Set(stems.filter((stem) => this.#isCommon(stem)))
    const rare = stems.filter((stem) => !common.has(stem))
    const postings = new Map([
      ...(await this.#postings.read(db, rare, mostClaims)),
      ...(await this.#postings.read(db, [...common], mostOfCommon)),
    ])
    for (const [stem, { seqs, isCapped }] of postings) {
      this.#count(stem, isCapped ? this.#estimate(seqs.length, seqs[seqs.length - 1] ?? 0) : seqs.length)
    }
    return postings
  }

  /** The claims that hold two words each. */
  readPairs(db: Database, pairs: readonly string[]): Promise<[string, Posting][]> {
    return this.#postings.read(db, pairs, mostClaims)
  }

  /** Whether the claims that hold it are surely more than are read. */
  #isCommon(term: string): boolean {
    const count = (stem: string) => this.#counts.get(stem) ?? this.#fromSample(stem)
    return term.split('|').reduce((sum, stem) => sum + count(stem), 0) > 2 * mostClaims
  }

  #count(stem: string, claims: number): void {
    if (this.#counts.get(stem) === claims) return
    this.#counts.set(stem, claims)
    this.#weighed.delete(stem)
  }

  #makeRoom(): void {
    if (Math.max(this.#counts.size, this.#weighed.size) < mostRemembered) return
    this.#counts.clear()
    this.#weighed.clear()
  }

  readonly weightOf: WeightOf = (stem) => {
    const known = this.#weighed.get(stem)
    if (known !== undefined) return known
    const weight = this.#weigh(stem)
    this.#weighed.set(stem, weight)
    return weight
  }

  #weigh(stem: string): number {
    const claims = (this.#counts.get(stem) ?? this.#fromSample(stem)) + imagined * shareAtLarge(stem)
    return Math.log(1 + (this.#total + imagined - claims + 0.5) / (claims + 1.5))
  }

  get surroundings(): Surroundings {
    const claims = this.#total + imagined
    return { byAccident: Math.log(claims), youth: imagined / claims }
  }

  #fromSample(stem: string): number {
    const held = this.#sample.get(stem)
    if (this.#total <= this.#sampled) return held ?? 0
    return ((held ?? ofUnsampled) * this.#total) / Math.max(1, this.#sampled)
  }

  /** Beyond what was read, a word is taken to be as frequent as among the newest claims. */
  #estimate(claims: number, oldest: number): number {
    const span = Math.max(claims, this.#total - oldest + 1)
    return Math.min(this.#total, Math.round((claims * this.#total) / span))
  }

  async #readTotal(db: Database, now: number): Promise<void> {
    if (now - this.#totalReadAt < 1000) return
    const [row] = await readValues<[number | null]>(db, 'select max(seq) from claim_words')
    this.#total = row?.[0] ?? 0
    this.#totalReadAt = now
    this.#weighed.clear()
  }
}

/** In how many of these texts each word stands. */
function countHolders(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const stem of new Set(text.split(' '))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return counts
}
