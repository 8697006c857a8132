// A process of its own that works on a database file, for tests of what processes do to each other.
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import Libsql from 'libsql'
import { openStore, type Store } from '../../db/store.ts'

const [task = '', url = '', argument = '0'] = process.argv.slice(2)

/** Holds the write lock for so many milliseconds, says "held" when it has it. */
async function holdLock(): Promise<void> {
  const database = new Libsql(url.replace('file:', ''))
  database.exec('BEGIN IMMEDIATE')
  process.stdout.write('held\n')
  await sleep(Number(argument))
  database.exec('COMMIT')
  database.close()
}

/** Adds so many entries at once and prints how many failed. */
async function addEntries(): Promise<void> {
  const store = await openStore(url, { timeoutMs: 30_000 })
  const jobs = Array.from({ length: Number(argument) }, () => addEntry(store, String(process.pid)))
  const outcomes = await Promise.allSettled(jobs)
  const failures = outcomes.filter((outcome) => outcome.status === 'rejected')
  process.stdout.write(`${failures.length}\n`)
  for (const { reason } of failures) process.stderr.write(`${reason} ${reason.cause}\n`)
  await store.close()
}

/** Adds entries, 20 at a time, until it is killed, and prints each name once it is acknowledged. */
async function addForever(): Promise<void> {
  const store = await openStore(url)
  for (let round = 0; ; round++) {
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const name = `${process.pid}-${round}-${index}`
        await addEntry(store, name)
        process.stdout.write(`${name}\n`)
      }),
    )
  }
}

/** Two rows that belong together: one without the other would be a torn write. */
async function addEntry(store: Store, name: string): Promise<void> {
  await store.write(async (tx) => {
    const [row] = await tx.values<[number]>(sql`insert into entries (name) values (${name}) returning id`)
    await tx.run(sql`insert into details (entry_id) values (${row?.[0]})`)
  })
}

const tasks: Record<string, () => Promise<void>> = { holdLock, addEntries, addForever }
await tasks[task]?.()
