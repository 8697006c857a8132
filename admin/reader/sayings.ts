// What the reader says about texts, quotes and candidates, in words. Pure.
import type { CaptureSummary } from '../../api/captures/schema.ts'
import type { AnchorState } from '../../db/vocabulary.ts'
import { anchorWords, becameInWords } from '../anchor-words.ts'
import { inList } from '../language/formats.ts'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { verdictWords, worded } from '../words.ts'
import type { Mark } from './marks.ts'

/** Below this a sentence is hardly worth a check, and shown only when asked for. */
export const leastWorth = 0.25

/** A score as somebody would say it; the number itself says more than the model knows. */
export function worthInWords(score: number): string {
  if (score >= 0.8) return t('Very worth checking')
  if (score >= 0.5) return t('Worth checking')
  if (score >= leastWorth) return t('Perhaps worth checking')
  return t('Little to check')
}

/** What capturing again has led to. */
export function capturedInWords(
  capture: Pick<CaptureSummary, 'id' | 'number' | 'failure'>,
  known: string | undefined,
  anchors: readonly AnchorState[],
): string {
  const { failure, number } = capture
  if (failure) return t('No new text: %{why}', { why: fromDesk(failure.detail) })
  if (capture.id === known)
    return t('Nothing has changed: the text is that of version %{number}.', { number })
  return t('Version %{number} kept. %{became}.', { number, became: becameInWords(anchors) })
}

const ways: Record<CaptureSummary['how'], (number: number) => string> = {
  pasted: (number) => t('Version %{number}, pasted', { number }),
  fetched: (number) => t('Version %{number}, fetched', { number }),
  uploaded: (number) => t('Version %{number}, uploaded', { number }),
  imported: (number) => t('Version %{number}, imported', { number }),
}

/** `Version 3, pasted` */
export const versionInWords = ({ number, how }: Pick<CaptureSummary, 'number' | 'how'>): string =>
  ways[how](number)

type Difference = 'same' | 'removed' | 'added' | 'changed' | 'moved'

const happened: [Difference, first: (count: number) => string, then: (count: number) => string][] = [
  [
    'changed',
    (count) => t('%{smart_count} sentence changed |||| %{smart_count} sentences changed', count),
    (count) => t('%{smart_count} changed |||| %{smart_count} changed#sentences', count),
  ],
  [
    'added',
    (count) => t('%{smart_count} sentence added |||| %{smart_count} sentences added', count),
    (count) => t('%{smart_count} added |||| %{smart_count} added#sentences', count),
  ],
  [
    'removed',
    (count) => t('%{smart_count} sentence removed |||| %{smart_count} sentences removed', count),
    (count) => t('%{smart_count} removed |||| %{smart_count} removed#sentences', count),
  ],
  [
    'moved',
    (count) => t('%{smart_count} sentence moved |||| %{smart_count} sentences moved', count),
    (count) => t('%{smart_count} moved |||| %{smart_count} moved#sentences', count),
  ],
]

/** `2 sentences changed, 1 removed` */
export function differenceInWords(kinds: readonly Difference[]): string {
  const counts = happened.flatMap(([kind, first, then]) => {
    const count = kinds.filter((one) => one === kind).length
    return count === 0 ? [] : [{ count, first, then }]
  })
  if (counts.length === 0) return t('No sentence differs')
  return inList(counts.map(({ count, first, then }, at) => (at === 0 ? first(count) : then(count))))
}

/** A mark as somebody hears it who cannot see it. */
export function markInWords(mark: Mark): string {
  if (mark.kind === 'candidate') return `${worthInWords(mark.candidate.score)}: ${mark.candidate.quote}`
  const { claim, anchor } = mark.appearance
  const standing = claim.verdict ? verdictWords[claim.verdict] : worded(claim.status)
  const became = anchor === 'exact' ? '' : ` (${anchorWords[anchor]})`
  return `${standing}: ${claim.headline ?? claim.text}${became}`
}
