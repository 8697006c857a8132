// CSV by RFC 4180: any text comes back as it was, and nothing in it runs as a formula.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from '../../api/exports/formats/csv.ts'
import { json } from '../../api/exports/formats/json.ts'
import { ndjson } from '../../api/exports/formats/ndjson.ts'
import type { ExportedClaim } from '../../api/exports/schema.ts'
import { readCsv } from '../api/csv.ts'

const issuer = { url: 'https://desk.example', name: 'Desk' }

const claimOf = (given: Partial<ExportedClaim>) =>
  ({
    id: 'clm_1',
    kinds: [],
    topics: [],
    article: null,
    appearances: [],
    evidence: [],
    factChecks: [],
    corrections: [],
    independentOrigins: { supports: 1, refutes: 0, unknown: 0 },
    ...given,
  }) as unknown as ExportedClaim

const cells = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\r\n', '"', ',', ';', ' ', "'", 'a', '＝', '🚀'),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)
/** What spreadsheets take for the beginning of a formula, behind blanks too; full-width signs are folded to plain ones. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/

test('any text comes back as it was, behind an apostrophe when it could run', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cells, cells), { minLength: 1, maxLength: 5 }), (claims) => {
      const rows = claims.map(([text, rationale]) => claimOf({ text, rationale }))
      const [header = [], ...table] = readCsv(
        csv.begin('', issuer) + csv.page(rows, true, issuer) + csv.end(),
      )
      expect(table).toHaveLength(claims.length)
      for (const [at, [text, rationale]] of claims.entries()) {
        const row = table[at] ?? []
        expect(row).toHaveLength(header.length)
        const back = (name: string) => row[header.indexOf(name)] ?? ''
        expect(back('text')).toBe(formula.test(text) ? `'${text}` : text)
        expect(back('rationale')).toBe(formula.test(rationale) ? `'${rationale}` : rationale)
        expect(row.filter((value) => formula.test(value))).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

test('JSON is one document over any number of pages, NDJSON a line for each claim', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), (pages) => {
      const claims = pages.map((texts) => texts.map((text) => claimOf({ text })))
      const write = (format: typeof json) =>
        format.begin('now', issuer) +
        claims.map((page, at) => format.page(page, at === 0, issuer)).join('') +
        format.end()
      expect(JSON.parse(write(json))).toEqual({ exportedAt: 'now', data: claims.flat() })
      const lines = write(ndjson).split('\n').slice(0, -1)
      expect(lines.map((line) => JSON.parse(line))).toEqual(claims.flat())
    }),
  )
})
