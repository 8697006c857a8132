// Dates as texts put them, with the days they mean; counted from the day of publication where they must be.
import { describe, expect, test } from 'vitest'
import { resolutionOf, resolveDates } from '../../api/extraction/dates.ts'

const published = '2026-01-20' // a Tuesday
const spans = (sentence: string, on: string | null = published) =>
  resolveDates(sentence, on).map(({ wording, from, to }) => [wording, from, to])

describe('with the date of publication', () => {
  test.each([
    ['He plans to travel in late January.', 'late January', '2026-01-21', '2026-01-31'],
    ['She will open it in early March.', 'early March', '2026-03-01', '2026-03-10'],
    ['The talks began in mid December.', 'mid December', '2025-12-11', '2025-12-20'],
    ['They met in July.', 'in July', '2025-07', '2025-07'],
    ['They will meet in July.', 'in July', '2026-07', '2026-07'],
    ['The sale was approved last week.', 'last week', '2026-01-12', '2026-01-18'],
    ['It was approved yesterday.', 'yesterday', '2026-01-19', '2026-01-19'],
    ['It was approved on Monday.', 'on Monday', '2026-01-19', '2026-01-19'],
    ['It will be approved on Monday.', 'on Monday', '2026-01-26', '2026-01-26'],
    ['Prices fell last year.', 'last year', '2025', '2025'],
    ['Prices will fall next month.', 'next month', '2026-02', '2026-02'],
    ['It opened three months ago.', 'three months ago', '2025-10', '2025-10'],
    ['It will open in two weeks.', 'in two weeks', '2026-02-02', '2026-02-08'],
    ['It is due by the end of 2027.', 'the end of 2027', '2027-12', '2027-12'],
    ['It was built in 2019.', 'in 2019', '2019', '2019'],
    ['He spent January 2025 abroad.', 'January 2025', '2025-01', '2025-01'],
    ['On 14 March 2024 it burned.', '14 March 2024', '2024-03-14', '2024-03-14'],
    ['On March 14, 2024, it burned.', 'March 14, 2024', '2024-03-14', '2024-03-14'],
    ['It is planned for Q3 2026.', 'Q3 2026', '2026-07', '2026-09'],
    ['Sales rose in the second half of 2025.', 'second half of 2025', '2025-07', '2025-12'],
    ['Anfang März 2026 soll er öffnen.', 'Anfang März 2026', '2026-03-01', '2026-03-10'],
    ['Gestern wurde er geöffnet.', 'Gestern', '2026-01-19', '2026-01-19'],
    ['Le pont a ouvert le 3 mai 2024.', '3 mai 2024', '2024-05-03', '2024-05-03'],
    ['La semana pasada abrió el puente.', 'La semana pasada', '2026-01-12', '2026-01-18'],
    ['O preço subiu no ano passado.', 'no ano passado', '2025', '2025'],
  ])('%s', (sentence, ...expected) => expect(spans(sentence)).toEqual([expected]))
})

test('without it only what the text itself fixes is known, and the wording is kept', () => {
  expect(spans('He went there in late January after meetings in July 2025.', null)).toEqual([
    ['late January', null, null],
    ['July 2025', '2025-07', '2025-07'],
  ])
  expect(spans('It was approved last week.', '2026')).toEqual([['last week', null, null]])
  expect(spans('He will go in late January.', '2026-01')).toEqual([
    ['late January', '2026-01-21', '2026-01-31'],
  ])
})

test('a date in its sentence is where it says', () => {
  const sentence = 'From May 2024 to June 2025 the lake was closed.'
  for (const { wording, start, end } of resolveDates(sentence, null)) {
    expect(sentence.slice(start, end)).toBe(wording)
  }
})

test('what is no date of the calendar means no day, and a month that may be is none', () => {
  expect(spans('It closed on 31 February 2024.')).toEqual([['31 February 2024', null, null]])
  expect(spans('They may march again.')).toEqual([])
})

test('leap days, ends of months and turns of years are counted right', () => {
  expect(spans('In late February 2024 it snowed.')).toEqual([
    ['late February 2024', '2024-02-21', '2024-02-29'],
  ])
  expect(spans('It happened yesterday.', '2026-01-01')).toEqual([['yesterday', '2025-12-31', '2025-12-31']])
  expect(spans('He will come next month.', '2025-12-09')).toEqual([['next month', '2026-01', '2026-01']])
})

describe('looking back or ahead is told by the verb of the clause', () => {
  test.each([
    ['The bill was signed by the mayor in July.', [['in July', '2025-07', '2025-07']]],
    ['The lake will be closed in June for repairs.', [['in June', '2026-06', '2026-06']]],
    ['In July he met the minister and plans to return.', [['In July', '2025-07', '2025-07']]],
    [
      'The ferry, which opened in May, will close in June.',
      [
        ['in May', '2025-05', '2025-05'],
        ['in June', '2026-06', '2026-06'],
      ],
    ],
    ['The exhibition opens on 3 February.', [['3 February', '2026-02-03', '2026-02-03']]],
    ['The strike began on January 25.', [['January 25', '2025-01-25', '2025-01-25']]],
    ['The vote is scheduled for Thursday.', [['Thursday', '2026-01-22', '2026-01-22']]],
    ['They met over the weekend.', [['over the weekend', '2026-01-17', '2026-01-18']]],
    ['Mayor to visit county in late January.', [['late January', '2026-01-21', '2026-01-31']]],
    ['Die Brücke wurde im Mai eröffnet.', [['im Mai', '2025-05', '2025-05']]],
    ['La ligne ouvrira en mai.', [['en mai', '2026-05', '2026-05']]],
  ])('%s', (sentence, expected) => expect(spans(sentence)).toEqual(expected))
})

describe('spans', () => {
  test.each([
    ['Between 2019 and 2024 the price doubled.', 'Between 2019 and 2024', '2019', '2024'],
    ['The fair ran from 12-14 May 2025.', '12-14 May 2025', '2025-05-12', '2025-05-14'],
    ['In the 1990s the lake was clean.', 'the 1990s', '1990', '1999'],
    ['Rents rose in the last two years.', 'in the last two years', '2024-01-20', '2026-01-20'],
    ['Later this year the bridge will open.', 'Later this year', '2026-01-20', '2026-12-31'],
    ['Within two weeks the court will decide.', 'Within two weeks', '2026-01-20', '2026-02-03'],
    ['The firm will hire in the coming months.', 'in the coming months', '2026-01-20', '2026-07-20'],
    ['Trade fell in the third quarter.', 'third quarter', '2025-07', '2025-09'],
    ['The mayor will resign by the end of the year.', 'the end of the year', '2026-12', '2026-12'],
    ['Hace dos años costaba la mitad.', 'Hace dos años', '2024', '2024'],
  ])('%s', (sentence, ...expected) => expect(spans(sentence)).toEqual([expected]))
})

test.each([
  'The troops march 30 kilometres a day.',
  'The rover Mars 2020 is red.',
  'It was the coldest winter in 30 years.',
  'He left as soon as it rained.',
  'The number rose from 1,900 to 2,100.',
])('%s has no date', (sentence) => expect(spans(sentence)).toEqual([]))

describe('a prediction is settled', () => {
  const settled = (sentence: string, on: string | null = published) =>
    resolutionOf(sentence, resolveDates(sentence, on), on)

  test.each([
    [
      'He plans to travel in late January.',
      { from: '2026-01-21', by: '2026-01-31', wording: 'late January' },
    ],
    ['It will be done by the end of 2027.', { by: '2027-12', wording: 'by the end of 2027' }],
    ['By 2030, the city will be neutral.', { by: '2030', wording: 'By 2030' }],
    ['Bis Freitag sollen die Arbeiten enden.', { by: '2026-01-23', wording: 'Bis Freitag' }],
    [
      'The sale approved last week will go through in March.',
      { from: '2026-03', by: '2026-03', wording: 'in March' },
    ],
  ])('%s', (sentence, expected) => expect(settled(sentence)).toEqual(expected))

  test('by nobody knows when, where the text gives no day that is still to come', () => {
    expect(settled('He plans to travel.')).toBeNull()
    expect(settled('The sale was approved last week.')).toBeNull()
    expect(settled('He plans to travel next week.', null)).toEqual({ wording: 'next week' })
  })
})

test('a day of publication at the end of the calendar breaks nothing', () => {
  for (const on of ['0001-01-01', '9999-12-31', '1700-01', '8999-12-31']) {
    expect(() =>
      spans('It will open next month, in 999 years, and closed 999 years ago in late May.', on),
    ).not.toThrow()
  }
  expect(spans('On 9999-12-31 and 2025-13-40.')).toEqual([['2025-13-40', null, null]])
})
