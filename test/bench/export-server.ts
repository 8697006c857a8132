// One part of the export's benchmark as a process of its own: the desk that serves, or the same rows read where they lie.

import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setImmediate as otherWork } from 'node:timers/promises'
import Libsql from 'libsql'
import { pageAfter } from '../../api/exports/pages.ts'
import { exportRows, exportTerms } from '../../api/exports/rows.ts'
import { usualRows } from '../../api/exports/write.ts'
import { root } from '../../api/package.ts'
import { openStore } from '../../db/store.ts'
import { serverOver } from './export-desk.ts'

const [, , part, path = '', most = '1000000'] = process.argv
const tell = (message: unknown) => process.send?.(message)

/** Announces its address and serves until its parent ends it: as it is built, for what reads the sources takes memory too. */
async function serve(): Promise<void> {
  const [{ createApp }, built] = await Promise.all(
    ['app', 'store'].map((name) => import(join(root, `dist/api/${name}.js`))),
  )
  const server = serverOver(await built.openStore(`file:${path}`), createApp)
  server.listen(0, '127.0.0.1', () => tell((server.address() as AddressInfo).port))
}

interface Read {
  ms: number
  /** Of the processor alone, which work of others beside it does not lengthen. */
  cpuMs: number
  rows: number
  bytes: number
}

function startClock() {
  const [started, used] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(used)
    return { ms: performance.now() - started, cpuMs: (user + system) / 1000 }
  }
}

/** The rows of an export made and stringified, and sent nowhere. */
async function presented(): Promise<Read> {
  const store = await openStore(`file:${path}`)
  const reading = { db: store.read, at: new Date().toISOString() }
  const present = { at: reading.at, today: reading.at.slice(0, 10), graceDays: 7 }
  const terms = await exportTerms(store.read)
  const clock = startClock()
  let [rows, bytes, after] = [0, 0, 0]
  while (rows < Number(most)) {
    const page = await pageAfter(
      store.read,
      {},
      'inForce',
      present,
      after,
      Math.min(usualRows, Number(most) - rows),
    )
    const last = page.at(-1)
    if (!last) break
    const made = await exportRows(
      reading,
      page.map(({ claim }) => claim),
      terms,
    )
    for (const row of made) bytes += JSON.stringify(row).length
    rows += made.length
    after = last.claim.seq
    await otherWork()
  }
  return { ...clock(), rows, bytes }
}

type Row = Record<string, unknown>

/** What the tables hold of the same claims, read by plain SQL a thousand at a time and stringified as it comes. */
function bare(): Read {
  const db = new Libsql(path)
  db.exec('pragma query_only=on; pragma cache_size=-65536; pragma mmap_size=268435456')
  const claims = db.prepare(
    "select * from claims where verdict = 'verified' and withdrawn_at is null and merged_into_id is null and seq > ? order by seq limit 1000",
  )
  const between = 'in (select id from claims where seq between ? and ?)'
  const verdicts = db.prepare(`select * from verdicts where claim_id ${between}`)
  const evidence = db.prepare(
    `select evidence.*, sources.title, sources.url, sources.publisher, sources.level, sources.medium
     from evidence join sources on sources.id = evidence.source_id where evidence.claim_id ${between}`,
  )
  const clock = startClock()
  let [rows, bytes, after] = [0, 0, 0]
  while (rows < Number(most)) {
    const page = claims.all(after) as Row[]
    const last = page.at(-1)
    if (!last) break
    const span = [page[0]?.seq, last.seq]
    const byClaim = new Map(
      page.map((row) => [row.id, { ...row, verdicts: [] as Row[], evidence: [] as Row[] }]),
    )
    for (const row of verdicts.all(...span) as Row[]) byClaim.get(row.claim_id)?.verdicts.push(row)
    for (const row of evidence.all(...span) as Row[]) byClaim.get(row.claim_id)?.evidence.push(row)
    for (const row of byClaim.values()) bytes += JSON.stringify(row).length
    rows += page.length
    after = last.seq as number
  }
  return { ...clock(), rows, bytes }
}

if (part === 'serve') await serve()
else {
  tell(part === 'bare' ? bare() : await presented())
  process.disconnect()
}
