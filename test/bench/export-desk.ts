// A desk with very many verified claims of two sources each: one made by the desk itself, and the rest after its likeness, by SQL.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import Libsql from 'libsql'
import { pino } from 'pino'
import supertest from 'supertest'
import { createApp } from '../../api/app.ts'
import { signerFrom } from '../../api/history/signature.ts'
import { newSigningKey } from '../../api/history/signing-key.ts'
import { openStore, type Store } from '../../db/store.ts'
import { hireEverybody, keyOf } from '../support/people.ts'

/** The application over a store, as a server that is not listening yet; from its sources unless another is given. */
export function serverOver(store: Store, create = createApp) {
  const log = pino({ level: 'error' })
  const deps = { store, log, secret: 's'.repeat(40), signer: signerFrom(newSigningKey()) }
  return createAdaptorServer({ fetch: create(deps).app.fetch })
}

/** The file of a desk with so many claims in the folder; made unless it is there. */
export async function deskOf(count: number, folder: string): Promise<string> {
  const path = join(folder, `export-${count}.db`)
  if (existsSync(`${path}.ready`)) return path
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
  const store = await openStore(`file:${path}`)
  await hireEverybody(store)
  const first = await makeFirst(store)
  await store.close()
  multiply(path, count, first)
  const done = new Libsql(`${path}.ready`)
  done.exec('create table made (at text)')
  done.close()
  return path
}

interface First {
  evidence: string[]
  sources: string[]
}

async function makeFirst(store: Store): Promise<First> {
  const send = async (path: string, role: 'contributor' | 'reviewer', body: object) => {
    const key = `Bearer ${keyOf(role)}`
    const answer = await supertest(serverOver(store))
      .post(`/api/v1${path}`)
      .set('Authorization', key)
      .send(body)
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${answer.text}`)
    return answer.body
  }
  const source = (at: number) => ({
    title: `Survey of bridges and towers, part ${at}`,
    url: `https://survey-${at}.example/bridges`,
    publisher: `Office of surveys ${at}`,
    level: at === 1 ? 'primary' : 'secondary',
    stance: 'supports',
    excerpt: 'The new bridge measures four hundred and ten metres from bank to bank.',
    locator: 'p. 4',
  })
  const claim = await send('/claims', 'contributor', {
    text: 'The new bridge over the river is longer than every other bridge of the county.',
    speaker: 'Mayor Ito',
    claimedOn: '2026-01-18',
    language: 'en',
    kinds: ['comparison'],
    topics: ['bridges'],
    sources: [source(1), source(2)],
  })
  await send(`/claims/${claim.id}/reviews`, 'reviewer', {
    verdict: 'verified',
    asOf: '2026-01-20',
    summary: 'The survey of the county lists it as the longest by sixty metres.',
    reading: 'longer than those that stand in the county today, by their whole span',
    rationale:
      'Both surveys give the same figure, and the table of the county’s bridges holds no longer one. The next is the railway bridge with three hundred and fifty metres.',
  })
  return {
    evidence: claim.evidence.map(({ id }: { id: string }) => id),
    sources: claim.evidence.map(({ source }: { source: { id: string } }) => source.id),
  }
}

const likeFirst = (prefix: string, number: string) => `printf('${prefix}_%026d', ${number})`

/** Copies every row of the first claim so many times, with ids, texts and addresses of their own. */
function multiply(path: string, count: number, { evidence, sources }: First): void {
  const db = new Libsql(path)
  db.exec('pragma synchronous=off; pragma foreign_keys=off; pragma cache_size=-500000')
  const tables = ['claims', 'sources', 'evidence', 'verdicts', 'claim_topics', 'claim_kinds']
  const beside = db
    .prepare(
      `select type, name, sql from sqlite_master where sql is not null and type in ('index', 'trigger')
       and tbl_name in (${tables.map((name) => `'${name}'`).join(',')})`,
    )
    .all() as { type: string; name: string; sql: string }[]
  for (const { type, name } of beside) db.exec(`drop ${type} ${name}`)
  const numbers = `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${count - 1})`
  const copy = (table: string, seq: number, fields: Record<string, string>) => {
    const columns = (db.prepare(`pragma table_info(${table})`).all() as { name: string }[]).map(
      ({ name }) => name,
    )
    const values = columns.map((name) => fields[name] ?? `one.${name}`)
    db.exec(`${numbers} insert into ${table} (${columns.map((name) => `"${name}"`).join(',')})
      select ${values.join(',')} from numbers cross join ${table} as one where one.rowid = ${seq}`)
  }
  const claimId = likeFirst('clm', 'n')
  copy('claims', 1, {
    seq: 'n + 1',
    id: claimId,
    text: "one.text || ' (' || n || ')'",
    fingerprint: 'one.fingerprint || n',
  })
  for (const at of [1, 2]) {
    const number = `n * 2 + ${at}`
    copy('sources', at, {
      seq: number,
      id: likeFirst('src', number),
      title: "one.title || ', volume ' || n",
      url: "one.url || '/' || n",
      canonical_url: "one.canonical_url || '/' || n",
    })
    const ids = { id: likeFirst('evd', number), source_id: likeFirst('src', number) }
    copy('evidence', at, { seq: number, ...ids, claim_id: claimId })
  }
  const renamed = [0, 1].reduce(
    (judged, at) =>
      `replace(replace(${judged}, '${evidence[at]}', ${likeFirst('evd', `n * 2 + ${at + 1}`)}), '${sources[at]}', ${likeFirst('src', `n * 2 + ${at + 1}`)})`,
    'one.judged',
  )
  copy('verdicts', 1, { seq: 'n + 1', id: likeFirst('vrd', 'n'), claim_id: claimId, judged: renamed })
  copy('claim_topics', 1, { claim_seq: 'n + 1' })
  copy('claim_kinds', 1, { claim_seq: 'n + 1' })
  for (const { sql } of beside) db.exec(sql)
  db.exec('analyze; pragma wal_checkpoint(truncate)')
  db.close()
}
