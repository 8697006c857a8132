// Submissions one a line, read piece by piece; what one line holds never keeps the others out.
import type { ImportFault, ImportRow } from '../row.ts'

const deepest = 64
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** One line of NDJSON; undefined for an empty one. @param row  its number, counted from 1 */
export function readLine(bytes: Uint8Array, row: number): ImportRow | ImportFault | undefined {
  let original: string
  try {
    original = utf8.decode(bytes).trim()
  } catch {
    const shown = new TextDecoder().decode(bytes)
    return { row, problem: 'malformed-json', reason: 'The line is not in UTF-8.', original: shown }
  }
  if (original === '') return undefined
  try {
    const claim = JSON.parse(original)
    if (isShallow(claim, deepest)) return { row, claim, original }
    const reason = `The line is nested deeper than ${deepest} levels.`
    return { row, problem: 'malformed-json', reason, original }
  } catch (error) {
    return { row, problem: 'malformed-json', reason: String((error as Error).message), original }
  }
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (levels === 0) return false
  for (const inner of Object.values(value)) if (!isShallow(inner, levels - 1)) return false
  return true
}

const lineEnd = 10

/** The lines of pieces that each end with a line, but for the last. */
export function* linesOf(piece: Uint8Array): Generator<Uint8Array, void> {
  for (let start = 0; start < piece.length; ) {
    const end = piece.indexOf(lineEnd, start)
    if (end === -1) return yield piece.subarray(start)
    yield piece.subarray(start, end)
    start = end + 1
  }
}
