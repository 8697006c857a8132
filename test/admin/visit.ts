// A visit to the admin in a real browser, which notes whatever a page should not do.
import axe, { type RunOptions } from 'axe-core'
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Cookie,
  Page,
  Request,
  ViewportSize,
} from 'playwright-core'
import type { RunningServer } from '../support/server.ts'

export interface Visit {
  page: Page
  context: BrowserContext
  /** Console errors and warnings, policy violations, requests to elsewhere: what no page may cause. */
  faults: string[]
  /** Loads the page at an address. */
  open(path: string): Promise<void>
  /** Goes to an address as a link does, without loading the admin again. */
  go(path: string): Promise<void>
  end(): Promise<void>
}

/** A new visitor at an empty page, signed in as the administrator unless told otherwise. */
export async function visit(
  browser: Browser,
  server: RunningServer,
  options: BrowserContextOptions & { isStranger?: boolean } = {},
): Promise<Visit> {
  const { isStranger = false, ...rest } = options
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    // What moves takes frames to draw and time to wait for; main-job.test.ts is done with all that moves.
    reducedMotion: 'reduce',
    ...rest,
  })
  if (!isStranger) await signInWithoutPage(context, server)
  context.setDefaultTimeout(12_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  const asked = new Set<Request>()
  inFlight.set(page, asked)
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  page.on('request', (one) => {
    const url = one.url()
    // What tells of changes stays open for as long as the page does.
    if (!isStream(url)) asked.add(one)
    if (!url.startsWith(server.url) && !/^(data|blob):/.test(url)) faults.push(`asked elsewhere: ${url}`)
  })
  const open = async (path: string) => {
    await page.goto(`${server.url}/admin${path}`)
    await settled(page)
  }
  const go = async (path: string) => {
    await page.evaluate((to) => {
      // The router numbers its own steps, and would not trust one without.
      const idx = (history.state?.idx ?? 0) + 1
      history.pushState({ usr: null, key: String(idx), idx }, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, `/admin${path}`)
    await settled(page)
  }
  return { page, context, faults, open, go, end: () => context.close() }
}

const sessions = new Map<string, Cookie[]>()

/** Signs the administrator in, as the form does, which has its own tests; by the session of an earlier visit while it lasts. */
async function signInWithoutPage(context: BrowserContext, { url, admin }: RunningServer): Promise<void> {
  const { email, password } = admin
  const begun = `${email} ${url}`
  const known = sessions.get(begun)
  if (known) await context.addCookies(known)
  if (!known || !(await context.request.get(`${url}/api/v1/me`)).ok()) {
    const answer = await context.request.post(`${url}/api/v1/session`, { data: { email, password } })
    if (!answer.ok()) throw new Error(`signing in: ${answer.status()} ${await answer.text()}`)
    sessions.set(begun, await context.cookies(url))
  }
  // Not by storageState, which opens a page of its own; and once, so that signing out is not undone by the next page.
  await context.addInitScript(() => {
    if (location.protocol === 'about:' || sessionStorage.getItem('visit.hasBegun')) return
    sessionStorage.setItem('visit.hasBegun', 'yes')
    localStorage.setItem('claimdesk.signedIn', 'yes')
  })
}

export async function signIn(page: Page, person: { email: string; password: string }): Promise<void> {
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
}

const isStream = (url: string) => new URL(url).pathname === '/api/v1/events'

const inFlight = new WeakMap<Page, Set<Request>>()

/** Waits until the page has its title, nothing is being fetched, grey, moving or fading, and it stays so for a moment. */
export async function settled(page: Page): Promise<void> {
  const deadline = Date.now() + 20_000
  const asked = inFlight.get(page) ?? new Set()
  for (let isCalm = false; !isCalm; ) {
    if (Date.now() > deadline) throw new Error(`${page.url()} does not come to rest`)
    isCalm = (await page.evaluate(comesToRest, 250)) && asked.size === 0
  }
}

/** Runs in the page, and looks every 30 ms; a function named beside it would call for a helper the page does not have. */
async function comesToRest(milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + 5_000
  for (let calm = 0; calm < milliseconds; calm += 30) {
    if (Date.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 30))
    // A page that is being made in slices shows the one before it until it is done: only then is this one's turn.
    await scheduler.postTask(() => {}, { priority: 'background' })
    const moves = document
      .getAnimations()
      .some((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity)
    // While its script is read and not yet run, a page of the admin is as still as one that is done.
    const isBegun = !location.pathname.startsWith('/admin') || document.querySelector('h1')?.textContent
    if (moves || !isBegun || document.querySelector('[aria-label="Loading"]')) calm = -30
  }
  return true
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds, by all its rules or by those named: rule, number of places, the first of them. */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  // Once for a document: reading it anew takes as long as looking.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options: RunOptions = {
    runOnly: rules ?? standards,
    // The rest of what axe can tell takes it a third of its time: what passed, where each thing is, the style sheets.
    resultTypes: ['violations'],
    selectors: false,
    preload: { assets: ['media'] },
  }
  return page.evaluate(async (told) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, told)
    return violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html}`)
  }, options)
}

/**
 * What axe finds in the scheme the page is in by all its rules, and in the other, in which it is left, by those that look
 * at colours: nothing else of a page depends on the scheme.
 */
export async function axeFaultsInBothSchemes(page: Page): Promise<string[]> {
  const faults = await axeFaults(page)
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const other = isDark ? 'light' : 'dark'
  await page.emulateMedia({ colorScheme: other })
  await page.waitForFunction(
    (one) => getComputedStyle(document.documentElement).colorScheme.includes(one),
    other,
  )
  await drawn(page)
  const inOther = await axeFaults(page, ['color-contrast', 'link-in-text-block'])
  return [...faults, ...inOther.map((fault) => `in ${other}: ${fault}`)]
}

/** Colours and sizes change within a frame or two: these visits want no motion. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise((next) => requestAnimationFrame(next))
  })
}

/** A desk magnified to 200 %, and the narrowest page WCAG 1.4.10 asks to do without scrolling sideways. */
export const magnified = { 1366: { width: 683, height: 384 }, 390: { width: 320, height: 640 } }

/** How far a page of this size could be scrolled sideways, once it is drawn for it, and what reaches farthest. */
export async function sideways(page: Page, size: ViewportSize): Promise<string[]> {
  await page.setViewportSize(size)
  await drawn(page)
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    )
    return [`${scrollWidth - clientWidth} px`, ...wide.slice(-3).map((one) => one.outerHTML.slice(0, 160))]
  })
}
