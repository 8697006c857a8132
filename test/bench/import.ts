// Measures an import of very many claims over HTTP: npm run bench:import -- [CLAIMS], against the same rows inserted in process.
import { type ChildProcess, fork } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateStore } from '../../db/migrate.ts'
import { openStore } from '../../db/store.ts'
import { hireEverybody, keyOf } from '../support/people.ts'
import { claimsFor } from './import-claims.ts'

const count = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'claimdesk-import-'))
const authorization = `Bearer ${keyOf('admin')}`

const answerOf = <T>(child: ChildProcess) =>
  new Promise<T>((resolve, reject) => {
    child.once('message', (message) => resolve(message as T))
    child.once('exit', (code) => reject(new Error(`a part of the benchmark ended with ${code}`)))
  })

const start = (part: string, path: string) =>
  fork(new URL('./import-server.ts', import.meta.url), [part, path, String(count)])

/** Milliseconds of the processor a process has used: what others do beside it does not lengthen them. */
function cpuOf({ pid }: ChildProcess): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const fields = rest.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** An empty desk to each part. */
async function emptyDesk(name: string): Promise<string> {
  const path = join(folder, `${name}.db`)
  copyFileSync(join(folder, 'template.db'), path)
  return path
}

async function makeTemplate(): Promise<void> {
  const store = await openStore(`file:${join(folder, 'template.db')}`)
  await migrateStore(store)
  await hireEverybody(store)
  await store.close()
}

/** Everyday requests, one after another, until told to stop. */
function askMeanwhile(base: string) {
  const times: number[] = []
  let isOver = false
  const done = (async () => {
    while (!isOver) {
      const started = performance.now()
      await (await fetch(`${base}/claims?limit=25`, { headers: { authorization } })).text()
      times.push(performance.now() - started)
    }
  })()
  return async () => {
    isOver = true
    await done
    times.sort((a, b) => a - b)
    const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
    return { requests: times.length, median: at(0.5), p95: at(0.95), p99: at(0.99), most: at(0.999) }
  }
}

async function inProcess(): Promise<{ ms: number; cpuMs: number }> {
  const child = start('insert', await emptyDesk('in-process'))
  const { ms } = await answerOf<{ ms: number }>(child)
  const cpuMs = cpuOf(child)
  child.removeAllListeners('exit')
  child.kill()
  return { ms, cpuMs }
}

async function overHttp(name: string, body: string, isAccompanied: boolean) {
  const child = start('serve', await emptyDesk(name))
  const base = `http://127.0.0.1:${await answerOf<number>(child)}/api/v1`
  const before = cpuOf(child)
  const asking = isAccompanied ? askMeanwhile(base) : undefined
  const started = performance.now()
  const answer = await fetch(`${base}/imports?wait=true`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/x-ndjson' },
    body,
  })
  const job = await answer.json()
  const ms = performance.now() - started
  if (job.created !== count) throw new Error(`the import came to ${JSON.stringify(job)}`)
  const others = await asking?.()
  const cpuMs = cpuOf(child) - before
  child.removeAllListeners('exit')
  child.kill()
  return { ms, cpuMs, others }
}

try {
  await makeTemplate()
  const body = claimsFor(count)
    .map((claim) => `${JSON.stringify(claim)}\n`)
    .join('')
  const say = (what: string, { ms, cpuMs }: { ms: number; cpuMs: number }) =>
    console.log(
      `${what.padEnd(28)} ${(ms / 1000).toFixed(1)} s (${Math.round((count * 1000) / ms)} a second), ${(cpuMs / 1000).toFixed(1)} s of the processor`,
    )
  const bare = await inProcess()
  say(`${count} claims in process`, bare)
  const alone = await overHttp('alone', body, false)
  say('imported over HTTP', alone)
  console.log(`times the bare insert: ${(alone.ms / bare.ms).toFixed(2)} (wanted: 2)`)
  const accompanied = await overHttp('accompanied', body, true)
  say('the same, others asking', accompanied)
  console.log('other requests meanwhile, ms:', accompanied.others)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
