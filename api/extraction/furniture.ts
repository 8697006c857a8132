// What stands in a text without being part of the story: lists of other headlines, bylines, invitations to share.
import type { Span } from './sentences.ts'

const ends = /[.!…。！।۔:;][\])"'”’»]*$/u
const bullet = /^\s*(?:[-–—•*▪◦·]|\d+[.)])\s*(?:\S|$)/u
const longestHeadline = 160

/** Lines by which a site speaks of itself. */
const ofTheSite =
  /^\s*(?:by\s+\p{Lu}|read (?:more|also|next)|see also|related|more (?:on|from|stories)|also read|share|follow us|subscribe|sign up|newsletter|advertisement|sponsored|click here|copyright|©|all rights reserved|photo(?:graph)?:|image:|credit:|source:|updated:?\s|published:?\s|comments?\b|tags?:|lesen sie|mehr zum thema|lire aussi|à lire|lea también|leia (?:também|mais)|compartir|compartilhe)/iu

/** The sentences that belong to the story. Headlines and lists of headlines are left out where there is prose as well. */
export function withoutFurniture(text: string, sentences: Span[]): Span[] {
  const foot = footOf(text)
  const inStory = sentences.filter(
    ({ start, end }) => start < foot && !ofTheSite.test(text.slice(start, end)),
  )
  const prose = inStory.filter(({ start, end }) => ends.test(text.slice(start, end)))
  return prose.length > 0 ? prose : inStory
}

/** Where the list of other headlines at the end begins: at least three short lines, each bulleted or after a bullet. */
function footOf(text: string): number {
  let foot = text.length
  let headlines = 0
  let end = text.length
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end)
    const isBullet = bullet.test(line)
    const isHeadline = line.trim().length <= longestHeadline && !ends.test(line.trim())
    if (line.trim() !== '' && !isBullet && !isHeadline) break
    if (isBullet) {
      foot = start
      headlines += 1
    }
    end = start - 1
  }
  return headlines >= 3 ? foot : text.length
}
