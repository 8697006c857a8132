// The feeds of the public site: published verdicts by any filter of the lists, and what was corrected.
import { verdictLabels } from '../../db/vocabulary.ts'
import { iriOf } from '../ids.ts'
import { shortened, wordsOfCorrection } from '../publication/correction-items.ts'
import { type FeedItem, type FeedKind, type FeedOf, feedTypes, writeFeed } from '../publication/feeds.ts'
import { listPublished } from '../publication/listed.ts'
import { lastPublicChange } from '../publication/public-changes.ts'
import { listPublicCorrections } from '../publication/public-corrections.ts'
import type { PublicCorrection, PublishedBrief, PublishedFilters } from '../publication/published-schema.ts'
import { claimPath, listPath, queryOf, readList } from './addresses.ts'
import { send } from './answer.ts'
import { sayDate } from './dates.ts'
import type { Site } from './site.ts'
import { answerOf } from './verdict.tsx'
import type { Visit, Visited } from './visit.tsx'

const newest = 50

const verdictFeed =
  (kind: FeedKind, path: string): Visited =>
  async (visit) => {
    const { after: _, ...filters } = readList(visit.c.req.url)
    const { data } = await listPublished(visit.ctx, filters, { limit: newest })
    return sendFeed(visit, kind, {
      title: [`${visit.site.name}: fact-checks`, ...narrowedInWords(filters)].join(', '),
      description: 'Verdicts as they are published, the newest first.',
      url: visit.site.url + path + queryOf(filters),
      homeUrl: visit.site.url + listPath(filters),
      items: data.map((brief) => itemOf(visit.site, brief)),
    })
  }

const correctionFeed =
  (kind: FeedKind, path: string): Visited =>
  async (visit) => {
    const { site } = visit
    const { data } = await listPublicCorrections(visit.ctx, { limit: newest })
    return sendFeed(visit, kind, {
      title: `${site.name}: corrections`,
      description: 'Answers we changed because they were wrong, took back or withdrew.',
      ...{ url: site.url + path, homeUrl: `${site.url}/corrections` },
      items: data.map((correction) => correctionItem(site, correction)),
    })
  }

type Told = Pick<FeedOf, 'title' | 'description' | 'url' | 'homeUrl'> & { items: FeedItem[] }

async function sendFeed({ c, ctx, site }: Visit, kind: FeedKind, told: Told): Promise<Response> {
  const changedAt = await lastPublicChange(ctx)
  const items = told.items.sort((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1))
  const about = { deskName: site.name, licence: site.licence, madeAt: changedAt ?? new Date(0).toISOString() }
  return send(c, {
    body: writeFeed(kind, { ...told, ...about, items }),
    type: `${feedTypes[kind]}; charset=utf-8`,
    changedAt,
    headers: { 'access-control-allow-origin': '*' },
  })
}

/** A revision keeps its name wherever the desk moves to, and the next one has another: readers see it as new. */
function itemOf({ url }: Site, brief: PublishedBrief): FeedItem {
  const { id, revision, kind, verdict, rating, outcome, text, asOf, summary, speaker, topics } = brief
  const { main, more } = answerOf(brief)
  const by = speaker === null ? '' : ` – ${speaker}`
  return {
    id: `${iriOf(id)}#${revision}`,
    title: `${main}: ${shortened(text)}`,
    url: url + claimPath(id),
    paragraphs: [
      `${more === null ? main : `${main}, ${more}`}, as of ${sayDate(asOf)}.`,
      `“${text}”${by}`,
      ...(summary === null ? [] : [summary]),
      ...(kind === 'correction' ? ['This corrects what we had said before.'] : []),
    ],
    publishedAt: brief.publishedAt,
    topics,
    record: { id, revision, kind, verdict, rating, outcome, asOf },
  }
}

function correctionItem({ url }: Site, correction: PublicCorrection): FeedItem {
  const { id, claimId, kind, from, to, note, claim, at } = correction
  return {
    id: iriOf(id),
    ...wordsOfCorrection({ kind, claim, from, to, note }),
    url: url + claimPath(claimId),
    publishedAt: at,
    record: { claimId, kind, from, to, note },
  }
}

function narrowedInWords({ verdict, topic, speaker, outlet, q }: PublishedFilters): string[] {
  return [
    verdict && verdictLabels[verdict],
    topic && `about ${topic}`,
    speaker && `said by ${speaker}`,
    outlet && `in ${outlet}`,
    q && `with “${q}”`,
  ].flatMap((words) => words || [])
}

const endings: Record<FeedKind, string> = { rss: 'xml', atom: 'atom', json: 'json' }

export const feedPages = (Object.keys(endings) as FeedKind[]).flatMap((kind) => {
  const [feed, corrections] = [`/feed.${endings[kind]}`, `/corrections.${endings[kind]}`]
  return [
    [feed, verdictFeed(kind, feed), 'data'] as const,
    [corrections, correctionFeed(kind, corrections), 'data'] as const,
  ]
})
