// The page of one claim: the answer first, then whose claim it is, why, on what evidence, and what was corrected.
/** @jsxImportSource hono/jsx */
import { claimReview } from '../exports/formats/claimreview.ts'
import type { PublishedClaim } from '../publication/published-schema.ts'
import { claimPath, correctionPath, listPath, revisionPath } from './addresses.ts'
import { Evidence } from './claim-evidence.tsx'
import { Appearances, OthersConclusions, Replies, Revisions } from './claim-story.tsx'
import { sayDate } from './dates.ts'
import { Frame } from './frame.tsx'
import { Licence } from './licence.tsx'
import type { Site } from './site.ts'
import { answerOf, VerdictBox } from './verdict.tsx'
import { Day, Listed, Prose, shortened } from './words.tsx'

interface Props {
  site: Site
  claim: PublishedClaim
}

/** @param isPermalink  shown at the address of its revision, which may be the current one */
export function ClaimPage({ site, claim, isPermalink }: Props & { isPermalink: boolean }) {
  const { id, revision, currentRevision, language } = claim
  const path = claimPath(id)
  const isOld = revision !== currentRevision
  const { main } = answerOf(claim)
  const title = shortened(claim.headline ?? claim.text, 100)
  return (
    <Frame
      site={site}
      path={isPermalink ? revisionPath(id, revision) : path}
      canonicalPath={path}
      title={`${main}: ${title}`}
      description={shortened(claim.summary ?? claim.rationale, 200)}
      isHidden={isPermalink}
      concluded={claim}
      publishedAt={claim.firstPublishedAt}
      changedAt={claim.publishedAt}
      markup={isPermalink ? undefined : markupOf(claim, site)}
      alternates={[
        {
          type: 'application/json+oembed',
          href: `/oembed?format=json&url=${encodeURIComponent(site.url + path)}`,
          title: 'oEmbed',
        },
      ]}
    >
      <article class="claim">
        {isOld && (
          <p class="notice" role="note">
            This is revision {revision}, published on <Day on={claim.publishedAt} />, which we have replaced
            since. <a href={path}>Read what we say now.</a>
          </p>
        )}
        <header>
          <p class="kicker">
            Fact-check
            {claim.topics.map((topic) => (
              <a href={listPath({ topic })}>{topic}</a>
            ))}
          </p>
          <h1 class="said" lang={language ?? undefined} dir="auto">
            {claim.text}
          </h1>
          <Claimant claim={claim} />
        </header>
        <VerdictBox claim={claim} />
        <div class="columns">
          <div class="story">
            {claim.reading && (
              <section>
                <h2>How we read the claim</h2>
                <Prose text={`We took this to mean: ${claim.reading}`} />
              </section>
            )}
            <section>
              <h2>Why</h2>
              <Prose text={claim.rationale} />
              {claim.waiver && (
                <p class="quiet">We decided although our usual rules were not all met: {claim.waiver}</p>
              )}
            </section>
            {claim.isSelfReviewed && <p class="quiet">Whoever brought this claim in also judged it.</p>}
            <Evidence claim={claim} />
            <OthersConclusions claim={claim} />
            <Replies claim={claim} />
            <Appearances claim={claim} />
            <Revisions claim={claim} />
          </div>
          <Aside site={site} claim={claim} />
        </div>
      </article>
    </Frame>
  )
}

const markupOf = (claim: PublishedClaim, site: Site) => ({
  '@context': 'https://schema.org',
  ...claimReview({ ...claim, verdictRevision: claim.revision, licence: site.licence }, site),
})

/** Whose claim it is: who said it, when, and where it was first. */
function Claimant({ claim: { speaker, claimedOn, appearances, article } }: { claim: PublishedClaim }) {
  const place = appearances.find(({ isFirst }) => isFirst)?.article ?? article
  const outlet = place?.publisher ?? null
  if (speaker === null && claimedOn === null && outlet === null) return null
  return (
    <p class="claimant">
      {speaker === null ? (
        'Claimed'
      ) : (
        <>
          Claimed by <a href={listPath({ speaker })}>{speaker}</a>
        </>
      )}
      {claimedOn && (
        <>
          , <Day on={claimedOn} />
        </>
      )}
      {outlet && outlet !== speaker && (
        <>
          , in <a href={listPath({ outlet })}>{outlet}</a>
        </>
      )}
    </p>
  )
}

function Aside({ site, claim }: Props) {
  const { id, decidedBy, resolution, outcome, recheckOn, firstPublishedAt, publishedAt } = claim
  const address = site.url + claimPath(id)
  const isCurrent = claim.revision === claim.currentRevision
  return (
    <aside aria-label="About this check">
      <dl>
        <Fact name="Judged for">{sayDate(claim.asOf)}</Fact>
        {outcome && resolution?.by && <Fact name="To happen by">{sayDate(resolution.by)}</Fact>}
        {outcome && resolution?.criterion && <Fact name="Settled by">{resolution.criterion}</Fact>}
        <Fact name="First published">
          <Day on={firstPublishedAt} />
        </Fact>
        {publishedAt !== firstPublishedAt && (
          <Fact name={isCurrent ? 'Last revised' : 'This revision'}>
            <Day on={publishedAt} />
          </Fact>
        )}
        {isCurrent && <Fact name="Next check">{recheckOn ? <Day on={recheckOn} /> : 'None planned'}</Fact>}
        {decidedBy.length > 0 && (
          <Fact name="Checked by">
            <Listed items={decidedBy} />
          </Fact>
        )}
        {site.licence && (
          <Fact name="Licence">
            <Licence licence={site.licence} />
          </Fact>
        )}
        <Fact name="Cite">
          <a href={revisionPath(id, claim.revision)}>Revision {claim.revision}</a>
        </Fact>
      </dl>
      <p class="noprint">
        <a class="button" href={correctionPath(id) + (isCurrent ? '' : `?revision=${claim.revision}`)}>
          Ask for a correction
        </a>
      </p>
      <details class="noprint">
        <summary>Show this verdict on your page</summary>
        <p class="quiet">Paste this; it always shows what we say now.</p>
        <pre tabindex={0}>
          <code>{embedCode(site, id)}</code>
        </pre>
      </details>
      <p class="print-only">{address}</p>
    </aside>
  )
}

function Fact({ name, children }: { name: string; children?: unknown }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export const embedHeight = 260

/** HTML that shows a verdict on another page. */
export function embedCode(
  { url, name }: Site,
  id: string,
  { width = '100%', height = embedHeight }: { width?: number | string; height?: number } = {},
): string {
  const title = name.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<iframe src="${url}${claimPath(id)}/embed" title="Fact-check by ${title}" width="${width}" height="${height}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
}
