// Opening a stream of what happens, and reading the same in pieces for whoever cannot hold a connection.

import { actorOfKeyId } from '../accounts/keys.ts'
import { actorOf, findUser } from '../accounts/present.ts'
import type { SignIn } from '../accounts/sign-in.ts'
import type { Actor, Ctx } from '../context.ts'
import { Problem } from '../problems.ts'
import { lastSeen } from './frames.ts'
import type { Live } from './live.ts'
import { eventsAfter, newestSeq, slice, toldTo } from './present.ts'
import type { LiveEvents, LiveQuery } from './schema.ts'
import type { Stream } from './stream.ts'

/** The event to begin after, by the header of a client that comes back or the address of one that comes. */
export function beginning(request: Request, { after }: LiveQuery): number | undefined {
  const seen = lastSeen(request.headers.get('last-event-id') ?? undefined)
  if (seen === undefined) return after
  if (Number.isNaN(seen)) {
    const detail = 'Last-Event-ID takes the id of an event, such as 4711'
    throw new Problem('malformed-header', { detail, errors: [{ header: 'Last-Event-ID', detail }] })
  }
  return seen
}

/** @throws Problem `too-many-streams`, `no-room-for-streams` */
export function openStream(
  ctx: Ctx,
  live: Live,
  signIn: SignIn,
  query: LiveQuery,
  request: Request,
): Promise<Stream> {
  return live.listen({
    // Told where it is read: whoever hears of something at once asks for it.
    ...{ store: ctx.store.nearby ?? ctx.store, actor: ctx.actor, query },
    after: beginning(request, query),
    whoIs: () => whoIs(ctx, signIn, request.headers.get('cookie') ?? ''),
    report: (error) => ctx.report?.(error, ctx.requestId),
  })
}

/** Who the key or the session that opened a stream belongs to by now, with the rights they have by now. */
async function whoIs({ store, actor, now }: Ctx, signIn: SignIn, cookie: string): Promise<Actor | undefined> {
  if (actor.keyId !== null) return actorOfKeyId(store.read, actor.keyId, now())
  const id = await signIn.userOf(cookie, { isOnlyLooking: true })
  const user = id === undefined ? undefined : await findUser(store.read, id)
  return user && !user.banned ? actorOf(user) : undefined
}

/** What has happened since; nothing but where to begin for whoever does not say since when. */
export async function listEventsSince(ctx: Ctx, query: LiveQuery, request: Request): Promise<LiveEvents> {
  const db = ctx.store.read
  const newest = await newestSeq(db)
  const after = Math.min(beginning(request, query) ?? newest, newest)
  const all = await eventsAfter(db, after)
  return {
    data: all.flatMap((told) => toldTo(ctx.actor, query, told) ?? []),
    lastSeq: all.at(-1)?.event.seq ?? after,
    hasMore: all.length === slice,
  }
}
