// Stores a slice of rows: plain claims together, the others each on its own, so that one that fails keeps no other out.
import { fingerprint } from '../claims/fingerprint.ts'
import { insertClaims } from '../claims/insert.ts'
import type { Tx } from '../context.ts'
import { compareLater } from '../matching/uncompared.ts'
import { asProblem, type Problem } from '../problems.ts'
import { plainClaimOf } from '../submission/plain.ts'
import { bringIn } from '../submission/service.ts'
import { addConclusions, storeConclusions } from './conclusions.ts'
import { findKnown, isPlain, type Known, knownAs } from './known.ts'
import { type FaultyRow, failed, isFaulty, type PreparedRow, type SoundRow } from './prepare.ts'

/** What became of a row. */
export interface Outcome {
  row: number
  hash: string
  outcome: 'created' | 'known' | 'failed'
  claimId: string | null
  fault?: FaultyRow
}

/** In the order of the rows; nothing is thrown for what is wrong with one. */
export async function storeRows(tx: Tx, rows: readonly PreparedRow[]): Promise<Outcome[]> {
  const known = await findKnown(
    tx.db,
    tx.ctx.actor.id,
    rows.filter((row): row is SoundRow => !isFaulty(row)),
  )
  const seen = new Seen(known)
  const outcomes: Outcome[] = []
  let plain: SoundRow[] = []
  const flush = async () => {
    outcomes.push(...(await storePlain(tx, plain)))
    plain = []
  }
  for (const row of rows) {
    if (isFaulty(row)) outcomes.push(failure(row))
    else if (!isPlain(row)) {
      await flush()
      outcomes.push(await storeAlone(tx, row, knownAs(known, row)))
    } else {
      const before = seen.take(row)
      if (before === undefined) plain.push(row)
      else outcomes.push({ row: row.row, hash: row.hash, outcome: 'known', claimId: await idOf(before) })
    }
  }
  await flush()
  return outcomes.sort((a, b) => a.row - b.row)

  /** The id of a claim on the desk, or of one that an earlier row of this slice has yet to become. */
  async function idOf(before: string | SoundRow): Promise<string | null> {
    if (typeof before === 'string') return before
    await flush()
    return outcomes.find(({ row }) => row === before.row)?.claimId ?? null
  }
}

/** Plain rows that came before in the same slice. */
class Seen {
  readonly #known: Known
  readonly #byKey = new Map<string, SoundRow>()

  constructor(known: Known) {
    this.#known = known
  }

  /** What the row repeats; undefined when it is the first. */
  take(row: SoundRow): string | SoundRow | undefined {
    const onDesk = knownAs(this.#known, row)
    if (onDesk !== undefined) return onDesk
    const { text, externalId } = row.claim
    const keys = [`words ${fingerprint(text)}`, ...(externalId === undefined ? [] : [`id ${externalId}`])]
    const before = keys.map((key) => this.#byKey.get(key)).find((each) => each !== undefined)
    if (before) return before
    for (const key of keys) this.#byKey.set(key, row)
    return undefined
  }
}

async function storePlain(tx: Tx, rows: readonly SoundRow[]): Promise<Outcome[]> {
  if (rows.length === 0) return []
  const made = await insertClaims(
    tx,
    rows.map(({ claim }) => plainClaimOf(claim)),
  )
  await compareLater(
    tx,
    made.map(({ seq }) => seq),
  )
  return rows.map(({ row, hash }, at) => ({ row, hash, outcome: 'created', claimId: made[at]?.id ?? null }))
}

/** Carries the claim a row is about out of an attempt whose writes are not wanted. */
class AlreadyThere extends Error {
  readonly claimId: string
  constructor(claimId: string) {
    super('already there')
    this.claimId = claimId
  }
}

async function storeAlone(tx: Tx, row: SoundRow, knownId: string | undefined): Promise<Outcome> {
  const { row: number, hash } = row
  if (knownId !== undefined) return { row: number, hash, outcome: 'known', claimId: knownId }
  try {
    const { claimId, isNew } = await tx.attempt(() => storeRow(tx, row))
    return { row: number, hash, outcome: isNew ? 'created' : 'known', claimId }
  } catch (error) {
    if (error instanceof AlreadyThere) return { row: number, hash, outcome: 'known', claimId: error.claimId }
    const problem = asProblem(error)
    // The database is out of reach: that is no fault of the row.
    if (problem.slug === 'unavailable') throw error
    if (problem.slug === 'internal') tx.ctx.report?.(error, tx.ctx.requestId)
    return failure(failed(row, causeOf(problem)))
  }
}

/**
 * One row with all that belongs to it, or nothing of it. What others concluded is added to a claim that is known.
 * @throws Problem; AlreadyThere for a row that says nothing new
 */
export async function storeRow(tx: Tx, row: SoundRow): Promise<{ claimId: string; isNew: boolean }> {
  const { claim, isNew } = await bringIn(tx, row.claim, row.insist ?? false)
  if (isNew) {
    await compareLater(tx, [claim.seq])
    await storeConclusions(tx, claim, row)
  } else if (!(await addConclusions(tx, claim, row.factChecks ?? []))) throw new AlreadyThere(claim.id)
  return { claimId: claim.id, isNew }
}

function causeOf({ slug, facts, message }: Problem) {
  const [first] = facts.errors ?? []
  return { problem: slug, field: first?.pointer ?? '', reason: facts.detail ?? message }
}

const failure = (fault: FaultyRow): Outcome => {
  const { row, hash } = fault
  return { row, hash, outcome: 'failed', claimId: null, fault }
}
