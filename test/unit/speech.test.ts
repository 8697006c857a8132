// Who is said to have said it, how firmly, and what about: sentences of our own in five languages.
import { describe, expect, test } from 'vitest'
import { attributionOf } from '../../api/extraction/attribution.ts'
import { kindsOf } from '../../api/extraction/kinds.ts'
import { modalityOf } from '../../api/extraction/modality.ts'

const reading = (sentence: string) => {
  const spoken = attributionOf(sentence)
  const modality = modalityOf(sentence, spoken.attribution)
  return { ...spoken, modality, kinds: kindsOf(sentence, modality) }
}

describe('somebody by name', () => {
  test.each([
    ['According to Reuters, the sale was approved last week.', 'Reuters', 'reported'],
    [
      'The sale was approved last week, according to the Harbour Board of Ostra.',
      'Harbour Board of Ostra',
      'reported',
    ],
    [
      'The lane cut the ride by a third, transport councillor Ingrid Falk said on Monday.',
      'Ingrid Falk',
      'asserted',
    ],
    ['“It cut the ride by a third,” said Ingrid Falk.', 'Ingrid Falk', 'asserted'],
    ['Mayor Ito told reporters that the bridge is the longest in the county.', 'Mayor Ito', 'asserted'],
    ['Ingrid Falk, who chairs the board, claims the lane saved money.', 'Ingrid Falk', 'asserted'],
    ['The World Health Organization reported 12 cases in June.', 'World Health Organization', 'asserted'],
    ['Laut Reuters wurde der Verkauf genehmigt.', 'Reuters', 'reported'],
    ['Der Verkauf wurde genehmigt, sagte Ministerin Anna Weiß.', 'Ministerin Anna Weiß', 'asserted'],
    ['Selon Le Monde, la vente a été approuvée.', 'Le Monde', 'reported'],
    ['Según Reuters, la venta fue aprobada.', 'Reuters', 'reported'],
    ['Segundo a Reuters, a venda foi aprovada.', 'Reuters', 'reported'],
    ['De acordo com Maria Souza, o preço subiu 4%.', 'Maria Souza', 'reported'],
  ])('%s', (sentence, name, modality) => {
    const { attribution, speaker, ...rest } = reading(sentence)
    expect([attribution.kind, attribution.name, rest.modality]).toEqual(['named', name, modality])
    expect(speaker).toBe(name)
    expect(sentence).toContain(attribution.wording)
  })
})

describe('somebody without a name', () => {
  test.each([
    ['The chief plans to travel in January, according to people familiar with the plan.', 'expected'],
    ['Analysts say the chip is a generation behind.', 'reported'],
    ['Two officials said the talks had failed.', 'reported'],
    ['People familiar with the matter said the deal was off.', 'reported'],
    ['The minister reportedly met the chief in July.', 'reported'],
    ['It is widely believed that the firm lost money.', 'reported'],
    ['The model is still regarded as the most powerful of its kind.', 'reported'],
    ['The chip is believed to be a generation behind.', 'reported'],
    ['Der Konzern soll 2025 Verluste gemacht haben.', 'reported'],
    ['Le groupe aurait perdu de l’argent en 2025.', 'reported'],
    ['El grupo supuestamente perdió dinero en 2025.', 'reported'],
    ['O grupo supostamente perdeu dinheiro em 2025.', 'reported'],
  ])('%s', (sentence, modality) => {
    const { attribution, speaker, ...rest } = reading(sentence)
    expect([attribution.kind, speaker, rest.modality]).toEqual(['unnamed', null, modality])
    expect(sentence).toContain(attribution.wording)
  })
})

describe('the article itself', () => {
  test.each([
    ['The lane cost 1.4 million and opened in September.', 'asserted'],
    ['Ferries will leave every half hour from May.', 'expected'],
    ['The lake could be closed again.', 'possible'],
    ['In May 2025 the lake was closed for 23 days.', 'asserted'],
    ['The board may meet again, but it is unclear when.', 'possible'],
    ['The bridge is the longest in the county.', 'asserted'],
    ['Der See war 23 Tage geschlossen.', 'asserted'],
    ['Der See könnte wieder geschlossen werden.', 'possible'],
    ['Le lac pourrait être fermé.', 'possible'],
    ['El lago podría cerrarse otra vez.', 'possible'],
  ])('%s', (sentence, modality) => {
    const { attribution, ...rest } = reading(sentence)
    expect([attribution, rest.modality]).toEqual([{ kind: 'own' }, modality])
  })
})

test('a pronoun stands for whoever spoke before', () => {
  expect(reading('Before it opened the ride took 18 minutes, she said.')).toMatchObject({
    attribution: { kind: 'unnamed' },
    isBySomebodyBefore: true,
  })
})

describe('what it is about, the main thing first', () => {
  test.each([
    ['The chip is a generation behind the maker’s newest.', 'comparison'],
    ['The county is the largest market for ferries.', 'comparison'],
    ['Local makers cannot match the newest chips.', 'comparison'],
    ['Unemployment fell by 4 percent last year.', 'number'],
    ['The lane cost $1.4 million.', 'number'],
    ['The chief will visit the county in late January.', 'prediction'],
    ['The rule was eased because of the election.', 'cause'],
    ['The mayor met the minister in July.', 'event'],
    ['The bridge is open to cyclists.', 'state'],
    ['The party opposes the new bridge.', 'position'],
    ['“I have never taken a single coin from the harbour fund,” he wrote.', 'quote'],
    ['Die Brücke ist die teuerste des Landkreises.', 'comparison'],
    ['La tasa de paro cayó un 4 por ciento.', 'number'],
  ])('%s', (sentence, kind) => expect(reading(sentence).kinds[0]).toBe(kind))
})

test('no sentence takes long, however it is made', () => {
  const hostile = [
    'A'.repeat(100_000),
    'according to '.repeat(10_000),
    'The Harbour Board of '.repeat(5_000),
    `${'“'.repeat(50_000)}said`,
    'a '.repeat(50_000),
    'is widely '.repeat(10_000),
    `${'wird '.repeat(20_000)}en`,
    'Ab-'.repeat(30_000),
  ]
  const begun = performance.now()
  for (const sentence of hostile) reading(sentence)
  expect(performance.now() - begun).toBeLessThan(2_000)
})
