// Where what the desk holds of a person is erased.
import { z } from 'zod'
import { User, UserId } from '../accounts/schema.ts'
import { Note, NoteId } from '../claims/note-schema.ts'
import { Contact, ContactId } from '../evidence/contact-schema.ts'
import { type Route, route } from '../http/route.ts'
import { CorrectionRequest, CorrectionRequestId } from '../requests/schema.ts'
import { Erasure } from './schema.ts'
import { eraseContact, eraseNote, eraseRequest, eraseUser } from './service.ts'

const shared = {
  method: 'post',
  tag: 'erasure',
  can: 'personal-data:erase',
  body: Erasure,
  example: { reason: 'Asked for by the person on 12 January.' },
} as const

export const erasureRoutes: Route[] = [
  route({
    ...shared,
    path: '/users/{id}/erasure',
    name: 'eraseUser',
    summary: 'Erase the data of a user',
    description:
      'Name, address, picture and sign-in are gone, sessions and keys end, and what the history held of them is emptied. What they did stays, by their id. It cannot be taken back.',
    params: z.strictObject({ id: UserId }),
    returns: User,
    problems: ['own-account', 'data-erased'],
    run: ({ ctx, params, body }) => eraseUser(ctx, params.id, body),
  }),
  route({
    ...shared,
    path: '/contacts/{id}/erasure',
    name: 'eraseContact',
    summary: 'Erase whom the desk asked, and what they said',
    description:
      'Also in the history. That somebody was asked, when and how, stays. It cannot be taken back.',
    params: z.strictObject({ id: ContactId }),
    returns: Contact,
    problems: ['data-erased'],
    run: ({ ctx, params, body }) => eraseContact(ctx, params.id, body),
  }),
  route({
    ...shared,
    path: '/notes/{id}/erasure',
    name: 'eraseNote',
    summary: 'Erase what a note says',
    description: 'Also in the history. That there was one stays. It cannot be taken back.',
    params: z.strictObject({ id: NoteId }),
    returns: Note,
    problems: ['data-erased'],
    run: ({ ctx, params, body }) => eraseNote(ctx, params.id, body),
  }),
  route({
    ...shared,
    path: '/correction-requests/{id}/erasure',
    name: 'eraseRequest',
    summary: 'Erase who asked for a correction, and in what words',
    description:
      'Also in the history. That somebody asked, of which revision, and what the desk answered stays. It cannot be taken back.',
    params: z.strictObject({ id: CorrectionRequestId }),
    returns: CorrectionRequest,
    problems: ['data-erased'],
    run: ({ ctx, params, body }) => eraseRequest(ctx, params.id, body),
  }),
]
