// Where somebody reads what concerns them.
import { notification } from '../examples.ts'
import { type Route, route } from '../http/route.ts'
import { NotificationList, NotificationQuery, Reading, Unread } from './schema.ts'
import { listNotifications, readNotifications } from './service.ts'

export const notificationRoutes: Route[] = [
  route({
    method: 'get',
    path: '/notifications',
    name: 'listNotifications',
    tag: 'events',
    summary: 'List what concerns oneself, newest first',
    description:
      'Claims one was given, notes that speak to one, claims that came back, requests to correct one’s verdicts, and days that have come for what one works on or answers for.',
    can: 'account:use',
    query: NotificationQuery,
    returns: NotificationList,
    run: ({ ctx, query }) => listNotifications(ctx, query),
  }),
  route({
    method: 'post',
    path: '/notifications/read',
    name: 'readNotifications',
    tag: 'events',
    summary: 'Mark notifications as read',
    can: 'account:use',
    body: Reading,
    example: { ids: [notification.id] },
    returns: Unread,
    run: ({ ctx, body }) => readNotifications(ctx, body),
  }),
]
