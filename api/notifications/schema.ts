// What travels about notifications: what somebody is told because it concerns them.
import { z } from 'zod'
import { claimStatuses, notificationKinds } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { ClaimId } from '../claims/schema.ts'
import { notification } from '../examples.ts'
import { listOfRows, pageQuery } from '../http/paging.ts'
import { idOf, instant } from '../http/values.ts'

export const NotificationId = idOf('ntf', 'a notification')

export const Notification = z
  .strictObject({
    id: NotificationId,
    kind: z.enum(notificationKinds).meta({
      description:
        '`assigned`: the claim was given to the reader. `mentioned`: a note speaks to them. `returned`: their claim was sent back. `request`: somebody asks to correct their verdict. `due`: a day of the claim has come.',
    }),
    claim: z.strictObject({
      id: ClaimId,
      text: z.string(),
      headline: z.string().nullable(),
      status: z.enum(claimStatuses),
    }),
    actor: Person.nullable().meta({ description: 'Whose act it was; null for a day that has come.' }),
    words: z.string().nullable().meta({
      description: 'The note, or why the claim was sent back, as it reads now; null where there is none.',
    }),
    due: z.string().nullable().meta({ description: 'The day or the instant that has come.' }),
    at: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: 'Notification', example: notification })

export const NotificationQuery = z.strictObject({
  ...pageQuery(['createdAt']),
  unread: z.stringbool().optional().meta({ description: 'Only what was not read yet, or only what was.' }),
})

export const NotificationList = listOfRows(Notification).extend({
  unread: z.int().meta({ description: 'How many there are that were not read, on this page or not.' }),
})

export const Reading = z
  .union([
    z.strictObject({ ids: z.array(NotificationId).min(1).max(200) }),
    z.strictObject({ all: z.literal(true) }),
  ])
  .meta({ id: 'NotificationsRead', description: 'Which notifications were read: these, or all there are.' })

export const Unread = z.strictObject({ unread: z.int() }).meta({ id: 'Unread', example: { unread: 0 } })

export type Notification = z.output<typeof Notification>
export type NotificationQuery = z.output<typeof NotificationQuery>
export type NotificationList = z.output<typeof NotificationList>
export type Reading = z.output<typeof Reading>
export type Unread = z.output<typeof Unread>
