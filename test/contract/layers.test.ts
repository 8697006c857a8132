// The house keeps its order: who imports whom, who touches the environment and the writer, and the form of every file.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../api/package.ts'
import { cycleAmong, forbidden, importsOf, pureFiles } from './import-rules.ts'

type Tree = ReadonlyMap<string, string>

const tree: Tree = new Map(
  ['api', 'db', 'admin']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
)

/** The tree with one file more, or with lines added to one. */
const withSin = (path: string, sin: string): Tree =>
  new Map(tree).set(path, `${tree.get(path) ?? '// A sin.\n'}\n${sin}\n`)

const importFaults = (files: Tree) =>
  [...files].flatMap(([path, text]) => importsOf(path, text)).flatMap((one) => forbidden(one) ?? [])

const outsideDb = (files: Tree): Tree => new Map([...files].filter(([path]) => !path.startsWith('db/')))

/** The screens may refer to each other: a list's filters and its saved filters do. */
const cycle = (files: Tree) =>
  cycleAmong(
    [...files]
      .filter(([path]) => !path.startsWith('admin/'))
      .flatMap(([path, text]) => importsOf(path, text)),
  )

/** Where words occur, apart from the files that may say them. */
const whoSays = (files: Tree, words: RegExp, ...except: string[]) =>
  [...files]
    .filter(([path, text]) => !except.includes(path) && words.test(withoutComments(text)))
    .map(([path]) => path)

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const environment = /process\.env|import\.meta\.env(?!\.(?:DEV|PROD|BASE_URL))/
/** `db/` itself checks its full-text indexes by a statement that has the form of an insert. */
const writing = /\bstore\.write\(/
const eachStatement = /\bstore\.each\b/
const impure =
  /\bprocess\.|\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\brandom(?:Bytes|UUID)\(|\bperformance\.|\bfetch\(|\bsetTimeout\(/

/** Files that may be longer, each for its reason. */
const longer = [
  /^db\/schema\.ts$/, // the data model, readable from top to bottom
  /^db\/vocabulary\.ts$/, // every word in one place
  /^(db\/seed|api\/examples)/, // plain data
]

const tooLong = (files: Tree) =>
  [...files]
    .filter(
      ([path, text]) => text.split('\n').length - 1 > 250 && !longer.some((pattern) => pattern.test(path)),
    )
    .map(([path]) => path)

const unopened = (files: Tree) =>
  [...files].filter(([, text]) => !/^\/\/ \S/.test(text)).map(([path]) => path)

describe('the house', () => {
  test('has files to look at', () => {
    expect(tree.size).toBeGreaterThan(120)
    for (const path of pureFiles) expect(tree.has(path), path).toBe(true)
  })

  test('imports only what the table allows', () => expect(importFaults(tree)).toEqual([]))

  test('has no ring of files that import one another', () => expect(cycle(tree)).toBeUndefined())

  test('reads the environment in api/env.ts alone', () => {
    expect(whoSays(tree, environment, 'api/env.ts')).toEqual([])
  })

  test('writes through api/context.ts alone', () => {
    expect(whoSays(outsideDb(tree), writing, 'api/context.ts')).toEqual([])
    expect(whoSays(tree, eachStatement, 'api/accounts/sign-in.ts')).toEqual([])
  })

  test('keeps its pure files free of clocks, chance and the world', () => {
    expect(whoSays(tree, impure).filter((path) => pureFiles.includes(path))).toEqual([])
  })

  test('has no file above 250 lines but those with a reason', () => expect(tooLong(tree)).toEqual([]))

  test('opens every file with a sentence of purpose', () => expect(unopened(tree)).toEqual([]))
})

describe('the check sees', () => {
  const sins: [string, string, string][] = [
    ['a service that knows HTTP', 'api/claims/service.ts', "import { Hono } from 'hono'"],
    ['a service that imports routes', 'api/claims/service.ts', "import { claimRoutes } from './routes.ts'"],
    ['a route that queries', 'api/claims/routes.ts', "import { eq } from 'drizzle-orm'"],
    ['a route that reads tables', 'api/claims/routes.ts', "import { claims } from '../../db/schema.ts'"],
    ['a schema that calls a service', 'api/claims/schema.ts', "import { step } from './service.ts'"],
    ['a pure file that queries', 'api/captures/anchor.ts', "import { eq } from 'drizzle-orm'"],
    [
      'a pure file that takes a table',
      'api/reviews/judged.ts',
      "import { claims } from '../../db/schema.ts'",
    ],
    [
      'a command that calls a service',
      'api/cli/submit.ts',
      "import { submitClaim } from '../submission/service.ts'",
    ],
    ['HTTP that knows a noun', 'api/http/mount.ts', "import { Claim } from '../claims/schema.ts'"],
    ['a database that knows the API', 'db/store.ts', "import type { Ctx } from '../api/context.ts'"],
    ['a vocabulary that imports', 'db/vocabulary.ts', "import type { Store } from './store.ts'"],
    [
      'an admin that takes a value of the API',
      'admin/words.ts',
      "import { Claim } from '../api/claims/schema.ts'",
    ],
    ['an admin that reaches the tables', 'admin/words.ts', "import type { ClaimRow } from '../db/schema.ts'"],
    ['an import that waits', 'api/claims/service.ts', "const hono = await import('hono')"],
    ['an import over several lines', 'api/claims/service.ts', "import {\n  Hono,\n} from 'hono'"],
  ]
  test.each(sins)('%s', (_, path, sin) => {
    expect(tree.has(path)).toBe(true)
    expect(importFaults(withSin(path, sin))).toHaveLength(importFaults(tree).length + 1)
  })

  test('a ring', () => {
    const ring = withSin('api/claims/record.ts', "import { step } from './service.ts'")
    expect(cycle(ring)).toContain('api/claims/record.ts')
    expect(cycle(withSin('api/claims/record.ts', "import type { Claim } from './schema.ts'"))).toBeUndefined()
  })

  test('what only one file may say', () => {
    expect(whoSays(withSin('api/new.ts', 'process.env.HOME'), environment, 'api/env.ts')).toEqual([
      'api/new.ts',
    ])
    expect(
      whoSays(outsideDb(withSin('api/new.ts', 'ctx.store.write(work)')), writing, 'api/context.ts'),
    ).toEqual(['api/new.ts'])
    expect(whoSays(withSin('api/claims/fingerprint.ts', 'const now = new Date()'), impure)).toContain(
      'api/claims/fingerprint.ts',
    )
    expect(
      whoSays(withSin('api/new.ts', '// process.env is read elsewhere'), environment, 'api/env.ts'),
    ).toEqual([])
  })

  test('a file too long or without its sentence', () => {
    expect(tooLong(withSin('api/new.ts', '\n'.repeat(250)))).toContain('api/new.ts')
    expect(unopened(new Map([['api/new.ts', 'export const a = 1\n']]))).toEqual(['api/new.ts'])
  })
})
