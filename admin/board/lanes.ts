// The evidence of a claim as a board: lanes by stance, and in each lane the groups that rest on one origin. Pure.
import type { Evidence, IndependentOrigins } from '../../api/evidence/schema.ts'
import type { Origin, Source } from '../../api/sources/schema.ts'
import type { Stance } from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'
import { worded } from '../words.ts'

/** What rests on one origin within a lane, the origin itself first; `origin` is null for what has no source: a verdict of the desk, or nothing found. */
export interface Group {
  key: string
  origin: Origin | null
  pieces: Evidence[]
}

export interface Lane {
  stance: Stance
  title: string
  groups: Group[]
  /** In the order of the groups, as the arrows walk them. */
  pieces: Evidence[]
}

/** From left to right. The first stance of a lane is the one a piece takes when it is moved there. */
const laneStances: { title: string; stances: readonly [Stance, ...Stance[]] }[] = [
  { title: t('Supports the claim'), stances: ['supports'] },
  { title: t('Refutes the claim'), stances: ['refutes'] },
  { title: t('Context, or not found'), stances: ['context', 'not_found'] },
  { title: t('Not judged yet'), stances: ['unassessed'] },
]

/** Both sides are always there, so that an empty one is seen; the other lanes only with something in them. */
export function lanesOf(evidence: readonly Evidence[]): Lane[] {
  const lanes = laneStances.map(({ title, stances }) => {
    const groups = groupsOf(evidence.filter(({ stance }) => stances.includes(stance)))
    return { stance: stances[0], title, groups, pieces: groups.flatMap(({ pieces }) => pieces) }
  })
  return lanes.filter(
    ({ stance, pieces }) => stance === 'supports' || stance === 'refutes' || pieces.length > 0,
  )
}

function groupsOf(pieces: readonly Evidence[]): Group[] {
  const groups = new Map<string, Group>()
  for (const piece of pieces) {
    const origin = piece.source?.origin ?? null
    const key = origin?.id ?? (piece.verdictOf ? 'verdicts' : 'none')
    const group = groups.get(key) ?? { key, origin, pieces: [] }
    groups.set(key, { ...group, pieces: [...group.pieces, piece] })
  }
  const isOrigin = ({ source }: Evidence) => source !== null && source.id === source.origin.id
  return [...groups.values()].map((group) => ({
    ...group,
    pieces: [...group.pieces.filter(isOrigin), ...group.pieces.filter((piece) => !isOrigin(piece))],
  }))
}

/** `5 items = 1 independent origin`, by the desk's own count: a retracted source or the claim's article counts for none. */
export function laneInWords({ stance, groups, pieces }: Lane, origins: IndependentOrigins): string {
  if (pieces.length === 0) return t('Nothing here yet')
  const items = itemsInWords(pieces.length)
  if (stance === 'unassessed') return t('%{items}, counting for nothing until judged', { items })
  if (stance !== 'supports' && stance !== 'refutes')
    return t('%{items}, counting for neither side', { items })
  const unknown = groups.filter(({ origin }) => origin !== null && !origin.isKnown).length
  return t(unknown > 0 ? '%{items} = %{origins}, %{unknown} of unknown origin' : '%{items} = %{origins}', {
    items,
    unknown,
    origins: originsInWords(origins[stance]),
  })
}

export const itemsInWords = (count: number): string =>
  t('%{smart_count} item |||| %{smart_count} items', count)

const originsInWords = (count: number): string =>
  t('%{smart_count} independent origin |||| %{smart_count} independent origins', count)

/** `Reprint: credits Reuters at its end`, or nothing for a source that rests on no other. */
export function groundOf(source: Source | undefined): string | undefined {
  if (!source?.derivedFromId) return undefined
  return [worded(source.derivation ?? 'derived'), source.derivationReason].filter(Boolean).join(': ')
}

/** The reason all derived sources of a group share, for a badge on the group; otherwise each shows its own. */
export function sharedGround({ pieces }: Group, sources: ReadonlyMap<string, Source>): string | undefined {
  const grounds = new Set(pieces.flatMap(({ source }) => groundOf(sources.get(source?.id ?? '')) ?? []))
  return grounds.size === 1 ? [...grounds][0] : undefined
}

export type Step = 'up' | 'down' | 'left' | 'right'

/** Where a step from a piece leads: along its lane, or level into the next lane that holds anything. */
export function stepFrom(lanes: readonly Lane[], id: string | undefined, step: Step): string | undefined {
  const filled = lanes.filter(({ pieces }) => pieces.length > 0)
  const at = filled.findIndex(({ pieces }) => pieces.some((piece) => piece.id === id))
  const lane = filled[at]
  if (!lane) return filled[0]?.pieces[0]?.id
  const row = lane.pieces.findIndex((piece) => piece.id === id)
  if (step === 'up' || step === 'down') return lane.pieces[row + (step === 'down' ? 1 : -1)]?.id
  const beside = filled[at + (step === 'right' ? 1 : -1)]
  return (beside?.pieces[row] ?? beside?.pieces.at(-1))?.id
}

/** The stance of the lane to the left or right of the one a piece stands in; nothing beyond the last. */
export function stanceBeside(stance: Stance, step: 'left' | 'right'): Stance | undefined {
  const at = laneStances.findIndex(({ stances }) => stances.includes(stance))
  return laneStances[at + (step === 'right' ? 1 : -1)]?.stances[0]
}
