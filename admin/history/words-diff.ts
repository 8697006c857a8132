// Which words left a text and which came: a longest-common-subsequence diff over words. Pure.

export interface Stretch {
  kind: 'same' | 'gone' | 'new'
  text: string
}

/** Beyond this many word pairs the table would cost more than the answer is worth. */
const mostPairs = 1_000_000

/** @returns the stretches of both texts in order; joined without `new` they are `before`, without `gone` `after` */
export function diffWords(before: string, after: string): Stretch[] {
  const a = tokens(before)
  const b = tokens(after)
  if (a.length * b.length > mostPairs) return joined([gone(before), fresh(after)])
  const lengths = commonLengths(a, b)
  const stretches: Stretch[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      stretches.push({ kind: 'same', text: left })
      i++
      j++
    } else if (
      left !== undefined &&
      (right === undefined || at(lengths, i + 1, j) >= at(lengths, i, j + 1))
    ) {
      stretches.push(gone(left))
      i++
    } else {
      stretches.push(fresh(right ?? ''))
      j++
    }
  }
  return joined(stretches)
}

const gone = (text: string): Stretch => ({ kind: 'gone', text })
const fresh = (text: string): Stretch => ({ kind: 'new', text })

function tokens(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}_'’-]+|[^\s\p{L}\p{N}]/gu) ?? []
}

/** `lengths[i][j]`: how many words the rest of `a` from i and of `b` from j have in common, in order. */
function commonLengths(a: string[], b: string[]): Uint32Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i]
    if (!row) continue
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] =
        a[i] === b[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  }
  return lengths
}

function at(lengths: Uint32Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

function joined(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const stretch of stretches) {
    const last = result.at(-1)
    if (last?.kind === stretch.kind) last.text += stretch.text
    else if (stretch.text !== '') result.push({ ...stretch })
  }
  return result
}
