// kill -9 in the middle of an import, twice: whoever starts next goes on, and every row is there exactly once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type RunningServer, startServer } from '../support/server.ts'

const rows = 6_000
const kills = 2
const broken = rows / 1000
const lines = Array.from({ length: rows }, (_, n) =>
  n % 1000 === 7
    ? '{"text": ""}'
    : JSON.stringify({ text: `Bridge ${n} is open.`, externalId: `bridge-${n}` }),
)

test('an import goes on exactly where it was killed', { timeout: 150_000 }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-import-'))
  try {
    let server = await startServer({ dataDir })
    const { id } = await call(server, '/imports', lines.join('\n'))
    let done = 0
    for (let kill = 0; kill < kills; kill++) {
      done = await doneSince(server, id, done)
      await server.end('SIGKILL')
      expect(done, 'it was killed at work').toBeLessThan(rows)
      server = await startServer({ dataDir })
    }
    let job = await call(server, `/jobs/${id}`)
    while (job.state !== 'finished') {
      await sleep(100)
      job = await call(server, `/jobs/${id}`)
    }
    expect(job).toMatchObject({ total: rows, created: rows - broken, known: 0, failed: broken })
    const { data: failed } = await call(server, `/jobs/${id}/errors`)
    expect(failed.map(({ row }: { row: number }) => row)).toEqual(
      Array.from({ length: broken }, (_, n) => n * 1000 + 8),
    )
    const { data: outcomes } = await call(server, `/jobs/${id}/rows?after=${rows - 100}&limit=200`)
    expect(outcomes.map(({ row }: { row: number }) => row)).toEqual(
      Array.from({ length: 100 }, (_, n) => rows - 99 + n),
    )
    const claims = await call(server, '/exports/history.ndjson', undefined, (answer) => answer.text())
    const submitted = [...claims.matchAll(/"action":"claim\.submitted"/g)]
    expect(submitted).toHaveLength(rows - broken)
    expect(await call(server, '/history/verify')).toMatchObject({ valid: true })
    await server.end()
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
})

/** Waits until the job has moved on since it was last looked at. */
async function doneSince(server: RunningServer, id: string, before: number): Promise<number> {
  for (;;) {
    const { done } = await call(server, `/jobs/${id}`)
    if (done > before) return done
    await sleep(10)
  }
}

async function call(
  { url, admin }: RunningServer,
  path: string,
  body?: string,
  read: (answer: Response) => Promise<Answer> = (answer) => answer.json(),
): Promise<Answer> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${admin.key}`, 'content-type': 'application/x-ndjson' },
    ...(body !== undefined && { body }),
  })
  return read(answer)
}

// biome-ignore lint/suspicious/noExplicitAny: records of any kind, read by the test
type Answer = any
