// The simple values of requests: what each takes, what it refuses, and the form it gives.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { anyOf, day, idOf, impreciseDate, instant, listOf, text, webUrl } from '../../api/http/values.ts'
import { newId } from '../../api/ids.ts'

const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success

describe('a text', () => {
  const short = text(5)
  test.each(['a', '  a ', '🚀🚀🚀🚀🚀', '12345', 'a\nb', '<b>'])('takes %j', (value) => {
    expect(short.parse(value)).toBe(value)
  })
  test.each(['', ' ', '\u00a0\n', '123456', '🚀🚀🚀🚀🚀🚀', 'a\u0000', '\ud800', 'a\udc00', 7, null])(
    'refuses %j',
    (value) => {
      expect(takes(short, value)).toBe(false)
    },
  )
  test('is measured in code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), (value) => {
        fc.pre(/\S/.test(value) && !value.includes('\u0000') && value.isWellFormed())
        expect(takes(text(8), value)).toBe([...value].length <= 8)
      }),
    )
  })
})

describe('a date', () => {
  test.each(['2025', '2025-07', '2025-07-14', '2024-02-29', '0999'])('may be %s', (value) => {
    expect(takes(impreciseDate, value)).toBe(true)
  })
  test.each([
    '25',
    '2025-13',
    '2025-00',
    '2025-7',
    '2025-02-29',
    '2025-04-31',
    '2025-07-00',
    '2025-07-14T00:00:00Z',
    '14.07.2025',
    ' 2025',
    '٢٠٢٥',
    2025,
  ])('is not %j', (value) => {
    expect(takes(impreciseDate, value)).toBe(false)
    expect(takes(day, value)).toBe(false)
  })
  test('of a day is whole', () => {
    expect([takes(day, '2024-02-29'), takes(day, '2025-07'), takes(day, '2025')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('an instant', () => {
  test.each([
    ['2025-07-14T09:30:00Z', '2025-07-14T09:30:00.000Z'],
    ['2025-07-14T09:30:00.5Z', '2025-07-14T09:30:00.500Z'],
    ['2025-07-14T09:30:00.123456Z', '2025-07-14T09:30:00.123Z'],
    ['2025-07-14T09:30:00.000Z', '2025-07-14T09:30:00.000Z'],
  ])('%s is %s', (given, expected) => expect(instant.parse(given)).toBe(expected))
  test.each([
    '2025-07-14',
    '2025-07-14T09:30:00',
    '2025-07-14T09:30:00+02:00',
    '2025-02-30T00:00:00Z',
    '2025-07-14T24:00:00Z',
    '2025-07-14T09:60:00Z',
    'now',
    0,
  ])('is not %j', (value) => {
    expect(takes(instant, value)).toBe(false)
  })
  test('compares as text as it does in time', () => {
    const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        const write = (date: Date) => instant.parse(date.toISOString().replace('.000Z', 'Z'))
        expect(write(one) < write(other)).toBe(one < other)
      }),
    )
  })
})

describe('an address on the web', () => {
  test.each([
    'https://a.example',
    'http://a.example/x?y=1#z',
    'HTTPS://A.EXAMPLE',
    'https://bücher.example/ü',
    'http://127.0.0.1:80/',
    'http://[::1]/',
  ])('may be %s', (value) => {
    expect(webUrl.parse(value)).toBe(value)
  })
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://a.example',
    '//a.example',
    '/x',
    'a.example',
    'https://',
    'http://user:pw@a.example',
    'http://user@a.example',
    'https://a b.example',
    'https://a.example/a b',
    ' https://a.example',
    'java\nscript:alert(1)',
    'https://a.example/\u0000',
    `https://a.example/${'x'.repeat(2048)}`,
  ])('is not %j', (value) => {
    expect(takes(webUrl, value)).toBe(false)
  })
})

describe('an id', () => {
  const claimId = idOf('clm', 'a claim')
  test('is of its own kind alone', () => {
    expect(takes(claimId, newId('clm'))).toBe(true)
    for (const other of [
      newId('art'),
      newId('clm').toUpperCase(),
      `${newId('clm')}x`,
      newId('clm').slice(4),
      'clm_',
      "clm_' or 1=1 --",
    ])
      expect(takes(claimId, other), other).toBe(false)
  })
  test('is ordered by when it was made', async () => {
    const first = newId('evd')
    await new Promise((resolve) => setTimeout(resolve, 3))
    expect(first < newId('evd')).toBe(true)
  })
})

describe('a list in a query', () => {
  test('is repeated, one or many', () => {
    const schema = anyOf(text(3))
    expect([schema.parse(undefined), schema.parse('a'), schema.parse(['a', 'b,c'])]).toEqual([
      undefined,
      ['a'],
      ['a', 'b,c'],
    ])
    expect(takes(schema, [])).toBe(false)
    expect(
      takes(
        schema,
        Array.from({ length: 51 }, () => 'a'),
      ),
    ).toBe(false)
  })
  test('of words may be parted by commas too', () => {
    const schema = listOf(['a', 'b', 'c'])
    expect([schema.parse('a,b'), schema.parse(['a', 'b,c'])]).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c'],
    ])
    for (const value of ['', 'a,', 'd', 'a,b,c,a']) expect(takes(schema, value), value).toBe(false)
  })
})
