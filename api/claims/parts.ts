// Splitting: a sentence with two facts becomes two claims, and the whole steps back.
import { asc, eq } from 'drizzle-orm'
import { appearances, type ClaimRow } from '../../db/schema.ts'
import { type Ctx, change, type Tx } from '../context.ts'
import { newId } from '../ids.ts'
import { invalid, Problem } from '../problems.ts'
import type { NewParts } from './acts.ts'
import { fingerprint } from './fingerprint.ts'
import { findSameWords, insertClaim } from './insert.ts'
import { presentClaim } from './present.ts'
import type { Claim } from './schema.ts'
import { requireUndecided, step } from './service.ts'

/** @returns the whole, now `split`, with its parts */
export function splitClaim(ctx: Ctx, id: string, { parts, reason }: NewParts): Promise<Claim> {
  return change(ctx, async (tx) => {
    const whole = await requireUndecided(tx, id)
    if (whole.verdict !== null) {
      throw new Problem('claim-not-open', { detail: 'A verdict is in force; it was given for the whole.' })
    }
    requireOtherWords(whole, parts)
    for (const part of parts) {
      const same = await findSameWords(tx.db, part.text, whole.originArticleId)
      if (same) throw new Problem('duplicate-claim', { existing: await presentClaim(tx, same) })
      const row = await insertClaim(tx, {
        text: part.text,
        kinds: part.kinds ?? whole.kinds,
        scope: part.scope ?? whole.scope,
        ...inherited(whole),
      })
      await copyAppearances(tx, whole, row)
    }
    const after = await step(tx, whole, 'claim.split', { status: 'split', assigneeId: null }, reason ?? null)
    return presentClaim(tx, after, ['parts'])
  })
}

/** Parts that repeat the whole or one another split nothing. @throws Problem `invalid-request` */
function requireOtherWords(whole: ClaimRow, parts: NewParts['parts']): void {
  const said = new Map([[fingerprint(whole.text), 'the whole']])
  for (const [at, { text }] of parts.entries()) {
    const print = fingerprint(text)
    const same = said.get(print)
    if (same) throw invalid(`/parts/${at}/text`, `says the same as ${same}`)
    said.set(print, `part ${at + 1}`)
  }
}

function inherited({
  id,
  topics,
  speaker,
  claimedOn,
  language,
  originArticleId,
  priority,
  deadlineAt,
}: ClaimRow) {
  return { parentId: id, topics, speaker, claimedOn, language, originArticleId, priority, deadlineAt }
}

/** The words that made the whole made each of its parts. */
async function copyAppearances(tx: Tx, whole: ClaimRow, part: ClaimRow): Promise<void> {
  const rows = await tx.db
    .select()
    .from(appearances)
    .where(eq(appearances.claimId, whole.id))
    .orderBy(asc(appearances.seq))
  for (const { seq: _, ...row } of rows) {
    const id = newId('app')
    await tx.db
      .insert(appearances)
      .values({ ...row, id, claimId: part.id, createdBy: tx.ctx.actor.id, createdAt: tx.at })
    const { articleId, captureId, exact, start, end } = row
    const after = { articleId, captureId, exact, start, end }
    tx.happened({ action: 'appearance.added', subject: id, claimId: part.id, after })
  }
}
