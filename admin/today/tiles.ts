// How the tiles of today read, in which groups they stand, and where each leads. Pure.

import type { DayCount, Tile, TileName, TodayItem } from '../../api/today/schema.ts'
import type { JobState, NotificationKind } from '../../db/vocabulary.ts'
import { claimPath } from '../claims/claim.ts'
import { jobPath, stateWords } from '../imports/jobs.ts'
import { inFigures } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { noticeWords } from '../live/sentences.ts'
import { requestPath } from '../requests/request.ts'

export const tileGroups: readonly { title: string; names: readonly TileName[] }[] = [
  {
    title: t('My work'),
    names: ['leased', 'assigned', 'returned', 'secondReview', 'adjudication', 'unread'],
  },
  { title: t('The queue'), names: ['waiting', 'decided', 'underReview', 'evidenceChanged'] },
  { title: t('Falling due'), names: ['overdue', 'deadline', 'due', 'aged'] },
  { title: t('Worth a look'), names: ['reappeared', 'matches', 'requests', 'imports', 'corrections'] },
]

interface TileWords {
  label: string
  /** What is said where there is none. */
  none: string
}

export const tileWords: Record<TileName, TileWords> = {
  leased: { label: t('At work on just now'), none: t('You are at work on no claim.') },
  assigned: { label: t('Assigned to me'), none: t('Nothing is assigned to you.') },
  returned: { label: t('Sent back to me'), none: t('Nothing you submitted was sent back.') },
  secondReview: { label: t('Waiting for a second review'), none: t('No claim waits for another reader.') },
  adjudication: { label: t('Reviews that differ'), none: t('No reviews wait to be settled.') },
  unread: { label: t('Unread in my inbox'), none: t('You have read everything.') },
  waiting: { label: t('To be judged'), none: t('The queue is clear.') },
  decided: { label: t('Decided today'), none: t('No verdict yet today.') },
  underReview: { label: t('Being judged again'), none: t('No verdict is in question.') },
  evidenceChanged: { label: t('Evidence changed since'), none: t('Every verdict rests on what is there.') },
  overdue: { label: t('Overdue'), none: t('No deadline has passed.') },
  deadline: { label: t('Deadline within a week'), none: t('No deadline in the next seven days.') },
  due: { label: t('Predictions due'), none: t('No prediction’s last day has passed.') },
  aged: { label: t('To be looked at again'), none: t('No verdict has aged.') },
  reappeared: { label: t('Refuted, and said again'), none: t('Nothing refuted came up again in 30 days.') },
  matches: { label: t('Pairs that look alike'), none: t('No pair waits for a decision.') },
  requests: { label: t('Readers ask for a correction'), none: t('No request waits for an answer.') },
  imports: { label: t('Imports under way or stopped'), none: t('Nothing is being imported.') },
  corrections: { label: t('Corrections'), none: t('Nothing had to be corrected.') },
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

/** What a reader had erased is still there to be answered, and to be opened by a name. */
export const textOf = ({ text }: Pick<TodayItem, 'text'>): string => text || t('Erased')

/** What is told beside an item, in the desk's words. */
export function saidOf(name: TileName, { says }: Pick<TodayItem, 'says'>): string | undefined {
  if (says === null) return undefined
  if (name === 'imports') return stateWords[says as JobState]
  if (name === 'unread') return noticeWords[says as NotificationKind]
  return says
}

const happened: Partial<Record<TileName, (values: { smart_count: number; days: number }) => string>> = {
  waiting: (values) =>
    t('%{smart_count} claim came in %{days} days |||| %{smart_count} claims came in %{days} days', values),
  decided: (values) =>
    t(
      '%{smart_count} verdict was given in %{days} days |||| %{smart_count} verdicts were given in %{days} days',
      values,
    ),
}

/** `45 claims came in 14 days` */
export function daysInWords(name: TileName, days: readonly DayCount[]): string {
  const all = days.reduce((sum, { count }) => sum + count, 0)
  return happened[name]?.({ smart_count: all, days: days.length }) ?? ''
}

/** The same for whoever does not see the bars. */
export function daysTold(days: readonly DayCount[]): string {
  const counts = days.map(({ count }) => count)
  const [today = 0] = counts.slice(-1)
  const least = Math.min(...counts)
  const most = Math.max(...counts)
  return least === most
    ? t('%{most} each day, %{today} today', { most, today })
    : t('between %{least} and %{most} a day, %{today} today', { least, most, today })
}
