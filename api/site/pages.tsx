// What each address of the public site shows.
/** @jsxImportSource hono/jsx */

import { Problem } from '../problems.ts'
import { countPublishedBy, countVerdicts } from '../publication/counted.ts'
import { listPublished } from '../publication/listed.ts'
import { listPublicCorrections } from '../publication/public-corrections.ts'
import { findPublished } from '../publication/published.ts'
import { findSettings } from '../settings/service.ts'
import { claimPath, readList } from './addresses.ts'
import { send, sendPage } from './answer.ts'
import { ClaimPage } from './claim-page.tsx'
import { CorrectionsPage } from './corrections-page.tsx'
import { EmbedPage, RetractedEmbed } from './embed.tsx'
import { feedPages } from './feeds.ts'
import { IndexPage, indexes } from './index-page.tsx'
import { ListPage } from './list-page.tsx'
import { MethodologyPage } from './methodology-page.tsx'
import { oEmbed } from './oembed.ts'
import { RetractedPage } from './plain-pages.tsx'
import { robots, sitemap, sitemapFrom } from './sitemap.ts'
import type { Visited } from './visit.tsx'

const perPage = 20

const list: Visited = async ({ c, ctx, site }) => {
  const address = readList(c.req.url)
  const { after, ...filters } = address
  const [page, counts] = await Promise.all([
    listPublished(ctx, filters, { limit: perPage, after }),
    countVerdicts(ctx),
  ])
  return sendPage(c, { html: <ListPage site={site} address={address} page={page} counts={counts} /> })
}

const claim: Visited = async ({ c, ctx, site }) => {
  const id = c.req.param('id') ?? ''
  const number = c.req.param('revision')
  if (number !== undefined && !/^[1-9]\d{0,5}$/.test(number)) throw new Problem('not-found')
  const revision = number === undefined ? undefined : Number(number)
  const found = await findPublished(ctx, id, revision)
  if (found.is === 'merged') return c.redirect(claimPath(found.intoId), 308)
  if (found.is === 'retracted') {
    return sendPage(c, {
      html: <RetractedPage site={site} retracted={found} />,
      status: 410,
      changedAt: found.at,
    })
  }
  const { claim: shown } = found
  return sendPage(c, {
    html: <ClaimPage site={site} claim={shown} isPermalink={revision !== undefined} />,
    changedAt: shown.changedAt,
  })
}

const embed: Visited = async ({ c, ctx, site }) => {
  const found = await findPublished(ctx, c.req.param('id') ?? '')
  if (found.is === 'merged') return c.redirect(`${claimPath(found.intoId)}/embed`, 308)
  if (found.is === 'retracted') {
    return sendPage(c, {
      html: <RetractedEmbed site={site} retracted={found} />,
      ...{ status: 410, isFramedAnywhere: true, changedAt: found.at },
    })
  }
  return sendPage(c, {
    html: <EmbedPage site={site} claim={found.claim} />,
    ...{ isFramedAnywhere: true, changedAt: found.claim.changedAt },
  })
}

const corrections: Visited = async ({ c, ctx, site }) => {
  const { after } = readList(c.req.url)
  const page = await listPublicCorrections(ctx, { limit: perPage, after })
  return sendPage(c, { html: <CorrectionsPage site={site} after={after} page={page} /> })
}

const methodology: Visited = async ({ c, ctx, site }) => {
  const settings = await findSettings(ctx)
  return sendPage(c, {
    html: <MethodologyPage site={site} settings={settings} />,
    changedAt: settings.createdAt,
  })
}

const index =
  (name: keyof typeof indexes): Visited =>
  async ({ c, ctx, site }) => {
    const counts = await countPublishedBy(ctx, indexes[name]?.by ?? 'topic')
    return sendPage(c, { html: <IndexPage site={site} name={name} counts={counts} /> })
  }

const oembed: Visited = async ({ c, ctx, site }) => {
  const asked = new URL(c.req.url).searchParams
  const headers = { 'access-control-allow-origin': '*' }
  if ((asked.get('format') ?? 'json') !== 'json') {
    return send(c, { body: 'Only format=json is offered.', type: 'text/plain', status: 501, headers })
  }
  const body = JSON.stringify(await oEmbed(ctx, site, asked))
  return send(c, { body, type: 'application/json; charset=utf-8', headers })
}

const xml = { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=600' }

export const pages: readonly (readonly [path: string, page: Visited, kind: 'html' | 'data'])[] = [
  ['/', list, 'html'],
  ['/claims/:id', claim, 'html'],
  ['/claims/:id/revisions/:revision', claim, 'html'],
  ['/claims/:id/embed', embed, 'html'],
  ['/corrections', corrections, 'html'],
  ['/methodology', methodology, 'html'],
  ...Object.keys(indexes).map((name) => [`/${name}`, index(name), 'html'] as const),
  ...feedPages,
  ['/oembed', oembed, 'data'],
  ['/sitemap.xml', async ({ c, ctx, site }) => c.body(await sitemap(ctx, site), 200, xml), 'data'],
  [
    '/sitemap/:first{.+\\.xml}',
    async ({ c, ctx, site }) => {
      const first = c.req.param('first')?.replace(/\.xml$/, '') ?? ''
      return c.body(await sitemapFrom(ctx, site, first), 200, xml)
    },
    'data',
  ],
  [
    '/robots.txt',
    ({ c, site }) => send(c, { body: robots(site), type: 'text/plain; charset=utf-8' }),
    'data',
  ],
]
