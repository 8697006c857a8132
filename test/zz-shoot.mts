import { launchChromium } from './support/chromium.ts'
const base = process.env.BASE ?? 'http://127.0.0.1:8941'
const pw = process.env.PW ?? ''
const list: [string, string, string?][] = JSON.parse(process.env.LIST ?? '[]')
const sets = (process.env.SETS ?? 'dl,pl').split(',')
const browser = await launchChromium()
for (const set of sets) {
  const isPhone = set[0] === 'p'
  const context = await browser.newContext({ viewport: isPhone ? { width: 390, height: 844 } : { width: 1366, height: 768 }, colorScheme: set[1] === 'd' ? 'dark' : 'light', hasTouch: isPhone })
  context.setDefaultTimeout(8000)
  await context.request.post(`${base}/api/v1/session`, { data: { email: 'ana@newsroom.example', password: pw }, headers: { origin: base } })
  await context.addInitScript(() => localStorage.setItem('claimdesk.signedIn', 'yes'))
  const page = await context.newPage()
  for (const [name, path, click] of list) {
    await page.goto(base + path); await page.waitForLoadState('networkidle').catch(() => {}); await page.waitForTimeout(500)
    if (click) { await page.getByRole('button', { name: click }).first().click().catch((e) => console.log(name, String(e).slice(0, 100))); await page.waitForTimeout(700) }
    await page.screenshot({ path: `/tmp/help/shots/${name}.${set}.png`, fullPage: !click })
  }
  await context.close()
}
await browser.close()
