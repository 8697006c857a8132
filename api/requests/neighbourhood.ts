// What of a network address counts as one caller.
import ipaddr from 'ipaddr.js'

/** One IPv6 subscriber has a whole network of 2⁶⁴ addresses; it counts as one. */
export function neighbourhoodOf(peer: string): string {
  if (!ipaddr.isValid(peer)) return peer
  const address = ipaddr.process(peer)
  if (address.kind() === 'ipv4') return address.toString()
  return `${(address as ipaddr.IPv6).parts.slice(0, 4).join(':')}::/64`
}
