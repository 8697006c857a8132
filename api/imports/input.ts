// An upload as it is kept: cut into pieces where rows end, compressed, and read back from where a job had come.
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { and, asc, eq, gt, gte, isNull, or } from 'drizzle-orm'
import { jobInputs, jobs } from '../../db/schema.ts'
import type { Store } from '../../db/store.ts'
import { type Ctx, operate } from '../context.ts'
import { receivedUntil } from '../jobs/lease.ts'
import { Problem } from '../problems.ts'

const compress = promisify(gzip)
const expand = promisify(gunzip)

const pieceBytes = 1024 * 1024
const longestLine = 16 * 1024 * 1024
const lineEnd = 10

export interface Piece {
  bytes: Buffer
  /** The number of its last line; null where lines are not rows. */
  lastRow: number | null
}

/** Cuts bytes as they come into pieces of about a megabyte, at line ends where each line is a row. */
export async function* piecesOf(
  chunks: AsyncIterable<Uint8Array>,
  isByLine: boolean,
): AsyncGenerator<Piece, void> {
  let waiting: Uint8Array[] = []
  let size = 0
  let rows = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    size += chunk.length
    if (size < pieceBytes) continue
    const bytes = Buffer.concat(waiting)
    const end = isByLine ? bytes.lastIndexOf(lineEnd) + 1 : bytes.length
    if (end === 0 && size > longestLine) {
      throw new Problem('body-too-large', { detail: 'A line is longer than 16 MB.' })
    }
    const piece = bytes.subarray(0, end)
    waiting = [bytes.subarray(end)]
    size -= end
    if (end === 0) continue
    rows += isByLine ? countOf(piece, lineEnd) : 0
    yield { bytes: piece, lastRow: isByLine ? rows : null }
  }
  const bytes = Buffer.concat(waiting)
  if (bytes.length > 0) yield { bytes, lastRow: isByLine ? rows + countOf(bytes, lineEnd) + 1 : null }
}

function countOf(bytes: Buffer, byte: number): number {
  let count = 0
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) count += 1
  return count
}

/** Keeps the next piece, and tells that its sender is still there. */
export async function keepPiece(
  { store, now }: Pick<Ctx, 'store' | 'now'>,
  jobId: string,
  piece: number,
  { bytes, lastRow }: Piece,
): Promise<void> {
  const body = await compress(bytes, { level: 1 })
  await operate(store, async (db) => {
    await db.insert(jobInputs).values({ jobId, piece, lastRow, body })
    await db
      .update(jobs)
      .set({ leasedUntil: receivedUntil(now()) })
      .where(eq(jobs.id, jobId))
  })
}

/** What was kept, from the piece on that holds the row after this one; with the number of the row before each. */
export async function* keptPieces(
  store: Store,
  jobId: string,
  afterRow: number,
): AsyncGenerator<{ bytes: Buffer; rowsBefore: number }, void> {
  const isWanted = or(isNull(jobInputs.lastRow), gt(jobInputs.lastRow, afterRow))
  let rowsBefore = await rowsBeforeFirst(store, jobId, afterRow)
  for (let at = -1; ; ) {
    const [kept] = await store.read
      .select()
      .from(jobInputs)
      .where(and(eq(jobInputs.jobId, jobId), gt(jobInputs.piece, at), isWanted))
      .orderBy(asc(jobInputs.piece))
      .limit(1)
    if (!kept) return
    at = kept.piece
    yield { bytes: await expand(kept.body), rowsBefore }
    rowsBefore = kept.lastRow ?? 0
  }
}

/** Pieces are cut where rows end, so the last row of the one before is where the first wanted one begins. */
async function rowsBeforeFirst(store: Store, jobId: string, afterRow: number): Promise<number> {
  const done = await store.read
    .select({ piece: jobInputs.piece, lastRow: jobInputs.lastRow })
    .from(jobInputs)
    .where(and(eq(jobInputs.jobId, jobId), gte(jobInputs.piece, 0)))
    .orderBy(asc(jobInputs.piece))
  return done.findLast(({ lastRow }) => lastRow !== null && lastRow <= afterRow)?.lastRow ?? 0
}
