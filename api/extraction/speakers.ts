// Who speaks from one sentence to the next: the same person as he or she, or on in a quotation that is not closed.
import { attributionOf, type Spoken } from './attribution.ts'
import { isPerson, isTitled } from './names.ts'

/** After so many sentences in which nobody speaks, "she said" may be somebody else. */
const memory = 3
/** No quotation people print is longer. */
const longestQuotation = 15

interface Known {
  name: string
  /** What else the text called them: "transport councillor Ingrid Falk". */
  calls: string
}

/**
 * One answer for each sentence of a text, in order. A pronoun stands for the person named last, an office ("the mayor")
 * for the last speaker called so, and every sentence of a quotation has the speaker of the one that names them.
 */
export function speakersOf(sentences: readonly string[], language?: string): Spoken[] {
  const spoken = sentences.map((sentence) => attributionOf(sentence, language))
  return carried(sentences, withQuotations(sentences, spoken))
}

/** Runs of sentences between an opening mark and its closing one share what one of them tells of the speaker. */
function withQuotations(sentences: readonly string[], spoken: Spoken[]): Spoken[] {
  const result = [...spoken]
  // „German“ marks close with what opens an English quotation.
  const isLow = sentences.some((sentence) => sentence.includes('„'))
  let first: number | undefined
  for (const [at, sentence] of sentences.entries()) {
    const isOpen = staysOpen(sentence, first !== undefined, isLow)
    if (first === undefined && isOpen) first = at
    if (first === undefined) continue
    if (isOpen && at < sentences.length - 1 && at - first < longestQuotation) continue
    if (!isOpen) share(result, first, at)
    first = undefined
  }
  return result
}

function share(spoken: Spoken[], first: number, last: number) {
  const teller = spoken.slice(first, last + 1).find(({ attribution }) => attribution.wording !== undefined)
  if (!teller) return
  for (let at = first; at <= last; at++) {
    if (spoken[at]?.attribution.wording === undefined) spoken[at] = inherited(teller)
  }
}

/** The words that name the speaker stand in another sentence, so there is no wording. */
function inherited({ attribution: { kind, name }, speaker, isBySomebodyBefore, calls }: Spoken): Spoken {
  return { attribution: { kind, ...(name !== undefined && { name }) }, speaker, isBySomebodyBefore, calls }
}

/** Whether a quotation is open where the sentence ends. Only curly marks tell by their form which side they stand on. */
function staysOpen(sentence: string, wasOpen: boolean, isLow: boolean): boolean {
  let isOpen = wasOpen
  for (const [mark] of sentence.matchAll(/[“”„"«»]/gu)) {
    if (mark === '„') isOpen = true
    else if (mark === '”') isOpen = false
    else isOpen = mark === '“' && !isLow ? true : !isOpen
  }
  return isOpen
}

function carried(sentences: readonly string[], spoken: Spoken[]): Spoken[] {
  const known: Known[] = []
  let silent = 0
  return spoken.map((one, at) => {
    const recent = silent > memory ? undefined : known[0]
    silent = one.attribution.kind === 'own' ? silent + 1 : 0
    if (one.speaker !== null) {
      const name = fullName(one.speaker, known)
      known.unshift({ name, calls: one.calls ?? '' })
      return named(one, name)
    }
    if (!one.isBySomebodyBefore) return one
    const name = meant(one, known, recent, /["“„«]/.test(sentences[at] ?? ''))
    return name === undefined ? one : named(one, name)
  })
}

const named = (one: Spoken, name: string): Spoken => ({
  ...one,
  speaker: name,
  attribution: { ...one.attribution, kind: 'named', name },
})

/** "Falk" and "Ms Falk" are the Ingrid Falk of a sentence before. */
function fullName(name: string, known: readonly Known[]): string {
  const words = name.split(/\s+/)
  if (words.length > 2 || (words.length === 2 && !isTitled(name))) return name
  const full = known.find(
    (each) => each.name.split(/\s+/).length > 1 && each.name.endsWith(` ${words.at(-1)}`),
  )
  return full?.name ?? name
}

const personal = /^(?:he|she|they|er|sie|il|elle|ils|elles|él|ella|ellos|ellas|ele|ela|eles|elas)$/iu

function meant(
  { calls }: Spoken,
  known: readonly Known[],
  recent: Known | undefined,
  isQuotation: boolean,
): string | undefined {
  // A quotation without a word about its speaker goes on with whoever spoke right before.
  const isPersonal = calls === null ? isQuotation : personal.test(calls)
  if (isPersonal) return recent && isPerson(recent.name) ? recent.name : undefined
  const office = calls?.split(/\s+/).at(-1)?.toLowerCase() ?? ''
  if (office.length < 3) return undefined
  return known.find((each) => each.calls.toLowerCase().split(/\s+/).includes(office))?.name
}
