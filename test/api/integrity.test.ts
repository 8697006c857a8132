// Integrity: whatever somebody with the database does to the history is found, and where; the key is not in it.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { bodyHash, chainStart, eventHash } from '../../api/history/chain.ts'
import { isCheckpointDue, statementOf } from '../../api/history/checkpoint.ts'
import { signIfDue } from '../../api/history/checkpoints.ts'
import { publicKeyFrom, signatureFault, signerFrom } from '../../api/history/signature.ts'
import { newSigningKey, openSigner } from '../../api/history/signing-key.ts'
import { checkpoints, type EventRow, events } from '../../db/schema.ts'
import { openDeskForFile } from '../support/desk.ts'
import { makeClaim, makeDecidedClaim } from '../support/make.ts'
import { refusal } from './caused.ts'

const desk = openDeskForFile()
const report = async () => (await desk.as.reviewer.get('/history/verify')).body
const sign = async () => (await desk.as.admin.post('/history/checkpoints')).body
const run = (statement: ReturnType<typeof sql>) => desk.store.write((tx) => tx.run(statement))
const rowsOf = () => desk.store.read.select().from(events).orderBy(asc(events.seq))

beforeAll(async () => {
  await makeDecidedClaim(desk)
  await sign()
  await makeClaim(desk)
  await sign()
  await desk.as.reviewer.post(`/claims/${(await makeDecidedClaim(desk)).id}/reopening`, {
    reason: 'New data.',
  })
})

/** Does it behind the triggers' back, looks, and puts everything back. */
async function behindItsBack(deed: () => Promise<unknown>, look: () => Promise<void>): Promise<void> {
  const triggers = await desk.store.read.all<{ name: string; sql: string }>(
    sql`select name, sql from sqlite_schema where type = 'trigger' and (name glob 'events_*' or name glob 'checkpoints_*')`,
  )
  const kept = await rowsOf()
  const signed = await desk.store.read.select().from(checkpoints).orderBy(asc(checkpoints.number))
  for (const { name } of triggers) await run(sql.raw(`drop trigger ${name}`))
  try {
    await deed()
    await look()
  } finally {
    await desk.store.write(async (tx) => {
      await tx.delete(events)
      await tx.delete(checkpoints)
      for (const row of kept) await tx.insert(events).values(row)
      for (const row of signed) await tx.insert(checkpoints).values(row)
      for (const trigger of triggers) await tx.run(sql.raw(trigger.sql))
    })
  }
}

/** What somebody does who knows the format: hashes everything anew after a change. */
function rebuilt(rows: readonly EventRow[], change: (row: EventRow) => EventRow): EventRow[] {
  let prevHash = chainStart
  return rows.map((row) => {
    const changed = { ...change(row), prevHash }
    const sealed = { ...changed, bodyHash: bodyHash(changed.salt ?? '', changed.before, changed.after) }
    prevHash = eventHash(sealed)
    return { ...sealed, hash: prevHash }
  })
}

const replaceAll = (rows: readonly EventRow[]) =>
  desk.store.write(async (tx) => {
    await tx.delete(events)
    for (const row of rows) await tx.insert(events).values(row)
  })

describe('a checkpoint', () => {
  test('signs the head, can be checked with the public key alone, and is listed', async () => {
    const { events: count, head } = await report()
    const made = await sign()
    expect(made).toMatchObject({ eventSeq: count, head, at: desk.clock.now.toISOString() })
    const { body: key } = await desk.nobody.get('/history/key')
    expect(key).toMatchObject({ algorithm: 'Ed25519', keyId: made.keyId, retired: [] })
    expect(signatureFault(statementOf(made), made, [publicKeyFrom(key.publicKey)])).toBeUndefined()
    const { body } = await desk.as.reviewer.get('/history/checkpoints?limit=1')
    expect(body.data).toEqual([made])
    expect(await report()).toMatchObject({
      valid: true,
      checkpoints: { count: made.number, valid: true, signedUpTo: count },
    })
  })

  test('is asked for by administrators, and read by reviewers', async () => {
    expect(refusal(await desk.as.editor.post('/history/checkpoints'))).toEqual([403, 'not-permitted'])
    expect(refusal(await desk.as.contributor.get('/history/checkpoints'))).toEqual([403, 'not-permitted'])
  })

  test('is made by the desk once a day has passed, or a thousand events', async () => {
    await sign()
    expect(await signIfDue(desk.own)).toBeUndefined()
    await makeClaim(desk)
    expect(await signIfDue(desk.own)).toBeUndefined()
    desk.clock.now = new Date(desk.clock.now.getTime() + 24 * 60 * 60 * 1000)
    expect(await signIfDue(desk.own)).toMatchObject({ eventSeq: (await report()).events })
    expect(await signIfDue(desk.own)).toBeUndefined()
    const now = new Date('2026-01-20T10:00:00Z')
    const due = [0, 999, 1_000].map((unsigned) => isCheckpointDue(unsigned, '2026-01-20T09:00:00.000Z', now))
    expect(due).toEqual([false, false, true])
  })
})

describe('is found:', () => {
  const columns = [
    ...['at', 'actor', 'key_id', 'action', 'subject', 'claim_id', 'request_id', 'batch_id', 'reason'],
    ...['before', 'after', 'salt', 'body_hash', 'prev_hash', 'hash'],
  ]

  test('any character of any column of any event', async () => {
    const count = (await rowsOf()).length
    const touch = fc.record({
      seq: fc.integer({ min: 1, max: count }),
      column: fc.constantFrom(...columns),
      place: fc.nat(),
      character: fc.constantFrom('0', '1', 'a', 'z', '"', ' ', '\n', 'ü', '😀'),
    })
    await behindItsBack(
      () => run(sql`delete from checkpoints`),
      async () => {
        const intact = await rowsOf()
        await fc.assert(
          fc.asyncProperty(touch, async ({ seq, column, place, character }) => {
            const name = sql.identifier(column)
            const [found] = await desk.store.read.all<{ value: string | null }>(
              sql`select ${name} as value from events where seq = ${seq}`,
            )
            const letters = [...(found?.value ?? '')]
            const at = letters.length === 0 ? 0 : place % letters.length
            fc.pre(letters[at] !== character)
            letters[at] = character
            await run(sql`update events set ${name} = ${letters.join('')} where seq = ${seq}`)
            expect(await report()).toMatchObject({ valid: false, brokenAt: seq, events: count })
            await run(sql`update events set ${name} = ${found?.value ?? null} where seq = ${seq}`)
          }),
          { numRuns: 60 },
        )
        expect(await rowsOf()).toEqual(intact)
      },
    )
  }, 120_000)

  test.each(['event_seq', 'head', 'at', 'key_id', 'signature', 'number'])(
    'a changed %s of a checkpoint',
    async (column) => {
      const name = sql.identifier(column)
      const isNumber = column === 'event_seq' || column === 'number'
      const other = isNumber ? sql`${name} + 100` : sql`'A' || substr(${name}, 2)`
      await behindItsBack(
        () => run(sql`update checkpoints set ${name} = ${other} where number = 1`),
        async () => {
          expect(await report()).toMatchObject({ valid: false, checkpoints: { valid: false } })
        },
      )
    },
  )

  test('a signature spelled otherwise', async () => {
    const [first] = await desk.store.read.select().from(checkpoints).limit(1)
    const signature = first?.signature ?? ''
    const last = signature.at(-3) ?? ''
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
    const twin = alphabet[alphabet.indexOf(last) + 1] ?? ''
    const spelled = `${signature.slice(0, -3)}${twin}==`
    expect(Buffer.from(spelled, 'base64')).toEqual(Buffer.from(signature, 'base64'))
    await behindItsBack(
      () => run(sql`update checkpoints set signature = ${spelled} where number = 1`),
      async () =>
        expect((await report()).checkpoints).toMatchObject({ valid: false, brokenAt: 1, fault: 'signature' }),
    )
  })

  test('an end that was cut off', async () => {
    await makeClaim(desk)
    const { number, eventSeq } = await sign()
    await behindItsBack(
      () => run(sql`delete from events where seq = ${eventSeq}`),
      async () => {
        expect(await report()).toMatchObject({
          valid: false,
          events: eventSeq - 1,
          brokenAt: eventSeq,
          checkpoints: { valid: false, brokenAt: number, eventSeq, fault: 'events_missing' },
        })
      },
    )
  })

  test('a chain built anew by somebody without the key', async () => {
    const forged = rebuilt(await rowsOf(), (row) => (row.seq === 5 ? { ...row, actor: 'usr_forged' } : row))
    await behindItsBack(
      () => replaceAll(forged),
      async () => {
        const [first] = await desk.store.read.select().from(checkpoints).limit(1)
        expect(await report()).toMatchObject({
          valid: false,
          brokenAt: first?.eventSeq,
          checkpoints: { valid: false, brokenAt: 1, fault: 'head' },
        })
      },
    )
  })

  test('a chain built anew and signed with another key', async () => {
    const forged = rebuilt(await rowsOf(), (row) => (row.seq === 5 ? { ...row, reason: 'forged' } : row))
    const forger = signerFrom(newSigningKey())
    await behindItsBack(
      async () => {
        await replaceAll(forged)
        for (const row of await desk.store.read.select().from(checkpoints)) {
          const head = forged[row.eventSeq - 1]?.hash ?? ''
          const signed = { ...row, head, keyId: forger.keyId }
          await run(
            sql`update checkpoints set head = ${head}, key_id = ${forger.keyId}, signature = ${forger.sign(statementOf(signed))} where number = ${row.number}`,
          )
        }
      },
      async () => {
        expect(await report()).toMatchObject({
          valid: false,
          checkpoints: { valid: false, brokenAt: 1, fault: 'unknown_key' },
        })
      },
    )
  })

  test('a checkpoint taken out from between', async () => {
    await behindItsBack(
      () => run(sql`delete from checkpoints where number = 2`),
      async () => expect((await report()).checkpoints).toMatchObject({ brokenAt: 3, fault: 'number' }),
    )
  })
})

test('a history that was altered since the last checkpoint is not signed', async () => {
  const claim = await makeClaim(desk)
  const { events: last } = await report()
  await behindItsBack(
    () => run(sql`update events set subject = 'x' where seq = ${last}`),
    async () => {
      const answer = await desk.as.admin.post('/history/checkpoints')
      expect(refusal(answer)).toEqual([409, 'history-broken'])
      expect(answer.body.brokenAt).toBe(last)
    },
  )
  expect((await desk.as.admin.post('/history/checkpoints')).status).toBe(201)
  expect((await desk.as.reader.get(`/claims/${claim.id}`)).status).toBe(200)
})

describe('the signing key', () => {
  test('is made once, readable by its owner only, and stays', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimdesk-key-'))
    const [one, two] = await Promise.all([openSigner(folder), openSigner(folder)])
    expect(one.keyId).toBe(two.keyId)
    expect((await openSigner(folder)).keyId).toBe(one.keyId)
    expect(statSync(join(folder, 'signing-key.pem')).mode & 0o777).toBe(0o600)
    rmSync(folder, { recursive: true })
  })

  test('may be given, with the public keys of those it replaced', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimdesk-key-'))
    const path = join(folder, 'key.pem')
    await expect(openSigner(folder, path)).rejects.toThrow(path)
    const old = signerFrom(newSigningKey())
    writeFileSync(path, `${newSigningKey()}${old.pem}`)
    const signer = await openSigner(folder, path)
    expect(signer.retired).toEqual([{ keyId: old.keyId, pem: old.pem }])
    const statement = { a: 1 }
    const signed = { keyId: old.keyId, signature: old.sign(statement) }
    expect(signatureFault(statement, signed, [signer])).toBe('unknown_key')
    expect(signatureFault(statement, signed, [signer, ...signer.retired])).toBeUndefined()
    writeFileSync(path, old.pem)
    await expect(openSigner(folder, path)).rejects.toThrow('one private key')
    rmSync(folder, { recursive: true })
  })
})
