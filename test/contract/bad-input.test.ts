// What does not fit is refused precisely: the right status, the right problem, the right place, and nothing is written.
import { describe, expect, test } from 'vitest'
import { encodeCursor } from '../../api/http/paging.ts'
import { openDeskForFile } from '../support/desk.ts'
import { keyOf } from '../support/people.ts'
import { sendRaw } from './raw.ts'
import { at, expectRefusal, malformed, parameter, type Refusal } from './refusal.ts'

const desk = openDeskForFile()

const post = (
  path: string,
  body: string | Buffer | Buffer[],
  type: string | null = 'application/json',
  role = 'contributor' as const,
) =>
  sendRaw(desk.server, {
    path: `/api/v1${path}`,
    headers: { authorization: `Bearer ${keyOf(role)}`, ...(type === null ? {} : { 'content-type': type }) },
    body: typeof body === 'string' ? Buffer.from(body) : body,
  })

const text = 'The bridge opened in May.'
const claim = (more: object) => ({ text, ...more })
const article = (more: object) => claim({ article: { title: 'A title', ...more } })

describe('a body is refused at its place for', () => {
  const cases: [string, unknown, Refusal][] = [
    ['a field it does not know', claim({ colour: 'red' }), at('/colour')],
    ['an unknown field further in', article({ colour: 'red' }), at('/article/colour')],
    ['an unknown field with signs in its name', claim({ 'a/b~c': 1 }), at('/a~1b~0c')],
    ['a number for a text', { text: 7 }, at('/text')],
    ['null for a text', { text: null }, at('/text')],
    ['a blank text', { text: ' \n\t ' }, at('/text')],
    ['a missing text', { headline: 'x' }, at('/text')],
    ['a text too long', { text: 'x'.repeat(5001) }, at('/text')],
    ['a word for a list', claim({ kinds: 'event' }), at('/kinds')],
    ['a word that is not in the list', claim({ kinds: ['event', 'nothing'] }), at('/kinds/1')],
    ['half a number', claim({ priority: 1.5 }), at('/priority')],
    ['a number out of range', claim({ priority: 1e300 }), at('/priority')],
    ['an array instead of an object', [claim({})], at('')],
    ['a day that is not in the calendar', claim({ claimedOn: '2025-02-30' }), at('/claimedOn')],
    ['a month that is not', claim({ claimedOn: '2025-13' }), at('/claimedOn')],
    ['a day of the month 00', article({ publishedOn: '2025-00-10' }), at('/article/publishedOn')],
    ['an instant that is not', claim({ deadlineAt: '2025-02-30T10:00:00Z' }), at('/deadlineAt')],
    ['an instant of no zone', claim({ deadlineAt: '2025-02-03T10:00:00' }), at('/deadlineAt')],
    ['a javascript: address', article({ url: 'javascript:alert(1)' }), at('/article/url')],
    ['a javascript: address in disguise', article({ url: ' JaVaScRiPt:alert(1)' }), at('/article/url')],
    ['a data: address', article({ url: 'data:text/html,<script>1</script>' }), at('/article/url')],
    ['a file: address', article({ url: 'file:///etc/passwd' }), at('/article/url')],
    ['an address with a password', article({ url: 'https://me:secret@site.example/' }), at('/article/url')],
    ['an address that is none', article({ url: 'https://' }), at('/article/url')],
    [
      'a source with such an address',
      claim({ sources: [{ title: 'x', url: 'vbscript:x' }] }),
      at('/sources/0/url'),
    ],
    ['U+0000', { text: 'a\u0000b' }, at('/text')],
    [
      'U+0000 further in',
      claim({ scope: { place: { value: 'a\u0000', basis: 'stated' } } }),
      at('/scope/place/value'),
    ],
    ['half a surrogate pair', claim({ speaker: 'a\ud800b' }), at('/speaker')],
    ['half a surrogate pair in a list', claim({ topics: ['ok', '\udc00'] }), at('/topics/1')],
    ['an id of another kind', claim({ articleId: 'clm_01jd9v6r2yf0bt8x5m3k7wq4ze' }), at('/articleId')],
    ['an id of nothing', claim({ articleId: 'art_01jd9v6r2yf0bt8x5m3k7wq4ze' }), at('/articleId')],
    ['a quote without an article', claim({ quote: 'opened in May' }), at('/quote')],
    [
      'a quote that is not in the article',
      { text, quote: 'opened in June', article: { title: 'A title', text } },
      { status: 422, type: 'quote-not-found', place: { pointer: '/quote' } },
    ],
  ]
  test.each(cases)('%s', async (_, body, refusal) => {
    await expectRefusal(desk, () => desk.as.contributor.post('/claims', body), refusal)
  })

  const own: [string, string, string][] = [
    ['at the top', '{"text":"x","__proto__":{"role":"admin"}}', '/__proto__'],
    ['in an object', '{"text":"x","scope":{"__proto__":{"place":1}}}', '/scope/__proto__'],
    [
      'in an object of a list',
      '{"text":"x","sources":[{"title":"t","__proto__":{"level":"primary"}}]}',
      '/sources/0/__proto__',
    ],
    ['as constructor', '{"text":"x","constructor":{"prototype":{"x":1}}}', '/constructor'],
    ['as prototype, further in', '{"text":"x","article":{"title":"t","prototype":1}}', '/article/prototype'],
  ]
  test.each(own)('a name that objects are born with, %s', async (_, body, pointer) => {
    await expectRefusal(desk, () => post('/claims', body), at(pointer))
    expect(Object.hasOwn(Object.prototype, 'role')).toBe(false)
  })
})

describe('a body that cannot be read is refused for', () => {
  const elevenMb = Buffer.alloc(11 * 1024 * 1024, 0x20)
  const chunks = Array.from({ length: 11 }, () => Buffer.alloc(1024 * 1024, 0x20))
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
  const cases: [string, string | Buffer | Buffer[], string | null, Refusal][] = [
    ['11 MB', elevenMb, 'application/json', { status: 413, type: 'body-too-large' }],
    ['11 MB in chunks without a length', chunks, 'application/json', { status: 413, type: 'body-too-large' }],
    ['broken JSON', '{"text": "x"', 'application/json', malformed],
    ['nothing', '', 'application/json', malformed],
    ['JSON with a comma too many', '{"text":"x",}', 'application/json', malformed],
    ['NaN', '{"text":"x","priority":NaN}', 'application/json', malformed],
    ['50,000 levels of arrays', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'application/json', malformed],
    [
      '50,000 levels of objects',
      `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
      'application/json',
      malformed,
    ],
    ['5,000,000 levels', '['.repeat(5_000_000), 'application/json', malformed],
    ['a raw U+0000', bytes('{"text":"a', [0], 'b"}'), 'application/json', malformed],
    ['bytes that are not UTF-8', bytes('{"text":"a', [0xff, 0xfe], 'b"}'), 'application/json', malformed],
    ['a raw lone surrogate', bytes('{"text":"a', [0xed, 0xa0, 0x80], 'b"}'), 'application/json', malformed],
    [
      'another type',
      'text=x',
      'application/x-www-form-urlencoded',
      { status: 415, type: 'unsupported-media-type' },
    ],
    [
      'a type that only begins alike',
      '{}',
      'application/json-seq',
      { status: 415, type: 'unsupported-media-type' },
    ],
    ['no type', '{"text":"x"}', null, { status: 415, type: 'unsupported-media-type' }],
  ]
  test.each(cases)('%s', async (_, body, type, refusal) => {
    await expectRefusal(desk, () => post('/claims', body, type), refusal)
  })

  test('a line of many that is broken, and takes none of the others in', async () => {
    const answer = await expectRefusal(
      desk,
      () => post('/claims/bulk', '{"text":"one"}\n{"text":\n{"text":"three"}\n', 'application/x-ndjson'),
      malformed,
    )
    expect(answer.body.detail).toContain('Line 2')
  })
})

describe('a query is refused for', () => {
  const cursor = encodeCursor({ sort: '-createdAt', value: null, seq: 3 })
  const other = encodeCursor({ sort: 'updatedAt', value: '2025', seq: 3 })
  const cases: [string, string, string][] = [
    ['a parameter it does not know', '/claims?colour=red', 'colour'],
    ['a name that objects are born with', '/claims?__proto__=x', '__proto__'],
    ['another such name', '/claims?constructor=x', 'constructor'],
    ['a parameter where none is taken', '/settings?x=1', 'x'],
    ['a limit of 0', '/claims?limit=0', 'limit'],
    ['a limit above 200', '/claims?limit=201', 'limit'],
    ['a limit below 0', '/claims?limit=-1', 'limit'],
    ['a limit that is no number', '/claims?limit=many', 'limit'],
    ['a limit in another notation', '/claims?limit=1e2', 'limit'],
    ['an empty limit', '/claims?limit=', 'limit'],
    ['two limits', '/claims?limit=1&limit=2', 'limit'],
    ['a page of 0', '/claims?page=0', 'page'],
    ['a page too deep', '/claims?page=1000', 'page'],
    ['a page beyond numbers', '/claims?page=99999999999999999999', 'page'],
    ['a cursor and a page', `/claims?cursor=${cursor}&page=2`, 'cursor'],
    ['a cursor of another order', `/claims?cursor=${other}`, 'cursor'],
    ['a cursor that is none', '/claims?cursor=abc', 'cursor'],
    ['an empty cursor', '/claims?cursor=', 'cursor'],
    ['a cursor too long', `/claims?cursor=${'a'.repeat(1001)}`, 'cursor'],
    ['an order there is not', '/claims?sort=colour', 'sort'],
    ['a word there is not', '/claims?status=open', 'status'],
    ['a facet there is not', '/claims?facets=status,colour', 'facets'],
    ['something to include there is not', '/claims?include=everything', 'include'],
    ['a truth that is none', '/claims?total=perhaps', 'total'],
    ['an instant that is not', '/claims?createdAfter=2025-02-30T00:00:00Z', 'createdAfter'],
    ['an id of another kind', '/claims?articleId=clm_01jd9v6r2yf0bt8x5m3k7wq4ze', 'articleId'],
    ['an id of another kind in the path', '/claims/usr_01jd9v6r2yf0bt8x5m3k7wq4ze', 'id'],
    ['an id with capitals', '/claims/CLM_01JD9V6R2YF0BT8X5M3K7WQ4ZE', 'id'],
    ['a path that cannot be decoded', '/claims/%ff', 'id'],
    ['words too long', `/claims?q=${'a'.repeat(1001)}`, 'q'],
  ]
  test.each(cases)('%s', async (_, path, name) => {
    await expectRefusal(desk, () => desk.as.reviewer.get(path), parameter(name))
  })

  const texts = [
    '/claims?speaker=',
    '/claims?topic=',
    '/claims?q=',
    '/claims?language=',
    '/claims?externalId=',
    '/sources?publisher=',
    '/articles?q=',
    '/history?subject=',
    '/history?actor=',
    '/exports/claims.json?topic=',
  ]
  test.each(texts)('U+0000 in %s', async (path) => {
    const [, name = ''] = /\?(\w+)=/.exec(path) ?? []
    await expectRefusal(desk, () => desk.as.reviewer.get(`${path}a%00b`), parameter(name))
  })

  test('a cursor with U+0000 or of another type inside', async () => {
    for (const value of ['2025\u0000', '\ud800', 7, null]) {
      const forged = Buffer.from(JSON.stringify(['-updatedAt', value, 3])).toString('base64url')
      await expectRefusal(
        desk,
        () => desk.as.reviewer.get(`/claims?sort=-updatedAt&cursor=${forged}`),
        parameter('cursor'),
      )
    }
  })
})

test('nothing unexpected happened on the way', () => expect(desk.errors).toEqual([]))
