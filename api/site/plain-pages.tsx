// Pages that say why there is nothing to read: never published, or withdrawn.
/** @jsxImportSource hono/jsx */
import { claimPath } from './addresses.ts'
import { Frame } from './frame.tsx'
import type { Site } from './site.ts'
import { Day, Prose } from './words.tsx'

export interface Retracted {
  id: string
  reason: string
  at: string
}

export function RetractedPage({ site, retracted: { id, reason, at } }: { site: Site; retracted: Retracted }) {
  return (
    <Frame
      site={site}
      path={claimPath(id)}
      title="We have withdrawn this verdict"
      description="A verdict stood here that we have withdrawn."
      isHidden
    >
      <article class="claim plain-page">
        <p class="kicker">Withdrawn</p>
        <h1>We have withdrawn this verdict</h1>
        <Prose text={reason} />
        <p class="quiet">
          Withdrawn on <Day on={at} />. <a href="/corrections">All corrections</a>
        </p>
      </article>
    </Frame>
  )
}

export function NotFoundPage({ site, path }: { site: Site; path: string }) {
  return (
    <Frame
      site={site}
      path={path}
      title="There is nothing here"
      description="No page has this address."
      isHidden
    >
      <article class="claim plain-page">
        <h1>There is nothing here</h1>
        <p>
          No page has this address. Perhaps the link was cut short. <a href="/">All fact-checks</a>
        </p>
      </article>
    </Frame>
  )
}
