// What shared words tell together, what a post says of itself, and that a date speaks for a claim.
import { describe, expect, test } from 'vitest'
import { profileOf } from '../../api/matching/profile.ts'
import { compare, weigh } from '../../api/matching/similarity.ts'
import { readPost } from '../../api/matching/social.ts'
import { type Posting, Together } from '../../api/matching/together.ts'

const posting = (seqs: number[], isCapped = false): Posting => ({ seqs, isCapped })
const weightOf = () => 6

describe('words that come together tell what they tell once', () => {
  const halves = new Map([
    ['boko', posting([9, 7, 5, 3, 1])],
    ['haram', posting([9, 7, 5, 3, 1])],
    ['school', posting([9, 8, 6, 4, 2])],
  ])

  test('the second half of a name adds next to nothing, another word all it has', () => {
    const together = new Together(halves, weightOf)
    expect(together.informationOf(['boko'])).toBeCloseTo(6)
    expect(together.informationOf(['boko', 'haram'])).toBeLessThan(6.5)
    expect(together.informationOf(['boko', 'school'])).toBeGreaterThan(10.9)
  })

  test('where no other claim holds either, they tell what is usual for words of one subject, less for neighbours', () => {
    const together = new Together(
      new Map([
        ['wombat', posting([4])],
        ['burrow', posting([4])],
      ]),
      weightOf,
    )
    expect(together.informationOf(['wombat', 'burrow'])).toBeCloseTo(6 + 0.65 * 6)
    expect(together.informationOf(['wombat', 'burrow'], new Set(['burrow wombat']))).toBeCloseTo(6 + 0.35 * 6)
  })

  test('of a word that was read in the newest claims only, older claims say nothing', () => {
    const newest = new Map([
      ['osama', posting([90, 80, 10, 9, 8, 7])],
      ['terror', posting([95, 90, 85, 80], true)],
    ])
    expect(new Together(newest, weightOf).informationOf(['osama', 'terror'])).toBeLessThan(7.5)
  })

  test('a word nobody looked up tells what is usual too', () => {
    expect(new Together(halves, weightOf).informationOf(['haram', 'unread'])).toBeCloseTo(6 + 0.65 * 6)
  })
})

describe('the line that closes a post', () => {
  test.each([
    ['It fell. — Ann Reed (@annreed) June 5, 2018', 'It fell.', 'Ann Reed', 'June 5, 2018'],
    ['It fell?— Ann Reed (@annreed) 5 June 2018', 'It fell?', 'Ann Reed', '5 June 2018'],
    ['It fell https://t.co/abc— Ann Reed (@annreed) June 5, 2018', 'It fell', 'Ann Reed', 'June 5, 2018'],
    ['The well-known tower fell', 'The well-known tower fell', '', ''],
  ])('%s', (raw, text, author, written) => {
    expect(readPost(raw)).toEqual({ text, author, written })
  })

  test('a claim of the month a post was written in is likelier than one of another', () => {
    const post = weigh(profileOf('The tower fell.', { written: 'June 5, 2018' }), weightOf)
    const evidenceOf = (text: string) =>
      compare(post, text, weigh(profileOf(text), weightOf), weightOf).evidence
    const [month, year, other] = ['June 2018', 'May 2018', 'June 2016'].map((when) =>
      evidenceOf(`The tower fell in ${when}.`),
    )
    expect(month).toBeGreaterThan(year ?? 0)
    expect(year).toBeGreaterThan(other ?? 0)
  })
})
