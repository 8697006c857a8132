// Corrections as feeds that a feed reader follows: JSON Feed 1.1 and Atom (RFC 4287).
import { verdictLabels } from '../../db/vocabulary.ts'
import type { JsonFeed, ListedCorrection } from './schema.ts'

export interface FeedOf {
  deskName: string
  /** The address of the feed itself. */
  url: string
  corrections: readonly ListedCorrection[]
  /** A name for each correction that never changes: an IRI. */
  iriOf: (id: string) => string
}

const description = 'Answers this desk changed because they were wrong, or took back.'

export function jsonFeed({ deskName, url, corrections, iriOf }: FeedOf): JsonFeed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(deskName),
    description,
    feed_url: url,
    items: corrections.map((correction) => ({
      id: iriOf(correction.id),
      title: headlineOf(correction),
      content_text: wordsOf(correction),
      date_published: correction.at,
      _claimdesk: correction,
    })),
  }
}

/** @param madeAt  when there is no correction to take the time from */
export function atomFeed({ deskName, url, corrections, iriOf }: FeedOf, madeAt: string): string {
  const entries = corrections.map(
    (correction) => `  <entry>
    <id>${xml(iriOf(correction.id))}</id>
    <title>${xml(headlineOf(correction))}</title>
    <updated>${correction.at}</updated>
    <content type="text">${xml(wordsOf(correction))}</content>
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xml(url)}</id>
  <title>${xml(titleOf(deskName))}</title>
  <subtitle>${xml(description)}</subtitle>
  <author><name>${xml(deskName)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(url)}"/>
  <updated>${corrections[0]?.at ?? madeAt}</updated>
${entries.join('')}</feed>
`
}

const titleOf = (deskName: string) => `${deskName}: corrections`

/** "Corrected: The bridge is the longest" */
function headlineOf({ kind, claim }: ListedCorrection): string {
  return `${kind === 'void' ? 'Taken back' : 'Corrected'}: ${shortened(claim.text)}`
}

/** What was said, what is said now, and what the desk says of it. */
function wordsOf({ claim, from, to, note }: ListedCorrection): string {
  const before = from ? `Before: ${answer(from)}.` : ''
  const now = to.verdict === null ? 'Now: no answer.' : `Now: ${answer(to)}.`
  return [`“${claim.text}”`, [before, now].filter(Boolean).join(' '), note ?? ''].filter(Boolean).join('\n\n')
}

function answer({ verdict, rating }: ListedCorrection['to']): string {
  if (verdict === null) return 'no answer'
  return rating === null ? verdictLabels[verdict] : `${verdictLabels[verdict]} (${rating})`
}

const longestTitle = 120

function shortened(text: string): string {
  const characters = [...text]
  return characters.length <= longestTitle ? text : `${characters.slice(0, longestTitle - 1).join('')}…`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text of XML 1.0, which has no place for most control characters, however they are written. */
function xml(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
