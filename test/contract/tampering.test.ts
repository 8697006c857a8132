// History, verdicts, settings and captures cannot be rewritten; and whoever gets round that is found out by the chain.
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { events } from '../../db/schema.ts'
import { openDeskForFile } from '../support/desk.ts'
import { makeArticle, makeDecidedClaim } from '../support/make.ts'

const desk = openDeskForFile()

beforeAll(async () => {
  await makeDecidedClaim(desk)
  await makeArticle(desk, { text: 'A text that stays.' })
  await desk.as.admin.patch('/settings', { desk: { name: 'Desk' } })
})

const run = (statement: SQL) => desk.store.write((tx) => tx.run(statement))
const report = async () => (await desk.as.reviewer.get('/history/verify')).body

describe('the database refuses', () => {
  const refused: [string, SQL, string][] = [
    ['to change an event', sql`update events set actor = 'nobody' where seq = 3`, 'append-only'],
    ['to change the data of an event', sql`update events set after = '{}' where seq = 3`, 'append-only'],
    [
      'to erase half of an event',
      sql`update events set before = null, salt = null where seq = 3`,
      'append-only',
    ],
    [
      'to change an event under cover of erasing it',
      sql`update events set before = null, after = null, salt = null, at = '' where seq = 3`,
      'append-only',
    ],
    [
      'to move an event',
      sql`update events set before = null, after = null, salt = null, seq = 999 where seq = 3`,
      'append-only',
    ],
    ['to delete an event', sql`delete from events where seq = 3`, 'append-only'],
    [
      'to put an event before others',
      sql`insert into events select 0, at, actor, key_id, action, subject, claim_id, request_id, batch_id, reason, before, after, salt, body_hash, prev_hash, hash from events where seq = 3`,
      'append-only',
    ],
    ['to replace a verdict', sql`insert or replace into verdicts select * from verdicts`, 'never changed'],
    ['to replace settings', sql`insert or replace into settings select * from settings`, 'never changed'],
    ['to replace a capture', sql`insert or replace into captures select * from captures`, 'never changed'],
    [
      'to replace an event',
      sql`insert or replace into events select * from events where seq = 3`,
      'append-only',
    ],
    ['to change a verdict', sql`update verdicts set verdict = 'refuted'`, 'never changed'],
    ['to delete a verdict', sql`delete from verdicts`, 'never changed'],
    ['to change settings', sql`update settings set policy = '{}'`, 'never changed'],
    ['to delete settings', sql`delete from settings where version = 1`, 'never changed'],
    ['to change a saved capture', sql`update captures set text = 'Another text.'`, 'never changed'],
    ['to delete a capture', sql`delete from captures`, 'never changed'],
  ]
  test.each(refused)('%s', async (_, statement, words) => {
    await expect(run(statement)).rejects.toMatchObject({ cause: { message: expect.stringContaining(words) } })
    expect(await report()).toMatchObject({ valid: true })
  })
})

describe('the chain shows a change of', () => {
  const columns = [
    'at',
    'actor',
    'key_id',
    'action',
    'subject',
    'claim_id',
    'request_id',
    'batch_id',
    'reason',
    'before',
    'after',
    'salt',
    'body_hash',
    'prev_hash',
    'hash',
  ]

  /** Does it behind the trigger's back, looks, and puts everything back. */
  async function behindItsBack(statement: SQL, look: () => Promise<void>): Promise<void> {
    const triggers = await desk.store.read.all<{ name: string; sql: string }>(
      sql`select name, sql from sqlite_schema where type = 'trigger' and name glob 'events_*'`,
    )
    const rows = await desk.store.read.select().from(events).orderBy(asc(events.seq))
    await desk.store.write(async (tx) => {
      for (const { name } of triggers) await tx.run(sql.raw(`drop trigger ${name}`))
      await tx.run(statement)
    })
    await look()
    await desk.store.write(async (tx) => {
      await tx.delete(events)
      for (const row of rows) await tx.insert(events).values(row)
      for (const trigger of triggers) await tx.run(sql.raw(trigger.sql))
    })
    expect(await report()).toMatchObject({ valid: true, events: rows.length })
  }

  test.each(columns)('one character of %s', async (column) => {
    const { events: total } = await report()
    const seq = Math.floor(total / 2)
    const name = sql.identifier(column)
    const changed = sql`case when ${name} is null then 'x' else substr(${name}, 1, length(${name}) - 1) || case when substr(${name}, -1) = 'x' then 'y' else 'x' end end`
    await behindItsBack(sql`update events set ${name} = ${changed} where seq = ${seq}`, async () => {
      expect(await report()).toMatchObject({ valid: false, brokenAt: seq, events: total })
    })
  })

  test('an event taken out, moved or slipped in', async () => {
    const { events: total } = await report()
    await behindItsBack(sql`delete from events where seq = 4`, async () => {
      expect(await report()).toMatchObject({ valid: false, brokenAt: 5, events: total - 1 })
    })
    await behindItsBack(sql`update events set seq = ${total + 5} where seq = 4`, async () => {
      expect(await report()).toMatchObject({ valid: false, brokenAt: 5 })
    })
    const copy = sql`insert into events select ${total + 1}, at, actor, key_id, action, subject, claim_id, request_id, batch_id, reason, before, after, salt, body_hash, prev_hash, hash from events where seq = 4`
    await behindItsBack(copy, async () => {
      expect(await report()).toMatchObject({ valid: false, brokenAt: total + 1 })
    })
  })

  test('data that are erased without their salt', async () => {
    await behindItsBack(sql`update events set before = null, after = null where seq = 4`, async () => {
      expect(await report()).toMatchObject({ valid: false, brokenAt: 4 })
    })
  })
})

test('an event can be erased as a whole; the chain stays valid and counts it', async () => {
  const [event] = await desk.store.read
    .select()
    .from(events)
    .where(eq(events.action, 'user.created'))
    .limit(1)
  const before = await report()
  await run(sql`update events set before = null, after = null, salt = null where seq = ${event?.seq}`)
  expect(await report()).toEqual({ ...before, valid: true, erased: 1 })
  const { body } = await desk.as.reviewer.get(`/history?subject=${event?.subject}`)
  expect(body.data.at(-1)).toMatchObject({
    seq: event?.seq,
    isErased: true,
    before: null,
    after: null,
    salt: null,
  })
})
