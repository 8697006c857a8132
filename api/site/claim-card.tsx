// A published claim as lists show it: whose it is, what it says, and what we found.
/** @jsxImportSource hono/jsx */
import type { PublishedBrief } from '../publication/published-schema.ts'
import { claimPath, listPath } from './addresses.ts'
import { freshnessLabels, VerdictWord } from './verdict.tsx'
import { Day, shortened } from './words.tsx'

export function ClaimCard({ claim }: { claim: PublishedBrief }) {
  const { id, text, headline, speaker, summary, publishedAt, firstPublishedAt, kind, freshness } = claim
  const isRevised = publishedAt !== firstPublishedAt
  return (
    <li class={`card ${claim.verdict}`}>
      {speaker && (
        <p class="kicker">
          <a href={listPath({ speaker })}>{shortened(speaker, 80)}</a>
        </p>
      )}
      <h2 class="said" lang={claim.language ?? undefined} dir="auto">
        <a href={claimPath(id)}>{shortened(headline ?? text, 240)}</a>
      </h2>
      <p class="found">
        <VerdictWord {...claim} />
      </p>
      {summary && <p>{shortened(summary, 240)}</p>}
      <p class="quiet">
        {isRevised ? (kind === 'correction' ? 'Corrected ' : 'Revised ') : ''}
        <Day on={publishedAt} />
        {freshnessLabels[freshness] && <strong> · {freshnessLabels[freshness]}</strong>}
      </p>
    </li>
  )
}
