// How often people without an account may write to the desk: so many times from one address, so many times altogether.
import ipaddr from 'ipaddr.js'

export interface Allowance {
  windowMs: number
  perAddress: number
  altogether: number
}

/** Whoever found several mistakes can report them; whoever has a program cannot fill the desk. */
export const usual: Allowance = { windowMs: 60 * 60 * 1000, perAddress: 5, altogether: 100 }

export class Throttle {
  readonly #allowance: Allowance
  /** When each was let in, oldest first; never more than are allowed altogether. */
  #let: { address: string; at: number }[] = []

  constructor(allowance: Allowance = usual) {
    this.#allowance = allowance
  }

  /** Lets somebody in and remembers it, or says in how many seconds there is room for them again. */
  take(peer: string, at: number): number | undefined {
    const { windowMs, perAddress, altogether } = this.#allowance
    this.#let = this.#let.filter((each) => at - each.at < windowMs)
    const address = neighbourhoodOf(peer)
    const own = this.#let.filter((each) => each.address === address)
    const until = [own.length >= perAddress && own[0], this.#let.length >= altogether && this.#let[0]]
    const waits = until.flatMap((oldest) => (oldest ? [oldest.at + windowMs - at] : []))
    if (waits.length > 0) return Math.ceil(Math.max(...waits) / 1000)
    this.#let.push({ address, at })
    return undefined
  }
}

/** One IPv6 subscriber has a whole network of 2⁶⁴ addresses; it counts as one. */
export function neighbourhoodOf(peer: string): string {
  if (!ipaddr.isValid(peer)) return peer
  const address = ipaddr.process(peer)
  if (address.kind() === 'ipv4') return address.toString()
  return `${(address as ipaddr.IPv6).parts.slice(0, 4).join(':')}::/64`
}
