// The browser tests need Chromium: installed with apt where that is allowed, else asked for by its command.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumPath, findChromium, shellPath } from './chromium.ts'

const install = 'apt-get install -y --no-install-recommends'
const isRoot = process.getuid?.() === 0

function run(command: string): boolean {
  const { status } = spawnSync('sh', ['-c', command], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
}

if (!findChromium()) {
  if (!isRoot) {
    console.error(`The tests need Chromium at ${chromiumPath}. Install it: sudo ${install} chromium`)
    process.exit(1)
  }
  for (const command of ['apt-get update', `${install} chromium`]) {
    if (run(command)) continue
    console.error(`"${command}" failed. The tests need Chromium at ${chromiumPath}.`)
    process.exit(1)
  }
}
// Only makes the tests faster: of the version that is there, so that both are one browser.
if (!existsSync(shellPath) && isRoot && process.env.CHROMIUM_PATH === undefined) {
  const ofThisVersion = `chromium-headless-shell=$(dpkg-query -W -f '\${Version}' chromium)`
  const isThere = run(`${install} "${ofThisVersion}" || { apt-get update && ${install} "${ofThisVersion}"; }`)
  if (!isThere) console.warn('The tests run without chromium-headless-shell, and take longer.')
}
