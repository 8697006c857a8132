// The agenda as iCalendar (RFC 5545), for programs that show days: the same entry keeps the same name every time.
import { ICalCalendar, ICalEventTransparency } from 'ical-generator'
import type { AgendaEntry } from './schema.ts'

const asks: Record<AgendaEntry['kind'], string> = {
  prediction: 'Came true?',
  recheck: 'Look again',
  expiry: 'Verdict expires',
  deadline: 'Deadline',
  reply: 'Reply due',
}

/**
 * @param entries  what falls on which day
 * @param origin  where the desk is reached, for links to the claims
 */
export function calendarOf(entries: readonly AgendaEntry[], origin: string, stamp: Date): string {
  const calendar = new ICalCalendar({
    name: 'Claimdesk',
    prodId: { company: 'Claimdesk', product: 'Calendar', language: 'EN' },
    ttl: 60 * 60,
  })
  for (const { kind, on, at, says, claim } of entries) {
    calendar.createEvent({
      id: `${kind}-${claim.id}-${on}@claimdesk`,
      summary: `${asks[kind]}: ${claim.headline ?? claim.text}`,
      description: [claim.text, says].filter(Boolean).join('\n'),
      start: new Date(at ?? `${on}T00:00:00Z`),
      allDay: at === null,
      stamp,
      url: `${origin}/admin/#/claims/${claim.id}/show`,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}
