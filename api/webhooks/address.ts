// Which addresses messages are sent to: https on the public network, and hosts that a setting allows.
import { asAddress, isAllowedHost, isPublicAddress } from '../captures/public-address.ts'

/** @returns what is wrong with it, to follow "The address" or the name of a field; undefined when nothing is */
export function addressFault(address: string, allowedHosts: readonly string[]): string | undefined {
  const url = new URL(address)
  if (isAllowedHost(url, allowedHosts)) return undefined
  const host = url.hostname.toLowerCase()
  const ip = asAddress(host)
  const isLocal = host === 'localhost' || host.endsWith('.localhost')
  if (isLocal || (ip !== undefined && !isPublicAddress(ip))) return 'is not on the public network'
  return url.protocol === 'https:' ? undefined : 'must begin with https:'
}
