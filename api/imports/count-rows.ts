// Counts the rows of an upload as its bytes go by, without reading what they say.
import type { ImportFormat } from '../../db/vocabulary.ts'

export interface RowCount {
  add(bytes: Uint8Array): void
  /** Null where only reading tells. */
  total(): number | null
}

const lineEnd = 10
const quote = 34

export function countRows(format: ImportFormat): RowCount {
  if (format === 'ndjson') return lineCount()
  if (format === 'csv') return recordCount()
  return { add() {}, total: () => null }
}

/** Lines with more than white space in them. */
function lineCount(): RowCount {
  let count = 0
  let hasWords = false
  return {
    add(bytes) {
      for (const byte of bytes) {
        if (byte === lineEnd) {
          if (hasWords) count += 1
          hasWords = false
        } else if (byte > 32) hasWords = true
      }
    },
    total: () => count + (hasWords ? 1 : 0),
  }
}

/** Lines that end outside of quotes, without the header. */
function recordCount(): RowCount {
  const lines = lineCount()
  let isQuoted = false
  return {
    add(bytes) {
      const outside = bytes.filter((byte) => {
        if (byte === quote) isQuoted = !isQuoted
        return byte !== lineEnd || !isQuoted
      })
      lines.add(outside)
    },
    total: () => Math.max(0, (lines.total() ?? 0) - 1),
  }
}
