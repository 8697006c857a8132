// Measures the desk against the least that could do its work: npm run bench -- [--seconds 5] [--rounds 3] [--only get,list] [--keep DIR] [CLAIMS…]
import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Libsql from 'libsql'
import { startServer } from '../support/server.ts'
import { actsOn, type BenchedAct } from './bench-acts.ts'
import { seedDesk } from './bench-desk.ts'
import { dumpBySqlite, exportFrom } from './bench-export.ts'
import { pacesOf } from './bench-flat.ts'
import { type Load, loadOn, median, type Target } from './bench-load.ts'
import { line, loadNow, type Measured, results, type Size, writtenIn } from './bench-results.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    keep: { type: 'string' },
    output: { type: 'string', default: new URL('./RESULTS.md', import.meta.url).pathname },
  },
})
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)]
const sizes = positionals.length > 0 ? positionals.map(Number) : [10_000, 100_000, 1_000_000]
const only = values.only?.split(',')
const isWanted = (name: string) => only === undefined || only.includes(name)
const folder = mkdtempSync(join(tmpdir(), 'claimdesk-bench-'))
const seeds = values.keep ?? join(folder, 'seeds')
mkdirSync(seeds, { recursive: true })

interface Side extends Target {
  path: string
  end(): Promise<void>
}

async function startProduct(kept: string, count: number): Promise<Side> {
  const path = join(folder, 'product.db')
  await seedDesk(path, count, kept)
  const env = { DATABASE_URL: `file:${path}`, LOG_LEVEL: 'fatal' }
  const { url, pid, end } = await startServer({ dataDir: join(folder, 'product'), env })
  return { url, pid, path, asked: new Map(), end: () => end() }
}

async function startReference(kept: string, count: number): Promise<Side> {
  const path = join(folder, 'reference.db')
  await seedDesk(path, count, kept)
  const child = fork(new URL('./bench-reference.ts', import.meta.url), [path])
  const port = await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`the reference ended with ${code}`)))
  })
  const end = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill()
    await ended
  }
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, path, asked: new Map(), end }
}

/** In turns, so that whatever else the machine does meets both. */
async function compare(one: () => Promise<Load>, other: () => Promise<Load>): Promise<[Load, Load]> {
  const loads: [Load[], Load[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    loads[0].push(await one())
    loads[1].push(await other())
  }
  return [median(loads[0]), median(loads[1])]
}

async function measure(act: BenchedAct, product: Side, reference: Side): Promise<Measured> {
  if (act.amount === undefined) for (const side of [product, reference]) await loadOn(side, act, 1)
  const [ours, theirs] = await compare(
    () => loadOn(product, act, seconds),
    () => loadOn(reference, act, seconds),
  )
  const { name, rows, target } = act
  return { name, product: ours, reference: theirs, ...(rows && { rows }), ...(target && { target }) }
}

async function measureExport(product: Side): Promise<Measured> {
  const db = new Libsql(product.path)
  const { rows } = db
    .prepare("select count(*) as rows from claims where verdict = 'verified' and withdrawn_at is null")
    .get() as { rows: number }
  db.close()
  await exportFrom(product)
  const [ours, theirs] = await compare(
    () => exportFrom(product),
    () => dumpBySqlite(product.path, rows),
  )
  return { name: 'export', product: ours, reference: theirs, target: 0.6 }
}

async function measureSize(claims: number): Promise<Size> {
  console.log(`\n${claims.toLocaleString('en')} claims`)
  const kept = join(seeds, `${claims}.db`)
  const begunAt = performance.now()
  const sides: Side[] = []
  const measured: Measured[] = []
  const tell = (one: Measured) => {
    measured.push(one)
    console.log(line(one))
  }
  try {
    sides.push(await startProduct(kept, claims), await startReference(kept, claims))
    const [product, reference] = sides as [Side, Side]
    const load = loadNow()
    const madeAt = performance.now()
    console.log(`made in ${Math.round((madeAt - begunAt) / 1000)} s`)
    const paces = isWanted('flat') ? await pacesOf(product.url, claims) : []
    if (isWanted('export')) tell(await measureExport(product))
    for (const act of actsOn(claims)) if (isWanted(act.name)) tell(await measure(act, product, reference))
    const seconds = Math.round((performance.now() - madeAt) / 1000)
    console.log(`measured in ${seconds} s`)
    return { claims, load, measured, paces, seconds }
  } finally {
    for (const side of sides) await side.end()
    for (const name of ['product', 'reference'])
      for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `${name}.db${end}`), { force: true })
  }
}

try {
  const done: Size[] = []
  for (const size of sizes) {
    done.push(await measureSize(size))
    // After each, so that what was measured is there whatever becomes of the next.
    writeFileSync(values.output, results(done, { seconds, rounds }) + writtenIn(values.output))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
