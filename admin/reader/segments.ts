// Marks that may overlap, as a flat row of segments: each knows which marks lie on it. Pure.
import type { Span } from './paragraphs.ts'

export interface Marked extends Span {
  id: string
}

export interface Segment extends Span {
  /** The marks on this stretch, the lowest line first. */
  ids: string[]
}

/**
 * The line each mark is underlined on: 0 nearest to the words, and no two that overlap on the same one.
 * @param marks in any order
 */
export function linesOf(marks: readonly Marked[]): Map<string, number> {
  const lines = new Map<string, number>()
  const ends: number[] = []
  for (const mark of [...marks].sort(byPlace)) {
    const free = ends.findIndex((end) => end <= mark.start)
    const line = free === -1 ? ends.length : free
    ends[line] = mark.end
    lines.set(mark.id, line)
  }
  return lines
}

/** The stretch cut at every edge of a mark; joined, the segments are the stretch again. */
export function segmentsOf(stretch: Span, marks: readonly Marked[], lines: Map<string, number>): Segment[] {
  const here = marks.filter(({ start, end }) => start < stretch.end && end > stretch.start && end > start)
  const edges = new Set([stretch.start, stretch.end])
  for (const { start, end } of here) {
    edges.add(Math.max(start, stretch.start))
    edges.add(Math.min(end, stretch.end))
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? stretch.end
    const ids = here
      .filter((mark) => mark.start < end && mark.end > start)
      .sort((a, b) => (lines.get(a.id) ?? 0) - (lines.get(b.id) ?? 0))
      .map(({ id }) => id)
    return { start, end, ids }
  })
}

/** By where marks begin; of two that begin together the longer one first. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

export interface Run {
  isIn: boolean
  segments: Segment[]
}

/** Neighbouring segments that belong to one mark, put together so that a ring goes round all of them. */
export function runsOf(segments: readonly Segment[], isIn: (segment: Segment) => boolean): Run[] {
  const runs: Run[] = []
  for (const segment of segments) {
    const last = runs.at(-1)
    if (last?.isIn === isIn(segment)) last.segments.push(segment)
    else runs.push({ isIn: isIn(segment), segments: [segment] })
  }
  return runs
}
