// Sources as they travel, each with the origin it rests on.
import { count, eq, inArray } from 'drizzle-orm'
import { isInBound } from '../../db/is-in.ts'
import { prepared } from '../../db/prepared.ts'
import { type CaptureOutline, captures, evidence, type SourceRow, sources } from '../../db/schema.ts'
import type { Database } from '../../db/store.ts'
import { findPeople } from '../accounts/present.ts'
import { latestCaptures } from '../captures/latest.ts'
import { summarise } from '../captures/service.ts'
import type { Actor } from '../context.ts'
import { originOf } from './origins.ts'
import type { Source, SourceBrief } from './schema.ts'

/** Sources and all they rest on, by id. */
export type SourceBook = ReadonlyMap<string, SourceRow>

const named = prepared((db) => db.select().from(sources).where(isInBound(sources.id, 'ids')).prepare())

/** What of a source tells where evidence comes from. */
export type OriginSource = Pick<
  SourceRow,
  | 'id'
  | 'derivedFromId'
  | 'originKnown'
  | 'standing'
  | 'canonicalUrl'
  | 'withheldReason'
  | 'publisher'
  | 'title'
>
export type OriginBook = ReadonlyMap<string, OriginSource>

export const outline = {
  id: sources.id,
  derivedFromId: sources.derivedFromId,
  originKnown: sources.originKnown,
  standing: sources.standing,
  canonicalUrl: sources.canonicalUrl,
  withheldReason: sources.withheldReason,
  publisher: sources.publisher,
  title: sources.title,
}

const outlined = prepared((db) =>
  db.select(outline).from(sources).where(isInBound(sources.id, 'ids')).prepare(),
)

/** Reads these sources and, level by level, everything they are derived from. */
export async function findWithAncestors(db: Database, ids: Iterable<string | null>): Promise<SourceBook> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  const read = (ids: string) => named(db).all({ ids })
  return climb(wanted.length > 0 ? await read(JSON.stringify(wanted)) : [], read)
}

/** The same for sources that are read already, as far as it tells where evidence comes from. */
export const findOrigins = (db: Database, rows: readonly OriginSource[]): Promise<OriginBook> =>
  climb(rows, (ids) => outlined(db).all({ ids }))

async function climb<Row extends OriginSource>(
  first: readonly Row[],
  read: (ids: string) => Promise<Row[]>,
): Promise<ReadonlyMap<string, Row>> {
  const book = new Map<string, Row>()
  for (let rows = first; rows.length > 0; ) {
    for (const row of rows) book.set(row.id, row)
    const parents = rows.map((row) => row.derivedFromId).filter((id) => id !== null)
    const wanted = [...new Set(parents)].filter((id) => !book.has(id))
    rows = wanted.length > 0 ? await read(JSON.stringify(wanted)) : []
  }
  return book
}

export function briefSource(row: SourceRow, book: SourceBook): SourceBrief {
  const { id, title, medium, url, publisher, publishedOn, level, interests, standing } = row
  const origin = originOf(row, book)
  return {
    id,
    title,
    medium,
    url,
    publisher,
    publishedOn,
    level,
    origin: { id: origin.id, title: book.get(origin.id)?.title ?? title, isKnown: origin.isKnown },
    interests,
    standing,
    withheld: row.withheldReason,
  }
}

/** Whether somebody may learn who a withheld source is: those who work on sources, and nobody outside the desk. */
export const mayNameSources = (actor: Actor) => actor.can.has('evidence:add')

export const unnamed = 'A source the desk does not name'

/** A source as those outside the desk see it. An origin that is withheld is not named through what derives from it. */
export function withoutName(source: SourceBrief, isOriginWithheld = false): SourceBrief {
  const isHidden = source.withheld !== null
  const origin = isHidden || isOriginWithheld ? { ...source.origin, title: unnamed } : source.origin
  if (!isHidden) return { ...source, origin }
  return { ...source, title: unnamed, url: null, publisher: null, publishedOn: null, origin }
}

export async function presentSources(db: Database, rows: SourceRow[]): Promise<Source[]> {
  const ids = rows.map((row) => row.id)
  const book = await findWithAncestors(db, ids)
  const uses = await countUses(db, ids)
  const people = await findPeople(
    db,
    rows.map((row) => row.createdBy),
  )
  const [texts, attempts] = await Promise.all([
    latestCaptures(db, { sourceId: ids }, eq(captures.state, 'saved')),
    latestCaptures(db, { sourceId: ids }),
  ])
  const capturers = await findPeople(
    db,
    [...texts.values(), ...attempts.values()].map(({ capturedBy }) => capturedBy),
  )
  const summaryOf = (capture: CaptureOutline | undefined) => (capture ? summarise(capture, capturers) : null)
  const open = (id: string) => {
    const attempt = attempts.get(id)
    return attempt && attempt.state !== 'saved' ? attempt : undefined
  }
  return rows.map((row) => ({
    ...briefSource(row, book),
    canonicalUrl: row.canonicalUrl,
    owner: row.owner,
    derivedFromId: row.derivedFromId,
    derivation: row.derivation,
    derivationReason: row.derivationReason,
    originKnown: row.originKnown,
    standingReason: row.standingReason,
    latestCapture: summaryOf(texts.get(row.id)),
    lastAttempt: summaryOf(open(row.id)),
    evidence: uses.get(row.id) ?? 0,
    version: row.version,
    createdBy: people(row.createdBy),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }))
}

export async function presentSource(db: Database, row: SourceRow): Promise<Source> {
  const [source] = await presentSources(db, [row])
  if (!source) throw new Error('a source was lost on the way out')
  return source
}

async function countUses(db: Database, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ sourceId: evidence.sourceId, n: count() })
    .from(evidence)
    .where(inArray(evidence.sourceId, ids))
    .groupBy(evidence.sourceId)
  return new Map(rows.map(({ sourceId, n }) => [sourceId ?? '', n]))
}

/** Sources as this person may see them. */
export function sourcesFor(actor: Actor, all: Source[]): Source[] {
  if (mayNameSources(actor)) return all
  return all.map((source) =>
    source.withheld === null
      ? source
      : {
          ...source,
          ...withoutName(source),
          canonicalUrl: null,
          owner: null,
          latestCapture: null,
          lastAttempt: null,
        },
  )
}
