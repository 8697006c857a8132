// Many plain submissions stored in one change, each as if it had come alone after the one before it.
import { answersBefore, rememberAnswers } from '../batch.ts'
import { fingerprint } from '../claims/fingerprint.ts'
import { insertClaims } from '../claims/insert.ts'
import { type Ctx, change, type Idempotency, type Tx } from '../context.ts'
import { compareLater } from '../matching/uncompared.ts'
import { findByExternalIds, findByPrints } from './known.ts'
import { plainClaimOf } from './plain.ts'
import type { Submission, SubmissionQuery } from './schema.ts'

export interface PlainItem {
  submission: Submission
  idempotency: Idempotency | undefined
}

/** A claim and whether the item became it, now or when it was sent before; else it repeats that claim. */
export interface Outcome {
  id: string
  isTaken: boolean
}

type OnDuplicate = SubmissionQuery['onDuplicate']

/** In the order of the items. @throws what the change throws: then none of them is stored */
export async function submitTogether(
  ctx: Ctx,
  items: readonly PlainItem[],
  onDuplicate: OnDuplicate,
): Promise<Outcome[]> {
  try {
    return await change({ ...ctx, idempotency: undefined }, (tx) => storeNew(tx, items, onDuplicate))
  } catch (error) {
    if (error instanceof NothingNew) return error.outcomes
    throw error
  }
}

/** Thrown to take back a change in which nothing happened to any record. */
class NothingNew extends Error {
  readonly outcomes: Outcome[]
  constructor(outcomes: Outcome[]) {
    super('nothing new')
    this.outcomes = outcomes
  }
}

async function storeNew(tx: Tx, items: readonly PlainItem[], onDuplicate: OnDuplicate): Promise<Outcome[]> {
  const sorted = await sortOut(tx, items, onDuplicate)
  const { fresh } = sorted
  if (fresh.length === 0) throw new NothingNew(outcomesOf(sorted))
  const made = await insertClaims(
    tx,
    fresh.map(({ item }) => plainClaimOf(item.submission)),
    (at) => fresh[at]?.insists ?? false,
  )
  for (const [at, { claim }] of fresh.entries()) claim.id = made[at]?.id ?? claim.id
  await compareLater(
    tx,
    made.map(({ seq }) => seq),
  )
  await rememberAnswers(
    tx,
    fresh.map(({ item, claim }) => [item.idempotency, { id: claim.id }]),
  )
  return outcomesOf(sorted)
}

/** A claim on the desk, or one that is about to be: that one gets its id when it is stored. */
interface Named {
  id: string
}

interface Sorted {
  fates: { claim: Named; isTaken: boolean }[]
  fresh: { item: PlainItem; claim: Named; insists: boolean }[]
}

const outcomesOf = ({ fates }: Sorted): Outcome[] =>
  fates.map(({ claim: { id }, isTaken }) => ({ id, isTaken }))

/** What each becomes: a claim, the one it became when it was sent before, or a repetition of one. */
async function sortOut(tx: Tx, items: readonly PlainItem[], onDuplicate: OnDuplicate): Promise<Sorted> {
  const answered = await answersBefore(
    tx,
    items.map(({ idempotency }) => idempotency),
  )
  const prints = items.map(({ submission }) => fingerprint(submission.text))
  const known = await findKnown(tx, items, prints)
  const sorted: Sorted = { fates: [], fresh: [] }
  for (const [at, item] of items.entries()) {
    const before = item.idempotency && answered.get(item.idempotency.key)
    if (before) {
      sorted.fates.push({ claim: before as Named, isTaken: true })
      continue
    }
    const { externalId } = item.submission
    const print = prints[at] ?? ''
    const byId = externalId === undefined ? undefined : known.byExternalId.get(externalId)
    const byWords = known.byPrint.get(print)
    const claim = byId ?? (onDuplicate === 'create' ? undefined : byWords)
    if (claim) {
      sorted.fates.push({ claim, isTaken: false })
      continue
    }
    const fresh = { id: '' }
    sorted.fresh.push({ item, claim: fresh, insists: byWords !== undefined })
    sorted.fates.push({ claim: fresh, isTaken: true })
    if (externalId !== undefined) known.byExternalId.set(externalId, fresh)
    if (byWords === undefined) known.byPrint.set(print, fresh)
  }
  return sorted
}

interface Known {
  byExternalId: Map<string, Named>
  byPrint: Map<string, Named>
}

async function findKnown(
  { db, ctx }: Tx,
  items: readonly PlainItem[],
  prints: readonly string[],
): Promise<Known> {
  const externalIds = items.flatMap(({ submission }) => submission.externalId ?? [])
  return {
    byExternalId: named(await findByExternalIds(db, ctx.actor.id, externalIds)),
    byPrint: named(await findByPrints(db, prints)),
  }
}

const named = (ids: ReadonlyMap<string, string>) => new Map([...ids].map(([key, id]) => [key, { id }]))
