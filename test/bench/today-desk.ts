// A desk of a year: one claim decided by the desk itself, and the rest after its likeness by SQL, in every state and over every day.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import supertest from 'supertest'
import { openStore, type Store } from '../../db/store.ts'
import { hireEverybody, keyOf } from '../support/people.ts'
import { serverOver } from './export-desk.ts'

/** The file of a desk with so many claims in the folder; made unless it is there. @param now  when its last claim came */
export async function yearOf(count: number, folder: string, now: Date): Promise<string> {
  const path = join(folder, `today-${count}.db`)
  if (existsSync(`${path}.ready`)) return path
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
  const store = await openStore(`file:${path}`)
  await hireEverybody(store)
  await makeFirst(store)
  await store.close()
  multiply(path, count, Math.floor(now.getTime() / 1000))
  new Libsql(`${path}.ready`).exec('create table made (at text)')
  return path
}

async function makeFirst(store: Store): Promise<void> {
  const send = async (path: string, role: 'contributor' | 'reviewer', body: object) => {
    const key = `Bearer ${keyOf(role)}`
    const answer = await supertest(serverOver(store))
      .post(`/api/v1${path}`)
      .set('Authorization', key)
      .send(body)
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${answer.text}`)
    return answer.body
  }
  const sentence = 'The new bridge over the river is longer than every other bridge of the county.'
  const claim = await send('/claims', 'contributor', {
    text: sentence,
    speaker: 'Mayor Ito',
    kinds: ['comparison'],
    topics: ['bridges'],
    article: { title: 'The bridges of the county', publisher: 'Town Herald', text: sentence },
    quote: 'longer than every other bridge',
    sources: [{ title: 'Survey', level: 'primary', stance: 'supports', excerpt: 'It is longer.' }],
  })
  await send('/claims', 'contributor', { text: `${sentence.slice(0, -1)}, they say.` })
  const reading = 'by the whole span'
  const review = { verdict: 'verified', asOf: '2026-01-20', rationale: 'The survey says so.', reading }
  await send(`/claims/${claim.id}/reviews`, 'reviewer', review)
}

const ids = (prefix: string, number: string) => `printf('${prefix}_%026d', ${number})`
const instant = (seconds: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${seconds}, 'unixepoch')`
const day = (seconds: string) => `strftime('%Y-%m-%d', ${seconds}, 'unixepoch')`

/** Seven of ten are decided, two are open, one is declined, withdrawn or split; the oldest is a year old. */
function multiply(path: string, count: number, now: number): void {
  const db = new Libsql(path)
  db.exec('pragma synchronous=off; pragma foreign_keys=off; pragma cache_size=-500000')
  const tables = ['claims', 'verdicts', 'claim_topics', 'appearances', 'articles', 'matches', 'decisions']
  const beside = db
    .prepare(
      `select type, name, sql from sqlite_master where sql is not null and type in ('index', 'trigger')
       and tbl_name in (${tables.map((name) => `'${name}'`).join(',')})`,
    )
    .all() as { type: string; name: string; sql: string }[]
  for (const { type, name } of beside) db.exec(`drop ${type} ${name}`)
  const copy = (table: string, fields: Record<string, string>, where = 'true', many = count) => {
    const columns = (db.prepare(`pragma table_info(${table})`).all() as { name: string }[]).map(
      ({ name }) => name,
    )
    const values = columns.map((name) => fields[name] ?? `one.${name}`)
    db.exec(`with recursive numbers(n) as (select 10 union all select n + 1 from numbers where n < ${many})
      insert into ${table} (${columns.map((name) => `"${name}"`).join(',')}) select ${values.join(',')}
      from numbers cross join (select * from ${table} order by rowid limit 1) as one where ${where}`)
  }
  const came = `(${now} - (${count} - n) * (365.0 * 86400 / ${count}))`
  const decided = `min(${now}, ${came} + (n * 7919 % 20000) * 60)`
  const isDecided = `(n * 31 % 10 < 7 and ${came} + (n * 7919 % 20000) * 60 < ${now})`
  const verdict = `(case n * 13 % 7 when 0 then 'mixed' when 1 then 'unproven' when 2 then 'refuted' when 3 then 'refuted' else 'verified' end)`
  const claimId = ids('clm', 'n')
  const onlyDecided = (value: string) => `case when ${isDecided} then ${value} end`
  copy('claims', {
    seq: 'n',
    id: claimId,
    text: "one.text || ' (' || n || ')'",
    fingerprint: 'one.fingerprint || n',
    speaker: "'Speaker ' || (n * n % 5000)",
    status: `case when ${isDecided} then 'decided' when n % 20 = 3 then 'declined'
      when n * 31 % 10 = 8 then 'in_review' else 'submitted' end`,
    verdict: onlyDecided(verdict),
    verdict_revision: onlyDecided('1'),
    evidence_changed: `(${isDecided} and n % 200 = 1)`,
    recheck_on: onlyDecided(`case when n % 3 = 0 then ${day(`${decided} + 180 * 86400`)} end`),
    assignee_id: "case when n * 31 % 10 = 8 then (select id from users where role = 'reviewer') end",
    deadline_at: `case when n % 5 = 0 then ${instant(`${came} + 10 * 86400`)} end`,
    due_on: `case when n % 25 = 4 then ${day(`${came} + 30 * 86400`)} end`,
    withdrawn_at: `case when n % 50 = 7 then ${instant(came)} end`,
    origin_article_id: ids('art', '10 + n % 1000'),
    created_at: instant(came),
    updated_at: instant(`case when ${isDecided} then ${decided} else ${came} end`),
  })
  copy(
    'articles',
    {
      seq: 'n',
      id: ids('art', 'n'),
      canonical_url: 'null',
      publisher: "'Outlet ' || (n % 200)",
    },
    'true',
    1010,
  )
  const again = {
    seq: 'n',
    id: ids('app', 'n'),
    claim_id: claimId,
    article_id: ids('art', '10 + n % 1000'),
    is_first: '0',
  }
  copy('appearances', { ...again, created_at: instant(`min(${now}, ${came} + 20 * 86400)`) }, 'n % 20 = 1')
  copy('claim_topics', { claim_seq: 'n', topic: "'topic ' || (n % 300)" })
  const its = { seq: 'n', id: ids('vrd', 'n'), claim_id: claimId, verdict, round_id: 'null' }
  copy('verdicts', { ...its, created_at: instant(decided) }, isDecided)
  copy(
    'matches',
    { seq: 'n', id: ids('mat', 'n'), claim_id: claimId, other_id: ids('clm', 'n + 1') },
    `n % 20 = 2 and n < ${count}`,
  )
  db.exec(`delete from decisions; delete from day_counts;
    insert into decisions (seq, claim_seq, day, verdict, is_first, waited)
      select v.seq, c.seq, substr(v.created_at, 1, 10), v.verdict, 1, (unixepoch(v.created_at) - unixepoch(c.created_at)) / 60
      from verdicts as v join claims as c on c.seq = v.seq;
    insert into day_counts (day, submitted) select substr(created_at, 1, 10), count(*) from claims group by 1;
    insert into day_counts (day, decided) select day, count(*) from decisions where true group by 1
      on conflict (day) do update set decided = excluded.decided`)
  for (const { sql } of beside) db.exec(sql)
  db.exec('analyze; pragma wal_checkpoint(truncate)')
  db.close()
}
