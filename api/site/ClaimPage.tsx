/** @jsxImportSource hono/jsx */
// The page of one claim: the answer first, then whose claim it is, why, on what evidence, and what was corrected.
import { claimReview } from '../exports/formats/claimreview.ts'
import { sayDate } from './dates.ts'
import { Evidence } from './Evidence.tsx'
import { Frame } from './frame.tsx'
import type { PublicClaim, Retracted } from './public-claim.ts'
import type { Site } from './site.ts'
import { VerdictBox, VerdictWord } from './VerdictBox.tsx'

export function ClaimPage({ site, claim }: { site: Site; claim: PublicClaim }) {
  const { row, shown, newest } = claim
  const path = `/claims/${row.id}`
  const isOld = shown.revision !== newest
  const { reading, rationale } = shown
  return (
    <Frame
      site={site}
      path={path}
      title={row.headline ?? shown.judged.text}
      description={shown.summary ?? `${shown.rating}: ${shown.judged.text}`}
      language={row.language}
      isHidden={isOld}
      isArticle
      {...(!isOld && { markup: { '@context': 'https://schema.org', ...claimReview(row, site) } })}
      alternates={[
        {
          type: 'application/json+oembed',
          href: `/oembed?url=${encodeURIComponent(site.url + path)}`,
          title: 'oEmbed',
        },
      ]}
    >
      {isOld && (
        <p class="notice" role="note">
          This is revision {shown.revision}, which has been replaced. <a href={path}>Read what we say now.</a>
        </p>
      )}
      <h1>{shown.judged.text}</h1>
      <VerdictBox claim={claim} />
      <Facts claim={claim} />
      {reading && (
        <section>
          <h2>How we read the claim</h2>
          <p>We took this to mean: {reading}</p>
        </section>
      )}
      <section>
        <h2>Why</h2>
        {String(rationale)
          .split(/\n{2,}/)
          .map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        {shown.waiver && <p class="quiet">We decided although our usual rules were not all met: {shown.waiver}</p>}
      </section>
      <Evidence shown={shown} />
      <Appearances claim={claim} />
      <Revisions claim={claim} path={path} />
    </Frame>
  )
}

function Facts({ claim: { row, shown, publishedAt } }: { claim: PublicClaim }) {
  const facts: [string, string | null][] = [
    ['Who said it', row.speaker],
    ['When', row.claimedOn && sayDate(row.claimedOn)],
    ['Published', sayDate(publishedAt)],
    ['Next check', shown.recheckOn && sayDate(shown.recheckOn)],
  ]
  return (
    <dl>
      {facts.map(([name, value]) =>
        value ? (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ) : null,
      )}
      {row.topics.length > 0 && (
        <>
          <dt>Topics</dt>
          <dd>
            {row.topics.map((topic, at) => (
              <>
                {at > 0 && ', '}
                <a href={`/?topic=${encodeURIComponent(topic)}`}>{topic}</a>
              </>
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}

function Appearances({ claim: { row } }: { claim: PublicClaim }) {
  if (row.appearances.length === 0 && row.article === null) return null
  const places =
    row.appearances.length > 0
      ? row.appearances.map(({ article, exact }) => ({ article, exact }))
      : row.article
        ? [{ article: row.article, exact: null }]
        : []
  return (
    <section>
      <h2>Where it appeared</h2>
      <ul class="plain">
        {places.map(({ article, exact }) => (
          <li>
            {article.url ? (
              <a href={article.url} rel="nofollow noopener">
                {article.title}
              </a>
            ) : (
              article.title
            )}
            <span class="quiet">
              {article.publisher ? ` ${article.publisher}` : ''}
              {article.publishedOn ? `, ${sayDate(article.publishedOn)}` : ''}
            </span>
            {exact && <blockquote>{exact}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Revisions({ claim: { revisions, shown }, path }: { claim: PublicClaim; path: string }) {
  return (
    <section>
      <h2>What we said when</h2>
      <ul class="plain">
        {revisions.map((revision) => (
          <li>
            {revision.verdict ? <VerdictWord verdict={revision.verdict} rating={revision.rating} /> : <strong>Taken back</strong>}{' '}
            <span class="quiet">
              {sayDate(revision.createdAt)}, {revision.kind}
            </span>
            {revision.changeNote && <p>{revision.changeNote}</p>}
            {revision.revision !== shown.revision && (
              <p>
                <a href={`${path}/revisions/${revision.revision}`}>Read revision {revision.revision}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p class="noprint">
        <a href={`/corrections?claim=${path.split('/').at(-1)}#ask`}>Ask for a correction of this verdict</a>
      </p>
    </section>
  )
}

export function RetractedPage({ site, retracted }: { site: Site; retracted: Retracted }) {
  return (
    <Frame
      site={site}
      path={`/claims/${retracted.id}`}
      title="Verdict withdrawn"
      description="We have withdrawn this verdict."
      isHidden
    >
      <h1>We have withdrawn this verdict</h1>
      <p>{retracted.reason}</p>
      <p class="quiet">Withdrawn on {sayDate(retracted.at)}.</p>
    </Frame>
  )
}
