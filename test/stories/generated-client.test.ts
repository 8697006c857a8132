// A stranger's program: a typed client made from the running desk's own description submits, reviews and exports.
import { execFile } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { root } from '../../api/package.ts'
import { openDeskForFile } from '../support/desk.ts'
import { keyOf } from '../support/people.ts'
import { temporaryFolder } from '../support/temporary.ts'

const desk = openDeskForFile()
let origin = ''

beforeAll(async () => {
  origin = `http://127.0.0.1:${(desk.server.address() as AddressInfo).port}`
})

/** Narrows each answer by its status, as the types demand: an `any` among them would let everything pass. */
const program = `
import * as desk from './client.ts'

const [origin = '', contributor = '', reviewer = ''] = process.argv.slice(2)
desk.defaults.baseUrl = origin
const as = (key: string) => ({ headers: { authorization: \`Bearer \${key}\` } })

const sent: desk.Submission = {
  text: 'The new bridge is the longest in the county.',
  quote: 'the longest bridge in the county',
  kinds: ['comparison'],
  scope: { measure: { value: 'main span', basis: 'stated' } },
  article: {
    title: 'Mayor opens bridge',
    url: 'https://town-herald.example/bridge',
    text: 'Mayor Ito called it the longest bridge in the county.',
  },
}
const submit = () => desk.submitClaim(sent, { idempotencyKey: 'program-1' }, as(contributor))
const submitted = await submit()
if (submitted.status !== 201) throw new Error(submitted.data.title)
const { id, appearances } = submitted.data
const again = await submit()
const twice = await desk.submitClaim(sent, {}, as(contributor))

const source = await desk.createSource({ title: 'County survey of bridges', level: 'primary' }, {}, as(contributor))
if (source.status !== 201) throw new Error(source.data.title)
const evidence = await desk.addEvidence(
  id,
  { sourceId: source.data.id, stance: 'supports', excerpt: 'New bridge: 410 m' },
  {},
  as(reviewer),
)
if (evidence.status !== 201) throw new Error(evidence.data.title)
const review = await desk.reviewClaim(
  id,
  { verdict: 'verified', rationale: 'The county lists every bridge.', asOf: '2026-01-20' },
  {},
  as(reviewer),
)
if (review.status !== 201) throw new Error(review.data.detail ?? review.data.title)

const found = await desk.listClaims({ status: ['decided'], topic: [], limit: 5 }, as(reviewer))
const exported = await desk.exportJson({ verdict: ['verified'] }, as(reviewer))
if (exported.status !== 200) throw new Error(exported.data.title)
const row: desk.ExportedClaim | desk.Departure | undefined = exported.data.data[0]
const table = await desk.exportCsv({}, as(reviewer))
const second = { verdict: 'refuted', rationale: 'Once more.', asOf: '2026-01-21' } as const
const refused = await desk.reviewClaim(id, second, {}, as(contributor))
const unfit = await desk.submitClaim({ text: '' }, {}, as(contributor))

console.log(
  JSON.stringify({
    anchor: appearances?.[0]?.anchor,
    replayed: again.status === 201 && again.data.id === id,
    twice: [twice.status, twice.status === 409 && twice.data.existing?.id === id],
    verdict: review.data.verdict,
    found: found.status === 200 ? found.data.data.map((claim) => claim.id === id) : found.data.title,
    row: row && !('removed' in row) ? [row.id === id, row.rating, row.evidence.length] : row,
    table: table.status === 200 && table.data.includes(id),
    refused: refused.status === 403 ? refused.data.permission : refused.status,
    unfit: unfit.status === 422 ? unfit.data.errors?.map(({ pointer }) => pointer) : unfit.status,
  }),
)
`

const sloppy = `
import { submitClaim } from './client.ts'
const { data } = await submitClaim({ text: 'A claim.', verdict: 'verified' })
console.log(data.id)
`

const options = {
  strict: true,
  noUncheckedIndexedAccess: true,
  target: 'es2023',
  module: 'nodenext',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: ['node'],
  skipLibCheck: true,
  rewriteRelativeImportExtensions: true,
  outDir: 'out',
}

test('the generated client type-checks, submits, reviews and exports', { timeout: 90_000 }, async () => {
  const folder = temporaryFolder()
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const run = (...parts: string[]) => promisify(execFile)(process.execPath, parts, { cwd: folder })
  const check = async (file: string) => {
    put('tsconfig.json', JSON.stringify({ compilerOptions: options, files: [file] }))
    // It speaks on standard output, and ends with a code when anything is wrong.
    return run(join(root, 'node_modules/typescript/bin/tsc')).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout,
    )
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  put('package.json', '{ "type": "module" }')
  put('program.ts', program)
  put('sloppy.ts', sloppy)
  await run(join(root, 'node_modules/oazapfts/dist/cli.js'), `${origin}/api/v1/openapi.json`, 'client.ts')

  const client = readFileSync(join(folder, 'client.ts'), 'utf8')
  expect([...client.matchAll(/^export function (\w+)/gm)]).toHaveLength(desk.routes.length)
  expect(client).not.toMatch(/(status: \d+;\s+data|data): any\b/)

  expect(await check('program.ts')).toBe('')
  const { stdout } = await run('out/program.js', origin, keyOf('contributor'), keyOf('reviewer'))
  expect(JSON.parse(stdout)).toEqual({
    anchor: 'exact',
    replayed: true,
    twice: [409, true],
    verdict: 'verified',
    found: [true],
    row: [true, 'True', 1],
    table: true,
    refused: 'claims:review',
    unfit: ['/text'],
  })

  const complaints = await check('sloppy.ts')
  expect(complaints).toContain("'verdict' does not exist in type 'Submission'")
  expect(complaints).toContain("Property 'id' does not exist on type")
})
