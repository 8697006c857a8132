// What the admin makes of events: which answers are stale, what is said, whom a note is about to mention.
import { type Query, QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { begun, fitting, stillNamed } from '../../admin/claims/mentioning.ts'
import { isStale, refresh } from '../../admin/live/refresh.ts'
import { notifiedOf, toldOfClaim, toldOfList } from '../../admin/live/sentences.ts'
import type { LiveEvent } from '../../api/events/schema.ts'

const marta = { id: 'usr_marta', name: 'Marta' }
const event = (more: Partial<LiveEvent> = {}): LiveEvent => ({
  seq: 7,
  at: '2026-01-20T09:00:00.000Z',
  action: 'claim.decided',
  subject: 'clm_1',
  claimId: 'clm_1',
  actor: marta,
  version: 4,
  requestId: null,
  notification: null,
  ...more,
})
const query = (queryKey: unknown[], data: unknown) => ({ queryKey, state: { data } }) as unknown as Query

test.each<[string, unknown[], unknown, Partial<LiveEvent>, boolean]>([
  [
    'a list that shows the claim',
    ['claims', 'getList', {}],
    { data: [{ id: 'clm_1', version: 3 }] },
    {},
    true,
  ],
  [
    'a list that has it already',
    ['claims', 'getList', {}],
    { data: [{ id: 'clm_1', version: 4 }] },
    {},
    false,
  ],
  ['a list of others', ['claims', 'getList', {}], { data: [{ id: 'clm_2', version: 1 }] }, {}, false],
  ['a list, of what is new', ['claims', 'getList', {}], { data: [] }, { action: 'claim.submitted' }, true],
  ['another list', ['sources', 'getList', {}], { data: [] }, { action: 'claim.submitted' }, false],
  ['the claim', ['claims', 'getOne', {}], { data: { id: 'clm_1', version: 3 } }, {}, true],
  ['its notes', ['claims', 'notes', 'clm_1'], { data: [] }, { action: 'note.added', subject: 'not_1' }, true],
  [
    'the claim, of a note',
    ['claims', 'getOne', {}],
    { data: { id: 'clm_1', version: 4 } },
    { action: 'note.added' },
    false,
  ],
  ['its history', ['claims', 'history', 'clm_1', 3], { data: [] }, {}, true],
  [
    'an article',
    ['articles', 'getOne', {}],
    { data: { id: 'art_1', version: 1 } },
    { action: 'article.changed', subject: 'art_1', claimId: null, version: null },
    true,
  ],
  [
    'the settings',
    ['settings', 'getOne', {}],
    { data: { id: 'desk' } },
    { action: 'settings.changed', subject: 'settings', claimId: null },
    true,
  ],
  ['who sits here', ['auth', 'getIdentity'], { id: 'usr_me' }, {}, false],
])('%s', (_, key, data, more, stale) => {
  expect(isStale(query(key, data), event(more))).toBe(stale)
})

test('what is held and the queue of the desk stay as they are', async () => {
  const client = new QueryClient()
  const shows = { data: { id: 'clm_1', version: 3 } }
  const keys = [
    ['claims', 'getOne', 1],
    ['claims', 'getOne', 2],
    ['desk', 'queue', 'clm_1'],
  ]
  for (const key of keys) client.setQueryData(key, shows)
  await refresh(client, [event()], ({ queryKey }) => queryKey[2] === 2)
  expect(keys.map((key) => client.getQueryState(key)?.isInvalidated)).toEqual([true, false, false])
})

test('what colleagues did is said in a sentence, the weightiest first', () => {
  const told = (...actions: LiveEvent['action'][]) => toldOfClaim(actions.map((action) => event({ action })))
  expect(told('review.submitted', 'claim.decided', 'claim.published')).toBe('Marta decided this claim.')
  expect(told('note.added')).toBe('Marta left a note.')
  expect(told('claim.lease_taken_over')).toBeUndefined()
  expect(toldOfList([event(), event()])).toBe('Marta changed a claim on this page.')
  const ana = { id: 'usr_ana', name: 'Ana' }
  expect(toldOfList([event(), event({ actor: ana, claimId: 'clm_2' })])).toBe(
    'Marta and Ana changed 2 claims on this page.',
  )
  expect(toldOfList([])).toBeUndefined()
  expect(notifiedOf([event({ notification: 'mentioned' })])).toBe('Marta mentioned you in a note.')
  expect(notifiedOf([event({ notification: 'mentioned' }), event({ notification: 'assigned' })])).toBe(
    '2 things in your inbox.',
  )
})

test.each<[string, string | undefined]>([
  ['@', ''],
  ['see @an', 'an'],
  ['see @Ana R', 'Ana R'],
  ['mail ana@desk', undefined],
  ['@ana\nnext', undefined],
  ['@ ana', undefined],
  ['no one', undefined],
  ['@a name that nobody could have here', undefined],
])('typing %j seeks %j', (text, word) => {
  expect(begun(text, text.length)?.word).toBe(word)
})

test('people are offered by how a part of their name begins, and sent while they are named', () => {
  const [ana, reyes] = [
    { id: 'usr_1', name: 'Ana Lopez' },
    { id: 'usr_2', name: 'Rosa Reyes' },
  ]
  expect(fitting([ana, reyes], 're')).toEqual([reyes])
  expect(fitting([ana, reyes], '')).toEqual([ana, reyes])
  expect(fitting([ana, reyes], 'Ana Lopez is')).toEqual([])
  expect(stillNamed('@Rosa Reyes, look', [ana, reyes, reyes])).toEqual(['usr_2'])
})
