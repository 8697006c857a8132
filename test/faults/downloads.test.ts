// Long exports, which a thread reads: those who take nothing are cut off and cost little, and a desk that stops ends soundly.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Libsql from 'libsql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { metricIn } from '../support/raw-client.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const token = 'a-token-for-the-watch'
const clients = 8
const megabyte = 1_000_000
const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-downloads-'))
let server: RunningServer

const headers = () => ({ authorization: `Bearer ${server.admin.key}` })

beforeAll(async () => {
  server = await startServer({ dataDir })
  // Beyond the first rows of an export, which no thread reads, some that are so long that it reads for a while.
  await bring([...records(25, 'Clerk', 'short'), ...records(12, 'Clerk', 'long'), ...records(200, 'Mayor')])
  await server.end()
  const database = new Libsql(join(dataDir, 'claimdesk.db'))
  lengthen(database, 'Clerk says that the long %', 500, 2_000)
  lengthen(database, 'Mayor says %', 6, 20_000)
  database.close()
  server = await startServer({ dataDir, env: { CLIENT_PATIENCE: '1.5', METRICS_TOKEN: token } })
})
afterAll(async () => {
  await server.end()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Claims with the verdict others reached, which an import brings in at once. */
function records(count: number, speaker: string, kind = ''): object[] {
  return Array.from({ length: count }, (_, n) => ({
    ...{ claim: `${speaker} says that the ${kind} bridge ${n} is open.`, speaker, label: 'Supported' },
    ...{ justification: 'The survey says so.', claim_date: '20-1-2026', required_reannotation: false },
    ...{ original_claim_url: null, cached_original_claim_url: null, fact_checking_article: null },
    ...{ reporting_source: null, location_ISO_code: null, claim_types: [], fact_checking_strategies: [] },
    questions: [
      {
        question: 'Is it open?',
        answers: [
          {
            ...{ answer: 'It is.', answer_type: 'Extractive', source_url: 'https://county.example/bridges' },
            ...{ source_medium: 'Web text', cached_source_url: null },
          },
        ],
      },
    ],
  }))
}

async function bring(all: object[]): Promise<void> {
  const answer = await fetch(`${server.url}/api/v1/imports?wait=true`, {
    method: 'POST',
    headers: { ...headers(), 'content-type': 'application/vnd.averitec+json' },
    body: JSON.stringify(all),
  })
  expect(await answer.json()).toMatchObject({ state: 'finished', created: all.length, failed: 0 })
}

/** Gives claims so many pieces of evidence more, each with so many characters. */
function lengthen(database: Libsql.Database, those: string, pieces: number, length: number): void {
  database
    .prepare(
      `with recursive piece(n) as (select 1 union all select n + 1 from piece where n < ?)
       insert into evidence (id, claim_id, source_id, stance, excerpt, added_by, created_at, updated_at)
       select 'evd_' || lower(hex(randomblob(13))), claim_id, source_id, stance,
         replace(hex(zeroblob(?)), '00', 'water '), added_by, created_at, updated_at
       from evidence, piece where claim_id in (select id from claims where text like ?)`,
    )
    .run([pieces, Math.floor(length / 6), those])
}

const exportOf = (speaker: string) => `/api/v1/exports/claims.ndjson?verdict=any&speaker=${speaker}`

async function cutSoFar(): Promise<number> {
  const answer = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })
  return metricIn(await answer.text(), 'claimdesk_http_connections_cut_total{reason="answer"}') ?? 0
}

/** Of the process with all its threads, in bytes. */
function memory(): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}

/** An export of which the first bytes have come. A desk on a busy machine may ask for another moment. */
async function begin(speaker: string): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  for (;;) {
    const { status, body } = await fetch(server.url + exportOf(speaker), { headers: headers() })
    if (status === 200 && body) return body.getReader()
    expect(status).toBe(503)
    await sleep(100)
  }
}

const beginAll = (speaker: string) => Promise.all(Array.from({ length: clients }, () => begin(speaker)))

async function rest(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  for (let text = ''; ; ) {
    const { value, done } = await reader.read()
    if (done) return text
    text += decoder.decode(value, { stream: true })
  }
}

test('those who take nothing of an export are cut off, cost a few pages each, and keep nobody waiting', async () => {
  const whole = await rest(await begin('Mayor'))
  expect(whole.trim().split('\n')).toHaveLength(200)
  expect(whole.length, 'more than sockets hold').toBeGreaterThan(20 * megabyte)

  const [before, held] = [await cutSoFar(), memory()]
  const stalled = await beginAll('Mayor')
  let most = 0
  while ((await cutSoFar()) < before + clients) {
    most = Math.max(most, memory() - held)
    await sleep(50)
  }
  expect(most, 'never what all of them asked for').toBeLessThan((clients * whole.length) / 2)
  expect(await rest(await begin('Mayor'))).toBe(whole)
  for (const reader of stalled) await expect(rest(reader)).rejects.toThrow('terminated')
}, 60_000)

test('a desk that stops while a thread reads ends with 0', async () => {
  const readers = await beginAll('Clerk')
  const ended = server.end('SIGTERM')
  // They leave the thread at work on long pages that nobody waits for.
  for (const reader of readers) await reader.cancel()
  await ended
  expect(server.code(), server.output()).toBe(0)
}, 60_000)

test('a desk that stops breaks off what takes too long, so that nobody takes it for the whole', async () => {
  server = await startServer({ dataDir })
  const reader = await begin('Mayor')
  const ended = server.end('SIGTERM')
  const slowly = async () => {
    // What the sockets hold already is still read when the desk is gone.
    while (!(await reader.read()).done) await Promise.race([ended, sleep(200)])
  }
  await expect(slowly()).rejects.toThrow('terminated')
  await ended
  expect(server.code(), server.output()).toBe(0)
}, 60_000)
