// What can be done on the page just now, told by those who can do it: the keys of its screens, the buttons of its record.
import type { Screen } from './table.ts'

export interface Act {
  name: string
  says?: string | undefined
  /** As it is written on its button. */
  key?: string | undefined
  run: () => unknown
}

interface Source {
  /** What the acts are about, as a heading. */
  of: string
  /** Whose keys they are, where they have some. */
  screen?: Screen
  acts: () => Act[]
}

const sources = new Set<Source>()

/** Tells what can be done until the answer is called. */
export function offerActs(source: Source): () => void {
  sources.add(source)
  return () => {
    sources.delete(source)
  }
}

/** All of it by what it is about; what a button and a key both do is told once. */
export function actsNow(): { of: string; acts: Act[] }[] {
  const groups = new Map<string, Map<string, Act>>()
  for (const { of, acts } of sources) {
    const known = groups.get(of) ?? new Map<string, Act>()
    groups.set(of, known)
    for (const act of acts())
      known.set(act.name, { ...act, ...(known.get(act.name)?.key ? known.get(act.name) : {}) })
  }
  return [...groups]
    .map(([of, acts]) => ({ of, acts: [...acts.values()] }))
    .filter(({ acts }) => acts.length > 0)
}

/** The screens whose keys act on the page, the innermost first. */
export const screensNow = (): Screen[] => [
  ...new Set([...sources].flatMap(({ screen }) => (screen ? [screen] : []))),
]
