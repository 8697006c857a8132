// Where the middle of a sentence went when the sentence was edited.
import { diffArrays } from 'diff'

interface Token {
  text: string
  from: number
  to: number
}

/** More edits than this are a rewritten sentence; it bounds the cost. */
const mostEdits = 400

const token = /[\p{L}\p{N}\p{M}]+(?:[.,:](?=\p{N})\p{N}+)*/gu

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(token)].map(({ 0: found, index }) => ({
    text: found,
    from: index,
    to: index + found.length,
  }))

/**
 * The range in the edited sentence of what stood from `from` to before `to`, by the words that stayed around and inside
 * it (a longest common subsequence of words); undefined where nothing of it is left or the sentence was rewritten.
 */
export function counterpart(
  before: string,
  after: string,
  from: number,
  to: number,
): { from: number; to: number } | undefined {
  const [old, now] = [tokensOf(before), tokensOf(after)]
  const parts = diffArrays(old, now, { comparator: (a, b) => a.text === b.text, maxEditLength: mostEdits })
  if (!parts) return undefined
  const inside = ({ from: start, to: end }: Token) => start < to && end > from
  let begin: number | undefined
  let end = -1
  let o = 0
  let n = 0
  for (let at = 0; at < parts.length; at++) {
    const { count, added, removed } = parts[at] ?? { count: 0 }
    if (added) {
      // What came in between two words of the quote is part of it.
      n += count
      continue
    }
    const touched = old.slice(o, o + count).some(inside)
    const first = old.slice(o, o + count).findIndex(inside)
    if (removed) {
      const follows = parts[at + 1]?.added ? (parts[at + 1]?.count ?? 0) : 0
      const precedes = parts[at - 1]?.added ? (parts[at - 1]?.count ?? 0) : 0
      if (touched && follows + precedes > 0) {
        begin ??= n - precedes
        end = n + follows
      }
    } else {
      if (touched) {
        const last = old.slice(o, o + count).findLastIndex(inside)
        begin ??= n + first
        end = n + last + 1
      }
      n += count
    }
    o += count
  }
  if (begin === undefined || end <= begin) return undefined
  const [head, tail] = [now[begin], now[end - 1]]
  if (!head || !tail) return undefined
  return withSigns(before, after, { from, to }, { from: head.from, to: tail.to })
}

/** The quotation marks, brackets or stops at the ends of the quote, where they are still there. */
function withSigns(
  before: string,
  after: string,
  own: { from: number; to: number },
  now: typeof own,
): typeof own {
  const words = before.slice(own.from, own.to)
  const signsBefore = words.match(/^[^\p{L}\p{N}\p{M}]+/u)?.[0] ?? ''
  const signsAfter = words.match(/[^\p{L}\p{N}\p{M}]+$/u)?.[0] ?? ''
  const from = after.slice(0, now.from).endsWith(signsBefore) ? now.from - signsBefore.length : now.from
  const to = after.startsWith(signsAfter, now.to) ? now.to + signsAfter.length : now.to
  return { from, to }
}
