// The addresses of all pages for search engines: one map, or an index of maps where there are too many for one.
// https://www.sitemaps.org/protocol.html
import type { Ctx } from '../context.ts'
import { streamOf } from '../exports/stream.ts'
import { firstOfRuns, publishedAddresses } from '../publication/addresses.ts'
import { claimPath } from './addresses.ts'
import type { Site } from './site.ts'

/** What the protocol allows in one map. */
const mostInMap = 50_000

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const header = '<?xml version="1.0" encoding="UTF-8"?>\n'
const pages = ['/', '/topics', '/speakers', '/outlets', '/corrections', '/methodology']

/** The only map, or the index of all. */
export async function sitemap(ctx: Ctx, site: Site) {
  const firsts = await firstOfRuns(ctx, mostInMap)
  return streamOf(firsts.length > 1 ? index(firsts, site) : map(ctx, site))
}

/** The map that begins with this claim. */
export const sitemapFrom = (ctx: Ctx, site: Site, first: string) => streamOf(map(ctx, site, first))

async function* index(firsts: readonly string[], { url }: Site): AsyncGenerator<string> {
  yield `${header}<sitemapindex ${namespace}>\n`
  yield `<sitemap><loc>${xml(url)}/sitemap/pages.xml</loc></sitemap>\n`
  for (const id of firsts) yield `<sitemap><loc>${xml(url)}/sitemap/${id}.xml</loc></sitemap>\n`
  yield '</sitemapindex>\n'
}

/** The pages that are no claim's stand in the only map, or in one of their own. */
async function* map(ctx: Ctx, { url }: Site, first?: string): AsyncGenerator<string> {
  yield `${header}<urlset ${namespace}>\n`
  if (first === undefined || first === 'pages') {
    yield pages.map((path) => `<url><loc>${xml(url + path)}</loc></url>\n`).join('')
  }
  if (first !== 'pages') {
    for await (const run of publishedAddresses(ctx, mostInMap, first))
      yield run.map((one) => entry(url, one)).join('')
  }
  yield '</urlset>\n'
}

const entry = (url: string, { id, publishedAt }: { id: string; publishedAt: string }) =>
  `<url><loc>${xml(url + claimPath(id))}</loc><lastmod>${publishedAt}</lastmod></url>\n`

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const robots = ({ url }: Site) => `User-agent: *
Disallow: /admin
Disallow: /api/
Disallow: /docs
Sitemap: ${url}/sitemap.xml
`
