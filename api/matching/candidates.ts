// Finds the few claims worth comparing with a text: by its rarest words, at a cost that does not grow with the desk.
import type { Database } from '../../db/store.ts'
import type { Verdict } from '../../db/vocabulary.ts'
import type { Glance, Glances } from './glances.ts'
import type { Profile } from './profile.ts'
import { synonymsOf } from './synonyms.ts'
import { Tally } from './tally.ts'
import type { Posting } from './together.ts'
import type { Weights } from './weights.ts'

/** How far a search goes. */
export interface Breadth {
  /** Words of the text that are looked up, the longest first where there are more. */
  words: number
  /** Claims whose stems are looked at, and those that are compared in full. */
  glanced: number
  compared: number
  /** Whether words of the same meaning are looked up too. */
  hasSynonyms: boolean
}

export const thorough: Breadth = { words: 40, glanced: 120, compared: 20, hasSynonyms: true }
/** For a submission, which should not wait for its own duplicate check. */
export const brief: Breadth = { words: 20, glanced: 30, compared: 8, hasSynonyms: false }

export interface CandidateFilter {
  verdicts?: readonly Verdict[] | undefined
  /** Claims that are not meant, by number. */
  not?: readonly number[]
}

/** What is known of one desk's words and claims. */
export interface Memory {
  weights: Weights
  glances: Glances
}

const asAuthor = 0.7
const asSynonym = 0.4
const mostSynonyms = 12
/** Fewer candidates than this, and claims that share two common words are looked for as well. */
const enough = 20

interface Candidates {
  /** Claims, the likeliest first. */
  likeliest: Glance[]
  /** Where each word that was looked up stands. */
  postings: ReadonlyMap<string, Posting>
}

/** Never in use across an await: searches that go on at once take turns with it. */
const tally = new Tally()

export async function findCandidates(
  db: Database,
  { weights, glances }: Memory,
  query: Profile,
  breadth: Breadth,
  filter: CandidateFilter,
  now: number,
): Promise<Candidates> {
  const factors = wantedTerms(query, breadth)
  const postings = await weights.read(db, [...factors.keys()], now)
  const common = [...postings].filter(([, { isCapped }]) => isCapped).map(([term]) => term)
  const single = common.filter((term) => !term.includes('|'))
  const rare = [...postings].filter(([, { isCapped }]) => !isCapped)
  const addRare = () => {
    tally.clear()
    for (const [term, { seqs }] of rare) tally.add(seqs, weights.weightOf(term) * (factors.get(term) ?? 1))
  }
  addRare()
  if (tally.size < enough) {
    const pairs = await readPairs(db, weights, single)
    addRare()
    for (const [weight, { seqs }] of pairs) tally.raise(seqs, weight)
  }
  const likely = tally.heaviest(breadth.glanced, filter.not ?? [])
  const glanced = likely.size === 0 ? [] : await glances.read(db, [...likely.keys()])
  const met = glanced.filter(({ isMet, verdict }) => isMet && isWanted(verdict, filter))
  const worth = single.map((term) => [term, weights.weightOf(term) * (factors.get(term) ?? 1)] as const)
  return { likeliest: likeliest(met, likely, worth).slice(0, breadth.compared), postings }
}

const isWanted = (verdict: string | null, { verdicts }: CandidateFilter) =>
  verdicts === undefined || verdicts.some((each) => each === verdict)

/** What is looked up, each with how much it counts for. */
function wantedTerms(query: Profile, { words, hasSynonyms }: Breadth): Map<string, number> {
  const factors = new Map<string, number>()
  const stems = [...query.stems].sort((a, b) => b.length - a.length).slice(0, words)
  for (const stem of stems) factors.set(stem, 1)
  for (const stem of query.beside) if (!factors.has(stem) && factors.size < words) factors.set(stem, asAuthor)
  if (!hasSynonyms) return factors
  const glued = [...query.glued].filter((stem) => !factors.has(stem)).slice(0, words)
  if (glued.length > 0) factors.set(glued.join('|'), 1)
  for (const stem of stems.slice(0, mostSynonyms)) {
    const others = synonymsOf(stem).filter((other) => !factors.has(other))
    if (others.length > 0) factors.set(others.join('|'), asSynonym)
  }
  return factors
}

/** For a text of nothing but common words: the claims that share two of its rarest, and what both weigh. */
async function readPairs(
  db: Database,
  weights: Weights,
  common: readonly string[],
): Promise<[weight: number, Posting][]> {
  const rarest = [...common].sort((a, b) => weights.weightOf(b) - weights.weightOf(a)).slice(0, 4)
  const pairs = rarest.flatMap((one, at) => rarest.slice(at + 1).map((other) => `${one}&${other}`))
  const postings = await weights.readPairs(db, pairs.length > 0 ? pairs : rarest)
  return postings.map(([term, posting]) => {
    const weight = term.split('&').reduce((sum, stem) => sum + weights.weightOf(stem), 0)
    return [weight, posting]
  })
}

/** Adds what the common words are worth, and prefers the shorter claim; of equals the older comes first. */
function likeliest(
  glanced: readonly Glance[],
  likely: ReadonlyMap<number, number>,
  worth: readonly (readonly [term: string, adds: number])[],
): Glance[] {
  const weighed = glanced.map((glance) => {
    let weight = likely.get(glance.seq) ?? 0
    for (const [term, adds] of worth) if (glance.stems.has(term)) weight += adds
    return { glance, weight: weight / Math.sqrt(10 + glance.length) }
  })
  weighed.sort((a, b) => b.weight - a.weight || a.glance.seq - b.glance.seq)
  return weighed.map(({ glance }) => glance)
}
