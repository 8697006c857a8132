// What whoever has the key of a saved export gets: that filter in that format, and nothing else of the desk.
import { timingSafeEqual } from 'node:crypto'
import type { SavedExportRow } from '../../db/schema.ts'
import { hashKey } from '../accounts/secrets.ts'
import type { Ctx } from '../context.ts'
import { invalidParameter, Problem } from '../problems.ts'
import { formats, tellsDepartures } from './formats/all.ts'
import { mayHandOutUnpublished, requireSaved } from './saved.ts'
import { readExportFilters, type SavedFetchQuery } from './saved-schema.ts'
import { exportClaims } from './service.ts'

/**
 * @param key as the address or the header gives it
 * @param url the desk's own address
 * @throws Problem `not-found`, `not-signed-in` for a key that is not its own, `export-gone`
 */
export async function fetchSavedExport(
  ctx: Ctx,
  id: string,
  key: string | undefined,
  query: Omit<SavedFetchQuery, 'key'>,
  url: string,
) {
  const saved = await requireOpened(ctx, id, key)
  const format = formats[saved.format]
  if (query.changedSince !== undefined && !tellsDepartures.has(saved.format)) {
    throw invalidParameter('changedSince', `is not for ${saved.format}, which cannot say that a claim left`)
  }
  const all = saved.includesUnpublished && (await mayHandOutUnpublished(ctx.store.read, saved))
  const asked = { ...readExportFilters(saved.filters), ...query }
  return {
    format,
    saved,
    body: await exportClaims(ctx, asked, saved.format, url, all ? 'inForce' : 'published'),
  }
}

async function requireOpened(ctx: Ctx, id: string, key: string | undefined): Promise<SavedExportRow> {
  const row = await requireSaved(ctx.store.read, id)
  if (key === undefined || !isSame(hashKey(key), row.keyHash)) {
    throw new Problem('not-signed-in', { detail: 'This takes the key of the saved export, and no other.' })
  }
  if (row.archivedAt !== null) throw new Problem('export-gone')
  return row
}

const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(one), Buffer.from(other))
