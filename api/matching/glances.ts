// What is looked at of a claim before it is compared: its stems and whether it may be met, remembered for as long as it stays at its version.
import { runnerOf } from '../../db/database.ts'
import { readValues } from '../../db/stated.ts'
import type { Database } from '../../db/store.ts'

export interface Glance {
  seq: number
  version: number
  stems: ReadonlySet<string>
  /** How many stems it has, each as often as it comes. */
  length: number
  verdict: string | null
  /** Neither withdrawn, nor merged, nor split. */
  isMet: boolean
  /** The version of the database at which it was looked at last. */
  seenAt: number | undefined
}

/** In a full table the one read first makes room. */
const mostRemembered = 10_000

export class Glances {
  readonly #kept = new Map<number, Glance>()

  /** In whatever order. Where a change is under way, what is seen may never be committed: it is read and not remembered. */
  async read(db: Database, seqs: readonly number[]): Promise<Glance[]> {
    const version = runnerOf(db).version?.()
    if (version === undefined) return readGlances(db, seqs)
    await this.#lookAgain(db, seqs, version)
    const glances: Glance[] = []
    const missing: number[] = []
    for (const seq of seqs) {
      const glance = this.#kept.get(seq)
      if (glance?.seenAt === version) glances.push(glance)
      else missing.push(seq)
    }
    if (missing.length === 0) return glances
    const read = await readGlances(db, missing)
    for (const glance of read) this.#keep({ ...glance, seenAt: version })
    return [...glances, ...read]
  }

  /** Finds those remembered that are still what they were: every change to a claim makes its next version. */
  async #lookAgain(db: Database, seqs: readonly number[], version: number): Promise<void> {
    const known = seqs.filter((seq) => (this.#kept.get(seq)?.seenAt ?? version) !== version)
    if (known.length === 0) return
    const [row] = await readValues<[string, string]>(
      db,
      `select json_group_array(seq), json_group_array(version) from claims
        where seq in (select value from json_each(?))`,
      [JSON.stringify(known)],
    )
    const versions = JSON.parse(row?.[1] ?? '[]') as number[]
    for (const [at, seq] of (JSON.parse(row?.[0] ?? '[]') as number[]).entries()) {
      const glance = this.#kept.get(seq)
      if (glance && glance.version === versions[at]) glance.seenAt = version
    }
  }

  #keep(glance: Glance): void {
    this.#kept.delete(glance.seq)
    const [first] = this.#kept.keys()
    if (first !== undefined && this.#kept.size >= mostRemembered) this.#kept.delete(first)
    this.#kept.set(glance.seq, glance)
  }
}

type Row = [seq: number, version: number, stems: string, verdict: string | null, isMet: number]

async function readGlances(db: Database, seqs: readonly number[]): Promise<Glance[]> {
  const rows = await readValues<Row>(
    db,
    `select words.seq, version, stems, verdict,
        withdrawn_at is null and merged_into_id is null and status <> 'split'
      from claim_words as words join claims on claims.seq = words.seq
      where words.seq in (select value from json_each(?))`,
    [JSON.stringify(seqs)],
  )
  return rows.map(([seq, version, stems, verdict, isMet]) => {
    const all = stems.split(' ')
    return {
      seq,
      version,
      stems: new Set(all),
      length: all.length,
      verdict,
      isMet: isMet === 1,
      seenAt: undefined,
    }
  })
}
