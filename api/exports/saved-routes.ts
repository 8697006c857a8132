// Where exports are saved for somebody outside, and where that somebody fetches them.
import { z } from 'zod'
import { ownAddress } from '../http/own-address.ts'
import { bearerOf, type Route, route } from '../http/route.ts'
import { formats } from './formats/all.ts'
import { attachment } from './routes.ts'
import {
  archiveSavedExport,
  changeSavedExport,
  findSavedExport,
  listSavedExports,
  rotateExportKey,
  saveExport,
} from './saved.ts'
import { fetchSavedExport } from './saved-fetch.ts'
import {
  KeyedExport,
  NewSavedExport,
  SavedExport,
  SavedExportChanges,
  SavedExportId,
  SavedExportList,
  SavedExportQuery,
  SavedFetchQuery,
} from './saved-schema.ts'

const mediaTypes = [
  ...new Set(Object.values(formats).map(({ mediaType }) => mediaType.split(';')[0] ?? mediaType)),
]
const params = z.strictObject({ id: SavedExportId })

export const savedExportRoutes: Route[] = [
  route({
    method: 'get',
    path: '/saved-exports',
    name: 'listSavedExports',
    tag: 'exports',
    summary: 'The exports that were saved for others to fetch',
    can: 'exports:save',
    query: SavedExportQuery,
    returns: SavedExportList,
    run: ({ ctx, query }) => listSavedExports(ctx, query),
  }),
  route({
    method: 'post',
    path: '/saved-exports',
    name: 'saveExport',
    tag: 'exports',
    summary: 'Save a filter and a format under a name, with an address and a key of its own',
    description:
      'Published verdicts only, unless `includesUnpublished` says otherwise, which needs the permission `exports:save-unpublished`. The key is shown once.',
    can: 'exports:save',
    body: NewSavedExport,
    example: {
      name: 'Elections, for the archive',
      format: 'ndjson',
      filters: { topic: ['elections'], verdict: ['any'] },
    },
    status: 201,
    returns: KeyedExport,
    versioned: true,
    location: ({ id }) => `/saved-exports/${id}`,
    run: ({ ctx, body }) => saveExport(ctx, body),
  }),
  route({
    method: 'get',
    path: '/saved-exports/{id}',
    name: 'findSavedExport',
    tag: 'exports',
    summary: 'Find a saved export',
    can: 'exports:save',
    params,
    returns: SavedExport,
    versioned: true,
    run: ({ ctx, params }) => findSavedExport(ctx, params.id),
  }),
  route({
    method: 'patch',
    path: '/saved-exports/{id}',
    name: 'changeSavedExport',
    tag: 'exports',
    summary: 'Change a saved export; its address and its key stay',
    description: 'One’s own, or anybody’s with the permission `exports:edit-any`.',
    can: 'exports:save',
    params,
    body: SavedExportChanges,
    example: { name: 'Elections', format: 'csv' },
    returns: SavedExport,
    versioned: true,
    problems: ['export-archived'],
    run: ({ ctx, params, body }) => changeSavedExport(ctx, params.id, body),
  }),
  route({
    method: 'post',
    path: '/saved-exports/{id}/key',
    name: 'rotateExportKey',
    tag: 'exports',
    summary: 'Give a saved export a new key; the one before opens nothing any more',
    can: 'exports:save',
    params,
    returns: KeyedExport,
    problems: ['export-archived'],
    run: ({ ctx, params }) => rotateExportKey(ctx, params.id),
  }),
  route({
    method: 'delete',
    path: '/saved-exports/{id}',
    name: 'archiveSavedExport',
    tag: 'exports',
    summary: 'Put a saved export away; it stays readable, and its address sends nothing any more',
    can: 'exports:save',
    params,
    returns: SavedExport,
    versioned: true,
    problems: ['export-archived'],
    run: ({ ctx, params }) => archiveSavedExport(ctx, params.id),
  }),
  route({
    method: 'get',
    path: '/exports/saved/{id}',
    name: 'fetchSavedExport',
    load: 'download',
    tag: 'exports',
    summary: 'Fetch a saved export with its key',
    description:
      'Streamed, in the format it was saved in, which the content type tells. Its key opens this address and no other; a program that can send no header gives it as `key`. `changedSince` is for the formats json, ndjson and csv.',
    can: 'anyone',
    ownKey: true,
    params,
    query: SavedFetchQuery,
    produces: mediaTypes,
    sample: '',
    sends: ['Content-Disposition'],
    problems: ['export-gone'],
    run: async ({ ctx, params, query: { key, ...query }, request }) => {
      const given = bearerOf(request) ?? key
      const { body, format, saved } = await fetchSavedExport(
        ctx,
        params.id,
        given,
        query,
        ownAddress(ctx, request),
      )
      return attachment(body, `claims.${saved.format}`, format.mediaType)
    },
  }),
]
