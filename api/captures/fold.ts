// Folds a text so that typography no longer matters, and remembers which characters each folded one stands for.

/**
 * `text` in folded form. Its UTF-16 unit k stands for the original units from `starts[k]` to before `ends[k]`; what
 * is not folded for its look alone (letter case, the value of a digit, accents) stays as it is.
 */
export interface Folded {
  text: string
  starts: Uint32Array
  ends: Uint32Array
}

const dropped = 0xffff
const expanded = 0xfffe
const space = 0x20

/** What looks alike, and the one character that stands for all of it. */
const lookalikes: readonly (readonly [string, string])[] = [
  ["'", '\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\u02b9\u02bb\u02bc\u02c8`\u00b4'],
  ['"', '\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u301d\u301e\u301f'],
  ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63'],
  [' ', '\t\n\v\f\r\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000'],
]

/** First and last of the ranges of characters that show nothing: soft hyphen, joiners, marks of direction, selectors. */
const invisible: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
]

const spelledOut = new Map(
  Object.entries({
    '\u2025': '..',
    '\u2026': '...',
    '\u0132': 'IJ',
    '\u0133': 'ij',
    '\ufb00': 'ff',
    '\ufb01': 'fi',
    '\ufb02': 'fl',
    '\ufb03': 'ffi',
    '\ufb04': 'ffl',
    '\ufb05': 'st',
    '\ufb06': 'st',
  }).map(([one, many]) => [one.charCodeAt(0), many] as const),
)

const table = foldingTable()

function foldingTable(): Uint16Array {
  const to = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
  // The full-width forms of ASCII lie together, at one distance from it.
  for (let code = 0xff01; code <= 0xff5e; code++) to[code] = code - 0xfee0
  for (let code = 0x2000; code <= 0x200a; code++) to[code] = space
  for (const [one, others] of lookalikes) {
    for (const other of others) to[other.charCodeAt(0)] = one.charCodeAt(0)
  }
  to[0xff40] = 0x27
  for (const [first, last] of invisible) to.fill(dropped, first, last + 1)
  for (const code of spelledOut.keys()) to[code] = expanded
  return to
}

/** Linear in the length of the text, which is in NFC. Runs of white space, line ends among it, become one space. */
export function fold(text: string): Folded {
  const capacity = text.length + 2 * (text.match(/[\u2025\u2026\u0132\u0133\ufb00-\ufb06]/g)?.length ?? 0)
  const units = new Uint16Array(capacity)
  const starts = new Uint32Array(capacity)
  const ends = new Uint32Array(capacity)
  let length = 0
  function write(unit: number, start: number, end: number) {
    units[length] = unit
    starts[length] = start
    ends[length] = end
    length++
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const to = table[code] ?? code
    if (to === dropped) continue
    if (to === expanded) {
      for (const letter of spelledOut.get(code) ?? '') write(letter.charCodeAt(0), at, at + 1)
    } else if (to === space && length > 0 && units[length - 1] === space) {
      ends[length - 1] = at + 1
    } else if (isPair(code, text, at)) {
      write(code, at, at + 2)
      write(text.charCodeAt(at + 1), at, at + 2)
      at++
    } else {
      write(to, at, at + 1)
    }
  }
  const bytes = Buffer.from(units.buffer, 0, length * 2)
  return {
    text: bytes.toString('utf16le'),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  }
}

const isPair = (code: number, text: string, at: number) =>
  code >> 10 === 0x36 && at + 1 < text.length && text.charCodeAt(at + 1) >> 10 === 0x37

/** The words of a quote as a folded text holds them: without what is around them. */
export function foldWords(words: string): string {
  return fold(words).text.trim()
}
