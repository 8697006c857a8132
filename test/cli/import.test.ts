// `import` against the answers of the interface: what is sent, how a job is watched, and what is told of it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary.ts'
import { answering, type BadLine, badLineTo, busy, command } from './command.ts'

let line: BadLine
beforeAll(async () => {
  line = await badLineTo('')
})
afterAll(() => line.close())

const running = {
  id: 'job_1',
  state: 'running',
  total: 4,
  done: 1,
  created: 1,
  known: 0,
  failed: 0,
  rate: 2,
  remainingSeconds: 2,
  failure: null,
  faults: [],
}
const faults = [{ title: 'Does not fit', field: '/text', count: 2, first: [{ row: 3, reason: 'is empty' }] }]
const finished = { ...running, state: 'finished', done: 4, known: 1, failed: 2, faults }
const says = (body: object, status = 200) =>
  answering(status, { 'content-type': 'application/json' }, JSON.stringify(body))
const cli = (given: string[], stopping?: AbortSignal) =>
  command(['--url', line.url, ...given], stopping ? { stopping } : {})

function file(name: string): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, '{"text":"It rained."}\n')
  return path
}

test('a file is sent once, and its job watched to its end', async () => {
  line.mishaps = [busy, says(running, 202), says(running), busy, says(finished)]
  const told = await cli(['import', file('claims.ndjson')])
  expect(told).toEqual({
    code: 1,
    out: 'job_1 finished: 1 new, 1 on the desk already, 2 refused\n',
    err: '2 rows: is empty (/text), as row 3\n',
  })
  const [first, second, ...looks] = line.asked.splice(0)
  expect(first).toMatchObject({ method: 'POST', path: '/api/v1/imports?name=claims.ndjson' })
  expect(second?.key).toBe(first?.key)
  expect(new Set(looks.map(({ path }) => path))).toEqual(new Set(['/api/v1/jobs/job_1']))
})

test('Ctrl-C ends the watching and names the job, which can be watched again', async () => {
  const interruption = new AbortController()
  line.mishaps = [
    says(running, 202),
    (response) => {
      interruption.abort()
      return says(running)(response)
    },
  ]
  const stopped = await cli(['import', file('claims.csv')], interruption.signal)
  expect(stopped).toMatchObject({ code: 130, err: expect.stringContaining('import --job job_1') })
  line.mishaps = [says({ ...finished, failed: 0, faults: [] })]
  expect(await cli(['--json', 'import', '--job', 'job_1'])).toMatchObject({ code: 0, err: '' })
})

test('a trial says what each column is taken for', async () => {
  const columns = [
    { name: 'Statement', field: 'text' },
    { name: 'Remarks', field: null },
  ]
  line.mishaps = [says({ rows: 2, ready: 2, known: 0, failed: 0, columns, faults: [] })]
  const told = await cli(['import', file('claims.csv'), '--dry-run', '--mapping', '{"Statement":"text"}'])
  expect(told.out).toContain('Statement → text\n  Remarks → (left out)\n2 rows: 2 would be new')
  expect(line.asked.at(-1)?.path).toContain('mapping=%7B%22Statement%22%3A%22text%22%7D&dryRun=true')
})

test('a file of no known kind needs its format', async () => {
  expect(await cli(['import', file('claims.bin')])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--format'),
  })
  expect((await cli(['import'])).code).toBe(2)
})
