// What is marked in a text: the claims made from it and the sentences proposed as claims, in the order of the text. Pure.
import type { ArticleAppearanceList } from '../../api/claims/anchoring-schema.ts'
import type { ArticleCandidate } from '../../api/extraction/schema.ts'
import { needsAPerson, type Verdict } from '../../db/vocabulary.ts'
import type { Offsets } from './code-points.ts'
import type { Span } from './paragraphs.ts'
import { leastWorth } from './sayings.ts'
import { byPlace, type Marked } from './segments.ts'

export type ArticleAppearance = ArticleAppearanceList['data'][number]

/** How a mark is underlined: the state of the work, told by the kind of line. */
export type MarkState = 'settled' | 'open' | 'changed' | 'candidate' | 'dismissed'

export type Mark = Marked & { state: MarkState; verdict: Verdict | null } & (
    | { kind: 'claim'; appearance: ArticleAppearance }
    | { kind: 'candidate'; candidate: ArticleCandidate }
  )

/** Whether a person still has to say what became of the words. */
export function isUnsettled({ anchor, lossAcceptedAt }: ArticleAppearance): boolean {
  return needsAPerson(anchor) && lossAcceptedAt === null
}

/** The claims of a text, at their places in one capture; those that do not stand in it are left out. */
export function claimMarks(all: readonly ArticleAppearance[], captureId: string, offsets: Offsets): Mark[] {
  return all.flatMap((appearance): Mark[] => {
    const place = placeIn(appearance, captureId, offsets)
    if (!place || appearance.claim.withdrawn) return []
    const { id, claim } = appearance
    return [{ kind: 'claim', id, ...place, state: stateOf(appearance), verdict: claim.verdict, appearance }]
  })
}

/** The sentences proposed as claims; offsets are those of the newest capture. */
export function candidateMarks(all: readonly ArticleCandidate[], offsets: Offsets): Mark[] {
  return all.map((candidate) => ({
    kind: 'candidate',
    id: `candidate-${candidate.start}`,
    start: offsets.toIndex(candidate.start),
    end: offsets.toIndex(candidate.end),
    state: candidate.dismissal ? 'dismissed' : 'candidate',
    verdict: null,
    candidate,
  }))
}

export function isProposed(mark: Mark): boolean {
  return mark.kind === 'candidate' && mark.state === 'candidate' && mark.candidate.score >= leastWorth
}

export function inOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort(byPlace)
}

function placeIn(appearance: ArticleAppearance, captureId: string, offsets: Offsets): Span | undefined {
  const place = [appearance, appearance.quoted].find(
    (one) => one.captureId === captureId && one.start !== null,
  )
  if (!place || place.start === null || place.end === null) return undefined
  return { start: offsets.toIndex(place.start), end: offsets.toIndex(place.end) }
}

const settled = new Set(['decided', 'declined', 'split'])

function stateOf(appearance: ArticleAppearance): MarkState {
  if (isUnsettled(appearance)) return 'changed'
  return settled.has(appearance.claim.status) ? 'settled' : 'open'
}

/** The mark after or before the current one; from nowhere, the first or the last. */
export function neighbour(
  marks: readonly Mark[],
  currentId: string | undefined,
  by: 1 | -1,
): Mark | undefined {
  const at = marks.findIndex(({ id }) => id === currentId)
  if (at === -1) return by === 1 ? marks[0] : marks.at(-1)
  return marks[at + by] ?? marks[at]
}

/** The next claim nobody has judged, round the end of the text to its beginning. */
export function nextWithoutVerdict(marks: readonly Mark[], currentId: string | undefined): Mark | undefined {
  const at = marks.findIndex(({ id }) => id === currentId)
  const round = [...marks.slice(at + 1), ...marks.slice(0, at + 1)]
  return round.find((mark) => mark.kind === 'claim' && mark.verdict === null && mark.state !== 'settled')
}
