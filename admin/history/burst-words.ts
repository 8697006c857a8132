// What was done so many times, as a burst of the history sums it up. Pure.
import type { Action } from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'

export const burstWords: Record<Action, (count: number) => string> = {
  'article.created': (count) =>
    t('%{smart_count} article created |||| %{smart_count} articles created', count),
  'article.changed': (count) =>
    t('%{smart_count} article changed |||| %{smart_count} articles changed', count),
  'article.captured': (count) =>
    t('%{smart_count} article captured |||| %{smart_count} articles captured', count),
  'article.capture_failed': (count) =>
    t('%{smart_count} article capture failed |||| %{smart_count} articles capture failed', count),
  'candidate.dismissed': (count) =>
    t('%{smart_count} candidate dismissed |||| %{smart_count} candidates dismissed', count),
  'candidate.restored': (count) =>
    t('%{smart_count} candidate restored |||| %{smart_count} candidates restored', count),
  'claim.submitted': (count) =>
    t('%{smart_count} claim submitted |||| %{smart_count} claims submitted', count),
  'claim.changed': (count) =>
    t('%{smart_count} claim changed |||| %{smart_count} claims changed#burst', count),
  'claim.split': (count) => t('%{smart_count} claim split |||| %{smart_count} claims split', count),
  'claim.assigned': (count) => t('%{smart_count} claim assigned |||| %{smart_count} claims assigned', count),
  'claim.unassigned': (count) =>
    t('%{smart_count} claim unassigned |||| %{smart_count} claims unassigned', count),
  'claim.decided': (count) => t('%{smart_count} claim decided |||| %{smart_count} claims decided', count),
  'claim.declined': (count) => t('%{smart_count} claim declined |||| %{smart_count} claims declined', count),
  'claim.returned': (count) => t('%{smart_count} claim returned |||| %{smart_count} claims returned', count),
  'claim.deferred': (count) => t('%{smart_count} claim deferred |||| %{smart_count} claims deferred', count),
  'claim.withdrawn': (count) =>
    t('%{smart_count} claim withdrawn |||| %{smart_count} claims withdrawn', count),
  'claim.reopened': (count) => t('%{smart_count} claim reopened |||| %{smart_count} claims reopened', count),
  'claim.undone': (count) => t('%{smart_count} claim undone |||| %{smart_count} claims undone', count),
  'claim.lease_taken_over': (count) =>
    t('%{smart_count} claim lease taken over |||| %{smart_count} claims lease taken over', count),
  'claim.snoozed': (count) => t('%{smart_count} claim snoozed |||| %{smart_count} claims snoozed', count),
  'claim.woken': (count) => t('%{smart_count} claim woken |||| %{smart_count} claims woken', count),
  'claim.evidence_shaken': (count) =>
    t(
      '%{smart_count} claim marked: its evidence changed |||| %{smart_count} claims marked: their evidence changed',
      count,
    ),
  'claim.published': (count) =>
    t('%{smart_count} claim published |||| %{smart_count} claims published', count),
  'claim.retracted': (count) =>
    t('%{smart_count} claim retracted |||| %{smart_count} claims retracted', count),
  'claim.held': (count) => t('%{smart_count} claim held |||| %{smart_count} claims held', count),
  'claim.released': (count) => t('%{smart_count} claim released |||| %{smart_count} claims released', count),
  'claim.merged': (count) => t('%{smart_count} claim merged |||| %{smart_count} claims merged', count),
  'claim.absorbed': (count) => t('%{smart_count} claim absorbed |||| %{smart_count} claims absorbed', count),
  'claim.unmerged': (count) => t('%{smart_count} claim unmerged |||| %{smart_count} claims unmerged', count),
  'claim.separated': (count) =>
    t('%{smart_count} claim separated |||| %{smart_count} claims separated', count),
  'match.decided': (count) => t('%{smart_count} match decided |||| %{smart_count} matches decided', count),
  'match.reopened': (count) => t('%{smart_count} match reopened |||| %{smart_count} matches reopened', count),
  'contact.added': (count) => t('%{smart_count} contact added |||| %{smart_count} contacts added', count),
  'contact.changed': (count) =>
    t('%{smart_count} contact changed |||| %{smart_count} contacts changed', count),
  'contact.erased': (count) => t('%{smart_count} contact erased |||| %{smart_count} contacts erased', count),
  'appearance.added': (count) =>
    t('%{smart_count} appearance added |||| %{smart_count} appearances added', count),
  'appearance.settled': (count) =>
    t('%{smart_count} appearance settled |||| %{smart_count} appearances settled', count),
  'appearance.reanchored': (count) =>
    t('%{smart_count} appearance reanchored |||| %{smart_count} appearances reanchored', count),
  'appearance.anchored': (count) =>
    t('%{smart_count} appearance anchored |||| %{smart_count} appearances anchored', count),
  'note.added': (count) => t('%{smart_count} note added |||| %{smart_count} notes added', count),
  'note.erased': (count) => t('%{smart_count} note erased |||| %{smart_count} notes erased', count),
  'evidence.added': (count) =>
    t('%{smart_count} piece of evidence added |||| %{smart_count} pieces of evidence added', count),
  'evidence.changed': (count) =>
    t('%{smart_count} piece of evidence changed |||| %{smart_count} pieces of evidence changed', count),
  'evidence.withdrawn': (count) =>
    t('%{smart_count} piece of evidence withdrawn |||| %{smart_count} pieces of evidence withdrawn', count),
  'source.created': (count) => t('%{smart_count} source created |||| %{smart_count} sources created', count),
  'source.changed': (count) => t('%{smart_count} source changed |||| %{smart_count} sources changed', count),
  'source.regrouped': (count) =>
    t('%{smart_count} source regrouped |||| %{smart_count} sources regrouped', count),
  'source.standing_changed': (count) =>
    t('%{smart_count} source standing changed |||| %{smart_count} sources standing changed', count),
  'source.capture_queued': (count) =>
    t('%{smart_count} source capture queued |||| %{smart_count} sources capture queued', count),
  'source.captured': (count) =>
    t('%{smart_count} source captured |||| %{smart_count} sources captured', count),
  'source.capture_failed': (count) =>
    t('%{smart_count} source capture failed |||| %{smart_count} sources capture failed', count),
  'review.submitted': (count) =>
    t('%{smart_count} review submitted |||| %{smart_count} reviews submitted', count),
  'review.withdrawn': (count) =>
    t('%{smart_count} review withdrawn |||| %{smart_count} reviews withdrawn', count),
  'round.opened': (count) => t('%{smart_count} round opened |||| %{smart_count} rounds opened', count),
  'round.disagreed': (count) =>
    t('%{smart_count} round disagreed |||| %{smart_count} rounds disagreed', count),
  'round.abandoned': (count) =>
    t('%{smart_count} round abandoned |||| %{smart_count} rounds abandoned', count),
  'verdict.imported': (count) =>
    t('%{smart_count} verdict imported |||| %{smart_count} verdicts imported', count),
  'verdict.voided': (count) => t('%{smart_count} verdict voided |||| %{smart_count} verdicts voided', count),
  'fact_check.added': (count) =>
    t('%{smart_count} fact check added |||| %{smart_count} fact checks added', count),
  'fact_check.changed': (count) =>
    t('%{smart_count} fact check changed |||| %{smart_count} fact checks changed', count),
  'fact_check.withdrawn': (count) =>
    t('%{smart_count} fact check withdrawn |||| %{smart_count} fact checks withdrawn', count),
  'user.created': (count) => t('%{smart_count} user created |||| %{smart_count} users created', count),
  'user.changed': (count) => t('%{smart_count} user changed |||| %{smart_count} users changed', count),
  'user.erased': (count) => t('%{smart_count} user erased |||| %{smart_count} users erased', count),
  'key.created': (count) => t('%{smart_count} API key created |||| %{smart_count} API keys created', count),
  'key.revoked': (count) => t('%{smart_count} API key revoked |||| %{smart_count} API keys revoked', count),
  'settings.changed': (count) =>
    t('%{smart_count} change of the settings |||| %{smart_count} changes of the settings', count),
  'view.created': (count) => t('%{smart_count} view created |||| %{smart_count} views created', count),
  'view.changed': (count) => t('%{smart_count} view changed |||| %{smart_count} views changed', count),
  'view.archived': (count) => t('%{smart_count} view archived |||| %{smart_count} views archived', count),
  'export.saved': (count) => t('%{smart_count} export saved |||| %{smart_count} exports saved', count),
  'export.changed': (count) => t('%{smart_count} export changed |||| %{smart_count} exports changed', count),
  'export.archived': (count) =>
    t('%{smart_count} export archived |||| %{smart_count} exports archived', count),
  'export.key_rotated': (count) =>
    t('%{smart_count} export key rotated |||| %{smart_count} export keys rotated', count),
  'request.received': (count) =>
    t('%{smart_count} request received |||| %{smart_count} requests received', count),
  'request.answered': (count) =>
    t('%{smart_count} request answered |||| %{smart_count} requests answered', count),
  'request.erased': (count) => t('%{smart_count} request erased |||| %{smart_count} requests erased', count),
  'webhook.created': (count) =>
    t('%{smart_count} webhook created |||| %{smart_count} webhooks created', count),
  'webhook.changed': (count) =>
    t('%{smart_count} webhook changed |||| %{smart_count} webhooks changed', count),
  'webhook.secret_rotated': (count) =>
    t('%{smart_count} webhook secret rotated |||| %{smart_count} webhooks secret rotated', count),
  'webhook.disabled': (count) =>
    t('%{smart_count} webhook disabled |||| %{smart_count} webhooks disabled', count),
  'webhook.archived': (count) =>
    t('%{smart_count} webhook archived |||| %{smart_count} webhooks archived', count),
}
