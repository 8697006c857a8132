// Pages are fetched from a real server that behaves as badly as servers do, and from nowhere that is not public.
import type { LookupAddress } from 'node:dns'
import type { RequestListener } from 'node:http'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import type { buildConnector } from 'undici'
import { describe, expect, test } from 'vitest'
import { FetchFailure } from '../../api/captures/fetch-failure.ts'
import { type FetchOptions, fetchPage } from '../../api/captures/fetch-page.ts'
import { page, redirect, servePagesForFile } from '../support/page-server.ts'

const html = '<p>Olá, señor – “ça va”?</p>'
const latin = Buffer.from('<p>Fähre für alle</p>', 'latin1')
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<p>Fähre</p>', 'utf16le')])

/** Answers byte for byte, as no HTTP library would. */
const bytes =
  (answer: string | Buffer): RequestListener =>
  ({ socket }) =>
    socket.end(answer)

const packed = (body: Buffer, encoding: string) => page(body, 'text/html', { 'content-encoding': encoding })

const pages = servePagesForFile({
  '/plain': page(html),
  '/text': page('Just text.', 'text/plain'),
  '/pdf': page(Buffer.from('%PDF-1.4'), 'application/pdf'),
  '/image': page(Buffer.from([1, 2, 3]), 'image/png'),
  '/gzip': page(gzipSync(html), 'text/html', { 'content-encoding': 'gzip' }),
  '/bomb': page(gzipSync(Buffer.alloc(60_000_000, 'a')), 'text/html', { 'content-encoding': 'gzip' }),
  '/large': page('a'.repeat(6_000_000)),
  '/not-gzip': page('plain after all', 'text/html', { 'content-encoding': 'gzip' }),
  '/zstd': page('x', 'text/html', { 'content-encoding': 'zstd' }),
  '/deflate': packed(deflateSync(html), 'deflate'),
  '/deflate-raw': packed(deflateRawSync(html), 'deflate'),
  '/gzip-in-br': packed(brotliCompressSync(gzipSync(html)), 'gzip, br'),
  '/not-br': packed(Buffer.from('this is not brotli at all'), 'br'),
  '/cut-br': packed(brotliCompressSync(Buffer.from(html.repeat(900))).subarray(0, 12), 'br'),
  '/cut-gzip': packed(gzipSync(html).subarray(0, 20), 'gzip'),
  '/bomb-in-bomb': packed(gzipSync(gzipSync(Buffer.alloc(60_000_000, 'a'))), 'gzip, gzip'),
  '/many-layers': packed(Buffer.from(html), Array(50).fill('gzip').join(', ')),
  '/not-http': bytes('GARBAGE\r\n\r\n'),
  '/untyped': (_, response) => response.writeHead(200).end(html),
  '/untyped-pdf': (_, response) => response.writeHead(200).end('%PDF-1.7 \0'),
  '/untyped-binary': (_, response) => response.writeHead(200).end(Buffer.from([0, 1, 2, 3, 0xff])),
  '/to-arabic': bytes(Buffer.from('HTTP/1.1 302 Found\r\nLocation: /مقال\r\nContent-Length: 0\r\n\r\n')),
  '/%D9%85%D9%82%D8%A7%D9%84': page(html),
  '/latin': page(latin, 'text/html; charset=iso-8859-1'),
  '/latin-undeclared': page(latin, 'text/html'),
  '/latin-meta': page(Buffer.concat([Buffer.from('<meta charset="latin1">'), latin]), 'text/html'),
  '/lies': page(html, 'text/html; charset=iso-8859-1'),
  '/unknown-charset': page(latin, 'text/html; charset=klingon'),
  '/utf16': page(utf16, 'text/html'),
  '/hop': redirect('/plain'),
  '/hop-308': redirect('plain', 308),
  '/loop': redirect('/loop'),
  '/to-metadata': redirect('http://169.254.169.254/latest/meta-data'),
  '/to-mail-port': redirect('http://pages.example:25/'),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-localhost': redirect('http://localhost/'),
  '/nowhere': (_, response) => response.writeHead(302).end(),
  '/gone': (_, response) => response.writeHead(410).end('gone'),
  '/broken': (_, response) => response.writeHead(500).end('oh'),
  '/stalls': () => {},
  '/drips': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const drip = setInterval(() => response.write('.'), 50)
    response.on('close', () => clearInterval(drip))
  },
  '/dies': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' })
    response.write('<p>Only the begi')
    setTimeout(() => response.destroy(), 20)
  },
  '/dies-at-once': (request) => request.socket.destroy(),
})

const fetchHere = (path: string, options: FetchOptions = {}) =>
  fetchPage(pages.at(path), { allowedHosts: [pages.host], ...options })

async function failureOf(promise: Promise<unknown>): Promise<FetchFailure> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof FetchFailure) return error
  throw error ?? new Error('it was fetched')
}

describe('a page is fetched', () => {
  test('as it is, with where it came from', async () => {
    expect(await fetchHere('/plain')).toMatchObject({
      status: 200,
      finalUrl: pages.at('/plain'),
      redirects: [],
      contentType: 'text/html',
      charset: 'utf-8',
      body: html,
    })
    expect(await fetchHere('/text')).toMatchObject({ contentType: 'text/plain', body: 'Just text.' })
  })

  test('through redirects', async () => {
    expect(await fetchHere('/hop')).toMatchObject({
      finalUrl: pages.at('/plain'),
      redirects: [pages.at('/hop')],
    })
    expect(await fetchHere('/hop-308')).toMatchObject({ finalUrl: pages.at('/plain') })
  })

  test('through one to letters that are written as they are', async () => {
    const to = pages.at('/%D9%85%D9%82%D8%A7%D9%84')
    expect(await fetchHere('/to-arabic')).toMatchObject({ finalUrl: to, body: html })
  })

  test.each(['/gzip', '/deflate', '/deflate-raw', '/gzip-in-br'])('decompressed: %s', async (path) =>
    expect((await fetchHere(path)).body).toBe(html),
  )

  test.each(['/pdf', '/untyped-pdf'])('as bytes where it is a PDF: %s', async (path) => {
    const { body, contentType } = await fetchHere(path)
    expect(body).toBeInstanceOf(Uint8Array)
    expect(contentType).toBe('application/pdf')
  })

  test('as HTML where it is text and says no type', async () =>
    expect(await fetchHere('/untyped')).toMatchObject({ contentType: 'text/html', body: html }))

  test.each([
    ['/latin', 'windows-1252', '<p>Fähre für alle</p>'],
    ['/latin-undeclared', 'windows-1252', '<p>Fähre für alle</p>'],
    ['/latin-meta', 'windows-1252', '<meta charset="latin1"><p>Fähre für alle</p>'],
    ['/lies', 'utf-8', html],
    ['/unknown-charset', 'windows-1252', '<p>Fähre für alle</p>'],
    ['/utf16', 'utf-16le', '<p>Fähre</p>'],
  ])('in its encoding: %s', async (path, charset, body) => {
    expect(await fetchHere(path)).toMatchObject({ charset, body })
  })
})

describe('a page is not fetched, and it says why', () => {
  test.each([
    ['/missing', 'http_error', 404],
    ['/gone', 'http_error', 410],
    ['/broken', 'http_error', 500],
    ['/nowhere', 'http_error', 302],
    ['/image', 'not_text', 200],
    ['/large', 'too_large', undefined],
    ['/bomb', 'too_large', undefined],
    ['/not-gzip', 'interrupted', undefined],
    ['/zstd', 'interrupted', undefined],
    ['/not-br', 'interrupted', undefined],
    ['/cut-br', 'interrupted', undefined],
    ['/cut-gzip', 'interrupted', undefined],
    ['/bomb-in-bomb', 'too_large', undefined],
    ['/many-layers', 'interrupted', undefined],
    ['/not-http', 'interrupted', undefined],
    ['/untyped-binary', 'not_text', 200],
    ['/loop', 'too_many_redirects', undefined],
    ['/dies', 'interrupted', undefined],
    ['/dies-at-once', 'interrupted', undefined],
    ['/to-metadata', 'private_address', undefined],
    ['/to-file', 'not_http', undefined],
    ['/to-mail-port', 'not_http', undefined],
    ['/to-localhost', 'private_address', undefined],
  ])('%s: %s', async (path, reason, httpStatus) => {
    const failure = await failureOf(fetchHere(path))
    expect([failure.reason, failure.httpStatus]).toEqual([reason, httpStatus])
    expect(failure.message).toMatch(/\.$/)
  })

  test('when it stalls, or drips for longer than it may', async () => {
    const limits = { totalMs: 400, idleMs: 200 }
    expect((await failureOf(fetchHere('/stalls', { limits }))).reason).toBe('timed_out')
    const begun = Date.now()
    expect((await failureOf(fetchHere('/drips', { limits }))).reason).toBe('timed_out')
    expect(Date.now() - begun).toBeLessThan(3000)
  })

  test('when nobody listens', async () => {
    const failure = await failureOf(fetchPage('http://127.0.0.1:1/', { allowedHosts: ['127.0.0.1'] }))
    expect(failure.reason).toBe('unreachable')
  })
})

describe('a name that gives no address', () => {
  const failing = (failed: { code: string } | null) =>
    ((_: string, __: unknown, done: (error: Error | null, found: LookupAddress[]) => void) =>
      done(failed && Object.assign(new Error(failed.code), failed), [])) as unknown as FetchOptions['resolve']

  test.each([
    ['ENOTFOUND', 'unresolvable'],
    ['ESERVFAIL', 'unresolvable'],
    ['EAI_FAIL', 'unresolvable'],
    ['ETIMEDOUT', 'timed_out'],
    ['ECONNREFUSED', 'unreachable'],
  ])('%s: %s', async (code, reason) => {
    const resolve = failing({ code })
    expect((await failureOf(fetchPage('http://pages.example/', { resolve }))).reason).toBe(reason)
  })

  test('nor an error', async () => {
    const resolve = failing(null)
    expect((await failureOf(fetchPage('http://pages.example/', { resolve }))).reason).toBe('unresolvable')
  })

  test('nor any answer in the time for all of it', async () => {
    const resolve = (() => {}) as unknown as FetchOptions['resolve']
    const begun = Date.now()
    const failure = await failureOf(
      fetchPage('http://pages.example/', { resolve, limits: { totalMs: 200, connectMs: 4000 } }),
    )
    expect(failure.reason).toBe('timed_out')
    expect(Date.now() - begun).toBeLessThan(3000)
  })
})

describe('nothing is fetched from where it is not public', () => {
  const port = () => pages.host.split(':')[1]
  test.each([
    (p: string) => `http://127.0.0.1:${p}/plain`,
    (p: string) => `http://2130706433:${p}/plain`,
    (p: string) => `http://0x7f.1:${p}/plain`,
    (p: string) => `http://[::1]:${p}/plain`,
    (p: string) => `http://[::ffff:127.0.0.1]:${p}/plain`,
    () => 'http://127.0.0.1/plain',
    () => 'http://localhost/plain',
    () => 'http://169.254.169.254/latest',
    () => 'https://10.0.0.1/',
    () => 'http://[fd00::1]/',
  ])('%s', async (address) => {
    const before = pages.asked.length
    expect((await failureOf(fetchPage(address(String(port()))))).reason).toBe('private_address')
    expect(pages.asked.length).toBe(before)
  })

  test.each([
    'ftp://pages.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'nonsense',
    'http://u:p@pages.example/',
  ])('nor from %s', async (address) => expect((await failureOf(fetchPage(address))).reason).toBe('not_http'))

  const answering = (...answers: LookupAddress[][]) => {
    const asked: string[] = []
    const resolve = ((host: string, _: unknown, done: (error: null, found: LookupAddress[]) => void) => {
      asked.push(host)
      done(null, answers[Math.min(asked.length, answers.length) - 1] ?? [])
    }) as unknown as NonNullable<FetchOptions['resolve']>
    return { asked, resolve }
  }
  const loopback = { address: '127.0.0.1', family: 4 }
  const open = { address: '93.184.215.14', family: 4 }

  test.each([[[loopback]], [[open, loopback]]])('a name that means a private address: %j', async (answer) => {
    const { resolve } = answering(answer)
    expect((await failureOf(fetchPage('http://pages.example/', { resolve }))).reason).toBe('private_address')
  })

  /** Opens no connection, but tells the addresses it was let have, by the lookup it was given or by its own. */
  const dialling = (resolve: NonNullable<FetchOptions['resolve']>) => {
    const dialled: string[] = []
    const connector = ((given) => (target, done) => {
      const { lookup = resolve } = given as { lookup?: typeof resolve }
      lookup(target.hostname, { all: true }, (error, found) => {
        if (!error) dialled.push(...found.map(({ address }) => address))
        done(error ?? Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), null)
      })
    }) as typeof buildConnector
    return { dialled, connector }
  }

  test('a name that means a private address a moment later: one answer is asked for, checked and used', async () => {
    const { resolve, asked } = answering([open], [loopback])
    const { dialled, connector } = dialling(resolve)
    const failure = await failureOf(fetchPage('http://rebinding.example/', { resolve, connector }))
    expect(dialled).toEqual([open.address])
    expect(asked).toEqual(['rebinding.example'])
    expect(failure.reason).toBe('unreachable')
  })

  test('a name that meant one a moment before', async () => {
    const { resolve } = answering([loopback], [open])
    const { dialled, connector } = dialling(resolve)
    const failure = await failureOf(fetchPage('http://rebinding.example/', { resolve, connector }))
    expect([failure.reason, dialled]).toEqual(['private_address', []])
  })

  test('a redirect to a name that means a private address', async () => {
    const { resolve } = answering([loopback])
    const options = { allowedHosts: [pages.host], resolve }
    const failure = await failureOf(fetchPage(pages.at('/to-localhost'), options))
    expect(failure.reason).toBe('private_address')
  })
})
