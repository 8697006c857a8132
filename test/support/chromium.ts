// The real browsers all browser tests drive: Chromium, and the same without the windows nobody looks at.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
/** Takes two thirds of the processor time, with the same pages, scripts and styles. */
export const shellPath = '/usr/bin/chromium-headless-shell'

export const findChromium = () => existsSync(chromiumPath)

/** Starts Chromium; a machine without it fails the test rather than skipping it. */
export function launchChromium(executablePath = chromiumPath): Promise<Browser> {
  if (!existsSync(executablePath)) throw new Error(`Chromium is not at ${executablePath}. Run: npm test`)
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

let shared: Promise<Browser> | undefined

/** The browser of all files that run in this process, begun by the first; it ends with the process. */
export function sharedChromium(): Promise<Browser> {
  shared ??= launchChromium(existsSync(shellPath) ? shellPath : chromiumPath)
  return shared
}

/** Closes what a file opened in the shared browser. */
export async function leaveChromium(browser: Browser | undefined): Promise<void> {
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])
}
