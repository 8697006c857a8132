// What goes wrong between the desk and a server, as a failure that can be shown.
import { errors } from 'undici'
import { FetchFailure } from './fetch-failure.ts'

export const privateAddress = (host: string) =>
  new FetchFailure('private_address', `${host} is not on the public network, so nothing is fetched from it.`)

export const noAddress = (host: string) =>
  new FetchFailure('unresolvable', `No address could be found for the host ${host}.`)

/** No such name, no address for it, or no answer from the servers that would know. */
const unresolved = [
  ...['ENOTFOUND', 'ENODATA', 'ESERVFAIL', 'EREFUSED', 'EBADNAME', 'EBADRESP'],
  ...['EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME', 'EAI_ADDRFAMILY'],
]

/** An error of the network as a failure of ours; what nobody expected passes as it is. */
export function asFailure(error: unknown, url: URL): unknown {
  if (error instanceof FetchFailure) return error
  if (error instanceof Error && error.cause instanceof FetchFailure) return error.cause
  const { name = '', code = '' } = error as { name?: string; code?: string }
  if (
    name === 'TimeoutError' ||
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError
  ) {
    return new FetchFailure('timed_out', `${url.host} did not answer in time.`)
  }
  if (error instanceof errors.ConnectTimeoutError || ['ETIMEDOUT', 'ETIMEOUT'].includes(code)) {
    return new FetchFailure('timed_out', `${url.host} could not be reached in time.`)
  }
  if (unresolved.includes(code)) return noAddress(url.hostname)
  if (error instanceof errors.HTTPParserError || isBrokenOff(code)) {
    return new FetchFailure('interrupted', `The answer of ${url.host} broke off or could not be read.`)
  }
  if (code !== '') return new FetchFailure('unreachable', `${url.host} could not be reached (${code}).`)
  return error
}

const isBrokenOff = (code: string) =>
  code.startsWith('UND_ERR') || code.startsWith('HPE') || ['ECONNRESET', 'EPIPE'].includes(code)
