// Where the days that ask for something are read, by people and by calendar programs.
import { agendaEntry } from '../examples.ts'
import { ownAddress } from '../http/own-address.ts'
import { Answer, type Route, route } from '../http/route.ts'
import { calendarOf } from './ics.ts'
import { Agenda, AgendaEntry, AgendaQuery, FeedQuery } from './schema.ts'
import { listAgenda, listFeed } from './service.ts'

export const calendarRoutes: Route[] = [
  route({
    method: 'get',
    path: '/calendar',
    name: 'listAgenda',
    tag: 'calendar',
    summary: 'The days that ask for something, in their order',
    description:
      'Predictions whose last day it is, verdicts to look at again or about to expire, deadlines, and replies awaited from those who were asked.',
    can: 'calendar:read',
    query: AgendaQuery,
    returns: Agenda,
    run: ({ ctx, query }) => listAgenda(ctx, query),
  }),
  route({
    method: 'get',
    path: '/calendar.ics',
    name: 'exportCalendar',
    tag: 'calendar',
    summary: 'The same as iCalendar, to subscribe to',
    description:
      'A month back and a year ahead. A calendar program sends no header, so here, and here alone, a key may stand in the address: one whose only scope is `calendar:read`. Revoke the key to end the subscription.',
    can: 'calendar:read',
    query: FeedQuery,
    takesToken: true,
    produces: 'text/calendar',
    sample: calendarOf(
      [AgendaEntry.parse(agendaEntry)],
      'https://desk.example',
      new Date('2026-01-20T09:00:00Z'),
    ),
    run: async ({ ctx, request }) => {
      const { data } = await listFeed(ctx)
      return new Answer(calendarOf(data, ownAddress(ctx, request), ctx.now()), {
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'private, no-store',
      })
    },
  }),
]
