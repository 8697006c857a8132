// What readers of one claim are told of each other, without a browser.
import { describe, expect, test } from 'vitest'
import { isToJudge } from '../../admin/claims/acts.ts'
import { blindness, sendLabel, sentInWords, waitsForOthers } from '../../admin/claims/rounds.ts'
import type { Claim } from '../../api/claims/schema.ts'

const people = ['Ana', 'Ben', 'Cleo'].map((name) => ({ id: `usr_${name}`, name }))
const open = (given: number, reviewsRequired: number) => ({
  openRound: given === 0 ? null : { number: 1, reviewsRequired, reviewers: people.slice(0, given) },
})

describe('a review is sent', () => {
  test.each([
    [0, 1, undefined],
    [0, 2, 'Send to second reader'],
    [1, 2, undefined],
    [1, 3, 'Send to third reader'],
    [2, 3, undefined],
  ])('%i before it, of %i', (given, required, label) => {
    expect(sendLabel(open(given, required), required)).toBe(label)
  })

  test('to a round that keeps the number it was opened with', () => {
    expect(sendLabel(open(1, 2), 5)).toBeUndefined()
    expect(sendLabel(open(1, 3), 1)).toBe('Send to third reader')
  })

  test('and the reader is told what became of it', () => {
    const review = { verdict: 'verified', verdictRevision: null, outcome: null } as const
    expect(sentInWords(review, 'Send to second reader')).toBe('Sent to second reader')
    expect(sentInWords(review, undefined)).toContain('The reviews differ')
    expect(sentInWords({ ...review, verdictRevision: 1 }, undefined)).toBe('Decided: Verified – found true')
  })
})

test('who comes after others is told that they are not shown', () => {
  expect(blindness(open(0, 2))).toBeUndefined()
  expect(blindness(open(1, 2))).toBe('Second review: you do not see the first.')
  expect(blindness(open(2, 3))).toBe('Third review: you do not see the 2 before.')
})

test('a claim says for whom it waits', () => {
  expect(waitsForOthers({ status: 'submitted', ...open(0, 2) })).toBeUndefined()
  expect(waitsForOthers({ status: 'second_review', ...open(1, 3) })).toBe(
    'Reviewed by Ana; it waits for 2 more reviews.',
  )
  expect(waitsForOthers({ status: 'adjudication', openRound: null })).toContain('settles it')
})

test('a claim is to be judged by who has not, and not while it is to be settled', () => {
  const claim = (status: Claim['status'], given: number) =>
    ({ status, withdrawn: null, mergedIntoId: null, ...open(given, 3) }) as Claim
  expect(isToJudge(claim('submitted', 0), { id: 'usr_Ana' })).toBe(true)
  expect(isToJudge(claim('second_review', 1), { id: 'usr_Ana' })).toBe(false)
  expect(isToJudge(claim('second_review', 1), { id: 'usr_Ben' })).toBe(true)
  expect(isToJudge(claim('adjudication', 0), { id: 'usr_Cleo' })).toBe(false)
  expect(isToJudge(claim('decided', 0), { id: 'usr_Cleo' })).toBe(false)
})
