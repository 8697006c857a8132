// Whether a position cuts what a reader sees as one character (UAX #29), without segmenting the text around it.
// Most pairs of characters settle it by themselves and are remembered; the rest look back to the last pair that does.

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Runs that go further back than this are cut there: no character a reader sees is as long. */
const reach = 64
/** Enough for any language; a text made to be slow must not fill the memory instead. */
const mostRemembered = 20_000
/** A longer slice of a text keeps all of that text in memory with it. */
const longestRemembered = 12

/** What joins to what follows it or not by what stands before: joiners, marks (viramas among them), skin tones, flags. */
const looksBack = /[\u200d\p{Grapheme_Extend}\p{M}\p{Emoji_Modifier}\p{RI}]$/u
const isFlag = /\p{RI}/u

type Pair = 'joined' | 'apart' | 'open'

const pairs = new Map<string, Pair>()
const runs = new Map<string, boolean>()

/** Whether a text may be cut before this UTF-16 unit. */
export function isBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  if (before < 0x300 && after < 0x300) return !(before === 0x0d && after === 0x0a)
  const pair = pairAt(text, at)
  if (pair !== 'open') return pair === 'apart'
  const from = runStart(text, at)
  const run = text.slice(from, at + widthAt(text, at))
  return remembered(runs, run, () => segmenter.segment(run).containing(at - from)?.index === at - from)
}

/** The nearest position before an open one that is certain to be a boundary, or as far as it reaches. */
function runStart(text: string, at: number): number {
  let from = at - widthBefore(text, at)
  while (from > 0 && at - from < reach && pairAt(text, from) !== 'apart') from -= widthBefore(text, from)
  return from
}

/** What two neighbours are to each other, whatever stands around them; `open` where that matters. */
function pairAt(text: string, at: number): Pair {
  const first = at - widthBefore(text, at)
  const pair = text.slice(first, at + widthAt(text, at))
  // Between the halves of a surrogate pair nothing is cut.
  if (isInsidePair(text, at)) return 'joined'
  return remembered(pairs, pair, () => {
    const left = pair.slice(0, at - first)
    if (isFlag.test(left) && isFlag.test(pair.slice(left.length))) return 'open'
    const isJoined = segmenter.segment(pair).containing(left.length)?.index !== left.length
    if (isJoined) return 'joined'
    return looksBack.test(left) ? 'open' : 'apart'
  })
}

function remembered<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  if (key.length > longestRemembered) return find()
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= mostRemembered) known.clear()
  const value = find()
  known.set(key, value)
  return value
}

const isHigh = (unit: number) => unit >> 10 === 0x36
const isLow = (unit: number) => unit >> 10 === 0x37
const isInsidePair = (text: string, at: number) =>
  isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))

const widthAt = (text: string, at: number) => (isInsidePair(text, at + 1) ? 2 : 1)
const widthBefore = (text: string, at: number) => (at > 1 && isInsidePair(text, at - 1) ? 2 : 1)
