// Where sessions, users and API keys are reached.
import { z } from 'zod'
import { Answer, type Route, route } from '../http/route.ts'
import { createKey, findKey, listKeys, revokeKey } from './keys.ts'
import { changeOwnPassword } from './own-password.ts'
import { actorOf } from './present.ts'
import {
  ApiKey,
  CreatedApiKey,
  CreatedUser,
  Credentials,
  KeyId,
  KeyList,
  KeyQuery,
  Me,
  NewApiKey,
  NewUser,
  PasswordChange,
  PersonList,
  User,
  UserChanges,
  UserId,
  UserList,
  UserQuery,
} from './schema.ts'
import {
  changeUser,
  createUser,
  findMe,
  findUserById,
  listMentionable,
  listUsers,
  requireUser,
} from './service.ts'
import type { SignIn } from './sign-in.ts'

const UserParams = z.strictObject({ id: UserId })
const KeyParams = z.strictObject({ id: KeyId })

export function accountRoutes(signIn: SignIn): Route[] {
  return [
    route({
      method: 'post',
      path: '/session',
      name: 'signIn',
      tag: 'accounts',
      summary: 'Sign in',
      description: 'Answers with the session cookie. Attempts are throttled by address.',
      can: 'anyone',
      body: Credentials,
      example: { email: 'ana@desk.example', password: 'a long pass phrase of your own' },
      status: 201,
      returns: Me,
      sends: ['Set-Cookie'],
      problems: ['wrong-credentials', 'too-many-attempts'],
      run: async ({ ctx, body, request, peer }) => {
        const { cookies, userId } = await signIn.signIn(body, peer, request.headers.get('user-agent'))
        const me = await findMe({ ...ctx, actor: actorOf(await requireUser(ctx.store.read, userId)) })
        return withCookies(JSON.stringify(me), cookies, 201)
      },
    }),
    route({
      method: 'delete',
      path: '/session',
      name: 'signOut',
      tag: 'accounts',
      summary: 'Sign out',
      can: 'anyone',
      status: 204,
      sends: ['Set-Cookie'],
      run: async ({ request }) =>
        withCookies(null, await signIn.signOut(request.headers.get('cookie') ?? ''), 204),
    }),
    route({
      method: 'get',
      path: '/me',
      name: 'findMe',
      tag: 'accounts',
      summary: 'Who am I, and what may I do',
      can: 'account:use',
      returns: Me,
      run: ({ ctx }) => findMe(ctx),
    }),
    route({
      method: 'put',
      path: '/me/password',
      name: 'changeOwnPassword',
      tag: 'accounts',
      summary: 'Change one’s own password',
      description: 'Takes the password until now as well. Every other session of the person ends.',
      can: 'account:use',
      body: PasswordChange,
      example: { current: 'a long pass phrase of your own', password: 'another long pass phrase' },
      status: 204,
      problems: ['too-many-attempts'],
      run: async ({ ctx, body, request }) => {
        const cookie = request.headers.get('cookie')
        const sessionId = cookie === null ? undefined : await signIn.sessionOf(cookie)
        await changeOwnPassword(ctx, body, { attempts: signIn.guesses, sessionId })
        return undefined
      },
    }),
    route({
      method: 'get',
      path: '/people',
      name: 'listPeople',
      tag: 'accounts',
      summary: 'List whom a note can mention',
      can: 'notes:add',
      returns: PersonList,
      run: ({ ctx }) => listMentionable(ctx),
    }),
    route({
      method: 'get',
      path: '/users',
      name: 'listUsers',
      tag: 'accounts',
      summary: 'List users',
      can: 'users:read',
      query: UserQuery,
      returns: UserList,
      run: ({ ctx, query }) => listUsers(ctx, query),
    }),
    route({
      method: 'post',
      path: '/users',
      name: 'createUser',
      tag: 'accounts',
      summary: 'Create a user',
      can: 'users:manage',
      body: NewUser,
      example: { name: 'Ana Reyes', email: 'ana@desk.example', role: 'reviewer' },
      status: 201,
      returns: CreatedUser,
      location: ({ id }) => `/users/${id}`,
      problems: ['duplicate-user'],
      run: ({ ctx, body }) => createUser(ctx, body),
    }),
    route({
      method: 'get',
      path: '/users/{id}',
      name: 'findUser',
      tag: 'accounts',
      summary: 'Find a user',
      can: 'users:read',
      params: UserParams,
      returns: User,
      versioned: true,
      run: ({ ctx, params }) => findUserById(ctx, params.id),
    }),
    route({
      method: 'patch',
      path: '/users/{id}',
      name: 'changeUser',
      tag: 'accounts',
      summary: 'Change, suspend or readmit a user, or replace the password',
      can: 'users:manage',
      params: UserParams,
      body: UserChanges,
      example: { role: 'editor' },
      returns: User,
      versioned: true,
      problems: ['last-admin', 'data-erased'],
      run: ({ ctx, params, body }) => changeUser(ctx, params.id, body),
    }),
    route({
      method: 'get',
      path: '/api-keys',
      name: 'listApiKeys',
      tag: 'accounts',
      summary: "List one's own API keys; administrators see all",
      can: 'account:use',
      query: KeyQuery,
      returns: KeyList,
      run: ({ ctx, query }) => listKeys(ctx, query),
    }),
    route({
      method: 'post',
      path: '/api-keys',
      name: 'createApiKey',
      tag: 'accounts',
      summary: 'Create an API key; the key itself is in this answer only',
      can: 'account:use',
      body: NewApiKey,
      example: { name: 'Newsroom importer' },
      status: 201,
      returns: CreatedApiKey,
      location: ({ id }) => `/api-keys/${id}`,
      run: ({ ctx, body }) => createKey(ctx, body),
    }),
    route({
      method: 'get',
      path: '/api-keys/{id}',
      name: 'findApiKey',
      tag: 'accounts',
      summary: 'Find an API key',
      can: 'account:use',
      params: KeyParams,
      returns: ApiKey,
      run: ({ ctx, params }) => findKey(ctx, params.id),
    }),
    route({
      method: 'post',
      path: '/api-keys/{id}/revocation',
      name: 'revokeApiKey',
      tag: 'accounts',
      summary: 'Revoke an API key',
      can: 'account:use',
      params: KeyParams,
      returns: ApiKey,
      problems: ['key-revoked'],
      run: ({ ctx, params }) => revokeKey(ctx, params.id),
    }),
  ]
}

function withCookies(body: string | null, cookies: string[], status: number): Answer {
  const headers = new Headers(body === null ? {} : { 'content-type': 'application/json' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Answer(body, headers, status)
}
