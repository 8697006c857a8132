// What is said aloud of the changes colleagues make. Pure.
import type { LiveEvent } from '../../api/events/schema.ts'
import type { Action, NotificationKind } from '../../db/vocabulary.ts'
import { filledIn, t } from '../language/language.ts'

/** What was done to one claim, where it is worth saying. */
const deeds: Partial<Record<Action, string>> = {
  'claim.changed': t('%{name} changed this claim.'),
  'claim.split': t('%{name} split this claim.'),
  'claim.assigned': t('%{name} assigned this claim.'),
  'claim.unassigned': t('%{name} gave this claim back.'),
  'claim.decided': t('%{name} decided this claim.'),
  'claim.declined': t('%{name} declined this claim.'),
  'claim.withdrawn': t('%{name} withdrew this claim.'),
  'claim.reopened': t('%{name} reopened this claim.'),
  'claim.returned': t('%{name} sent this claim back.'),
  'claim.deferred': t('%{name} put this claim off.'),
  'claim.undone': t('%{name} took back an act on this claim.'),
  'claim.published': t('%{name} published the verdict.'),
  'claim.retracted': t('%{name} retracted the published verdict.'),
  'claim.held': t('%{name} held back what comes next.'),
  'claim.released': t('%{name} let go what was held back.'),
  'claim.merged': t('%{name} merged this claim into another.'),
  'claim.absorbed': t('%{name} took another claim into this one.'),
  'claim.unmerged': t('%{name} took the merging of this claim back.'),
  'verdict.voided': t('%{name} took the verdict away.'),
  'review.submitted': t('%{name} reviewed this claim.'),
  'evidence.added': t('%{name} added evidence.'),
  'evidence.changed': t('%{name} changed evidence.'),
  'evidence.withdrawn': t('%{name} withdrew evidence.'),
  'note.added': t('%{name} left a note.'),
  'contact.added': t('%{name} asked the claimant.'),
  'contact.changed': t('%{name} noted what came of asking.'),
  'appearance.added': t('%{name} added where this claim appears.'),
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
  return event && filledIn(deeds[event.action] ?? '', { name: event.actor.name })
}

/** `Ana changed a claim on this page.`, `Ana and 2 others changed 4 claims on this page.` */
export function toldOfList(events: readonly LiveEvent[]): string | undefined {
  const claims = new Set(events.map(({ claimId }) => claimId))
  const names = [...new Set(events.map(({ actor }) => actor.name))]
  const [first, ...others] = names
  if (first === undefined) return undefined
  return t('%{who} changed a claim on this page. |||| %{who} changed %{smart_count} claims on this page.', {
    smart_count: claims.size,
    who: together(first, others),
  })
}

function together(first: string, others: readonly string[]): string {
  const [second] = others
  if (second === undefined) return first
  if (others.length === 1) return t('%{first} and %{second}', { first, second })
  return t('%{first} and one other |||| %{first} and %{smart_count} others', {
    first,
    smart_count: others.length,
  })
}

const notices: Record<NotificationKind, string> = {
  assigned: t('%{name} gave you a claim.'),
  mentioned: t('%{name} mentioned you in a note.'),
  returned: t('%{name} sent a claim of yours back.'),
  request: t('%{name} asks to correct a verdict of yours.'),
  due: t('A day has come.'),
}

/** `Marta mentioned you in a note.` */
export function notifiedOf(events: readonly LiveEvent[]): string | undefined {
  const [first, ...others] = events
  if (!first?.notification) return undefined
  if (others.length > 0)
    return t('%{smart_count} thing in your inbox. |||| %{smart_count} things in your inbox.', events.length)
  return filledIn(notices[first.notification], { name: first.actor.name })
}

/** How a notification reads in the inbox, after the name of whoever caused it. */
export const noticeWords: Record<NotificationKind, string> = {
  assigned: t('assigned this claim to you'),
  mentioned: t('mentioned you in a note'),
  returned: t('sent your claim back'),
  request: t('asks for a correction of your verdict'),
  due: t('Due'),
}
