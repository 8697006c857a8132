// In what two statements differ; and that a changed number, name, year or negation never leaves them the same.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMoments } from '../../api/matching/moments.ts'
import { profileOf } from '../../api/matching/profile.ts'
import { readQuantities } from '../../api/matching/quantities.ts'
import { score } from '../../api/matching/scoring.ts'
import { compare, weigh } from '../../api/matching/similarity.ts'

const weightOf = (stem: string) => 3 + stem.length / 4

function bandOf(query: string, claim: string) {
  const [one, other] = [query, claim].map((text) => weigh(profileOf(text), weightOf))
  if (!one || !other) throw new Error('two texts are compared')
  const [match] = score([compare(one, claim, other, weightOf)], { byAccident: Math.log(3000), youth: 1 })
  if (!match) throw new Error('one match is scored')
  return match
}

const valuesOf = (text: string, language = 'en') =>
  readQuantities(text, language).map(({ value, unit }) => (unit === null ? value : `${value} ${unit}`))

describe('numbers are read as values', () => {
  test.each([
    ['It cost 4.2 million dollars', ['4200000 USD']],
    ['It cost $4.2m', ['4200000 USD']],
    ['It cost 4,200,000 dollars', ['4200000 USD']],
    ['two thousand bucks', ['2000 USD']],
    ['seventy percent of them', ['70 %']],
    ['70% of them', ['70 %']],
    ['half of the trains', ['50 %']],
    ['four fifths of the tax cut', ['80 %']],
    ['twenty-five people', [25]],
    ['ten thousand birds', [10000]],
    ['10k birds', [10000]],
    ['crime doubled', ['2 times']],
    ['twice as many', ['2 times']],
    ['3x more', ['3 times']],
    ['the third largest city', ['3 ordinal']],
    ['the 21st time', ['21 ordinal']],
    ['5 km and 5 miles', ['5 km', '5 mile']],
    ['the Tycho-9 crater, the H200 and COVID-19', []],
    ['no one came, and one of them left', []],
  ])('%s', (text, values) => expect(valuesOf(text)).toEqual(values))

  test.each([
    ['de', '1.500 Menschen', [1500]],
    ['de', '1,5 Millionen Euro', ['1500000 EUR']],
    ['de', 'zwei Milliarden Euro', ['2000000000 EUR']],
    ['fr', '2,5 pour cent', ['2.5 %']],
    ['es', 'tres millones de euros', [3000000]],
    ['pt', '30 por cento', ['30 %']],
    ['hi', '५ लाख', [500000]],
    ['en', '333メートル', ['333 m']],
    ['en', '5万人', [50000]],
  ])('in %s: %s', (language, text, values) => expect(valuesOf(text, language)).toEqual(values))
})

test.each([
  ['in 2019 and 2021', ['2019', '2021']],
  ['on 14 March 2020', ['month 3', 'day 14', '2020']],
  ['on Sunday', ['weekday 7']],
  ['last year', ['last year']],
  ['2,000 dollars, $1950, 1984 people', []],
  ['they march, and may win', []],
])('times are read: %s', (text, keys) => {
  expect(
    readMoments(text)
      .map(({ key }) => key)
      .sort(),
  ).toEqual([...keys].sort())
})

describe('two statements', () => {
  test.each([
    ['The dam cost 5 million euros.', 'The dam cost 6 million euros.', 'number', '5 million euros'],
    ['The dam is 5 km long.', 'The dam is 5 miles long.', 'number', '5 km'],
    ['More than 70 percent agreed.', 'Fewer than 70 percent agreed.', 'number', '70 percent'],
    ['It rose from 5 to 9 percent.', 'It rose from 9 to 5 percent.', 'number', '5 → 9 percent'],
    ['The dam was built in 1950.', 'The dam was built in 1960.', 'date', '1950'],
    ['She left on Monday.', 'She left on Sunday.', 'date', 'Monday'],
    ['The mayor met Anna Weber.', 'The mayor met Bela Weber.', 'name', 'Anna'],
    ['Okoro resigned over a ticket.', 'Brandt resigned over a ticket.', 'name', 'Okoro'],
    ['The dam is safe.', 'The dam is not safe.', 'negation', ''],
    ['Brandt voted for the bill.', 'Brandt voted against the bill.', 'negation', 'for'],
    ['Crime rose in Lakeside.', 'Crime fell in Lakeside.', 'negation', 'rose'],
    ['Der Damm ist sicher.', 'Der Damm ist nicht sicher.', 'negation', ''],
    ['La digue est sûre.', "La digue n'est pas sûre.", 'negation', ''],
    ['大坝是安全的', '大坝不是安全的', 'negation', ''],
  ])('%s | %s', (one, other, fact, wording) => {
    const { differs, band } = bandOf(one, other)
    expect(differs[0]).toMatchObject({ fact, query: wording })
    expect(band).not.toBe('same')
  })

  test.each([
    ['The dam cost 4.2 million dollars.', 'The dam cost $4,200,000.'],
    ['The dams were built in 1950.', 'The dam was built in 1950.'],
    ['THE HARBOUR BRIDGE IS CLOSED!', 'The harbor bridge is closed.'],
    ['#MarlowBay closed its harbour', 'Marlow Bay closed its harbour'],
    ['“The river rose by a metre”', 'the river rose by a metre'],
    ['Der Damm kostete 1,5 Millionen Euro.', 'Der Damm kostete 1.500.000 Euro.'],
  ])('may be the same in other letters: %s | %s', (one, other) => {
    expect(bandOf(one, other)).toMatchObject({ band: 'same', differs: [] })
  })

  test.each([
    ['The school board removed 300 books.', 'The school board bought 300 books.'],
    ['Men bite dogs in Lune.', 'Dogs bite men in Lune.'],
    ['The H200 is slow.', 'The H100 is slow.'],
    ['东京塔高333米', '大阪塔高333米'],
    ['the mayor met anna', 'the mayor met bela'],
  ])('are not the same with one word for another: %s | %s', (one, other) => {
    expect(bandOf(one, other).band).not.toBe('same')
  })
})

const names = [
  'Ito',
  'Marek',
  'Okoro',
  'Brandt',
  'Weber',
  'Holloway',
  'Wren',
  'Lindqvist',
  'Adeyemi',
  'Nakamura',
]
const places = [
  'Velland',
  'Ostrava',
  'Fenwick',
  'Arden',
  'Tessin',
  'Skerry',
  'Lune',
  'Calder',
  'Quill',
  'Sandor',
]
const units = ['percent', 'dollars', 'people', 'km', 'books', 'years', 'million euros', 'tonnes of waste']
const frames: ((fact: Facts) => string)[] = [
  ({ who, where, much, unit, year }) => `${who} said ${where} lost ${much} ${unit} in ${year}.`,
  ({ who, where, much, unit, year }) => `In ${year}, ${where} paid ${who} for ${much} ${unit}.`,
  ({ who, where, much, unit, year }) =>
    `The council of ${where} promised ${much} ${unit} to ${who} by ${year}.`,
  ({ who, where, much, unit, year }) => `${where} counted ${much} ${unit} after ${who} left in ${year}.`,
]
interface Facts {
  who: string
  where: string
  much: string
  unit: string
  year: number
}
const amount = fc.oneof(
  fc.integer({ min: 2, max: 999 }).map(String),
  fc.integer({ min: 1000, max: 9_999_999 }).map((value) => value.toLocaleString('en-US')),
  fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 })).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom('two', 'seven', 'twelve', 'forty', 'ninety'),
)
const written: Record<string, string> = { two: '2', seven: '7', twelve: '12', forty: '40', ninety: '90' }
/** "seven" and 7 are one number. */
const figures = (much: string) => written[much] ?? much
const facts = fc.record({
  who: fc.constantFrom(...names),
  where: fc.constantFrom(...places),
  much: amount,
  unit: fc.constantFrom(...units),
  year: fc.integer({ min: 1900, max: 2030 }),
})
const frame = fc.constantFrom(...frames)

describe('whatever the sentence', () => {
  test('it is the same as itself', () => {
    fc.assert(fc.property(frame, facts, (say, fact) => bandOf(say(fact), say(fact)).band === 'same'))
  })

  test.each([
    ['number', fc.record({ much: amount })],
    ['year', fc.record({ year: fc.integer({ min: 1900, max: 2030 }) })],
    ['name', fc.record({ who: fc.constantFrom(...names) })],
    ['place', fc.record({ where: fc.constantFrom(...places) })],
    ['unit', fc.record({ unit: fc.constantFrom(...units) })],
  ] as const)('another %s is never the same', (_, other) => {
    fc.assert(
      fc.property(frame, facts, other, (say, fact, change) => {
        const changed = { ...fact, ...change }
        fc.pre(
          say({ ...changed, much: figures(changed.much) }) !== say({ ...fact, much: figures(fact.much) }),
        )
        return bandOf(say(changed), say(fact)).band !== 'same'
      }),
      { numRuns: 500 },
    )
  })

  test('nor is its denial, either way', () => {
    const denied = fc.constantFrom('It is false that ', 'It is not true that ', 'No, ', 'Never: ')
    fc.assert(
      fc.property(frame, facts, denied, (say, fact, no) => {
        const [claim, denial] = [say(fact), no + say(fact)]
        return bandOf(denial, claim).band !== 'same' && bandOf(claim, denial).band !== 'same'
      }),
    )
  })
})
