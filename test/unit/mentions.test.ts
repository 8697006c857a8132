// Whom a note names: by name or address, the longest name first, and nobody by half a name.
import { expect, test } from 'vitest'
import { mentionedIn, withoutMention } from '../../api/claims/mentions.ts'

const people = [
  { id: 'ana', name: 'Ana', email: 'ana@desk.example' },
  { id: 'reyes', name: 'Ana Reyes', email: 'a.reyes@desk.example' },
  { id: 'zoe', name: 'Zoë Weiß', email: 'zoe@desk.example' },
  { id: 'ben1', name: 'Ben', email: 'ben@desk.example' },
  { id: 'ben2', name: 'Ben', email: 'ben.two@desk.example' },
]

test.each([
  ['@Ana, please look', ['ana']],
  ['@Ana Reyes, please look', ['reyes']],
  ['@ana reyes', ['reyes']],
  ['ask (@Zoë Weiß)!', ['zoe']],
  ['@zoe@desk.example and @ANA', ['zoe', 'ana']],
  ['@Anastasia', []],
  ['mail ana@desk.example', []],
  ['x@Ana', []],
  ['@Ben', []],
  ['@ben.two@desk.example', ['ben2']],
  ['@Ana @Ana @Ana Reyes', ['ana', 'reyes']],
  ['@', []],
])('%s', (text, ids) => {
  expect(mentionedIn(text, people)).toEqual(ids)
})

test('a name is taken out wherever an @ stands before it, and nowhere else', () => {
  const ana = { name: 'Ana (A.)', email: 'ana@desk.example' }
  expect(withoutMention('@Ana (A.) and @ana@desk.example: Ana (A.) @Anab', ana, '$&')).toBe(
    '@$& and @$&: Ana (A.) @Anab',
  )
})
