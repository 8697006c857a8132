// A desk that knows given claims and no more, in a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { system } from '../../api/accounts/present.ts'
import { insertClaim } from '../../api/claims/insert.ts'
import { type Ctx, change } from '../../api/context.ts'
import { users } from '../../db/schema.ts'
import { openStore } from '../../db/store.ts'
import { hireEverybody } from '../support/people.ts'

export interface BenchClaim {
  id: string
  claim: string
  title: string
}

export interface BenchDesk {
  /** Holds its database, `desk.db`. */
  folder: string
  /** How many claims it was given. */
  known: number
  ctx: Ctx
  close: () => Promise<void>
}

export async function openDesk(claims: readonly BenchClaim[]): Promise<BenchDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-matching-'))
  const store = await openStore(`file:${join(folder, 'desk.db')}`)
  await hireEverybody(store)
  const [user] = await store.read.select({ id: users.id }).from(users).limit(1)
  const actor = { ...system, id: user?.id ?? '' }
  const ctx = { store, now: () => new Date(), actor, requestId: null }
  for (let at = 0; at < claims.length; at += 500) {
    await change(ctx, async (tx) => {
      for (const { id, claim, title } of claims.slice(at, at + 500)) {
        const fields = { text: claim, headline: title || null, externalId: id }
        await insertClaim(tx, { ...fields, kinds: [], topics: [], scope: {} }, true)
      }
    })
  }
  const close = async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, known: claims.length, ctx, close }
}
