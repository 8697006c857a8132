// Finds the few claims worth comparing with a text: by its rarest words, at a cost that does not grow with the desk.
import { sql } from 'drizzle-orm'
import type { Database } from '../../db/store.ts'
import type { Verdict } from '../../db/vocabulary.ts'
import type { Profile } from './profile.ts'
import { synonymsOf } from './synonyms.ts'
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

const asAuthor = 0.7
const asSynonym = 0.4
const mostSynonyms = 12
/** Fewer candidates than this, and claims that share two common words are looked for as well. */
const enough = 20

interface Candidates {
  /** Numbers of claims, the likeliest first. */
  seqs: number[]
  /** Where each word that was looked up stands. */
  postings: ReadonlyMap<string, Posting>
}

export async function findCandidates(
  db: Database,
  weights: Weights,
  query: Profile,
  breadth: Breadth,
  filter: CandidateFilter,
  now: number,
): Promise<Candidates> {
  const factors = wantedTerms(query, breadth)
  const postings = await weights.read(db, [...factors.keys()], now)
  const found = new Map<number, number>()
  const common: string[] = []
  for (const [term, { seqs, isCapped }] of postings) {
    if (isCapped) common.push(term)
    else add(found, seqs, weights.weightOf(term) * (factors.get(term) ?? 1))
  }
  if (found.size < enough) await addPairs(db, weights, common, found)
  for (const seq of filter.not ?? []) found.delete(seq)
  const likely = best(found, breadth.glanced)
  const rest = common.filter((term) => !term.includes('|'))
  return { seqs: await glance(db, weights, likely, rest, factors, breadth, filter), postings }
}

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

function add(found: Map<number, number>, seqs: readonly number[], weight: number): void {
  for (const seq of seqs) found.set(seq, (found.get(seq) ?? 0) + weight)
}

/** A text of nothing but common words: claims that share two of its rarest. */
async function addPairs(
  db: Database,
  weights: Weights,
  common: readonly string[],
  found: Map<number, number>,
): Promise<void> {
  const rarest = common
    .filter((term) => !term.includes('|'))
    .sort((a, b) => weights.weightOf(b) - weights.weightOf(a))
    .slice(0, 4)
  const pairs = rarest.flatMap((one, at) => rarest.slice(at + 1).map((other) => `${one}&${other}`))
  const postings = await weights.readPairs(db, pairs.length > 0 ? pairs : rarest)
  for (const [term, { seqs }] of postings) {
    const weight = term.split('&').reduce((sum, stem) => sum + weights.weightOf(stem), 0)
    for (const seq of seqs) found.set(seq, Math.max(found.get(seq) ?? 0, weight))
  }
}

/** The heaviest, of equals the older; the many others are not put in any order. */
function best(found: ReadonlyMap<number, number>, most: number): Map<number, number> {
  const kept: (readonly [number, number])[] = []
  for (const entry of found) {
    const last = kept[most - 1]
    if (last && !isBefore(entry, last)) continue
    let at = kept.length
    while (at > 0 && isBefore(entry, kept[at - 1] ?? entry)) at--
    kept.splice(at, 0, entry)
    if (kept.length > most) kept.pop()
  }
  return new Map(kept)
}

type Found = readonly [seq: number, weight: number]
const isBefore = (one: Found, other: Found) => (one[1] === other[1] ? one[0] < other[0] : one[1] > other[1])

/** Adds what the common words are worth, prefers the shorter claim, and drops what may not be shown. */
async function glance(
  db: Database,
  weights: Weights,
  likely: ReadonlyMap<number, number>,
  common: readonly string[],
  factors: ReadonlyMap<string, number>,
  { compared }: Breadth,
  { verdicts }: CandidateFilter,
): Promise<number[]> {
  if (likely.size === 0) return []
  const isOf = verdicts
    ? sql` and verdict in (select value from json_each(${JSON.stringify(verdicts)}))`
    : sql``
  const rows = await db.values<[number, string]>(
    sql`select words.seq, words.stems from claim_words as words join claims on claims.seq = words.seq
      where words.seq in (select value from json_each(${JSON.stringify([...likely.keys()])}))
      and withdrawn_at is null and merged_into_id is null and status <> 'split'${isOf}`,
  )
  const worth = common.map((term) => [term, weights.weightOf(term) * (factors.get(term) ?? 1)] as const)
  return rows
    .map(([seq, stems]) => {
      const held = stems.split(' ')
      let weight = likely.get(seq) ?? 0
      for (const [term, adds] of worth) if (held.includes(term)) weight += adds
      return { seq, weight: weight / Math.sqrt(10 + held.length) }
    })
    .sort((a, b) => b.weight - a.weight || a.seq - b.seq)
    .slice(0, compared)
    .map(({ seq }) => seq)
}
