// What travels about people, sessions and API keys.
import { z } from 'zod'
import { leastPassword, roles } from '../../db/vocabulary.ts'
import { permissions } from '../access.ts'
import { apiKey, user } from '../examples.ts'
import { listOfRows, pageQuery } from '../http/paging.ts'
import { anyOf, idOf, instant, text } from '../http/values.ts'

export const UserId = idOf('usr', 'a user')
export const KeyId = idOf('key', 'an API key')

/** A person as other records name them. */
export const Person = z.strictObject({ id: z.string(), name: z.string() }).meta({
  id: 'Person',
  description: 'Somebody on the desk. `system` is the desk itself, `visitor` a reader without an account.',
  example: { id: 'usr_01jd9v6r2yf0bt8x5m3k7wq4ze', name: 'Ana Reyes' },
})

const email = z.email('must be an e-mail address').max(254).meta({ example: 'ana@desk.example' })
const password = text(200)
  .refine((value) => value.length >= leastPassword, `must have at least ${leastPassword} characters`)
  .meta({ minLength: leastPassword, example: 'a long pass phrase of your own' })

export const Credentials = z.strictObject({ email, password: text(200) }).meta({ id: 'Credentials' })

export const PasswordChange = z
  .strictObject({ current: text(200).meta({ description: 'The password until now.' }), password })
  .meta({ id: 'PasswordChange' })

export const Me = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    permissions: z.array(z.enum(permissions)),
    keyId: z.string().nullable(),
    unreadNotifications: z.int(),
  })
  .meta({
    id: 'Me',
    description: 'Who is asking, and what they may do.',
    example: {
      ...{ id: user.id, name: user.name, email: user.email, role: user.role },
      permissions: ['claims:read', 'claims:submit'],
      keyId: apiKey.id,
      unreadNotifications: 2,
    },
  })

export const User = z
  .strictObject({
    id: UserId,
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    isSuspended: z.boolean(),
    isInvited: z.boolean().meta({ description: 'They have not chosen a password yet.' }),
    isErased: z.boolean().meta({ description: 'Their data were erased; they cannot come back.' }),
    version: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'User', example: user })

export const PersonList = z.strictObject({ data: z.array(Person), nextCursor: z.null(), total: z.int() })

export const NewUser = z
  .strictObject({ name: text(200), email, role: z.enum(roles), password: password.optional() })
  .meta({ id: 'NewUser', description: 'Without a password one is made and answered once.' })

export const CreatedUser = User.extend({
  oneTimePassword: z
    .string()
    .nullable()
    .meta({ description: 'Shown once, when the desk made the password.' }),
}).meta({ id: 'CreatedUser', example: { ...user, oneTimePassword: 'Pq7vR2mXc9LwT4hZkB1n' } })

export const UserChanges = z
  .strictObject({
    name: text(200).optional(),
    role: z.enum(roles).optional(),
    isSuspended: z.boolean().optional(),
    password: password.optional(),
  })
  .meta({ id: 'UserChanges' })

export const NewInvitation = z
  .strictObject({ name: text(200), email, role: z.enum(roles) })
  .meta({ id: 'NewInvitation' })

export const Invitation = z
  .strictObject({
    user: User,
    path: z.string().nullable().meta({
      description:
        'Where the invited choose a password, under the address of the desk. Shown once; null when an Idempotency-Key repeats the request.',
    }),
    expiresAt: instant,
  })
  .meta({ id: 'Invitation' })

export const InvitationToken = z.strictObject({ token: text(200) }).meta({ id: 'InvitationToken' })
export const InvitationAnswer = z
  .strictObject({ token: text(200), password })
  .meta({ id: 'InvitationAnswer' })
export const InvitedPerson = z
  .strictObject({ name: z.string(), email: z.string() })
  .meta({ id: 'InvitedPerson' })

export const ApiKey = z
  .strictObject({
    id: KeyId,
    name: z.string(),
    user: Person,
    start: z.string().meta({ description: 'The first characters of the key, to tell keys apart.' }),
    scopes: z.array(z.enum(permissions)).nullable().meta({ description: 'Null: all that the owner may do.' }),
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable(),
    revokedAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'ApiKey', example: apiKey })

export const NewApiKey = z
  .strictObject({
    name: text(200),
    userId: UserId.optional().meta({ description: 'Another owner; administrators only.' }),
    scopes: z.array(z.enum(permissions)).min(1).max(permissions.length).optional(),
    expiresAt: instant.optional(),
  })
  .meta({ id: 'NewApiKey' })

export const CreatedApiKey = ApiKey.extend({
  key: z
    .string()
    .nullable()
    .meta({ description: 'Shown once; null when an Idempotency-Key repeats the request.' }),
}).meta({ id: 'CreatedApiKey', example: { ...apiKey, key: 'cdk_Zt4w… (47 characters)' } })

export const UserQuery = z.strictObject({ ...pageQuery(['createdAt']), role: anyOf(z.enum(roles)) })
export const UserList = listOfRows(User)
export const KeyQuery = z.strictObject({ ...pageQuery(['createdAt']), userId: anyOf(UserId) })
export const KeyList = listOfRows(ApiKey)

export type Person = z.output<typeof Person>
export type Credentials = z.output<typeof Credentials>
export type PasswordChange = z.output<typeof PasswordChange>
export type Me = z.output<typeof Me>
export type User = z.output<typeof User>
export type NewUser = z.output<typeof NewUser>
export type CreatedUser = z.output<typeof CreatedUser>
export type UserChanges = z.output<typeof UserChanges>
export type NewInvitation = z.output<typeof NewInvitation>
export type Invitation = z.output<typeof Invitation>
export type InvitationAnswer = z.output<typeof InvitationAnswer>
export type InvitedPerson = z.output<typeof InvitedPerson>
export type ApiKey = z.output<typeof ApiKey>
export type NewApiKey = z.output<typeof NewApiKey>
export type CreatedApiKey = z.output<typeof CreatedApiKey>
export type UserQuery = z.output<typeof UserQuery>
export type KeyQuery = z.output<typeof KeyQuery>
