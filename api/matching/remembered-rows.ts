// Claims that are compared with one text after the other, read once for each of their versions.
import { runnerOf } from '../../db/database.ts'
import { isInBound } from '../../db/is-in.ts'
import { prepared } from '../../db/prepared.ts'
import { type ClaimRow, claims } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import type { Glance } from './glances.ts'

/** In a full table the one read first makes room. */
const mostRemembered = 5000

export class RememberedRows {
  readonly #kept = new Map<number, ClaimRow>()

  /** In whatever order; the rows are shared and may not be changed. Inside a change they are read and not remembered. */
  async read(db: Database, glanced: readonly Glance[]): Promise<ClaimRow[]> {
    const rows: ClaimRow[] = []
    const missing: number[] = []
    const isRemembering = runnerOf(db).version !== undefined
    for (const { seq, version } of glanced) {
      const row = isRemembering ? this.#kept.get(seq) : undefined
      if (row?.version === version) rows.push(row)
      else missing.push(seq)
    }
    if (missing.length === 0) return rows
    const read = await byNumber(db).all({ seqs: JSON.stringify(missing) })
    if (isRemembering) for (const row of read) this.#keep(row)
    return [...rows, ...read]
  }

  #keep(row: ClaimRow): void {
    this.#kept.delete(row.seq)
    const [first] = this.#kept.keys()
    if (first !== undefined && this.#kept.size >= mostRemembered) this.#kept.delete(first)
    this.#kept.set(row.seq, row)
  }
}

const byNumber = prepared((db) => db.select().from(claims).where(isInBound(claims.seq, 'seqs')).prepare())
