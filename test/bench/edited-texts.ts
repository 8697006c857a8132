// Invents texts and edits them, and knows of every quote where it is afterwards: from the edit, not from any search.
import { again, type Draw, headline, makers, randomFrom } from './invented-sentences.ts'

/** A sentence that keeps its id through every edit; a copy of it has another. */
interface Written {
  id: number
  text: string
}
type Paragraphs = Written[][]

export type Edit = 'typo' | 'number' | 'move' | 'carry' | 'delete' | 'duplicate' | 'rewrite' | 'insert'
export const edits: readonly Edit[] = [
  ...(['typo', 'number', 'move', 'carry', 'delete', 'duplicate', 'rewrite', 'insert'] as const),
]

/** What was done to a sentence: nothing, or one thing; for `typo` and `number` where in it, in code points. */
interface Fate {
  edit?: Edit
  at?: number
  removed?: number
  added?: number
}

/** A quote in the text before, and the truth about it. Offsets in code points. */
export interface Trial {
  anchor: { exact: string; prefix: string; suffix: string; start: number; end: number }
  truth: /** `beside`: its sentence was edited, but not these words. */
    | { kind: 'stands' | 'beside' | 'moved' | 'edited'; start: number; end: number; within: [number, number] }
    | { kind: 'gone' }
  /** Whether what remains can tell the place: the sentence is telling and stands once, or kept both its neighbours. */
  isDecidable: boolean
  edit: Edit | 'none'
}

export interface EditedText {
  before: string
  after: string
  edits: number
  trials: Trial[]
}

export function makeEditedText(seed: number, sentences = 60, changes = 10, quotes = 24): EditedText {
  const random = randomFrom(seed)
  const draw: Draw = (from) => from[Math.floor(random() * from.length)] as (typeof from)[number]
  const number = () => 2 + Math.floor(random() * 900)
  const seen = new Set<string>()
  let ids = 0
  const write = (maker: (d: Draw, n: () => number) => string): Written => {
    for (;;) {
      const text = maker(draw, number)
      // What happens to be said twice is never long: it could not be told from a copy.
      if (seen.has(text) && !again.includes(text)) continue
      seen.add(text)
      return { id: ids++, text }
    }
  }
  const paragraph = (): Written[] => {
    if (random() < 0.15) return [write(headline)]
    return Array.from({ length: 1 + Math.floor(random() * 5) }, () => write(draw(makers)))
  }
  const before: Paragraphs = []
  while (before.flat().length < sentences) before.push(paragraph())

  const known = new Set(before.flat().map(({ id }) => id))
  const fates = new Map<number, Fate>()
  const after = before.map((one) => [...one])
  let done = 0
  for (let i = 0; i < changes; i++) {
    const edit = draw(edits)
    const free = after.flat().filter(({ id }) => !fates.has(id) && known.has(id))
    if (free.length === 0) break
    const target = draw(free)
    if (apply(edit, target, after, fates, { random, write, paragraph, number, seen, known })) done++
  }
  const kept = after.map((one) => one.filter(({ text }) => text !== '')).filter((one) => one.length > 0)
  const [old, now] = [layOut(before), layOut(kept)]
  const trials = Array.from({ length: quotes }, () => makeTrial(random, before, kept, old, now, fates))
  return { before: old.text, after: now.text, edits: done, trials }
}

interface Tools {
  random: () => number
  write: (maker: (d: Draw, n: () => number) => string) => Written
  paragraph: () => Written[]
  number: () => number
  seen: Set<string>
  /** The ids of the sentences of the text before. */
  known: Set<number>
}

const isSentence = ({ text }: Written) => text === '' || /\p{P}$/u.test(text)
const isGone = ({ id }: Written, fates: Map<number, Fate>) => {
  const { edit } = fates.get(id) ?? {}
  return edit === 'delete' || edit === 'rewrite'
}

/** Does one edit to one sentence that had none. @returns whether it could be done */
function apply(
  edit: Edit,
  target: Written,
  text: Paragraphs,
  fates: Map<number, Fate>,
  tools: Tools,
): boolean {
  const { random, write, paragraph, known } = tools
  const at = (length: number) => Math.floor(random() * length)
  const home = text.find((one) => one.includes(target))
  if (!home) throw new Error('the sentence is not in the text')
  const index = home.indexOf(target)
  // A heading stands alone, and nothing is put into its line.
  const put = (written: Written) => {
    const places = text.filter((one) => one.some(isSentence))
    const place = places[at(places.length)]
    if (!place || !isSentence(written)) text.splice(at(text.length + 1), 0, [written])
    else place.splice(at(place.length + 1), 0, written)
  }
  if (edit === 'insert') {
    const seam = at(text.length + 1)
    // New words in the place of old ones are a rewording, which nobody could tell from a deletion and an insertion.
    if ([text[seam - 1]?.at(-1), text[seam]?.[0]].some((one) => one && isGone(one, fates))) return false
    text.splice(seam, 0, paragraph())
    return true
  }
  if (edit === 'delete' || edit === 'rewrite') {
    const flat = text.flat()
    const place = flat.indexOf(target)
    if ([flat[place - 1], flat[place + 1]].some((one) => one && !known.has(one.id))) return false
  }
  if (edit === 'typo' || edit === 'number') {
    const fate = edit === 'typo' ? typo(target, random) : otherNumber(target, tools)
    if (!fate) return false
    home[index] = { id: target.id, text: fate.text }
    fates.set(target.id, { edit, at: fate.at, removed: fate.removed, added: fate.added })
    return true
  }
  fates.set(target.id, { edit })
  if (edit === 'duplicate') put({ ...write(() => `${target.id} copied`), text: target.text })
  if (edit === 'rewrite') {
    // Its own id, so that insertions keep clear of it; what it said is gone all the same.
    home[index] = { id: target.id, text: `Later it turned out otherwise, as note ${target.id} explains.` }
  }
  if (edit === 'delete') home[index] = { id: target.id, text: '' }
  if (edit === 'move') home.splice(index, 1)
  if (edit === 'move') put(target)
  if (edit === 'carry') {
    const [carried] = text.splice(text.indexOf(home), 1)
    for (const one of carried ?? []) if (!fates.has(one.id)) fates.set(one.id, { edit: 'carry' })
    text.splice(at(text.length + 1), 0, carried ?? [])
  }
  return true
}

function typo({ text }: Written, random: () => number) {
  const points = [...text]
  const letters = points.flatMap((point, at) => (/[a-z]/.test(point) && at > 0 ? [at] : []))
  const at = letters[Math.floor(random() * letters.length)]
  if (at === undefined) return undefined
  const fault = random() < 0.5 ? '' : `${points[at]}${points[at]}`
  return { text: points.with(at, fault).join(''), at, removed: 1, added: fault.length }
}

function otherNumber({ text }: Written, { number, seen }: Tools) {
  const found = /\d+/.exec(text)
  if (!found) return undefined
  for (;;) {
    const digits = String(number())
    const changed = text.replace(found[0], digits)
    if (seen.has(changed)) continue
    seen.add(changed)
    const at = [...text.slice(0, found.index)].length
    return { text: changed, at, removed: found[0].length, added: digits.length }
  }
}

interface LaidOut {
  text: string
  points: string[]
  places: Map<number, [number, number]>
}

function layOut(paragraphs: Paragraphs): LaidOut {
  const places = new Map<number, [number, number]>()
  const points: string[] = []
  paragraphs.forEach((one, p) => {
    if (p > 0) points.push('\n', '\n')
    one.forEach(({ id, text }, s) => {
      if (s > 0) points.push(' ')
      const start = points.length
      points.push(...text)
      places.set(id, [start, points.length])
    })
  })
  return { text: points.join(''), points, places }
}

function makeTrial(
  random: () => number,
  before: Paragraphs,
  after: Paragraphs,
  old: LaidOut,
  now: LaidOut,
  fates: Map<number, Fate>,
): Trial {
  const all = before.flat()
  const edited = all.filter(({ id }) => fates.has(id))
  const pool = random() < 0.6 && edited.length > 0 ? edited : all
  const sentence = pool[Math.floor(random() * pool.length)] as Written
  const [from, to] = old.places.get(sentence.id) ?? [0, 0]
  const [x, y] = stretch(random, sentence.text)
  const [start, end] = [from + x, from + y]
  const anchor = {
    exact: old.points.slice(start, end).join(''),
    prefix: old.points.slice(Math.max(0, start - 32), start).join(''),
    suffix: old.points.slice(end, end + 32).join(''),
    ...{ start, end },
  }
  const fate = fates.get(sentence.id) ?? {}
  const edit = fate.edit ?? 'none'
  const isDecidable = canBeTold(sentence, before, after) && to - from >= 24
  const place = now.places.get(sentence.id)
  if (!place || isGone(sentence, fates)) return { anchor, truth: { kind: 'gone' }, isDecidable, edit }
  return { anchor, truth: truthOf(fate, place, x, y), isDecidable, edit }
}

function truthOf(
  { edit, at = 0, removed = 0, added = 0 }: Fate,
  place: [number, number],
  x: number,
  y: number,
) {
  const [start] = place
  const within = place
  if (edit === 'move' || edit === 'carry') {
    return { kind: 'moved' as const, start: start + x, end: start + y, within }
  }
  if (removed === 0) return { kind: 'stands' as const, start: start + x, end: start + y, within }
  if (at >= y) return { kind: 'beside' as const, start: start + x, end: start + y, within }
  const shift = added - removed
  if (at + removed <= x) {
    return { kind: 'beside' as const, start: start + x + shift, end: start + y + shift, within }
  }
  return {
    kind: 'edited' as const,
    start: start + Math.min(x, at),
    end: start + Math.max(y, at + removed) + shift,
    within,
  }
}

/** All of it, three words of it, or a half: from one word's beginning to another's end, in code points. */
function stretch(random: () => number, text: string): [number, number] {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const start = [...text.slice(0, index)].length
    return [start, start + [...word].length] as const
  })
  const kind = random()
  const length = kind < 0.35 ? words.length : kind < 0.65 ? 3 : Math.ceil(words.length / 2)
  const first = Math.floor(random() * Math.max(1, words.length - length + 1))
  const last = Math.min(words.length, first + length) - 1
  return [words[first]?.[0] ?? 0, words[last]?.[1] ?? 0]
}

function canBeTold({ id, text }: Written, before: Paragraphs, after: Paragraphs): boolean {
  const count = (paragraphs: Paragraphs) => paragraphs.flat().filter((one) => one.text === text).length
  if (count(before) === 1 && count(after) <= 1) return true
  const [old, now] = [before.flat(), after.flat()]
  const [b, a] = [old.findIndex((one) => one.id === id), now.findIndex((one) => one.id === id)]
  return [-1, 1].every((step) => old[b + step]?.text === now[a + step]?.text)
}
