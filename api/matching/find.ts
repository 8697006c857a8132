// Which claims a text repeats: candidates from the index, compared, scored, best first.
import type { ClaimRow } from '../../db/schema.ts'
import type { Database, Store } from '../../db/store.ts'
import { splitSentences } from '../extraction/sentences.ts'
import {
  type Breadth,
  brief,
  type CandidateFilter,
  findCandidates,
  type Memory,
  thorough,
} from './candidates.ts'
import { Glances } from './glances.ts'
import { type Profile, profileOf } from './profile.ts'
import { RememberedRows } from './remembered-rows.ts'
import { type Match, score } from './scoring.ts'
import { compare, type Weighed, weigh } from './similarity.ts'
import { readPost } from './social.ts'
import { Together } from './together.ts'
import { Weights } from './weights.ts'

export { brief, thorough }
export type FoundMatch = Match<ClaimRow>

/** The version of the measure, kept with every pair it found. */
export const method = 'words-3'

/** Longer texts are looked up sentence by sentence, the longest first. */
const longText = 400
const mostSentences = 8

interface Options extends CandidateFilter {
  breadth?: Breadth
  language?: string | null | undefined
  /** What stands beside the text and may be met: a headline, a speaker. */
  beside?: string | null | undefined
}

/** @param text  a claim, a sentence, a post or a paragraph */
export async function findMatches(
  store: Store,
  db: Database,
  text: string,
  { breadth = thorough, language, beside, ...filter }: Options = {},
): Promise<FoundMatch[]> {
  const post = readPost(text)
  const along = [post.author, beside].filter(Boolean).join(' ')
  const queries = partsOf(post.text).map((part) =>
    profileOf(part, { language, beside: along, written: post.written }),
  )
  const best = new Map<number, FoundMatch>()
  for (const query of queries) {
    for (const match of await findFor(store, db, query, breadth, filter)) {
      const known = best.get(match.claim.seq)
      if (!known || known.score < match.score) best.set(match.claim.seq, match)
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

function partsOf(text: string): string[] {
  if (text.length <= longText) return [text]
  const sentences = [...new Set(splitSentences(text).map(({ start, end }) => text.slice(start, end)))]
    .sort((a, b) => b.length - a.length)
    .slice(0, mostSentences)
  return sentences.length > 0 ? sentences : [text]
}

async function findFor(
  store: Store,
  db: Database,
  query: Profile,
  breadth: Breadth,
  filter: CandidateFilter,
): Promise<FoundMatch[]> {
  const memory = memoryOf(store)
  const { weights, rows: remembered } = memory
  const now = performance.now()
  await weights.learn(db, now)
  const { likeliest, postings } = await findCandidates(db, memory, query, breadth, filter, now)
  if (likeliest.length === 0) return []
  const rows = await remembered.read(db, likeliest)
  // Of equal evidence the older claim comes first: it is the one the others repeat.
  rows.sort((a, b) => a.seq - b.seq)
  const texts = rows.map(profileOfClaim)
  const weighed = weigh(query, weights.weightOf)
  const together = new Together(postings, weights.weightOf)
  const compared = rows.map((row, at) =>
    compare(weighed, row, weighedText(texts[at] ?? query, weights, now), weights.weightOf, together),
  )
  return score(compared, weights.surroundings)
}

/** Pairs of claims compared as they stand: what they share and in what they differ. */
export async function comparePairs(
  store: Store,
  db: Database,
  pairs: readonly (readonly [ClaimRow, ClaimRow])[],
) {
  if (pairs.length === 0) return []
  const { weights } = memoryOf(store)
  const texts = pairs.map(([one, other]) => [profileOfClaim(one), profileOfClaim(other)] as const)
  await weights.learn(db, performance.now())
  return texts.map(([one, other], at) =>
    compare(weigh(one, weights.weightOf), pairs[at]?.[1], weigh(other, weights.weightOf), weights.weightOf),
  )
}

const known = new WeakMap<Store, Memory & { rows: RememberedRows }>()

function memoryOf(store: Store) {
  const memory = known.get(store) ?? {
    weights: new Weights(),
    glances: new Glances(),
    rows: new RememberedRows(),
  }
  known.set(store, memory)
  return memory
}

/** Weighing costs more than comparing; how common words are changes slowly. */
const weighedTexts = new WeakMap<Profile, { weights: Weights; at: number; text: Weighed }>()
const freshForMs = 600_000

function weighedText(profile: Profile, weights: Weights, now: number): Weighed {
  const ready = weighedTexts.get(profile)
  if (ready && ready.weights === weights && now - ready.at < freshForMs) return ready.text
  const text = weigh(profile, weights.weightOf)
  weighedTexts.set(profile, { weights, at: now, text })
  return text
}

/** Profiles of claims by id and version; in a full table the one made first makes room. */
const profiles = new Map<string, Profile>()
const mostProfiles = 5000

function profileOfClaim(row: ClaimRow): Profile {
  const key = `${row.id} ${row.version}`
  const ready = profiles.get(key)
  if (ready) return ready
  const beside = [row.headline, row.speaker].filter(Boolean).join(' ')
  const profile = profileOf(row.text, { language: row.language, beside })
  const [first] = profiles.keys()
  if (first !== undefined && profiles.size >= mostProfiles) profiles.delete(first)
  profiles.set(key, profile)
  return profile
}
