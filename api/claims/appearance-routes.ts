// Where the places a claim occurs in, and the desk's notes on it, are reached.
import { z } from 'zod'
import { ArticleId } from '../articles/schema.ts'
import { type Route, route } from '../http/route.ts'
import { anchorAppearance, findAnchor } from './anchoring.ts'
import { AnchorDecision, AnchorView, ArticleAppearanceList } from './anchoring-schema.ts'
import { addAppearance, listAppearances, listArticleAppearances } from './appearances.ts'
import { NewNote, Note, NoteList } from './note-schema.ts'
import { addNote, listNotes } from './notes.ts'
import { Appearance, AppearanceId, AppearanceList, ClaimId, NewAppearance } from './schema.ts'

const params = z.strictObject({ id: ClaimId })
const appearanceParams = z.strictObject({ id: AppearanceId })

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
    path: '/appearances/{id}/anchor',
    name: 'findAnchor',
    tag: 'claims',
    summary: 'How a quote stands in the newest text, and the passages most like it',
    can: 'claims:read',
    params: appearanceParams,
    returns: AnchorView,
    run: ({ ctx, params }) => findAnchor(ctx, params.id),
  }),
  route({
    method: 'put',
    path: '/appearances/{id}/anchor',
    name: 'anchorAppearance',
    tag: 'claims',
    summary: 'Settle by hand a quote whose words changed or are gone',
    can: 'claims:edit-any',
    params: appearanceParams,
    body: AnchorDecision,
    example: { captureId: 'cap_01jd9v6r2yf0bt8x5m3k7wq4ze', start: 4, end: 19 },
    returns: Appearance,
    problems: ['anchor-outdated', 'anchor-settled'],
    run: ({ ctx, params, body }) => anchorAppearance(ctx, params.id, body),
  }),
  route({
    method: 'get',
    path: '/articles/{id}/appearances',
    name: 'listArticleAppearances',
    tag: 'articles',
    summary: 'Where the claims of an article occur in it, in the order of the text',
    can: 'claims:read',
    params: z.strictObject({ id: ArticleId }),
    returns: ArticleAppearanceList,
    run: ({ ctx, params }) => listArticleAppearances(ctx, params.id),
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
