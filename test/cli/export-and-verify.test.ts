// `export` and `verify` over a real desk: files that go on where the line broke, and what they are checked by.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Records } from '../../api/cli/records.ts'
import { openDeskForFile } from '../support/desk.ts'
import { makeDecidedClaim } from '../support/make.ts'
import { keyOf } from '../support/people.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { answering, type BadLine, badLineTo, breaksAfter, busy, command } from './command.ts'

const desk = openDeskForFile()
let line: BadLine
const ids: string[] = []

beforeAll(async () => {
  line = await badLineTo(`http://127.0.0.1:${(desk.server.address() as AddressInfo).port}`)
  for (const topic of ['tides', 'tides', 'tides', 'trams', 'trams']) {
    const claim = await makeDecidedClaim(desk, { topics: [topic], headline: 'Of "tides",\nand of trams' })
    ids.push(claim.id)
  }
})
afterAll(() => line.close())
beforeEach(() => {
  line.asked.length = 0
})

const cli = (...given: string[]) =>
  command(given, { env: { CLAIMDESK_URL: line.url, CLAIMDESK_API_KEY: keyOf('reviewer') } })
const idsIn = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row).id)
const output = (name: string) => join(temporaryFolder(), name)

/** Until some of it stands in the file that grows. */
const taken = (path: string) => () =>
  expect
    .poll(() => existsSync(`${path}.part`) && readFileSync(`${path}.part`, 'utf8'), { timeout: 10_000 })
    .toContain('clm_')

describe('export', () => {
  test('to standard output, with the filters of the list', async () => {
    const told = await cli('export', '--verdict', 'any', '--filter', 'topic=tides', '--limit', '2')
    expect(told).toMatchObject({ code: 0, err: '' })
    expect(idsIn(told.out)).toEqual(ids.slice(0, 2))
    const refused = await cli('export', '--filter', 'colour=red')
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('colour') })
  })

  test.each(['ndjson', 'csv'] as const)('as %s goes on by itself where the line breaks', async (format) => {
    const whole = (await cli('export', '--format', format)).out
    const path = output(`claims.${format}`)
    line.mishaps = [
      breaksAfter(20),
      breaksAfter(whole.length * 0.6, taken(path)),
      busy,
      breaksAfter(3),
      breaksAfter(4000),
    ]
    const told = await cli('--json', 'export', '--output', path)
    expect(readFileSync(path, 'utf8')).toBe(whole)
    expect(JSON.parse(told.out)).toMatchObject({ format, claims: 5, resumedAfter: 0 })
    expect(told.err).toMatch(/It broke off after [1-4] claims?; going on/)
    expect(existsSync(`${path}.part`)).toBe(false)
  })

  test.each(['ndjson', 'csv'] as const)('as %s goes on in another run after it gave up', async (format) => {
    const whole = (await cli('export', '--format', format)).out
    const path = output(`claims.${format}`)
    line.mishaps = [
      breaksAfter(whole.length * 0.6, taken(path)),
      ...Array.from({ length: 5 }, () => breaksAfter(1)),
    ]
    const stopped = await cli('export', '--output', path)
    expect(stopped).toMatchObject({
      code: 3,
      err: expect.stringMatching(/the same command goes on from there/),
    })
    expect(existsSync(path)).toBe(false)
    expect((await cli('export', '--output', path, '--format', format, '--limit', '9')).code).toBe(2)
    const told = JSON.parse((await cli('--json', 'export', '--output', path)).out)
    expect(told).toMatchObject({ claims: 5, resumedAfter: expect.any(Number) })
    expect(told.resumedAfter).toBeGreaterThan(1)
    expect(readFileSync(path, 'utf8')).toBe(whole)
  })

  test('stops on Ctrl-C and keeps what came', async () => {
    const path = output('claims.ndjson')
    const interruption = new AbortController()
    line.mishaps = [
      (response) => {
        response.writeHead(200, { 'content-type': 'application/x-ndjson' })
        response.write(`{"id":"${ids[0]}"}\n{"id":"clm_brok`)
        return 'answered'
      },
    ]
    const env = { CLAIMDESK_URL: line.url, CLAIMDESK_API_KEY: keyOf('reader') }
    const running = command(['export', '--output', path], { env, stopping: interruption.signal })
    await taken(path)()
    interruption.abort()
    const stopped = await running
    expect(stopped).toMatchObject({ code: 130, err: expect.stringContaining('holds 1 claim') })
    expect(readFileSync(`${path}.part`, 'utf8')).toBe(`{"id":"${ids[0]}"}\n`)
    await command(['export', '--output', path], { env })
    expect(idsIn(readFileSync(path, 'utf8'))).toEqual(ids)
  })

  test('a document begins anew, and has its name only when it is whole', async () => {
    const path = output('claims.json')
    line.mishaps = [breaksAfter(100)]
    const told = await cli('export', '--output', path)
    expect([told.code, JSON.parse(readFileSync(path, 'utf8')).data.length]).toEqual([0, 5])
    const broken = output('feed.json')
    line.mishaps = [breaksAfter(100), breaksAfter(100), breaksAfter(100)]
    expect((await cli('export', '--format', 'claimreview', '--output', broken)).code).toBe(3)
    expect([existsSync(broken), existsSync(`${broken}.part`)]).toEqual([false, false])
  })

  test('names the instant to ask from the next time, and then tells what left', async () => {
    const path = output('claims.ndjson')
    const first = JSON.parse((await cli('--json', 'export', '--output', path)).out)
    expect(new Date(first.nextChangedSince).toISOString()).toBe(first.nextChangedSince)
    await desk.as.editor.post(`/claims/${ids[4]}/voiding`, { reason: 'It was about another tram.' })
    const since = desk.clock.now.toISOString()
    const told = await cli('export', '--changed-since', since)
    expect(
      told.out
        .trimEnd()
        .split('\n')
        .map((row) => JSON.parse(row)),
    ).toContainEqual(expect.objectContaining({ id: ids[4], removed: true, reason: 'voided' }))
  })
})

test('a table cut after any byte goes on without loss', () => {
  const table = 'id,headline\r\nclm_1,"one ""line"",\nand another"\r\nclm_2,plain\r\n'
  for (let at = 0; at < table.length; at++) {
    const records = new Records('csv')
    let out = records.push(Buffer.from(table.slice(0, at))).toString()
    const rest = records.lastId === undefined ? table : table.replace(/clm_1[\s\S]*(?=clm_2)/, '')
    records.goOn()
    out += records.push(Buffer.from(rest)).toString()
    expect(out, `cut after ${at}`).toBe(table)
    expect([records.count, records.lastId, records.isWhole]).toEqual([2, 'clm_2', true])
  }
})

describe('verify', () => {
  test('asks the desk for its history, or checks files without it', async () => {
    const told = await cli('verify')
    expect(told).toMatchObject({ code: 0, out: expect.stringMatching(/^The history holds: \d+ events, /) })
    expect(JSON.parse((await cli('--json', 'verify')).out)).toMatchObject({ valid: true, erased: 0 })
    const path = output('claims.ndjson')
    expect((await cli('export', '--manifest', '--output', path)).code).toBe(0)
    expect(await command(['verify', path])).toMatchObject({
      code: 0,
      out: expect.stringContaining('holds, 4 rows'),
    })
    writeFileSync(path, readFileSync(path, 'utf8').replace('tides', 'tidal'))
    const wrong = await command(['--json', 'verify', path])
    expect([wrong.code, JSON.parse(wrong.out).lines[0].says]).toEqual([1, expect.stringMatching(/^line 1: /)])
    expect((await command(['verify', '/nowhere.ndjson'])).code).toBe(2)
  })

  test('says that a history does not hold, with 1', async () => {
    const report = {
      valid: false,
      events: 9,
      erased: 0,
      head: 'ab',
      brokenAt: 7,
      checkpoints: { count: 0, valid: true, signedUpTo: 0 },
    }
    line.mishaps = [answering(200, {}, JSON.stringify(report))]
    expect(await cli('verify')).toMatchObject({ code: 1, out: 'The history does not hold at event 7\n' })
  })
})
