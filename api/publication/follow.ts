// The feeds of corrections as they are sent.
import type { Ctx } from '../context.ts'
import { iriOf } from '../ids.ts'
import { newestCorrections } from './corrections.ts'
import { atomFeed, jsonFeed } from './feeds.ts'
import type { FeedQuery } from './schema.ts'

/** @param url  the address the feed was asked for at */
export async function correctionsAsJson(ctx: Ctx, query: FeedQuery, url: string): Promise<string> {
  return JSON.stringify(jsonFeed({ ...(await newestCorrections(ctx, query)), url, iriOf }))
}

export async function correctionsAsAtom(ctx: Ctx, query: FeedQuery, url: string): Promise<string> {
  return atomFeed({ ...(await newestCorrections(ctx, query)), url, iriOf }, ctx.now().toISOString())
}
