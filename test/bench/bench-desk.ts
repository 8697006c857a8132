// The desk of the benchmark: one decided and one open claim made by the product itself, and the rest after their likeness, by SQL.
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import Libsql from 'libsql'
import supertest from 'supertest'
import { fingerprint } from '../../api/claims/fingerprint.ts'
import { bodyHash, canonicalJson, eventHash } from '../../api/history/chain.ts'
import { claimParts, indexWords } from '../../api/matching/index-words.ts'
import { openStore } from '../../db/store.ts'
import { hireEverybody, keyOf } from '../support/people.ts'
import { serverOver } from './export-desk.ts'
import { claimsInTurn } from './import-claims.ts'

/** Claim n of the desk: every other one is decided. */
export const claimIdOf = (n: number) => `clm_${String(n).padStart(26, '0')}`
export const isDecided = (n: number) => n % 2 === 0

/** Makes a desk of so many claims at this path, or copies the one that was made before. */
export async function seedDesk(path: string, count: number, kept: string): Promise<void> {
  if (!existsSync(kept)) {
    for (const end of ['', '-wal', '-shm']) rmSync(kept + end, { force: true })
    const first = `${kept}.first`
    await makePrototypes(first)
    // A file of its own: the library lets go of one that it has closed only later.
    copyFileSync(first, `${kept}.part`)
    for (const end of ['', '-wal', '-shm']) rmSync(first + end, { force: true })
    multiply(`${kept}.part`, count)
    renameSync(`${kept}.part`, kept)
  }
  copyFileSync(kept, path)
}

async function makePrototypes(path: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
  const store = await openStore(`file:${path}`)
  await hireEverybody(store)
  const server = serverOver(store)
  const send = async (to: string, role: 'contributor' | 'reviewer', body: object) => {
    const key = `Bearer ${keyOf(role)}`
    const answer = await supertest(server).post(`/api/v1${to}`).set('Authorization', key).send(body)
    if (answer.status !== 201) throw new Error(`${to} answered ${answer.status}: ${answer.text}`)
    return answer.body
  }
  const claim = (name: string) => ({
    text: `The ${name} of the town is open to everybody.`,
    speaker: 'Mayor Ito',
    claimedOn: '2026-01-18',
    language: 'en',
    kinds: ['event'],
    topics: ['towns'],
    externalId: name,
    sources: [1, 2].map((at) => ({
      title: `Survey of the ${name}, part ${at}`,
      url: `https://survey-${at}.example/${name}`,
      publisher: `Office of surveys ${at}`,
      level: at === 1 ? 'primary' : 'secondary',
      stance: 'supports',
      excerpt: 'It has been open since the first of May, from morning until night.',
    })),
  })
  const { id } = await send('/claims', 'contributor', claim('bridge'))
  await send('/claims', 'contributor', claim('tower'))
  await send(`/claims/${id}/reviews`, 'reviewer', {
    verdict: 'verified',
    asOf: '2026-01-20',
    summary: 'The survey of the county lists it as open.',
    rationale: 'Both surveys give the same day, and nobody has said otherwise since.',
  })
  await store.close()
}

const copied = [
  'claims',
  'claim_words',
  'claim_topics',
  'claim_kinds',
  'sources',
  'source_words',
  'evidence',
  'verdicts',
  'events',
]

/** Claim n is like the first when it is decided and like the second when it is open, with two sources of its own. */
function multiply(path: string, count: number): void {
  const db = new Libsql(path)
  db.exec(
    'pragma journal_mode=off; pragma synchronous=off; pragma foreign_keys=off; pragma cache_size=-500000; pragma temp_store=memory',
  )
  const beside = db
    .prepare(
      `select type, name, sql from sqlite_master where sql is not null and type in ('index', 'trigger')
       and tbl_name in (${copied.map((name) => `'${name}'`).join(',')})`,
    )
    .all() as { type: string; name: string; sql: string }[]
  for (const { type, name } of beside) db.exec(`drop ${type} ${name}`)
  giveWords(db, count)
  const ids = (table: string) =>
    (db.prepare(`select id from ${table} order by seq`).all() as { id: string }[]).map((row) => row.id)
  const [sources, evidence] = [ids('sources'), ids('evidence')]
  copyClaims(db)
  for (const at of [1, 2]) copyEvidence(db, at)
  const renamed = [0, 1].reduce(
    (judged, at) =>
      `replace(replace(${judged}, '${evidence[at]}', ${numbered('evd', `given.n * 2 + ${at + 1}`)}), '${sources[at]}', ${numbered('src', `given.n * 2 + ${at + 1}`)})`,
    'one.judged',
  )
  copy(db, 'verdicts', 'one.seq = 1', 'given.n % 2 = 0', {
    seq: 'given.n',
    id: numbered('vrd', 'given.n'),
    claim_id: claimId,
    judged: renamed,
  })
  tellAll(db, count)
  for (const { sql } of beside) db.exec(sql)
  db.exec(
    "insert into claims_fts(claims_fts) values ('rebuild'); insert into sources_fts(sources_fts) values ('rebuild'); pragma journal_mode=wal",
  )
  db.close()
}

const numbered = (prefix: string, number: string) => `printf('${prefix}_%026d', ${number})`
const claimId = numbered('clm', 'given.n')

/** What claims say, and the words they are found by: 3 to count, for the first two are the prototypes. */
function giveWords(db: Libsql.Database, count: number): void {
  db.exec(
    'create temp table given (n integer primary key, text, fingerprint, speaker, kinds, topics, words, stems)',
  )
  const insert = db.prepare('insert into given values (?, ?, ?, ?, ?, ?, ?, ?)')
  db.exec('begin')
  let n = 2
  for (const claim of claimsInTurn(count - 2)) {
    n += 1
    const { text, speaker, kinds, topics, language } = claim
    const { words, stems } = indexWords(claimParts({ ...claim, headline: null }), language)
    insert.run([
      n,
      text,
      fingerprint(text),
      speaker,
      JSON.stringify(kinds),
      JSON.stringify(topics),
      words,
      stems,
    ])
  }
  db.exec('commit')
}

function copy(
  db: Libsql.Database,
  table: string,
  which: string,
  when: string,
  fields: Record<string, string>,
): void {
  const columns = (db.prepare(`pragma table_info(${table})`).all() as { name: string }[]).map(
    ({ name }) => name,
  )
  const values = columns.map((name) => fields[name] ?? `one."${name}"`)
  db.exec(`insert into ${table} (${columns.map((name) => `"${name}"`).join(',')})
    select ${values.join(',')} from given cross join ${table} as one where ${which} and ${when}`)
}

function copyClaims(db: Libsql.Database): void {
  // Ten seconds lie between two claims.
  const at = "strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-01', '+' || (given.n * 10) || ' seconds')"
  copy(db, 'claims', 'one.seq = 1 + given.n % 2', 'true', {
    ...{ seq: 'given.n', id: claimId, text: 'given.text', fingerprint: 'given.fingerprint' },
    ...{ speaker: 'given.speaker', kinds: 'given.kinds', topics: 'given.topics' },
    ...{ external_id: "'line ' || given.n", created_at: at, updated_at: at },
  })
  db.exec('insert into claim_words (seq, words, stems) select n, words, stems from given')
  db.exec('insert into claim_topics (topic, claim_seq) select value, n from given, json_each(given.topics)')
  db.exec('insert into claim_kinds (kind, claim_seq) select value, n from given, json_each(given.kinds)')
}

function copyEvidence(db: Libsql.Database, at: number): void {
  const number = `given.n * 2 + ${at}`
  copy(db, 'sources', `one.seq = ${at}`, 'true', {
    ...{ seq: number, id: numbered('src', number), title: "one.title || ', volume ' || given.n" },
    ...{ url: "one.url || '/' || given.n", canonical_url: "one.canonical_url || '/' || given.n" },
  })
  // What a source is found by is not told apart: it would be made at the start of each desk.
  copy(db, 'source_words', `one.seq = ${at}`, 'true', { seq: number })
  copy(db, 'evidence', `one.seq = ${at}`, 'true', {
    ...{ seq: number, id: numbered('evd', number), source_id: numbered('src', number), claim_id: claimId },
  })
}

/** The history of all of them, each event chained to the one before. */
function tellAll(db: Libsql.Database, count: number): void {
  const head = db.prepare('select * from events order by seq desc limit 1').get() as Record<
    string,
    string
  > & { seq: number }
  const insert = db.prepare(
    `insert into events (seq, at, actor, action, subject, claim_id, after, salt, body_hash, prev_hash, hash)
     values (?, ?, ?, 'claim.submitted', ?, ?, ?, ?, ?, ?, ?)`,
  )
  let prevHash = head.hash ?? ''
  db.exec('begin')
  for (let n = 3; n <= count; n++) {
    const subject = claimIdOf(n)
    const after = canonicalJson({ externalId: `line ${n}`, originArticleId: null, speaker: 'Mayor Ito' })
    const salt = String(n).padStart(32, '0')
    const sealed = {
      ...{
        seq: head.seq + n - 2,
        at: head.at ?? '',
        actor: head.actor ?? '',
        keyId: null,
        action: 'claim.submitted',
      },
      ...{ subject, claimId: subject, requestId: null, batchId: null, reason: null },
      ...{ bodyHash: bodyHash(salt, null, after), prevHash },
    }
    prevHash = eventHash(sealed)
    insert.run([
      sealed.seq,
      sealed.at,
      sealed.actor,
      subject,
      subject,
      after,
      salt,
      sealed.bodyHash,
      sealed.prevHash,
      prevHash,
    ])
  }
  db.exec('commit')
}
