// What a verdict on a prediction says came of it: which verdicts an outcome fits, the first being the one it implies. Pure.
import type { PredictionOutcome, Verdict } from '../../db/vocabulary.ts'

const fitting: Record<PredictionOutcome, readonly [Verdict, ...Verdict[]]> = {
  happened: ['verified'],
  partly: ['mixed'],
  did_not: ['refuted'],
  undecidable: ['unproven'],
  overtaken: ['mixed', 'unproven', 'refuted'],
}

export const verdictOfOutcome = (outcome: PredictionOutcome): Verdict => fitting[outcome][0]

export const verdictsFitting = (outcome: PredictionOutcome): readonly Verdict[] => fitting[outcome]
