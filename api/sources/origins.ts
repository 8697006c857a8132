// Counts how many independent origins stand behind a claim: ten reprints of one wire report have one origin.
import type { Stance } from '../../db/vocabulary.ts'

/** A source as far as its origin goes. */
export interface Derived {
  id: string
  derivedFromId: string | null
  originKnown: boolean
}

export interface RootSource {
  id: string
  isKnown: boolean
}

/** The source at the root of a derivation chain. `isKnown` is false where the root itself rests on something unnamed. */
export function originOf(source: Derived, sources: ReadonlyMap<string, Derived>): RootSource {
  if (source.derivedFromId === null) return { id: source.id, isKnown: source.originKnown }
  let at = source
  const passed = new Set<string>()
  while (at.derivedFromId !== null && !passed.has(at.id)) {
    passed.add(at.id)
    const parent = sources.get(at.derivedFromId)
    if (!parent) break
    at = parent
  }
  return { id: at.id, isKnown: at.originKnown }
}

/** Whether a source is one of these or derives from one, however far up the chain. */
export function restsOn(
  source: Derived,
  ids: ReadonlySet<string>,
  sources: ReadonlyMap<string, Derived>,
): boolean {
  if (ids.size === 0) return false
  const passed = new Set<string>()
  for (let at: Derived | undefined = source; at && !passed.has(at.id); ) {
    if (ids.has(at.id)) return true
    passed.add(at.id)
    at = at.derivedFromId === null ? undefined : sources.get(at.derivedFromId)
  }
  return false
}

/** Whether deriving `id` from `parentId` would make a source rest on itself. */
export function wouldCycle(id: string, parentId: string, sources: ReadonlyMap<string, Derived>): boolean {
  const passed = new Set<string>()
  for (let at: string | null = parentId; at !== null && !passed.has(at); ) {
    if (at === id) return true
    passed.add(at)
    at = sources.get(at)?.derivedFromId ?? null
  }
  return false
}

/** A piece of evidence as far as counting goes; `origin` is null without a source, and for the claim's own article. */
export interface Weighed {
  stance: Stance
  origin: RootSource | null
}

/** Distinct origins among judged evidence, for and against; unknown ones apart. */
export function countOrigins(evidence: readonly Weighed[]) {
  const supports = new Set<string>()
  const refutes = new Set<string>()
  const unknown = new Set<string>()
  for (const { stance, origin } of evidence) {
    if (!origin) continue
    if (stance !== 'supports' && stance !== 'refutes') continue
    if (!origin.isKnown) unknown.add(origin.id)
    else if (stance === 'supports') supports.add(origin.id)
    else refutes.add(origin.id)
  }
  return { supports: supports.size, refutes: refutes.size, unknown: unknown.size }
}
