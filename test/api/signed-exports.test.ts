// Signed exports: a file that left the desk is checked without it, and whatever was altered in it is found at its line.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Response } from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkFile, type FileReport } from '../../api/exports/check.ts'
import { type Manifest, statementOf } from '../../api/exports/manifest.ts'
import { linesOf, relaid } from '../../api/exports/read-lines.ts'
import { type PublicKey, publicKeyFrom, signerFrom } from '../../api/history/signature.ts'
import { newSigningKey } from '../../api/history/signing-key.ts'
import { root } from '../../api/package.ts'
import { openDeskForFile } from '../support/desk.ts'
import { makeDecidedClaim, makeSupportedClaim } from '../support/make.ts'
import { refusal } from './caused.ts'

const desk = openDeskForFile()
const asBytes = (response: Response, done: (error: Error | null, body: Buffer) => void) => {
  const answer = response as unknown as NodeJS.ReadableStream
  const chunks: Buffer[] = []
  answer.on('data', (chunk: Buffer) => chunks.push(chunk))
  answer.on('end', () => done(null, Buffer.concat(chunks)))
}
const fetched = async (path: string): Promise<Buffer> =>
  (await desk.as.reviewer.get(`/exports/${path}`).buffer(true).parse(asBytes)).body

async function* chunksOf(file: Buffer, size = 997) {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size)
}
const check = (file: Buffer, keys: PublicKey[] = []): Promise<FileReport> =>
  checkFile(linesOf(chunksOf(file)), keys)
const linesIn = (file: Buffer) => file.toString('utf8').trimEnd().split('\n')

const files: Record<string, Buffer> = {}
let key: PublicKey
beforeAll(async () => {
  const odd = ['Zwei\nZeilen', 'Ünïcode 🚀', 'A line separator \u2028 inside', '"Said", so', ', first']
  for (const text of odd) await makeDecidedClaim(desk, { text: `${text} it was`, topics: ['odd'] })
  files.json = await fetched('claims.json?manifest=true&topic=odd')
  files.ndjson = await fetched('claims.ndjson?manifest=true')
  files.history = await fetched('history.ndjson?manifest=true')
  files['the history without a manifest'] = await fetched('history.ndjson')
  key = publicKeyFrom((await desk.nobody.get('/history/key')).body.publicKey)
})

describe('an export with a manifest', () => {
  test('holds the rows it holds without one, and says what it is', async () => {
    const plain = JSON.parse((await fetched('claims.json?topic=odd')).toString())
    const signed = JSON.parse((files.json ?? '').toString())
    expect(signed.data).toEqual(plain.data)
    const lines = linesIn(files.ndjson ?? Buffer.of())
    expect(lines.slice(0, -1).map((line) => JSON.parse(line))).toEqual(plain.data)
    const newest = (await desk.as.reviewer.get('/history?limit=1')).body.data[0]
    expect(signed.manifest).toMatchObject({
      holds: 'claims',
      count: 5,
      exportedAt: desk.clock.now.toISOString(),
      query: { verdict: ['verified'], topic: ['odd'] },
      chain: { seq: newest.seq, head: newest.hash },
      keyId: key.keyId,
    })
    expect(signed.manifest.lines).toHaveLength(5)
  })

  test('is there when asked for only, and not for a table', async () => {
    expect(JSON.parse((await fetched('claims.json')).toString())).not.toHaveProperty('manifest')
    const csv = await desk.as.reader.get('/exports/claims.csv?manifest=true')
    expect(refusal(csv)).toEqual([422, 'invalid-request', 'manifest'])
    expect(refusal(await desk.as.contributor.get('/exports/history.ndjson'))).toEqual([403, 'not-permitted'])
  })

  test('is checked with the key of the desk and with its own, whatever pieces it is read in', async () => {
    for (const name of ['json', 'ndjson', 'history']) {
      const file = files[name] ?? Buffer.of()
      for (const keys of [[], [key]]) expect((await check(file, keys)).faults, name).toEqual([])
      expect((await checkFile(linesOf(chunksOf(file, 1)), [key])).faults).toEqual([])
    }
    expect((await check(files.history ?? Buffer.of())).chain?.events).toBe(
      linesIn(files.history as Buffer).length - 1,
    )
  })

  test('with no rows at all is checked too', async () => {
    for (const extension of ['json', 'ndjson']) {
      const file = await fetched(`claims.${extension}?manifest=true&topic=nothing`)
      expect(await check(file, [key])).toMatchObject({ rows: 0, faults: [], manifest: { count: 0 } })
    }
  })

  test('laid out anew by another program is checked by its content', async () => {
    const content = JSON.parse((files.json as Buffer).toString())
    const anew = relaid(JSON.stringify(content, null, 2))
    if (!anew) throw new Error('it was not taken for an export')
    expect(await checkFile(anew, [key])).toMatchObject({ rows: 5, faults: [] })
    content.data[1].verdict = 'refuted'
    const forged = relaid(JSON.stringify(content, null, 2))
    expect(forged && (await checkFile(forged, [key])).faults).toEqual([
      { line: 2, says: 'is not what was exported' },
    ])
  })

  test('without one cannot be checked, and is not said to hold', async () => {
    for (const path of ['claims.json', 'claims.ndjson']) {
      expect(await check(await fetched(path))).toMatchObject({ isUncheckable: true })
    }
  })
})

describe('is found at its line:', () => {
  /** Which line, from 1, a byte of a file stands on. */
  const lineOf = (file: Buffer, at: number) => file.subarray(0, at).filter((byte) => byte === 0x0a).length + 1
  const lineFeed = 0x0a

  test.each(['json', 'ndjson', 'history'])('any byte of the export: %s', async (name) => {
    const file = files[name] as Buffer
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.nat(255), async (at, byte) => {
        fc.pre(file[at] !== byte)
        const altered = Buffer.from(file)
        altered[at] = byte
        const { faults } = await check(altered, [key])
        const line = lineOf(file, at)
        // A line feed put in or taken away moves what follows by a line.
        const near = byte === lineFeed || file[at] === lineFeed ? [line - 1, line, line + 1] : [line]
        expect(faults.map((fault) => fault.line)).toSatisfy((lines: number[]) =>
          lines.some((each) => near.includes(each)),
        )
      }),
      { numRuns: 250 },
    )
  })

  test('any row left out, doubled or moved', async () => {
    const lines = linesIn(files.ndjson as Buffer)
    const faultsOf = async (changed: string[]) =>
      (await check(Buffer.from(`${changed.join('\n')}\n`), [key])).faults
    expect(await faultsOf(lines.toSpliced(1, 1))).toEqual([
      { line: 2, says: 'row 2 of the export is missing here' },
    ])
    expect(await faultsOf(lines.toSpliced(4, 1))).toEqual([
      { line: 5, says: 'row 5 of the export is missing here' },
    ])
    expect(await faultsOf(lines.toSpliced(1, 0, lines[0] ?? ''))).toEqual([
      { line: 2, says: 'was not in the export' },
    ])
    expect(
      (await faultsOf([...lines.slice(0, 2), lines[3] ?? '', lines[2] ?? '', ...lines.slice(4)]))[0]?.line,
    ).toBe(3)
  })

  test('any event of a history, by its chain alone', async () => {
    const lines = linesIn(files['the history without a manifest'] as Buffer)
    const sealed = [
      'seq',
      'at',
      'keyId',
      'action',
      'subject',
      'claimId',
      'reason',
      'after',
      'salt',
      'hash',
      'prevHash',
    ]
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 1), fc.constantFrom(...sealed), async (at, field) => {
        const event = JSON.parse(lines[at] ?? '')
        event[field] =
          typeof event[field] === 'number' ? event[field] + 1 : field === 'after' ? { x: 1 } : 'x'
        const { faults } = await check(Buffer.from(lines.with(at, JSON.stringify(event)).join('\n')))
        expect(faults[0]?.line).toBe(at + 1)
      }),
    )
  })
})

describe('a forger', () => {
  const manifestOf = (lines: string[]): Manifest => JSON.parse(lines.at(-1) ?? '').manifest
  const forged = (change: (manifest: Manifest) => Manifest) => {
    const lines = linesIn(files.ndjson as Buffer)
    const manifest = change(manifestOf(lines))
    return Buffer.from(`${[...lines.slice(0, -1), JSON.stringify({ manifest })].join('\n')}\n`)
  }

  test('who signs with another key is found by whoever has the desk’s', async () => {
    const other = signerFrom(newSigningKey())
    const file = forged((manifest) => {
      const mine = { ...manifest, keyId: other.keyId, publicKey: other.pem }
      return { ...mine, signature: other.sign(statementOf(mine)) }
    })
    const { faults } = await check(file, [key])
    expect(faults).toEqual([{ line: 6, says: `it was signed with another key, ${other.keyId}` }])
    // By itself it holds: nobody can tell who wrote it, and the check says so.
    expect(await check(file)).toMatchObject({ faults: [], isKeyKnown: false })
  })

  test.each([
    ['moves the head of the chain', (m: Manifest) => ({ ...m, chain: { ...m.chain, seq: 1 } })],
    ['moves its time', (m: Manifest) => ({ ...m, exportedAt: '2020-01-01T00:00:00.000Z' })],
    ['says it was more', (m: Manifest) => ({ ...m, query: { verdict: ['any'] } })],
    [
      'puts in another key but keeps its name',
      (m: Manifest) => ({ ...m, publicKey: signerFrom(newSigningKey()).pem }),
    ],
  ])('who %s is found', async (_, change) => {
    for (const keys of [[], [key]])
      expect((await check(forged(change), keys)).faults).toMatchObject([{ line: 6 }])
  })
})

test('a review of an open round stays sealed in an exported history, which holds all the same', async () => {
  await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 2 } })
  const { id } = await makeSupportedClaim(desk)
  const secret = { verdict: 'mixed', rationale: 'Xylophone, said nobody.', asOf: '2026-01-20' }
  expect((await desk.as.editor.post(`/claims/${id}/reviews`, secret)).status).toBe(201)
  const file = await fetched('history.ndjson?manifest=true')
  expect(file.toString()).not.toContain('Xylophone')
  const { faults, chain } = await check(file, [key])
  expect([faults, chain?.withheld, chain?.erased]).toEqual([[], 1, 0])
  await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 1 } })
})

describe('npm run verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-verify-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const put = (name: string, content: Buffer | string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const verify = (...args: string[]) => {
    const done = spawnSync(process.execPath, ['--import', 'tsx', 'api/cli/main.ts', 'verify', ...args], {
      cwd: root,
    })
    return { code: done.status, said: `${done.stdout}${done.stderr}` }
  }

  test('says where, with 0, 1 or 2', async () => {
    const pem = put('public.pem', key.pem)
    const good = put('claims.ndjson', files.ndjson as Buffer)
    const held = verify(good, put('claims.json', files.json as Buffer), '--key', pem)
    expect(held).toMatchObject({ code: 0, said: expect.stringContaining(`signed by ${key.keyId}`) })
    const bad = (files.ndjson as Buffer).toString().replace('Ünïcode', 'Unicode')
    expect(verify(put('bad.ndjson', bad), '--key', pem)).toMatchObject({
      code: 1,
      said: expect.stringContaining('line 2: is not what was exported'),
    })
    expect(verify(put('plain.ndjson', '{"a":1}\n')).code).toBe(2)
    expect(verify(join(folder, 'nowhere.ndjson')).code).toBe(2)
  }, 120_000)

  test('holds what was noted before against the history as it is now', async () => {
    const noted = put(
      'checkpoint.json',
      JSON.stringify((await desk.as.admin.post('/history/checkpoints')).body),
    )
    const keys = put('key.json', JSON.stringify((await desk.nobody.get('/history/key')).body))
    const claims = put('before.ndjson', await fetched('claims.ndjson?manifest=true'))
    await makeDecidedClaim(desk)
    const history = await fetched('history.ndjson?manifest=true')
    expect(verify(put('history.ndjson', history), noted, claims, '--key', keys)).toMatchObject({ code: 0 })
    const lines = linesIn(await fetched('history.ndjson'))
    const cut = put('cut.ndjson', lines.slice(0, -9).join('\n'))
    expect(verify(cut, claims, noted, '--key', keys)).toMatchObject({
      code: 1,
      said: expect.stringMatching(
        /before.ndjson: event \d+, the head it was made at, is missing(.|\n)*checkpoint.json/,
      ),
    })
  }, 120_000)
})
