// The browser tests need Chromium: installed with apt where that is allowed, else asked for by its command.
import { spawnSync } from 'node:child_process'
import { chromiumPath, findChromium } from './chromium.ts'

const install = 'apt-get install -y --no-install-recommends chromium'

if (!findChromium()) {
  if (process.getuid?.() !== 0) {
    console.error(`The tests need Chromium at ${chromiumPath}. Install it: sudo ${install}`)
    process.exit(1)
  }
  for (const command of ['apt-get update', install]) {
    const { status } = spawnSync('sh', ['-c', command], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) {
      console.error(`"${command}" failed. The tests need Chromium at ${chromiumPath}.`)
      process.exit(1)
    }
  }
}
