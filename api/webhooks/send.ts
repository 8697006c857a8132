// Posts one message: to a public address, checked as the connection is made, within limits, following no redirect.
import { lookup as resolveName } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector, request } from 'undici'
import { FetchFailure } from '../captures/fetch-failure.ts'
import { asFailure } from '../captures/network-failure.ts'
import { isAllowedHost } from '../captures/public-address.ts'
import { publicLookup } from '../captures/public-lookup.ts'
import { within } from '../captures/within.ts'
import { version } from '../package.ts'
import { addressFault } from './address.ts'

/** What came of one attempt; without a status code nothing answered. */
export interface Answered {
  isDelivered: boolean
  statusCode: number | null
  /** Why it counts as failed, fit to be shown. */
  error: string | null
  response: string | null
  retryAfter?: string | undefined
}

export interface SendOptions {
  allowedHosts?: readonly string[]
  /** Asks for the addresses of a name; tests give their own. */
  resolve?: typeof resolveName
  signal: AbortSignal
}

const limits = { totalMs: 15_000, connectMs: 5_000, idleMs: 10_000, excerpt: 1_000 }

/** @throws the signal's reason when it was told to stop */
export async function send(
  address: string,
  headers: Record<string, string>,
  body: string,
  { allowedHosts = [], resolve = resolveName, signal }: SendOptions,
): Promise<Answered> {
  const fault = addressFault(address, allowedHosts)
  if (fault !== undefined) return failed(`The address ${fault}, so nothing is sent to it.`)
  const url = new URL(address)
  const ends = AbortSignal.any([signal, AbortSignal.timeout(limits.totalMs)])
  const agent = agentFor(url, allowedHosts, resolve)
  try {
    const answer = request(url, {
      ...{ method: 'POST', dispatcher: agent, signal: ends, body },
      headers: { ...own(url), ...headers },
    })
    return await read(await within(ends, answer), ends)
  } catch (error) {
    if (signal.aborted) throw signal.reason
    const failure = asFailure(error, url)
    if (!(failure instanceof FetchFailure)) throw failure
    return failed(
      failure.reason === 'private_address'
        ? `${url.hostname} is not on the public network, so nothing is sent to it.`
        : failure.message,
    )
  } finally {
    await agent.destroy()
  }
}

const own = (url: URL) => ({
  host: url.host,
  'content-type': 'application/json',
  'user-agent': `Claimdesk/${version} (fact-checking desk)`,
})

const failed = (error: string): Answered => ({
  isDelivered: false,
  statusCode: null,
  error,
  response: null,
})

function agentFor(url: URL, allowedHosts: readonly string[], resolve: typeof resolveName): Agent {
  const lookup = isAllowedHost(url, allowedHosts) ? resolve : publicLookup(resolve)
  return new Agent({
    connect: buildConnector({ lookup: lookup as LookupFunction, timeout: limits.connectMs }),
    headersTimeout: limits.idleMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: 32_768,
    pipelining: 0,
  })
}

async function read(
  { statusCode, headers, body }: Awaited<ReturnType<typeof request>>,
  ends: AbortSignal,
): Promise<Answered> {
  const isDelivered = statusCode >= 200 && statusCode < 300
  // It has answered: what it says beside that changes nothing.
  const response = await within(ends, beginningOf(body)).catch(() => null)
  const [retryAfter] = [headers['retry-after']].flat()
  return { isDelivered, statusCode, error: isDelivered ? null : errorOf(statusCode), response, retryAfter }
}

function errorOf(statusCode: number): string {
  const isRedirect = statusCode >= 300 && statusCode < 400
  return isRedirect ? `It redirects (${statusCode}), which is not followed.` : `It answered ${statusCode}.`
}

type Body = Awaited<ReturnType<typeof request>>['body']

async function beginningOf(body: Body): Promise<string | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= limits.excerpt) break
  }
  const text = new TextDecoder().decode(Buffer.concat(chunks).subarray(0, limits.excerpt))
  const shown = text.replace(/[^\P{C}\n\t]/gu, '').trim()
  return shown === '' ? null : shown
}
