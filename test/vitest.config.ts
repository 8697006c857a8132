// One configuration for every kind of test: real files, real processes, a real browser.
import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './support/longest-first.ts'
import { isOverServer } from './support/place.ts'

/**
 * Files that need a process of their own: those that start and kill others, those that sign in often, for the sign-in
 * library counts attempts for the whole process, and one that asks how long the process worked. All others share one,
 * which loads the program and starts a browser once.
 */
const apart = [
  'test/contract/slow-text.test.ts',
  'test/remote/kill.test.ts',
  ...['faults', 'fuzz'].map((folder) => `test/${folder}/**/*.test.ts`),
  ...['erasure', 'invitations', 'sessions', 'sign-in', 'throttling', 'users'].map(
    (name) => `test/api/${name}.test.ts`,
  ),
]

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    globalSetup: ['test/support/template.ts'],
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    // Browser tests wait for a third of their time: three at once keep two cores busy.
    maxWorkers: 3,
    // Over a server every statement is a journey.
    testTimeout: 30_000 * (isOverServer ? 6 : 1),
    hookTimeout: 60_000 * (isOverServer ? 6 : 1),
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      {
        extends: true,
        test: {
          name: 'in process',
          setupFiles: ['test/support/fixed-seed.ts'],
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...apart],
          isolate: false,
        },
      },
    ],
  },
})
