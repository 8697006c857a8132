// Where jobs are seen, steered and taken back.
import { z } from 'zod'
import * as examples from '../examples.ts'
import { streamOf } from '../exports/stream.ts'
import { Answer, type Route, route } from '../http/route.ts'
import { workUntilDone } from '../imports/service.ts'
import { previewUndo } from '../imports/undo.ts'
import { faultsAsCsv, faultsAsNdjson } from './fault-file.ts'
import { followJob } from './progress.ts'
import {
  FaultPage,
  FaultQuery,
  Job,
  JobId,
  JobList,
  JobQuery,
  RowPage,
  RowQuery,
  Undo,
  UndoPreview,
} from './schema.ts'
import {
  cancelJob,
  findJob,
  listFaults,
  listJobs,
  listRowsOfJob,
  pauseJob,
  resumeJob,
  undoJob,
} from './service.ts'

const params = z.strictObject({ id: JobId })
const steered = {
  method: 'post',
  tag: 'imports',
  can: 'claims:import',
  params,
  returns: Job,
  problems: ['job-not-open'],
} as const
const own = 'One’s own, or anybody’s with the permission `jobs:steer-any`.'

const file = (name: string, type: string, body: Answer['body']) =>
  new Answer(body, {
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  })

export const jobRoutes: Route[] = [
  route({
    method: 'get',
    path: '/jobs',
    name: 'listJobs',
    tag: 'imports',
    summary: 'The jobs there are and were',
    can: 'claims:import',
    query: JobQuery,
    returns: JobList,
    run: ({ ctx, query }) => listJobs(ctx, query),
  }),
  route({
    method: 'get',
    path: '/jobs/{id}',
    name: 'findJob',
    tag: 'imports',
    summary: 'How far a job is, and what was wrong with its rows',
    can: 'claims:import',
    params,
    returns: Job,
    run: ({ ctx, params }) => findJob(ctx, params.id),
  }),
  route({
    method: 'get',
    path: '/jobs/{id}/events',
    name: 'followJob',
    tag: 'imports',
    summary: 'A job as it goes on, as server-sent events',
    description:
      'An event `job` with all of `GET /jobs/{id}` whenever something moved; the stream ends with the job.',
    can: 'claims:import',
    params,
    produces: 'text/event-stream',
    sample: `event: job\ndata: ${JSON.stringify(examples.job)}\n\n`,
    problems: ['no-room-for-streams'],
    run: async ({ ctx, params, request }) => {
      const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }
      if (request.method === 'HEAD') return new Answer(null, headers)
      return new Answer(await streamOf(followJob(ctx, params.id)), headers)
    },
  }),
  route({
    ...steered,
    path: '/jobs/{id}/pause',
    name: 'pauseJob',
    summary: 'Pause a job; what it stored stays',
    description: own,
    run: ({ ctx, params }) => pauseJob(ctx, params.id),
  }),
  route({
    ...steered,
    path: '/jobs/{id}/resume',
    name: 'resumeJob',
    summary: 'Let a job go on from where it stands, also one that failed',
    description: own,
    run: ({ ctx, params }) => resumeJob(ctx, params.id),
  }),
  route({
    ...steered,
    path: '/jobs/{id}/cancel',
    name: 'cancelJob',
    summary: 'End a job for good; what it stored stays until the job is undone',
    description: own,
    run: ({ ctx, params }) => cancelJob(ctx, params.id),
  }),
  route({
    ...steered,
    path: '/jobs/{id}/undo',
    name: 'undoJob',
    summary: 'Withdraw the claims of an import that nobody has judged or touched',
    description: `What was judged or touched since stays, and the job says how much and why. Articles and sources it brought stay. ${own}`,
    query: z.strictObject({
      wait: z.stringbool().default(false).meta({ description: 'Answer when it is done.' }),
    }),
    body: Undo,
    example: { reason: 'The columns were mixed up.' },
    mayWait: true,
    run: async ({ ctx, params, query, body }) => {
      const job = await undoJob(ctx, params.id, body)
      return query.wait ? workUntilDone(ctx, job.id) : job
    },
  }),
  route({
    method: 'get',
    path: '/jobs/{id}/undo',
    name: 'previewUndo',
    tag: 'imports',
    summary: 'What undoing an import would make of its claims',
    can: 'claims:import',
    params,
    returns: UndoPreview,
    problems: ['job-not-open'],
    run: ({ ctx, params }) => previewUndo(ctx, params.id),
  }),
  route({
    method: 'get',
    path: '/jobs/{id}/rows',
    name: 'listRowsOfJob',
    tag: 'imports',
    summary: 'What became of each row',
    can: 'claims:import',
    params,
    query: RowQuery,
    returns: RowPage,
    run: ({ ctx, params, query }) => listRowsOfJob(ctx, params.id, query),
  }),
  route({
    method: 'get',
    path: '/jobs/{id}/errors',
    name: 'listFaults',
    tag: 'imports',
    summary: 'The rows that failed, with reason and original',
    can: 'claims:import',
    params,
    query: FaultQuery,
    returns: FaultPage,
    run: ({ ctx, params, query }) => listFaults(ctx, params.id, query),
  }),
  route({
    method: 'get',
    path: '/jobs/{id}/errors.ndjson',
    name: 'downloadFaults',
    load: 'download',
    tag: 'imports',
    summary: 'The rows that failed as a file, one a line as JSON',
    can: 'claims:import',
    params,
    produces: 'application/x-ndjson',
    sends: ['Content-Disposition'],
    sample:
      '{"row":41,"problem":"invalid-request","field":"/text","reason":"must not be blank","original":"{}"}\n',
    run: async ({ ctx, params }) =>
      file('errors.ndjson', 'application/x-ndjson', await streamOf(faultsAsNdjson(ctx, params.id))),
  }),
  route({
    method: 'get',
    path: '/jobs/{id}/errors.csv',
    name: 'downloadFaultTable',
    load: 'download',
    tag: 'imports',
    summary: 'The rows that failed as a table, with the columns they came with',
    can: 'claims:import',
    params,
    produces: 'text/csv',
    sends: ['Content-Disposition'],
    sample: 'row,problem,field,reason,text\r\n41,invalid-request,/text,must not be blank,\r\n',
    run: async ({ ctx, params }) =>
      file('errors.csv', 'text/csv', await streamOf(faultsAsCsv(ctx, params.id))),
  }),
]
