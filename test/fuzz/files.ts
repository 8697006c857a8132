// Bodies that are sent as they are: files as they should be, damaged ones, and JSON that is none.
import fc from 'fast-check'
import type { Fit } from './requests.ts'

const fragments = [
  '',
  '\u0000',
  '\ufeff',
  '"',
  '""""',
  "'",
  '\\',
  '\\u0000',
  '\\ud800',
  '\r\r\n',
  ',,,,',
  ';\t|',
  "=cmd|' /C calc'!A0",
  '{"__proto__":{"role":"admin"}}',
  '"constructor":{"prototype":{"x":1}},',
  '{'.repeat(300),
  '['.repeat(3000),
  '"'.repeat(999),
  '<script>',
  '</script><script type="application/ld+json">',
  '<!--',
  ']]>',
  '&quot;'.repeat(50),
  '/*'.repeat(200),
  'x'.repeat(5000),
  ' '.repeat(5000),
  '1e999',
  '-',
  'null',
  'é'.normalize('NFD'),
]
const fragment = fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 30 }))

/** A file like the example of its type: with other ids, or with pieces put in and taken out. */
export function fileLike(example: string, how: Fit): fc.Arbitrary<string> {
  const fits = fc.nat(99_999).map((n) => example.replaceAll('row-1', `row-${n}`))
  if (how === 'fits') return fits
  const cuts = fc.array(fc.tuple(fc.nat(9999), fc.nat(12), fragment), {
    minLength: 1,
    maxLength: how === 'nearly' ? 1 : 6,
  })
  const damaged = fc.tuple(fits, cuts).map(([file, all]) =>
    all.reduce((text, [at, taken, put]) => {
      const from = at % (text.length + 1)
      return text.slice(0, from) + put + text.slice(from + taken)
    }, file),
  )
  return how === 'nearly' ? damaged : fc.oneof(damaged, fragment)
}

/** What begins as JSON does and cannot be read, or not by everybody. */
export const brokenJson: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '{"text": ',
    '{"text":"x",}',
    '{"text":NaN}',
    '\ufeff{"text":"x"}',
    '{"text":"x"}{"text":"y"}',
    '{"text":"x","text":"y"}',
    "{'text':'x'}",
    '7',
    '"x"',
    '[]',
    '[[]]',
    '{"a":'.repeat(5000),
    '['.repeat(100_000),
    `${'['.repeat(65)}${']'.repeat(65)}`,
    `{"text":${'9'.repeat(400)}}`,
    `{"${'x'.repeat(50_000)}":1}`,
  ),
  fc.json({ maxDepth: 8 }),
  fragment,
)
