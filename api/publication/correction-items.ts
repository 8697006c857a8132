// Corrections as the items of a feed: what was said, what is said now, and what the desk says of it.
import { verdictLabels } from '../../db/vocabulary.ts'
import type { FeedItem } from './feeds.ts'
import type { ListedCorrection } from './schema.ts'

/** A correction as far as a feed tells of it. */
export interface ToldCorrection {
  kind: ListedCorrection['kind'] | 'retraction'
  /** Null where it is no longer public. */
  claim: { text: string } | null
  from: Answer | null
  /** Null for no answer. */
  to: Answer | null
  note: string | null
}

type Answer = Pick<ListedCorrection['to'], 'verdict' | 'rating'>

export function wordsOfCorrection(correction: ToldCorrection): Pick<FeedItem, 'title' | 'paragraphs'> {
  const { kind, claim, from, to, note } = correction
  const before = from ? `Before: ${answer(from)}.` : ''
  // A claim whose answer was retracted may have been given another one since: then this is not what it says now.
  const now = kind === 'retraction' ? '' : `Now: ${answer(to)}.`
  return {
    title: `${titles[kind]}: ${claim ? shortened(claim.text) : 'a verdict'}`,
    paragraphs: [claim && `“${claim.text}”`, [before, now].filter(Boolean).join(' '), note].flatMap(
      (words) => words || [],
    ),
  }
}

const titles: Record<ToldCorrection['kind'], string> = {
  correction: 'Corrected',
  void: 'Taken back',
  retraction: 'Withdrawn',
}

function answer(said: Answer | null): string {
  if (said === null || said.verdict === null) return 'no answer'
  const label = verdictLabels[said.verdict]
  return said.rating ? `${label} (${said.rating})` : label
}

const longestTitle = 120

/** As long as the list of a feed reader shows. */
export function shortened(text: string): string {
  const characters = [...text]
  return characters.length <= longestTitle ? text : `${characters.slice(0, longestTitle - 1).join('')}…`
}
