// The thinking parts of the review desk without a browser: context, keys, and the course of a session.
import { describe, expect, test } from 'vitest'
import { inContext } from '../../admin/claims/context.ts'
import { filtersOfView, sortOfView, viewOf } from '../../admin/claims/shared-view.ts'
import { asReview, emptyDraft, outcomesFor } from '../../admin/desk/draft.ts'
import { deskKeys } from '../../admin/desk/keys.ts'
import { nextQuery } from '../../admin/desk/next-query.ts'
import { medianPace } from '../../admin/desk/pace.ts'
import { advance, newSession, type Session, type Step } from '../../admin/desk/session.ts'
import { actIn } from '../../admin/keys/table.ts'
import type { Claim } from '../../api/claims/schema.ts'

describe('a decision on a prediction', () => {
  const draft = { ...emptyDraft(), choice: 'refuted' as const, rationale: 'It is closed.' }
  const prediction = { kinds: ['prediction' as const] }

  test('says what came of it: the first that fits, another one, or nothing', () => {
    expect(asReview(draft, prediction).outcome).toBe('did_not')
    expect(asReview({ ...draft, outcome: 'overtaken' }, prediction).outcome).toBe('overtaken')
    expect(asReview({ ...draft, outcome: 'none' }, prediction)).not.toHaveProperty('outcome')
    expect(asReview({ ...draft, choice: 'verified', outcome: 'overtaken' }, prediction).outcome).toBe(
      'happened',
    )
  })

  test('says nothing of what is none, and no more than was chosen where it is something else first', () => {
    expect(asReview({ ...draft, outcome: 'overtaken' }, { kinds: ['event'] })).not.toHaveProperty('outcome')
    const second = { kinds: ['event' as const, 'prediction' as const] }
    expect(asReview(draft, second)).not.toHaveProperty('outcome')
    expect(asReview({ ...draft, outcome: 'did_not' }, second).outcome).toBe('did_not')
    expect(outcomesFor(prediction, 'mixed')).toEqual(['partly', 'overtaken'])
    expect(outcomesFor(prediction, 'decline')).toEqual([])
  })
})

describe('a quote in context', () => {
  const at = (text: string, quote: string) => {
    const start = [...text.slice(0, text.indexOf(quote))].length
    return inContext(text, start, start + [...quote].length)
  }

  test('stands between the sentence before and the sentence after', () => {
    const text = 'Long ago. The bridge opened in May. It is longer, she said. Nobody disagrees. The end.'
    expect(at(text, 'It is longer, she said.')).toEqual({
      before: 'The bridge opened in May. ',
      quote: 'It is longer, she said.',
      after: ' Nobody disagrees.',
    })
  })

  test('has the rest of its own sentence when it is a part of one', () => {
    const text = 'Nobody disagrees. She said it was longer than ever, and left. The end.'
    expect(at(text, 'it was longer')).toMatchObject({ before: 'She said ', after: ' than ever, and left.' })
  })

  test('is found by code points, and stands alone where there is nothing else', () => {
    expect(at('🌉🌉 A bridge 🌉 opened. So.', 'A bridge 🌉 opened.').quote).toBe('A bridge 🌉 opened.')
    expect(at('Alone.', 'Alone.')).toEqual({ before: '', quote: 'Alone.', after: '' })
  })

  test('cuts sentences that do not end', () => {
    const text = `${'before '.repeat(200)}HERE${' after'.repeat(200)}`
    const { before, after } = at(text, 'HERE')
    expect(before.length).toBeLessThan(330)
    expect(before.startsWith('… before')).toBe(true)
    expect(after.endsWith('after …')).toBe(true)
  })
})

describe('a key', () => {
  const press = (key: string, more = {}) =>
    actIn(deskKeys, {
      ...{ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
      ...more,
    })

  test('means its act by what it types', () => {
    expect(press('1')).toBe('verified')
    expect(press('S')).toBe('skip') // caps lock
    expect(press('A', { shiftKey: true })).toBe('assign')
    expect(press('S', { shiftKey: true })).toBe('snooze')
    expect(press('B', { shiftKey: true })).toBeUndefined()
    expect(press('+', { shiftKey: true })).toBe('supports')
    expect(press('ArrowDown')).toBe('next')
  })

  test('means a digit where a layout types it with Shift', () => {
    expect(press('&', { code: 'Digit1' })).toBe('verified')
    expect(press('à', { code: 'Digit0' })).toBe('decline')
    expect(press('!', { code: 'Digit1', shiftKey: true })).toBeUndefined()
  })

  test('means nothing with Ctrl, Alt or Cmd, but for sending', () => {
    expect(press('s', { ctrlKey: true })).toBeUndefined()
    expect(press('1', { altKey: true })).toBeUndefined()
    expect(press('Enter')).toBe('decide')
    expect(press('Enter', { ctrlKey: true })).toBe('send')
    expect(press('Enter', { metaKey: true })).toBe('send')
  })
})

describe('a session', () => {
  const claim = (id: string) => ({ id, version: 1 }) as Claim
  const page = (...ids: string[]) => ({ claims: ids.map(claim), total: 9, nextCursor: null })
  const run = (...steps: Step[]): Session => steps.reduce(advance, newSession)
  const ids = ({ claims }: Session) => claims.map(({ id }) => id).join(' ')
  const loaded: Step = { type: 'loaded', page: page('a', 'b', 'c') }

  test('goes on to the claim after the one that left, and back from the last', () => {
    const left = run(loaded, { type: 'selected', id: 'b' }, { type: 'left', id: 'b' })
    expect([ids(left), left.currentId, left.total]).toEqual(['a c', 'c', 8])
    expect(advance(left, { type: 'left', id: 'c' }).currentId).toBe('a')
  })

  test('does not show again what left while the queue was read', () => {
    const left = run(loaded, { type: 'left', id: 'a' }, loaded)
    expect(ids(left)).toBe('b c')
    expect(ids(run(loaded, { type: 'left', id: 'a', isSettled: true }, loaded))).toBe('a b c')
  })

  test('brings a refused claim back on top with its draft, without tearing a reader away', () => {
    const fault = { message: 'no', errors: {} }
    const gone = run(loaded, { type: 'left', id: 'a' })
    const back = advance(gone, { type: 'cameBack', claim: claim('a'), fault, takesOver: false })
    expect([ids(back), back.currentId, back.total]).toEqual(['a b c', 'b', 9])
    expect(back.faults.a).toBe(fault)
  })

  test('puts skipped claims last, also among those read later', () => {
    const skipped = run(loaded, { type: 'skipped', id: 'a' }, { type: 'continued', page: page('d') })
    expect([ids(skipped), skipped.currentId]).toEqual(['b c d a', 'b'])
  })

  test('is led to what the desk holds for the person, with what comes after it', () => {
    const given = run(loaded, { type: 'given', claim: claim('c'), upcoming: ['b', 'x'] })
    expect([ids(given), given.currentId, given.total]).toEqual(['c b a', 'c', 9])
    const unlisted = advance(given, { type: 'given', claim: claim('d'), upcoming: ['a'] })
    expect([ids(unlisted), unlisted.currentId, unlisted.total]).toEqual(['d a c b', 'd', 10])
  })

  test('is not led away from a claim one went to, or has begun', () => {
    const given: Step = { type: 'given', claim: claim('a'), upcoming: [] }
    expect(run(loaded, { type: 'selected', id: 'b' }, given).currentId).toBe('b')
    const begun = run(
      loaded,
      { type: 'left', id: 'a' },
      { type: 'drafted', id: 'b', changes: { choice: 'mixed' } },
    )
    expect(advance(begun, { type: 'given', claim: claim('c'), upcoming: [] }).currentId).toBe('b')
    const walk = run(loaded, { type: 'selected', id: 'b' }, { type: 'left', id: 'b' }, given)
    expect(walk.currentId, 'goes on from where one went').toBe('c')
    const skipped = run(loaded, { type: 'selected', id: 'b' }, { type: 'skipped', id: 'b' }, given)
    expect(skipped.currentId).toBe('a')
  })

  test('forgets a fault when what it was about is written anew', () => {
    const fault = { message: 'Say why', errors: { rationale: 'Say why' } }
    const faulted = run(loaded, { type: 'faulted', id: 'a', fault })
    const mended = advance(faulted, { type: 'drafted', id: 'a', changes: { rationale: 'Because.' } })
    expect(mended.faults).toEqual({})
  })

  test('counts what was decided, and not what was taken back', () => {
    const timed = (seconds: number): Step => ({
      type: 'done',
      deed: { claimId: 'a', what: 'verdict', seconds },
    })
    const session = run(loaded, timed(4), timed(30), timed(8))
    expect(medianPace(session.pace)).toBe(8)
    expect(advance(session, { type: 'undone', isTakenBack: true }).pace).toEqual([4, 30])
    expect(advance(session, { type: 'undone', isTakenBack: false }).pace).toHaveLength(3)
  })
})

describe('what the desk is asked for', () => {
  const me = { id: 'usr_me' }

  test('is narrowed as the rail says', () => {
    expect(nextQuery({ share: 'all', topic: '' }, me, [])).toEqual({ skip: [] })
    expect(nextQuery({ share: 'mine', topic: 'tax', attention: 'quote' }, me, ['a'])).toEqual({
      assigneeId: 'usr_me',
      topic: 'tax',
      quoteChanged: true,
      skip: ['a'],
    })
  })

  test('is a queue alone where one is chosen, and skips no more than can be named', () => {
    const skipped = Array.from({ length: 60 }, (_, at) => String(at))
    const query = nextQuery({ share: 'mine', topic: 'tax', view: 'view_1' }, me, skipped)
    expect(query).toEqual({ view: 'view_1', skip: skipped.slice(10) })
  })
})

test('a set of filters survives being shared', () => {
  const filters = { status: ['submitted', 'in_review'], overdue: true, q: 'bridge' }
  const sort = { field: 'updatedAt', order: 'DESC' } as const
  const view = viewOf('Late bridges', filters, sort, false)
  expect(view).toEqual({
    name: 'Late bridges',
    isQueue: false,
    sort: '-updatedAt',
    filters: { status: ['submitted', 'in_review'], overdue: ['true'], q: ['bridge'] },
  })
  const kept = { filters: view.filters ?? {}, sort: view.sort ?? 'queue' }
  expect([filtersOfView(kept), sortOfView(kept)]).toEqual([filters, sort])
  expect(viewOf('Late bridges', filters, sort, true).sort).toBe('queue')
})
