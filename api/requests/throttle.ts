// How often people without an account may write to the desk: so many times from one address, so many times altogether.
import type { Turnstile } from '../turnstile.ts'
import { neighbourhoodOf } from './neighbourhood.ts'

export interface Allowance {
  windowMs: number
  perAddress: number
  altogether: number
}

/** Whoever found several mistakes can report them; whoever has a program cannot fill the desk. */
export const usual: Allowance = { windowMs: 60 * 60 * 1000, perAddress: 5, altogether: 100 }

const door = 'correction request'

export class Throttle {
  readonly #turnstile: Turnstile
  readonly #allowance: Allowance

  constructor(turnstile: Turnstile, allowance: Allowance = usual) {
    this.#turnstile = turnstile
    this.#allowance = allowance
  }

  /** Lets somebody in and remembers it, or says in how many seconds there is room for them again. */
  take(peer: string, at: number): Promise<number | undefined> {
    const { windowMs, perAddress, altogether } = this.#allowance
    const limits = [
      { door, who: neighbourhoodOf(peer), most: perAddress, windowMs },
      { door, who: '', most: altogether, windowMs },
    ]
    return this.#turnstile.pass(limits, at)
  }
}
