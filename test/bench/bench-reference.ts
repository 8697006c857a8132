// The least that answers the same requests from the same file: Hono, prepared statements, no checks of what comes in, no history.
import { createHash } from 'node:crypto'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import Libsql from 'libsql'
import { newId } from '../../api/ids.ts'
import { readSearch } from '../../api/matching/full-text.ts'

const [, , path = ''] = process.argv
const db = new Libsql(path)
db.exec(
  'pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma cache_size=-65536; pragma temp_store=memory',
)

const shown = 'claims.withdrawn_at is null and claims.merged_into_id is null'
const open = "status in ('submitted', 'in_review', 'second_review', 'awaiting_outcome')"
const columnsOf = (table: string) =>
  (db.prepare(`pragma table_info(${table})`).all() as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => name !== 'seq')
/** Inserts a copy of the row of another claim, with some values of its own. */
const copyOf = (table: string, own: readonly string[], from: string) => {
  const columns = columnsOf(table)
  const values = columns.map((name) => (own.includes(name) ? `@${name}` : name))
  return db.prepare(
    `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table} where ${from}`,
  )
}
const key = db.prepare('select user_id from api_keys where hash = ?')
const get = db.prepare('select * from claims where id = ?')
const list = db.prepare(`select * from claims where ${shown} order by seq desc limit 25`)
const filtered = db.prepare(
  `select * from claims where ${shown} and status = ? and seq in (select claim_seq from claim_topics where topic = ?)
   order by seq desc limit 25`,
)
const search = db.prepare(
  `select claims.* from claims_fts cross join claims on claims.seq = claims_fts.rowid
   where claims_fts match ? and ${shown} order by claims_fts.rowid desc limit 25`,
)
const match = db.prepare(
  `select claims.* from claims_fts cross join claims on claims.seq = claims_fts.rowid
   where claims_fts match ? and ${shown} order by claims_fts.rank limit 10`,
)
const create = copyOf('claims', ['id', 'text', 'fingerprint', 'external_id'], 'seq = 2')
const decide = db.prepare(
  "update claims set status = 'decided', verdict = ?, verdict_revision = 1 where id = ?",
)
const judge = copyOf('verdicts', ['id', 'claim_id'], 'seq = 1')
const next = db.prepare(
  `select * from claims where ${open} and ${shown} and id not in (select claim_id from leases where user_id <> ?)
   order by seq limit 1`,
)
const lease = db.prepare(
  'insert or replace into leases (claim_id, user_id, taken_at, expires_at) values (?, ?, ?, ?)',
)

let made = 0
function insert({ text }: { text: string }): string {
  const id = newId('clm')
  made += 1
  create.run({ id, text, fingerprint: `made ${process.pid} ${made}`, external_id: null })
  return id
}
function together<T>(work: () => T): T {
  db.exec('begin immediate')
  const result = work()
  db.exec('commit')
  return result
}

const app = new Hono<{ Variables: { userId: string } }>()
app.use(async (c, next) => {
  const [, given = ''] = (c.req.header('authorization') ?? '').split(' ')
  const [owner] = key.all(createHash('sha256').update(given).digest('hex')) as { user_id: string }[]
  if (!owner) return c.json({}, 401)
  c.set('userId', owner.user_id)
  await next()
})
const base = '/api/v1'
app.get(`${base}/claims`, (c) => {
  const { q, status, topic } = c.req.query()
  if (q !== undefined) return c.json({ data: search.all(readSearch(q).match) })
  return c.json({ data: status === undefined ? list.all() : filtered.all(status, topic) })
})
app.post(`${base}/claims/match`, async (c) => {
  const { text } = await c.req.json()
  const words = (text as string).match(/[\p{L}\d]+/gu) ?? []
  return c.json({ data: match.all(words.map((word) => `"${word.toLowerCase()}"`).join(' OR ')) })
})
app.post(`${base}/claims/bulk`, async (c) => {
  const rows = (await c.req.json()) as { text: string }[]
  const ids = together(() => rows.map(insert))
  return c.json({ results: ids.map((id) => ({ status: 201, id })) })
})
app.post(`${base}/claims`, async (c) => c.json({ id: insert(await c.req.json()) }, 201))
app.get(`${base}/claims/:id`, (c) => c.json(get.all(c.req.param('id'))[0] as object))
app.post(`${base}/claims/:id/reviews`, async (c) => {
  const { verdict } = await c.req.json()
  const id = newId('vrd')
  together(() => {
    decide.run(verdict, c.req.param('id'))
    judge.run({ id, claim_id: c.req.param('id') })
  })
  return c.json({ id }, 201)
})
app.get(`${base}/desk/next`, (c) => {
  const userId = c.get('userId')
  const now = new Date()
  return c.json(
    together(() => {
      const [claim] = next.all(userId) as { id: string }[]
      if (claim)
        lease.run(claim.id, userId, now.toISOString(), new Date(now.getTime() + 90_000).toISOString())
      return { claim }
    }),
  )
})

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(port))
