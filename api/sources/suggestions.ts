// Why one source might rest on another: credit lines, citations, shared addresses and owners, texts nearly alike.
// Only hints: a person confirms. What is looked for is what reprints of wire reports show.
import type { derivations, OriginHint } from '../../db/vocabulary.ts'

/** A source as far as hints go; `text` is the newest kept of it. */
export interface Examined {
  id: string
  title: string
  publisher: string | null
  owner: string | null
  canonicalUrl: string | null
  publishedOn: string | null
  derivedFromId: string | null
  text: string | null
}

export interface Suggestion {
  sourceId: string
  /** The source of the desk it might rest on; null where only a name is known. */
  derivedFromId: string | null
  /** Whom or what it might rest on, in words. */
  originName: string
  derivation: (typeof derivations)[number]
  hint: OriginHint
  /** The words that say so, or how alike the texts are. */
  because: string
}

/** News agencies by the names they credit themselves with. */
const agencies =
  'Reuters|Associated Press|AP|AFP|Agence France-Presse|dpa|EFE|ANSA|Bloomberg|Xinhua|Kyodo|TASS|PTI|ANI|Lusa|APA|Keystone-SDA|UPI|Belga|Anadolu'
const creditLine = new RegExp(
  `\\((${agencies})\\)|^\\s*(?:\\p{Lu}[\\p{L} .,'’-]{1,40}\\s+)?(${agencies})\\s*[-–—:]`,
  'mu',
)
const byline = new RegExp(
  `(?:^|\\n)\\s*(?:By |Von |Par |Por |Source: |Quelle: |Fuente: )?(?:staff and )?(${agencies})\\s*(?:\\n|$)`,
  'u',
)
const citation = new RegExp(
  `(?:according to|reported by|told|as .{0,20}reported|laut|selon|según|segundo)\\s+(?:the )?(${agencies})(?!\\p{L})`,
  'iu',
)

/** How much of a text the hints look at: credits stand at the beginning or the end. */
const head = 4000
const tail = 1500

/** Hints for each source of a claim's evidence that is its own origin so far; the strongest hint of each pair. */
export function suggestOrigins(sources: readonly Examined[]): Suggestion[] {
  const roots = sources.filter(({ derivedFromId }) => derivedFromId === null)
  return roots.flatMap((source) => {
    const others = sources.filter(({ id }) => id !== source.id)
    const found = [credited(source, others), ...others.flatMap((other) => alike(source, other) ?? [])]
    return strongest(found.filter((one) => one !== undefined))
  })
}

function credited(source: Examined, others: readonly Examined[]): Suggestion | undefined {
  const { text } = source
  if (text === null) return undefined
  const ends = text.length > head + tail ? `${text.slice(0, head)}\n${text.slice(-tail)}` : text
  const rules: [RegExp, OriginHint, Suggestion['derivation']][] = [
    [creditLine, 'credit_line', 'reprint'],
    [byline, 'agency_byline', 'reprint'],
    [citation, 'cited', 'rewrite'],
  ]
  for (const [pattern, hint, derivation] of rules) {
    const match = pattern.exec(ends)
    const name = match?.slice(1).find((group) => group !== undefined)
    if (!match || !name || isBy(source, name)) continue
    const parent = others.find((other) => isBy(other, name))
    return {
      sourceId: source.id,
      derivedFromId: parent?.id ?? null,
      originName: parent?.title ?? name,
      derivation,
      hint,
      because: match[0].trim().replaceAll(/\s+/g, ' '),
    }
  }
  return undefined
}

const isBy = ({ publisher, title }: Examined, name: string) =>
  [publisher, title].some(
    (text) => text !== null && new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(text),
  )

/** The later of two may rest on the earlier; without dates the one with the larger id, which came later to the desk. */
function alike(source: Examined, other: Examined): Suggestion | undefined {
  if (!isLater(source, other)) return undefined
  const about = { sourceId: source.id, derivedFromId: other.id, originName: other.title }
  const likeness = textLikeness(source.text, other.text)
  if (source.canonicalUrl !== null && source.canonicalUrl === other.canonicalUrl) {
    return { ...about, derivation: 'reprint', hint: 'same_canonical', because: source.canonicalUrl }
  }
  if (likeness >= 0.6) {
    const because = `${Math.round(likeness * 100)} % of the words stand in both in the same order`
    return { ...about, derivation: likeness >= 0.85 ? 'reprint' : 'rewrite', hint: 'near_identical', because }
  }
  if (isSame(source.publisher, other.publisher)) {
    return {
      ...about,
      derivation: 'same_statement',
      hint: 'same_publisher',
      because: `both by ${source.publisher}`,
    }
  }
  if (isSame(source.owner, other.owner)) {
    return {
      ...about,
      derivation: 'same_statement',
      hint: 'same_owner',
      because: `both owned by ${source.owner}`,
    }
  }
  return undefined
}

const isSame = (a: string | null, b: string | null) =>
  a !== null && b !== null && a.toLowerCase() === b.toLowerCase()

function isLater(source: Examined, other: Examined): boolean {
  const [a, b] = [source.publishedOn ?? '', other.publishedOn ?? '']
  if (a && b && a !== b) return a > b
  return source.id > other.id
}

const shingle = 5
const mostWords = 3000

/** Share of the runs of five words of the shorter text that the other holds too (Broder's containment, 1997). */
export function textLikeness(one: string | null, other: string | null): number {
  if (one === null || other === null) return 0
  const [a, b] = [shinglesOf(one), shinglesOf(other)]
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size < 8) return 0
  let common = 0
  for (const run of small) if (large.has(run)) common++
  return common / small.size
}

function shinglesOf(text: string): Set<string> {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords)
  const runs = new Set<string>()
  for (let at = 0; at + shingle <= words.length; at++) runs.add(words.slice(at, at + shingle).join(' '))
  return runs
}

const order: readonly OriginHint[] = [
  'same_canonical',
  'credit_line',
  'agency_byline',
  'near_identical',
  'cited',
  'same_publisher',
  'same_owner',
]

/** A source rests on one thing: the strongest hint to each possible origin, strongest first. */
function strongest(found: Suggestion[]): Suggestion[] {
  const sorted = found.toSorted((a, b) => order.indexOf(a.hint) - order.indexOf(b.hint))
  return sorted.filter(
    (one, at) =>
      sorted.findIndex(
        (other) => other.originName === one.originName && other.derivedFromId === one.derivedFromId,
      ) === at,
  )
}
