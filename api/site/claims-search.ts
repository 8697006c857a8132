// `claims:search` at the root, answering as Google's Fact Check Tools API (v1alpha1) does: a client switches by its base address.
// https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims/search
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Ctx } from '../context.ts'
import type { Env } from '../http/mount.ts'
import { ownAddress } from '../http/own-address.ts'
import type { PublishedBrief } from '../publication/published-schema.ts'
import { type Place, searchPublished } from '../publication/search.ts'
import { currentSettings } from '../settings/service.ts'

/** Parameters that every API of Google takes, and that mean nothing here. */
const ignored = ['key', 'alt', 'fields', 'prettyPrint', 'quotaUser', 'userIp', '$.xgafv']
const known = [
  'query',
  'languageCode',
  'reviewPublisherSiteFilter',
  'maxAgeDays',
  'pageSize',
  'pageToken',
  'offset',
]

const usualPage = 10
const mostPage = 100

class Refusal extends Error {
  readonly code: number
  readonly status: string
  readonly field: string | undefined
  constructor(code: number, status: string, message: string, field?: string) {
    super(message)
    this.code = code
    this.status = status
    this.field = field
  }
}

const invalid = (message: string, field?: string) => new Refusal(400, 'INVALID_ARGUMENT', message, field)

/** Mounts it and answers whatever else such a client may ask for in the form it can read. @param ctx what a search is done with */
export function serveClaimsSearch(app: Hono<Env>, ctx: Ctx): void {
  app.on(['GET', 'HEAD'], '/v1alpha1/*', async (c) => {
    try {
      if (c.req.path === '/v1alpha1/claims:search') return c.json(await search(ctx, c), 200, headers)
      throw unknownMethod(c.req.path)
    } catch (error) {
      if (error instanceof Refusal) return refuse(c, error)
      ctx.report?.(error, c.get('requestId'))
      return refuse(c, new Refusal(500, 'INTERNAL', 'Internal error encountered.'))
    }
  })
  app.all('/v1alpha1/*', (c) => refuse(c, new Refusal(405, 'UNIMPLEMENTED', 'This desk answers GET only.')))
}

/** Public, and asked for by the scripts of other sites. */
const headers = {
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=60',
}

function unknownMethod(path: string): Refusal {
  return path === '/v1alpha1/claims:imageSearch'
    ? new Refusal(501, 'UNIMPLEMENTED', 'This desk does not search by image; ask claims:search with words.')
    : new Refusal(404, 'NOT_FOUND', `Method not found: ${path}`)
}

function refuse(c: Context<Env>, { code, status, message, field }: Refusal): Response {
  const violation = { field, description: message }
  const details = field && [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [violation] },
  ]
  const error = { code, message, status, ...(details && { details }) }
  return c.json({ error }, code as 400, { ...headers, 'cache-control': 'no-store' })
}

async function search(ctx: Ctx, c: Context<Env>) {
  const asked = readQuery(c.req.queries())
  const url = ownAddress(ctx, c.req.raw)
  const { desk } = await currentSettings(ctx.store.read)
  const publisher = { name: desk.name, site: siteOf(url) }
  const { site, maxAgeDays } = asked
  if (site !== undefined && site !== publisher.site) return { claims: [] }
  const since =
    maxAgeDays === undefined
      ? undefined
      : new Date(ctx.now().getTime() - maxAgeDays * 86_400_000).toISOString().slice(0, 10)
  const filters = { q: asked.query, language: asked.language, since }
  const { data, next } = await searchPublished(ctx, filters, { from: asked.from, limit: asked.pageSize })
  const claims = data.map((found) => claimOf(found, url, publisher))
  return { claims, ...(next && { nextPageToken: tokenOf(next, asked.fingerprint) }) }
}

function claimOf(found: PublishedBrief, url: string, publisher: { name: string; site: string }) {
  const { text, headline, speaker, claimedOn, language } = found
  return {
    text,
    ...(speaker !== null && { claimant: speaker }),
    // It has no way to say a month or a year.
    ...(claimedOn?.length === 10 && { claimDate: `${claimedOn}T00:00:00Z` }),
    claimReview: [
      {
        publisher,
        url: `${url}/claims/${found.id}`,
        title: headline ?? text,
        reviewDate: found.decidedAt,
        textualRating: found.rating,
        ...(language !== null && { languageCode: language }),
      },
    ],
  }
}

/** `https://www.Desk.example:8443/about` → `desk.example`: without protocol and www., as the API gives and takes it. */
function siteOf(address: string): string {
  const host = address
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .split(/[/?#:]/)[0]
  return (host ?? '').replace(/^www\./, '')
}

/** `pageSize` and `page_size` are the same parameter to Google's APIs. */
const camel = (name: string) => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

function readQuery(queries: Record<string, string[]>) {
  const given: Record<string, string> = {}
  for (const [raw, [value = '']] of Object.entries(queries)) {
    const name = camel(raw)
    if (ignored.includes(name)) continue
    if (!known.includes(name)) {
      throw invalid(
        `Invalid JSON payload received. Unknown name "${raw}": Cannot bind query parameter. Field '${raw}' could not be found in request message.`,
        raw,
      )
    }
    if (value !== '') given[name] = value
  }
  const { query, languageCode, reviewPublisherSiteFilter, pageToken, offset } = given
  if (query === undefined && reviewPublisherSiteFilter === undefined) {
    throw invalid('Request must contain a query or a reviewPublisherSiteFilter.', 'query')
  }
  if (query !== undefined && (query.length > 1000 || query.includes('\u0000') || !query.isWellFormed())) {
    throw invalid('The query must be well-formed text of at most 1000 characters.', 'query')
  }
  const fingerprint = [query, languageCode, reviewPublisherSiteFilter, given.maxAgeDays].join('\n')
  const skip = whole(offset, 'offset', 0) ?? 0
  if (pageToken !== undefined && skip > 0) throw invalid('Give an offset or a pageToken, not both.', 'offset')
  return {
    query,
    language: languageCode?.split(/[-_]/)[0]?.toLowerCase(),
    site: reviewPublisherSiteFilter === undefined ? undefined : siteOf(reviewPublisherSiteFilter),
    maxAgeDays: whole(given.maxAgeDays, 'maxAgeDays', 0),
    pageSize: Math.min(whole(given.pageSize, 'pageSize', 0) || usualPage, mostPage),
    from: pageToken === undefined ? { skip } : placeOf(pageToken, fingerprint),
    fingerprint,
  }
}

function whole(value: string | undefined, field: string, least: number): number | undefined {
  if (value === undefined) return undefined
  const number = /^-?\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  if (number >= least) return number
  throw invalid(`Invalid value at '${field}' (TYPE_INT32), "${value}"`, field)
}

const Token = z.union([
  z.tuple([z.literal('after'), z.string(), z.string()]),
  z.tuple([z.literal('skip'), z.int().nonnegative(), z.string()]),
])

function tokenOf(place: Place, fingerprint: string): string {
  const [[kind, at] = []] = Object.entries(place)
  return Buffer.from(JSON.stringify([kind, at, fingerprint])).toString('base64url')
}

/** @throws Refusal for a token that was not given, or that was given for another search */
function placeOf(token: string, fingerprint: string): Place {
  const refused = invalid('Invalid pageToken: it goes with the parameters it was given for.', 'pageToken')
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(token, 'base64url').toString())
  } catch {
    throw refused
  }
  const read = Token.safeParse(parsed)
  if (!read.success || read.data[2] !== fingerprint) throw refused
  return read.data[0] === 'after' ? { after: read.data[1] } : { skip: read.data[1] }
}
