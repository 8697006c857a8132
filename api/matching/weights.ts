// How many claims hold a word, and which: read from the full-text index, newest first, never more than a thousand a word.
import { sql } from 'drizzle-orm'
import type { Database } from '../../db/store.ts'
import { shareAtLarge } from './background.ts'
import type { WeightOf } from './profile.ts'
import type { Surroundings } from './scoring.ts'
import type { Posting } from './together.ts'

/** Claims read for one word. A word in more of them tells too little to begin a search with. */
export const mostClaims = 1000
const termsAtOnce = 40
/** As if the desk knew so many claims more, which hold words as often as claims at large do. */
const imagined = 3000
/** Words of claims that are compared only need to be weighed: so many claims tell how common one is. */
const mostWeighed = 100
/** How common a word is among the claims changes slowly. */
const freshForMs = 600_000
const mostRemembered = 100_000

/** What is known of how common words are on one desk, kept for ten minutes. */
export class Weights {
  #counts = new Map<string, { claims: number; readAt: number }>()
  #total = 0
  #totalReadAt = Number.NEGATIVE_INFINITY

  /** Reads how common these stems are, where that is not known already. */
  async learn(db: Database, stems: Iterable<string>, now: number): Promise<void> {
    await this.#readTotal(db, now)
    const unknown = [...new Set(stems)].filter((stem) => !this.#isFresh(stem, now))
    if (unknown.length === 0) return
    this.#makeRoom()
    for (const [stem, claims] of await this.#readCounts(db, unknown)) {
      this.#counts.set(stem, { claims, readAt: now })
    }
  }

  /** The postings of these stems; learns their counts by the way. */
  async read(db: Database, stems: readonly string[], now: number): Promise<Map<string, Posting>> {
    await this.#readTotal(db, now)
    this.#makeRoom()
    const postings = await readPostings(db, stems)
    for (const [stem, { seqs, isCapped }] of postings) {
      const claims = isCapped ? this.#estimate(seqs.length, seqs.at(-1) ?? 0) : seqs.length
      this.#counts.set(stem, { claims, readAt: now })
    }
    return postings
  }

  #makeRoom(): void {
    if (this.#counts.size > mostRemembered) this.#counts.clear()
  }

  async #readCounts(db: Database, stems: readonly string[]): Promise<[string, number][]> {
    const counts: [string, number][] = []
    for (let at = 0; at < stems.length; at += termsAtOnce) {
      const some = stems.slice(at, at + termsAtOnce)
      const rows = await db.values<[number, number | null]>(sql.join(some.map(countOf), sql` union all `))
      for (const [n, stem] of some.entries()) {
        const [count, oldest] = rows[n] ?? [0, null]
        counts.push([stem, count < mostWeighed ? count : this.#estimate(count, oldest ?? 0)])
      }
    }
    return counts
  }

  readonly weightOf: WeightOf = (stem) => {
    const claims = (this.#counts.get(stem)?.claims ?? 0) + imagined * shareAtLarge(stem)
    return Math.log(1 + (this.#total + imagined - claims + 0.5) / (claims + 1.5))
  }

  get surroundings(): Surroundings {
    const claims = this.#total + imagined
    return { byAccident: Math.log(claims), youth: imagined / claims }
  }

  #isFresh(stem: string, now: number): boolean {
    const known = this.#counts.get(stem)
    return known !== undefined && now - known.readAt < freshForMs
  }

  /** Beyond what was read, a word is taken to be as frequent as among the newest claims. */
  #estimate(claims: number, oldest: number): number {
    const span = Math.max(claims, this.#total - oldest + 1)
    return Math.min(this.#total, Math.round((claims * this.#total) / span))
  }

  async #readTotal(db: Database, now: number): Promise<void> {
    if (now - this.#totalReadAt < 1000) return
    const [row] = await db.all<{ total: number | null }>(sql`select max(seq) as total from claim_words`)
    this.#total = row?.total ?? 0
    this.#totalReadAt = now
  }
}

/** One statement for many words: each its own search, cut off by itself. */
export async function readPostings(db: Database, stems: readonly string[]): Promise<Map<string, Posting>> {
  const postings = new Map<string, Posting>()
  for (let at = 0; at < stems.length; at += termsAtOnce) {
    const some = stems.slice(at, at + termsAtOnce)
    const rows = await db.values<[string | null]>(sql.join(some.map(seqsOf), sql` union all `))
    for (const [n, stem] of some.entries()) {
      const seqs = (rows[n]?.[0] ?? '').split(',').filter(Boolean).map(Number)
      postings.set(stem, { seqs, isCapped: seqs.length >= mostClaims })
    }
  }
  return postings
}

const seqsOf = (stem: string) =>
  sql`select (select group_concat(rowid) from (select rowid from claims_fts where claims_fts match ${toQuery(stem)} order by rowid desc limit ${mostClaims}))`

const countOf = (stem: string) =>
  sql`select count(*), min(hit) from (select rowid as hit from claims_fts where claims_fts match ${toQuery(stem)} order by rowid desc limit ${mostWeighed})`

/** A stem, several that count as one (`a|b`), or two that must both occur (`a&b`). Stems are letters and digits only. */
function toQuery(term: string): string {
  const quoted = (stems: string[], by: string) => stems.map((stem) => `"${stem}"`).join(by)
  if (term.includes('&')) return `stems : (${quoted(term.split('&'), ' AND ')})`
  return `stems : (${quoted(term.split('|'), ' OR ')})`
}
