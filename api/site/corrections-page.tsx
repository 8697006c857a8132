// Every published answer that was wrong, what is said instead, and what was taken back or withdrawn.
/** @jsxImportSource hono/jsx */
import type { Answered, PublicCorrection } from '../publication/published-schema.ts'
import { claimPath } from './addresses.ts'
import { Frame, feeds } from './frame.tsx'
import type { Site } from './site.ts'
import { VerdictWord } from './verdict.tsx'
import { Day, Listed, Prose, shortened } from './words.tsx'

/** The corrections for programs that follow them. */
const followed = feeds.map(({ type, href, title }) => ({
  type,
  href: href.replace('/feed', '/corrections'),
  title: `Corrections: ${title}`,
}))

interface Props {
  site: Site
  after: string | undefined
  page: { data: readonly PublicCorrection[]; nextAfter: string | null }
}

export function CorrectionsPage({ site, after, page }: Props) {
  const next = page.nextAfter === null ? undefined : `/corrections?after=${page.nextAfter}`
  return (
    <Frame
      site={site}
      path={after ? `/corrections?after=${after}` : '/corrections'}
      title="Corrections"
      description={`What ${site.name} got wrong, and what it says instead.`}
      next={next}
      alternates={followed}
    >
      <h1>Corrections</h1>
      <p class="lead">
        Every answer we published and changed because it was wrong, took back or withdrew. What we changed
        because the world did is not here; each verdict tells that itself.{' '}
        <a href="/methodology#corrections">How to ask for one</a>
      </p>
      <p class="quiet noprint">
        Follow them by{' '}
        <Listed
          items={followed.map(({ href, title }) => <a href={href}>{title.replace('Corrections: ', '')}</a>)}
        />
      </p>
      {page.data.length === 0 && (
        <p class="notice">{after ? 'There are no more.' : 'There have been none so far.'}</p>
      )}
      <ol class="plain pieces corrections">
        {page.data.map((correction) => (
          <li>
            <Correction correction={correction} />
          </li>
        ))}
      </ol>
      {(after || next) && (
        <nav class="pages" aria-label="Pages">
          {after && <a href="/corrections">Back to the newest</a>}
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

const kinds: Record<PublicCorrection['kind'], string> = {
  correction: 'Corrected',
  void: 'Taken back',
  retraction: 'Withdrawn',
}

function Correction({ correction }: { correction: PublicCorrection }) {
  const { kind, claim, claimId, from, to, note, at } = correction
  const about = claim && shortened(claim.headline ?? claim.text, 240)
  return (
    <>
      <p class="kicker">
        {kinds[kind]} <Day on={at} />
      </p>
      <h2 class={about ? 'said' : undefined}>
        <a href={claimPath(claimId)}>{about ?? 'A verdict that is no longer public'}</a>
      </h2>
      {to && (
        <dl class="change">
          {from && <Said term="We said" answer={from} />}
          <Said term="We say now" answer={to} />
        </dl>
      )}
      {note && <Prose text={note} />}
    </>
  )
}

function Said({ term, answer }: { term: string; answer: Answered }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <VerdictWord {...answer} />
      </dd>
    </div>
  )
}
