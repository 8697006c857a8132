// One part of the import's benchmark as a process of its own: the desk that takes claims in, or the same rows inserted in process.
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import Libsql from 'libsql'
import { fingerprint } from '../../api/claims/fingerprint.ts'
import { bodyHash, canonicalJson, chainStart, eventHash } from '../../api/history/chain.ts'
import { newId } from '../../api/ids.ts'
import { claimParts, indexWords } from '../../api/matching/index-words.ts'
import { openStore } from '../../db/store.ts'
import { serverOver } from './export-desk.ts'
import { claimsFor, type InventedClaim } from './import-claims.ts'

const [, , part, path = '', count = '100000'] = process.argv
const tell = (message: unknown) => process.send?.(message)

/** Announces its address and serves until its parent ends it. */
async function serve(): Promise<void> {
  const server = serverOver(await openStore(`file:${path}`))
  server.listen(0, '127.0.0.1', () => tell((server.address() as AddressInfo).port))
}

/** Rows that share a transaction. */
const batch = 1_000

/** Claims with what they are found by and an event each, as the desk stores them: prepared statements, in batches. */
function insertAll(): void {
  const db = new Libsql(path)
  db.exec(
    'pragma journal_mode=wal; pragma synchronous=full; pragma cache_size=-65536; pragma foreign_keys=on',
  )
  const into = (table: string, columns: string) =>
    db.prepare(
      `insert into ${table} (${columns}) values (${columns
        .split(',')
        .map(() => '?')
        .join(',')})`,
    )
  const [user] = db.prepare('select id from users limit 1').all() as { id: string }[]
  const last = db.prepare('select seq, hash from events order by seq desc limit 1').get() as
    | { seq: number; hash: string }
    | undefined
  const insert = {
    claim: into(
      'claims',
      'seq,id,text,kinds,topics,speaker,language,scope,status,submitted_by,external_id,fingerprint,created_at,updated_at',
    ),
    words: into('claim_words', 'seq,words,stems'),
    topic: into('claim_topics', 'topic,claim_seq'),
    kind: into('claim_kinds', 'kind,claim_seq'),
    event: into(
      'events',
      'seq,at,actor,action,subject,claim_id,batch_id,after,salt,body_hash,prev_hash,hash',
    ),
  }
  const actor = user?.id ?? ''
  const batchId = newId('bat')
  let prevHash = last?.hash ?? chainStart
  const firstEvent = (last?.seq ?? 0) + 1
  const rows = claimsFor(Number(count))
  const started = performance.now()
  for (const [n, row] of rows.entries()) {
    if (n % batch === 0) db.exec('BEGIN IMMEDIATE')
    insertOne(row, n)
    if (n % batch === batch - 1 || n === rows.length - 1) db.exec('COMMIT')
  }
  tell({ ms: performance.now() - started })

  function insertOne(claim: InventedClaim, n: number): void {
    const { text, kinds, topics, speaker, language, externalId } = claim
    const seq = n + 1
    const id = newId('clm')
    const at = new Date().toISOString()
    insert.claim.run([
      seq,
      id,
      text,
      JSON.stringify(kinds),
      JSON.stringify(topics),
      speaker,
      language,
      '{}',
      'submitted',
      actor,
      externalId,
      fingerprint(text),
      at,
      at,
    ])
    const { words, stems } = indexWords(claimParts({ ...claim, headline: null }), language)
    insert.words.run([seq, words, stems])
    for (const topic of topics) insert.topic.run([topic, seq])
    for (const kind of kinds) insert.kind.run([kind, seq])
    const after = canonicalJson({ ...claim, scope: {}, originArticleId: null })
    const salt = randomBytes(16).toString('hex')
    const sealed = {
      seq: firstEvent + n,
      at,
      actor,
      keyId: null,
      action: 'claim.submitted',
      subject: id,
      claimId: id,
      requestId: null,
      batchId,
      reason: null,
      bodyHash: bodyHash(salt, null, after),
      prevHash,
    }
    prevHash = eventHash(sealed)
    insert.event.run([
      sealed.seq,
      at,
      actor,
      sealed.action,
      id,
      id,
      batchId,
      after,
      salt,
      sealed.bodyHash,
      sealed.prevHash,
      prevHash,
    ])
  }
}

if (part === 'serve') await serve()
else insertAll()
