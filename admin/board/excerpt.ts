// Finds an excerpt in a text to show it there, indifferent to case, spacing and the shape of quotation marks. Pure.

export interface Place {
  /** UTF-16 indices, as the browser slices; `end` is exclusive. */
  start: number
  end: number
}

const plain: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
}
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/

/** The first place that holds the excerpt; undefined where it stands in other words. Ours only to show: the API judges. */
export function placeOf(text: string, excerpt: string): Place | undefined {
  const sought = fold(excerpt).letters.trim()
  if (sought === '') return undefined
  const { letters, places } = fold(text)
  const at = letters.indexOf(sought)
  const start = places[at]
  const last = places[at + sought.length - 1]
  return start === undefined || last === undefined ? undefined : { start, end: last + 1 }
}

function fold(text: string): { letters: string; places: number[] } {
  const letters: string[] = []
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (invisible.test(unit)) continue
    const isSpace = /\s/.test(unit)
    if (isSpace && letters.at(-1) === ' ') continue
    // A letter whose small form is longer than itself is left as it is, so that places keep their letters.
    const small = unit.toLowerCase()
    letters.push(isSpace ? ' ' : (plain[unit] ?? (small.length === 1 ? small : unit)))
    places.push(at)
  }
  return { letters: letters.join(''), places }
}
