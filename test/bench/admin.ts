// Measures the admin against its budgets in a real browser; `npm run bench:admin -- CLAIMS`, over 10,000 claims unless said.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { claimText, fillQueue, senderTo } from '../admin/desk-queue.ts'
import { visit } from '../admin/visit.ts'
import { launchChromium } from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { decideMany, shiftsOf } from './desk-pace.ts'
import { firstList, loadOf, median, type Signed } from './first-list.ts'

const claims = Number(process.argv[2] ?? 10_000)
const claimsOfAnArticle = 100
/** What comes after these is imported without an article, which is faster. */
const mostInArticles = 10_000
const claimsOfAnImport = 10_000
const decisions = 30
const coldStarts = 5

if (!Number.isInteger(claims) || claims < claimsOfAnArticle)
  throw new Error(`${process.argv[2]} is no number of claims`)

interface Figure {
  what: string
  measured: number
  atMost: number
  unit: string
  /** Decimals to show and to judge by. */
  decimals?: number
}

async function measure(server: RunningServer, browser: Browser): Promise<Figure[]> {
  const visitor = await visit(browser, server)
  // A page of the desk keeps for itself that somebody is signed in.
  await visitor.open('/claims')
  const signed: Signed = { url: server.url, state: await visitor.context.storageState() }
  await visitor.end()

  const load = await loadOf(signed)
  const starts: number[] = []
  for (let start = 0; start < coldStarts; start++) starts.push(await firstList(signed))
  const paces = await decideMany(browser, signed, decisions)
  console.log(`first list: ${load.files} files, ${load.requests.join(', ')}`)
  console.log(`cold starts: ${starts.map(Math.round).join(', ')} ms`)
  console.log(`key to next claim: ${paces.map(Math.round).join(', ')} ms`)
  return [
    { what: 'List route, brotli', measured: load.brotli / 1000, atMost: 310, unit: 'kB', decimals: 1 },
    { what: 'Files to the first list', measured: load.files, atMost: 3, unit: '' },
    { what: 'Requests for data to the first list', measured: load.requests.length, atMost: 3, unit: '' },
    {
      what: 'Layout shift, list',
      measured: await shiftsOf(browser, signed, '/claims'),
      atMost: 0,
      unit: '',
      decimals: 4,
    },
    {
      what: 'Layout shift, desk',
      measured: await shiftsOf(browser, signed, '/desk'),
      atMost: 0,
      unit: '',
      decimals: 4,
    },
    { what: 'Key to next claim painted, median', measured: median(paces), atMost: 120, unit: 'ms' },
    { what: 'First list row, cold, median', measured: median(starts), atMost: 2000, unit: 'ms' },
  ]
}

async function importClaims({ url, admin }: RunningServer, from: number, to: number): Promise<void> {
  const headers = { authorization: `Bearer ${admin.key}`, 'content-type': 'application/x-ndjson' }
  const ask = async (path: string, body?: string) =>
    (
      await fetch(
        `${url}/api/v1${path}`,
        body === undefined ? { headers } : { method: 'POST', headers, body },
      )
    ).json()
  for (let first = from; first <= to; first += claimsOfAnImport) {
    const numbers = Array.from({ length: Math.min(claimsOfAnImport, to - first + 1) }, (_, at) => first + at)
    const rows = numbers.map((number) => ({
      text: claimText(number),
      topics: [number % 2 === 0 ? 'even' : 'odd'],
      kinds: ['number'],
      sources: [{ title: `Count of line ${number}`, level: 'primary', stance: 'supports' }],
    }))
    const { id } = await ask('/imports', rows.map((row) => JSON.stringify(row)).join('\n'))
    for (let job = await ask(`/jobs/${id}`); job.state !== 'finished'; job = await ask(`/jobs/${id}`)) {
      if (job.state === 'failed') throw new Error(JSON.stringify(job))
      await sleep(500)
    }
  }
}

/** Prints a line for each figure. @returns whether all are within their budgets */
function report(figures: Figure[]): boolean {
  let isMet = true
  for (const { what, measured, atMost, unit, decimals = 0 } of figures) {
    const shown = measured.toFixed(decimals)
    const isWithin = Number(shown) <= atMost
    isMet &&= isWithin
    const budget = `at most ${atMost} ${unit}`.padEnd(18)
    console.log(
      `${what.padEnd(40)} ${`${shown} ${unit}`.padStart(12)}   ${budget} ${isWithin ? 'met' : 'MISSED'}`,
    )
  }
  return isMet
}

const server = await startServer()
const browser = await launchChromium()
try {
  const send = senderTo(server)
  const began = performance.now()
  const inArticles = Math.min(claims, mostInArticles)
  for (let from = 1; from <= inArticles; from += claimsOfAnArticle) {
    await fillQueue(send, from, from + claimsOfAnArticle - 1)
  }
  await importClaims(server, inArticles + 1, claims)
  console.log(`${claims} claims submitted in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  if (!report(await measure(server, browser))) process.exitCode = 1
} finally {
  await browser.close()
  await server.stop()
}
