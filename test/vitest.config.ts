// One configuration for every kind of test: real files, real processes, a real browser.
import { readdirSync } from 'node:fs'
import { configDefaults, defineConfig } from 'vitest/config'

const here = new URL('.', import.meta.url)
const testsIn = (folder: string) => `test/${folder}/**/*.test.ts`

/** Pure code, and the application in the process of the test: a worker loads it once and not for each file. */
const inProcess = ['unit', 'api', 'contract']
const others = readdirSync(here).filter((name) => !name.includes('.') && !inProcess.includes(name))
/** The sign-in library counts attempts for the whole process. */
const signingIn = ['erasure', 'invitations', 'sessions', 'throttling', 'users'].map(
  (name) => `test/api/${name}.test.ts`,
)

export default defineConfig({
  root: new URL('..', here).pathname,
  test: {
    globalSetup: ['test/support/template.ts'],
    pool: 'forks',
    // Browser tests wait much of their time; two at once fit two cores.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'apart', include: [...others.map(testsIn), ...signingIn] },
      },
      {
        extends: true,
        test: {
          name: 'in process',
          include: inProcess.map(testsIn),
          exclude: [...configDefaults.exclude, ...signingIn],
          isolate: false,
        },
      },
    ],
  },
})
