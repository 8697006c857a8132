// The one real browser all browser tests drive.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

export const findChromium = () => existsSync(chromiumPath)

/** Starts Chromium; a machine without it fails the test rather than skipping it. */
export function launchChromium(): Promise<Browser> {
  if (!findChromium()) throw new Error(`Chromium is not at ${chromiumPath}. Run: npm test`)
  return chromium.launch({
    executablePath: chromiumPath,
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
