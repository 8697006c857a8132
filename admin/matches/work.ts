// Somebody's way through the pairs that wait: what is at hand, what was put last, what was done. Pure.
import type { MatchPair } from '../../api/matching/schema.ts'

export interface Deed {
  pair: MatchPair
  matchId: string
  what: string
  isMerge: boolean
}

export interface Work {
  pairs: MatchPair[]
  total: number
  nextCursor: string | null
  isLoaded: boolean
  deeds: Deed[]
}

export type Step =
  | { type: 'loaded'; pairs: MatchPair[]; total: number; nextCursor: string | null }
  | { type: 'continued'; pairs: MatchPair[]; nextCursor: string | null }
  | { type: 'recounted'; pairs: MatchPair[]; total: number }
  | { type: 'decided'; deed: Deed }
  | { type: 'dropped'; id: string }
  | { type: 'skipped'; id: string }
  | { type: 'undone' }

export const noWork: Work = { pairs: [], total: 0, nextCursor: null, isLoaded: false, deeds: [] }

export function advance(work: Work, step: Step): Work {
  switch (step.type) {
    case 'loaded':
      return { ...work, ...pick(step), isLoaded: true }
    case 'continued':
      return { ...work, pairs: [...work.pairs, ...unknown(work, step.pairs)], nextCursor: step.nextCursor }
    case 'recounted':
      return { ...work, pairs: [...work.pairs, ...unknown(work, step.pairs)], total: step.total }
    case 'decided':
      return { ...without(work, step.deed.pair.id), deeds: [...work.deeds, step.deed] }
    case 'dropped':
      return without(work, step.id)
    case 'skipped': {
      const pair = work.pairs.find(({ id }) => id === step.id)
      const others = work.pairs.filter(({ id }) => id !== step.id)
      return pair ? { ...work, pairs: [...others, pair] } : work
    }
    case 'undone': {
      const deed = work.deeds.at(-1)
      if (!deed) return work
      const others = work.pairs.filter(({ id }) => id !== deed.pair.id)
      return {
        ...work,
        pairs: [deed.pair, ...others],
        total: work.total + (others.length === work.pairs.length ? 1 : 0),
        deeds: work.deeds.slice(0, -1),
      }
    }
  }
}

const pick = ({ pairs, total, nextCursor }: Extract<Step, { type: 'loaded' }>) => ({
  pairs,
  total,
  nextCursor,
})

function unknown({ pairs, deeds }: Work, more: MatchPair[]): MatchPair[] {
  const known = new Set([...pairs.map(({ id }) => id), ...deeds.map(({ pair }) => pair.id)])
  return more.filter(({ id }) => !known.has(id))
}

function without(work: Work, id: string): Work {
  const pairs = work.pairs.filter((pair) => pair.id !== id)
  return { ...work, pairs, total: Math.max(0, work.total - (work.pairs.length - pairs.length)) }
}
