// An export of all verdicts, against what the command line of SQLite makes of the same rows.
import { spawn } from 'node:child_process'
import { request } from 'node:http'
import { headers } from './bench-acts.ts'
import { cpuOf, type Load, memoryOf, type Target } from './bench-load.ts'

/** Reads all of it as fast as it comes. @returns as `perSecond` the rows a second */
export async function exportFrom({ url, pid }: Target): Promise<Load> {
  const used = cpuOf(pid)
  const startedAt = performance.now()
  let memory = memoryOf(pid)
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOf(pid))
  }, 100)
  const { rows, firstMs } = await countLines(`${url}/api/v1/exports/claims.ndjson`)
  clearInterval(watch)
  const ms = performance.now() - startedAt
  return { ...inRows(rows, ms, firstMs), cpu: ((cpuOf(pid) - used) * 1000) / rows, memory }
}

function countLines(url: string): Promise<{ rows: number; firstMs: number }> {
  const startedAt = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (answer) => {
      let [rows, firstMs] = [0, 0]
      answer.on('data', (chunk: Buffer) => {
        firstMs ||= performance.now() - startedAt
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1
      })
      answer.on('end', () => resolve({ rows, firstMs }))
      answer.on('error', reject)
    })
    asked.on('error', reject)
    asked.end()
  })
}

const verified = "verdict = 'verified' and withdrawn_at is null and merged_into_id is null"
/** What a row of the export is made of. */
const queries = [
  `select * from claims where ${verified}`,
  `select verdicts.* from verdicts join claims on claims.id = verdicts.claim_id where claims.${verified.replaceAll(' and ', ' and claims.')}`,
  `select evidence.*, sources.title, sources.url, sources.publisher, sources.level, sources.medium from evidence
   join claims on claims.id = evidence.claim_id join sources on sources.id = evidence.source_id
   where claims.${verified.replaceAll(' and ', ' and claims.')}`,
]

/** @param rows  how many claims that is */
export async function dumpBySqlite(path: string, rows: number): Promise<Load> {
  const startedAt = performance.now()
  const child = spawn('sqlite3', ['-readonly', '-json', path, ...queries], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let firstMs = 0
  let [cpu, memory] = [0, 0]
  const watch = setInterval(() => {
    if (child.pid === undefined || child.exitCode !== null) return
    try {
      ;[cpu, memory] = [cpuOf(child.pid), Math.max(memory, memoryOf(child.pid))]
    } catch {
      // It has ended since.
    }
  }, 20)
  child.stdout.on('data', () => {
    firstMs ||= performance.now() - startedAt
  })
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`sqlite3 ended with ${code}`)
  return { ...inRows(rows, performance.now() - startedAt, firstMs), cpu: (cpu * 1000) / rows, memory }
}

/** Of one answer there is no p99; the first byte and the whole stand in the places of the percentiles. */
const inRows = (rows: number, ms: number, firstMs: number) => ({
  perSecond: (rows / ms) * 1000,
  p50: firstMs,
  p95: ms,
  p99: ms,
  refused: 0,
})
