// What a sentence shows of being a checkable statement of fact: its words, without the names in them, and some signs.

/** Sizes of the tables that words, parts of words and pairs of words are hashed into, and short runs of characters. */
export const wordBuckets = 1 << 16
export const pieceBuckets = 1 << 16

const numberWord =
  /^(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|double[ds]?|triple[ds]?|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|percent|percentage)$/
const firstPerson = /^(?:i|me|my|mine|myself)$/
const weWords = /^(?:we|us|our|ours)$/
const youWords = /^(?:you|your|yours)$/
const theyWords = /^(?:he|she|they|him|her|his|their|them|it|its)$/
const thinking =
  /^(?:think|believe|hope|feel|guess|suppose|wish|want|love|like|agree|disagree|understand|mean|know)$/
const modals = /^(?:will|would|should|must|can|could|may|might|shall|ought|gonna|need)$/
const talk =
  /^(?:thank|thanks|good|evening|hello|well|yes|no|okay|ok|please|sorry|welcome|oh|look|listen|let|question)$/
const quantity =
  /^(?:more|less|fewer|most|least|every|all|never|only|highest|lowest|largest|biggest|first|last|ever|record|average|total|majority|number|rate|higher|lower|many|none|than)$/
const pastVerb =
  /^(?:\p{L}{2,}ed|was|were|had|did|went|came|took|made|won|lost|fell|rose|grew|sold|bought|began|built|held|left|gave|got|cut|spent|paid|led|ran|saw|sent|met|became|brought|kept|broke|chose|wrote|said|told|voted|been)$/u
const link = /^(?:is|are|has|have|does|do|says|shows|costs|owns|makes|gets|pays|means)$/
const deedVerb =
  /^(?:voted|vote|passed|signed|increased|increase|decreased|reduced|raised|cut|created|lost|spent|supported|opposed|proposed|balanced|doubled|tripled|invested|inherited|vetoed|endorsed|killed|arrested|approved|banned|elected|grew|rose|fell|dropped|added|paid|cost|costs|sold|built)$/
const negation = /^(?:not|n't|never|no|none|nothing|cannot|can't|don't|didn't|doesn't|won't|isn't|wasn't)$/

/** The names of the signs, in the order of their numbers. */
export const signs = [
  'length',
  'very short',
  'short',
  'numbers',
  'has number',
  'percent',
  'money',
  'year',
  'number words',
  'names',
  'has name',
  'first person',
  'we',
  'you',
  'they',
  'thinking',
  'modal',
  'talk',
  'quantity',
  'past',
  'link',
  'deed',
  'negation',
  'question',
  'exclamation',
  'number and past',
  'number and name',
  'past and name',
  'quantity and number',
  'quotation',
  'ends well',
  'deed and name',
  'future',
] as const

export interface Features {
  /** Buckets of the words, their beginnings and endings, and the pairs of words that occur, each once. */
  words: number[]
  /** Buckets of the runs of two to four characters that occur, names among them, each once. */
  pieces: number[]
  /** One value for each of `signs`, around 0 to 1. */
  signs: number[]
}

/** Long sentences have many words and pieces; each then counts for less. */
export const shareOfEach = (count: number) => 1 / Math.sqrt(Math.max(4, count))

/** No longer than any sentence. */
const most = 1500

export function featuresOf(sentence: string): Features {
  const text = sentence.slice(0, most).replaceAll(/[’‘ʼ]/g, "'").replaceAll(/[“”„]/g, '"')
  const raw = text.match(/[$€£]?\p{N}[\p{N}.,]*%?|\p{L}[\p{L}\p{M}'-]*|[?!]/gu) ?? []
  // Text without capitals, or of capitals only, has none to tell names by.
  const hasCase = raw.some((word) => /^\p{Ll}/u.test(word)) && raw.some((word) => /^\p{Lu}/u.test(word))
  const tokens = raw.map((word, at) => tokenOf(word, at, hasCase))
  const words = new Set<number>()
  for (const [at, token] of tokens.entries()) {
    words.add(wordBucket(token))
    words.add(wordBucket(`${tokens[at - 1] ?? '<start>'} ${token}`))
    if (token.length > 5 && !token.startsWith('<')) {
      words.add(wordBucket(`^${token.slice(0, 5)}`))
      words.add(wordBucket(`$${token.slice(-3)}`))
    }
  }
  words.add(wordBucket(`${tokens.at(-1) ?? '<start>'} <end>`))
  return { words: [...words], pieces: piecesOf(text), signs: signsOf(text, tokens) }
}

/** Names and figures by their kind only: who and how much is new in each text, that there is a name or a figure is not. */
function tokenOf(word: string, at: number, hasCase: boolean): string {
  if (/^[$€£]/.test(word)) return '<money>'
  if (/%$/.test(word)) return '<percent>'
  if (/^(?:19|20)\d\d$/.test(word)) return '<year>'
  if (/^\p{N}/u.test(word)) return '<number>'
  if (hasCase && at > 0 && /^\p{Lu}/u.test(word) && !/^I(?:'|$)/.test(word)) return '<name>'
  return word.toLowerCase()
}

function signsOf(text: string, tokens: readonly string[]): number[] {
  const words = tokens.filter((token) => !/^[?!]$/.test(token))
  const count = (pattern: RegExp) => words.filter((word) => pattern.test(word)).length
  const has = (pattern: RegExp) => (words.some((word) => pattern.test(word)) ? 1 : 0)
  const share = (pattern: RegExp) => Math.min(1, count(pattern) / 4)
  const numbers = count(/^<(?:number|money|percent)>$/)
  const anyNumber = numbers > 0 || words.some((word) => numberWord.test(word)) ? 1 : 0
  const anyName = has(/^<name>$/)
  const past = has(pastVerb)
  return [
    Math.min(1.5, Math.log2(words.length + 1) / 5),
    words.length < 5 ? 1 : 0,
    words.length < 9 ? 1 : 0,
    Math.min(1, numbers / 3),
    anyNumber,
    words.some((word) => /^(?:<percent>|percent)$/.test(word)) ? 1 : 0,
    words.some((word) => /^(?:<money>|dollars?|euros?|pounds?)$/.test(word)) ? 1 : 0,
    has(/^<year>$/),
    share(numberWord),
    share(/^<name>$/),
    anyName,
    share(firstPerson),
    share(weWords),
    share(youWords),
    share(theyWords),
    share(thinking),
    share(modals),
    share(talk),
    share(quantity),
    share(pastVerb),
    has(link),
    share(deedVerb),
    share(negation),
    /\?/.test(text) ? 1 : 0,
    /!/.test(text) ? 1 : 0,
    anyNumber * past,
    anyNumber * anyName,
    past * anyName,
    has(quantity) * anyNumber,
    /"/.test(text) ? 1 : 0,
    /[.]["']?$/.test(text) ? 1 : 0,
    has(deedVerb) * anyName,
    has(/^(?:will|going|gonna|plan|plans)$/),
  ]
}

const shortestPiece = 2
const longestPiece = 4

/** Without case, and with one digit for all. */
function piecesOf(text: string): number[] {
  const line = ` ${text
    .toLowerCase()
    .replaceAll(/\p{Nd}/gu, '0')
    .replaceAll(/\s+/g, ' ')
    .trim()} `
  const pieces = new Set<number>()
  for (let start = 0; start < line.length; start++) {
    const end = Math.min(line.length, start + longestPiece)
    let hash = seed
    for (let at = start; at < end; at++) {
      hash = mix(hash, line.charCodeAt(at))
      if (at - start + 1 >= shortestPiece) pieces.add(fold(hash, pieceBuckets))
    }
  }
  return [...pieces]
}

function wordBucket(token: string): number {
  let hash = seed
  for (let at = 0; at < token.length; at++) hash = mix(hash, token.charCodeAt(at))
  return fold(hash, wordBuckets)
}

/** FNV-1a (Fowler, Noll, Vo), folded to the size of a table. */
const seed = 0x811c9dc5
const mix = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193)
const fold = (hash: number, buckets: number) => ((hash ^ (hash >>> 15)) >>> 0) % buckets
