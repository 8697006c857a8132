// What the reader works out by itself: offsets, segments, margins, sentences, selections, and what it says.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { becameInWords } from '../../admin/anchor-words.ts'
import { intakeOf } from '../../admin/articles/article-form.ts'
import { sentenceOf } from '../../admin/history/sentences.ts'
import { actIn } from '../../admin/keys/table.ts'
import { appearanceFrom, claimFrom, formOf } from '../../admin/reader/claim-of-words.ts'
import { offsetsOf } from '../../admin/reader/code-points.ts'
import { moved, sentenceAt } from '../../admin/reader/cursor.ts'
import { readerKeys } from '../../admin/reader/keys.ts'
import { type CardSize, placeCards } from '../../admin/reader/layout.ts'
import {
  type ArticleAppearance,
  candidateMarks,
  claimMarks,
  inOrder,
  neighbour,
  nextWithoutVerdict,
} from '../../admin/reader/marks.ts'
import { paragraphsOf } from '../../admin/reader/paragraphs.ts'
import { quoteOf, surroundings } from '../../admin/reader/quote.ts'
import { capturedInWords, differenceInWords, markInWords, worthInWords } from '../../admin/reader/sayings.ts'
import { linesOf, runsOf, segmentsOf } from '../../admin/reader/segments.ts'
import { sentencesOf, wholeWords } from '../../admin/reader/sentences.ts'
import type { ArticleCandidate } from '../../api/extraction/schema.ts'
import type { Event } from '../../api/history/schema.ts'

const cut = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end)

/** The place of some words in a text. */
function spanOf(text: string, words: string) {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`${words} is not in the text`)
  return { start, end: start + words.length }
}

describe('offsets', () => {
  test('count an emoji as one and a combining mark by itself', () => {
    const text = 'a👩‍🚀b é c'
    const { toIndex, toCodePoints } = offsetsOf(text)
    const points = [...text]
    points.forEach((point, at) => {
      const index = toIndex(at)
      expect(text.slice(index, index + point.length)).toBe(point)
      expect(toCodePoints(index)).toBe(at)
    })
    expect(toIndex(points.length)).toBe(text.length)
  })

  test('lead there and back in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { toIndex, toCodePoints } = offsetsOf(text)
        const points = [...text]
        for (let at = 0; at <= points.length; at++) {
          expect(toIndex(at)).toBe(points.slice(0, at).join('').length)
          expect(toCodePoints(toIndex(at))).toBe(at)
        }
      }),
    )
  })
})

describe('paragraphs', () => {
  test('are parted by blank lines, and keep the lines within', () => {
    const text = 'One.\nStill one.\n\n \nTwo.\n\n\nThree.\n'
    expect(paragraphsOf(text).map((span) => cut(text, span))).toEqual([
      'One.\nStill one.',
      'Two.',
      'Three.\n',
    ])
  })

  test('are lines where there is no blank one', () => {
    expect(paragraphsOf('One.\nTwo.').map((span) => cut('One.\nTwo.', span))).toEqual(['One.', 'Two.'])
    expect(paragraphsOf('  \n\n ')).toEqual([])
  })
})

describe('segments', () => {
  const mark = (id: string, start: number, end: number) => ({ id, start, end })

  test('tell which marks lie on each stretch, overlaps included', () => {
    const marks = [mark('a', 2, 10), mark('b', 5, 14), mark('c', 14, 16)]
    const segments = segmentsOf({ start: 0, end: 20 }, marks, linesOf(marks))
    expect(segments.map(({ start, end, ids }) => [start, end, ids.join('')])).toEqual([
      [0, 2, ''],
      [2, 5, 'a'],
      [5, 10, 'ab'],
      [10, 14, 'b'],
      [14, 16, 'c'],
      [16, 20, ''],
    ])
  })

  test('a mark keeps its line where another one ends', () => {
    const lines = linesOf([mark('long', 0, 30), mark('inner', 5, 10), mark('later', 12, 20)])
    expect([...lines]).toEqual([
      ['long', 0],
      ['inner', 1],
      ['later', 1],
    ])
  })

  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 12 })

  test('joined they are the stretch, and overlapping marks never share a line', () => {
    fc.assert(
      fc.property(spans, fc.nat(30), fc.nat(30), (pairs, from, length) => {
        const marks = pairs.map(([a, b], at) => mark(String(at), Math.min(a, b), Math.max(a, b)))
        const stretch = { start: from, end: from + length + 1 }
        const lines = linesOf(marks)
        const segments = segmentsOf(stretch, marks, lines)
        expect(segments[0]?.start).toBe(stretch.start)
        expect(segments.at(-1)?.end).toBe(stretch.end)
        segments.forEach(({ start, end, ids }, at) => {
          expect(end).toBeGreaterThan(start)
          if (at > 0) expect(segments[at - 1]?.end).toBe(start)
          const there = marks.filter((one) => one.start <= start && one.end >= end && one.end > one.start)
          expect([...ids].sort()).toEqual(there.map(({ id }) => id).sort())
          expect(new Set(ids.map((id) => lines.get(id))).size).toBe(ids.length)
        })
      }),
    )
  })

  test('a ring goes round neighbours together', () => {
    const marks = [mark('a', 0, 10), mark('b', 4, 6)]
    const segments = segmentsOf({ start: 0, end: 12 }, marks, linesOf(marks))
    const runs = runsOf(segments, ({ ids }) => ids.includes('a'))
    expect(runs.map(({ isIn, segments: inner }) => [isIn, inner.length])).toEqual([
      [true, 3],
      [false, 1],
    ])
  })
})

describe('the margin', () => {
  const gap = 8
  const card = fc.record({ wanted: fc.nat(900), height: fc.integer({ min: 20, max: 200 }) })
  const cards = fc
    .array(card, { minLength: 1, maxLength: 12 })
    .map((all) =>
      all.sort((a, b) => a.wanted - b.wanted).map((one, at): CardSize => ({ id: String(at), ...one })),
    )

  test('no card lies on another one, whichever is current', () => {
    fc.assert(
      fc.property(cards, fc.nat(12), (all, current) => {
        const tops = placeCards(all, gap, String(current))
        let free = 0
        for (const { id, height } of all) {
          const top = tops.get(id) ?? -1
          expect(top).toBeGreaterThanOrEqual(free)
          free = top + height + gap
        }
      }),
    )
  })

  test('a card with room stands beside its words; the current one does so before all others', () => {
    const all = [
      { id: 'a', wanted: 0, height: 100 },
      { id: 'b', wanted: 20, height: 100 },
      { id: 'c', wanted: 500, height: 100 },
      { id: 'd', wanted: 520, height: 100 },
    ]
    expect([...placeCards(all, gap).values()]).toEqual([0, 108, 500, 608])
    expect([...placeCards(all, gap, 'd').values()]).toEqual([0, 108, 412, 520])
    expect(placeCards(all, gap, 'b').get('b')).toBe(108)
  })
})

describe('sentences', () => {
  const split = (text: string, language?: string) =>
    sentencesOf(text, language).map((span) => cut(text, span))

  test('survive titles, initials, abbreviations and decimals', () => {
    expect(split('Dr. Ito said it. The price is 3.5 million. J. Falk agreed.')).toEqual([
      'Dr. Ito said it.',
      'The price is 3.5 million.',
      'J. Falk agreed.',
    ])
  })

  test('end with their paragraph, and are read from right to left too', () => {
    expect(split('A heading\n\nA sentence. Another one.')).toEqual([
      'A heading',
      'A sentence.',
      'Another one.',
    ])
    expect(split('قال الوزير ذلك. لم يوافق أحد.', 'ar')).toHaveLength(2)
  })
})

describe('a selection', () => {
  const text = 'The lane is new. It cost 3 million 👍 crowns. Nobody rides it.'
  const sentences = sentencesOf(text)
  const from = (words: string, ...moves: Parameters<typeof moved>[3][]) =>
    cut(
      text,
      moves.reduce((now, move) => moved(text, sentences, now, move), spanOf(text, words)),
    )

  test('goes from sentence to sentence and stays in the text', () => {
    expect(from('The lane is new.', 'nextSentence')).toBe('It cost 3 million 👍 crowns.')
    expect(from('Nobody rides it.', 'nextSentence')).toBe('Nobody rides it.')
    expect(from('It cost 3 million 👍 crowns.', 'previousSentence')).toBe('The lane is new.')
    expect(from('The lane is new.', 'previousSentence')).toBe('The lane is new.')
  })

  test('grows and shrinks by words at either end, down to one', () => {
    expect(from('It cost 3 million 👍 crowns.', 'endBack', 'endBack')).toBe('It cost 3 million')
    expect(from('It cost 3 million', 'endOn')).toBe('It cost 3 million 👍')
    expect(from('It cost 3 million', 'startOn')).toBe('cost 3 million')
    expect(from('cost 3 million', 'startBack', 'startBack')).toBe('new. It cost 3 million')
    expect(from('cost', 'endBack', 'startOn')).toBe('cost')
  })

  test('by pointer takes whole words, and nothing of the space around', () => {
    const at = spanOf(text, 'ost 3 milli')
    expect(wholeWords(text, at)).toEqual(spanOf(text, 'cost 3 million'))
    expect(wholeWords(text, { start: 16, end: 17 })).toBeUndefined()
    expect(cut(text, wholeWords(text, { start: 3, end: 9 }) ?? at)).toBe('lane')
  })

  test('begins with the sentence at a place', () => {
    expect(sentenceAt(sentences, 20)).toEqual(sentences[1])
    expect(sentenceAt(sentences, 9999)).toEqual(sentences[2])
    expect(sentenceAt([], 0)).toBeUndefined()
  })

  test('travels with 32 characters on either side, none of them half', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const whole = `${a}THE WORDS${b}`
        const { exact, prefix = '', suffix = '' } = quoteOf(whole, spanOf(whole, 'THE WORDS'))
        expect(exact).toBe('THE WORDS')
        expect(a.endsWith(prefix) && b.startsWith(suffix)).toBe(true)
        expect([...prefix].length).toBe(
          a.slice(-64).trim() === '' ? prefix.length : Math.min(32, [...a].length),
        )
        expect(`${prefix}${suffix}`.isWellFormed()).toBe(true)
      }),
    )
  })

  test('is told from others by the words around it', () => {
    const long = `${'before '.repeat(30)}HERE${' after'.repeat(30)}`
    const { before, after } = surroundings(long, spanOf(long, 'HERE'))
    expect(before).toMatch(/^… before (before )+$/)
    expect(after).toMatch(/^( after)+ …$/)
  })
})

const claim = (over: Partial<ArticleAppearance['claim']> = {}): ArticleAppearance['claim'] => ({
  id: 'clm_1',
  text: 'The lane is new.',
  status: 'submitted',
  verdict: null,
  outcome: null,
  headline: null,
  speaker: null,
  rating: null,
  underReview: false,
  quoteChanged: false,
  withdrawn: false,
  assignee: null,
  ...over,
})

function appearance(id: string, over: Partial<ArticleAppearance> = {}): ArticleAppearance {
  const place = { captureId: 'cap_2', exact: 'lane', prefix: null, suffix: null, start: 4, end: 8 }
  return {
    id,
    claimId: 'clm_1',
    article: { id: 'art_1', title: 'T', url: null, publisher: null, author: null, publishedOn: null },
    ...place,
    anchor: 'exact',
    quoted: { ...place, captureId: 'cap_1', start: 5, end: 9 },
    similarity: null,
    lossAcceptedAt: null,
    attribution: null,
    modality: null,
    isFirst: true,
    createdAt: '2026-01-01T00:00:00.000Z',
    claim: claim(),
    ...over,
  }
}

describe('marks', () => {
  const offsets = offsetsOf('👍 e lane is new')

  test('stand where the words stand in the version being read', () => {
    const all = [appearance('app_1')]
    expect(claimMarks(all, 'cap_2', offsets)[0]).toMatchObject({ start: 5, end: 9 })
    expect(claimMarks(all, 'cap_1', offsets)[0]).toMatchObject({ start: 6, end: 10 })
    expect(claimMarks(all, 'cap_3', offsets)).toEqual([])
  })

  test('lost words and withdrawn claims have none', () => {
    const lost = appearance('app_1', { anchor: 'lost', start: null, end: null })
    expect(claimMarks([lost], 'cap_2', offsets)).toEqual([])
    expect(
      claimMarks([appearance('app_2', { claim: claim({ withdrawn: true }) })], 'cap_2', offsets),
    ).toEqual([])
  })

  test('say by their state how the work stands', () => {
    const stateOf = (over: Partial<ArticleAppearance>) =>
      claimMarks([appearance('a', over)], 'cap_2', offsets)[0]?.state
    expect(stateOf({})).toBe('open')
    expect(stateOf({ claim: claim({ status: 'decided', verdict: 'refuted' }) })).toBe('settled')
    expect(stateOf({ claim: claim({ status: 'declined' }) })).toBe('settled')
    expect(stateOf({ anchor: 'changed' })).toBe('changed')
    expect(stateOf({ anchor: 'changed', lossAcceptedAt: '2026-01-02T00:00:00.000Z' })).toBe('open')
  })

  test('are gone through in the order of the text, and round for those without a verdict', () => {
    const at = (id: string, start: number, over = {}) =>
      appearance(id, { start, end: start + 2, claim: claim(over) })
    const candidate = { start: 3, end: 5, dismissal: null } as ArticleCandidate
    const marks = inOrder([
      ...claimMarks([at('b', 6), at('a', 0, { status: 'decided', verdict: 'verified' })], 'cap_2', offsets),
      ...candidateMarks([candidate], offsets),
    ])
    expect(marks.map(({ id }) => id)).toEqual(['a', 'candidate-3', 'b'])
    expect(neighbour(marks, undefined, 1)?.id).toBe('a')
    expect(neighbour(marks, undefined, -1)?.id).toBe('b')
    expect(neighbour(marks, 'a', 1)?.id).toBe('candidate-3')
    expect(neighbour(marks, 'b', 1)?.id).toBe('b')
    expect(nextWithoutVerdict(marks, 'b')?.id).toBe('b')
    expect(nextWithoutVerdict(marks.slice(0, 2), undefined)).toBeUndefined()
  })
})

describe('what is said', () => {
  test('of a new version: what became of each quote', () => {
    expect(becameInWords(['exact', 'exact', 'moved', 'lost', 'changed'])).toBe(
      '2 quotes stand, 1 moved, 1 changed, 1 is lost',
    )
    expect(becameInWords(['moved'])).toBe('1 quote moved')
    expect(becameInWords(['ambiguous', 'lost', 'lost'])).toBe('1 quote stands in several places, 2 are lost')
    expect(becameInWords(['pending'])).toBe('No quotes to look for')
  })

  test('of a text that is the same, and of one that did not come', () => {
    const capture = { id: 'cap_1', number: 2, failure: null }
    expect(capturedInWords(capture, 'cap_1', [])).toMatch(/^Nothing has changed: .* version 2/)
    expect(capturedInWords(capture, 'cap_0', ['exact'])).toBe('Version 2 kept. 1 quote stands.')
    const failure = { reason: 'timed_out', detail: 'No answer in 10 s.' } as const
    expect(capturedInWords({ ...capture, failure }, 'cap_0', [])).toBe('No new text: No answer in 10 s.')
  })

  test('of a candidate: how worth a check, higher scores never less', () => {
    expect([0.9, 0.6, 0.3, 0.1].map(worthInWords)).toEqual([
      'Very worth checking',
      'Worth checking',
      'Perhaps worth checking',
      'Little to check',
    ])
  })
})

describe('keys', () => {
  const press = (key: string, over = {}) =>
    actIn(readerKeys, {
      ...{ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
      ...over,
    })

  test('act by what they type, and leave the browser its own', () => {
    expect(press('j')).toBe('next')
    expect(press('J')).toBe('next')
    expect(press('c', { ctrlKey: true })).toBeUndefined()
    expect(press('C', { shiftKey: true })).toBeUndefined()
    expect(press('ArrowRight', { shiftKey: true })).toBe('startOn')
    expect(press('ArrowRight')).toBe('endOn')
    expect(press('ArrowDown', { shiftKey: true })).toBeUndefined()
  })
})

describe('what travels', () => {
  const quote = { exact: 'The lane  is new.', prefix: 'before ' }
  const article = { id: 'art_1', language: 'en' }

  test('of a selection: its quote, its article, and only what the form was filled with', () => {
    const form = formOf(quote.exact, undefined)
    expect(form.text).toBe('The lane is new.')
    expect(claimFrom(form, article, quote)).toEqual({
      text: 'The lane is new.',
      articleId: 'art_1',
      language: 'en',
      quote,
    })
  })

  test('of a candidate: who says it, how firmly, and when it is settled', () => {
    const found = {
      kinds: ['prediction' as const],
      speaker: 'I. Falk',
      attribution: { kind: 'named' as const, name: 'I. Falk' },
      modality: 'expected' as const,
      resolution: { by: '2026-01-31' },
    }
    expect(claimFrom(formOf(quote.exact, found), article, quote)).toMatchObject({
      ...found,
      quote,
      articleId: 'art_1',
    })
    expect(appearanceFrom(formOf(quote.exact, found), article, quote)).toEqual({
      articleId: 'art_1',
      quote,
      attribution: found.attribution,
      modality: 'expected',
    })
  })

  test('of a new article: an address to fetch goes alone, a text with all that is known', () => {
    const form = { title: 'T', url: 'https://a.example/b', text: 'Words', html: '<p>', publisher: '' }
    expect(intakeOf({ ...form, comesAs: 'url' })).toEqual({ url: form.url })
    expect(intakeOf({ ...form, comesAs: 'text' })).toEqual({ title: 'T', url: form.url, text: 'Words' })
    expect(intakeOf({ ...form, comesAs: 'html' })).toEqual({ title: 'T', url: form.url, html: '<p>' })
  })
})

describe('told', () => {
  test('two versions are compared in a sentence', () => {
    expect(differenceInWords(['same', 'changed', 'removed', 'changed'])).toBe(
      '2 sentences changed, 1 removed',
    )
    expect(differenceInWords(['same'])).toBe('No sentence differs')
  })

  test('a mark is heard with its verdict and what became of its words', () => {
    const [mark] = claimMarks(
      [appearance('a', { anchor: 'moved', claim: claim({ verdict: 'refuted', status: 'decided' }) })],
      'cap_2',
      offsetsOf('e lane is new'),
    )
    expect(mark && markInWords(mark)).toBe(
      'Refuted – found false: The lane is new. (Found in the text, at another place or among other words)',
    )
  })

  const event = (action: Event['action'], after: Record<string, unknown>) =>
    sentenceOf({ action, after, before: null, reason: null } as unknown as Event)

  test('the history says what became of texts, quotes and candidates', () => {
    expect(event('article.captured', { number: 3, isNew: true, anchors: { exact: 2, lost: 1 } })).toBe(
      'kept version 3 of the article: 2 quotes stand, 1 is lost',
    )
    expect(event('article.captured', { number: 3, isNew: false })).toMatch(/nothing had changed/)
    expect(event('article.capture_failed', { detail: 'No answer.' })).toMatch(/in vain: No answer/)
    expect(event('candidate.dismissed', { exact: 'It is lovely.' })).toMatch(/“It is lovely.”/)
    expect(event('appearance.reanchored', { anchor: 'lost' })).toMatch(/no longer in the text/)
    expect(event('appearance.anchored', { lossAcceptedAt: '2026-01-02T00:00:00Z' })).toMatch(
      /left it at that/,
    )
    expect(event('appearance.anchored', { exact: 'new words', lossAcceptedAt: null })).toMatch(/“new words”/)
  })
})
