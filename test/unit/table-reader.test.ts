// Tables that cannot be read to their end: told as a fault or thrown to whoever reads, never lost on the way.
import { expect, test } from 'vitest'
import { readCsv } from '../../api/imports/formats/csv.ts'

async function all(rows: AsyncIterable<unknown>): Promise<unknown[]> {
  const read: unknown[] = []
  for await (const row of rows) read.push(row)
  return read
}

const pieces = (text: string) =>
  (async function* () {
    yield Buffer.from(text)
  })()

test('an upload that breaks off is heard of by its reader', async () => {
  async function* broken() {
    yield Buffer.from('text\nBees count\n')
    throw new Error('gone')
  }
  await expect(all(readCsv(broken(), null))).rejects.toThrow('gone')
})

test.each([
  ['a quotation mark without its end', 'text\nBees\n"Ants\n', 'never closed'],
  ['a record of more than 4 MB', `text\nBees\n"${'a\n'.repeat(2_200_000)}"\n`, 'more than 4 MB'],
])('%s ends the table with a fault', async (_what, text, reason) => {
  const read = await all(readCsv(pieces(text), null))
  expect(read).toMatchObject([
    { row: 1, claim: { text: 'Bees' } },
    { row: 2, problem: 'invalid-request' },
  ])
  expect(read[1]).toMatchObject({ reason: expect.stringContaining(reason) })
})
