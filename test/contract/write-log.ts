// A log of every write, kept by the database itself: which table, in which job of the writer.
import { sql } from 'drizzle-orm'
import type { Store } from '../../db/store.ts'

export interface Write {
  /** `job` and `request` mark where one begins; the rest are tables written to. */
  what: string
}

/** Installs triggers on every table, and gives a store whose jobs mark where they begin. */
export async function logWrites(store: Store): Promise<Store> {
  const tables = await store.read.all<{ name: string }>(
    sql`select name from sqlite_schema where type = 'table' and name not glob 'sqlite_*' and name not glob '*_fts*' and name not glob '__*'`,
  )
  await store.write(async (tx) => {
    await tx.run(sql`create table write_log (seq integer primary key, what text not null)`)
    for (const { name } of tables) {
      for (const act of ['insert', 'update', 'delete']) {
        await tx.run(
          sql.raw(`create trigger log_${act}_${name} after ${act} on ${name}
            begin insert into write_log (what) values ('${name}'); end`),
        )
      }
    }
  })
  return {
    ...store,
    write: (work) =>
      store.write(async (tx, attempt) => {
        await tx.run(sql`insert into write_log (what) values ('job')`)
        return work(tx, attempt)
      }),
  }
}

/** Begins a new stretch of the log: what is written outside any job must not seem to belong to the last one. */
export async function beginRequest(store: Store): Promise<void> {
  await store.write((tx) => tx.run(sql`insert into write_log (what) values ('request')`))
}

/** The tables written to, job by job; the first of each request are those written outside any job. */
export async function jobsOf(store: Store): Promise<{ isJob: boolean; tables: Set<string> }[]> {
  const log = await store.read.all<Write>(sql`select what from write_log order by seq`)
  const jobs: { isJob: boolean; tables: Set<string> }[] = []
  for (const { what } of log) {
    if (what === 'job' || what === 'request') jobs.push({ isJob: what === 'job', tables: new Set() })
    else jobs.at(-1)?.tables.add(what)
  }
  return jobs
}
