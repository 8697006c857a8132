// oEmbed: what another site needs to show one of our verdicts where somebody pastes its address. https://oembed.com/

import type { Ctx } from '../context.ts'
import { invalidParameter, Problem } from '../problems.ts'
import { findPublished } from '../publication/published.ts'
import { readUrl } from '../read-url.ts'
import { embedCode, embedHeight } from './claim-page.tsx'
import type { Site } from './site.ts'
import { answerOf } from './verdict.tsx'
import { shortened } from './words.tsx'

const usualWidth = 600
const narrowest = 240

/** @throws Problem `not-found` for an address that shows no verdict of ours */
export async function oEmbed(ctx: Ctx, site: Site, asked: URLSearchParams): Promise<object> {
  const id = claimAt(asked.get('url') ?? '', site)
  const found = await findPublished(ctx, id)
  if (found.is === 'merged')
    return oEmbed(
      ctx,
      site,
      new URLSearchParams({ ...Object.fromEntries(asked), url: `${site.url}/claims/${found.intoId}` }),
    )
  if (found.is === 'retracted') throw new Problem('not-found', { detail: 'The verdict was withdrawn.' })
  const width = widthOf(asked.get('maxwidth'))
  const height = heightOf(asked.get('maxheight'))
  const { claim } = found
  return {
    version: '1.0',
    type: 'rich',
    title: `${answerOf(claim).main}: ${shortened(claim.headline ?? claim.text, 200)}`,
    author_name: site.name,
    author_url: site.url,
    provider_name: site.name,
    provider_url: site.url,
    cache_age: 300,
    html: embedCode(site, claim.id, { width, height }),
    width,
    height,
  }
}

/** The claim an address of ours is about. @throws Problem `not-found` */
function claimAt(address: string, site: Site): string {
  const url = readUrl(address)
  const isOurs = url?.host === new URL(site.url).host && /^https?:$/.test(url.protocol)
  const base = new URL(site.url).pathname.replace(/\/$/, '')
  const path = isOurs && url.pathname.startsWith(base) ? url.pathname.slice(base.length) : ''
  const [, id] = /^\/claims\/([\w-]+)(?:\/(?:embed|revisions\/\d+))?\/?$/.exec(path) ?? []
  if (id === undefined)
    throw new Problem('not-found', { detail: 'url is not the address of a verdict of ours.' })
  return id
}

function widthOf(most: string | null): number {
  return Math.max(narrowest, Math.min(usualWidth, wholeNumber('maxwidth', most)))
}

const heightOf = (most: string | null) => Math.min(embedHeight, wholeNumber('maxheight', most))

function wholeNumber(name: string, given: string | null): number {
  if (given === null) return Number.MAX_SAFE_INTEGER
  if (!/^\d{1,6}$/.test(given) || Number(given) === 0)
    throw invalidParameter(name, 'is not a number of pixels')
  return Number(given)
}
