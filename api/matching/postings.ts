// Which claims hold a word, newest first: read from the full-text index once, and kept in step with what comes in.
import { runnerOf } from '../../db/database.ts'
import { readValues } from '../../db/stated.ts'
import type { Database } from '../../db/store.ts'
import type { Posting } from './together.ts'

/** Numbers of claims remembered, of all words together; a full table is begun anew. */
const mostRemembered = 1_000_000
/** After more events than these it is begun anew as well. */
const mostEvents = 500

/** Flat, so that taking one more in is a copy of memory. */
interface Flat extends Posting {
  seqs: Int32Array
}

interface Kept {
  stems: readonly string[]
  /** Whether claims must hold all of the stems, and not one of them. */
  isPair: boolean
  most: number
  posting: Flat
}

export class Postings {
  readonly #kept = new Map<string, Kept>()
  /** What is kept of each word, alone or with others. */
  readonly #byStem = new Map<string, Set<Kept>>()
  #remembered = 0
  #version: number | undefined
  /** The newest event that is heeded. */
  #head = 0

  /** @param most  claims for each term. A database that cannot say whether it has changed is read each time. */
  async read(db: Database, terms: readonly string[], most: number): Promise<[string, Posting][]> {
    const { version } = runnerOf(db)
    if (!version) return readPostings(db, terms, most)
    await this.#follow(db, version())
    const missing = terms.filter((term) => !this.#kept.has(keyOf(term, most)))
    const found = new Map(await readPostings(db, missing, most))
    // Somebody else may have begun it anew meanwhile, or found what changed: what was read before that is not kept.
    const isCurrent = version() === this.#version
    return terms.map((term) => {
      const known = this.#kept.get(keyOf(term, most))?.posting
      const posting = found.get(term) ?? known ?? none
      if (!known && isCurrent) this.#keep(term, most, posting)
      return [term, posting]
    })
  }

  #keep(term: string, most: number, posting: Flat): void {
    const stems = term.split(/[|&]/)
    const kept = { stems, isPair: term.includes('&'), most, posting }
    this.#kept.set(keyOf(term, most), kept)
    this.#remembered += posting.seqs.length
    for (const stem of stems) {
      const all = this.#byStem.get(stem) ?? new Set()
      this.#byStem.set(stem, all.add(kept))
    }
  }

  #beginAnew(): void {
    this.#kept.clear()
    this.#byStem.clear()
    this.#remembered = 0
  }

  /** Every change to a claim is told by an event, also one that another process made. */
  async #follow(db: Database, version: number): Promise<void> {
    if (version === this.#version) return
    if (this.#remembered > mostRemembered) this.#beginAnew()
    const told = await readValues<[number, number | null, string | null]>(
      db,
      `select told.seq, words.seq, words.stems from
        (select seq, claim_id from events where seq > ? order by seq desc limit ?) as told
        left join claims on claims.id = told.claim_id left join claim_words as words on words.seq = claims.seq`,
      [this.#head, mostEvents],
    )
    if (told.length >= mostEvents) this.#beginAnew()
    const touched = new Map(told.map(([, claim, stems]) => [claim, stems]))
    for (const [claim, stems] of touched) if (claim !== null) this.#add(claim, new Set(stems?.split(' ')))
    this.#head = told.reduce((head, [seq]) => Math.max(head, seq), this.#head)
    this.#version = version
  }

  /** A word that a claim no longer holds stays its word here: whoever compares the two finds that out. */
  #add(claim: number, stems: ReadonlySet<string>): void {
    for (const stem of stems) {
      for (const kept of this.#byStem.get(stem) ?? []) {
        const isHeld = !kept.isPair || kept.stems.every((each) => stems.has(each))
        if (isHeld) kept.posting = withClaim(kept.posting, claim, kept.most)
      }
    }
  }
}

const none: Flat = { seqs: new Int32Array(), isCapped: false }
const keyOf = (term: string, most: number) => `${most} ${term}`

function withClaim(posting: Flat, claim: number, most: number): Flat {
  const { seqs, isCapped } = posting
  let at = 0
  while ((seqs[at] ?? 0) > claim) at++
  if (seqs[at] === claim || (at === seqs.length && isCapped)) return posting
  const all = new Int32Array(Math.min(seqs.length + 1, most))
  all.set(seqs.subarray(0, at))
  all[at] = claim
  all.set(seqs.subarray(at, all.length - 1), at + 1)
  return { seqs: all, isCapped: all.length >= most }
}

/** One statement for all words: each its own search, cut off by itself. */
async function readPostings(db: Database, terms: readonly string[], most: number): Promise<[string, Flat][]> {
  if (terms.length === 0) return []
  const rows = await readValues<[string]>(
    db,
    `select (select json_group_array(rowid) from (select rowid from claims_fts
        where claims_fts match term.value order by rowid desc limit ?))
      from json_each(?) as term`,
    [most, JSON.stringify(terms.map(toQuery))],
  )
  return terms.map((term, at) => {
    const seqs = Int32Array.from(JSON.parse(rows[at]?.[0] ?? '[]') as number[])
    return [term, { seqs, isCapped: seqs.length >= most }]
  })
}

/** A stem, several that count as one (`a|b`), or two that must both occur (`a&b`). Stems are letters and digits only. */
function toQuery(term: string): string {
  const quoted = (stems: string[], by: string) => stems.map((stem) => `"${stem}"`).join(by)
  if (term.includes('&')) return `stems : (${quoted(term.split('&'), ' AND ')})`
  return `stems : (${quoted(term.split('|'), ' OR ')})`
}
