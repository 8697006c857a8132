// How the tiles of today read, in which groups they stand, and where each leads. Pure.

import type { DayCount, Tile, TileName, TodayItem } from '../../api/today/schema.ts'
import type { JobState, NotificationKind } from '../../db/vocabulary.ts'
import { claimPath } from '../claims/claim.ts'
import { jobPath, stateWords } from '../imports/jobs.ts'
import { inFigures } from '../language/formats.ts'
import { noticeWords } from '../live/sentences.ts'
import { requestPath } from '../requests/request.ts'
import { counted } from '../words.ts'

export const tileGroups: readonly { title: string; names: readonly TileName[] }[] = [
  { title: 'My work', names: ['leased', 'assigned', 'returned', 'secondReview', 'adjudication', 'unread'] },
  { title: 'The queue', names: ['waiting', 'decided', 'underReview', 'evidenceChanged'] },
  { title: 'Falling due', names: ['overdue', 'deadline', 'due', 'aged'] },
  { title: 'Worth a look', names: ['reappeared', 'matches', 'requests', 'imports', 'corrections'] },
]

interface TileWords {
  label: string
  /** What is said where there is none. */
  none: string
}

export const tileWords: Record<TileName, TileWords> = {
  leased: { label: 'At work on just now', none: 'You are at work on no claim.' },
  assigned: { label: 'Assigned to me', none: 'Nothing is assigned to you.' },
  returned: { label: 'Sent back to me', none: 'Nothing you submitted was sent back.' },
  secondReview: { label: 'Waiting for a second review', none: 'No claim waits for another reader.' },
  adjudication: { label: 'Reviews that differ', none: 'No reviews wait to be settled.' },
  unread: { label: 'Unread in my inbox', none: 'You have read everything.' },
  waiting: { label: 'To be judged', none: 'The queue is clear.' },
  decided: { label: 'Decided today', none: 'No verdict yet today.' },
  underReview: { label: 'Being judged again', none: 'No verdict is in question.' },
  evidenceChanged: { label: 'Evidence changed since', none: 'Every verdict rests on what is there.' },
  overdue: { label: 'Overdue', none: 'No deadline has passed.' },
  deadline: { label: 'Deadline within a week', none: 'No deadline in the next seven days.' },
  due: { label: 'Predictions due', none: 'No prediction’s last day has passed.' },
  aged: { label: 'To be looked at again', none: 'No verdict has aged.' },
  reappeared: { label: 'Refuted, and said again', none: 'Nothing refuted came up again in 30 days.' },
  matches: { label: 'Pairs that look alike', none: 'No pair waits for a decision.' },
  requests: { label: 'Readers ask for a correction', none: 'No request waits for an answer.' },
  imports: { label: 'Imports under way or stopped', none: 'Nothing is being imported.' },
  corrections: { label: 'Corrections', none: 'Nothing had to be corrected.' },
}

/** What one is at work on is soon over: where there is nothing, nothing is missing. */
export const isShown = ({ name, count }: Pick<Tile, 'name' | 'count'>) => name !== 'leased' || count > 0

/** `12`, `1,000+` */
export const countInWords = ({ count, isCapped }: Pick<Tile, 'count' | 'isCapped'>): string =>
  `${inFigures(count)}${isCapped ? '+' : ''}`

const pages: Record<string, string> = { '/notifications': '/inbox' }

/** The list of the admin that shows what a tile counts. */
export function listPath({ list: { path, query } }: Pick<Tile, 'list'>): string {
  const page = pages[path]
  if (page) return page
  if (Object.keys(query).length === 0) return path
  return `${path}?filter=${encodeURIComponent(JSON.stringify(query))}`
}

export function itemPath(name: TileName, { id }: Pick<TodayItem, 'id'>): string {
  if (name === 'matches') return '/matches'
  if (name === 'requests') return requestPath(id)
  if (name === 'imports') return jobPath(id)
  return claimPath(id)
}

/** What is told beside an item, in the desk's words. */
export function saidOf(name: TileName, { says }: Pick<TodayItem, 'says'>): string | undefined {
  if (says === null) return undefined
  if (name === 'imports') return stateWords[says as JobState]
  if (name === 'unread') return noticeWords[says as NotificationKind]
  return says
}

const happened: Partial<Record<TileName, [one: string, several: string]>> = {
  waiting: ['claim came', 'claims came'],
  decided: ['verdict was given', 'verdicts were given'],
}

/** `45 claims came in 14 days` */
export function daysInWords(name: TileName, days: readonly DayCount[]): string {
  const [one = '', several = ''] = happened[name] ?? []
  const all = days.reduce((sum, { count }) => sum + count, 0)
  return `${counted(all, one, several)} in ${days.length} days`
}

/** The same for whoever does not see the bars. */
export function daysTold(days: readonly DayCount[]): string {
  const counts = days.map(({ count }) => count)
  const [today = 0] = counts.slice(-1)
  const least = Math.min(...counts)
  const most = Math.max(...counts)
  const range = least === most ? `${most} each day` : `between ${least} and ${most} a day`
  return `${range}, ${today} today`
}
