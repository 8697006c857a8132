// Who is said to have said it, and how firmly a sentence says it: sentences of our own in five languages.
import { describe, expect, test } from 'vitest'
import { attributionOf } from '../../api/extraction/attribution.ts'
import { speakersOf } from '../../api/extraction/speakers.ts'

describe('somebody by name, and the words that say so', () => {
  test.each([
    ['According to Reuters, the sale was approved last week.', 'Reuters', 'According to Reuters'],
    [
      'The sale was approved, according to the Harbour Board of Ostra.',
      'Harbour Board of Ostra',
      'according to the Harbour Board of Ostra',
    ],
    [
      'According to a report by the Town Herald, the mayor knew.',
      'Town Herald',
      'According to a report by the Town Herald',
    ],
    [
      'The lane cut the ride by a third, transport councillor Ingrid Falk said on Monday.',
      'Ingrid Falk',
      'transport councillor Ingrid Falk said',
    ],
    ['“It cut the ride by a third,” said Ingrid Falk.', 'Ingrid Falk', 'said Ingrid Falk'],
    [
      '"It was the coldest winter in years," says Jon Berg, who runs the station.',
      'Jon Berg',
      'says Jon Berg',
    ],
    ['We tested it for a year," Ingrid Falk added.', 'Ingrid Falk', 'Ingrid Falk added'],
    ['The lane, says Falk, saved money.', 'Falk', 'says Falk'],
    ['Mayor Ito told reporters that the bridge is the longest in the county.', 'Mayor Ito', 'Mayor Ito told'],
    ['US President Donald Falk said the wall was finished.', 'Donald Falk', 'US President Donald Falk said'],
    [
      'Ingrid Falk, 52, a driver from Ostra, said she had never seen so much snow.',
      'Ingrid Falk',
      'Ingrid Falk, 52, a driver from Ostra, said',
    ],
    [
      'Ingrid Falk, who chairs the board, claims the lane saved money.',
      'Ingrid Falk',
      'Ingrid Falk, who chairs the board, claims',
    ],
    [
      'Jane Doe of the Harbour Board said the crane was safe.',
      'Jane Doe',
      'Jane Doe of the Harbour Board said',
    ],
    ['Yesterday Ingrid Falk told the council that rents rose 9%.', 'Ingrid Falk', 'Ingrid Falk told'],
    [
      'But Reuters, citing two officials, reported that the sale was off.',
      'Reuters',
      'Reuters, citing two officials, reported',
    ],
    ['The minister is expected to resign, Reuters reported.', 'Reuters', 'Reuters reported'],
    [
      'The World Health Organization reported 12 cases in June.',
      'World Health Organization',
      'The World Health Organization reported',
    ],
    [
      'A spokesperson for Volkert AG said the plant would close.',
      'Volkert AG',
      'A spokesperson for Volkert AG said',
    ],
    [
      'A survey by the Harbour Institute found 40% of drivers want it.',
      'Harbour Institute',
      'A survey by the Harbour Institute found',
    ],
    ['As Ingrid Falk put it, the lake is dead.', 'Ingrid Falk', 'As Ingrid Falk put it'],
    ['Ito: “We created 2 million jobs.”', 'Ito', 'Ito'],
    ['Laut Reuters wurde der Verkauf genehmigt.', 'Reuters', 'Laut Reuters'],
    ['Der Verkauf wurde genehmigt, sagte Ministerin Anna Weiß.', 'Anna Weiß', 'sagte Ministerin Anna Weiß'],
    ['Am Montag sagte Anna Weiß, die Brücke sei sicher.', 'Anna Weiß', 'sagte Anna Weiß'],
    [
      'Laut einer Studie des Hafeninstituts Ostra sinken die Preise.',
      'Hafeninstituts Ostra',
      'Laut einer Studie des Hafeninstituts Ostra',
    ],
    ['Selon Le Monde, la vente a été approuvée.', 'Le Monde', 'Selon Le Monde'],
    ['« Nous avons réduit la dette », a déclaré Anne Duval.', 'Anne Duval', 'a déclaré Anne Duval'],
    ['Según Reuters, la venta fue aprobada.', 'Reuters', 'Según Reuters'],
    ['La ministra María Gómez aseguró que el paro bajó.', 'María Gómez', 'ministra María Gómez aseguró'],
    ['Segundo a Reuters, a venda foi aprovada.', 'Reuters', 'Segundo a Reuters'],
    [
      'O prefeito João Lima disse na terça-feira que a obra custou 4 milhões.',
      'João Lima',
      'prefeito João Lima disse',
    ],
  ])('%s', (sentence, name, wording) => {
    const { attribution, speaker } = attributionOf(sentence)
    expect(attribution).toEqual({ kind: 'named', name, wording })
    expect(speaker).toBe(name)
    expect(sentence).toContain(wording)
  })
})

describe('somebody without a name', () => {
  test.each([
    [
      'The chief plans to travel, according to people familiar with the plan.',
      'according to people familiar with the plan',
    ],
    ['According to the mayor, the lane paid for itself.', 'According to the mayor'],
    ['Analysts say the chip is a generation behind.', 'Analysts say'],
    ['Analysts at Morgan Bank said the shares would fall.', 'Analysts at Morgan Bank said'],
    ['Officials at the White House said the talks failed.', 'Officials at the White House said'],
    [
      'Sources close to the negotiations said the deal could be signed.',
      'Sources close to the negotiations said',
    ],
    [
      'Officials, who spoke on condition of anonymity, said two men were held.',
      'Officials, who spoke on condition of anonymity, said',
    ],
    ['Campaigners argue the plant emits twice as much as permitted.', 'Campaigners argue'],
    ['Farmers said the harvest was lost.', 'Farmers said'],
    ['State television said the convoy had been hit.', 'State television said'],
    ['The company said on Monday it had sold 4,000 cars.', 'The company said'],
    ['A farmer in Ostra said prices fell.', 'A farmer in Ostra said'],
    ["Ostra's mayor said rents had doubled.", "Ostra's mayor said"],
    ['Data from the statistics office show that exports fell.', 'Data from the statistics office show'],
    ['The minister reportedly met the chief in July.', 'reportedly'],
    ['It is widely believed that the firm lost money.', 'It is widely believed'],
    ['It is observed that the crane is older than the bridge.', 'It is observed'],
    ['The model is still regarded as the most powerful of its kind.', 'is still regarded as'],
    ['He is thought to have left the country.', 'is thought to'],
    ['Der Konzern soll 2025 Verluste gemacht haben.', 'soll'],
    ['Laut Polizei wurden zwei Männer festgenommen.', 'Laut Polizei'],
    ['Der Bürgermeister sagte, die Brücke sei die längste.', 'Der Bürgermeister sagte'],
    ['Le groupe aurait perdu de l’argent en 2025.', 'aurait'],
    ['Según el informe, el paro subió un 3 %.', 'Según el informe'],
    ['O grupo supostamente perdeu dinheiro em 2025.', 'supostamente'],
  ])('%s', (sentence, wording) => {
    const { attribution, speaker } = attributionOf(sentence)
    expect([attribution, speaker]).toEqual([{ kind: 'unnamed', wording }, null])
    expect(sentence).toContain(wording)
  })
})

describe('the article itself, whatever verbs it uses', () => {
  test.each([
    'The lane cost 1.4 million and opened in September.',
    'The firm added 400 jobs in March.',
    'The team claimed victory in the final.',
    'Police found two bodies in the lake.',
    'He was told that the lake was closed.',
    'He was seen leaving the town hall.',
    'Things went according to plan.',
    'He resigned in March, citing health reasons.',
    'A spokesman for the ministry declined to comment.',
    'El segundo trimestre fue mejor que el primero.',
    'Der See war 23 Tage geschlossen.',
  ])('%s', (sentence) => expect(attributionOf(sentence).attribution).toEqual({ kind: 'own' }))
})

describe('from one sentence to the next', () => {
  const names = (...sentences: string[]) =>
    speakersOf(sentences).map(({ attribution, speaker }) => speaker ?? attribution.kind)

  test('a pronoun, an office and a surname stand for whoever was named before', () => {
    expect(
      names(
        'Harbour master Ingrid Falk said the crane was new.',
        'She said it lifts twice as much.',
        'The crane is red.',
        'The harbour master told reporters that it was cheap.',
        'Falk added that the old one was sold.',
      ),
    ).toEqual(['Ingrid Falk', 'Ingrid Falk', 'own', 'Ingrid Falk', 'Ingrid Falk'])
  })

  test('a pronoun stands for nobody when an office or a paper spoke, or when it was long ago', () => {
    expect(names('According to Reuters, the sale is off.', 'He said it was late.')).toEqual([
      'Reuters',
      'unnamed',
    ])
    expect(names('Jon Berg said no.', ...Array(4).fill('It rained.'), 'He said yes.').at(-1)).toBe('unnamed')
  })

  test('a quotation over several sentences has one speaker, told at its end or before it', () => {
    expect(names('“It lifts more.', 'It needs half the crew.', 'We tested it,” Jon Berg said.')).toEqual([
      'Jon Berg',
      'Jon Berg',
      'Jon Berg',
    ])
    expect(names('“We never lied,” said Jon Berg.', '“The ferry lost money.”', 'It sank.')).toEqual([
      'Jon Berg',
      'Jon Berg',
      'own',
    ])
    expect(
      names('„Wir haben gespart.', 'Die Stadt ist frei von Schulden“, sagte Anna Weiß.', 'Es regnete.'),
    ).toEqual(['Anna Weiß', 'Anna Weiß', 'own'])
  })

  test('who only goes on has no wording, because it stands in another sentence', () => {
    const [first] = speakersOf(['“It lifts more.', 'We tested it,” Jon Berg said.'])
    expect(first?.attribution).toEqual({ kind: 'named', name: 'Jon Berg' })
  })

  test('a quotation that is never closed ends with its speaker unknown', () => {
    expect(
      names('“It lifts more.', ...Array(20).fill('It rained.'), 'Jon Berg said so.').slice(1, 20),
    ).toEqual(Array(19).fill('own'))
  })
})
