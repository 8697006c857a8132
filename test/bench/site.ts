// Lighthouse over the public page of a claim, as a phone on a slow network sees it; fails below 98 in any of its four parts.
// Started with npm run bench:site.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { z } from 'zod'
import { chromiumPath } from '../support/chromium.ts'
import { startServer } from '../support/server.ts'

const parts = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const least = 98

/** What is read of its report. */
const Report = z.object({
  lighthouseVersion: z.string(),
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({
      id: z.string(),
      title: z.string(),
      score: z.number().nullable(),
      scoreDisplayMode: z.string(),
      numericValue: z.number().optional(),
    }),
  ),
})

/** By npx and not from our own dependencies: it asks for the latest of one of its own, which no lock file can keep. */
async function lighthouse(address: string, port: number) {
  const flags = ['--quiet', `--port=${port}`, '--output=json', `--only-categories=${parts.join(',')}`]
  const { stdout } = await promisify(execFile)('npx', ['--yes', 'lighthouse@12.8.2', address, ...flags], {
    maxBuffer: 64 * 1024 * 1024,
  })
  return Report.parse(JSON.parse(stdout))
}

/** A port nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The demo newsroom, at the address it believes to be reached at. */
async function startDemo() {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  return startServer({ arguments: ['--demo'], env: { PORT: String(port), PUBLIC_URL: url } })
}

async function claimAddress(url: string): Promise<string> {
  const front = await (await fetch(url)).text()
  const [, path] = /<h2[^>]*><a href="(\/claims\/[^"]+)"/.exec(front) ?? []
  if (!path) throw new Error('The front page lists no claim.')
  return url + path
}

const server = await startDemo()
const profile = mkdtempSync(join(tmpdir(), 'claimdesk-lighthouse-'))
const debugPort = await freePort()
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: chromiumPath,
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debugPort}`],
})
try {
  const address = await claimAddress(server.url)
  const { categories, audits, lighthouseVersion } = await lighthouse(address, debugPort)
  console.log(`Lighthouse ${lighthouseVersion}, ${address}`)
  for (const part of parts) {
    const score = Math.round((categories[part]?.score ?? 0) * 100)
    console.log(`  ${part.padEnd(16)} ${score}`)
    if (score < least) process.exitCode = 1
  }
  const bytes = audits['total-byte-weight']?.numericValue ?? Number.NaN
  console.log(`  transferred      ${(bytes / 1000).toFixed(1)} kB`)
  for (const { id, title, score, scoreDisplayMode } of Object.values(audits)) {
    if (score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
      console.log(`  below: ${id} – ${title}`)
  }
} finally {
  await browser.close()
  await server.stop()
  rmSync(profile, { recursive: true, force: true })
}
