// The frame of every public page: what browsers, search engines and readers of links are told, header and footer.
/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { Licence } from './licence.tsx'
import { type Concluded, previewPath, previewSize } from './previews.ts'
import { type Site, stylePath } from './site.ts'
import { answerOf } from './verdict.tsx'

export interface Alternate {
  type: string
  /** From the root. */
  href: string
  title: string
}

export interface FrameProps {
  site: Site
  /** From the root, with its query: where this page is really at. */
  path: string
  /** Where what it says is said for good, if that is another address. */
  canonicalPath?: string
  title: string
  description: string
  /** The language of what the page quotes for a title; the page itself is English. */
  isHidden?: boolean
  /** What the page concludes, where it is about one claim. */
  concluded?: Concluded
  publishedAt?: string
  changedAt?: string
  /** The ClaimReview of the page, at most one. */
  markup?: object | undefined
  /** Where this page is told as a feed, or as an embed, besides the feeds of the desk. */
  alternates?: readonly Alternate[]
  previous?: string | undefined
  next?: string | undefined
  children?: Child
}

export const feeds: readonly Alternate[] = [
  { type: 'application/rss+xml', href: '/feed.xml', title: 'RSS' },
  { type: 'application/atom+xml', href: '/feed.atom', title: 'Atom' },
  { type: 'application/feed+json', href: '/feed.json', title: 'JSON Feed' },
]

export function Frame(props: FrameProps) {
  const { site, path, title, children } = props
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === site.name ? title : `${title} – ${site.name}`}</title>
        <Told {...props} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={stylePath} />
      </head>
      <body>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <header class="masthead">
          <div class="wide">
            <a class="desk" href="/">
              {site.name}
            </a>
            <nav aria-label="Site">
              <NavLink to="/" path={path}>
                Fact-checks
              </NavLink>
              <NavLink to="/topics" path={path}>
                Topics
              </NavLink>
              <NavLink to="/corrections" path={path}>
                Corrections
              </NavLink>
              <NavLink to="/methodology" path={path}>
                How we work
              </NavLink>
            </nav>
          </div>
        </header>
        <main id="content" class="wide" tabindex={-1}>
          {children}
        </main>
        <Footer site={site} />
      </body>
    </html>
  )
}

/** What search engines, link previews and feed readers take from the page. */
function Told(props: FrameProps) {
  const { site, path, title, description, isHidden, concluded, markup, alternates = [] } = props
  const canonical = site.url + (props.canonicalPath ?? path)
  const isElsewhere = props.canonicalPath !== undefined && props.canonicalPath !== path
  return (
    <>
      <meta name="description" content={description} />
      {isHidden && <meta name="robots" content="noindex" />}
      {(!isHidden || isElsewhere) && <link rel="canonical" href={canonical} />}
      <meta property="og:type" content={concluded ? 'article' : 'website'} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={canonical} />
      <meta property="og:image" content={site.url + previewPath(concluded)} />
      <meta property="og:image:width" content={`${previewSize.width}`} />
      <meta property="og:image:height" content={`${previewSize.height}`} />
      <meta property="og:image:alt" content={concluded ? inWords(concluded) : 'Fact-checks'} />
      {props.publishedAt && <meta property="article:published_time" content={props.publishedAt} />}
      {props.changedAt && <meta property="article:modified_time" content={props.changedAt} />}
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      {[...feeds, ...alternates].map(({ type, href, title: name }) => (
        <link rel="alternate" type={type} href={site.url + href} title={name} />
      ))}
      {props.previous && <link rel="prev" href={site.url + props.previous} />}
      {props.next && <link rel="next" href={site.url + props.next} />}
      {markup && <script type="application/ld+json">{raw(safeJson(markup))}</script>}
    </>
  )
}

function inWords(concluded: Concluded): string {
  const { main, more } = answerOf({ ...concluded, rating: '' })
  return [main, more].filter(Boolean).join(' – ')
}

function NavLink({ to, path, children }: { to: string; path: string; children?: Child }) {
  const isHere = path.split('?')[0] === to
  return (
    <a href={to} aria-current={isHere ? 'page' : undefined}>
      {children}
    </a>
  )
}

function Footer({ site }: { site: Site }) {
  return (
    <footer>
      <div class="wide">
        <p>
          <strong>{site.name}</strong>
          {site.licence && (
            <>
              {' '}
              publishes its verdicts, summaries and reasons under <Licence licence={site.licence} />.
            </>
          )}{' '}
          What others said is theirs.
        </p>
        <nav aria-label="More">
          <a href="/speakers">Speakers</a>
          <a href="/outlets">Outlets</a>
          {feeds.map(({ href, title }) => (
            <a href={href}>{title}</a>
          ))}
          <a href="/methodology#corrections">Found a mistake?</a>
        </nav>
      </div>
    </footer>
  )
}

/** JSON that cannot end the script element it stands in, nor open a comment in it. */
function safeJson(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
