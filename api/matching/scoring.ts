// How what speaks for each of several claims becomes a score that means the same for every text.
import type { Difference } from './facts.ts'
import type { Compared } from './similarity.ts'

export type Band = 'same' | 'similar' | 'unlikely'

/**
 * The odds of a right match: from how far it stands out above its rivals, from what the shared words tell beyond the
 * chance that one of so many claims holds them all by accident, from how much of the text it says (up to a share that
 * short texts reach with any claim on their subject), from the names of the text that it does not hold, and from whether
 * it says the same in the same words.
 */
const calibration = {
  standsOut: 1,
  told: 0.16,
  said: 2,
  mostSaid: 0.4,
  unmetName: -0.35,
  mostUnmet: 3,
  repeats: 2,
  bias: -3.5,
}

/** The evidence of rivals on a desk that knows many claims, whatever the text. */
const usualRival = 5.3
/** Where the desk knows few claims: the claims on the same subject it would know else are about so near as this. */
const unseenRival = { share: 0.7, base: 0.8 }

/** What a desk can tell of how unlikely a match by accident is. */
export interface Surroundings {
  /** What words must tell for one claim of the desk to hold them by accident, in nats. */
  byAccident: number
  /** How little the desk knows: from 0, as many claims as one could wish, to 1, none. */
  youth: number
}

export interface Match<Claim> {
  claim: Claim
  score: number
  band: Band
  sharedWords: string[]
  differs: Difference[]
}

/**
 * Scores claims compared with one text, best first; claims of equal evidence keep their order. A claim must stand out
 * from those that merely share the subject: the second to the fifth best that are not its twins, and on a young desk
 * those it does not know yet.
 */
export function score<Claim>(
  compared: readonly Compared<Claim>[],
  { byAccident, youth }: Surroundings,
): Match<Claim>[] {
  const ranked = [...compared].sort((a, b) => b.evidence - a.evidence)
  const rivals = ranked.filter((each) => !areTwins(each, ranked[0]))
  const { standsOut, told: worth, said: ofSaid, mostSaid, unmetName, mostUnmet, repeats, bias } = calibration
  // That the text stands on the desk word for word says nothing against the same in other words.
  const inOtherWords = ranked.find(({ isRepetition }) => !isRepetition)
  const backgroundOf = (each: Compared<Claim>) => {
    const best = each.isRepetition ? each : (inOtherWords ?? each)
    const unseen = unseenRival.base + unseenRival.share * best.evidence
    const least = usualRival + youth * Math.max(0, unseen - usualRival)
    const others = rivals.filter((rival) => rival !== each)
    return [0, 1, 2, 3].reduce((sum, at) => sum + Math.max(least, others[at]?.evidence ?? 0), 0) / 4
  }
  const alone = ranked.map((each) => {
    const { evidence, told, said, unmetNames, isRepetition } = each
    const odds =
      standsOut * (evidence - backgroundOf(each)) +
      worth * (told - byAccident) +
      ofSaid * Math.min(mostSaid, said) +
      unmetName * Math.min(mostUnmet, unmetNames) +
      (isRepetition ? repeats : 0) +
      bias
    return 1 / (1 + Math.exp(-odds))
  })
  return ranked.map((each, at) => {
    const { claim, sharedWords, differs, isRepetition } = each
    const rival = ranked.findIndex((other) => !other.isRepetition && !areTwins(other, each))
    const score = onlyOne(alone[at] ?? 0, alone[rival] ?? 0)
    return { claim, score, band: bandOf(score, alone[at] ?? 0, isRepetition), sharedWords, differs }
  })
}

/** A text repeats one claim or its twins: the chance of the one, given that not both are right. */
const onlyOne = (chance: number, rival: number) => (chance * (1 - rival)) / (1 - chance * rival + 1e-12)

function areTwins(one: Compared<unknown>, other: Compared<unknown> | undefined): boolean {
  if (!other) return false
  let shared = 0
  for (const stem of one.stems) if (other.stems.has(stem)) shared++
  return shared / Math.max(1, one.stems.size + other.stems.size - shared) >= 0.6
}

/** At least this likely to be worth a person's look. */
export const similarFrom = 0.3
const sameFrom = 0.5

function bandOf(score: number, alone: number, isRepetition: boolean): Band {
  if (score >= sameFrom && isRepetition) return 'same'
  return alone >= similarFrom ? 'similar' : 'unlikely'
}
