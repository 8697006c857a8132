// What waits for the person who asks, and how the desk stands: every tile they may see, in one answer.
import { claims } from '../../db/schema.ts'
import { presentOfRequest } from '../claims/lifetimes.ts'
import type { Ctx } from '../context.ts'
import { claimTiles } from './claim-tiles.ts'
import { claimTile } from './count.ts'
import { otherTiles } from './other-tiles.ts'
import { countDays, paceOf } from './pace.ts'
import { type Tile, type Today, tileNames } from './schema.ts'

export async function findToday(ctx: Ctx): Promise<Today> {
  const db = ctx.store.read
  const present = await presentOfRequest(ctx)
  const viewer = { userId: ctx.actor.id, present }
  const { submitted, decided } = await countDays(db, present.today)
  const daysOf: Partial<Record<Tile['name'], Tile['days']>> = { waiting: submitted, decided }
  const mine = await Promise.all([
    ...claimTiles.filter(({ needs }) => ctx.actor.can.has(needs)).map((tile) => claimTile(db, tile, viewer)),
    ...otherTiles
      .filter(({ needs }) => ctx.actor.can.has(needs))
      .map(async ({ name, read }): Promise<Tile> => ({ name, ...(await read(ctx)) })),
  ])
  const [any] = await db.select({ seq: claims.seq }).from(claims).limit(1)
  return {
    at: present.at,
    isEmpty: any === undefined,
    tiles: tileNames.flatMap((name) => {
      const tile = mine.find((each) => each.name === name)
      const days = daysOf[name]
      return tile ? [{ ...tile, ...(days && { days }) }] : []
    }),
    pace: await paceOf(db, present.today),
  }
}
