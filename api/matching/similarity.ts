// How much speaks for a text repeating a claim.
import { type Difference, differencesOf } from './facts.ts'
import { type Grams, gramsOf, overlapOf } from './grams.ts'
import type { Moment } from './moments.ts'
import type { Profile, Term, WeightOf } from './profile.ts'
import { areEqual } from './quantities.ts'
import { synonymsOf } from './synonyms.ts'
import type { Together } from './together.ts'

/** A profile with its letter groups weighed among the claims of the desk. */
export interface Weighed extends Profile {
  grams: Grams
  /** Stems that stand side by side in it, in their order, as `one other`. */
  neighbours: ReadonlySet<string>
}

/** Numbers and times are told apart by their values; they weigh as much as a rare word. */
const figureWeight = 9

export function weigh(profile: Profile, weightOf: WeightOf): Weighed {
  const figures = [
    ...profile.quantities.map(({ value }) => `#${value}`),
    ...profile.moments.map(({ key }) => `#${key}`),
  ]
  const weight = (stem: string) => (stem.startsWith('#') ? figureWeight : weightOf(stem))
  const { terms } = profile
  return {
    ...profile,
    grams: gramsOf(profile.stems, [...profile.beside, ...figures], weight),
    neighbours: new Set(terms.slice(1).map(({ stem }, at) => `${terms[at]?.stem} ${stem}`)),
  }
}

/**
 * What the evidence adds up to. The constants were chosen by hand, by eye, on two sets of posts and claims: one that is
 * public (CLEF CheckThat 2020) and one of our own.
 */
const strength = {
  shared: 3,
  sharedUnit: 10,
  synonym: 0.4,
  letters: 10,
  covered: 2,
  said: 2,
  figure: 0.2,
  sameYear: 0.7,
  sameMonth: 0.5,
  differs: -0.4,
}
export interface Compared<Claim> {
  claim: Claim
  evidence: number
  /** What the shared words tell together, in nats. */
  told: number
  /** The share of the query's weight, from 0 to 1, in letter groups that the claim holds as well. */
  said: number
  /** How many names the query tells and the claim does not. */
  unmetNames: number
  sharedWords: string[]
  differs: Difference[]
  /** Whether the two say the same in the same words, by every sign we know. */
  isRepetition: boolean
  stems: ReadonlySet<string>
}

export function compare<Claim>(
  query: Weighed,
  claim: Claim,
  text: Weighed,
  weightOf: WeightOf,
  together?: Together,
): Compared<Claim> {
  const shared = sharedOf(query, text, weightOf)
  const unmatched = { query: missing(query, text), claim: missing(text, query) }
  const differs = differencesOf(query, text, unmatched)
  const { cosine, ofOne: said, ofOther: covered } = overlapOf(query.grams, text.grams)
  const evidence =
    strength.shared *
      Math.log1p(
        (shared.weight + strength.synonym * synonymWeight(query, text, weightOf)) / strength.sharedUnit,
      ) +
    strength.letters * cosine +
    strength.covered * covered +
    strength.said * said +
    strength.figure * agreeingFigures(query, text) +
    agreeingDate(query, text) +
    strength.differs * Math.min(2, differs.length)
  return {
    claim,
    evidence,
    told: together?.informationOf(shared.stems, neighboursIn(query, text)) ?? sumOf(shared.stems, weightOf),
    said,
    unmetNames: unmetNames(query, text),
    sharedWords: shared.words,
    differs,
    isRepetition: differs.length === 0 && isRepetition(query, text, unmatched, weightOf),
    stems: text.stems,
  }
}

/** Words that stand side by side in both texts. */
function neighboursIn(query: Weighed, claim: Weighed): Set<string> {
  const both = new Set<string>()
  for (const pair of query.neighbours) if (claim.neighbours.has(pair)) both.add(pair)
  return both
}

const sumOf = (stems: readonly string[], weightOf: WeightOf) =>
  stems.reduce((sum, stem) => sum + weightOf(stem), 0)

/** What follows from a query alone, for all the claims it is compared with. */
interface Asked {
  /** As they are worded, by their stems; what stands beside it first. */
  words: ReadonlyMap<string, string>
  names: ReadonlySet<string>
  /** Stems of the same meaning as one of its own. */
  synonyms: ReadonlySet<string>
}

const asked = new WeakMap<Profile, Asked>()

function askedBy(query: Profile): Asked {
  const known = asked.get(query)
  if (known) return known
  const words = new Map([...query.beside].map((stem) => [stem, stem]))
  for (const { stem, word } of query.terms) words.set(stem, word)
  const names = new Set(query.terms.filter(({ isName }) => isName).map(({ stem }) => stem))
  const made = { words, names, synonyms: new Set([...query.stems].flatMap(synonymsOf)) }
  asked.set(query, made)
  return made
}

/** Words of the query the claim holds, the rarest first; a word its headline repeats weighs half as much again. */
function sharedOf(query: Profile, claim: Profile, weightOf: WeightOf) {
  const found: { stem: string; word: string; weight: number }[] = []
  let total = 0
  for (const [stem, word] of askedBy(query).words) {
    const isInText = claim.stems.has(stem) || claim.glued.has(stem)
    const isBeside = claim.beside.has(stem)
    if (!isInText && !isBeside) continue
    const weight = weightOf(stem)
    total += weight * (isInText && isBeside && query.stems.has(stem) ? 1.5 : 1)
    found.push({ stem, word, weight })
  }
  found.sort((a, b) => b.weight - a.weight)
  return { weight: total, words: found.map(({ word }) => word), stems: found.map(({ stem }) => stem) }
}

/** The weight of the claim's words that the query says by another word. */
function synonymWeight(query: Profile, claim: Profile, weightOf: WeightOf): number {
  const { synonyms } = askedBy(query)
  let weight = 0
  if (synonyms.size === 0) return weight
  for (const stem of claim.stems) {
    if (!query.stems.has(stem) && synonyms.has(stem)) weight += weightOf(stem)
  }
  return weight
}

function unmetNames(query: Profile, claim: Profile): number {
  let unmet = 0
  for (const stem of askedBy(query).names) if (!claim.stems.has(stem) && !claim.beside.has(stem)) unmet++
  return unmet
}

function agreeingFigures(query: Profile, claim: Profile): number {
  const quantities = claim.quantities.filter((one) => query.quantities.some((other) => areEqual(one, other)))
  const moments = claim.moments.filter(({ key }) => query.moments.some((other) => other.key === key))
  return quantities.length + moments.length / 2
}

/** A post is mostly about what happened in the month it was written. */
function agreeingDate(query: Profile, claim: Profile): number {
  if (query.written.length === 0) return 0
  const agrees = (kind: Moment['kind']) =>
    query.written.some((one) => one.kind === kind && claim.moments.some(({ key }) => key === one.key))
  if (!agrees('year')) return 0
  return strength.sameYear + (agrees('month') ? strength.sameMonth : 0)
}

/** Words that tell something and that the other text does not hold, itself or glued to its neighbour. */
function missing(one: Profile, other: Profile): Term[] {
  const glued = gluedThere(one, other)
  return one.terms.filter(
    ({ stem, isReporting }) =>
      !isReporting &&
      !other.stems.has(stem) &&
      !other.glued.has(stem) &&
      !glued.some((pair) => pair.startsWith(stem) || pair.endsWith(stem)),
  )
}

/** Neighbours that the other writes as one: "marlow" and "bay" where it says "marlowbay". */
function gluedThere(one: Profile, other: Profile): string[] {
  const found: string[] = []
  for (const pair of one.glued) if (other.stems.has(pair)) found.push(pair)
  return found
}

/** No word replaced by another, all numbers and times on both sides, nearly all weight shared, in much the same order. */
function isRepetition(
  query: Weighed,
  claim: Weighed,
  unmatched: { query: readonly Term[]; claim: readonly Term[] },
  weightOf: WeightOf,
): boolean {
  if (unmatched.query.length > 0 && unmatched.claim.length > 0) return false
  if (query.quantities.length !== claim.quantities.length) return false
  if (
    !query.quantities.every((one) =>
      claim.quantities.some((two) => one.unit === two.unit && areEqual(one, two)),
    )
  )
    return false
  if (query.moments.length !== claim.moments.length) return false
  const share = (one: Profile, terms: readonly Term[]) => {
    const all = [...one.stems].reduce((sum, stem) => sum + weightOf(stem), 0)
    const lost = [...new Set(terms.map(({ stem }) => stem))].reduce((sum, stem) => sum + weightOf(stem), 0)
    return all === 0 ? 0 : 1 - lost / all
  }
  if (Math.min(share(query, unmatched.query), share(claim, unmatched.claim)) < 0.7) return false
  return orderOf(query, claim) >= 0.75
}

/** The longest row of shared words, gaps allowed, that stands in both texts in the same order, as a share of them. */
function orderOf(query: Profile, claim: Profile): number {
  const places = query.terms
    .map(({ stem }) => claim.terms.findIndex((term) => term.stem === stem))
    .filter((at) => at >= 0)
  if (places.length < 2) return 1
  const ends: number[] = []
  for (const place of places) {
    const at = ends.findIndex((end) => end >= place)
    ends[at < 0 ? ends.length : at] = place
  }
  return ends.length / new Set(places).size
}
