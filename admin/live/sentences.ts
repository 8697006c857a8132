// What is said aloud of the changes colleagues make. Pure.
import type { LiveEvent } from '../../api/events/schema.ts'
import type { Action, NotificationKind } from '../../db/vocabulary.ts'

/** What was done to one claim, where it is worth saying. */
const deeds: Partial<Record<Action, string>> = {
  'claim.changed': 'changed this claim',
  'claim.split': 'split this claim',
  'claim.assigned': 'assigned this claim',
  'claim.unassigned': 'gave this claim back',
  'claim.decided': 'decided this claim',
  'claim.declined': 'declined this claim',
  'claim.withdrawn': 'withdrew this claim',
  'claim.reopened': 'reopened this claim',
  'claim.returned': 'sent this claim back',
  'claim.deferred': 'put this claim off',
  'claim.undone': 'took back an act on this claim',
  'claim.published': 'published the verdict',
  'claim.retracted': 'retracted the published verdict',
  'claim.held': 'held back what comes next',
  'claim.released': 'let go what was held back',
  'claim.merged': 'merged this claim into another',
  'claim.absorbed': 'took another claim into this one',
  'claim.unmerged': 'took the merging of this claim back',
  'verdict.voided': 'took the verdict away',
  'review.submitted': 'reviewed this claim',
  'evidence.added': 'added evidence',
  'evidence.changed': 'changed evidence',
  'evidence.withdrawn': 'withdrew evidence',
  'note.added': 'left a note',
  'contact.added': 'asked the claimant',
  'contact.changed': 'noted what came of asking',
  'appearance.added': 'added where this claim appears',
}

/** What says most of several things done at once. */
const tellingFirst: readonly Action[] = [
  'claim.decided',
  'claim.declined',
  'claim.split',
  'claim.withdrawn',
  'claim.merged',
  'claim.reopened',
  'claim.returned',
]

/** `Marta decided this claim.`; undefined when nothing that was done needs saying. */
export function toldOfClaim(events: readonly LiveEvent[]): string | undefined {
  const worthy = events.filter(({ action }) => deeds[action] !== undefined)
  const first = tellingFirst.flatMap((action) => worthy.filter((event) => event.action === action))
  const event = first.at(-1) ?? worthy.at(-1)
  return event && `${event.actor.name} ${deeds[event.action]}.`
}

/** `Ana changed a claim on this page.`, `Ana and 2 others changed 4 claims on this page.` */
export function toldOfList(events: readonly LiveEvent[]): string | undefined {
  const claims = new Set(events.map(({ claimId }) => claimId))
  const names = [...new Set(events.map(({ actor }) => actor.name))]
  const [first, ...others] = names
  if (first === undefined) return undefined
  const who =
    others.length === 0
      ? first
      : `${first} and ${others.length === 1 ? others[0] : `${others.length} others`}`
  return `${who} changed ${claims.size === 1 ? 'a claim' : `${claims.size} claims`} on this page.`
}

const notices: Record<NotificationKind, string> = {
  assigned: 'gave you a claim',
  mentioned: 'mentioned you in a note',
  returned: 'sent a claim of yours back',
  request: 'asks to correct a verdict of yours',
  due: 'a day has come',
}

/** `Marta mentioned you in a note.` */
export function notifiedOf(events: readonly LiveEvent[]): string | undefined {
  const [first, ...others] = events
  if (!first?.notification) return undefined
  if (others.length > 0) return `${events.length} things in your inbox.`
  return `${first.actor.name} ${notices[first.notification]}.`
}

/** How a notification reads in the inbox, after the name of whoever caused it. */
export const noticeWords: Record<NotificationKind, string> = {
  assigned: 'assigned this claim to you',
  mentioned: 'mentioned you in a note',
  returned: 'sent your claim back',
  request: 'asks for a correction of your verdict',
  due: 'Due',
}
