// What the first list costs: bytes, requests, and the time to its first row in a browser that was never here.
import { brotliCompressSync, constants } from 'node:zlib'
import type { BrowserContext } from 'playwright-core'
import { launchChromium } from '../support/chromium.ts'

/** Somebody signed in, as a new browser can take it over. */
export interface Signed {
  url: string
  state: Awaited<ReturnType<BrowserContext['storageState']>>
}

interface Load {
  /** Bytes of page, scripts and styles, each compressed by brotli at its best. */
  brotli: number
  files: number
  /** What was asked of the API until the first row stood there. */
  requests: string[]
}

const firstRow = 'main tbody tr a'

/** Loads the list with an empty cache and weighs it. */
export async function loadOf({ url, state }: Signed): Promise<Load> {
  const browser = await launchChromium()
  const page = await (await browser.newContext({ storageState: state })).newPage()
  const bodies: Promise<Buffer>[] = []
  const requests: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) requests.push(`${request.method()} ${pathname}`)
  })
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/admin')) bodies.push(response.body())
  })
  await page.goto(`${url}/admin/claims`)
  await page.waitForSelector(firstRow)
  const files = await Promise.all(bodies)
  await browser.close()
  return { brotli: files.reduce((sum, file) => sum + compressed(file), 0), files: files.length, requests }
}

function compressed(file: Buffer): number {
  return brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}

/** Milliseconds from asking for the list to its first row, in a browser started for it. */
export async function firstList({ url, state }: Signed): Promise<number> {
  const browser = await launchChromium()
  const context = await browser.newContext({ storageState: state, viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(`${url}/admin/claims`, { waitUntil: 'commit' })
  const handle = await page.waitForFunction(
    (selector) => document.querySelector(selector) !== null && performance.now(),
    firstRow,
    { polling: 'raf' },
  )
  const time = Number(await handle.jsonValue())
  await browser.close()
  return time
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
