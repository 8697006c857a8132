// What an event of the history says, as a sentence. Pure.
import type { Event } from '../../api/history/schema.ts'
import type { Action, AnchorState } from '../../db/vocabulary.ts'
import { anchorWords, becameInWords } from '../anchor-words.ts'
import { inSentence } from '../language/formats.ts'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { declinedInWords, predictionWords, shortened, stanceWords, verdictWords, worded } from '../words.ts'

type Fields = Record<string, unknown>

const plain: Record<Action, string> = {
  'article.created': t('added an article'),
  'article.changed': t('changed the article'),
  'article.captured': t('kept a text of the article'),
  'article.capture_failed': t('tried to fetch the article, in vain'),
  'candidate.dismissed': t('dismissed a sentence as not worth a claim'),
  'candidate.restored': t('took the dismissal of a sentence back'),
  'claim.submitted': t('submitted the claim'),
  'claim.changed': t('changed the claim'),
  'claim.split': t('split the claim into parts'),
  'claim.assigned': t('assigned the claim'),
  'claim.unassigned': t('gave the claim back'),
  'claim.decided': t('decided the claim'),
  'claim.declined': t('declined to check the claim'),
  'claim.withdrawn': t('withdrew the claim'),
  'claim.reopened': t('reopened the claim'),
  'claim.returned': t('sent the claim back'),
  'claim.deferred': t('put the prediction off'),
  'claim.undone': t('took the last act back'),
  'claim.lease_taken_over': t('took over the claim a colleague was at'),
  'claim.snoozed': t('put the claim off'),
  'claim.woken': t('took the claim up again before its time'),
  'claim.evidence_shaken': t('marked the claim, as what its evidence rests on changed'),
  'claim.published': t('published the verdict'),
  'claim.retracted': t('retracted the published verdict'),
  'claim.held': t('held back what comes next'),
  'claim.released': t('let go what was held back'),
  'claim.merged': t('merged the claim into another'),
  'claim.absorbed': t('took another claim into this one'),
  'claim.unmerged': t('took the merging of the claim back'),
  'claim.separated': t('gave another claim back what had come from it'),
  'match.decided': t('said how the claim stands to another one'),
  'match.reopened': t('took back what was said of the claim and another one'),
  'contact.added': t('asked the claimant'),
  'contact.changed': t('noted what came of asking'),
  'contact.erased': t('erased whom the desk had asked'),
  'appearance.added': t('added where the claim appears'),
  'appearance.settled': t('kept the text the quote had waited for'),
  'appearance.reanchored': t('kept a new version of the text, where the quote stands differently'),
  'appearance.anchored': t('anchored the quote by hand'),
  'note.added': t('left a note'),
  'note.erased': t('erased a note'),
  'evidence.added': t('added evidence'),
  'evidence.changed': t('changed a piece of evidence'),
  'evidence.withdrawn': t('withdrew a piece of evidence'),
  'source.created': t('added a source'),
  'source.changed': t('changed the source'),
  'source.regrouped': t('said what the source rests on'),
  'source.standing_changed': t('noted whether the source still stands'),
  'source.capture_queued': t('asked for a text of the source'),
  'source.captured': t('kept a text of the source'),
  'source.capture_failed': t('tried in vain to fetch the source'),
  'review.submitted': t('reviewed the claim'),
  'review.withdrawn': t('took their review back'),
  'round.opened': t('gave the claim to the next reader'),
  'round.disagreed': t('differed from the review before, so that the claim waits to be settled'),
  'round.abandoned': t('ended the round of reviews without an answer'),
  'verdict.imported': t('took over a verdict of others with an import'),
  'verdict.voided': t('took a verdict back'),
  'fact_check.added': t('noted what others concluded'),
  'fact_check.changed': t('noted that others conclude otherwise now'),
  'fact_check.withdrawn': t('withdrew what others were said to have concluded'),
  'user.created': t('created a user'),
  'user.changed': t('changed a user'),
  'user.erased': t('erased the data of a user'),
  'key.created': t('created an API key'),
  'key.revoked': t('revoked an API key'),
  'settings.changed': t('changed the settings'),
  'view.created': t('saved a view'),
  'view.changed': t('changed a view'),
  'view.archived': t('put a view away'),
  'export.saved': t('saved an export'),
  'export.changed': t('changed a saved export'),
  'export.archived': t('put a saved export away'),
  'export.key_rotated': t('gave a saved export a new key; the one before opens nothing any more'),
  'request.received': t('asked for a correction'),
  'request.answered': t('answered a request for correction'),
  'request.erased': t('erased who had asked for a correction'),
  'webhook.created': t('made a webhook'),
  'webhook.changed': t('changed a webhook'),
  'webhook.secret_rotated': t('gave a webhook a new secret'),
  'webhook.disabled': t('stopped sending to a webhook'),
  'webhook.archived': t('put a webhook away'),
}

/** What happened, without who did it: "judged evidence: supports the claim". */
export function sentenceOf(event: Event): string {
  const { action, after, reason } = event
  const told =
    action === 'claim.undone' ? undone(reason) : particular[action]?.(after ?? {}, event.before ?? {})
  return told ?? withReason(plain[action] ?? action, reasonOf(action, reason))
}

const particular: Partial<Record<Action, (after: Fields, before: Fields) => string | undefined>> = {
  'claim.decided': ({ verdict, rating, kind, outcome }) => {
    const said = { ...verdictWords, ...predictionWords } as Record<string, string>
    const label = said[String(outcome ?? verdict)]
    if (label === undefined) return undefined
    const rated = rating
      ? t('%{verdict}, rated “%{rating}”', { verdict: label, rating: String(rating) })
      : label
    const again = kind && kind !== 'initial' ? ` (${inSentence(worded(String(kind)))})` : ''
    return t('decided the claim: %{verdict}', { verdict: `${rated}${again}` })
  },
  'claim.declined': ({ declineReason }) =>
    typeof declineReason === 'string'
      ? t('declined to check the claim: %{reason}', { reason: declinedInWords(declineReason) })
      : undefined,
  'evidence.changed': ({ stance }) =>
    typeof stance === 'string'
      ? t('judged a piece of evidence: %{stance}', { stance: stanceSaid(stance) })
      : undefined,
  'evidence.added': ({ stance }) =>
    typeof stance === 'string' ? t('added evidence: %{stance}', { stance: stanceSaid(stance) }) : undefined,
  'review.submitted': ({ verdict }) => {
    const label = (verdictWords as Record<string, string>)[String(verdict)]
    return label && t('reviewed the claim: %{label}', { label })
  },
  'article.created': about('title', (title) => t('added the article “%{title}”', { title })),
  'article.captured': ({ number, isNew, anchors }) => {
    if (typeof number !== 'number') return undefined
    if (isNew === false)
      return t('captured the article again: nothing had changed since version %{number}', { number })
    const became = Object.entries((anchors ?? {}) as Record<AnchorState, number>)
    const told = became.flatMap(([anchor, count]) => Array<AnchorState>(count).fill(anchor as AnchorState))
    if (told.length === 0) return t('kept version %{number} of the article', { number })
    return t('kept version %{number} of the article: %{became}', { number, became: becameInWords(told) })
  },
  'article.capture_failed': ({ detail }) =>
    typeof detail === 'string'
      ? t('tried to fetch the article, in vain: %{detail}', { detail: fromDesk(detail) })
      : undefined,
  'candidate.dismissed': about('exact', (exact) => t('dismissed as not worth a claim “%{exact}”', { exact })),
  'candidate.restored': about('exact', (exact) => t('took the dismissal back of “%{exact}”', { exact })),
  'appearance.settled': ({ anchor }) => {
    const became = stands(anchor)
    return became && t('kept the text the quote had waited for: %{became}', { became })
  },
  'appearance.reanchored': ({ anchor }) => {
    const became = stands(anchor)
    return became && t('kept a new version of the text: %{became}', { became })
  },
  'appearance.anchored': ({ lossAcceptedAt, exact }) => {
    if (typeof lossAcceptedAt === 'string') return t('saw what became of the quote, and left it at that')
    return typeof exact === 'string'
      ? t('anchored the quote by hand at “%{exact}”', { exact: shortened(exact, 80) })
      : undefined
  },
  'source.created': about('title', (title) => t('added the source “%{title}”', { title })),
  'export.saved': ({ name, includesUnpublished }) => {
    if (typeof name !== 'string') return undefined
    return t(
      includesUnpublished === true
        ? 'saved the export “%{name}”, unpublished verdicts included'
        : 'saved the export “%{name}”',
      { name: shortened(name, 80) },
    )
  },
  'webhook.created': ({ name, host }) =>
    typeof name === 'string'
      ? t('made the webhook “%{name}” to %{host}', { name: shortened(name, 80), host: String(host) })
      : undefined,
  'webhook.changed': ({ state }) => {
    if (state === 'paused') return t('paused a webhook')
    return state === 'active' ? t('took a webhook up again') : undefined
  },
  'request.received': ({ what }) =>
    typeof what === 'string'
      ? t('asked for a correction: “%{what}”', { what: shortened(what, 160) })
      : undefined,
  'request.answered': ({ status, answer }) =>
    typeof answer === 'string'
      ? t(
          status === 'accepted'
            ? 'accepted a request for correction: %{answer}'
            : 'dismissed a request for correction: %{answer}',
          { answer: shortened(answer, 160) },
        )
      : undefined,
}

function stanceSaid(stance: string): string {
  return inSentence(stanceWords[stance] ?? worded(stance))
}

function about(field: 'title' | 'exact', say: (words: string) => string) {
  return ({ [field]: words }: Fields) => (typeof words === 'string' ? say(shortened(words, 80)) : undefined)
}

/** What became of a quote, within a sentence. */
function stands(anchor: unknown): string | undefined {
  const became = (anchorWords as Record<string, string>)[String(anchor)]
  return became && `${inSentence(became.charAt(0))}${became.slice(1)}`
}

function withReason(says: string, reason: string | null): string {
  return reason ? `${says}: ${reason}` : says
}

/** Most are people's own words; the desk says itself what shook evidence. */
function reasonOf(action: string, reason: string | null): string | null {
  return action === 'claim.evidence_shaken' && reason ? fromDesk(reason) : reason
}

/** `claim.decided (41)` → what that act was. */
function undone(reason: string | null): string | undefined {
  const action = reason?.split(' ')[0] as Action | undefined
  const deed = action && plain[action]
  return deed && t('took the last act back: had %{deed}', { deed })
}
