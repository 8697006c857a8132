// Proposes the sentences of a text that a desk could check: who says them, how firmly, what about, and how worth it.
import type { ClaimKind } from '../../db/vocabulary.ts'
import { type Attribution, attributionOf } from './attribution.ts'
import { anyWord } from './cues.ts'
import { type DateMention, resolveDates } from './dates.ts'
import { withoutFurniture } from './furniture.ts'
import { kindsOf } from './kinds.ts'
import { type Modality, modalityOf } from './modality.ts'
import type { Span } from './sentences.ts'

/** A sentence that could become a claim. Places are in UTF-16 units of the text. */
export interface Proposal extends Span {
  /** `text.slice(start, end)`. */
  quote: string
  /** From 0 to 1. */
  score: number
  kinds: ClaimKind[]
  speaker: string | null
  attribution: Attribution
  modality: Modality
  /** For a prediction whose time the text gives. */
  resolution: { from?: string; by?: string; wording?: string } | null
  dates: DateMention[]
}

export interface Tools {
  /** When the text was published, as precisely as is known; relative dates are counted from it. */
  publishedOn: string | null
  language?: string | undefined
  /** How worth a check a sentence is, from 0 to 1. */
  score: (sentence: string) => number
  split: (text: string, language?: string) => Span[]
}

const fewestLetters = 15

/** Best first; of sentences that say the same in the same words the first. */
export function proposeClaims(text: string, { publishedOn, language, score, split }: Tools): Proposal[] {
  const seen = new Set<string>()
  const proposals: Proposal[] = []
  let lastSpeaker: string | null = null
  for (const { start, end } of withoutFurniture(text, split(text, language))) {
    const quote = text.slice(start, end)
    const spoken = attributionOf(quote)
    const speaker: string | null = spoken.isBySomebodyBefore ? lastSpeaker : spoken.speaker
    lastSpeaker = speaker ?? lastSpeaker
    const key = quote.toLowerCase()
    if (seen.has(key) || !couldBeClaim(quote)) continue
    seen.add(key)
    const attribution: Attribution =
      spoken.isBySomebodyBefore && speaker !== null
        ? { ...spoken.attribution, kind: 'named', name: speaker }
        : spoken.attribution
    const modality = modalityOf(quote, attribution)
    const kinds = kindsOf(quote, modality)
    const dates = resolveDates(quote, publishedOn)
    const said = { quote, kinds, modality, attribution, dates }
    proposals.push({
      ...{ start, end, ...said, speaker },
      score: adjusted(score(quote), said),
      resolution: kinds[0] === 'prediction' ? resolutionOf(dates) : null,
      dates: dates.map((date) => ({ ...date, start: date.start + start, end: date.end + start })),
    })
  }
  return proposals.sort((a, b) => b.score - a.score || a.start - b.start)
}

function couldBeClaim(quote: string): boolean {
  const letters = quote.match(/\p{L}/gu)?.length ?? 0
  return letters >= fewestLetters && !/[?？؟]["”»’)]*$/u.test(quote)
}

const undecided = anyWord(
  'unclear|uncertain|not known|remains to be seen|unklar|on ignore|no está claro|não está claro',
)
const vague = anyWord(
  'crucial|pivotal|landscape|remarkable|exciting|significant|important|interesting|beautiful|terrible|wonderful|lovely|critical|key',
)

/**
 * What an article shows and a single sentence out of a debate does not, as steps on the score's logit. Hand-chosen, few:
 * a comparison, a forecast or a deed with a date and a statement of somebody else are what desks check; what says itself
 * that nobody knows, and what only calls a thing important, is not.
 */
function adjusted(score: number, { quote, kinds, modality, attribution, dates }: Said): number {
  const isNumbered = kinds.includes('number') || dates.length > 0
  const steps = [
    kinds.includes('comparison') ? 0.9 : 0,
    kinds[0] === 'prediction' && dates.length > 0 ? 0.9 : 0,
    attribution.kind !== 'own' ? 0.5 : 0,
    modality === 'possible' ? -0.4 : 0,
    undecided.test(quote) ? -0.8 : 0,
    kinds.includes('event') && dates.length > 0 ? 0.6 : 0,
    vague.test(quote) && !isNumbered && !kinds.includes('comparison') ? -0.8 : 0,
  ]
  const logit = Math.log(clamped(score) / (1 - clamped(score))) + steps.reduce((sum, step) => sum + step, 0)
  return round(1 / (1 + Math.exp(-logit)))
}

type Said = Pick<Proposal, 'quote' | 'kinds' | 'modality' | 'attribution' | 'dates'>

const clamped = (score: number) => Math.min(0.999, Math.max(0.001, score))
const round = (score: number) => Math.round(score * 10_000) / 10_000

function resolutionOf(dates: DateMention[]): Proposal['resolution'] {
  const dated = dates.find(({ to }) => to !== null) ?? dates[0]
  if (!dated) return null
  const { from, to, wording } = dated
  return { ...(from && { from }), ...(to && { by: to }), wording }
}
