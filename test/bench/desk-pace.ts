// How fast the desk follows a reviewer, and how still it stands.
import type { Browser } from 'playwright-core'
import type { Signed } from './first-list.ts'

const viewport = { width: 1366, height: 768 }

/** Decides so many claims by keyboard. @returns milliseconds from each Ctrl+Enter to the next claim on screen */
export async function decideMany(browser: Browser, { url, state }: Signed, times: number): Promise<number[]> {
  const context = await browser.newContext({ storageState: state, viewport })
  const page = await context.newPage()
  // tsx names the functions it compiles by a helper that pages do not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.goto(`${url}/admin/desk`)
  await page.waitForSelector('h2')
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    const paces: number[] = []
    Object.assign(window, { paces })
    addEventListener(
      'keydown',
      ({ key, ctrlKey, timeStamp }) => {
        if (key !== 'Enter' || !ctrlKey) return
        const before = document.querySelector('h2')?.textContent
        const look = () => {
          if (document.querySelector('h2')?.textContent === before) return requestAnimationFrame(look)
          // The task after the frame in which the next claim was drawn: it is painted by then.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => paces.push(performance.now() - timeStamp)
          return requestAnimationFrame(() => port2.postMessage(null))
        }
        requestAnimationFrame(look)
      },
      { capture: true },
    )
  })
  for (let time = 1; time <= times; time++) {
    await page.keyboard.press(String(1 + (time % 4)))
    await page.keyboard.press('r')
    await page.keyboard.type('The count says so.')
    await page.keyboard.press('Control+Enter')
    await page.waitForFunction(
      (count) => (window as unknown as { paces: number[] }).paces.length >= count,
      time,
    )
    await page.waitForTimeout(150)
  }
  const paces = await page.evaluate(() => (window as unknown as { paces: number[] }).paces)
  await page.getByText(`Session: ${times} decided`).waitFor()
  await context.close()
  return paces
}

/** The sum of layout shifts nobody caused by a key or a click, from an empty cache until all is quiet. */
export async function shiftsOf(browser: Browser, { url, state }: Signed, path: string): Promise<number> {
  const context = await browser.newContext({ storageState: state, viewport })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[]) {
        if (!entry.hadRecentInput) shifts.push(entry.value)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`${url}/admin${path}`)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1000)
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
  await context.close()
  const sum = shifts.reduce((total, shift) => total + shift, 0)
  console.log(`layout shift of ${path}: ${sum.toFixed(4)}`)
  return sum
}
