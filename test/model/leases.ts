// Who holds which claim, as the desk gave it out: nobody is given what somebody else still holds.
import type { Response } from 'supertest'
import { expect } from 'vitest'
import type { Desk } from '../support/desk.ts'
import type { Dice } from './acts.ts'

interface Given {
  holder: { id: string }
  expiresAt: string
}

/** Acts that leave nothing to be at work on, or give it back. */
const freeing = ['releaseLease', 'review', 'adjudicate', 'decline', 'giveBack', 'withdraw', 'split']

export class Leases {
  readonly #desk: Desk
  readonly #given = new Map<string, Given>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Notes what an act gave out or gave back. */
  take(name: string, { one }: Dice, claimId: string | undefined, { status, body }: Response): void {
    if (status >= 300) return
    if (name === 'takeNext' && body.claim) this.#give(body.claim.id, body.lease, false)
    if (name === 'takeLease' && claimId) this.#give(claimId, body.lease ?? body, one % 4 === 0)
    if (freeing.includes(name) && claimId) this.#given.delete(claimId)
  }

  #give(claimId: string, lease: Given, isTakenOver: boolean): void {
    const known = this.#given.get(claimId)
    const isHeld = known !== undefined && known.expiresAt > this.#desk.clock.now.toISOString()
    if (isHeld && !isTakenOver) expect(lease.holder.id).toBe(known.holder.id)
    this.#given.set(claimId, lease)
  }
}
