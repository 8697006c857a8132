// Reads the queue and keeps it full: a page at a time, with the captures and notes of the next claims fetched ahead.
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Dispatch, useCallback, useEffect, useRef, useState } from 'react'
import { useDataProvider, useNotify, useStore } from 'react-admin'
import type { Me } from '../../api/accounts/schema.ts'
import type { Claim } from '../../api/claims/schema.ts'
import type { View } from '../../api/desk/view-schema.ts'
import { isToJudge } from '../claims/acts.ts'
import { captureQuery, firstAppearance } from '../claims/appearance.ts'
import { claimMeta } from '../claims/claim.ts'
import { claimMatchesQuery } from '../matches/queries.ts'
import type { Desk } from '../provider.ts'
import { problemOf, type QueryValue } from '../request.ts'
import { useQueues, viewsQuery } from './QueueChoice.tsx'
import { advance, newSession, type Page, type Session, type Step } from './session.ts'

export type Share = 'all' | 'mine' | 'unassigned'

/** What claims wait for: a verdict, or another look at the one they have. */
export type Attention = 'verdict' | 'evidence' | 'quote'

export interface Narrowing {
  share: Share
  topic: string
  /** A verdict, where it is not said. */
  attention?: Attention
  /** A queue of the desk, instead of all that is open. */
  view?: string
}

export interface Queue {
  session: Session
  /** The session as the last step left it, ahead of what is drawn. */
  newest: () => Session
  step: Dispatch<Step>
  narrowing: Narrowing
  narrow: (narrowing: Narrowing) => void
  topics: string[]
  /** Who sits at the desk. */
  meId: string
  /** The queues there are to choose from. */
  queues: View[]
  isReading: boolean
  error: unknown
  readAgain: () => void
  readMore: () => void
}

const pageSize = 30
/** Another page is asked for when so few claims are left after the current one. */
const fewLeft = 10
const ahead = 4
/** How long the first claim waits for the text around its quote. */
const patience = 1500

function useSession(begin: () => Session): Pick<Queue, 'session' | 'newest' | 'step'> {
  const [session, draw] = useState(begin)
  const newest = useRef(session)
  const step = useCallback((step: Step) => {
    newest.current = advance(newest.current, step)
    draw(newest.current)
  }, [])
  const read = useCallback(() => newest.current, [])
  return { session, newest: read, step }
}

export function useQueue(me: Me, wanted: string | undefined): Queue {
  const desk = useDataProvider<Desk>()
  const notify = useNotify()
  const client = useQueryClient()
  const [narrowing, narrow] = useStore<Narrowing>('desk.narrowing', { share: 'all', topic: '' })
  const { session, newest, step } = useSession(() => kept(client, me))
  const isReadingMore = useRef(false)
  const queues = useQueues(me.id)

  const first = useQuery({
    queryKey: ['desk', 'queue', me.id, narrowing],
    queryFn: async ({ signal }) => {
      const view = await findQueue(client, desk, narrowing.view)
      const query = { ...filterOf(narrowing, me, view), total: true, facets: 'topic' }
      const [rows, asked] = await Promise.all([desk.listQueue(query, signal), findWanted(desk, me, wanted)])
      const isListed = rows.data.some(({ id }) => id === asked?.id)
      const claims = asked && !isListed ? [asked, ...rows.data] : rows.data
      const topics = (rows.facets?.topic ?? []).flatMap(({ value }) => value ?? [])
      await Promise.race([fetchAhead(client, desk, claims.slice(0, 1)), after(patience)])
      return { page: { claims, total: rows.total ?? claims.length, nextCursor: rows.nextCursor }, topics }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is taken in once, not again for another address
  useEffect(() => {
    if (first.data) step({ type: 'loaded', page: first.data.page, wanted })
  }, [first.data])

  useEffect(() => {
    if (wanted) step({ type: 'selected', id: wanted })
  }, [wanted, step])

  useEffect(() => keepOnLeaving(client, me, session), [client, me, session])

  const { claims, currentId, nextCursor } = session
  const at = claims.findIndex(({ id }) => id === currentId)

  useEffect(() => {
    void fetchAhead(client, desk, claims.slice(Math.max(0, at), at + 1 + ahead))
  }, [client, desk, claims, at])

  const tell = (error: unknown) => notify(problemOf(error).message, { type: 'error' })

  async function readMore() {
    if (nextCursor === null || isReadingMore.current) return
    isReadingMore.current = true
    try {
      const rows = await desk.listQueue({
        ...filterOf(narrowing, me, await findQueue(client, desk, narrowing.view)),
        cursor: nextCursor,
      })
      step({ type: 'continued', page: pageOf(rows.data, session.total, rows.nextCursor) })
    } finally {
      isReadingMore.current = false
    }
  }

  const isRunningLow = claims.length - at <= fewLeft && nextCursor !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each cursor
  useEffect(() => {
    if (isRunningLow) void readMore().catch(tell)
  }, [isRunningLow, nextCursor])

  return {
    session,
    newest,
    step,
    narrowing,
    narrow,
    topics: first.data?.topics ?? [],
    queues,
    meId: me.id,
    isReading: first.isFetching,
    error: first.error,
    readAgain: () => void first.refetch(),
    readMore: () => void readMore().catch(tell),
  }
}

function pageOf(claims: Claim[], total: number, nextCursor: string | null): Page {
  return { claims, total, nextCursor }
}

const waitingFor: Record<Attention, Record<string, QueryValue>> = {
  verdict: { status: ['submitted', 'in_review', 'second_review'], returned: false },
  evidence: { evidenceChanged: true },
  quote: { quoteChanged: true },
}

/** The view chosen; one that was put away meanwhile narrows nothing. */
async function findQueue(client: QueryClient, desk: Desk, id: string | undefined): Promise<View | undefined> {
  if (id === undefined) return undefined
  return (await client.fetchQuery(viewsQuery(desk))).find((view) => view.id === id)
}

function filterOf({ share, topic, attention = 'verdict' }: Narrowing, me: Me, view?: View) {
  const include = claimMeta.include.filter((name) => name !== 'parts').join(',')
  if (view) {
    const sort = view.sort === 'queue' ? 'createdAt' : view.sort
    return { snoozed: false, ...waitingFor.verdict, ...view.filters, sort, limit: pageSize, include }
  }
  return {
    snoozed: false,
    ...waitingFor[attention],
    notReviewedBy: attention === 'verdict' ? me.id : undefined,
    sort: 'createdAt',
    limit: pageSize,
    include,
    assigneeId: share === 'mine' ? me.id : share === 'unassigned' ? 'none' : undefined,
    topic,
  }
}

/** A claim the address names, if it is still to be judged. */
async function findWanted(desk: Desk, me: Me, id: string | undefined): Promise<Claim | undefined> {
  if (!id) return undefined
  const { data } = await desk
    .getOne<Claim>('claims', { id, meta: claimMeta })
    .catch(() => ({ data: undefined }))
  return data && isToJudge(data, me) ? data : undefined
}

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export const notesQuery = (desk: Desk, claimId: string) => ({
  queryKey: ['claims', 'notes', claimId],
  queryFn: () => desk.listNotes(claimId),
  staleTime: 30_000,
})

async function fetchAhead(client: QueryClient, desk: Desk, claims: Claim[]): Promise<void> {
  const captures = new Set(claims.flatMap((claim) => firstAppearance(claim)?.captureId ?? []))
  await Promise.all([
    ...[...captures].map((id) => client.prefetchQuery(captureQuery(desk, id))),
    ...claims.map(({ id }) => client.prefetchQuery(notesQuery(desk, id))),
    ...claims.map(({ id }) => client.prefetchQuery(claimMatchesQuery(desk, id))),
  ])
}

const keptKey = (me: Me) => ['desk', 'session', me.id]

/** Drafts and counts outlive a look at another page; signing out empties the cache they lie in. */
function kept(client: QueryClient, me: Me): Session {
  return client.getQueryData<Session>(keptKey(me)) ?? newSession
}

function keepOnLeaving(client: QueryClient, me: Me, session: Session) {
  client.setQueryDefaults(keptKey(me), { gcTime: Number.POSITIVE_INFINITY })
  client.setQueryData(keptKey(me), session)
}
