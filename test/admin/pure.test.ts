// What the admin works out by itself: sentences, differences, what travels, what is offered.
import { describe, expect, test } from 'vitest'
import { actsOn, undoableAct } from '../../admin/claims/acts.ts'
import { resolutionOf, scopeOf, submissionOf } from '../../admin/claims/claim-form.ts'
import { exportQuery, isSame, toggled } from '../../admin/claims/filters.ts'
import { restOf } from '../../admin/claims/NotesTab.tsx'
import { differingFields, readable } from '../../admin/elements/differences.ts'
import { ago, onDate } from '../../admin/elements/When.tsx'
import { changesBetween, withoutBlanks } from '../../admin/fields.ts'
import { sentenceOf } from '../../admin/history/sentences.ts'
import { diffWords } from '../../admin/history/words-diff.ts'
import { nextInWords, publicActsOn, publicInWords } from '../../admin/publication/acts.ts'
import { fieldErrors, queryString } from '../../admin/request.ts'
import { languageName } from '../../admin/words.ts'
import type { Me } from '../../api/accounts/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import type { Event } from '../../api/history/schema.ts'

describe('a word diff', () => {
  test.each([
    ['The pier is 300 metres long.', 'The pier is 330 metres long.'],
    ['', 'All new'],
    ['Gone for good', ''],
    ['same', 'same'],
    ['a b c d e', 'b x d e f'],
    ['Ñandú 中文 text', 'Ñandú 中國 text'],
  ])('of %j and %j holds both texts whole', (before, after) => {
    const stretches = diffWords(before, after)
    const without = (kind: string) =>
      stretches
        .filter((stretch) => stretch.kind !== kind)
        .map(({ text }) => text)
        .join('')
    expect(without('new')).toBe(before)
    expect(without('gone')).toBe(after)
  })

  test('marks the words that differ and no others', () => {
    expect(diffWords('is 300 metres', 'is 330 metres')).toEqual([
      { kind: 'same', text: 'is ' },
      { kind: 'gone', text: '300' },
      { kind: 'new', text: '330' },
      { kind: 'same', text: ' metres' },
    ])
  })

  test('gives up on texts too long to compare word by word', () => {
    expect(diffWords('a '.repeat(2000), 'b '.repeat(2000))).toHaveLength(2)
  })
})

describe('an event as a sentence', () => {
  const event = (fields: Partial<Event>): Event =>
    ({ before: null, after: null, reason: null, ...fields }) as Event

  test.each([
    [{ action: 'claim.submitted' }, 'submitted the claim'],
    [
      { action: 'claim.decided', after: { verdict: 'refuted', rating: 'False', kind: 'correction' } },
      'decided the claim: Refuted – found false, rated “False” (correction)',
    ],
    [{ action: 'claim.reopened', reason: 'New figures.' }, 'reopened the claim: New figures.'],
    [
      { action: 'claim.undone', reason: 'claim.decided (41)' },
      'took the last act back: had decided the claim',
    ],
    [{ action: 'evidence.added', after: { stance: 'not_found' } }, 'added evidence: looked for, not found'],
    [
      { action: 'claim.declined', after: { declineReason: 'opinion' } },
      'declined to check the claim: an opinion, not a fact',
    ],
  ] as [Partial<Event>, string][])('%j', (fields, sentence) => {
    expect(sentenceOf(event(fields))).toBe(sentence)
  })
})

describe('what travels', () => {
  test('a change sends only what differs, and null for what was emptied', () => {
    const before = { speaker: 'A', headline: null, topics: ['x'], text: 'T' }
    expect(changesBetween(before, { speaker: '', headline: '', topics: ['x', 'y'], text: 'T' })).toEqual({
      speaker: null,
      topics: ['x', 'y'],
    })
  })

  test('a new record leaves blanks at home', () => {
    expect(withoutBlanks({ a: '', b: null, c: [], d: 0, e: false, f: 'x' })).toEqual({
      d: 0,
      e: false,
      f: 'x',
    })
  })

  test('a scope says how each part is known', () => {
    expect(
      scopeOf({
        measure: { value: 'sales' },
        place: { value: ' ' },
        period: { value: '2025', basis: 'stated' },
      }),
    ).toEqual({
      measure: { value: 'sales', basis: 'inferred' },
      period: { value: '2025', basis: 'stated' },
    })
  })

  test('only a prediction has a resolution', () => {
    expect(resolutionOf({ kinds: ['event'], resolution: { by: '2026' } })).toBeNull()
    expect(resolutionOf({ kinds: ['prediction'], resolution: { by: '2026', from: '' } })).toEqual({
      by: '2026',
    })
  })

  test('a submission carries the article that was chosen and no other', () => {
    const form = {
      text: 'T',
      quote: 'q',
      articleId: 'art_1',
      article: { title: 'New', url: '' },
      sources: [{ title: 'S', url: '' }],
    }
    expect(submissionOf({ ...form, articleFrom: 'new' })).toEqual({
      text: 'T',
      quote: 'q',
      article: { title: 'New' },
      sources: [{ title: 'S' }],
    })
    expect(submissionOf({ ...form, articleFrom: 'existing' })).toMatchObject({ articleId: 'art_1' })
    expect(submissionOf({ ...form, articleFrom: 'none' })).toEqual({ text: 'T', sources: [{ title: 'S' }] })
  })

  test('a query repeats a parameter for several values', () => {
    expect(queryString({ status: ['a', 'b'], q: '', page: 2, none: undefined })).toBe(
      '?status=a&status=b&page=2',
    )
  })

  test('faults of a problem stand at their fields', () => {
    const faults = [
      { pointer: '/asOf', detail: 'must not be in the future' },
      { pointer: '/sources/0/title', detail: 'must not be blank' },
      { parameter: 'q', detail: 'is too long' },
    ]
    expect(fieldErrors(faults)).toEqual({
      asOf: 'Must not be in the future',
      sources: { 0: { title: 'Must not be blank' } },
    })
  })
})

describe('the filters of a list', () => {
  test('switch words on and off', () => {
    const on = toggled(toggled({}, 'status', 'decided'), 'status', 'split')
    expect(on).toEqual({ status: ['decided', 'split'] })
    expect(toggled(toggled(on, 'status', 'split'), 'status', 'decided')).toEqual({})
  })

  test('are the same in any order', () => {
    expect(isSame({ a: ['1', '2'], b: 'x' }, { b: ['x'], a: ['2', '1'] })).toBe(true)
  })

  test('become those of an export, which knows no status', () => {
    expect(exportQuery({ status: ['decided'], topic: ['x'] })).toEqual({ topic: ['x'], verdict: 'any' })
    expect(exportQuery({ verdict: ['mixed', 'refuted'] })).toEqual({ verdict: 'mixed,refuted' })
  })
})

describe('what is offered', () => {
  const me = (permissions: Me['permissions']): Me => ({ id: 'usr_me', permissions }) as unknown as Me
  const claim = (fields: Partial<Claim>): Claim =>
    ({
      status: 'submitted',
      verdict: null,
      withdrawn: null,
      mergedIntoId: null,
      publishedRevision: null,
      verdictRevision: null,
      held: null,
      assignee: null,
      submittedBy: { id: 'usr_other', name: 'O' },
      ...fields,
    }) as Claim

  test('a contributor may change and withdraw their own while nobody works on it', () => {
    const contributor = me(['claims:change', 'claims:withdraw'])
    const own = claim({ submittedBy: { id: 'usr_me', name: 'M' } })
    expect(actsOn(own, contributor)).toMatchObject({ edit: true, withdraw: true, review: false })
    expect(actsOn({ ...own, status: 'in_review' }, contributor)).toMatchObject({
      edit: false,
      withdraw: false,
    })
    expect(actsOn(claim({}), contributor)).toMatchObject({ edit: false, withdraw: false })
  })

  test('a decided claim is reopened, not reviewed', () => {
    const reviewer = me(['claims:review', 'claims:reopen', 'claims:decline'])
    expect(actsOn(claim({ status: 'decided', verdict: 'mixed' }), reviewer)).toMatchObject({
      review: false,
      reopen: true,
      decline: false,
    })
    expect(actsOn(claim({}), reviewer)).toMatchObject({ review: true, reopen: false, decline: true })
  })

  test('an editor publishes, holds, releases, retracts and voids what there is', () => {
    const editor = me([
      ...(['claims:publish', 'claims:retract', 'claims:hold', 'verdicts:void'] as const),
      ...(['claims:withdraw', 'claims:edit-any'] as const),
    ])
    const offered = (fields: Partial<Claim>, autoPublish = false) =>
      Object.entries(publicActsOn(claim(fields), editor, autoPublish)).flatMap(([act, is]) =>
        is ? [act] : [],
      )
    const decided = { status: 'decided', verdict: 'mixed', verdictRevision: 2 } as const
    expect(offered({})).toEqual([])
    expect(offered({}, true)).toEqual(['hold'])
    expect(offered({ status: 'declined' }, true)).toEqual([])
    expect(offered(decided)).toEqual(['publish', 'voidVerdict'])
    expect(offered({ ...decided, publishedRevision: 2 })).toEqual(['retract', 'hold', 'voidVerdict'])
    const waiting = { ...decided, publishedRevision: 1, held: { reason: 'x' } }
    expect(offered(waiting)).toEqual(['publish', 'retract', 'release', 'voidVerdict'])
    expect(publicInWords(claim(waiting))).toBe('revision 1, not yet revision 2')
    expect(nextInWords(claim(waiting))).toContain('held back: x')
    expect(actsOn(claim({ publishedRevision: 1 }), editor).withdraw).toBe(false)
    expect(Object.values(publicActsOn(claim(decided), me(['claims:review']), true))).not.toContain(true)
    expect(offered({ ...decided, withdrawn: { at: '', reason: 'x' } })).toEqual([])
  })

  test('one’s own last act is undone for ten minutes', () => {
    const last = {
      action: 'claim.decided',
      actor: { id: 'usr_me', name: 'M' },
      at: '2026-01-20T09:00:00Z',
    } as Event
    const at = (time: string) => Date.parse(`2026-01-20T${time}Z`)
    const mine = me(['claims:undo'])
    expect(undoableAct(last, mine, at('09:09:00'))).toBe('verdict')
    expect(undoableAct(last, mine, at('09:11:00'))).toBeUndefined()
    expect(undoableAct({ ...last, action: 'note.added' }, mine, at('09:01:00'))).toBeUndefined()
    expect(undoableAct(last, { ...mine, id: 'usr_x' }, at('09:01:00'))).toBeUndefined()
  })
})

describe('values as people read them', () => {
  test.each([
    [null, ''],
    [['a', 'b'], 'a, b'],
    [true, 'yes'],
    [{ value: 'sales', basis: 'stated' }, 'sales (stated)'],
    [{ measure: { value: 'sales', basis: 'stated' }, place: null }, 'measure: sales (stated)'],
    [{ id: 'usr_1', name: 'Ana' }, 'Ana'],
  ])('%j', (value, words) => expect(readable(value)).toBe(words))

  test('bookkeeping is no difference', () => {
    expect(
      differingFields({ version: 1, text: 'a', topics: [] }, { version: 2, text: 'b', topics: [] }),
    ).toEqual(['text'])
  })

  test('dates, moments', () => {
    expect(onDate('2025-07')).toBe('July 2025')
    expect(onDate('2025')).toBe('2025')
    expect(ago('2026-01-20T09:00:00Z', Date.parse('2026-01-20T11:00:00Z'))).toMatch(/^2 hr/)
    expect(ago('2026-01-20T10:00:20Z', Date.parse('2026-01-20T11:00:00Z'))).toMatch(/^59 min/)
    expect(ago('2026-01-19T11:10:00Z', Date.parse('2026-01-20T11:00:00Z'))).toMatch(/^23 hr/)
  })
})

describe('the field of a note', () => {
  test.each([
    ['They called back.', 'They called back.', ''],
    ['They called back. And then?', 'They called back.', 'And then?'],
    ['Something else by now', 'They called back.', 'Something else by now'],
  ])('that holds %j after %j was sent keeps %j', (typed, sent, rest) => {
    expect(restOf(typed, sent)).toBe(rest)
  })
})

test('a language is called by its name, and by its tag where it has none', () => {
  expect(languageName('pt-BR')).toBe('Brazilian Portuguese')
  expect(languageName('not a tag')).toBe('not a tag')
})
