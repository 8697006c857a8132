// The feeds of corrections for whoever has an account or a key: also of what the public never saw.
import type { Ctx } from '../context.ts'
import { iriOf } from '../ids.ts'
import { wordsOfCorrection } from './correction-items.ts'
import { newestCorrections } from './corrections.ts'
import { type FeedKind, writeFeed } from './feeds.ts'
import type { FeedQuery } from './schema.ts'

/** @param url  the address the feed was asked for at @param home  the desk's own address */
export async function followCorrections(
  ctx: Ctx,
  kind: FeedKind,
  query: FeedQuery,
  { url, home }: { url: string; home: string },
): Promise<string> {
  const { deskName, corrections } = await newestCorrections(ctx, query)
  return writeFeed(kind, {
    ...{ title: `${deskName}: corrections`, deskName, url, homeUrl: `${home}/admin/corrections` },
    description: 'Answers this desk changed because they were wrong, or took back.',
    madeAt: ctx.now().toISOString(),
    items: corrections.map((correction) => ({
      id: iriOf(correction.id),
      url: `${home}/admin/claims/${correction.claim.id}/show/reviews`,
      ...wordsOfCorrection(correction),
      publishedAt: correction.at,
      record: correction,
    })),
  })
}
