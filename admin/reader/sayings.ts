// What the reader says about texts, quotes and candidates, in words. Pure.
import type { CaptureSummary } from '../../api/captures/schema.ts'
import type { AnchorState } from '../../db/vocabulary.ts'
import { anchorWords, becameInWords } from '../anchor-words.ts'
import { fromDesk } from '../language/from-desk.ts'
import { counted, verdictWords, worded } from '../words.ts'
import type { Mark } from './marks.ts'

/** Below this a sentence is hardly worth a check, and shown only when asked for. */
export const leastWorth = 0.25

/** A score as somebody would say it; the number itself says more than the model knows. */
export function worthInWords(score: number): string {
  if (score >= 0.8) return 'Very worth checking'
  if (score >= 0.5) return 'Worth checking'
  if (score >= leastWorth) return 'Perhaps worth checking'
  return 'Little to check'
}

/** What capturing again has led to. */
export function capturedInWords(
  capture: Pick<CaptureSummary, 'id' | 'number' | 'failure'>,
  known: string | undefined,
  anchors: readonly AnchorState[],
): string {
  if (capture.failure) return `No new text: ${fromDesk(capture.failure.detail)}`
  if (capture.id === known) return `Nothing has changed: the text is that of version ${capture.number}.`
  return `Version ${capture.number} kept. ${becameInWords(anchors)}.`
}

const ways: Record<CaptureSummary['how'], string> = {
  pasted: 'pasted',
  fetched: 'fetched',
  uploaded: 'uploaded',
  imported: 'imported',
}

/** `Version 3, pasted` */
export function versionInWords({ number, how }: Pick<CaptureSummary, 'number' | 'how'>): string {
  return `Version ${number}, ${ways[how]}`
}

type Difference = 'same' | 'removed' | 'added' | 'changed' | 'moved'

const happened: [Difference, string][] = [
  ['changed', 'changed'],
  ['added', 'added'],
  ['removed', 'removed'],
  ['moved', 'moved'],
]

/** `2 sentences changed, 1 removed` */
export function differenceInWords(kinds: readonly Difference[]): string {
  const parts = happened.flatMap(([kind, verb]) => {
    const count = kinds.filter((one) => one === kind).length
    return count === 0 ? [] : [{ count, verb }]
  })
  const [first, ...others] = parts
  if (!first) return 'No sentence differs'
  const rest = others.map(({ count, verb }) => `${count} ${verb}`)
  return [`${counted(first.count, 'sentence')} ${first.verb}`, ...rest].join(', ')
}

/** A mark as somebody hears it who cannot see it. */
export function markInWords(mark: Mark): string {
  if (mark.kind === 'candidate') return `${worthInWords(mark.candidate.score)}: ${mark.candidate.quote}`
  const { claim, anchor } = mark.appearance
  const standing = claim.verdict ? verdictWords[claim.verdict] : worded(claim.status)
  const became = anchor === 'exact' ? '' : ` (${anchorWords[anchor]})`
  return `${standing}: ${claim.headline ?? claim.text}${became}`
}
