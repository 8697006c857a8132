// Which claims hold a word, newest first: read from the full-text index once, and kept in step with what comes in.
import { sql } from 'drizzle-orm'
import { runnerOf } from '../../db/database.ts'
import type { Database } from '../../db/store.ts'
import type { Posting } from './together.ts'

/** Numbers of claims remembered, of all words together; a full table is begun anew. */
const mostRemembered = 1_000_000
/** After more events than these it is begun anew as well. */
const mostEvents = 500

interface Kept {
  term: string
  most: number
  posting: Posting
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
      const posting = found.get(term) ?? known ?? { seqs: [], isCapped: false }
      if (!known && isCurrent) this.#keep({ term, most, posting })
      return [term, posting]
    })
  }

  #keep(kept: Kept): void {
    this.#kept.set(keyOf(kept.term, kept.most), kept)
    this.#remembered += kept.posting.seqs.length
    for (const stem of stemsOf(kept.term)) {
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
    const told = await db.values<[number, number | null, string | null]>(
      sql`select told.seq, words.seq, words.stems from
        (select seq, claim_id from events where seq > ${this.#head} order by seq desc limit ${mostEvents}) as told
        left join claims on claims.id = told.claim_id left join claim_words as words on words.seq = claims.seq`,
    )
    if (told.length >= mostEvents) this.#beginAnew()
    const touched = new Map(told.map(([, claim, stems]) => [claim, stems]))
    for (const [claim, stems] of touched) if (claim !== null) this.#add(claim, new Set(stems?.split(' ')))
    this.#head = told.reduce((head, [seq]) => Math.max(head, seq), this.#head)
    this.#version = version
  }

  /** A word that a claim no longer holds stays its word here: whoever compares the two finds that out. */
  #add(claim: number, stems: ReadonlySet<string>): void {
    const mayHold = new Set([...stems].flatMap((stem) => [...(this.#byStem.get(stem) ?? [])]))
    for (const kept of mayHold) {
      const isHeld = kept.term.includes('&') ? stemsOf(kept.term).every((stem) => stems.has(stem)) : true
      if (isHeld) kept.posting = withClaim(kept.posting, claim, kept.most)
    }
  }
}

const keyOf = (term: string, most: number) => `${most} ${term}`
const stemsOf = (term: string) => term.split(/[|&]/)

function withClaim(posting: Posting, claim: number, most: number): Posting {
  const { seqs } = posting
  if (seqs.includes(claim)) return posting
  const at = seqs.findIndex((seq) => seq < claim)
  if (at < 0 && posting.isCapped) return posting
  const all = at < 0 ? [...seqs, claim] : [...seqs.slice(0, at), claim, ...seqs.slice(at)]
  return { seqs: all.slice(0, most), isCapped: all.length >= most }
}

/** One statement for all words: each its own search, cut off by itself. */
async function readPostings(
  db: Database,
  terms: readonly string[],
  most: number,
): Promise<[string, Posting][]> {
  if (terms.length === 0) return []
  const rows = await db.values<[string]>(
    sql`select (select json_group_array(rowid) from (select rowid from claims_fts
        where claims_fts match term.value order by rowid desc limit ${most}))
      from json_each(${JSON.stringify(terms.map(toQuery))}) as term`,
  )
  return terms.map((term, at) => {
    const seqs = JSON.parse(rows[at]?.[0] ?? '[]') as number[]
    return [term, { seqs, isCapped: seqs.length >= most }]
  })
}

/** A stem, several that count as one (`a|b`), or two that must both occur (`a&b`). Stems are letters and digits only. */
function toQuery(term: string): string {
  const quoted = (stems: string[], by: string) => stems.map((stem) => `"${stem}"`).join(by)
  if (term.includes('&')) return `stems : (${quoted(term.split('&'), ' AND ')})`
  return `stems : (${quoted(term.split('|'), ' OR ')})`
}
