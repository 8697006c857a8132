// The table of the benchmark, in words that say on what, of what and when it was measured.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import Libsql from 'libsql'
import { root } from '../../api/package.ts'
import { type Pace, wantedGrowth } from './bench-flat.ts'
import type { Load } from './bench-load.ts'

export interface Measured {
  name: string
  product: Load
  reference: Load
  /** What a request is about, where that is counted. */
  rows?: number
  target?: number
}

export interface Size {
  claims: number
  load: number
  measured: Measured[]
  paces: Pace[]
  /** Seconds it took, without making the desk. */
  seconds: number
}

const ratioOf = ({ product, reference }: Measured) => product.perSecond / reference.perSecond

const round = (value: number) =>
  value.toLocaleString('en', { maximumSignificantDigits: value < 1000 ? 3 : 4 })
const pair = (one: number, other: number) => `${round(one)} / ${round(other)}`

export function line(one: Measured): string {
  const { name, product, reference, rows = 1, target } = one
  const ratio = ratioOf(one)
  // A reference that is still at what it was asked before says nothing.
  const isCompared = reference.perSecond > 0
  const wanted = target === undefined ? '' : isCompared ? `${target} ${ratio >= target ? '✓' : '✗'}` : target
  return `| ${[
    name,
    `${round(product.perSecond * rows)} / ${round(reference.perSecond * rows)}`,
    isCompared ? `**${ratio.toFixed(2)}**` : '–',
    wanted,
    pair(product.p50, reference.p50),
    pair(product.p99, reference.p99),
    pair(product.cpu / rows, reference.cpu / rows),
    pair(product.memory, reference.memory),
    product.refused + reference.refused === 0 ? '' : `${product.refused} / ${reference.refused}`,
  ].join(' | ')} |`
}

const head = [
  '| act | a second | ratio | wanted | p50 ms | p99 ms | CPU µs | memory MB | refused |',
  '|---|---|---|---|---|---|---|---|---|',
]

const versionOf = (name: string) =>
  (JSON.parse(readFileSync(`${root}/node_modules/${name}/package.json`, 'utf8')) as { version: string })
    .version

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

function sqliteVersion(): string {
  const db = new Libsql(':memory:')
  const { version } = db.prepare('select sqlite_version() as version').get() as { version: string }
  return version
}

export function results(
  sizes: readonly Size[],
  { seconds, rounds }: { seconds: number; rounds: number },
): string {
  const commit = git('rev-parse', '--short', 'HEAD') || 'unknown'
  const isChanged = git('status', '--porcelain', '--', 'api', 'db') !== ''
  const packages = ['libsql', 'hono', '@hono/node-server', 'drizzle-orm', 'autocannon'].map(
    (name) => `${name} ${versionOf(name)}`,
  )
  return `${[
    '# How close to the limit',
    'Made by `npm run bench`, which measures the built desk and the least that answers the same requests (`bench-reference.ts`: Hono, prepared `libsql` statements, the key looked up, no checks of what comes in, no history) in the same run, in turns, over copies of the same file: the same rows, indexes and triggers, `synchronous=FULL`. 32 connections unless noted, every request with an API key, the history on.',
    'Each pair is the desk / the reference. A ratio above 1 is in favour of the desk; there is none where the reference answered nothing in the time. Rates of bulk and export are rows a second; of an export, p50 is the first byte and p99 the whole, and the reference is `sqlite3 -json` over the same rows. CPU is of the server, per request or row.',
    `${new Date().toISOString().slice(0, 10)} · commit ${commit}${isChanged ? ' with changes' : ''} · Node ${process.versions.node} · SQLite ${sqliteVersion()} · ${packages.join(' · ')} · ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB · medians of ${rounds} rounds of ${seconds} s`,
    ...(sizes.some(({ paces }) => paces.length > 0) ? [growth(sizes)] : []),
    ...sizes.map(({ claims, load, measured, seconds }) =>
      [
        `## ${claims.toLocaleString('en')} claims`,
        '',
        `Load of the machine before: ${load.toFixed(2)}${load > 0.7 ? ', so others were at work: read the ratios with care' : ''}. Measured in ${round(seconds)} s.`,
        '',
        ...head,
        ...measured.map(line),
      ].join('\n'),
    ),
  ].join('\n\n')}\n`
}

/** How much longer the largest desk takes than the smallest. */
function growth(sizes: readonly Size[]): string {
  const [first] = sizes
  const row = ({ name }: Pace) => {
    const all = sizes.map(({ paces }) => paces.find((pace) => pace.name === name)?.p95 ?? 0)
    const times = (all.at(-1) ?? 0) / (all[0] ?? 0)
    const wanted = sizes.length === 1 ? '' : `**${times.toFixed(1)}** ${times <= wantedGrowth ? '✓' : '✗'}`
    return `| ${[name, ...all.map(round), wanted].join(' | ')} |`
  }
  return [
    '## One request at a time',
    '',
    `p95 in milliseconds of the desk alone, by the number of its claims; the last column is how many times as long the largest takes as the smallest, at most ${wantedGrowth} are wanted.`,
    '',
    `| act | ${sizes.map(({ claims }) => claims.toLocaleString('en')).join(' | ')} | growth |`,
    `|---|${'---|'.repeat(sizes.length + 1)}`,
    ...(first?.paces ?? []).map(row),
  ].join('\n')
}

const written = '## Where it misses'

/** What people wrote below the tables, which a new measurement leaves as it is. */
export function writtenIn(path: string): string {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const at = text.indexOf(written)
  return at < 0 ? '' : `\n${text.slice(at)}`
}

export const loadNow = () => loadavg()[0] ?? 0
