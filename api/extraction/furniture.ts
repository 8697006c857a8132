// What stands in a text without being part of the story: lists of other headlines, bylines, invitations to share.
import { name } from './names.ts'
import type { Span } from './sentences.ts'

const ends = /[.!?…。！？।۔:;][\])"'”’»]*$/u
const bullet = /^\s*(?:[-–—•*▪◦·►‣]|\d{1,2}[.)])(?:\s+|$)/u
const longestHeadline = 160

/** Lines by which a site speaks of itself; each must fill its line or go on as only these do. */
const ofTheSite = new RegExp(
  [
    '(?:related|read (?:more|also|next|on)|see also|also read|most read|top stories|trending|recommended|you may (?:also )?like|more (?:on|from) (?:this|the|us|our) \\p{L}+|share|share this(?: article| story| page)?|comments?|\\d+ comments?|advertisement|sponsored(?: content)?|newsletter|subscribe|sign up|log ?in|tags?|topics?|menu|lesen sie auch|mehr zum thema|teilen|anzeige|lire aussi|à lire aussi|partager|publicité|lea también|compartir|publicidad|leia também|leia mais|compartilhe?|publicidade):?$',
    '(?:related|read (?:more|also|next)|see also|also read|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|leia (?:também|mais)|tags?|topics?|filed under|photo(?:graph)?|image|picture|credit|video|foto|bild|source)s?(?: by| credit)?:',
    '(?:follow us|subscribe (?:to|now|today)|sign up (?:for|to|now)|click here|share this|share on|join our|download (?:the|our) app|get (?:the|our) (?:latest|newsletter)|support (?:us|our journalism)|abonnez-vous|suscríbete|assine|jetzt abonnieren)',
    '(?:we use cookies|this (?:site|website|page) uses cookies|by continuing|accept (?:all )?cookies|diese (?:seite|website) verwendet cookies|ce site utilise des cookies|este sitio utiliza cookies|este site (?:usa|utiliza) cookies)',
    '(?:copyright|©|all rights reserved|alle rechte vorbehalten|tous droits réservés)',
    '(?:last )?(?:updated|published|posted|aktualisiert|veröffentlicht|publié|mis à jour|publicado|atualizado)(?: on| at|:| am| le| el| em)? [^.]{0,20}\\d',
    '\\(?(?:file )?(?:photo|image|picture|foto|bild)(?:graph)?(?: by|:| credit)',
  ]
    .map((line) => `^\\s*(?:${line})`)
    .join('|'),
  'iu',
)
const credit =
  /(?:getty images|picture alliance|shutterstock|file photo|(?:ap photo|afp|reuters)\/[^)\n]{2,60}|afp via [^)\n]{2,40})\)?\.?\s*$/iu
/** A caption is no longer; what is longer is a paragraph that ends with a credit. */
const longestCaption = 400
const byline = new RegExp(
  `^\\s*(?:By|Von|Par|Por)\\s+${name}(?:\\s*(?:,|\\band\\b|\\||–|-|und|et|y|e)\\s*[^.]{0,60})?$`,
  'u',
)
/** "OSTRA (Herald) – ": where and by whom a report was sent. */
const dateline =
  /^(?:\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){0,3}(?:,\s[\p{L}.]{2,20}(?:\s\d{1,2})?)?(?:\s?\([\p{L} ./]{2,30}\))?|\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2}(?:,\s[\p{L}. ]{2,20}(?:\d{1,2})?)?\s?\([\p{L} ./]{2,30}\))\s?(?:[—–]|--|-|:)\s+/u

/**
 * The sentences that belong to the story, without a dateline before the first. A line without a full stop is kept when it
 * reads like a statement: before the story a headline says something, in it a list does; a title of two or three words
 * does not.
 */
export function withoutFurniture(text: string, sentences: Span[]): Span[] {
  const foot = footOf(text, sentences)
  return sentences
    .filter(({ start, end }) => start < foot && isOfStory(text.slice(start, end)) && !isCaption(text, start))
    .map(({ start, end }) => ({
      start: start + (dateline.exec(text.slice(start, end))?.[0].length ?? 0),
      end,
    }))
}

function isOfStory(line: string): boolean {
  if (ofTheSite.test(line) || byline.test(line)) return false
  return ends.test(line) || words(line) >= fewestWords
}

/** The whole line is one, also where it is of several sentences. */
function isCaption(text: string, at: number): boolean {
  const rest = text.slice(at, at + longestCaption)
  const end = rest.search(/\n|$/)
  return credit.test(rest.slice(0, end))
}

const fewestWords = 6
const words = (line: string) => line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

interface Line {
  start: number
  text: string
}

/**
 * Where the list of other headlines at the end begins: at least three short lines, each bulleted, after a bullet, or
 * without a full stop; or whatever short lines follow "Related". A list that a line with a colon announces is the story's.
 */
function footOf(text: string, sentences: Span[]): number {
  const lines = linesOf(text)
  const starts = new Set(sentences.map(({ start }) => start))
  let foot = lines.length
  let headlines = 0
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    if (!line || !isHeadline(line.text, lines[at - 1]?.text)) break
    foot = at
    if (!isBulletAlone(line.text)) headlines += 1
    if (isLabel(line.text)) return line.start
  }
  const before = lines[foot - 1]
  const first = lines[foot]
  if (!first || !before || headlines < 3 || /:\s*$/.test(before.text)) return text.length
  // A text of headlines alone has no foot.
  return [...starts].some((start) => start < first.start) ? first.start : text.length
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const line = text.slice(start, end)
    if (line.trim() !== '') lines.push({ start, text: line.trim() })
    start = end + 1
  }
  return lines
}

const isBulletAlone = (line: string) => bullet.test(line) && line.replace(bullet, '') === ''
const isLabel = (line: string) => ofTheSite.test(line) && words(line) <= 4

function isHeadline(line: string, before: string | undefined): boolean {
  if (isBulletAlone(line)) return true
  if (line.length > longestHeadline) return false
  const isAfterBullet = before !== undefined && isBulletAlone(before)
  return isAfterBullet || !ends.test(line) || /[?!]$/.test(line) || ofTheSite.test(line)
}
