// Where sources are reached.
import { z } from 'zod'
import { Capture, CaptureList, CaptureQuery, NewSourceCapture } from '../captures/schema.ts'
import { listCaptures } from '../captures/service.ts'
import { EventList, RecordHistoryQuery } from '../history/schema.ts'
import { listSubjectEvents } from '../history/service.ts'
import { type Route, route } from '../http/route.ts'
import { regroupSources } from './regrouping.ts'
import {
  NewSource,
  Regrouped,
  Regrouping,
  Source,
  SourceChanges,
  SourceId,
  SourceList,
  SourceQuery,
  Standing,
} from './schema.ts'
import {
  changeSource,
  changeStanding,
  createSource,
  findSource,
  listSources,
  requireNameable,
} from './service.ts'
import { captureSource } from './snapshots.ts'

const params = z.strictObject({ id: SourceId })

export const sourceRoutes: Route[] = [
  route({
    method: 'get',
    path: '/sources',
    name: 'listSources',
    tag: 'sources',
    summary: 'List and search sources',
    can: 'sources:read',
    query: SourceQuery,
    returns: SourceList,
    run: ({ ctx, query }) => listSources(ctx, query),
  }),
  route({
    method: 'post',
    path: '/sources',
    name: 'createSource',
    tag: 'sources',
    summary: 'Create a source',
    description: 'A source is known by its canonical address; the same address again is 409 with `existing`.',
    can: 'sources:create',
    body: NewSource,
    example: {
      title: 'Rule on the export of AI processors',
      medium: 'document',
      level: 'primary',
      publisher: 'Bureau of Trade',
      url: 'https://trade.example/rules/2026-01',
    },
    status: 201,
    returns: Source,
    versioned: true,
    location: ({ id }) => `/sources/${id}`,
    problems: ['duplicate-source'],
    run: ({ ctx, body }) => createSource(ctx, body),
  }),
  route({
    method: 'get',
    path: '/sources/{id}',
    name: 'findSource',
    tag: 'sources',
    summary: 'Find a source',
    can: 'sources:read',
    params,
    returns: Source,
    versioned: true,
    run: ({ ctx, params }) => findSource(ctx, params.id),
  }),
  route({
    method: 'patch',
    path: '/sources/{id}',
    name: 'changeSource',
    tag: 'sources',
    summary: 'Change a source, or what it is derived from',
    can: 'sources:change',
    params,
    body: SourceChanges,
    example: { originKnown: false, reason: 'Names no origin for its figures.' },
    returns: Source,
    versioned: true,
    problems: ['duplicate-source', 'derivation-cycle'],
    run: ({ ctx, params, body }) => changeSource(ctx, params.id, body),
  }),
  route({
    method: 'get',
    path: '/sources/{id}/captures',
    name: 'listSourceCaptures',
    tag: 'sources',
    summary: 'The texts kept of a source, newest first',
    can: 'sources:read',
    params,
    query: CaptureQuery,
    returns: CaptureList,
    run: async ({ ctx, params, query }) => {
      await requireNameable(ctx, params.id)
      return listCaptures(ctx, { sourceId: params.id }, query)
    },
  }),
  route({
    method: 'post',
    path: '/sources/{id}/captures',
    name: 'captureSource',
    tag: 'sources',
    summary: 'Keep the text of a source, or have it fetched in the background',
    description:
      'As `text`, `html` or `pdf`; with none of them the address is queued, and the capture that is answered waits for its text. The same text again answers with the capture there is.',
    can: 'sources:create',
    params,
    body: NewSourceCapture,
    example: { text: 'Applications are reviewed case by case.' },
    status: 201,
    returns: Capture,
    location: ({ id }) => `/captures/${id}`,
    run: ({ ctx, params, body }) => captureSource(ctx, params.id, body),
  }),
  route({
    method: 'put',
    path: '/sources/{id}/standing',
    name: 'changeStanding',
    tag: 'sources',
    summary: 'Its publisher corrected or retracted it, or stands by it again',
    description: 'Every claim that leans on the source, or on what derives from it, is marked.',
    can: 'sources:change',
    params,
    body: Standing,
    example: { standing: 'retracted', reason: 'The agency withdrew the report on 22 January.' },
    returns: Source,
    run: ({ ctx, params, body }) => changeStanding(ctx, params.id, body),
  }),
  route({
    method: 'post',
    path: '/sources/regrouping',
    name: 'regroupSources',
    tag: 'sources',
    summary: 'Say in one step what several sources rest on, with the reason',
    can: 'sources:change',
    body: Regrouping,
    example: {
      sourceIds: ['src_01jd9v6r2yf0bt8x5m3k7wq4ze'],
      derivedFrom: { title: 'Reuters report of 14 January', publisher: 'Reuters' },
      derivation: 'reprint',
      reason: 'Credits Reuters at its end.',
    },
    status: 200,
    returns: Regrouped,
    problems: ['derivation-cycle'],
    run: ({ ctx, body }) => regroupSources(ctx, body),
  }),
  route({
    method: 'get',
    path: '/sources/{id}/history',
    name: 'listSourceHistory',
    tag: 'sources',
    summary: 'What happened to a source, newest first',
    can: 'sources:read',
    params,
    query: RecordHistoryQuery,
    returns: EventList,
    run: async ({ ctx, params, query }) => {
      await requireNameable(ctx, params.id)
      return listSubjectEvents(ctx, params.id, query)
    },
  }),
]
