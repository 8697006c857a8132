// A verdict as a card that any other page may frame, and the card's own small page.
/** @jsxImportSource hono/jsx */
import type { PublishedClaim } from '../publication/published-schema.ts'
import { claimPath } from './addresses.ts'
import type { Retracted } from './plain-pages.tsx'
import { type Site, stylePath } from './site.ts'
import { freshnessLabels, VerdictWord } from './verdict.tsx'
import { Day, shortened } from './words.tsx'

export function EmbedPage({ site, claim }: { site: Site; claim: PublishedClaim }) {
  const { id, text, speaker, summary, asOf, freshness, language } = claim
  const address = site.url + claimPath(id)
  return (
    <Card site={site} address={address} title={shortened(text, 100)}>
      <p class="kicker">
        Fact-check by {site.name}
        {speaker && <span> · claimed by {shortened(speaker, 60)}</span>}
      </p>
      <h1 class="said" lang={language ?? undefined} dir="auto">
        <a href={address} target="_blank" rel="noopener">
          {shortened(claim.headline ?? text, 120)}
        </a>
      </h1>
      <p>
        <VerdictWord {...claim} />
      </p>
      {summary && <p>{shortened(summary, 120)}</p>}
      <p class="quiet">
        As of <Day on={asOf} />
        {freshnessLabels[freshness] && <strong> · {freshnessLabels[freshness]}</strong>} ·{' '}
        <a href={address} target="_blank" rel="noopener">
          All the evidence
        </a>
      </p>
    </Card>
  )
}

export function RetractedEmbed({ site, retracted }: { site: Site; retracted: Retracted }) {
  const address = site.url + claimPath(retracted.id)
  return (
    <Card site={site} address={address} title="Withdrawn">
      <h1>{site.name} has withdrawn this verdict</h1>
      <p>{shortened(retracted.reason, 200)}</p>
      <p class="quiet">
        <Day on={retracted.at} /> ·{' '}
        <a href={address} target="_blank" rel="noopener">
          Read more
        </a>
      </p>
    </Card>
  )
}

function Card({
  site,
  address,
  title,
  children,
}: {
  site: Site
  address: string
  title: string
  children?: unknown
}) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${site.name}`}</title>
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={address} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={stylePath} />
      </head>
      <body class="embed">
        <main>{children}</main>
      </body>
    </html>
  )
}
