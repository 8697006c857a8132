// A text is edited: every quote says how it stands, by the truth of the edit, and none is ever tied to other words.
import { describe, expect, test } from 'vitest'
import { readForAnchors } from '../../api/captures/anchor.ts'
import { type Reanchored, reanchor } from '../../api/captures/re-anchor.ts'
import { tallyEdits, timeArticle } from '../bench/text-anchors.ts'

const opening = 'The harbour board met on Tuesday to agree the budget for the coming year.'
const crane = 'The new crane cost 1.4 million and lifts forty tonnes, the harbour master said.'
const ferries = 'Ferries will leave every half hour from May, according to the timetable.'
const closing = 'The board meets again in the first week of June.'
const article = [opening, crane, ferries, closing]
const textOf = (paragraphs: readonly string[]) => paragraphs.join('\n\n')

/** What becomes of the words in another version; of which occurrence, counted from 0. */
function follow(words: string, before: string, after: string, which = 0): Reanchored {
  let start = -1
  for (let seen = 0; seen <= which; seen++) start = before.indexOf(words, start + 1)
  if (start < 0) throw new Error('the words are not in the text before')
  const end = start + words.length
  const anchor = {
    ...{ exact: words, start, end },
    prefix: before.slice(Math.max(0, start - 32), start),
    suffix: before.slice(end, end + 32),
  }
  return reanchor(readForAnchors(before), readForAnchors(after), anchor)
}
const state = (...given: Parameters<typeof follow>) => follow(...given).state

describe('after many edits', () => {
  const tally = tallyEdits(200)
  const { stands, moved, edited } = tally.counts

  test('no quote is tied to other words', () => {
    expect(tally.edits).toBeGreaterThan(1500)
    expect(tally.wrong).toEqual([])
  })

  test('every quote whose sentence was left alone is found, and nearly all that moved', () => {
    expect(stands.right).toBeGreaterThan(1000)
    expect(stands.missed).toBe(0)
    expect(moved.right / (moved.right + moved.missed)).toBeGreaterThanOrEqual(0.99)
    expect(edited.right / (edited.right + edited.missed)).toBeGreaterThan(0.97)
  })
})

test('a hundred quotes in ten thousand words take no time to speak of', () => {
  // The bench measures it on a quiet machine; here it only must not grow out of proportion.
  expect(Math.min(...timeArticle(5))).toBeLessThan(400)
})

describe('words that stand unchanged', () => {
  const words = 'cost 1.4 million and lifts'

  test('are exact where they stood, however far the text shifted', () => {
    const before = textOf(article)
    for (const after of [
      before,
      textOf(['Something quite new stands before all of it.', ...article]),
      textOf([opening.replace('Tuesday', 'Wednesday'), crane, closing]),
    ]) {
      const found = follow(words, before, after)
      expect(found).toMatchObject({ state: 'exact', exact: words, start: after.indexOf(words) })
    }
  })

  test('are exact when only typography changed, and point at the new characters', () => {
    const after = textOf(article).replace('1.4 million', '1.4\u00a0million')
    expect(follow(words, textOf(article), after)).toMatchObject({
      state: 'exact',
      exact: 'cost 1.4\u00a0million and lifts',
    })
  })

  test('are moved when their sentence stands elsewhere, or was edited close by', () => {
    const before = textOf(article)
    expect(state(words, before, textOf([opening, ferries, closing, crane]))).toBe('moved')
    expect(state(words, before, before.replace('The new crane', 'The old crane'))).toBe('moved')
    expect(state(words, before, before.replace('said.', 'denied.'))).toBe('exact')
  })

  test('are followed into a sentence that was joined with another, moved where the seam is close by', () => {
    const after = textOf(article).replace('master said.\n\nFerries', 'master said, and ferries')
    expect(state(words, textOf(article), after)).toBe('exact')
    expect(follow('and lifts forty tonnes, the harbour', textOf(article), after)).toMatchObject({
      state: 'moved',
      start: after.indexOf('and lifts forty tonnes'),
    })
  })
})

describe('words that changed', () => {
  test('are told as they are now, and never count as the same', () => {
    const after = textOf(article).replace('1.4', '2.4')
    const found = follow('cost 1.4 million', textOf(article), after)
    expect(found).toMatchObject({
      state: 'changed',
      exact: 'cost 2.4 million',
      start: after.indexOf('cost 2.4'),
    })
    expect(found.state === 'changed' && found.similarity).toBeCloseTo(15 / 16)
  })

  test('are told with what came between them', () => {
    const after = textOf(article).replace('cost 1.4', 'may have cost some 1.4')
    expect(follow('crane cost 1.4 million', textOf(article), after)).toMatchObject({
      state: 'changed',
      exact: 'crane may have cost some 1.4 million',
    })
  })

  test('are lost when nothing like them is left at their place', () => {
    const gone = follow(crane, textOf(article), textOf([opening, ferries, closing]))
    expect(gone).toEqual({ state: 'lost', nearest: [] })
  })

  test('are lost when what is like them stood there before', () => {
    const twin = crane.replace('1.4', '2.4').replace('crane', 'winch')
    const before = textOf([opening, crane, ferries, twin, closing])
    const found = follow(crane, before, textOf([opening, ferries, twin, closing]))
    expect(found).toMatchObject({ state: 'lost', nearest: [{ exact: twin }] })
  })

  test('inside a longer word are not the same words', () => {
    const found = follow('new crane', textOf(article), textOf(article).replace('new crane', 'new cranes'))
    expect(found).toMatchObject({ state: 'changed', exact: 'new cranes' })
  })
})

describe('words that stand in several places', () => {
  const short = 'He declined to comment.'
  const said = [opening, `${crane} ${short} Then he left.`, ferries, `${closing} ${short}`]

  test('stay with their own neighbours', () => {
    const before = textOf(said)
    const after = textOf(['New words come first today.', ...said])
    for (const which of [0, 1]) {
      const start = which === 0 ? after.indexOf(short) : after.lastIndexOf(short)
      expect(follow(short, before, after, which)).toMatchObject({ state: 'exact', start })
    }
  })

  test('are lost or open when their own place is gone, not tied to the other', () => {
    const after = textOf([opening, ferries, `${closing} ${short}`])
    expect(state(short, textOf(said), after, 0)).not.toBe('exact')
    expect('start' in follow(short, textOf(said), after, 0)).toBe(false)
  })

  test('after a doubling are those that kept both neighbours, and otherwise ambiguous', () => {
    const before = textOf(article)
    const elsewhere = textOf([...article, `As was said: ${opening}`, crane])
    expect(follow(crane, before, elsewhere)).toMatchObject({ state: 'exact', start: before.indexOf(crane) })
    const beside = textOf([opening, crane, crane, ferries, closing])
    const found = follow(crane, before, beside)
    expect(found.state).toBe('ambiguous')
    expect(found.state === 'ambiguous' && found.places.map(({ start }) => start)).toEqual([
      beside.indexOf(crane),
      beside.lastIndexOf(crane),
    ])
  })

  test('short ones without any of their neighbours are never guessed', () => {
    const before = textOf([opening, short, ferries])
    const after = textOf(['The day was cold and very long.', short, 'Nothing else is known of it.'])
    expect(follow(short, before, after)).toMatchObject({ state: 'ambiguous', places: [{ exact: short }] })
  })
})

describe('without the text before', () => {
  const after = readForAnchors(textOf(article))
  const find = (exact: string, prefix?: string, suffix?: string) =>
    reanchor(null, after, { exact, prefix, suffix })

  test('prefix and suffix tell', () => {
    expect(find('lifts forty tonnes').state).toBe('exact')
    expect(find('lifts forty tonnes', 'million and ', ', the harbour').state).toBe('exact')
    expect(find('lifts forty tonnes', 'million and ', ' of steel').state).toBe('moved')
    expect(find('lifts forty', 'it ', ' of steel').state).toBe('ambiguous')
    expect(find('The').state).toBe('ambiguous')
    expect(find('cost 2.4 million and', 'The new crane ', ' lifts')).toMatchObject({
      state: 'changed',
      exact: 'cost 1.4 million and',
    })
    expect(find('cost 2.4 million and').state).toBe('lost')
    expect(find('The moon is made of cheese')).toEqual({ state: 'lost', nearest: [] })
  })
})
