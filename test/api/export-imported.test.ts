// Claims a data set judged leave as our own do: rows that fit the published schema, marked imported.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { AveritecRecords } from '../../api/exports/averitec-schema.ts'
import { averitecDocument } from '../support/averitec.ts'
import { openDeskForFile } from '../support/desk.ts'
import { validator } from '../support/published-schema.ts'

const desk = openDeskForFile()

test('rows of imported verdicts fit the published schema, with answers of every type', async () => {
  const records = fc.sample(averitecDocument, { numRuns: 20, seed: 3 }).flat()
  const { body: job } = await desk.as.admin
    .post('/imports?wait=true')
    .set('content-type', 'application/vnd.averitec+json')
    .send(JSON.stringify(records))
  expect(job).toMatchObject({ state: 'finished', failed: 0 })
  const { text } = await desk.as.reader.get('/exports/claims.ndjson?verdict=any').buffer(true)
  const rows = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ imported }) => imported !== null)
  expect(rows.length).toBeGreaterThan(30)
  const fits = validator((await desk.as.reader.get('/exports/schema.json')).body)
  expect(rows.flatMap((row) => (fits(row) ? [] : [[row, fits.errors]]))).toEqual([])
  expect(fits({ ...rows[0], imported: { format: 'else' } })).toBe(false)
  const { body: back } = await desk.as.reader.get('/exports/claims.averitec.json?verdict=any')
  const fitsTheirs = validator(z.toJSONSchema(AveritecRecords))
  expect(fitsTheirs(back) ? [] : fitsTheirs.errors).toEqual([])
})
