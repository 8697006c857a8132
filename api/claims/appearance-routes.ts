// Where the places a claim occurs in, and the desk's notes on it, are reached.
import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { addAppearance, listAppearances } from './appearances.ts'
import { addNote, listNotes } from './notes.ts'
import { Appearance, AppearanceList, ClaimId, NewAppearance, NewNote, Note, NoteList } from './schema.ts'

const params = z.strictObject({ id: ClaimId })

export const appearanceRoutes: Route[] = [
  route({
    method: 'get',
    path: '/claims/{id}/appearances',
    name: 'listAppearances',
    tag: 'claims',
    summary: 'Where a claim occurs',
    can: 'claims:read',
    params,
    returns: AppearanceList,
    run: ({ ctx, params }) => listAppearances(ctx, params.id),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/appearances',
    name: 'addAppearance',
    tag: 'claims',
    summary: 'Add a place where a claim occurs',
    can: 'evidence:add',
    params,
    body: NewAppearance,
    example: {
      articleId: 'art_01jd9v6r2yf0bt8x5m3k7wq4ze',
      quote: 'plans to travel in late January',
      attribution: { kind: 'unnamed', wording: 'people familiar with the plan' },
      modality: 'reported',
    },
    status: 201,
    returns: Appearance,
    problems: ['claim-not-open', 'quote-not-found', 'quote-ambiguous'],
    run: ({ ctx, params, body }) => addAppearance(ctx, params.id, body),
  }),
  route({
    method: 'get',
    path: '/claims/{id}/notes',
    name: 'listNotes',
    tag: 'claims',
    summary: "The desk's own notes on a claim",
    can: 'notes:read',
    params,
    returns: NoteList,
    run: ({ ctx, params }) => listNotes(ctx, params.id),
  }),
  route({
    method: 'post',
    path: '/claims/{id}/notes',
    name: 'addNote',
    tag: 'claims',
    summary: 'Leave a note for the desk',
    can: 'notes:add',
    params,
    body: NewNote,
    example: { text: 'Called the ministry; they call back on Tuesday.' },
    status: 201,
    returns: Note,
    run: ({ ctx, params, body }) => addNote(ctx, params.id, body),
  }),
]
