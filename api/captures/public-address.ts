// Which addresses of the network are public: the only ones a page is fetched from, unless a setting allows more.
import ipaddr from 'ipaddr.js'

/** The part of IPv6 that is handed out for use on the public network (RFC 4291, section 2.4). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address is on the public network: not loopback, private, link-local, shared, reserved, multicast, nor
 * one that carries another address inside it (mapped, 6to4, Teredo, NAT64), which could be any of those.
 */
export function isPublicAddress(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false
  const address = ipaddr.parse(ip)
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || address.match(globalUnicast)
}

/** Whether a host is written as an IP address, as a URL has it: `127.0.0.1` or `[::1]`. */
export function asAddress(host: string): string | undefined {
  const bare = host.replace(/^\[(.*)\]$/, '$1')
  return ipaddr.isValid(bare) ? bare : undefined
}

/** Whether a host (or `host:port`) is among those that may be private. */
export function isAllowedHost(url: URL, allowed: readonly string[]): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return allowed.some((host) => [url.hostname, `${url.hostname}:${port}`].includes(host.toLowerCase()))
}
