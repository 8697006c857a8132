// The reader of the API's sources: it sees what is said to people, and follows it to where it is put into words.
import { describe, expect, test } from 'vitest'
import { deskWordsIn } from '../support/desk-words.ts'

describe('the reader of the API’s sources sees', () => {
  const textsIn = (text: string) => deskWordsIn([{ path: 'a.ts', text }]).map(({ text }) => text)
  const hole = (name: string) => ['$', `{${name}}`].join('')

  test.each([
    ['a detail', "throw new Problem('x', { detail: 'It is over.' })", ['It is over.']],
    ['a fault of a field', "throw invalid('/a', 'is not there')", ['is not there']],
    ['what a schema says', "z.string().refine(isFine, 'is not fine')", ['is not fine']],
    [
      'a choice with something in it',
      `const detail = a ? 'It is over.' : \`It is ${hole('b')} days.\`; f({ detail })`,
      ['It is over.', 'It is %{} days.'],
    ],
    [
      'what a function is called with',
      "const refusal = (detail: string) => new Problem('x', { detail }); refusal('It is late.')",
      ['It is late.'],
    ],
    [
      'what a function answers',
      `function why(a) { return a ? 'was late' : undefined }; f({ detail: \`It ${hole('why(1)')}.\` })`,
      ['It was late.'],
    ],
  ])('%s', (_, source, texts) => expect(textsIn(source)).toEqual(texts))
})
