// Corrections as the items of a feed: what was said, what is said now, and what the desk says of it.
import { verdictLabels } from '../../db/vocabulary.ts'
import type { FeedItem } from './feeds.ts'
import type { ListedCorrection } from './schema.ts'

/** A correction as far as a feed tells of it. */
export interface ToldCorrection {
  kind: ListedCorrection['kind']
  claim: { text: string }
  from: ListedCorrection['from']
  to: Pick<ListedCorrection['to'], 'verdict' | 'rating'>
  note: string | null
}

export function wordsOfCorrection(correction: ToldCorrection): Pick<FeedItem, 'title' | 'paragraphs'> {
  const { kind, claim, from, to, note } = correction
  const before = from ? `Before: ${answer(from)}.` : ''
  const now = to.verdict === null ? 'Now: no answer.' : `Now: ${answer(to)}.`
  return {
    title: `${kind === 'void' ? 'Taken back' : 'Corrected'}: ${shortened(claim.text)}`,
    paragraphs: [`“${claim.text}”`, [before, now].filter(Boolean).join(' '), note ?? ''].filter(Boolean),
  }
}

function answer({ verdict, rating }: ToldCorrection['to']): string {
  if (verdict === null) return 'no answer'
  return rating === null ? verdictLabels[verdict] : `${verdictLabels[verdict]} (${rating})`
}

const longestTitle = 120

/** As long as the list of a feed reader shows. */
export function shortened(text: string): string {
  const characters = [...text]
  return characters.length <= longestTitle ? text : `${characters.slice(0, longestTitle - 1).join('')}…`
}
