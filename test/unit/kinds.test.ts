// What a sentence is about, the main thing first.
import { describe, expect, test } from 'vitest'
import { attributionOf } from '../../api/extraction/attribution.ts'
import { kindsOf } from '../../api/extraction/kinds.ts'
import { modalityOf } from '../../api/extraction/modality.ts'

const kinds = (sentence: string) =>
  kindsOf(sentence, modalityOf(sentence, attributionOf(sentence).attribution))

describe.each([
  [
    'comparison',
    [
      'The chip is a generation behind the maker’s newest.',
      'The county is the largest market for ferries.',
      'Local makers cannot match the newest chips.',
      'It was the coldest winter since 1963.',
      'Die Brücke ist die teuerste des Landkreises.',
      'C’est la plus longue ligne du pays.',
      'Es la fábrica más grande del país.',
      'É a maior fábrica do país.',
    ],
  ],
  [
    'number',
    [
      'Unemployment fell by 4 percent last year.',
      'The lane cost $1.4 million.',
      'More than 4,000 people left.',
      'Rents have doubled.',
      'La tasa de paro cayó un 4 por ciento.',
    ],
  ],
  [
    'prediction',
    [
      'The chief will visit the county in late January.',
      'The factory is due to open in May.',
      'The lake could be closed again.',
      'Die Stadt will bis Ende 2027 Schulen bauen.',
    ],
  ],
  [
    'cause',
    ['The rule was eased because of the election.', 'The easing prompted the firm to sell its chips.'],
  ],
  [
    'event',
    [
      'The mayor met the minister in July.',
      'The sale was approved on 14 March 2024.',
      'Die Brücke wurde im Mai eröffnet.',
    ],
  ],
  [
    'state',
    [
      'The bridge is open to cyclists.',
      'The lake is regarded as clean.',
      'The chip H200 is for sale in 2026.',
    ],
  ],
  ['position', ['The party opposes the new bridge.', 'She voted against it.']],
  ['quote', ['“I have never taken a single coin from the harbour fund,” he wrote.']],
] as const)('%s', (expected, sentences) => {
  test.each(sentences)('%s', (sentence) => expect(kinds(sentence)[0]).toBe(expected))
})

test('a sentence is of several kinds', () => {
  expect(
    kinds('The crane was sold for 4 million, twice as much as the old one, because steel was dear.'),
  ).toEqual(['comparison', 'number', 'cause', 'event'])
})

test.each([
  ['The rest of the west is in the interest of the forest.', 'comparison'],
  ['At least he came.', 'comparison'],
  ['They met ahead of the holidays in February.', 'comparison'],
  ['The sale was approved on 14 March 2024.', 'number'],
  ['The chip H200 is for sale.', 'number'],
  ['The factory is due to open in May.', 'cause'],
])('%s is no %s', (sentence, kind) => expect(kinds(sentence)).not.toContain(kind))
