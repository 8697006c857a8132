// What an event of the history says, as a sentence. Pure.
import type { Event } from '../../api/history/schema.ts'
import type { Action, AnchorState } from '../../db/vocabulary.ts'
import { anchorWords, becameInWords } from '../anchor-words.ts'
import { fromDesk } from '../language/from-desk.ts'
import { declinedInWords, predictionWords, shortened, stanceWords, verdictWords, worded } from '../words.ts'

type Fields = Record<string, unknown>

const plain: Record<Action, string> = {
  'article.created': 'added an article',
  'article.changed': 'changed the article',
  'article.captured': 'kept a text of the article',
  'article.capture_failed': 'tried to fetch the article, in vain',
  'candidate.dismissed': 'dismissed a sentence as not worth a claim',
  'candidate.restored': 'took the dismissal of a sentence back',
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
  'claim.deferred': 'put the prediction off',
  'claim.undone': 'took the last act back',
  'claim.lease_taken_over': 'took over the claim a colleague was at',
  'claim.snoozed': 'put the claim off',
  'claim.woken': 'took the claim up again before its time',
  'claim.evidence_shaken': 'marked the claim, as what its evidence rests on changed',
  'claim.published': 'published the verdict',
  'claim.retracted': 'retracted the published verdict',
  'claim.held': 'held back what comes next',
  'claim.released': 'let go what was held back',
  'claim.merged': 'merged the claim into another',
  'claim.absorbed': 'took another claim into this one',
  'claim.unmerged': 'took the merging of the claim back',
  'claim.separated': 'gave another claim back what had come from it',
  'match.decided': 'said how the claim stands to another one',
  'match.reopened': 'took back what was said of the claim and another one',
  'contact.added': 'asked the claimant',
  'contact.changed': 'noted what came of asking',
  'contact.erased': 'erased whom the desk had asked',
  'appearance.added': 'added where the claim appears',
  'appearance.settled': 'kept the text the quote had waited for',
  'appearance.reanchored': 'kept a new version of the text, where the quote stands differently',
  'appearance.anchored': 'anchored the quote by hand',
  'note.added': 'left a note',
  'note.erased': 'erased a note',
  'evidence.added': 'added evidence',
  'evidence.changed': 'changed a piece of evidence',
  'evidence.withdrawn': 'withdrew a piece of evidence',
  'source.created': 'added a source',
  'source.changed': 'changed the source',
  'source.regrouped': 'said what the source rests on',
  'source.standing_changed': 'noted whether the source still stands',
  'source.capture_queued': 'asked for a text of the source',
  'source.captured': 'kept a text of the source',
  'source.capture_failed': 'tried in vain to fetch the source',
  'review.submitted': 'reviewed the claim',
  'review.withdrawn': 'took their review back',
  'round.opened': 'gave the claim to the next reader',
  'round.disagreed': 'differed from the review before, so that the claim waits to be settled',
  'round.abandoned': 'ended the round of reviews without an answer',
  'verdict.imported': 'took over a verdict of others with an import',
  'verdict.voided': 'took a verdict back',
  'fact_check.added': 'noted what others concluded',
  'fact_check.changed': 'noted that others conclude otherwise now',
  'fact_check.withdrawn': 'withdrew what others were said to have concluded',
  'user.created': 'created a user',
  'user.changed': 'changed a user',
  'user.erased': 'erased the data of a user',
  'key.created': 'created an API key',
  'key.revoked': 'revoked an API key',
  'settings.changed': 'changed the settings',
  'view.created': 'saved a view',
  'view.changed': 'changed a view',
  'view.archived': 'put a view away',
  'export.saved': 'saved an export',
  'export.changed': 'changed a saved export',
  'export.archived': 'put a saved export away',
  'export.key_rotated': 'gave a saved export a new key; the one before opens nothing any more',
  'request.received': 'asked for a correction',
  'request.answered': 'answered a request for correction',
  'request.erased': 'erased who had asked for a correction',
  'webhook.created': 'made a webhook',
  'webhook.changed': 'changed a webhook',
  'webhook.secret_rotated': 'gave a webhook a new secret',
  'webhook.disabled': 'stopped sending to a webhook',
  'webhook.archived': 'put a webhook away',
}

/** What happened, without who did it: "judged evidence: supports the claim". */
export function sentenceOf(event: Event): string {
  const { action, after, reason } = event
  const told = particular[action]?.(after ?? {}, event.before ?? {})
  return told ?? withReason(plain[action] ?? action, reasonOf(action, reason))
}

const particular: Partial<Record<Action, (after: Fields, before: Fields) => string | undefined>> = {
  'claim.decided': ({ verdict, rating, kind, outcome }) => {
    const said = { ...verdictWords, ...predictionWords } as Record<string, string>
    const label = said[String(outcome ?? verdict)]
    if (label === undefined) return undefined
    const again = kind && kind !== 'initial' ? ` (${worded(String(kind)).toLowerCase()})` : ''
    return `decided the claim: ${label}${rating ? `, rated “${rating}”` : ''}${again}`
  },
  'claim.declined': ({ declineReason }) =>
    typeof declineReason === 'string'
      ? `declined to check the claim: ${declinedInWords(declineReason)}`
      : undefined,
  'evidence.changed': ({ stance }) =>
    typeof stance === 'string' ? `judged a piece of evidence: ${stanceSaid(stance)}` : undefined,
  'evidence.added': ({ stance }) =>
    typeof stance === 'string' ? `added evidence: ${stanceSaid(stance)}` : undefined,
  'review.submitted': ({ verdict }) => {
    const label = (verdictWords as Record<string, string>)[String(verdict)]
    return label && `reviewed the claim: ${label}`
  },
  'article.created': titled('added the article'),
  'article.captured': ({ number, isNew, anchors }) => {
    if (typeof number !== 'number') return undefined
    if (isNew === false) return `captured the article again: nothing had changed since version ${number}`
    const became = Object.entries((anchors ?? {}) as Record<AnchorState, number>)
    const told = became.flatMap(([anchor, count]) => Array<AnchorState>(count).fill(anchor as AnchorState))
    return `kept version ${number} of the article${told.length === 0 ? '' : `: ${becameInWords(told)}`}`
  },
  'article.capture_failed': ({ detail }) =>
    typeof detail === 'string' ? `tried to fetch the article, in vain: ${fromDesk(detail)}` : undefined,
  'candidate.dismissed': quoting('dismissed as not worth a claim'),
  'candidate.restored': quoting('took the dismissal back of'),
  'appearance.settled': ({ anchor }) => stands('kept the text the quote had waited for', anchor),
  'appearance.reanchored': ({ anchor }) => stands('kept a new version of the text', anchor),
  'appearance.anchored': ({ lossAcceptedAt, exact }) => {
    if (typeof lossAcceptedAt === 'string') return 'saw what became of the quote, and left it at that'
    return typeof exact === 'string' ? `anchored the quote by hand at “${shortened(exact, 80)}”` : undefined
  },
  'source.created': titled('added the source'),
  'export.saved': ({ name, includesUnpublished }) => {
    if (typeof name !== 'string') return undefined
    const reach = includesUnpublished === true ? ', unpublished verdicts included' : ''
    return `saved the export “${shortened(name, 80)}”${reach}`
  },
  'webhook.created': ({ name, host }) =>
    typeof name === 'string' ? `made the webhook “${shortened(name, 80)}” to ${String(host)}` : undefined,
  'webhook.changed': ({ state }) => {
    if (state === 'paused') return 'paused a webhook'
    return state === 'active' ? 'took a webhook up again' : undefined
  },
  'request.received': ({ what }) =>
    typeof what === 'string' ? `asked for a correction: “${shortened(what, 160)}”` : undefined,
  'request.answered': ({ status, answer }) =>
    typeof answer === 'string'
      ? `${status === 'accepted' ? 'accepted' : 'dismissed'} a request for correction: ${shortened(answer, 160)}`
      : undefined,
}

function stanceSaid(stance: string): string {
  return (stanceWords[stance] ?? worded(stance)).toLowerCase()
}

function titled(says: string) {
  return ({ title }: Fields) => (typeof title === 'string' ? `${says} “${shortened(title, 80)}”` : undefined)
}

function quoting(says: string) {
  return ({ exact }: Fields) => (typeof exact === 'string' ? `${says} “${shortened(exact, 80)}”` : undefined)
}

function stands(says: string, anchor: unknown): string | undefined {
  const became = (anchorWords as Record<string, string>)[String(anchor)]
  return became && `${says}: ${became.charAt(0).toLowerCase()}${became.slice(1)}`
}

function withReason(says: string, reason: string | null): string {
  return reason ? `${says}: ${reason}` : says
}

/** Most are people's own words; the desk says itself what shook evidence, and what was undone. */
function reasonOf(action: string, reason: string | null): string | null {
  if (action === 'claim.undone') return undoneReason(reason)
  return action === 'claim.evidence_shaken' && reason ? fromDesk(reason) : reason
}

/** `claim.decided (41)` → what that act was. */
function undoneReason(reason: string | null): string | null {
  const action = reason?.split(' ')[0] as Action | undefined
  return action && plain[action] ? `had ${plain[action]}` : reason
}
