// What an event of the history says, as a sentence. Pure.
import type { Event } from '../../api/history/schema.ts'
import { type Action, verdictLabels } from '../../db/vocabulary.ts'
import { declineWords, shortened, worded } from '../words.ts'

type Fields = Record<string, unknown>

const plain: Record<Action, string> = {
  'article.created': 'added an article',
  'article.changed': 'changed the article',
  'article.captured': 'kept a text of the article',
  'claim.submitted': 'submitted the claim',
  'claim.changed': 'changed the claim',
  'claim.split': 'split the claim into parts',
  'claim.assigned': 'assigned the claim',
  'claim.unassigned': 'gave the claim back',
  'claim.decided': 'decided the claim',
  'claim.declined': 'declined to check the claim',
  'claim.withdrawn': 'withdrew the claim',
  'claim.reopened': 'reopened the claim',
  'claim.returned': 'sent the claim back',
  'claim.undone': 'took the last act back',
  'appearance.added': 'added where the claim appears',
  'note.added': 'left a note',
  'evidence.added': 'added evidence',
  'evidence.changed': 'changed a piece of evidence',
  'evidence.withdrawn': 'withdrew a piece of evidence',
  'source.created': 'added a source',
  'source.changed': 'changed the source',
  'source.captured': 'kept a text of the source',
  'review.submitted': 'reviewed the claim',
  'verdict.voided': 'took a verdict back',
  'user.created': 'created a user',
  'user.changed': 'changed a user',
  'key.created': 'created an API key',
  'key.revoked': 'revoked an API key',
  'settings.changed': 'changed the settings',
}

/** What happened, without who did it: "judged evidence: supports the claim". */
export function sentenceOf(event: Event): string {
  const { action, after, reason } = event
  const told = particular[action]?.(after ?? {}, event.before ?? {})
  return (
    told ?? withReason(plain[action] ?? action, action === 'claim.undone' ? undoneReason(reason) : reason)
  )
}

const particular: Partial<Record<Action, (after: Fields, before: Fields) => string | undefined>> = {
  'claim.decided': ({ verdict, rating, kind }) => {
    const label = (verdictLabels as Record<string, string>)[String(verdict)]
    if (label === undefined) return undefined
    const again = kind && kind !== 'initial' ? ` (${worded(String(kind)).toLowerCase()})` : ''
    return `decided the claim: ${label}${rating ? `, rated “${rating}”` : ''}${again}`
  },
  'claim.declined': ({ declineReason }) => {
    const why = declineWords[String(declineReason)]
    return why && `declined to check the claim: ${why.charAt(0).toLowerCase()}${why.slice(1)}`
  },
  'evidence.changed': ({ stance }) =>
    typeof stance === 'string' ? `judged a piece of evidence: ${worded(stance).toLowerCase()}` : undefined,
  'evidence.added': ({ stance }) =>
    typeof stance === 'string' ? `added evidence: ${worded(stance).toLowerCase()}` : undefined,
  'review.submitted': ({ verdict }) => {
    const label = (verdictLabels as Record<string, string>)[String(verdict)]
    return label && `reviewed the claim: ${label}`
  },
  'article.created': titled('added the article'),
  'source.created': titled('added the source'),
}

function titled(says: string) {
  return ({ title }: Fields) => (typeof title === 'string' ? `${says} “${shortened(title, 80)}”` : undefined)
}

function withReason(says: string, reason: string | null): string {
  return reason ? `${says}: ${reason}` : says
}

/** `claim.decided (41)` → what that act was. */
function undoneReason(reason: string | null): string | null {
  const action = reason?.split(' ')[0] as Action | undefined
  return action && plain[action] ? `had ${plain[action]}` : reason
}
