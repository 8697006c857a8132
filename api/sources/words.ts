// The sentence every screen and page prints about where a claim's evidence comes from.
import type { Stance } from '../../db/vocabulary.ts'
import type { RootSource } from './origins.ts'

/** A judged piece of evidence as far as the sentence goes; `origin` is null where it counts for none. */
export interface Counted {
  stance: Stance
  sourceId: string | null
  origin: (RootSource & { name: string }) | null
}

const mostNames = 3

/**
 * "5 sources, 1 independent origin (Reuters), 1 of unknown origin". Sources of judged evidence for or against are
 * counted; the claim's own article, and what derives from it, is told apart because it counts for none.
 */
export function sayOrigins(evidence: readonly Counted[]): string {
  const weighing = evidence.filter(
    ({ stance, sourceId }) => sourceId !== null && (stance === 'supports' || stance === 'refutes'),
  )
  const sources = new Set(weighing.map(({ sourceId }) => sourceId))
  if (sources.size === 0) return 'No sources judged yet'
  const known = new Map<string, string>()
  const unknown = new Set<string>()
  const none = new Set<string | null>()
  for (const { origin, sourceId } of weighing) {
    if (!origin) none.add(sourceId)
    else if (origin.isKnown) known.set(origin.id, origin.name)
    else unknown.add(origin.id)
  }
  return [
    counted(sources.size, 'source'),
    `${counted(known.size, 'independent origin')}${named([...known.values()])}`,
    unknown.size > 0 ? `${unknown.size} of unknown origin` : '',
    none.size > 0 ? `${none.size} counting for none` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`

function named(names: readonly string[]): string {
  if (names.length === 0) return ''
  const shown = names.slice(0, mostNames)
  const more = names.length - shown.length
  return ` (${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''})`
}

/** The same sentence without the names of the origins, of which one may no longer be told. */
export const withoutOriginNames = (sentence: string) => sentence.replace(/ \(.*\)/s, '')
