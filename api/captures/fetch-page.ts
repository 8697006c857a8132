// Fetches a page of the web for the desk: only public addresses, checked as the connection is made, within limits.

import { isUtf8 } from 'node:buffer'
import { lookup as resolveName } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector, request } from 'undici'
import { version } from '../package.ts'
import { isUrl } from '../read-url.ts'
import { decodeText } from './charset.ts'
import { FetchFailure } from './fetch-failure.ts'
import { asFailure, privateAddress } from './network-failure.ts'
import { asAddress, isAllowedHost, isPublicAddress } from './public-address.ts'
import { publicLookup } from './public-lookup.ts'
import { readBody } from './response-body.ts'
import { within } from './within.ts'

/** What an address answered. Text arrives decoded; anything else that may be read (PDF) as bytes. */
export interface FetchedPage {
  status: number
  /** Where it was in the end. */
  finalUrl: string
  /** The addresses passed on the way, the first one included. */
  redirects: string[]
  contentType: string
  charset: string | null
  body: string | Uint8Array
}

export interface FetchOptions {
  /** Hosts, or host:port, that may be on a private network. */
  allowedHosts?: readonly string[]
  /** Asks for the addresses of a name; tests give their own. */
  resolve?: typeof resolveName
  /** Makes what opens connections, with the lookup it has to use; tests give one that opens none. */
  connector?: typeof buildConnector
  limits?: Partial<typeof defaults>
}

const defaults = {
  /** Bytes, after decompression. */
  size: 5_000_000,
  /** For all of it: names, connections, redirects and body. */
  totalMs: 20_000,
  connectMs: 5_000,
  /** Between two pieces of the answer. */
  idleMs: 8_000,
  redirects: 5,
}

const textTypes = ['text/html', 'application/xhtml+xml', 'text/plain']
const ports = ['', '80', '443', '8080', '8443']

/**
 * Follows redirects by hand, so that each hop is checked like the first. The name is resolved by the connection itself
 * and the address it gets is the one checked: a name that answers differently a moment later (DNS rebinding) gains nothing.
 * @throws FetchFailure
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const limits = { ...defaults, ...options.limits }
  const signal = AbortSignal.timeout(limits.totalMs)
  const redirects: string[] = []
  for (let url = checkedUrl(address, options); ; ) {
    const agent = agentFor(url, options, limits)
    try {
      const answer = await within(
        signal,
        request(url, { dispatcher: agent, signal, headers: headersOf(url) }),
      )
      const next = nextOf(answer.statusCode, answer.headers.location, url)
      if (!next) return await read(answer, url, redirects, limits.size)
      redirects.push(url.href)
      if (redirects.length > limits.redirects) {
        throw new FetchFailure(
          'too_many_redirects',
          `The address redirects more than ${limits.redirects} times.`,
        )
      }
      url = checkedUrl(next, options)
    } catch (error) {
      throw asFailure(error, url)
    } finally {
      await agent.destroy()
    }
  }
}

function checkedUrl(address: string, { allowedHosts = [] }: FetchOptions): URL {
  if (!isUrl(address)) throw new FetchFailure('not_http', 'This is not an address of the web.')
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol)) {
    throw new FetchFailure('not_http', `Addresses that begin with ${url.protocol} are not fetched.`)
  }
  if (url.username || url.password) {
    throw new FetchFailure('not_http', 'Addresses with a user name or password are not fetched.')
  }
  if (isAllowedHost(url, allowedHosts)) return url
  const ip = asAddress(url.hostname)
  if (ip !== undefined && !isPublicAddress(ip)) throw privateAddress(url.hostname)
  if (!ports.includes(url.port)) {
    throw new FetchFailure('not_http', `Port ${url.port} is not one that pages are fetched from.`)
  }
  return url
}

function agentFor(
  url: URL,
  { allowedHosts = [], resolve = resolveName, connector = buildConnector }: FetchOptions,
  limits: typeof defaults,
) {
  const lookup = isAllowedHost(url, allowedHosts) ? resolve : publicLookup(resolve)
  return new Agent({
    connect: connector({ lookup: lookup as LookupFunction, timeout: limits.connectMs }),
    headersTimeout: limits.idleMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: 32_768,
    pipelining: 0,
  })
}

const headersOf = (url: URL) => ({
  host: url.host,
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.8',
  'accept-encoding': 'gzip, br, deflate',
  'user-agent': `Claimdesk/${version} (fact-checking desk)`,
})

function nextOf(status: number, location: string | string[] | undefined, from: URL): string | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined
  const [given] = [location].flat()
  const to = given === undefined ? undefined : asUtf8(given)
  if (to === undefined || !isUrl(to, from)) {
    throw new FetchFailure('http_error', `The address redirects (${status}) without saying where to.`, status)
  }
  return new URL(to, from).href
}

/** A header comes byte for byte; letters beyond ASCII are UTF-8 in nearly all of them, as browsers read them. */
function asUtf8(header: string): string {
  const bytes = Buffer.from(header, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : header
}

type Answered = Awaited<ReturnType<typeof request>>

async function read(answer: Answered, url: URL, redirects: string[], size: number): Promise<FetchedPage> {
  const { statusCode: status, headers, body } = answer
  if (status < 200 || status > 299) {
    throw new FetchFailure('http_error', `The address answers ${status}.`, status)
  }
  const header = [headers['content-type']].flat()[0] ?? ''
  const stated = (header.split(';')[0] ?? '').trim().toLowerCase()
  if (stated !== '' && !isReadable(stated)) throw notText(`is of the type ${stated}`, status)
  const bytes = await readBody(body, [headers['content-encoding']].flat().join(','), size)
  const contentType = stated || typeOf(bytes)
  if (contentType === undefined) throw notText('says nothing of its type', status)
  const common = { status, finalUrl: url.href, redirects, contentType }
  if (!textTypes.includes(contentType)) return { ...common, charset: null, body: bytes }
  const { text, charset } = decodeText(bytes, header)
  return { ...common, charset, body: text }
}

const isReadable = (type: string) => textTypes.includes(type) || type === 'application/pdf'

const notText = (what: string, status: number) =>
  new FetchFailure('not_text', `The page ${what}, and holds no text to read.`, status)

/** The type of a page that states none, by how it begins: what has a zero in it is no text, but for UTF-16. */
function typeOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024))
  if (start.toString('latin1').startsWith('%PDF-')) return 'application/pdf'
  const isUtf16 = /^(?:\xfe\xff|\xff\xfe)/.test(start.toString('latin1'))
  return isUtf16 || !start.includes(0) ? 'text/html' : undefined
}
