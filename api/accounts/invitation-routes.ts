// Where colleagues are invited, and where the invited answer. Tokens travel in bodies, which are not logged.
import { type Route, route } from '../http/route.ts'
import { acceptInvitation, findInvitation, inviteUser } from './invitations.ts'
import { Invitation, InvitationAnswer, InvitationToken, InvitedPerson, NewInvitation } from './schema.ts'

const token = 'qJ9rT5mZk2xWc8vB1nL7sD4f'

export const invitationRoutes: Route[] = [
  route({
    method: 'post',
    path: '/invitations',
    name: 'inviteUser',
    tag: 'accounts',
    summary: 'Invite a colleague by a link that lets them choose a password',
    can: 'users:manage',
    body: NewInvitation,
    example: { name: 'Ben Okafor', email: 'ben@desk.example', role: 'reviewer' },
    status: 201,
    returns: Invitation,
    location: ({ user }) => `/users/${user.id}`,
    problems: ['duplicate-user'],
    run: ({ ctx, body }) => inviteUser(ctx, body),
  }),
  route({
    method: 'post',
    path: '/invitations/lookup',
    name: 'findInvitation',
    tag: 'accounts',
    summary: 'Whom an invitation is for',
    can: 'anyone',
    body: InvitationToken,
    example: { token },
    returns: InvitedPerson,
    problems: ['invitation-not-valid'],
    run: ({ ctx, body }) => findInvitation(ctx, body.token),
  }),
  route({
    method: 'post',
    path: '/invitations/acceptance',
    name: 'acceptInvitation',
    tag: 'accounts',
    summary: 'Accept an invitation by choosing a password',
    can: 'anyone',
    body: InvitationAnswer,
    example: { token, password: 'a long pass phrase of your own' },
    returns: InvitedPerson,
    problems: ['invitation-not-valid'],
    run: ({ ctx, body }) => acceptInvitation(ctx, body),
  }),
]
