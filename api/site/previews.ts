// The picture that goes with a link to us elsewhere: the answer by glyph and word. Drawn by `npm run previews`.
import { readFileSync } from 'node:fs'
import { type PredictionOutcome, type Verdict, verdicts, verdictsOfOutcome } from '../../db/vocabulary.ts'

/** What a claim page concludes: a verdict, read as an outcome where it is about a prediction. */
export interface Concluded {
  verdict: Verdict
  outcome?: PredictionOutcome | null
}

const outcomes = Object.keys(verdictsOfOutcome) as PredictionOutcome[]

/** Every answer there is a picture of. */
export const concluded: readonly Concluded[] = [
  ...verdicts.map((verdict) => ({ verdict })),
  ...outcomes.flatMap((outcome) => verdictsOfOutcome[outcome].map((verdict) => ({ verdict, outcome }))),
]

/** The name of the picture of an answer; one more goes with all other pages. */
export const previewName = (answer?: Concluded): string =>
  answer ? [answer.outcome?.replaceAll('_', '-'), answer.verdict].filter(Boolean).join('-') : 'desk'

const names = new Set([...concluded.map(previewName), previewName()])

/** In pixels. */
export const previewSize = { width: 1200, height: 630 }

export const previewPath = (answer?: Concluded) => `/previews/${previewName(answer)}.png`

/** The picture as PNG; null for a name there is none of. */
export function findPreview(name: string): Uint8Array<ArrayBuffer> | null {
  if (!names.has(name)) return null
  return readFileSync(new URL(`./previews/${name}.png`, import.meta.url))
}
