// A visit to every route: a path with the id of a real record, and the example body with its ids made real.
import type supertest from 'supertest'
import { permissionsOf } from '../../api/access.ts'
import type { Route } from '../../api/http/route.ts'
import type { Role } from '../../db/vocabulary.ts'
import type { Desk } from '../support/desk.ts'
import { unique } from '../support/make.ts'
import { emailOf, password } from '../support/people.ts'

export interface Visit {
  path: string
  body?: unknown
  /** The media type of a body that is sent as it is. */
  type?: string
}

type Example = Record<string, unknown>
type Made = Example & { id: string }

/** What a visit to one route needs beside an id and its example. */
interface Preparation {
  id?: (desk: Desk, as: Role) => Promise<string>
  body?: (example: Example, desk: Desk, as: Role, id: string) => unknown
}

/** Prepares a request that succeeds for anybody of a role with the permission. */
export async function prepareVisit(desk: Desk, route: Route, as: Role): Promise<Visit> {
  const { id = idOf(route), body = (example) => example }: Preparation = preparations[route.name] ?? {}
  const its = route.path.includes('{id}') ? await id(desk, as) : ''
  const path = route.path.replace('{id}', its)
  if (route.upload) {
    const [[type = '', example = ''] = []] = Object.entries(route.upload.consumes)
    return { path, type, body: example.replaceAll('row-1', unique('row')) }
  }
  return route.body ? { path, body: await body(route.example as Example, desk, as, its) } : { path }
}

/** The keys that open one address each, by the id in it. */
const ownKeys = new Map<string, string>()

export function send(
  desk: Desk,
  route: Route,
  as: Role | 'nobody',
  { path, body, type }: Visit,
): supertest.Test {
  const requests = as === 'nobody' ? desk.nobody : desk.as[as]
  const { method } = route
  const ask = () =>
    method === 'get' || method === 'delete' ? requests[method](path) : requests[method](path, body)
  const plain =
    type === undefined
      ? ask()
      : requests
          .post(path)
          .set('content-type', type)
          .send(body as string)
  // What can go on for ever is asked for in pieces; test/api/live-events listens.
  const asked = isEndless(route) ? plain.set('Accept', 'application/json') : plain
  const key = ownKeyOf(route, path)
  return key === undefined ? asked : asked.set('Authorization', `Bearer ${key}`)
}

/** The key that opens this address, where it has one of its own and the tour made it. */
export function ownKeyOf(route: Route, path: string): string | undefined {
  const [id = ''] = /exp_\w+/.exec(path) ?? []
  return route.ownKey ? ownKeys.get(id) : undefined
}

export const isEndless = ({ produces = [] }: Route) => [produces].flat().includes('text/event-stream')

/** The role itself where it may submit, else a contributor: so that "one's own" holds wherever it can. */
const authorFor = (role: Role): Role => (permissionsOf(role).has('claims:submit') ? role : 'contributor')
const judgeFor = (role: Role): Role => (permissionsOf(role).has('claims:review') ? role : 'reviewer')

async function make(desk: Desk, as: Role, path: string, body: unknown): Promise<Made> {
  const answer = await desk.as[as].post(path, body)
  if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.text}`)
  return answer.body
}

const supported = () => ({
  text: unique('The river is deeper than the lake'),
  sources: [{ title: unique('Soundings'), stance: 'supports', level: 'primary', excerpt: 'It is deeper.' }],
})
const claimOf = (desk: Desk, as: Role) => make(desk, authorFor(as), '/claims', supported())
const judgement = { verdict: 'verified', rationale: 'The soundings say so.', asOf: '2026-01-20' }
const article = {
  title: 'Chip maker’s chief plans a trip',
  text: 'The chief executive plans to travel in late January, according to people familiar with the plan.',
}

const url = 'https://factdesk.example/checks/1'

const idIn: Record<string, (desk: Desk, as: Role) => Promise<string>> = {
  claims: async (desk, as) => (await claimOf(desk, as)).id,
  evidence: async (desk, as) => {
    const [piece] = (await claimOf(desk, as)).evidence as Made[]
    return piece?.id ?? ''
  },
  articles: async (desk, as) => (await make(desk, authorFor(as), '/articles', article)).id,
  captures: async (desk, as) => {
    const made = await make(desk, authorFor(as), '/articles', article)
    return (made.latestCapture as Made).id
  },
  sources: async (desk, as) => (await make(desk, authorFor(as), '/sources', { title: 'Atlas' })).id,
  appearances: async (desk, as) => {
    const claim = await make(desk, authorFor(as), '/claims', {
      text: unique('The river rose'),
      article: { title: 'Rivers', text: 'The river rose by a metre overnight.' },
      quote: 'rose by a metre',
    })
    const [place] = claim.appearances as Made[]
    return place?.id ?? ''
  },
  contacts: async (desk, as) => {
    const { id } = await claimOf(desk, as)
    const body = { whom: 'Press office', channel: 'email' }
    return (await make(desk, authorFor(as), `/claims/${id}/contacts`, body)).id
  },
  'fact-checks': async (desk, as) => {
    const { id } = await claimOf(desk, as)
    return (await make(desk, authorFor(as), `/claims/${id}/fact-checks`, { publisher: 'Fact Desk', url })).id
  },
  notes: async (desk, as) => {
    const { id } = await claimOf(desk, as)
    return (await make(desk, authorFor(as), `/claims/${id}/notes`, { text: 'They call back.' })).id
  },
  dismissals: async (desk, as) => {
    const { id } = await make(desk, authorFor(as), '/articles', article)
    return (await make(desk, authorFor(as), `/articles/${id}/dismissals`, { exact: 'It is so.' })).id
  },
  users: async (desk) => (await make(desk, 'admin', '/users', newUser())).id,
  views: async (desk) => (await make(desk, 'reviewer', '/views', { name: unique('Rivers') })).id,
  'saved-exports': async (desk, as) =>
    (await make(desk, as, '/saved-exports', { name: unique('Rivers') })).id,
  'correction-requests': async (desk) => (await askedFor(desk)).id,
  jobs: (desk, as) => jobOf(desk, as),
  webhooks: async (desk) =>
    (await make(desk, 'admin', '/webhooks', { name: unique('Archive'), url: 'https://archive.example/in' }))
      .id,
  deliveries: async (desk, as) => {
    const id = await idIn.webhooks?.(desk, as)
    return (await make(desk, 'admin', `/webhooks/${id}/test`, undefined)).id
  },
  'api-keys': async (desk, as) => (await make(desk, as, '/api-keys', { name: 'A program' })).id,
}

function idOf({ path }: Route) {
  const [, noun = ''] = path.split('/')
  return (desk: Desk, as: Role) => {
    const id = idIn[noun]
    if (!id) throw new Error(`the tour knows no record for ${path}`)
    return id(desk, as)
  }
}

/** An import of one claim and a row that is none: done, unless it is not waited for. */
async function jobOf(desk: Desk, as: Role, query = '?wait=true'): Promise<string> {
  const upload = desk.as[authorFor(as)].post(`/imports${query}`).set('content-type', 'application/x-ndjson')
  const { body } = await upload.send(`${JSON.stringify({ text: unique('The lake is frozen') })}\n{"text":""}`)
  return body.id
}

async function pausedJob(desk: Desk, as: Role): Promise<string> {
  const id = await jobOf(desk, as, '')
  await make(desk, authorFor(as), `/jobs/${id}/pause`, undefined)
  return id
}

const newUser = () => ({ name: 'Somebody', email: newEmail(), role: 'reader', password })
const newEmail = () => `${unique('somebody').replace(' ', '-')}@desk.example`
const meOf = async (desk: Desk, as: Role) => (await desk.as[as].get('/me')).body.id as string

async function decidedClaim(desk: Desk): Promise<string> {
  const { id } = await claimOf(desk, 'contributor')
  await make(desk, 'reviewer', `/claims/${id}/reviews`, judgement)
  const { body: claim } = await desk.as.reviewer.get(`/claims/${id}`)
  if (claim.status === 'second_review') await make(desk, 'editor', `/claims/${id}/reviews`, judgement)
  return id
}

async function decidedPair(desk: Desk): Promise<string> {
  const [one, other] = [await claimOf(desk, 'contributor'), await claimOf(desk, 'contributor')]
  const body = { otherId: other.id, decision: 'different' }
  const { body: pair } = await desk.as.reviewer.put(`/claims/${one.id}/matches`, body)
  return pair.id
}

/** Two people who are not of this role read a claim and differ. */
async function disputedClaim(desk: Desk, as: Role): Promise<string> {
  const { id } = await claimOf(desk, 'contributor')
  const readers = (['reviewer', 'editor', 'admin'] as const).filter((role) => role !== as)
  await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 2 } })
  for (const [at, reader] of readers.slice(0, 2).entries()) {
    const verdict = at === 0 ? 'verified' : 'refuted'
    await make(desk, reader, `/claims/${id}/reviews`, { ...judgement, verdict })
  }
  await desk.as.admin.patch('/settings', { policy: { reviewsRequired: 1 } })
  return id
}

async function publishedClaim(desk: Desk): Promise<string> {
  const id = await decidedClaim(desk)
  await make(desk, 'editor', `/claims/${id}/publication`, undefined)
  return id
}

async function askedFor(desk: Desk): Promise<Made> {
  const path = `/claims/${await publishedClaim(desk)}/correction-requests`
  return make(desk, 'reader', path, { revision: 1, what: unique('It is not so') })
}

async function heldClaim(desk: Desk): Promise<string> {
  const { id } = await claimOf(desk, 'contributor')
  await desk.as.editor.put(`/claims/${id}/hold`, { reason: 'Wait.' })
  return id
}

/** Somebody else speaks to whoever may read notes; for the rest any id will do, as none is theirs. */
async function notificationOf(desk: Desk, as: Role): Promise<string> {
  const told = permissionsOf(as).has('notes:read') ? as : 'contributor'
  const { id } = await claimOf(desk, 'contributor')
  const writer = told === 'editor' ? 'reviewer' : 'editor'
  await make(desk, writer, `/claims/${id}/notes`, { text: 'Look here.', mentions: [await meOf(desk, told)] })
  return (await desk.as[told].get('/notifications?unread=true&limit=1')).body.data[0].id
}

const captureOf = async (desk: Desk, appearanceId: string) =>
  (await desk.as.reader.get(`/appearances/${appearanceId}/anchor`)).body.captureId as string

async function tokenOf(desk: Desk): Promise<string> {
  const { path } = await make(desk, 'admin', '/invitations', {
    name: 'Guest',
    email: newEmail(),
    role: 'reader',
  })
  return String(path).split('#').at(-1) ?? ''
}

/** The example in words that are not on the desk yet. */
const again = (example: Example) => ({ ...example, text: unique(String(example.text)) })

const preparations: Record<string, Preparation> = {
  submitClaim: { body: (example) => again(example) },
  submitClaims: { body: (examples) => (examples as unknown as Example[]).map(again) },
  changeClaims: {
    body: async (example, desk) => ({ ...example, ids: [(await claimOf(desk, 'contributor')).id] }),
  },
  undoChanges: {
    body: async (_, desk, as) => {
      const ids = [(await claimOf(desk, 'contributor')).id]
      const { batchId } = await make(desk, judgeFor(as), '/claims/changes', { ids, addTopics: ['elections'] })
      return { ids, batchId }
    },
  },
  pauseJob: { id: (desk, as) => jobOf(desk, as, '') },
  cancelJob: { id: (desk, as) => jobOf(desk, as, '') },
  resumeJob: { id: pausedJob },
  assignClaim: { body: async (_, desk, as) => ({ userId: await meOf(desk, judgeFor(as)) }) },
  unassignClaim: {
    id: async (desk, as) => {
      const { id } = await claimOf(desk, as)
      const userId = await meOf(desk, judgeFor(as))
      await desk.as[judgeFor(as)].put(`/claims/${id}/assignment`, { userId })
      return id
    },
  },
  // Somebody else's claim: the example of PATCH /settings forbids reviewing one's own.
  reviewClaim: { id: async (desk) => (await claimOf(desk, 'contributor')).id },
  adjudicateClaim: { id: disputedClaim },
  wakeClaim: {
    id: async (desk, as) => {
      const { id } = await claimOf(desk, as)
      await desk.as.reviewer.put(`/claims/${id}/snooze`, { untilAt: '2100-01-04T08:00:00Z' })
      return id
    },
  },
  reopenClaim: { id: decidedClaim },
  deferClaim: {
    id: async (desk, as) =>
      (await make(desk, authorFor(as), '/claims', { ...supported(), kinds: ['prediction'] })).id,
  },
  publishVerdict: { id: decidedClaim },
  retractVerdict: { id: publishedClaim },
  releasePublication: { id: heldClaim },
  voidVerdict: { id: decidedClaim },
  askForCorrection: { id: publishedClaim },
  findClaimReview: { id: decidedClaim },
  lintClaimReview: { id: decidedClaim },
  splitClaim: { body: ({ parts }) => ({ parts: (parts as Example[]).map((part) => again(part)) }) },
  decideMatch: {
    body: async (example, desk) => ({ ...example, otherId: (await claimOf(desk, 'contributor')).id }),
  },
  mergeClaims: {
    body: async (example, desk) => ({ ...example, intoId: (await claimOf(desk, 'contributor')).id }),
  },
  previewMerge: {
    body: async (example, desk) => ({ ...example, intoId: (await claimOf(desk, 'contributor')).id }),
  },
  // Merging many takes the right to merge one.
  decideMatches: {
    body: (example, _, as) => (permissionsOf(as).has('claims:merge') ? example : { ...example, act: 'same' }),
  },
  reopenMatch: { id: decidedPair },
  undoMatches: {
    body: async (_, desk) => {
      await claimOf(desk, 'contributor')
      await claimOf(desk, 'contributor')
      const decisions = { act: 'related', minScore: 0, limit: 1 }
      return { batchId: (await make(desk, 'editor', '/matches/decisions', decisions)).batchId }
    },
  },
  unmergeClaim: {
    id: async (desk) => {
      const [one, other] = [await claimOf(desk, 'contributor'), await claimOf(desk, 'contributor')]
      await make(desk, 'editor', `/claims/${one.id}/merge`, { intoId: other.id })
      return one.id
    },
  },
  undoLastAct: {
    id: async (desk, as) => {
      const { id } = await claimOf(desk, as)
      await desk.as[authorFor(as)].patch(`/claims/${id}`, { topics: ['water'] })
      return id
    },
  },
  compareCaptures: {
    id: async (desk, as) => {
      const { id } = await make(desk, authorFor(as), '/articles', article)
      await make(desk, authorFor(as), `/articles/${id}/captures`, { text: `${article.text} It is so.` })
      return id
    },
  },
  anchorAppearance: {
    body: async (example, desk, _, id) => ({ ...example, captureId: await captureOf(desk, id) }),
  },
  addAppearance: {
    body: async (example, desk) => ({
      ...example,
      articleId: (await make(desk, 'contributor', '/articles', article)).id,
    }),
  },
  // Contributors may correct what they brought, but only those who judge evidence may give it a stance.
  changeEvidence: {
    body: ({ stance, ...rest }, _, as) =>
      permissionsOf(as).has('evidence:judge') ? { stance, ...rest } : rest,
  },
  createSource: {
    body: (example) => ({ ...example, url: `${example.url}/${unique('r').replace(' ', '')}` }),
  },
  regroupSources: {
    body: async (example, desk) => {
      const { id } = await make(desk, 'contributor', '/sources', { title: 'A reprint' })
      return { ...example, sourceIds: [id] }
    },
  },
  // Its own key opens it, whoever else is asking.
  fetchSavedExport: {
    id: async (desk, as) => {
      const { id, key } = await make(desk, as, '/saved-exports', { name: unique('Rivers') })
      ownKeys.set(id, String(key))
      return id
    },
  },
  addNote: { body: async (example, desk) => ({ ...example, mentions: [await meOf(desk, 'reviewer')] }) },
  readNotifications: {
    body: async (_, desk, as) => ({ ids: [await notificationOf(desk, as)] }),
  },
  createUser: { body: (example) => ({ ...example, email: newEmail() }) },
  inviteUser: { body: (example) => ({ ...example, email: newEmail() }) },
  findInvitation: { body: async (_, desk) => ({ token: await tokenOf(desk) }) },
  acceptInvitation: { body: async (example, desk) => ({ ...example, token: await tokenOf(desk) }) },
  // To the same one, for others sign in with it.
  changeOwnPassword: { body: () => ({ current: password, password }) },
  signIn: { body: (_, __, as) => ({ email: emailOf(as), password }) },
}
