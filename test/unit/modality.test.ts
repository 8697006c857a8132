// How firmly a sentence says it; the strongest hedge wins.
import { describe, expect, test } from 'vitest'
import { attributionOf } from '../../api/extraction/attribution.ts'
import { looksAhead, modalityOf } from '../../api/extraction/modality.ts'

const modality = (sentence: string) => modalityOf(sentence, attributionOf(sentence).attribution)

describe.each([
  [
    'asserted',
    [
      'The lane cost 1.4 million and opened in September.',
      'In May 2025 the lake was closed for 23 days.',
      'Mayor Ito told reporters that the bridge is the longest in the county.',
      'The company said on Monday it had sold 4,000 cars.',
      'Profits were higher than expected.',
      'She could not sleep.',
      'It was a question of political will.',
      'Der See war 23 Tage geschlossen.',
    ],
  ],
  [
    'reported',
    [
      'According to Reuters, the sale was approved last week.',
      'The sale was approved, Reuters reported.',
      'The Town Herald reported on Friday that the crane broke.',
      'Two officials said the talks had failed.',
      'The minister reportedly met the chief in July.',
      'It is observed that the crane is older than the bridge.',
      'The model is still regarded as the most powerful of its kind.',
      'Der Konzern soll 2025 Verluste gemacht haben.',
      'Le groupe aurait perdu de l’argent en 2025.',
      'El grupo supuestamente perdió dinero en 2025.',
      'O grupo supostamente perdeu dinheiro em 2025.',
    ],
  ],
  [
    'expected',
    [
      'Ferries will leave every half hour from May.',
      'The chief plans to travel in January, according to people familiar with the plan.',
      'The chief is reportedly planning for a visit in late January.',
      'The factory is due to open in May.',
      'The minister is expected to resign, Reuters reported.',
      'Mayor Jon Berg to open bridge in May',
      'Die Inflation soll im nächsten Jahr sinken.',
      'L’usine devrait ouvrir en mai.',
      'La fábrica cerrará en mayo, según Reuters.',
      'A obra será concluída até o fim do ano.',
    ],
  ],
  [
    'possible',
    [
      'The lake could be closed again.',
      'The board may meet again, but it is unclear when.',
      'It is expected that the chief will attend and may also visit the port.',
      'Sources close to the talks said the deal might fail.',
      'Der See könnte wieder geschlossen werden.',
      'Le lac pourrait être fermé.',
      'El lago podría cerrarse otra vez.',
      'O lago poderia fechar de novo.',
    ],
  ],
] as const)('%s', (expected, sentences) => {
  test.each(sentences)('%s', (sentence) => expect(modality(sentence)).toBe(expected))
})

test('what is possible can still lie ahead', () => {
  expect(looksAhead('The chief will attend and may also visit the port.')).toBe(true)
  expect(looksAhead('The chief may have met the minister.')).toBe(false)
})
