// The lists of published verdicts: the newest on the front page, and those of one verdict, topic, speaker, outlet or search.
/** @jsxImportSource hono/jsx */
import { type Verdict, verdictLabels, verdicts } from '../../db/vocabulary.ts'
import type { VerdictCounts } from '../publication/counted.ts'
import type { PublishedPage } from '../publication/published-schema.ts'
import { type ListAddress, listPath, queryOf } from './addresses.ts'
import { ClaimCard } from './claim-card.tsx'
import { Frame, feeds } from './frame.tsx'
import type { Site } from './site.ts'
import { Glyph } from './verdict.tsx'

interface Props {
  site: Site
  address: ListAddress
  page: PublishedPage
  counts: VerdictCounts
}

export function ListPage({ site, address, page, counts }: Props) {
  const { after, ...filters } = address
  const isFront = queryOf(filters) === ''
  const title = titleOf(filters)
  const next = page.nextAfter === null ? undefined : listPath({ ...filters, after: page.nextAfter })
  return (
    <Frame
      site={site}
      path={listPath(address)}
      title={isFront && !after ? site.name : `${title}${after ? ', continued' : ''}`}
      description={descriptionOf(filters, site)}
      isHidden={filters.q !== undefined || page.data.length === 0}
      alternates={isFront ? [] : feedsOf(filters)}
      next={next}
    >
      <div class={isFront ? 'front' : 'listing'}>
        <h1>{title}</h1>
        <p class="lead">{leadOf(filters)}</p>
        <Tally counts={counts} address={filters} />
        <Search q={filters.q} />
      </div>
      {page.data.length === 0 ? (
        <p class="notice">
          {after
            ? 'There is nothing further.'
            : isFront
              ? 'Nothing has been published yet.'
              : 'We have published nothing like this.'}
        </p>
      ) : (
        <ol class="plain cards">
          {page.data.map((claim) => (
            <ClaimCard claim={claim} />
          ))}
        </ol>
      )}
      {(after || next) && (
        <nav class="pages" aria-label="Pages">
          {after && <a href={listPath(filters)}>Back to the newest</a>}
          {next && (
            <a rel="next" href={next}>
              Older
            </a>
          )}
        </nav>
      )}
    </Frame>
  )
}

function titleOf({ verdict, topic, speaker, outlet, q }: ListAddress): string {
  if (q !== undefined) return `Search: ${q}`
  const named = [speaker, topic, outlet].filter((one) => one !== undefined).join(', ')
  if (named === '') return verdict ? verdictLabels[verdict] : 'The latest fact-checks'
  return verdict ? `${named}: ${verdictLabels[verdict]}` : named
}

function leadOf({ topic, speaker, outlet, q, verdict }: ListAddress): string {
  if (q !== undefined) return 'Verdicts that hold all of these words, newest first.'
  if (speaker !== undefined) return 'What they claimed, and what we found.'
  if (outlet !== undefined)
    return 'Claims that appeared there, and what we found. The claims are not always theirs.'
  if (topic !== undefined) return 'Claims on this topic, and what we found.'
  if (verdict !== undefined) return meanings[verdict]
  return 'What is being claimed, who said it, and what we found: one claim at a time, with all the evidence.'
}

export const meanings: Record<Verdict, string> = {
  verified: 'What is claimed is so, for the day we judged it.',
  refuted: 'What is claimed is not so.',
  mixed: 'It is partly so, misleading, or the evidence conflicts.',
  unproven: 'The evidence does not settle it, either way.',
}

function descriptionOf(filters: ListAddress, { name }: Site): string {
  return `${titleOf(filters)} – ${leadOf(filters)} By ${name}.`
}

/** The same list for programs that follow it. */
function feedsOf(filters: ListAddress) {
  return feeds.map(({ type, href, title }) => ({
    type,
    href: href + queryOf(filters),
    title: `${titleOf(filters)} (${title})`,
  }))
}

function Tally({
  counts: { byVerdict, isCapped },
  address,
}: {
  counts: VerdictCounts
  address: ListAddress
}) {
  return (
    <nav aria-label="By verdict">
      <ul class="plain tally">
        {verdicts.map((verdict) => (
          <li>
            <a
              class={verdict}
              href={listPath({ verdict })}
              aria-current={address.verdict === verdict ? 'page' : undefined}
            >
              <Glyph verdict={verdict} />
              <strong>{byVerdict[verdict].toLocaleString('en-GB')}</strong>
              <span>{verdictLabels[verdict].split(' – ')[0]}</span>
            </a>
          </li>
        ))}
      </ul>
      {isCapped && <p class="quiet">Counted over the newest 10,000.</p>}
    </nav>
  )
}

function Search({ q }: { q: string | undefined }) {
  return (
    <search>
      <form class="search" action="/" method="get">
        <input
          type="search"
          name="q"
          value={q}
          aria-label="Search the fact-checks"
          maxlength={300}
          required
        />
        <button type="submit">Search</button>
      </form>
    </search>
  )
}
