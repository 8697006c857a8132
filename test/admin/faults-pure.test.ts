// How faults read: those of a form where its fields tell them, those of a file's rows, and why a claim was declined.
import { HttpError } from 'react-admin'
import { describe, expect, test } from 'vitest'
import { fieldName } from '../../admin/elements/differences.ts'
import { faultInWords, partInWords } from '../../admin/imports/columns.ts'
import { notSent, problemOf, wholeFault } from '../../admin/request.ts'
import { declinedInWords, withoutEnd } from '../../admin/words.ts'
import { declineReasons } from '../../db/vocabulary.ts'

describe('a form that was refused', () => {
  const refused = (errors?: object) =>
    problemOf(new HttpError('Must not be in the future.', 422, { ...(errors && { errors }) }))

  test('says no more than that where every fault stands at a field it sent', () => {
    expect(wholeFault(refused({ asOf: 'Must not be in the future' }), { asOf: '2030-01-01' })).toBe(notSent)
  })

  test('says the fault where no field of it does', () => {
    const message = 'Must not be in the future.'
    expect(wholeFault(refused(), { asOf: '2030-01-01' })).toBe(message)
    expect(wholeFault(refused({}), { asOf: '2030-01-01' })).toBe(message)
    expect(wholeFault(refused({ asOf: 'Late', kind: 'Unknown' }), { asOf: '2030-01-01' })).toBe(message)
  })
})

test.each([
  ['is missing', '/text', 'The claim is missing'],
  ['is missing', '/sources/0/url', 'Source: address is missing'],
  ['Invalid date', '/article/publishedOn', 'Invalid date (Article: date)'],
  ['is not known here', '/scope/measure', '/scope/measure is not known here'],
  ['Not JSON', null, 'Not JSON'],
])('a row of which %j is said at %j reads %j', (reason, pointer, words) => {
  expect(faultInWords(reason, pointer)).toBe(words)
})

test('a part of a row that no column holds keeps its pointer', () => {
  expect(partInWords('/resolution/by')).toBe('/resolution/by')
})

test.each(declineReasons)('why a claim is declined as %s stands after a colon without another', (reason) => {
  expect(declinedInWords(reason)).toMatch(/^\p{Ll}[^:]*$/u)
})

test('a statement inside a sentence of ours ends without a full stop', () => {
  expect(withoutEnd('The new bridge cost 4.2 million. ')).toBe('The new bridge cost 4.2 million')
  expect(withoutEnd('Is it so?')).toBe('Is it so?')
})

test('a field reads as the desk calls it, or by its own name', () => {
  expect(fieldName('rationale')).toBe('Why')
  expect(fieldName('claimedOn')).toBe('Claimed on')
})
