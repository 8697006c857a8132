// Measures exports of very many claims: npm run bench:export -- [DIR] [CLAIMS]. DIR keeps the database between runs.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyOf } from '../support/people.ts'
import { deskOf } from './export-desk.ts'

const [, , given, wanted = '1000000'] = process.argv
const count = Number(wanted)
const folder = given ?? mkdtempSync(join(tmpdir(), 'claimdesk-export-'))
mkdirSync(folder, { recursive: true })
const headers = { authorization: `Bearer ${keyOf('admin')}` }

function start(part: string, path: string): ChildProcess {
  return fork(new URL('./export-server.ts', import.meta.url), [part, path, wanted])
}

const answerOf = <T>(child: ChildProcess) =>
  new Promise<T>((resolve, reject) => {
    child.once('message', (message) => resolve(message as T))
    child.once('exit', (code) => reject(new Error(`a part of the benchmark ended with ${code}`)))
  })

interface Got {
  firstByteMs: number
  ms: number
  bytes: number
  rows: number
}

/** Reads an address to its end as fast as it comes, and counts its lines or rows. */
function get(port: number, path: string): Promise<Got> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path: `/api/v1${path}`, headers }, (answer) => {
      let [firstByteMs, bytes, rows] = [0, 0, 0]
      answer.on('data', (chunk: Buffer) => {
        firstByteMs ||= performance.now() - started
        bytes += chunk.length
        for (let at = chunk.indexOf('"ratingScale"'); at >= 0; at = chunk.indexOf('"ratingScale"', at + 1))
          rows += 1
      })
      answer.on('end', () => resolve({ firstByteMs, ms: performance.now() - started, bytes, rows }))
      answer.on('error', reject)
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Milliseconds of the processor a process has used: what others do beside it does not lengthen them. */
function cpuOf({ pid }: ChildProcess): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const fields = rest.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

interface Memory {
  all: number
  mapped: number
}

/** Megabytes a process holds: all of it, and what of it is mapped from files, which the system may take back. */
function memoryOf({ pid }: ChildProcess): Memory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const field = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  return { all: field('VmRSS'), mapped: field('RssFile') }
}

const percentile = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0

/** Everyday requests, one after another, until told to stop. */
function askMeanwhile(port: number) {
  const times: number[] = []
  let isOver = false
  const ids = Array.from(
    { length: 50 },
    (_, at) => `clm_${String(1 + at * Math.floor(count / 60)).padStart(26, '0')}`,
  )
  const done = (async () => {
    for (let at = 0; !isOver; at++) {
      const { ms } = await get(port, at % 2 === 0 ? '/claims?limit=25' : `/claims/${ids[at % ids.length]}`)
      times.push(ms)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  })()
  return {
    async stop() {
      isOver = true
      await done
      times.sort((a, b) => a - b)
      return { asked: times.length, median: percentile(times, 0.5), p99: percentile(times, 0.99) }
    },
  }
}

/** One export, with the server's memory watched while it lasts, against what it held before the first. */
async function measure(server: ChildProcess, port: number, path: string, before: Memory) {
  const used = cpuOf(server)
  let most = before
  const watching = setInterval(() => {
    const now = memoryOf(server)
    if (now.all > most.all) most = now
  }, 100)
  const got = await get(port, path)
  clearInterval(watching)
  return {
    ...got,
    cpuMs: cpuOf(server) - used,
    grewBy: most.all - before.all,
    mappedGrewBy: most.mapped - before.mapped,
  }
}

const rounded = (value: number, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits })

async function run(): Promise<void> {
  const path = await deskOf(count, folder)
  const inProcess: Record<string, { ms: number; cpuMs: number }> = {}
  for (const part of ['bare', 'presented']) {
    const read = await answerOf<{ ms: number; cpuMs: number; rows: number; bytes: number }>(start(part, path))
    inProcess[part] = read
    console.log(
      `${part} in process: ${rounded(read.rows)} rows, ${rounded(read.bytes / 1e6)} MB in ${rounded(read.ms)} ms, ${rounded(read.cpuMs)} of the processor`,
    )
  }
  for (const format of ['ndjson', 'json']) {
    const server = start('serve', path)
    const port = await answerOf<number>(server)
    await get(port, '/claims?limit=25')
    const before = memoryOf(server)
    await get(port, '/exports/claims.json?limit=400')
    const alone = await measure(server, port, `/exports/claims.${format}`, before)
    const ratios = Object.entries(inProcess).map(
      ([part, { ms, cpuMs }]) =>
        `${rounded(alone.ms / ms, 2)} times ${part}, ${rounded(alone.cpuMs / cpuMs, 2)} of the processor`,
    )
    console.log(
      `${format}: ${rounded(alone.rows)} rows, ${rounded(alone.bytes / 1e6)} MB in ${rounded(alone.ms)} ms, ${rounded(alone.cpuMs)} of the processor (${ratios.join(', ')}); first byte ${rounded(alone.firstByteMs, 1)} ms; memory +${rounded(alone.grewBy)} MB, of which mapped file +${rounded(alone.mappedGrewBy)} MB`,
    )
    const others = askMeanwhile(port)
    await get(port, `/exports/claims.${format}?limit=${Math.min(count, 200_000)}`)
    const { asked, median, p99 } = await others.stop()
    console.log(
      `  meanwhile ${asked} other requests: median ${rounded(median, 1)} ms, p99 ${rounded(p99, 1)} ms`,
    )
    server.kill()
  }
}

try {
  await run()
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true })
}
