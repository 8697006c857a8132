/** @jsxImportSource hono/jsx */
// The frame of every public page: what browsers, search engines and readers of links are told, header and footer.
import type { Child } from 'hono/jsx'
import { raw } from 'hono/html'
import type { Site } from './site.ts'

interface Frame {
  site: Site
  /** From the root, with its query: where this page is really at. */
  path: string
  title: string
  description: string
  language?: string | null
  /** Told to search engines not to be listed. */
  isHidden?: boolean
  isArticle?: boolean
  /** The ClaimReview of the page, at most one. */
  markup?: object
  /** Where this page is told as a feed, or as an embed. */
  alternates?: { type: string; href: string; title: string }[]
  children?: Child
}

export function Frame({ site, path, title, description, language, isHidden, isArticle, markup, alternates = [], children }: Frame) {
  const canonical = site.url + path
  return (
    <html lang={language ?? 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === site.name ? title : `${title} – ${site.name}`}</title>
        <meta name="description" content={description} />
        {isHidden ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={canonical} />}
        <meta property="og:type" content={isArticle ? 'article' : 'website'} />
        <meta property="og:site_name" content={site.name} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:url" content={canonical} />
        <meta name="twitter:card" content="summary" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={site.stylePath} />
        {alternates.map(({ type, href, title: name }) => (
          <link rel="alternate" type={type} href={site.url + href} title={name} />
        ))}
        {markup && <script type="application/ld+json">{raw(safeJson(markup))}</script>}
      </head>
      <body>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <header>
          <a class="desk" href="/">
            {site.name}
          </a>
          <nav class="words" aria-label="Site">
            <a href="/">Claims</a>
            <a href="/corrections">Corrections</a>
            <a href="/method">How we work</a>
          </nav>
        </header>
        <main id="content">{children}</main>
        <footer class="quiet">
          <p>
            {site.licence && <>Our verdicts and summaries may be used under {site.licence}. </>}
            Follow us: <a href="/feed.xml">RSS</a>, <a href="/feed.atom">Atom</a>, <a href="/feed.json">JSON Feed</a>. Found a
            mistake? <a href="/corrections#ask">Ask for a correction.</a>
          </p>
        </footer>
      </body>
    </html>
  )
}

/** JSON that cannot end the script element it stands in, nor open a comment in it. */
function safeJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
